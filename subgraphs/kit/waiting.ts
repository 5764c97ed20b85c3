import type { FastifyReply, FastifyRequest } from 'fastify';

/** A longer wait than this is nobody's; the gateway itself knows none of more than two minutes. */
const LONGEST = 120_000;

/**
 * Aborted when nobody waits for the answer any more: the caller hung up, or the time is over that it named in `Deadline-Ms`,
 * in milliseconds from now because two clocks are never the same. What is no such number is no deadline.
 */
export function nobodyWaits(request: FastifyRequest, { raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  const given = request.headers['deadline-ms'];
  const milliseconds = typeof given === 'string' && /^\d{1,6}$/.test(given) ? Number(given) : LONGEST;
  const timer = setTimeout(stop, Math.min(milliseconds, LONGEST));
  timer.unref();
  if (raw.destroyed || milliseconds === 0) stop();
  raw.once('close', () => {
    clearTimeout(timer);
    if (!raw.writableFinished) stop();
  });
  return controller.signal;
}
