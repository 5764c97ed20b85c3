import { SubgraphFault } from './fault.ts';

/** Work on a subgraph's own records that nobody asks for and that must come back. */
export interface Onderhoud {
  /** Milliseconds from the end of one run to the beginning of the next. */
  readonly everyMs: number;
  /**
   * @param nu milliseconds since the epoch
   * @param stop aborted when the subgraph closes; a long run ends at its next whole piece
   * @returns how much was done, for the log: counts, never of whom
   */
  readonly run: (nu: number, stop: AbortSignal) => Promise<Readonly<Record<string, number>>>;
}

/**
 * Runs at once and then again and again, never two at a time; a run that fails is told to the log and tried again in time.
 * @returns stops it, and waits for a run that is under way: its database is closed next
 */
export function startOnderhoud(
  { everyMs, run }: Onderhoud,
  now: () => number,
  log: (event: Readonly<Record<string, string | number>>) => void,
): () => Promise<void> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const loop = async (): Promise<void> => {
    try {
      log({ event: 'onderhoud', ...(await run(now(), stop.signal)) });
    } catch (error) {
      log({ event: 'error', code: error instanceof SubgraphFault ? error.code : 'INTERNE_FOUT' });
    }
    if (stop.signal.aborted) return;
    timer = setTimeout(() => {
      underWay = loop();
    }, everyMs).unref();
  };
  let underWay = loop();
  return async () => {
    stop.abort();
    clearTimeout(timer);
    await underWay;
  };
}
