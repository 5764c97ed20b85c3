/** VOLLEDIG > SAMENVATTING > HIT; AGGREGAAT stands apart: counts, never a person (niveaus.csv). */
export type Niveau = 'HIT' | 'SAMENVATTING' | 'VOLLEDIG' | 'AGGREGAAT';

const ORDER = { HIT: 1, SAMENVATTING: 2, VOLLEDIG: 3 } as const;

export function isNiveau(text: string | undefined): text is Niveau {
  return text === 'AGGREGAAT' || (text !== undefined && Object.hasOwn(ORDER, text));
}

/** Whether a cell of the matrix opens a field of this level. */
export function omvat(cel: Niveau | undefined, gevraagd: Niveau): boolean {
  if (cel === undefined) return false;
  if (cel === 'AGGREGAAT' || gevraagd === 'AGGREGAAT') return cel === gevraagd;
  return ORDER[cel] >= ORDER[gevraagd];
}
