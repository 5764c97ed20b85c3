import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SubgraphFault } from '../../../subgraphs/kit/fault.ts';
import { startOnderhoud } from '../../../subgraphs/kit/onderhoud.ts';

const UUR = 60 * 60 * 1000;
const events: unknown[] = [];
const log = (event: unknown) => void events.push(event);

beforeEach(() => {
  vi.useFakeTimers();
  events.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('work that comes back', () => {
  it('begins at once and again after each pause, with the clock that it is given, and tells counts', async () => {
    const run = vi.fn((nu: number) => Promise.resolve({ gedaan: nu }));
    let nu = 7;
    const stop = startOnderhoud({ everyMs: UUR, run }, () => nu, log);
    await vi.advanceTimersByTimeAsync(UUR - 1);
    expect(events).toEqual([{ event: 'onderhoud', gedaan: 7 }]);
    nu = 8;
    await vi.advanceTimersByTimeAsync(1);
    expect(events).toHaveLength(2);
    expect(events[1]).toEqual({ event: 'onderhoud', gedaan: 8 });
    await stop();
  });

  it('is never done twice at a time: the pause begins when a run has ended', async () => {
    const gates: (() => void)[] = [];
    const run = vi.fn(() => new Promise<Record<string, number>>((resolve) => gates.push(() => resolve({}))));
    const stop = startOnderhoud({ everyMs: UUR, run }, Date.now, log);
    await vi.advanceTimersByTimeAsync(10 * UUR);
    expect(run).toHaveBeenCalledTimes(1);
    gates[0]?.();
    await vi.advanceTimersByTimeAsync(UUR);
    expect(run).toHaveBeenCalledTimes(2);
    gates[1]?.();
    await stop();
  });

  it('is tried again after a fault, which is told by its code alone', async () => {
    const run = vi
      .fn(() => Promise.resolve({}))
      .mockRejectedValueOnce(new Error('row of 9990000001 is broken'))
      .mockRejectedValueOnce(new SubgraphFault('FEITEN_NIET_BEREIKBAAR'));
    const stop = startOnderhoud({ everyMs: UUR, run }, Date.now, log);
    await vi.advanceTimersByTimeAsync(2 * UUR);
    expect(events).toEqual([
      { event: 'error', code: 'INTERNE_FOUT' },
      { event: 'error', code: 'FEITEN_NIET_BEREIKBAAR' },
      { event: 'onderhoud' },
    ]);
    await stop();
  });

  it('stops when it is told to: a run under way is told, waited for, and the last', async () => {
    let signal: AbortSignal | undefined;
    let finish: () => void = () => undefined;
    const run = vi.fn((_nu: number, stopping: AbortSignal) => {
      signal = stopping;
      return new Promise<Record<string, number>>((resolve) => {
        finish = () => {
          resolve({});
        };
      });
    });
    const stop = startOnderhoud({ everyMs: UUR, run }, Date.now, log);
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    await vi.advanceTimersByTimeAsync(UUR);
    expect([signal?.aborted, stopped]).toEqual([true, false]);
    finish();
    await stopping;
    await vi.advanceTimersByTimeAsync(UUR);
    expect(run).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
