import { EIGEN, type Dataklasse } from './generated/policy.ts';
import type { Gebruiker } from './gebruiker.ts';
import { isBronhouder, type KlasseLabel } from './label.ts';
import { omvat } from './niveau.ts';

export type Reikwijdte = (typeof EIGEN)[number]['reikwijdte'];
export type EigenRij = (typeof EIGEN)[number];

/**
 * What people of the owning organisation see of its own data (eigen.csv, k7). No row, no access: working for an
 * organisation is not enough. Undefined when this functie has no row, or asks another organisation than its own.
 */
export function eigenRij(
  gebruiker: Pick<Gebruiker, 'organisatie' | 'functie'>,
  bronhouder: string,
): EigenRij | undefined {
  if (gebruiker.organisatie !== bronhouder) return undefined;
  return EIGEN.find((rij) => rij.organisatie === gebruiker.organisatie && rij.functie === gebruiker.functie);
}

/** All of the own rows, and so no counts: those are of a region, and a row scope says nothing of how many there are. */
export function omvatLabel(rij: EigenRij, { dataklasse, niveau }: KlasseLabel): boolean {
  return omvat('VOLLEDIG', niveau) && omvatKlasse(rij, dataklasse);
}

export function omvatKlasse(rij: EigenRij, dataklasse: Dataklasse): boolean {
  const klassen: readonly string[] = rij.klassen;
  const behalve: readonly string[] = rij.behalve;
  if (behalve.includes(dataklasse)) return false;
  return klassen.includes(dataklasse) || (klassen.includes('BRONHOUDER') && isBronhouder(rij.organisatie, dataklasse));
}
