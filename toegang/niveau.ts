/**
 * VOLLEDIG > SAMENVATTING > HIT; AGGREGAAT stands apart: counts, never a person (niveaus.csv). Who sees all of persons does not for
 * that see what is counted, and the other way round: each cell gives what it says.
 */
export type Niveau = 'HIT' | 'SAMENVATTING' | 'VOLLEDIG' | 'AGGREGAAT';

/** What a cell of each level opens. */
const OPENT: Readonly<Record<Niveau, readonly Niveau[]>> = {
  VOLLEDIG: ['VOLLEDIG', 'SAMENVATTING', 'HIT'],
  SAMENVATTING: ['SAMENVATTING', 'HIT'],
  HIT: ['HIT'],
  AGGREGAAT: ['AGGREGAAT'],
};

export function isNiveau(text: string | undefined): text is Niveau {
  return Object.keys(OPENT).some((niveau) => niveau === text);
}

/** Whether a cell of the matrix opens a field of this level. */
export function omvat(cel: Niveau | undefined, gevraagd: Niveau): boolean {
  return cel !== undefined && OPENT[cel].includes(gevraagd);
}
