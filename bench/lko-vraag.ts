import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';

const TEKST = readFileSync(join(PACKAGE_ROOT, 'werkbank/src/queries/lko-voorbereiding.graphql'), 'utf8');

/** The query that prepares an LKO. `toegang` is left out: it is what authorisation itself says, and without it there is nothing to ask. */
export const LKO_VRAAG = (personen: number): string =>
  TEKST.replace(/toegang \{\s*niveaus \{[^}]*\}\s*\}/, '').replace('agenda(first: 50)', `agenda(first: ${personen})`);

/** @returns the data as text; anything refused ends the bench */
export async function vraagLko(gateway: string, query: string, bearer: string): Promise<string> {
  const response = await fetch(`${gateway}/v1/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', doelbinding: 'UITVOERING_VW', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query, variables: { id: 'lko-duinrand' } }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: readonly unknown[] };
  if (errors !== undefined)
    throw new Error(`the question of the bench is refused: ${JSON.stringify(errors.slice(0, 3))}`);
  return JSON.stringify(data);
}
