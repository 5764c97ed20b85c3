/**
 * The records of one request, as one organisation keeps them; names of fields as in the Logboek Dataverwerkingen and the
 * Authorization Decision Log. Times are milliseconds since the epoch, a trace_id is 32 and a span_id 16 lower hex digits.
 */
export interface Records {
  readonly moment: number;
  readonly audit: AuditRecord;
  readonly beslissing: BeslissingRecord;
  /** Absent when data of nobody was given. */
  readonly verwerking: VerwerkingRecord | null;
  readonly betrokkenen: readonly BetrokkeneRecord[];
}

/** Who asked: kept apart, because the other records may not identify a gebruiker (LDV). */
export interface AuditRecord {
  readonly audit_id: string;
  readonly moment: number;
  readonly issuer: string;
  readonly sub: string;
  readonly organisatie: string;
  /** A service that asks a feit has none, and no doel either. */
  readonly functie: string | null;
  readonly doel: string | null;
}

/** Authorization Decision Log: one per evaluation of a request. A refusal is no error. */
export interface BeslissingRecord {
  readonly trace_id: string;
  readonly span_id: string;
  readonly event_name: 'adl.access_evaluations';
  readonly timestamp: number;
  readonly status: Status;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Logboek Dataverwerkingen: the action, of which each betrokkene is a span of its own. */
export interface VerwerkingRecord {
  readonly trace_id: string;
  readonly span_id: string;
  readonly parent_span_id: string | null;
  readonly status: Status;
  readonly name: string;
  readonly start_time: number;
  readonly end_time: number;
  /** `dpl.core.processing_activity_id` */
  readonly processing_activity_id: string;
  /** `dpl.core.data_subject_id_type` */
  readonly data_subject_id_type: 'Vreemdelingennummer';
  readonly fsc_transaction_id: string | null;
}

export interface BetrokkeneRecord {
  readonly volg: number;
  readonly span_id: string;
  /** `dpl.core.data_subject_id`: a pseudonym. */
  readonly data_subject_id: string;
  /** Classes of which something was given, with spaces between. */
  readonly dataklassen: string;
}

export type Status = 'Unset' | 'Ok' | 'Error';
