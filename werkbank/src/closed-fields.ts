/**
 * Turns the answer of the gateway into what the panel beside it shows: the closed fields, each once with a count, and
 * apart from those the errors that are not a refusal. Never decides anything and never shows a value of anybody.
 */
import { type Json, listOf, objectOf, textOf } from './json.ts';

/** One field that is closed for this gebruiker, for one reason. */
export interface ClosedField {
  /** `Type.veld` from the gateway's summary, or else the path without its list indices. */
  readonly veld: string;
  readonly dataklasse: string;
  readonly niveau: string;
  readonly reden: string;
  readonly aantal: number;
}

/** An error that is not a refusal: a source that did not answer, or a query that could not be run. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  /** Path without indices; empty when the whole query failed. */
  readonly pad: string;
  readonly aantal: number;
}

export interface Findings {
  readonly closed: readonly ClosedField[];
  /** Parts of the answer that are missing because a source failed. */
  readonly unavailable: readonly Failure[];
  /** Why the query as a whole was not run. */
  readonly notRun: readonly Failure[];
}

const REFUSED = 'UNAUTHORIZED_FIELD_OR_TYPE';

/** @param answer the text of a GraphQL response; null when it is not (yet) one. */
export function findingsIn(answer: string): Findings | null {
  const response = parse(answer);
  if (response === null) return null;
  const errors = listOf(response['errors']);
  const refusals = errors.filter((error) => codeOf(error) === REFUSED);
  const failures = errors.filter((error) => codeOf(error) !== REFUSED).map(failureOf);
  return {
    // The errors array is capped, the summary is not.
    closed: merge(summaryOf(response) ?? refusals.map(closedFieldOf), keyOfClosedField),
    unavailable: merge(
      failures.filter((failure) => failure.pad !== ''),
      keyOfFailure,
    ),
    notRun: merge(
      failures.filter((failure) => failure.pad === ''),
      keyOfFailure,
    ),
  };
}

function parse(answer: string): Json | null {
  try {
    const response = objectOf(JSON.parse(answer) as unknown);
    return 'data' in response || 'errors' in response ? response : null;
  } catch {
    return null;
  }
}

function summaryOf(response: Json): ClosedField[] | null {
  const geweigerd = listOf(objectOf(objectOf(response['extensions'])['toegang'])['geweigerd']);
  if (geweigerd.length === 0) return null;
  return geweigerd.map((line) => ({
    veld: textOf(line['veld']),
    ...toegangOf(line),
    aantal: typeof line['aantal'] === 'number' ? line['aantal'] : 1,
  }));
}

function closedFieldOf(error: Json): ClosedField {
  return { veld: padOf(error), ...toegangOf(objectOf(objectOf(error['extensions'])['toegang'])), aantal: 1 };
}

function toegangOf(line: Json): Pick<ClosedField, 'dataklasse' | 'niveau' | 'reden'> {
  return { dataklasse: textOf(line['dataklasse']), niveau: textOf(line['niveau']), reden: textOf(line['reden']) };
}

function failureOf(error: Json): Failure {
  return { code: codeOf(error), message: textOf(error['message']), pad: padOf(error), aantal: 1 };
}

function codeOf(error: Json): string {
  return textOf(objectOf(error['extensions'])['code']);
}

function padOf(error: Json): string {
  const path: readonly unknown[] = Array.isArray(error['path']) ? error['path'] : [];
  return path.filter((part) => typeof part === 'string').join('.');
}

function keyOfClosedField(field: ClosedField): string {
  return JSON.stringify([field.veld, field.dataklasse, field.niveau, field.reden]);
}

function keyOfFailure(failure: Failure): string {
  return JSON.stringify([failure.code, failure.pad, failure.message]);
}

function merge<Line extends { readonly aantal: number }>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): Line[] {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    const key = keyOf(line);
    merged.set(key, { ...line, aantal: (merged.get(key)?.aantal ?? 0) + line.aantal });
  }
  return [...merged.values()];
}
