/**
 * Who may do what in an overleg (handelingen.csv): the same closed default as for seeing. A verb that no row names, a purpose
 * that does not open it, or a role that was not established refuses.
 */
import { staatHandelenToe, past } from './doelbinding.ts';
import { type Doel, HANDELINGEN, type Handeling, type Profiel } from './generated/policy.ts';
import { type Gebruiker, mogelijkeProfielen } from './gebruiker.ts';

/** What somebody is in one overleg, as its own records say. */
export type Rol = (typeof HANDELINGEN)[number]['rol'];

/** The one reason that only doing has: the profile is there, the role in this overleg is not. */
export const GEEN_ROL = 'GEEN_ROL';

export type MagHandelen<Reden = 'GEEN_GROND' | 'DOELBINDING' | typeof GEEN_ROL> =
  { readonly toegestaan: true; readonly profiel: Profiel } | { readonly toegestaan: false; readonly reden: Reden };

export function isHandeling(text: string): text is Handeling {
  return HANDELINGEN.some(({ handeling }) => handeling === text);
}

/** Whether handelingen.csv names this profile for the verb, whatever role and purpose it takes besides. */
export function isHandelendProfiel(handeling: Handeling, profiel: Profiel): boolean {
  return rijVan(handeling)?.profielen.some((patroon) => past(patroon, profiel)) ?? false;
}

/** mayAsk of a verb: with any profile that this organisatie and functie can have, in any overleg at all. */
export function magOoitHandelen(
  handeling: Handeling,
  gebruiker: Pick<Gebruiker, 'organisatie' | 'functie'>,
  doel: Doel,
): MagHandelen<'GEEN_GROND' | 'DOELBINDING'> {
  return kiesProfiel(handeling, mogelijkeProfielen(gebruiker), doel);
}

/**
 * @param inOverleg the profiles that this gebruiker has in the overleg where it would be done, and what else they are there
 */
export function magHandelen(
  handeling: Handeling,
  gebruiker: Pick<Gebruiker, 'organisatie' | 'functie'>,
  doel: Doel,
  inOverleg: { readonly profielen: readonly string[]; readonly rollen: readonly Rol[] },
): MagHandelen {
  const hier = mogelijkeProfielen(gebruiker).filter((profiel) => inOverleg.profielen.includes(profiel));
  const gekozen = kiesProfiel(handeling, hier, doel);
  if (!gekozen.toegestaan) return gekozen;
  const heeftRol = ['GEEN', ...inOverleg.rollen].some((rol) => rol === rijVan(handeling)?.rol);
  return heeftRol ? gekozen : { toegestaan: false, reden: GEEN_ROL };
}

function kiesProfiel(
  handeling: Handeling,
  profielen: readonly Profiel[],
  doel: Doel,
): MagHandelen<'GEEN_GROND' | 'DOELBINDING'> {
  const dezen = profielen.filter((profiel) => isHandelendProfiel(handeling, profiel));
  if (dezen.length === 0) return { toegestaan: false, reden: 'GEEN_GROND' };
  const profiel = dezen.find((kandidaat) => staatHandelenToe(doel, kandidaat));
  return profiel === undefined ? { toegestaan: false, reden: 'DOELBINDING' } : { toegestaan: true, profiel };
}

function rijVan(handeling: Handeling): (typeof HANDELINGEN)[number] | undefined {
  return HANDELINGEN.find((rij) => rij.handeling === handeling);
}
