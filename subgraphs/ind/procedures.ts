/**
 * Which of somebody's procedures a gebruiker reads, and as what.
 *
 * SAMENVATTING (niveaus.csv) is one sentence about the person: does anything run, or is all closed; and the letter of Vw 2000
 * art. 8. So whoever may see no more gets one row: a row per procedure would tell how many there were.
 *
 * VOLLEDIG is a row per procedure, but soort ART_64 also takes MEDISCH_GEVOLG and soort DUBLIN also DUBLIN. Such a row carries
 * dates and a decision, which those classes open at VOLLEDIG only. Who may not see it does not get the row: an emptied one
 * would tell by its emptiness what it is. It still counts in `loopt`, which is about the person: answering "all closed"
 * while something runs would be untrue, and would have people act on it. When no row is left, the one of SAMENVATTING is.
 */
import type { procedures, rechtsmiddelen } from './tables.ts';

export type RechtsmiddelRij = typeof rechtsmiddelen.$inferSelect;
export type ProcedureRij = typeof procedures.$inferSelect & { readonly rechtsmiddelen: readonly RechtsmiddelRij[] };

/** What a procedure of this kind takes besides PROCEDURE (niveaus.csv, PROCEDURE:VOLLEDIG). */
const OOK_NODIG: Readonly<Partial<Record<ProcedureRij['soort'], string>>> = {
  ART_64: 'MEDISCH_GEVOLG:VOLLEDIG',
  DUBLIN: 'DUBLIN:VOLLEDIG',
};

/**
 * @param mag whether this gebruiker may see that label of this person
 * @returns one row without a procedure means: only what SAMENVATTING says
 */
export function leesbareProcedures(
  rijen: readonly ProcedureRij[],
  mag: (label: string) => boolean,
): readonly { readonly loopt: boolean; readonly procedure: ProcedureRij | undefined }[] {
  if (rijen.length === 0) return [];
  const loopt = rijen.some((rij) => statusVan(rij) !== 'AFGEROND');
  const leesbaar = mag('PROCEDURE:VOLLEDIG')
    ? rijen.filter(({ soort }) => {
        const label = OOK_NODIG[soort];
        return label === undefined || mag(label);
      })
    : [];
  if (leesbaar.length === 0) return [{ loopt, procedure: undefined }];
  return leesbaar.map((procedure) => ({ loopt, procedure }));
}

export function statusVan(rij: ProcedureRij): 'IN_BEHANDELING' | 'RECHTSMIDDEL_LOOPT' | 'AFGEROND' {
  if (rij.beslistOp === null) return 'IN_BEHANDELING';
  return rij.rechtsmiddelen.some((middel) => middel.uitspraak === null) ? 'RECHTSMIDDEL_LOOPT' : 'AFGEROND';
}
