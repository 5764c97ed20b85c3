import type { Ketenpartner } from './organisatie.ts';
import type { Persoon } from './persoon.ts';

export type BandSoort = 'OPVANG' | 'ADMINISTRATIEF' | 'CASELOAD' | 'TOP_X';

/** Only the owner of a fact can confirm the tie that rests on it. */
export const BRONHOUDER_VAN_BAND: Readonly<Record<BandSoort, Ketenpartner>> = {
  OPVANG: 'COA',
  ADMINISTRATIEF: 'COA',
  CASELOAD: 'DTV',
  TOP_X: 'POLITIE',
};

/** Which ties this person has with this azc; empty means that no owner can confirm one. */
export function bandenMet(persoon: Persoon, azc: string): readonly BandSoort[] {
  const banden: BandSoort[] = [];
  const gekoppeld = persoon.locatie === azc;
  if (gekoppeld && (persoon.opvangStatus === 'AANWEZIG' || persoon.opvangStatus === 'AFWEZIG')) banden.push('OPVANG');
  if (gekoppeld && persoon.opvangStatus === 'ADMINISTRATIEF_GEPLAATST') banden.push('ADMINISTRATIEF');
  if (persoon.caseload?.azc === azc) banden.push('CASELOAD');
  if (persoon.topX && persoon.topXAzc === azc) banden.push('TOP_X');
  return banden;
}

/** Since when a tie of this kind can have existed. */
export function bandSinds(persoon: Persoon, soort: BandSoort): string {
  const sinds = soort === 'CASELOAD' ? persoon.caseload?.instroom : persoon.aankomst;
  return sinds ?? persoon.binnenkomst;
}
