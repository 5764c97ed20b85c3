import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';
import { stelVraag } from './stel-vraag.ts';

const TEKST = readFileSync(join(PACKAGE_ROOT, 'werkbank/src/queries/lko-voorbereiding.graphql'), 'utf8');

/** The query that prepares an LKO. `toegang` is left out: it is what authorisation itself says, and without it there is nothing to ask. */
export const LKO_VRAAG = (personen: number): string =>
  TEKST.replace(/toegang \{\s*niveaus \{[^}]*\}\s*\}/, '').replace('agenda(first: 50)', `agenda(first: ${personen})`);

/** @returns the data as text; anything refused ends the bench */
export function vraagLko(gateway: string, query: string, bearer: string): Promise<string> {
  return stelVraag(gateway, query, { id: 'lko-duinrand' }, bearer);
}
