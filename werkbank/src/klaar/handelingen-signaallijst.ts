import type { KlareHandeling } from './klare-handeling.ts';

const lko = 'lko-duinrand';
const groep = 'Van het LKO naar het RAO';
/** Of the demo: initiative of DT&V, with two of the four standpunten. */
const CONCEPT = 'signaal-12';

/** The steps of a signaallijst until it is submitted, in the order of the guide. */
export const HANDELINGEN_SIGNAALLIJST = [
  {
    ...{ groep, naam: 'stelSignaallijstOp', wat: 'een signaallijst beginnen', persona: 'dtv-duinrand' },
    let: 'Uw eigen organisatie neemt het initiatief (R-LKO-15, R-LKO-17).',
    invoer: () => ({
      ...{ lko, initiatiefnemer: 'DTV', vNummer: '9990000010', gronden: ['TERMIJNOVERSCHRIJDING'] },
    }),
  },
  {
    ...{ groep, naam: 'werkSignaallijstBij', wat: 'een signaallijst aanvullen', persona: 'dtv-duinrand' },
    let: 'Alleen de initiatiefnemer, met de versie die u las (R-LKO-21 tot en met R-LKO-29).',
    invoer: () => ({
      ...{ lko, signaallijst: CONCEPT, versie: 1 },
      politiekeEnPublicitaireRisicos: 'Geen; de zaak is niet in het nieuws geweest.',
    }),
  },
  {
    ...{ groep, naam: 'geefStandpunt', wat: 'het standpunt van uw organisatie geven', persona: 'ind-duinrand' },
    let: 'Alleen het eigen standpunt, voor het indienen (R-RAO-09).',
    invoer: () => ({
      ...{ soort: 'LKO', overleg: lko, signaallijst: CONCEPT, versie: 0, aspecten: ['TOELATING'] },
      tekst: 'Er loopt geen verzoek om toelating.',
    }),
  },
  {
    ...{ groep, naam: 'dienSignaallijstIn', wat: 'een signaallijst indienen bij het RAO', persona: 'dtv-duinrand' },
    let: 'Alles wat nog ontbreekt staat in regelfouten (R-LKO-16, R-RAO-09).',
    invoer: () => ({ lko, signaallijst: CONCEPT, versie: 1 }),
  },
  {
    ...{ groep, naam: 'startStappenplan', wat: 'voor een AMV het Stappenplan beginnen', persona: 'coa-duinrand' },
    let: 'Het RAO hoort er niet van (R-LKO-17).',
    invoer: () => ({ lko, vNummer: '9990000005', reden: 'Nidos, DT&V en COA zoeken samen naar opvang.' }),
  },
] as const satisfies readonly KlareHandeling[];
