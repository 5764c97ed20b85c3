import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { metUitvoer, openUitvoer } from '../../logboek/uitvoer.ts';
import { memoryLogboek } from '../support/logboek.ts';
import { eenRecord } from './een-record.ts';

const NU = Date.UTC(2026, 10, 22);
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function collector(antwoord: (body: string) => number | undefined) {
  const bodies: string[] = [];
  const listening = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      bodies.push(`${request.url ?? ''} ${body}`);
      const status = antwoord(body);
      if (status !== undefined) response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  server = listening;
  await once(listening, 'listening');
  return { bodies, url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}` };
}

describe('een kopie van het logboek naar een collector (OTLP)', () => {
  it('heeft de besluiten en een record per betrokkene, onder het trace-id; wie vroeg blijft thuis', async () => {
    const { url, bodies } = await collector(() => 200);
    const uitvoer = openUitvoer(url, 'coa');
    const record = eenRecord(3, NU);
    await metUitvoer(memoryLogboek(), uitvoer).schrijf(record);
    await uitvoer.close();
    const [body = ''] = bodies;
    expect(body.startsWith('/v1/logs ')).toBe(true);
    const sent = JSON.parse(body.slice('/v1/logs '.length)) as Otlp;
    const records = sent.resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords));
    expect(records.map(({ traceId }) => traceId)).toEqual(Array.from({ length: 4 }, () => record.beslissing.trace_id));
    expect(records.map(({ spanId }) => spanId)).toEqual([
      record.beslissing.span_id,
      ...record.betrokkenen.map(({ span_id }) => span_id),
    ]);
    expect(body).toContain('dpl.core.data_subject_id');
    expect(body).toContain('k1.pseudoniem-2');
    expect(body).toContain('adl.core.request');
    expect(body).not.toContain(record.audit.sub);
  });

  it.each([
    ['er niet is', async () => Promise.resolve('http://127.0.0.1:9')],
    ['fouten geeft', async () => (await collector(() => 500)).url],
    ['nooit antwoordt', async () => (await collector(() => undefined)).url],
  ])('een collector die %s houdt niemand op', async (_wat, adres) => {
    const uitvoer = openUitvoer(await adres(), 'coa');
    const eigen = memoryLogboek();
    const logboek = metUitvoer(eigen, uitvoer);
    for (let i = 0; i < 50; i += 1) await logboek.schrijf(eenRecord(20, NU));
    // A log that waited for its collector would not get here.
    expect(eigen.records).toHaveLength(50);
    void uitvoer.close();
  });

  it('ook een uitvoer die zelf stuk is houdt niemand op', async () => {
    const stuk = {
      stuur: vi.fn(() => {
        throw new Error('stuk');
      }),
      close: () => Promise.resolve(),
    };
    await metUitvoer(memoryLogboek(), stuk).schrijf(eenRecord(1, NU));
    expect(stuk.stuur).toHaveBeenCalledOnce();
  });

  it('van wat niet is vastgelegd gaat niets naar buiten', async () => {
    const uitvoer = { stuur: vi.fn<() => void>(), close: () => Promise.resolve() };
    const dicht = { ...memoryLogboek(), schrijf: () => Promise.reject(new Error('vol')) };
    await expect(metUitvoer(dicht, uitvoer).schrijf(eenRecord(1, NU))).rejects.toThrow('vol');
    expect(uitvoer.stuur).not.toHaveBeenCalled();
  });
});

interface Otlp {
  readonly resourceLogs: readonly {
    readonly scopeLogs: readonly { readonly logRecords: readonly { traceId: string; spanId: string }[] }[];
  }[];
}
