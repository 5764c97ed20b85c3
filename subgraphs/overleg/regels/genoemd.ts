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

export function isReden(reden: string): boolean {
  // Whoever reads it later, an FG among them, may have no ground for that person.
  return reden.trim().length >= REDEN.kortst && reden.length <= REDEN.langst && !noemtVNummer(reden);
}

export function noemtVNummer(tekst: string): boolean {
  return /\d{10}/.test(tekst);
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
