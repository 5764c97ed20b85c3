import type { GraphQLFormattedError } from 'graphql';
import { FAULTS } from './fault.ts';

const PASSED_CODES = new Set<unknown>([
  ...Object.keys(FAULTS).filter((code) => code !== 'INTERNE_FOUT'),
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Coded faults and refusals go out as they are; whatever else happened is a bug, and says nothing. */
export function maskError(formatted: GraphQLFormattedError, report: (code: string) => void): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  if (PASSED_CODES.has(code)) {
    const { http: _http, stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, message: withoutValues(formatted.message), extensions };
  }
  report('INTERNE_FOUT');
  return {
    message: FAULTS.INTERNE_FOUT.message,
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code: 'INTERNE_FOUT' },
  };
}

/** graphql-js repeats a wrong value in its sentence, and that value may be somebody's V-nummer; our own rules never do. */
function withoutValues(message: string): string {
  const ownRule = /Ongeldige (?:VNummer|Datum|DateTime|Toegangsbewijs): [^.]+\.$/.exec(message)?.[0];
  if (ownRule !== undefined) return ownRule;
  const repeats = /got invalid value|, found |cannot represent|Value .* does not exist in/s.test(message);
  return repeats ? 'Een waarde in de vraag heeft niet het type dat het schema noemt.' : message;
}
