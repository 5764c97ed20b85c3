import { dagErbij } from '../datum.ts';
import type { KlareHandeling } from './klare-handeling.ts';

const lko = 'lko-duinrand';
const groep = 'In het LKO';

/** The steps of a LKO, in the order of the guide. */
export const HANDELINGEN_LKO = [
  {
    ...{ groep, naam: 'planBijeenkomst', wat: 'de volgende bijeenkomst plannen', persona: 'coa-duinrand' },
    let: 'De voorzitter doet dit (R-LKO-02).',
    invoer: ({ vandaag }) => ({ soort: 'LKO', overleg: lko, datum: dagErbij(vandaag, 45), voorzitter: 'POLITIE' }),
  },
  {
    ...{ groep, naam: 'agendeer', wat: 'een dossier op de agenda zetten', persona: 'coa-duinrand' },
    let: 'Staat het er al, dan vernieuwt dit de grond (R-LKO-04 tot en met R-LKO-07).',
    invoer: () => ({ lko, soort: 'DOSSIER', vNummer: '9990000004', bron: 'LID_AANVULLEND', reden: 'OVERLAST' }),
  },
  {
    ...{ groep, naam: 'bevestigBand', wat: 'een band bevestigen als tweede organisatie', persona: 'dtv-duinrand' },
    let: "De FG's van de leden krijgen bericht (k1).",
    invoer: () => ({ lko, agendapunt: 'ap-duinrand-020', reden: 'Verblijft feitelijk op de locatie.' }),
  },
  {
    ...{ groep, naam: 'nodigUit', wat: 'een partner uitnodigen voor een dossier', persona: 'coa-duinrand' },
    let: 'De voorzitter doet dit; langer dan tot de bijeenkomst is een afwijking met reden (R-LKO-03, k2).',
    invoer: ({ vandaag, issuer }) => ({
      ...{ soort: 'LKO', overleg: lko, agendapunten: ['ap-duinrand-003'] },
      genodigde: { issuer, sub: 'm-vwn-01', organisatie: 'VWN', functie: 'VWN_MEDEWERKER' },
      tot: `${dagErbij(vandaag, 21)}T12:00:00Z`,
      afwijkingen: [{ regel: 'k2', reden: 'De begeleiding loopt langer dan tot de bijeenkomst.' }],
    }),
  },
  {
    ...{ groep, naam: 'raadpleegInd', wat: 'de IND raadplegen', persona: 'dtv-duinrand' },
    let: 'Met OVERIG komt de verwijzing naar de Ketenservicelijn (R-LKO-13).',
    invoer: () => ({
      ...{ lko, agendapunt: 'ap-duinrand-003', onderwerp: 'BEROEP_NAAR_VOREN' },
      vraag: 'Kan het beroep eerder op zitting komen dan nu gepland staat?',
    }),
  },
  {
    ...{ groep, naam: 'beantwoordRaadpleging', wat: 'zeggen wat de IND ermee deed', persona: 'ind-duinrand' },
    let: 'Alleen hoe zij is opgepakt; de inhoud staat bij de IND (R-LKO-13).',
    invoer: () => ({ lko, raadpleging: 'raadpleging-lko-duinrand-2', uitkomst: 'BESPROKEN' }),
  },
  {
    ...{ groep, naam: 'stelStrategieVast', wat: 'een strategie met haar acties vaststellen', persona: 'coa-duinrand' },
    let: 'De voorzitter doet dit, met ieders instemming (R-LKO-08 tot en met R-LKO-12).',
    invoer: ({ vandaag }) => ({
      ...{ lko, agendapunt: 'ap-duinrand-003', soort: 'VERTREKSTRATEGIE', beoogdeOplossing: 'TERUGKEER' },
      omschrijving: 'Zelfstandig vertrek met ondersteuning.',
      termijn: dagErbij(vandaag, 28),
      acties: [
        { omschrijving: 'Gesprek over terugkeer voeren', belegdBij: 'COA', uiterlijk: dagErbij(vandaag, 7) },
        { omschrijving: 'Reisdocument aanvragen', belegdBij: 'DTV', uiterlijk: dagErbij(vandaag, 14) },
      ],
      akkoord: ['COA', 'DTV', 'IND', 'POLITIE'],
    }),
  },
  {
    ...{ groep, naam: 'werkActieBij', wat: 'een actie is klaar', persona: 'coa-duinrand' },
    let: 'Alleen de organisatie die de actie heeft (R-LKO-11).',
    invoer: () => ({ lko, actie: 'actie-001-1', stand: 'GEDAAN' }),
  },
  {
    ...{ groep, naam: 'kanNietUitvoeren', wat: 'melden dat het uw organisatie niet lukt', persona: 'politie-duinrand' },
    let: 'Een lid is genoeg; daarna moet de zaak naar het RAO (R-LKO-14).',
    invoer: () => ({
      ...{ lko, strategie: 'strategie-001', soort: 'KAN_NIET_UITVOEREN' },
      reden: 'Er is geen capaciteit voor begeleiding.',
    }),
  },
  {
    ...{ groep, naam: 'meldBijzonderheid', wat: 'een bijzonderheid melden aan het RAO', persona: 'coa-duinrand' },
    let: 'Aan de vertegenwoordiger van uw organisatie in het RAO (R-LKO-18).',
    invoer: () => ({ lko, tekst: 'Op de locatie is het onrustig na een verhuizing.' }),
  },
  {
    ...{ groep, naam: 'sluitAgendapunt', wat: 'een agendapunt sluiten', persona: 'coa-duinrand' },
    let: 'De voorzitter doet dit; de gronden die eruit volgden eindigen (R-LKO-11).',
    invoer: () => ({ lko, agendapunt: 'ap-duinrand-047', reden: 'Er is niets meer te bespreken.' }),
  },
  {
    ...{ groep, naam: 'verwijderLid', wat: 'een lidmaatschap beeindigen', persona: 'dtv-duinrand' },
    let: 'Alleen de voorzitter; wie dat niet is, krijgt GEEN_ROL. Het id staat in leden { id }.',
    invoer: () => ({ soort: 'LKO', overleg: lko, lid: '1', reden: 'Werkt nu op een andere locatie.' }),
  },
] as const satisfies readonly KlareHandeling[];
