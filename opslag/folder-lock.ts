import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { lock } from 'proper-lockfile';

/** Milliseconds. Who holds a lock renews it; one that is not renewed is stale, for instance after kill -9. */
const RENEW = 2000;
const STALE = 10_000;
const POLL = 250;
const PATIENCE = STALE + RENEW;

export interface FolderLockOptions {
  /** Told once, when the lock may be of a process that is gone: this takes up to 12 seconds. */
  readonly onWait: () => void;
  /** The lock was taken away under us: another process may be at work in the folder now, so write nothing more. */
  readonly onLost: () => void;
}

/**
 * One process at a time in one folder.
 * @returns how to let go; undefined when a process that lives has it
 */
export async function lockFolder(
  folder: string,
  { onWait, onLost }: FolderLockOptions,
): Promise<(() => Promise<void>) | undefined> {
  const began = performance.now();
  const options = { stale: STALE, update: RENEW, onCompromised: onLost };
  const renewed = renewedAt(folder);
  if (renewed === undefined) return await lock(folder, options).catch(() => undefined);
  for (let said = false; ; said = true) {
    const release = await lock(folder, options).catch(() => undefined);
    if (release !== undefined) return release;
    const last = renewedAt(folder);
    const lives = last !== undefined && last !== renewed;
    if (lives || performance.now() - began > PATIENCE) return undefined;
    if (!said) onWait();
    await setTimeout(POLL);
  }
}

function renewedAt(folder: string): number | undefined {
  return statSync(`${folder}.lock`, { throwIfNoEntry: false })?.mtimeMs;
}
