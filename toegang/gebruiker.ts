import { EIGEN, PROFIELEN, type Profiel } from './generated/policy.ts';

/** Whoever asks: a medewerker, a betrokkene or a partner system, as a verified token says. */
export interface Gebruiker {
  /** The issuer that vouches for this person; `sub` means nothing without it. */
  readonly issuer: string;
  readonly sub: string;
  readonly organisatie: string;
  readonly functie: string;
}

/** The profiles that this organisatie and functie can ever hold (profielen.csv). Having one still takes a grond. */
export function mogelijkeProfielen(gebruiker: Pick<Gebruiker, 'organisatie' | 'functie'>): readonly Profiel[] {
  return HOUDERS.get(`${gebruiker.organisatie} ${gebruiker.functie}`) ?? [];
}

/** Whether the policy knows this functie at this organisatie at all; a token that says otherwise is refused. */
export function bestaatFunctie(organisatie: string, functie: string): boolean {
  return HOUDERS.has(`${organisatie} ${functie}`);
}

const HOUDERS = new Map<string, readonly Profiel[]>(EIGEN.map((rij) => [`${rij.organisatie} ${rij.functie}`, []]));
for (const { profiel, organisaties, functies } of PROFIELEN) {
  for (const houder of organisaties.flatMap((org) => functies.map((functie) => `${org} ${functie}`))) {
    HOUDERS.set(houder, [...(HOUDERS.get(houder) ?? []), profiel]);
  }
}
