import type { Proces } from '../demo/processen.ts';

/** Milliseconds of CPU that a process says it has used, user and system. */
export function cpuVanProces({ child }: Proces): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (message) => {
      const { user, system } = message as NodeJS.CpuUsage;
      resolve((user + system) / 1000);
    });
    child.send('cpu');
  });
}
