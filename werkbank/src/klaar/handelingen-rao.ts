import type { KlareHandeling } from './klare-handeling.ts';

const rao = 'rao-noord';
const groep = 'Het RAO en het Deelberaad';

/** The steps of a RAO and of the Deelberaad with a signaallijst, in the order of the guide. */
export const HANDELINGEN_RAO = [
  {
    ...{ groep, naam: 'agendeerSignaal', wat: 'een signaallijst op de agenda zetten', persona: 'coa-rao-noord' },
    let: 'De secretaris doet dit (R-RAO-05).',
    invoer: () => ({ rao, signaallijst: 'signaal-01' }),
  },
  {
    ...{
      groep,
      naam: 'bespreekSignaal',
      wat: 'vastleggen dat een signaallijst besproken is',
      persona: 'coa-rao-noord',
    },
    let: 'De secretaris doet dit na de bijeenkomst waarvoor zij geagendeerd is; eerder is het BIJEENKOMST_NIET_GEHOUDEN (R-RAO-07).',
    invoer: ({ raoBijeenkomst }) => ({ rao, bijeenkomst: raoBijeenkomst, signaallijst: 'signaal-02' }),
  },
  {
    ...{ groep, naam: 'besluit', wat: 'een besluit op de besluitenlijst zetten', persona: 'coa-rao-noord' },
    let: 'De secretaris doet dit, na de bijeenkomst (R-RAO-04, R-RAO-07).',
    invoer: ({ raoBijeenkomst }) => ({
      ...{ rao, bijeenkomst: raoBijeenkomst, signaallijst: 'signaal-03', uitkomst: 'VOORSTEL_GEVOLGD' },
      tekst: 'Het RAO volgt het voorstel van het LKO.',
    }),
  },
  {
    ...{ groep, naam: 'koppelTerug', wat: 'terugkoppelen aan het LKO', persona: 'coa-rao-noord' },
    let: 'De secretaris doet dit; na de laatste dag is het een melding, geen fout (R-LKO-18).',
    invoer: () => ({ rao, signaallijst: 'signaal-07', tekst: 'Het RAO gaat akkoord met de overplaatsing.' }),
  },
  {
    ...{ groep, naam: 'schaalOpNaarDeelberaad', wat: 'voorleggen aan het Deelberaad Asiel', persona: 'dtv-rao-noord' },
    let: 'Wat de regio niet kan oplossen (R-RAO-08).',
    invoer: () => ({
      ...{ rao, signaallijst: 'signaal-03', gronden: ['NIET_OPLOSBAAR_LOKAAL_REGIONAAL'] },
      stappenGenomen: 'Er is met alle partners in de regio gezocht.',
      stappenNogTeZetten: 'Zoeken naar een oplossing elders in het land.',
      oplossingenToelating: 'Geen.',
    }),
  },
  {
    ...{ groep, naam: 'stelVervolgactieVast', wat: 'besluiten of er iets volgt', persona: 'jenv-deelberaad' },
    let: 'Een lid van het Deelberaad doet dit (R-BB-06).',
    invoer: () => ({
      ...{ signaallijst: 'signaal-04-da', uitkomst: 'VERVOLGACTIE', actor: 'AD_DTV' },
      tekst: 'De algemeen directeur zoekt een plaats buiten de regio.',
    }),
  },
  {
    ...{ groep, naam: 'koppelTerugAanRao', wat: 'terugkoppelen aan het RAO', persona: 'jenv-deelberaad' },
    let: 'Een lid van het Deelberaad doet dit, na stelVervolgactieVast (R-BB-06).',
    invoer: () => ({ signaallijst: 'signaal-04-da', tekst: 'Er is een plaats gevonden buiten de regio.' }),
  },
] as const satisfies readonly KlareHandeling[];
