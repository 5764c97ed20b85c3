import { randomBytes } from 'node:crypto';

/** Where one request stands in a trace (W3C Trace Context). */
export interface Trace {
  readonly traceId: string;
  /** Ours. */
  readonly spanId: string;
  /** Of whoever called; absent where the trace begins here. */
  readonly parentSpanId: string | null;
  /** What other systems wrote beside it; passed on unread. */
  readonly tracestate: string | undefined;
  /** FSC: the same from end to end. */
  readonly fscTransactionId: string | null;
}

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}/;
const NUL = /^0+$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TRACESTATE = /^[\x20-\x7e]{1,512}$/;

/** The trace of the caller goes on, with a span of ours; what is no trace context begins a new one, as the specification says. */
export function continueTrace(headers: {
  readonly traceparent?: string | undefined;
  readonly tracestate?: string | undefined;
  readonly fscTransactionId?: string | undefined;
}): Trace {
  const [, traceId = '', parent = ''] = TRACEPARENT.exec(headers.traceparent ?? '') ?? [];
  const follows = traceId !== '' && !NUL.test(traceId) && !NUL.test(parent) && !headers.traceparent?.startsWith('ff');
  const { tracestate, fscTransactionId } = headers;
  return {
    traceId: follows ? traceId : randomBytes(16).toString('hex'),
    spanId: newSpanId(),
    parentSpanId: follows ? parent : null,
    tracestate: follows && tracestate !== undefined && TRACESTATE.test(tracestate) ? tracestate : undefined,
    fscTransactionId: fscTransactionId !== undefined && UUID.test(fscTransactionId) ? fscTransactionId : null,
  };
}

/** Always sampled: a log of disclosures leaves nothing out (LDV). */
export function traceparentOf({ traceId, spanId }: Pick<Trace, 'traceId' | 'spanId'>): string {
  return `00-${traceId}-${spanId}-01`;
}

/** For whoever is asked next: our span is their parent. */
export function traceHeaders(trace: Trace): Readonly<Record<string, string>> {
  return {
    traceparent: traceparentOf(trace),
    ...(trace.tracestate === undefined ? {} : { tracestate: trace.tracestate }),
    ...(trace.fscTransactionId === null ? {} : { 'fsc-transaction-id': trace.fscTransactionId }),
  };
}

export function newSpanId(): string {
  return randomBytes(8).toString('hex');
}
