import { GraphQLError } from 'graphql';
import { ERRORS } from '../error.ts';
import type { PresentedAnswer } from './present-answer.ts';

/**
 * Strict mode, the way of Haal Centraal: an answer in which any field was closed is refused whole, with 403 and the summary of
 * what was closed, and nothing of the rest leaves.
 */
export function refuseIfClosed(answer: PresentedAnswer): PresentedAnswer {
  if (answer.extensions === undefined) return answer;
  const { status, message } = ERRORS.TOEGANG_GEWEIGERD;
  const error = new GraphQLError(message, { extensions: { code: 'TOEGANG_GEWEIGERD', http: { status } } });
  return { data: null, errors: [error], extensions: answer.extensions };
}
