import { type Doel, PROFIELEN } from './generated/policy.ts';
import { staatToe } from './doelbinding.ts';
import { type Gebruiker, mogelijkeProfielen } from './gebruiker.ts';
import type { KlasseLabel } from './label.ts';
import { cel } from './matrix.ts';
import { omvat } from './niveau.ts';

/** What a refusal of the label TOEZICHT names: the class that the FG has in the matrix. */
export const TOEZICHT_KLASSE: KlasseLabel = { dataklasse: 'INZAGELOG', niveau: 'VOLLEDIG' };

/** R-LKO-01, R-RAO-01: who sits in the overleggen; together they are controller of the records of those (AVG art. 26). */
const DEELNEMERS: ReadonlySet<string> = new Set(
  PROFIELEN.filter(({ profiel }) => /^(LKO|RAO)_/.test(profiel)).flatMap(({ organisaties }) => organisaties),
);

/** Whether this organisation is controller, alone or jointly, of what this bronhouder keeps (profielen.csv, FG). */
export function isVerantwoordelijkeVoor(organisatie: string, bronhouder: string): boolean {
  return organisatie === bronhouder || (bronhouder === 'OVERLEG' && DEELNEMERS.has(organisatie));
}

/**
 * What the FG of a controller may ask about its decisions (AVG art. 39 lid 1 b): the label TOEZICHT, and INZAGELOG of a person.
 * It needs no ground for a person, for it is about what was decided and not about what was hidden; cell and purpose stand in
 * the CSV files.
 * @param bronhouders whose decisions it would be about; the FG of one of them is enough
 * @returns why not, or undefined
 */
export function weigerToezicht(
  gebruiker: Pick<Gebruiker, 'organisatie' | 'functie'>,
  doel: Doel,
  bronhouders: readonly string[],
): 'NIVEAU_TE_LAAG' | 'DOELBINDING' | 'GEEN_GROND' | undefined {
  const { dataklasse, niveau } = TOEZICHT_KLASSE;
  const isFg = mogelijkeProfielen(gebruiker).includes('FG') && omvat(cel(dataklasse, 'FG'), niveau);
  if (!isFg) return 'NIVEAU_TE_LAAG';
  if (!staatToe(doel, 'FG', TOEZICHT_KLASSE)) return 'DOELBINDING';
  return bronhouders.some((bronhouder) => isVerantwoordelijkeVoor(gebruiker.organisatie, bronhouder))
    ? undefined
    : 'GEEN_GROND';
}
