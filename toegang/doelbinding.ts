import { DOELEN, type Doel, type Profiel } from './generated/policy.ts';
import type { KlasseLabel } from './label.ts';

/** AVG art. 5 lid 1 b; Vw 2000 art. 107 lid 2: each request states its purpose, and the purpose limits what it opens. */
export function isDoel(text: string | undefined): text is Doel {
  return DOELEN.some((rij) => rij.doel === text);
}

/** Whether this purpose allows this profile (or the own data) to see this class at this level. */
export function staatToe(doel: Doel, profiel: Profiel | 'EIGEN', label: KlasseLabel): boolean {
  const rij = DOELEN.find((kandidaat) => kandidaat.doel === doel);
  if (rij === undefined) return false;
  const klassen: readonly string[] = rij.klassen;
  const niveaus: readonly string[] = rij.niveaus;
  return (
    rij.profielen.some((patroon) => past(patroon, profiel)) &&
    (klassen.includes('*') || klassen.includes(label.dataklasse)) &&
    niveaus.includes(label.niveau)
  );
}

/**
 * Whether this purpose opens a list of own rows. Such a list is of no one class, so the purpose must allow the own data in
 * every class: VERIFICATIE, which opens identity alone, does not.
 */
export function staatEigenLijstToe(doel: Doel): boolean {
  const rij = DOELEN.find((kandidaat) => kandidaat.doel === doel);
  const klassen: readonly string[] = rij?.klassen ?? [];
  return klassen.includes('*') && (rij?.profielen.some((patroon) => past(patroon, 'EIGEN')) ?? false);
}

/**
 * Whether this purpose lets somebody act in this profile. Acting is of no one class either, so the same measure holds:
 * checking an identity (VERIFICATIE) is no reason to change anything.
 */
export function staatHandelenToe(doel: Doel, profiel: Profiel): boolean {
  const rij = DOELEN.find((kandidaat) => kandidaat.doel === doel);
  const klassen: readonly string[] = rij?.klassen ?? [];
  const niveaus: readonly string[] = rij?.niveaus ?? [];
  const persoonsgegevens = klassen.includes('*') && niveaus.includes('VOLLEDIG');
  return persoonsgegevens && (rij?.profielen.some((patroon) => past(patroon, profiel)) ?? false);
}

/** `LKO_*` is every profile of that beginning; anything else is the one profile of that name. */
export function past(patroon: string, profiel: string): boolean {
  return patroon.endsWith('*') ? profiel.startsWith(patroon.slice(0, -1)) : patroon === profiel;
}
