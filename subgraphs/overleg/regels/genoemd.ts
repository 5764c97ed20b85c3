import { noemtVNummer } from './noemt-v-nummer.ts';
import type { Regel } from './regel.ts';

/** Bounds what is kept of a reason; who reads the history later must be able to understand it. */
const REDEN = { kortst: 10, langst: 500 };

/** Whoever ends or opens a ground says why (AVG art. 5 lid 2: accountability). */
export const redenGenoemd: Regel<{ readonly reden: string }> = ({ reden }) =>
  isReden(reden)
    ? undefined
    : {
        regel: 'REDEN_ONTBREEKT',
        soort: 'HARD',
        veld: 'reden',
        melding: `Geef een reden van ${REDEN.kortst} tot en met ${REDEN.langst} tekens, zonder namen of V-nummers.`,
      };

/** The same for what is said in a field of another name. */
export function tekstGenoemd(veld: string): Regel<{ readonly tekst: string }> {
  return ({ tekst }) =>
    isReden(tekst)
      ? undefined
      : {
          regel: 'TEKST_ONTBREEKT',
          soort: 'HARD',
          veld,
          melding: `Geef een tekst van ${REDEN.kortst} tot en met ${REDEN.langst} tekens, zonder namen of V-nummers.`,
        };
}

/** Signs alone say nothing, however many there are. */
const LETTERS = 5;

export function isReden(reden: string): boolean {
  const zegtIets = (reden.match(/\p{L}/gu)?.length ?? 0) >= LETTERS;
  // Whoever reads it later, an FG among them, may have no ground for that person.
  return zegtIets && reden.trim().length >= REDEN.kortst && reden.length <= REDEN.langst && !noemtVNummer(reden);
}

/** An item of another LKO, one that was closed and one that never was are the same: not an open item here. */
export const puntBekend: Regel<{ readonly punt: unknown }> = ({ punt }) =>
  punt === undefined
    ? {
        regel: 'AGENDAPUNT_ONBEKEND',
        soort: 'HARD',
        veld: 'agendapunt',
        melding: 'Noem een open dossier op de agenda van dit overleg.',
      }
    : undefined;

/**
 * A gemeente by its name, and by nothing else: what has a digit in it is a number of somebody or something, and what looks like a
 * letter of another script would be a second gemeente that nobody can tell from the first.
 */
export const gemeenteGenoemd: Regel<{ readonly gemeente: string }> = ({ gemeente }) =>
  /^[\p{Script=Latin}'][\p{Script=Latin}' .()/-]{1,59}$/u.test(gemeente) && !/^\p{Ll}/u.test(gemeente)
    ? undefined
    : {
        regel: 'GEMEENTE_ONTBREEKT',
        soort: 'HARD',
        veld: 'gemeente',
        melding: 'Noem de gemeente bij haar naam: 2 tot en met 60 tekens, met een hoofdletter, zonder cijfers.',
      };

/** What is written about a gemeente is read by many who have no ground for anybody. */
export const omschrijvingGenoemd: Regel<{ readonly omschrijving: string }> = ({ omschrijving }) =>
  isReden(omschrijving)
    ? undefined
    : {
        regel: 'OMSCHRIJVING_ONTBREEKT',
        soort: 'HARD',
        veld: 'omschrijving',
        melding: `Omschrijf het in ${REDEN.kortst} tot en met ${REDEN.langst} tekens, zonder namen of V-nummers.`,
      };

/** What happened cannot lie in the future. */
export const nietInDeToekomst =
  (veld: string): Regel<{ readonly dag: string; readonly vandaag: string }> =>
  ({ dag, vandaag }) =>
    dag <= vandaag
      ? undefined
      : { regel: 'DAG_IN_DE_TOEKOMST', soort: 'HARD', veld, melding: 'Noem een dag tot en met vandaag.' };

export const onderwerpBekend: Regel<{ readonly bekend: boolean }> = ({ bekend }) =>
  bekend
    ? undefined
    : {
        regel: 'ONDERWERP_ONBEKEND',
        soort: 'HARD',
        veld: 'onderwerp',
        melding: 'Noem een onderwerp van de Leidraad (leidraadOnderwerpen { onderwerp }).',
      };

export const voorstelGedaan: Regel<{ readonly voorstel: string }> = ({ voorstel }) =>
  isReden(voorstel)
    ? undefined
    : {
        regel: 'VOORSTEL_ONTBREEKT',
        soort: 'HARD',
        veld: 'voorstel',
        melding: `Zeg in ${REDEN.kortst} tot en met ${REDEN.langst} tekens wat anders moet, zonder namen of V-nummers.`,
      };
