import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
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
  coa.behave = () => goed;
  open = openClient();
});
afterEach(() => open.client.close());
afterAll(() => coa.close());

const told = (nth: number) => Number(coa.asked[nth]?.headers['deadline-ms']);

describe('the deadline of a request', () => {
  it('is told to the subgraph as what is left of it, and is never more than the time of one fetch', async () => {
    await open.ask(coa, { deadline: Date.now() + 1000 });
    await open.ask(coa, { deadline: Date.now() + 60_000 });
    expect(told(0)).toBeGreaterThan(0);
    expect(told(0)).toBeLessThanOrEqual(1000);
    expect(told(1)).toBeGreaterThan(4000);
    expect(told(1)).toBeLessThanOrEqual(5000);
  });

  it('that is over before a fetch begins, sends nothing', async () => {
    expect(await open.ask(coa, { deadline: Date.now() - 1 })).toBe('SUBGRAPH_UNAVAILABLE');
    expect(coa.asked).toHaveLength(0);
    expect(open.told('subgraph-unavailable')).toEqual(['deadline']);
  });
});

describe('a client that hangs up', () => {
  it('while a read is under way: the subgraph sees it', async () => {
    coa.behave = () => zwijgt;
    const client = new AbortController();
    const came = coa.next();
    const asked = open.ask(coa, { signal: client.signal });
    const response = await came;
    const closed = once(response, 'close');
    client.abort();
    await closed;
    expect(response.writableFinished).toBe(false);
    expect(await asked).toBe('SUBGRAPH_UNAVAILABLE');
    expect(open.told('subgraph-unavailable')).toEqual(['client-gone']);
  });

  it('while a mutation is under way: it is waited for, because it may have been done', async () => {
    coa.behave = () => zwijgt;
    const client = new AbortController();
    const came = coa.next();
    const asked = open.ask(coa, { signal: client.signal }, MUTATION);
    const response = await came;
    client.abort();
    goed(response, response.req);
    expect(await asked).toEqual({ ok: true });
    expect(open.told('subgraph-unavailable')).toEqual([]);
  });

  it.each(['{ ok }', MUTATION])('before %s was sent: it is not', async (query) => {
    expect(await open.ask(coa, { signal: AbortSignal.abort() }, query)).toBe('SUBGRAPH_UNAVAILABLE');
    expect(coa.asked).toHaveLength(0);
  });
});

describe('an answer that nests without end', () => {
  const diep = (depth: number, before = ''): string =>
    `{"data":{"a":"${before}","ok":${'['.repeat(depth)}${']'.repeat(depth)}}}`;

  it('is not parsed when it is large', async () => {
    coa.behave = () => zegt(200, diep(1_000_000));
    expect(await open.ask(coa)).toBe('SUBGRAPH_UNAVAILABLE');
    expect(open.told('subgraph-unavailable')).toEqual(['too-deep']);
  });

  it('brackets in a text are no nesting, and a small answer costs nothing', async () => {
    const text = `${'\\"'.repeat(3)}${'[{'.repeat(50_000)}\\\\`;
    coa.behave = (nth) => zegt(200, nth === 1 ? diep(60, text) : diep(10_000));
    expect(await open.ask(coa)).toHaveProperty('a', '"""' + '[{'.repeat(50_000) + '\\');
    expect(await open.ask(coa)).toHaveProperty('ok');
  });
});
