import { rng } from './rng.ts';

// Syllables that belong to no language, so that nobody recognises anybody.
const VOOR = ['Vel', 'Zor', 'Quin', 'Xam', 'Bril', 'Thol', 'Wem', 'Fex', 'Jup', 'Orl', 'Kesp', 'Ulm'] as const;
const MIDDEN = ['a', 'e', 'i', 'o', 'u', 'io', 'ua'] as const;
const NA = ['dax', 'mur', 'quel', 'zin', 'vath', 'lor', 'pix', 'tham', 'bren', 'wosk', 'fy', 'nox'] as const;
const STAM = ['Prax', 'Wold', 'Ziem', 'Quar', 'Yelm', 'Brox', 'Findu', 'Torz', 'Glum', 'Vexel', 'Osk', 'Jarn'] as const;
const SLOT = ['aquil', 'ezond', 'ovirt', 'uxem', 'ithaq', 'erwix', 'olbur', 'anzep', 'yspar', 'udrax'] as const;

/** One or two made-up given names. */
export function verzinVoornamen(vNummer: string): string {
  const r = rng(vNummer, 'voornamen');
  const naam = (): string => r.pick(VOOR) + r.pick(MIDDEN) + r.pick(NA);
  return r.chance(0.25) ? `${naam()} ${naam()}` : naam();
}

/** A made-up family name; members of one gezin get the same one because they give the same `sleutel`. */
export function verzinGeslachtsnaam(sleutel: string): string {
  const r = rng(sleutel, 'geslachtsnaam');
  return r.pick(STAM) + r.pick(SLOT);
}
