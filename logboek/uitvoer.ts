/**
 * Optional: a copy of the records for a collector, over OTLP. From records that are durable already to OpenTelemetry log records,
 * sent in batches later. It must never make a request wait or fail, and never send who asked: that stays with the organisation.
 */
import { ROOT_CONTEXT, trace as tracing, TraceFlags } from '@opentelemetry/api';
import { type AnyValueMap, SeverityNumber } from '@opentelemetry/api-logs';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import type { Logboek } from './logboek.ts';
import type { Records } from './records.ts';

/** What waits for a collector that does not answer; more is dropped, for the log itself has it. */
const WACHTRIJ = 10_000;
const TIJD_MS = 5000;

export interface Uitvoer {
  stuur(records: Records): void;
  /** Sends what waits, for a few seconds at most. */
  close(): Promise<void>;
}

/** @param url of the collector, to which `/v1/logs` is added */
export function openUitvoer(url: string, organisatie: string): Uitvoer {
  const exporter = new OTLPLogExporter({ url: `${url.replace(/\/$/, '')}/v1/logs`, timeoutMillis: TIJD_MS });
  const provider = new LoggerProvider({
    processors: [
      new BatchLogRecordProcessor({
        exporter,
        maxQueueSize: WACHTRIJ,
        exportTimeoutMillis: TIJD_MS,
        scheduledDelayMillis: 500,
      }),
    ],
  });
  const logger = provider.getLogger(`ketenbeeld.${organisatie}`);
  return {
    stuur: ({ beslissing, verwerking, betrokkenen }) => {
      const emit = (
        eventName: string,
        spanId: string,
        timestamp: number,
        attributes: AnyValueMap,
        body?: AnyValueMap,
      ) => {
        const span = { traceId: beslissing.trace_id, spanId, traceFlags: TraceFlags.SAMPLED };
        const context = tracing.setSpanContext(ROOT_CONTEXT, span);
        const severityNumber = SeverityNumber.INFO;
        logger.emit({ eventName, timestamp, severityNumber, attributes, context, ...(body && { body }) });
      };
      const { event_name: event, span_id: spanId, timestamp, status } = beslissing;
      emit(
        event,
        spanId,
        timestamp,
        { ...(beslissing.attributes as AnyValueMap), status },
        beslissing.body as AnyValueMap,
      );
      if (verwerking === null) return;
      for (const betrokkene of betrokkenen)
        emit('dpl.core.processing', betrokkene.span_id, verwerking.end_time, {
          'dpl.core.processing_activity_id': verwerking.processing_activity_id,
          'dpl.core.data_subject_id': betrokkene.data_subject_id,
          'dpl.core.data_subject_id_type': verwerking.data_subject_id_type,
          'ketenbeeld.dataklassen': betrokkene.dataklassen,
          name: verwerking.name,
          status: verwerking.status,
          parent_span_id: verwerking.span_id,
          start_time: verwerking.start_time,
          end_time: verwerking.end_time,
        });
    },
    close: () => provider.shutdown().catch(() => undefined),
  };
}

/** The same log, of which a copy goes out of what was written. */
export function metUitvoer(logboek: Logboek, uitvoer: Uitvoer): Logboek {
  return {
    ...logboek,
    schrijf: async (records) => {
      await logboek.schrijf(records);
      try {
        uitvoer.stuur(records);
      } catch {
        // The record is there; its copy is a service to the organisation, and no reason to refuse anybody.
      }
    },
  };
}
