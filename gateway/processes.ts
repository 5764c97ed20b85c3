/**
 * The same gateway in several processes on one port: this one hands the connections out in turn (node:cluster) and starts again
 * who ended. The others share nothing: not a plan, not a breaker, not a budget. It must never answer anybody itself.
 */
import cluster, { type Worker } from 'node:cluster';

/** Who cannot start is tried again, and not as fast as a processor can. */
const BETWEEN_STARTS_MS = 1000;

/** A process that ended before it listened; why, it wrote on its own stderr. */
export class ProcessFault extends Error {
  constructor() {
    super('PROCES_NIET_GESTART: one of the processes ended before it listened; it says why in the line above this one');
  }
}

export interface Processes {
  /** The port of all of them. */
  readonly port: number;
  /** Lets each end its running requests; resolves when all are gone. */
  close(): Promise<void>;
}

/**
 * Resolves when all of them listen.
 * @param ended told when one ended that was not asked to; it is started again
 * @throws ProcessFault, when the others are gone too
 */
export async function startProcesses(
  processes: number,
  ended: (how: { readonly code: string }) => void,
): Promise<Processes> {
  const running = new Set<Worker>();
  let closing = false;
  const close = async (): Promise<void> => {
    closing = true;
    const gone = [...running].map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    for (const worker of running) worker.process.kill('SIGTERM');
    await Promise.all(gone);
  };
  const fork = (): Worker => {
    const worker = cluster.fork();
    running.add(worker);
    worker.once('exit', () => running.delete(worker));
    // What cannot be handed to a process that is ending; that it ended is told by itself.
    worker.on('error', () => undefined);
    return worker;
  };
  const keep = (worker: Worker, since: number): void => {
    worker.once('exit', (code: number | null, signal: string | null) => {
      if (closing) return;
      ended({ code: signal ?? String(code) });
      setTimeout(
        () => {
          if (!closing) keep(fork(), Date.now());
        },
        Math.max(0, since + BETWEEN_STARTS_MS - Date.now()),
      );
    });
  };
  const start = async (): Promise<number> => {
    const worker = fork();
    const port = await listens(worker);
    // Kept from now on, also while the others start.
    keep(worker, Date.now());
    return port;
  };
  try {
    // The first alone: what is wrong for all of them is said once.
    const port = await start();
    await Promise.all(Array.from({ length: processes - 1 }, start));
    return { port, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function listens(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('listening', ({ port }) => {
      resolve(port);
    });
    worker.once('exit', () => {
      reject(new ProcessFault());
    });
  });
}
