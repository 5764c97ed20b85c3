import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  breekt,
  type FailingSubgraph,
  goed,
  MUTATION,
  openClient,
  startFailingSubgraph,
  zegt,
  zwijgt,
} from './failing-subgraph.ts';

let coa: FailingSubgraph;
let open: ReturnType<typeof openClient>;
beforeAll(async () => {
  coa = await startFailingSubgraph('coa');
});
beforeEach(() => {
  coa.asked.length = 0;
  open = openClient();
});
afterEach(() => open.client.close());
afterAll(() => coa.close());

const eerst = (wat: ReturnType<typeof zegt>, keer = 1) => {
  coa.behave = (nth) => (nth <= keer ? wat : goed);
};
const NIET_VASTGELEGD = '{"errors":[{"message":"x","extensions":{"code":"NIET_VASTGELEGD"}}]}';

describe('a read is asked again when nothing of an answer came', () => {
  it.each([
    ['the connection is reset', breekt, 'UND_ERR_SOCKET'],
    ['a proxy found nobody', zegt(502, '<html>'), 'status-502'],
    ['the service is away', zegt(503, ''), 'status-503'],
    ['a proxy waited too long', zegt(504, '{}'), 'status-504'],
  ] as const)('%s', async (_what, wat, reason) => {
    eerst(wat);
    expect(await open.ask(coa)).toEqual({ ok: true });
    expect(coa.asked).toHaveLength(2);
    expect(open.told('subgraph-retry')).toEqual([reason]);
    expect(open.told('subgraph-unavailable')).toEqual([]);
  });

  it('twice, and no more', async () => {
    eerst(breekt, 2);
    expect(await open.ask(coa)).toEqual({ ok: true });
    expect(coa.asked).toHaveLength(3);
    eerst(breekt, 100);
    expect(await open.ask(coa)).toBe('SUBGRAPH_UNAVAILABLE');
    expect(coa.asked).toHaveLength(6);
    expect(open.told('subgraph-unavailable')).toEqual(['UND_ERR_SOCKET']);
  });

  it('where nobody listens, as often', async () => {
    const weg = await startFailingSubgraph('weg');
    await weg.close();
    expect(await open.ask(weg)).toBe('SUBGRAPH_UNAVAILABLE');
    expect(open.told('subgraph-retry')).toEqual(['ECONNREFUSED', 'ECONNREFUSED']);
  });

  it('not when the setting says so', async () => {
    await open.client.close();
    open = openClient({ resilience: { concurrent: 4, breakMilliseconds: 1000, retries: 0 } });
    eerst(breekt);
    expect(await open.ask(coa)).toBe('SUBGRAPH_UNAVAILABLE');
    expect(coa.asked).toHaveLength(1);
  });

  it('not when the pause would outlast the request', async () => {
    await open.client.close();
    open = openClient({}, () => 1e6);
    eerst(breekt);
    expect(await open.ask(coa)).toBe('SUBGRAPH_UNAVAILABLE');
    expect(coa.asked).toHaveLength(1);
  });
});

describe('and not when something of an answer came, or time is what it lacks', () => {
  it.each([
    ['an error of its own', zegt(500, 'stack'), 'SUBGRAPH_UNAVAILABLE'],
    ['HTML with status 200', zegt(200, '<html>'), 'SUBGRAPH_UNAVAILABLE'],
    ['a refusal of the token', zegt(401, '{"errors":[{"message":"x"}]}'), 'SUBGRAPH_UNAVAILABLE'],
    ['a refusal by GraphQL with status 503', zegt(503, '{"errors":[{"message":"x"}]}'), 'SUBGRAPH_UNAVAILABLE'],
    ['what its owner could not record', zegt(503, NIET_VASTGELEGD), 'NIET_VASTGELEGD'],
  ] as const)('%s', async (_what, wat, code) => {
    eerst(wat);
    expect(await open.ask(coa)).toBe(code);
    expect(coa.asked).toHaveLength(1);
  });

  it('an answer that breaks off halfway', async () => {
    eerst((response) => {
      response.writeHead(200).write('{"data":', () => response.destroy());
    });
    expect(await open.ask(coa)).toBe('SUBGRAPH_UNAVAILABLE');
    expect(coa.asked).toHaveLength(1);
  });

  it('an answer that does not come in time', async () => {
    eerst(zwijgt);
    expect(await open.ask(coa, { deadline: Date.now() + 40 })).toBe('SUBGRAPH_UNAVAILABLE');
    expect(coa.asked).toHaveLength(1);
    expect(open.told('subgraph-unavailable')).toEqual(['deadline']);
  });
});

describe('a mutation is never asked again', () => {
  it.each([
    ['the connection is reset', breekt],
    ['a proxy found nobody', zegt(502, '<html>')],
    ['the service is away', zegt(503, '')],
    ['a proxy waited too long', zegt(504, '')],
  ] as const)('%s', async (_what, wat) => {
    eerst(wat);
    expect(await open.ask(coa, {}, MUTATION)).toBe('SUBGRAPH_UNAVAILABLE');
    expect(coa.asked).toHaveLength(1);
    expect(open.told('subgraph-retry')).toEqual([]);
  });

  it('nor whatever else is not certainly a read', async () => {
    eerst(breekt);
    for (const query of [
      'subscription { ok }',
      '# {\nmutation { ok }',
      'fragment F on Q { ok } mutation { ok }',
      'queryx',
    ]) {
      coa.asked.length = 0;
      expect(await open.ask(coa, {}, query)).toBe('SUBGRAPH_UNAVAILABLE');
      expect(coa.asked).toHaveLength(1);
    }
  });
});
