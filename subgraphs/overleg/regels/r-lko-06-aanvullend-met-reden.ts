import type { Regel } from './regel.ts';

const REDENEN: readonly string[] = ['OVERLAST', 'MENSENHANDEL_MENSENSMOKKEL', 'BIJZONDERHEID'];

/**
 * R-LKO-06: "Ieder LKO-lid kan aanvullend daarop dossiers agenderen, bijvoorbeeld vanwege overlastgevend gedrag tijdens de
 * asielprocedure, signalen van mensenhandel/mensensmokkel of andere bijzonderheden."
 */
export const aanvullendMetReden: Regel<{ readonly soort: string; readonly bron: string; readonly reden: string }> = ({
  soort,
  bron,
  reden,
}) =>
  soort === 'DOSSIER' && bron === 'LID_AANVULLEND' && !REDENEN.includes(reden)
    ? {
        regel: 'R-LKO-06',
        soort: 'HARD',
        veld: 'reden',
        melding: `Een dossier dat niet van een lijst komt vraagt een reden: ${REDENEN.join(', ')}.`,
      }
    : undefined;
