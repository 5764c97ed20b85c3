import type { Regel } from './regel.ts';

/** A kader holds from a day that is to come, so that nobody was bound by what was not yet written; and it ends after it begins. */
export const kaderGeldigheid: Regel<{
  readonly geldigVan: string;
  readonly geldigTot: string | null;
  readonly vandaag: string;
}> = ({ geldigVan, geldigTot, vandaag }) =>
  geldigVan >= vandaag && (geldigTot === null || geldigTot >= geldigVan)
    ? undefined
    : {
        regel: 'KADER_GELDIGHEID',
        soort: 'HARD',
        veld: 'geldigVan',
        melding: 'Een kader geldt vanaf vandaag of later, en tot en met een dag daarna.',
      };

const ONDERWERP = /^[A-Z][A-Z0-9_]{2,49}$/;

export const kaderOnderwerp: Regel<{ readonly onderwerp: string }> = ({ onderwerp }) =>
  ONDERWERP.test(onderwerp)
    ? undefined
    : {
        regel: 'KADER_ONDERWERP',
        soort: 'HARD',
        veld: 'onderwerp',
        melding: 'Noem het onderwerp als een woord in hoofdletters, bijvoorbeeld KORTDURENDE_OVERSCHRIJDING.',
      };

/** Two who change the same kader from the same version: the second is told what the first changed, and to read it again. */
export const kaderVersie: Regel<{
  readonly gezien: number;
  readonly laatste: number;
  /** Since the version that was read: which, and what is different in it. */
  readonly anders: readonly { readonly versie: number; readonly velden: readonly string[] }[];
}> = ({ gezien, laatste, anders }) =>
  gezien === laatste
    ? undefined
    : {
        regel: 'VERSIE_VEROUDERD',
        soort: 'HARD',
        veld: 'gezien',
        melding: [
          `De laatste versie van dit kader is ${laatste}; lees die en stel de volgende vast.`,
          ...anders.map(({ versie, velden }) => `Versie ${versie}: ${velden.join(', ')}.`),
        ].join(' '),
      };
