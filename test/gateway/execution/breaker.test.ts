import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  breekt,
  type FailingSubgraph,
  goed,
  openClient,
  startFailingSubgraph,
  zegt,
  zwijgt,
} from './failing-subgraph.ts';

const RESILIENCE = { concurrent: 4, retries: 0, breakMilliseconds: 5000 };
let coa: FailingSubgraph;
let ind: FailingSubgraph;
let open: ReturnType<typeof openClient>;
beforeAll(async () => {
  [coa, ind] = await Promise.all([startFailingSubgraph('coa'), startFailingSubgraph('ind')]);
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const subgraph of [coa, ind]) {
    subgraph.asked.length = 0;
    subgraph.behave = () => goed;
  }
  open = openClient({ resilience: RESILIENCE, timeout: 1000 });
});
afterEach(async () => {
  vi.useRealTimers();
  await open.client.close();
});
afterAll(() => Promise.all([coa.close(), ind.close()]));

const times = async (n: number, ask: () => Promise<unknown>): Promise<readonly unknown[]> => {
  const answers: unknown[] = [];
  for (let i = 0; i < n; i += 1) answers.push(await ask());
  return answers;
};
const vraag = () => open.ask(coa);
const OK = { ok: true };
const WEG = 'SUBGRAPH_UNAVAILABLE';

async function breekOpen(): Promise<void> {
  coa.behave = () => breekt;
  await times(10, vraag);
  expect(open.client.breaker('coa')).toBe('open');
  coa.asked.length = 0;
}
const later = (milliseconds: number): void => {
  vi.setSystemTime(Date.now() + milliseconds);
};

describe('a subgraph that is down', () => {
  it('is not asked any more after ten fetches that found nobody; the others are', async () => {
    coa.behave = () => breekt;
    expect(await times(9, vraag)).toEqual(Array(9).fill(WEG));
    expect(open.client.breaker('coa')).toBe('closed');
    expect(await times(11, vraag)).toEqual(Array(11).fill(WEG));
    expect(coa.asked).toHaveLength(10);
    expect(open.told('subgraph-breaker')).toEqual(['open']);
    expect(open.told('subgraph-unavailable').slice(-2)).toEqual(['breaker-open', 'breaker-open']);
    expect(await open.ask(ind)).toEqual(OK);
    expect(open.client.breaker('ind')).toBe('closed');
  });

  it('is tried by one fetch when the time is over, for which the others wait; it is back', async () => {
    await breekOpen();
    later(4999);
    expect(await vraag()).toBe(WEG);
    expect(coa.asked).toHaveLength(0);
    later(1);
    coa.behave = (nth) => (nth === 1 ? zwijgt : goed);
    const came = coa.next();
    const first = vraag();
    const others = [vraag(), vraag()];
    const response = await came;
    expect(coa.asked).toHaveLength(1);
    expect(open.client.breaker('coa')).toBe('half-open');
    goed(response, response.req);
    expect(await Promise.all([first, ...others])).toEqual([OK, OK, OK]);
    expect(coa.asked).toHaveLength(3);
    expect(open.told('subgraph-breaker')).toEqual(['open', 'half-open', 'closed']);
  });

  it('is left alone again when that fetch found nobody', async () => {
    await breekOpen();
    later(5000);
    expect(await Promise.all([vraag(), vraag(), vraag()])).toEqual([WEG, WEG, WEG]);
    expect(coa.asked).toHaveLength(1);
    expect(open.told('subgraph-breaker')).toEqual(['open', 'half-open', 'open']);
  });

  it('a client that leaves during the try proves nothing', async () => {
    await breekOpen();
    later(5000);
    coa.behave = () => zwijgt;
    const client = new AbortController();
    const came = coa.next();
    const first = open.ask(coa, { signal: client.signal });
    await came;
    client.abort();
    expect(await first).toBe(WEG);
    await vi.waitFor(() => {
      expect(open.told('subgraph-breaker')).toEqual(['open', 'half-open', 'open']);
    });
  });
});

describe('the breaker stays closed', () => {
  it('for a subgraph that is slow for 1 in 20', async () => {
    await open.client.close();
    open = openClient({ resilience: RESILIENCE, timeout: 100 });
    // The clock stands still, so that only a fetch that gets no answer takes its time.
    coa.behave = (nth) => (nth % 20 === 0 ? zwijgt : goed);
    const answers = await times(60, vraag);
    expect(answers.map((answer, i) => ((i + 1) % 20 === 0 ? answer === WEG : answer !== WEG))).not.toContain(false);
    expect(open.told('subgraph-unavailable')).toEqual(['timeout', 'timeout', 'timeout']);
    expect(open.told('subgraph-breaker')).toEqual([]);
  });

  it('for one that flaps, half of the time; with more it opens', async () => {
    coa.behave = (nth) => (nth % 2 === 0 ? breekt : goed);
    await times(40, vraag);
    expect(open.told('subgraph-breaker')).toEqual([]);
    coa.behave = (nth) => (nth % 3 === 0 ? goed : breekt);
    await times(40, vraag);
    expect(open.told('subgraph-breaker')).toEqual(['open']);
  });

  it.each([
    ['refuses', zegt(401, '{"errors":[{"message":"x","extensions":{"code":"TOKEN_ONGELDIG"}}]}')],
    ['answers with what is no GraphQL', zegt(500, '<html>')],
    ['could not record', zegt(503, '{"errors":[{"message":"x","extensions":{"code":"NIET_VASTGELEGD"}}]}')],
  ] as const)('for one that %s: nobody opens it for others by what they ask', async (_what, wat) => {
    coa.behave = () => wat;
    await times(30, vraag);
    expect(coa.asked).toHaveLength(30);
    expect(open.told('subgraph-breaker')).toEqual([]);
  });

  it('for clients that leave, and requests that had no time left', async () => {
    coa.behave = () => zwijgt;
    for (let i = 0; i < 15; i += 1) {
      const client = new AbortController();
      const came = coa.next();
      const asked = open.ask(coa, { signal: client.signal });
      await came;
      client.abort();
      await asked;
      await open.ask(coa, { deadline: Date.now() + 5 });
    }
    expect(open.told('subgraph-breaker')).toEqual([]);
  });
});

describe('at most so many fetches at the same time', () => {
  it('go to one subgraph; the others wait for their turn, and a few more are refused', async () => {
    const held: (() => void)[] = [];
    coa.behave = () => (response, request) => {
      held.push(() => {
        goed(response, request);
      });
    };
    const asked = Array.from({ length: 21 }, vraag);
    await vi.waitFor(() => {
      expect(held).toHaveLength(4);
    });
    expect(await open.ask(ind)).toEqual(OK);
    // 4 under way and 16 that wait: for the last one there is no room.
    expect(await asked.at(-1)).toBe(WEG);
    expect(open.told('subgraph-unavailable')).toEqual(['too-many-at-once']);
    expect(coa.asked).toHaveLength(4);
    for (let done = 0; done < 20; done += 1) {
      await vi.waitFor(() => {
        expect(held.length).toBeGreaterThan(0);
      });
      held.shift()?.();
    }
    expect(await Promise.all(asked.slice(0, 20))).toEqual(Array(20).fill(OK));
  });

  it('that come one after another go over connections that stay', async () => {
    expect(await times(10, vraag)).toEqual(Array(10).fill(OK));
    expect(coa.asked).toHaveLength(10);
    // The next may be sent before the connection of the last one is free again.
    expect(new Set(coa.asked.map(({ socket }) => socket)).size).toBeLessThanOrEqual(2);
  });

  it('who waits for a turn waits no longer than the request may take', async () => {
    coa.behave = () => zwijgt;
    const stuck = Array.from({ length: 4 }, vraag);
    expect(await open.ask(coa, { deadline: Date.now() + 30 })).toBe(WEG);
    expect(open.told('subgraph-unavailable')).toEqual(['deadline']);
    expect(await Promise.all(stuck)).toEqual([WEG, WEG, WEG, WEG]);
    expect(coa.asked.length).toBe(4);
  });
});
