import { describe, expect, it } from 'vitest';
import { openTimeLimit } from '../../../gateway/execution/time-limit.ts';

const open = (hangUp: AbortSignal) =>
  openTimeLimit({ now: Date.now, timeout: 60_000, deadline: Date.now() + 60_000, hangUp });

describe('when nobody waits any more', () => {
  it('a pause ends, so that nothing is asked again', async () => {
    const client = new AbortController();
    const limit = open(client.signal);
    const pausing = limit.pause(60_000);
    client.abort();
    await expect(pausing).rejects.toMatchObject({ reason: 'client-gone' });
    limit.close();
  });

  it('each is told once, but for who took it back; who comes later is told at once', () => {
    const client = new AbortController();
    const limit = open(client.signal);
    const told: string[] = [];
    limit.onOver(({ reason }) => told.push(`first ${reason}`));
    limit.onOver(() => told.push('gone'))();
    client.abort();
    limit.onOver(({ reason }) => told.push(`late ${reason}`));
    limit.close();
    expect(told).toEqual(['first client-gone', 'late client-gone']);
  });
});
