import { continueTrace } from '../../../logboek/trace.ts';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FetchContext } from '../../../gateway/execution/engine.ts';
import { openSubgraphClient } from '../../../gateway/execution/subgraph-client.ts';
import { makeCa, oin, type Papers, type TestCa } from '../../support/certificates.ts';

let ca: TestCa;
let vreemd: TestCa;
let gateway: Papers;
beforeAll(async () => {
  [ca, vreemd] = [await makeCa('Ketenbeeld proef CA'), await makeCa('Vreemde CA')];
  gateway = await ca.issue([oin(1)]);
});

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Something that answers where the subgraph coa should be, and how often it was asked anything. */
async function answering(papers: Papers | undefined): Promise<{ url: string; asked: () => number }> {
  let asked = 0;
  const listener = (_request: unknown, response: { end(text: string): unknown }) => {
    asked += 1;
    response.end('{"data":{"ok":true}}');
  };
  const server =
    papers === undefined ? createPlainServer(listener) : createServer({ ...papers, requestCert: true }, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `${papers === undefined ? 'http' : 'https'}://127.0.0.1:${port}/graphql`, asked: () => asked };
}

/** Asks it as the gateway does; resolves to its data, or to why it was not reached. */
async function ask(url: string, naam = 'coa'): Promise<unknown> {
  const reasons: unknown[] = [];
  const client = openSubgraphClient(
    { urls: {}, timeout: 5000, maxBytes: 1000, tls: { ...gateway, subgraphs: { coa: oin(2), ind: oin(3) } } },
    { tokenFor: () => Promise.resolve('token'), jwks: { keys: [] } },
    Date.now,
    ({ reason }) => reasons.push(reason),
  );
  closing.push(() => client.close());
  const context = { deadline: Date.now() + 5000, doel: 'UITVOERING_VW', trace: continueTrace({}) } as FetchContext;
  const body = { query: '{ ok }', variables: {}, operationName: undefined };
  return client.fetch({ name: naam, url }, body, context).then(
    ({ data }) => data,
    () => reasons[0],
  );
}

describe('the gateway with a certificate asks a subgraph', () => {
  it('whose certificate carries the OIN that is configured for it', async () => {
    const { url } = await answering(await ca.issue([oin(2)]));
    expect(await ask(url)).toEqual({ ok: true });
  });

  it.each<[string, () => Promise<Papers>, string, RegExp]>([
    ['the OIN of another', () => ca.issue([oin(3)]), 'coa', /^CERTIFICAAT_VAN_EEN_ANDER$/],
    ['the OIN of another subgraph at the same address', () => ca.issue([oin(2)]), 'ind', /^CERTIFICAAT_VAN_EEN_ANDER$/],
    ['an OIN where none is configured', () => ca.issue([oin(2)]), 'dtv', /^CERTIFICAAT_VAN_EEN_ANDER$/],
    ['no OIN', () => ca.issue([]), 'coa', /^CERTIFICAAT_VAN_EEN_ANDER$/],
    ['the right OIN from a strange authority', () => vreemd.issue([oin(2)]), 'coa', /^(UNABLE_TO_VERIFY|SELF_SIGNED)/],
    ['another host', () => ca.issue([oin(2)], { host: 'elders.example' }), 'coa', /^ERR_TLS_CERT_ALTNAME_INVALID$/],
    ['a date that has passed', () => ca.issue([oin(2)], { expired: true }), 'coa', /^CERT_HAS_EXPIRED$/],
  ])('and sends nothing where the certificate has %s', async (_what, papers, naam, reason) => {
    const { url, asked } = await answering(await papers());
    expect(await ask(url, naam)).toMatch(reason);
    expect(asked()).toBe(0);
  });

  it('and sends nothing where there is no TLS', async () => {
    const { url, asked } = await answering(undefined);
    expect(await ask(url)).toBe('plain-http');
    expect(asked()).toBe(0);
  });
});
