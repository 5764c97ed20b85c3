import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bandenMet } from '../../demo/wereld/band.ts';
import { handelingen } from '../../subgraphs/overleg/tables/handeling.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';
import { gql, send } from './send.ts';
import { type StandIn, startStandIn } from './stand-in.ts';

let keten: TestKeten;
let politie: StandIn;
let overleg: StandIn;
let coa: StandIn;
beforeAll(async () => {
  [politie, overleg, coa] = await Promise.all([startStandIn(), startStandIn(), startStandIn()]);
  keten = await startTestKeten({
    gateway: { subgraphUrls: { politie: politie.url, overleg: overleg.url, coa: coa.url } },
  });
  politie.target = keten.subgraphs.politie.url;
  overleg.target = keten.subgraphs.overleg.url;
  coa.target = keten.subgraphs.coa.url;
});
afterAll(async () => {
  await keten.close();
  await Promise.all([politie, overleg, coa].map((standIn) => standIn.close()));
});
afterEach(() => {
  for (const standIn of [politie, overleg, coa]) {
    standIn.misbehave = undefined;
    standIn.hold = undefined;
    standIn.paths.length = 0;
  }
});

/** Resolves when a request is under way at this one, and is not answered. */
const underWayAt = (standIn: StandIn): Promise<ServerResponse> =>
  new Promise((resolve) => {
    standIn.misbehave = resolve;
  });
const MELDPLICHT = '{ mijnMeldplichtigen { totalCount } }';
const reasons = () =>
  keten.events.filter(({ event }) => event === 'subgraph-unavailable').map(({ reason }) => String(reason));

async function ask(persona: string, query: string, variables: object, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(`${keten.gateway.url}/v1/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await keten.token(persona)}`,
      doelbinding: 'UITVOERING_VW',
    },
    body: gql(query, variables),
    ...(signal && { signal }),
  });
  return response.json();
}

describe('a client that hangs up', () => {
  it('during a read: the subgraph sees it, what was decided is recorded, and others are served', async () => {
    keten.reset();
    const client = new AbortController();
    const arrived = underWayAt(politie);
    const asked = expect(ask('politie-duinrand', MELDPLICHT, {}, client.signal)).rejects.toThrow();
    const response = await arrived;
    const gone = once(response, 'close');
    client.abort();
    await gone;
    expect(response.writableFinished).toBe(false);
    await asked;
    await vi.waitFor(() => {
      expect(reasons()).toEqual(['client-gone']);
    });
    expect(keten.recorded).toHaveLength(1);
    politie.misbehave = undefined;
    expect((await keten.query('politie-duinrand', MELDPLICHT)).errors).toBeUndefined();
  });

  it('by closing half of the connection is not told from one that is gone, and nothing is left behind', async () => {
    keten.reset();
    const arrived = underWayAt(politie);
    const { hostname, port } = new URL(keten.gateway.url);
    const body = gql(MELDPLICHT);
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    socket.write(
      `POST /v1/graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n` +
        `Authorization: Bearer ${await keten.token('politie-duinrand')}\r\nDoelbinding: UITVOERING_VW\r\n\r\n${body}`,
    );
    const gone = once(await arrived, 'close');
    const ended = once(socket, 'end');
    socket.resume().end();
    await Promise.all([gone, ended]);
    expect((await send(keten)).status).toBe(200);
  });
});

describe('a mutation whose client hangs up', () => {
  const AGENDEER = `mutation ($invoer: AgendeerInvoer!) {
    agendeer(invoer: $invoer) { resultaat { id lko { bewonerslijst(first: 1) { totalCount } } } regelfouten { regel } } }`;
  const nieuwMetBand = (): string =>
    keten.wereld.personen.find(
      (persoon) =>
        !persoon.verstrekkingsbeperking &&
        !keten.wereld.agenda.some(({ vNummer }) => vNummer === persoon.vNummer) &&
        bandenMet(persoon, 'azc-duinrand').includes('OPVANG'),
    )?.vNummer ?? '';

  it('is done, recorded by the gateway and by its owner, once; what was only to be read after it is not', async () => {
    keten.reset();
    const sleutel = randomUUID();
    const invoer = { lko: 'lko-duinrand', vNummer: nieuwMetBand(), reden: 'OVERLAST', idempotentiesleutel: sleutel };
    let pass: () => void = () => undefined;
    const done = new Promise<ServerResponse>((resolve) => {
      overleg.hold = async (response) => {
        const passed = new Promise<void>((go) => (pass = go));
        resolve(response);
        await passed;
      };
    });
    const client = new AbortController();
    const asked = expect(ask('dtv-duinrand', AGENDEER, { invoer }, client.signal)).rejects.toThrow();
    const response = await done;
    client.abort();
    await asked;
    coa.paths.length = 0;
    pass();
    await once(response, 'finish');
    // The gateway took the answer; it asks nobody for the rest of it.
    await vi.waitFor(() => {
      expect(reasons()).toContain('client-gone');
    });
    expect(coa.paths).toEqual([]);
    expect(keten.recorded).toHaveLength(1);
    const written = keten.statements.filter(
      ({ subgraph, statement }) => subgraph === 'overleg' && statement.includes('schrijf('),
    );
    expect(written).toHaveLength(1);

    overleg.hold = undefined;
    const again = (await ask('dtv-duinrand', AGENDEER, { invoer })) as { data: { agendeer: unknown } };
    expect(again.data.agendeer).toMatchObject({ resultaat: { id: expect.any(String) as string }, regelfouten: [] });
    const { db } = keten.stores.overleg;
    expect(await db.select().from(handelingen).where(eq(handelingen.idempotentiesleutel, sleutel))).toHaveLength(1);
  });
});
