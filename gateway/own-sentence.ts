import type { GraphQLFormattedError } from 'graphql';
import { ERRORS } from './error.ts';

/** graphql-js quotes a wrong value or name in its sentence; it may be somebody's V-nummer, so the sentence becomes ours. */
export function ownSentence({
  message,
  extensions,
  locations,
}: GraphQLFormattedError): GraphQLFormattedError | undefined {
  const wrong = extensions?.['code'];
  const code =
    wrong === 'OPERATION_RESOLUTION_FAILURE'
      ? 'OPERATIE_ONBEKEND'
      : wrong === 'GRAPHQL_VALIDATION_FAILED' && /cannot represent|, found |does not exist in/.test(message)
        ? 'WAARDE_ONGELDIG'
        : undefined;
  if (code === undefined) return undefined;
  return { message: ERRORS[code].message, ...(locations && { locations }), extensions: { code } };
}
