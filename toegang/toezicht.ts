import type { Doel } from './generated/policy.ts';
import { staatToe } from './doelbinding.ts';
import { type Gebruiker, mogelijkeProfielen } from './gebruiker.ts';
import type { KlasseLabel } from './label.ts';
import { cel } from './matrix.ts';
import { omvat } from './niveau.ts';

/** What a refusal of the label TOEZICHT names: the class that the FG has in the matrix. */
export const TOEZICHT_KLASSE: KlasseLabel = { dataklasse: 'INZAGELOG', niveau: 'VOLLEDIG' };

/**
 * The label TOEZICHT: what the FG of a controller may ask about its decisions (AVG art. 39 lid 1 b). It needs no ground for a
 * person, for it is about what was decided and not about what was hidden; cell and purpose stand in the CSV files.
 * @returns why not, or undefined
 */
export function weigerToezicht(
  gebruiker: Pick<Gebruiker, 'organisatie' | 'functie'>,
  doel: Doel,
): 'NIVEAU_TE_LAAG' | 'DOELBINDING' | undefined {
  const { dataklasse, niveau } = TOEZICHT_KLASSE;
  const isFg = mogelijkeProfielen(gebruiker).includes('FG') && omvat(cel(dataklasse, 'FG'), niveau);
  if (!isFg) return 'NIVEAU_TE_LAAG';
  return staatToe(doel, 'FG', TOEZICHT_KLASSE) ? undefined : 'DOELBINDING';
}
