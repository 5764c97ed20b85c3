import { MATRIX, type Dataklasse, type Profiel } from './generated/policy.ts';
import type { Niveau } from './niveau.ts';

/** One cell of autorisatiematrix.csv: the level that a profile gives of a class; undefined is nothing. */
export function cel(dataklasse: Dataklasse, profiel: Profiel): Niveau | undefined {
  const rij: Readonly<Record<string, Niveau>> = MATRIX[dataklasse];
  return Object.hasOwn(rij, profiel) ? rij[profiel] : undefined;
}
