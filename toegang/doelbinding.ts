import { DOELEN, type Doel, type Profiel } from './generated/policy.ts';
import type { KlasseLabel } from './label.ts';

interface DoelRij {
  readonly doel: string;
  readonly profielen: readonly string[];
  readonly klassen: readonly string[];
  readonly niveaus: readonly string[];
}

/** AVG art. 5 lid 1 b; Vw 2000 art. 107 lid 2: each request states its purpose, and the purpose limits what it opens. */
export function isDoel(text: string | undefined): text is Doel {
  return DOELEN.some((rij) => rij.doel === text);
}

/** Whether this purpose allows this profile (or the own data) to see this class at this level. */
export function staatToe(doel: Doel, profiel: Profiel | 'EIGEN', label: KlasseLabel): boolean {
  const rij = rijVan(doel, profiel);
  if (rij === undefined) return false;
  return (rij.klassen.includes('*') || rij.klassen.includes(label.dataklasse)) && rij.niveaus.includes(label.niveau);
}

/**
 * Whether this purpose opens a list of own rows. Such a list is of no one class, so the purpose must allow the own data in
 * every class: VERIFICATIE, which opens identity alone, does not.
 */
export function staatEigenLijstToe(doel: Doel): boolean {
  return rijVan(doel, 'EIGEN')?.klassen.includes('*') ?? false;
}

/**
 * Whether this purpose lets somebody act in this profile. Acting is of no one class either, so the same measure holds:
 * checking an identity (VERIFICATIE) is no reason to change anything.
 */
export function staatHandelenToe(doel: Doel, profiel: Profiel): boolean {
  const rij = rijVan(doel, profiel);
  return rij !== undefined && rij.klassen.includes('*') && rij.niveaus.includes('VOLLEDIG');
}

/** The row of this purpose, when it names this profile. */
function rijVan(doel: Doel, profiel: Profiel | 'EIGEN'): DoelRij | undefined {
  const rijen: readonly DoelRij[] = DOELEN;
  return rijen.find((rij) => rij.doel === doel && rij.profielen.some((patroon) => past(patroon, profiel)));
}

/** `LKO_*` is every profile of that beginning; anything else is the one profile of that name. */
export function past(patroon: string, profiel: string): boolean {
  return patroon.endsWith('*') ? profiel.startsWith(patroon.slice(0, -1)) : patroon === profiel;
}
