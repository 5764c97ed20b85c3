import { dagErbij } from '../datum.ts';
import type { KlareHandeling } from './klare-handeling.ts';

const rao = 'rao-noord';
const lko = 'lko-duinrand';
const groep = 'Gemeenten, regio en Leidraad';

/** What the consultations write down besides persons: topics, trends, gemeenten, kaders and the Leidraad. */
export const HANDELINGEN_REGIO = [
  {
    ...{ groep, naam: 'agendeerOnderwerp', wat: 'een onderwerp van de regio agenderen', persona: 'politie-rao-noord' },
    let: 'Zonder V-nummer (R-RAO-05).',
    invoer: () => ({ rao, soort: 'MELDPLICHT', omschrijving: 'De meldlocatie is op zaterdag gesloten.' }),
  },
  {
    ...{ groep, naam: 'agendeerBijLko', wat: 'een punt op de agenda van een LKO zetten', persona: 'ind-rao-noord' },
    let: 'Bij een LKO van de regio, zonder persoon (R-RAO-07).',
    invoer: () => ({ rao, lko, omschrijving: 'Bespreek hoe de meldlocatie op zaterdag wordt opgevangen.' }),
  },
  {
    ...{ groep, naam: 'notuleer', wat: 'de notulen van een onderwerp vastleggen', persona: 'coa-rao-noord' },
    let: 'De secretaris doet dit, een keer per onderwerp (R-RAO-03).',
    invoer: ({ raoBijeenkomst }) => ({
      ...{ rao, bijeenkomst: raoBijeenkomst, onderwerp: 'onderwerp-02' },
      notulen: 'De AVIM zoekt een meldlocatie bij het station.',
    }),
  },
  {
    ...{ groep, naam: 'deelTrend', wat: "een trend delen met alle RAO's", persona: 'dtv-rao-noord' },
    let: 'Zonder V-nummer (R-RAO-06, R-RAO-07).',
    invoer: () => ({ rao, soort: 'TREND', tekst: 'Meer gezinnen vragen hulp bij terugkeer.', landelijk: false }),
  },
  {
    ...{ groep, naam: 'stelKaderVast', wat: 'een kader vaststellen', persona: 'jenv-deelberaad' },
    let: 'Een lid van het Deelberaad doet dit, met de versie die het las (R-RAO-07).',
    invoer: ({ vandaag }) => ({
      ...{ onderwerp: 'KORTDURENDE_OVERSCHRIJDING', gezien: 2, geldigVan: dagErbij(vandaag, 14) },
      tekst: 'Een overschrijding heet kort als zij niet langer duurt dan vier weken.',
    }),
  },
  {
    ...{ groep, naam: 'legMedewerkingVast', wat: 'vastleggen of een gemeente meewerkt', persona: 'coa-rao-noord' },
    let: 'Met de versie die u las; 0 voor een gemeente waarvan nog niets vastligt (R-BB-01).',
    invoer: () => ({
      ...{ rao, gemeente: 'Voorbeeldgemeente', provincie: 'Turfmark', versie: 0 },
      ...{ verleentMedewerking: 'DEELS', reden: 'De raad wil eerst overleg.' },
    }),
  },
  {
    ...{ groep, naam: 'meldWaarneming', wat: 'waargenomen noodopvang melden', persona: 'coa-duinrand' },
    let: 'Alleen van iemand wiens recht op opvang is geeindigd (R-BB-03).',
    invoer: ({ vandaag }) => ({
      ...{ soort: 'LKO', overleg: lko, vNummer: '9990000036', gemeente: 'Duinrand' },
      ...{ aanbieder: 'GEMEENTE', waargenomenOp: vandaag },
    }),
  },
  {
    ...{ groep, naam: 'legStapVast', wat: 'een stap naar een gemeente vastleggen', persona: 'dtv-rao-noord' },
    let: 'Met de dag en het niveau van het overleg (R-BB-03).',
    invoer: ({ vandaag }) => ({
      ...{ soort: 'RAO', overleg: rao, gemeente: 'Duinrand', gezetOp: vandaag },
      omschrijving: 'Gesproken met de wethouder.',
    }),
  },
  {
    ...{ groep, naam: 'meldOntwikkeling', wat: 'een ontwikkeling bij een gemeente melden', persona: 'coa-duinrand' },
    let: 'Het LKO meldt, het RAO beoordeelt (R-BB-04).',
    invoer: () => ({ lko, gemeente: 'Duinrand', omschrijving: 'De gemeente sluit de nachtopvang.' }),
  },
  {
    ...{ groep, naam: 'beoordeelOntwikkeling', wat: 'een gemelde ontwikkeling beoordelen', persona: 'dtv-rao-noord' },
    let: 'Of er reden is met de gemeente te overleggen (R-BB-04).',
    invoer: () => ({
      ...{ rao, ontwikkeling: 'ontwikkeling-lko-veenkamp', overleggen: true },
      reden: 'Een gesprek kan helpen.',
    }),
  },
  {
    ...{ groep, naam: 'draagZaakAan', wat: 'als gemeente een zaak aandragen', persona: 'gemeente-duinrand' },
    let: 'Alleen een gemeente die het LKO uitnodigde; zij leest er niets door (R-BB-02).',
    invoer: () => ({
      ...{ lko, vNummer: '9990000004', gemeente: 'Duinrand' },
      toelichting: 'Verblijft in de nachtopvang van de gemeente.',
    }),
  },
  {
    ...{ groep, naam: 'stelWijzigingVoor', wat: 'een wijziging van de Leidraad voorstellen', persona: 'dtv-duinrand' },
    let: 'Eens in de drie maanden worden alle voorstellen beoordeeld (LTV-2).',
    invoer: () => ({
      ...{ soort: 'LKO', overleg: lko, onderwerp: 'lko' },
      voorstel: 'Noem ook hoe een LKO een tolk inzet.',
    }),
  },
] as const satisfies readonly KlareHandeling[];
