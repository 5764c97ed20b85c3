import { mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockFolder } from '../../opslag/folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'ketenbeeld-slot-')), 'database');
  mkdirSync(folder);
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

function watch() {
  return { onWait: vi.fn<() => void>(), onLost: vi.fn<() => void>() };
}

describe('the lock on a data folder', () => {
  it('is for one; whoever lives keeps it, and the next may have it after', async () => {
    const release = await lockFolder(folder, watch());
    const second = watch();
    expect(await lockFolder(folder, second)).toBeUndefined();
    await release?.();
    const third = watch();
    await (
      await lockFolder(folder, third)
    )?.();
    expect(third.onWait).not.toHaveBeenCalled();
  });

  it('after kill -9 it is waited for until it is stale, and that is said once', async () => {
    // What a killed process leaves behind: a lock that nobody renews. This one is stale in a second and a half.
    mkdirSync(`${folder}.lock`);
    const renewed = (Date.now() - 8500) / 1000;
    utimesSync(`${folder}.lock`, renewed, renewed);
    const next = watch();
    const release = await lockFolder(folder, next);
    expect(release).toBeTypeOf('function');
    expect(next.onWait).toHaveBeenCalledOnce();
    await release?.();
  });

  it('when it is taken away, whoever had it is told', async () => {
    const holder = watch();
    await lockFolder(folder, holder);
    expect(holder.onLost).not.toHaveBeenCalled();
    rmSync(`${folder}.lock`, { recursive: true });
    await vi.waitFor(() => {
      expect(holder.onLost).toHaveBeenCalledOnce();
    }, 10_000);
  });
});
