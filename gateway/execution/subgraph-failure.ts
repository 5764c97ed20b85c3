/** What a failure says about the subgraph. */
interface Meaning {
  /** Nobody was there, or not in time: counts for the breaker. */
  readonly outage?: boolean;
  /** Nothing of an answer had begun, so that a read may be asked again. */
  readonly repeatable?: boolean;
  /** The subgraph said something, be it of no use. */
  readonly answered?: boolean;
}

/** Why a subgraph gave nothing. `reason` is a word of ours or a code of the network, fit to be reported. */
export class SubgraphFailure extends Error {
  readonly outage: boolean;
  readonly repeatable: boolean;
  readonly answered: boolean;
  constructor(
    readonly reason: string,
    { outage = false, repeatable = false, answered = false }: Meaning = {},
  ) {
    super(reason);
    this.outage = outage;
    this.repeatable = repeatable;
    this.answered = answered;
  }
}

/** Codes of the network with which a connection ends or is not made; another try may find another process. */
const BROKEN_CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_SOCKET',
]);

/** @param began whether the answer had begun */
export function failureOf(error: unknown, began: boolean): SubgraphFailure {
  if (error instanceof SubgraphFailure) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  return new SubgraphFailure(code, { outage: true, repeatable: !began && BROKEN_CONNECTION.has(code) });
}
