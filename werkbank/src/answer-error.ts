import { type Json, listOf, objectOf, textOf } from './json.ts';

/** Why a part of an answer is not there: refused, or not delivered. */
export type Missing =
  | { readonly soort: 'dicht'; readonly reden: string }
  | { readonly soort: 'storing'; readonly code: string; readonly melding: string };

const REFUSED = 'UNAUTHORIZED_FIELD_OR_TYPE';

/** What an answer says of the part at this path: the error on it, above it, below it, or on the request as a whole. */
export function whyMissing(answer: unknown, path: readonly string[]): Missing {
  const errors = listOf(objectOf(answer)['errors']);
  return missingOf(errors.find((candidate) => concerns(candidate['path'], path)) ?? {});
}

/** What one error of an answer says. */
export function missingOf(error: Json): Missing {
  const { code, toegang } = objectOf(error['extensions']);
  if (code === REFUSED) return { soort: 'dicht', reden: textOf(objectOf(toegang)['reden']) };
  return {
    soort: 'storing',
    code: textOf(code) || 'ONBEKEND',
    melding: textOf(error['message']) || 'Dit deel van het antwoord ontbreekt, zonder uitleg. Probeer het opnieuw.',
  };
}

function concerns(errorPath: unknown, path: readonly string[]): boolean {
  const parts: readonly unknown[] = Array.isArray(errorPath) ? errorPath : [];
  return path.every((part, index) => index >= parts.length || parts[index] === part);
}
