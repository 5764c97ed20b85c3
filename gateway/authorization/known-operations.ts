/** The operations that a gateway makes ready before it answers anybody: from the text of a file to what warm-up takes. */
import { getOperationAST, parse } from 'graphql';
import { z } from 'zod';
import { isDoel } from '../../toegang/doelbinding.ts';
import type { AskedOperation } from './decide-access.ts';

const KNOWN = z.array(
  z.strictObject({
    /** To the letter as clients send it. */
    query: z.string(),
    operationName: z.string().optional(),
    organisatie: z.string(),
    functie: z.string(),
    doelbinding: z.string().refine(isDoel),
    /** Variable -> what it says in @skip and @include; a plan is of one combination. */
    conditions: z.record(z.string(), z.boolean()).optional(),
  }),
);

/**
 * @param text a JSON list of { query, operationName?, organisatie, functie, doelbinding, conditions? }: who may ask it decides what is left to plan
 * @returns undefined when it is no such list, or one of its queries cannot be parsed or has no such operation
 */
export function readKnownOperations(text: string): readonly AskedOperation[] | undefined {
  try {
    return KNOWN.parse(JSON.parse(text)).map((known) => {
      const { query, operationName, organisatie, functie, doelbinding: doel, conditions } = known;
      const document = parse(query);
      const operation = getOperationAST(document, operationName);
      if (operation === null || operation === undefined || !isDoel(doel)) throw new Error('no such operation');
      return {
        operation: { document, operation, operationName, text: query },
        gebruiker: { organisatie, functie },
        doel,
        conditions,
      };
    });
  } catch {
    return undefined;
  }
}
