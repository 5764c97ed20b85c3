import type { Database } from '../../../opslag/store.ts';
import {
  inbewaringstellingen,
  lkos,
  medewerkers,
  meldingen,
  meldplichten,
  mensenhandelSignalen,
  openbareOrde,
  overwogenInbewaringstellingen,
  personen,
  topX,
  vrijheidsbeperkingen,
} from '../../../subgraphs/politie/tables.ts';
import type { Wie } from '../../support/subgraph-alone.ts';

/** The day `aantal` days from now, as the subgraph counts days. */
export const dag = (aantal: number): string => new Date(Date.now() + aantal * 86_400_000).toISOString().slice(0, 10);

/** Everything that the police can know of one person, so that no field is null for want of data. */
export const VOL = '9990000001';
/** Known, and nothing on record. */
export const LEEG = '9990000002';
/** Supervised by the police of the other region. */
export const ANDERE_REGIO = '9990000003';
/** Shielded (Vw 2000 art. 107 lid 8), on the Top-X of the same azc. */
export const AFGESCHERMD = '9990000004';
export const ONBEKEND = '9990009999';

export const avim: Wie = { sub: 'p-avim', organisatie: 'POLITIE', functie: 'AVIM_MEDEWERKER' };
export const teamchef: Wie = { sub: 'p-chef', organisatie: 'POLITIE', functie: 'TEAMCHEF_AVIM' };
export const wijkagent: Wie = { sub: 'p-wijk', organisatie: 'POLITIE', functie: 'WIJKAGENT' };
export const casemanager: Wie = { sub: 'p-coa', organisatie: 'COA', functie: 'CASEMANAGER' };
export const regievoerder: Wie = { sub: 'p-dtv', organisatie: 'DTV', functie: 'REGIEVOERDER' };

export const HEEL = `
  meldplicht { heeftMeldplicht laatsteTweeVoldaan grondslag frequentie locatie ingang opgelegdDoor
    meldingen { datum voldaan redenVerzuim } laatsteMelding { datum voldaan redenVerzuim } ontheffing { van tot } }
  vrijheidsbeperking { soort sinds artikel locatie opgelegdDoor ingang einde }
  inbewaringstelling { loopt artikel ingang opheffing locatie }
  inbewaringstellingOverwogen { wordtOverwogen door sinds voorzieneDatum }
  openbareOrde { opTopX lopendeMaatregel aantalRegistraties laatsteDatum aard ketenmarinier }
  mensenhandelSignaal { erIsEenSignaal organisatie aard datum stand }`;

export const VOL_ANTWOORD = {
  meldplicht: {
    heeftMeldplicht: true,
    laatsteTweeVoldaan: [false, true],
    grondslag: 'ART_54_3',
    frequentie: 'WEKELIJKS',
    locatie: 'Meldpunt Duinrand aan Zee',
    ingang: dag(-100),
    opgelegdDoor: 'AVIM',
    meldingen: [
      { datum: dag(-3), voldaan: false, redenVerzuim: 'AFGEMELD' },
      { datum: dag(-10), voldaan: true, redenVerzuim: null },
      { datum: dag(-45), voldaan: false, redenVerzuim: 'ZONDER_BERICHT' },
    ],
    laatsteMelding: { datum: dag(-3), voldaan: false, redenVerzuim: 'AFGEMELD' },
    ontheffing: { van: dag(-50), tot: dag(-40) },
  },
  vrijheidsbeperking: {
    soort: 'GEBIEDSGEBOD',
    sinds: dag(-20),
    artikel: 'ART_56',
    locatie: 'gemeente Duinrand aan Zee',
    opgelegdDoor: 'DTV',
    ingang: dag(-20),
    einde: dag(64),
  },
  inbewaringstelling: {
    loopt: false,
    artikel: 'ART_59',
    ingang: dag(-200),
    opheffing: dag(-190),
    locatie: 'DC_ROTTERDAM',
  },
  inbewaringstellingOverwogen: { wordtOverwogen: true, door: 'AVIM', sinds: dag(-5), voorzieneDatum: dag(9) },
  openbareOrde: {
    opTopX: true,
    lopendeMaatregel: 'PERSOONSGERICHTE_AANPAK',
    aantalRegistraties: 6,
    laatsteDatum: dag(-12),
    aard: 'OVERLAST_OPENBAAR_VERVOER',
    ketenmarinier: true,
  },
  mensenhandelSignaal: {
    erIsEenSignaal: true,
    organisatie: 'COA',
    aard: 'MENSENSMOKKEL',
    datum: dag(-8),
    stand: 'IN_ONDERZOEK',
  },
};

/** Two regions, two LKO's, the people above, and rows that are over and must not show. */
export async function vul(db: Database, issuer: string): Promise<void> {
  await db.insert(medewerkers).values([
    { issuer, sub: avim.sub, functie: avim.functie, regio: 'noord' },
    { issuer, sub: teamchef.sub, functie: teamchef.functie, regio: 'zuid' },
    { issuer, sub: wijkagent.sub, functie: wijkagent.functie, regio: 'noord' },
  ]);
  await db.insert(lkos).values([
    { id: 'lko-duinrand', azc: 'azc-duinrand', regio: 'noord' },
    { id: 'lko-zuidhoek', azc: 'azc-zuidhoek', regio: 'zuid' },
  ]);
  await db.insert(personen).values([
    { vNummer: VOL, naam: 'Velamur Praxaquil', regio: 'noord', verstrekkingsbeperking: false },
    { vNummer: LEEG, naam: 'Zorezin Woldezond', regio: 'noord', verstrekkingsbeperking: false },
    { vNummer: ANDERE_REGIO, naam: 'Quinifex Ziemovirt', regio: 'zuid', verstrekkingsbeperking: false },
    { vNummer: AFGESCHERMD, naam: 'Xamolor Quaruxem', regio: 'noord', verstrekkingsbeperking: true },
  ]);
  const meldplicht = { locatie: 'Meldpunt Duinrand aan Zee', ingang: dag(-100), opgelegdDoor: 'AVIM' } as const;
  await db.insert(meldplichten).values([
    {
      ...meldplicht,
      vNummer: VOL,
      grondslag: 'ART_54_3',
      frequentie: 'WEKELIJKS',
      ontheffingVan: dag(-50),
      ontheffingTot: dag(-40),
    },
    {
      ...meldplicht,
      vNummer: VOL,
      grondslag: 'ART_54_1_F',
      frequentie: 'MAANDELIJKS',
      ingang: dag(-300),
      einde: dag(-101),
    },
    { ...meldplicht, vNummer: ANDERE_REGIO, grondslag: 'ART_54_1_F', frequentie: 'TWEEWEKELIJKS' },
    { ...meldplicht, vNummer: LEEG, grondslag: 'ART_54_1_F', frequentie: 'WEKELIJKS', einde: dag(-1) },
  ]);
  const { meldingen: rijen } = VOL_ANTWOORD.meldplicht;
  await db.insert(meldingen).values(rijen.map((rij) => ({ ...rij, vNummer: VOL }) as typeof meldingen.$inferInsert));
  const { vrijheidsbeperking, inbewaringstelling } = VOL_ANTWOORD;
  const { sinds: _sinds, ...beperking } = vrijheidsbeperking;
  await db
    .insert(vrijheidsbeperkingen)
    .values([
      { ...beperking, vNummer: VOL } as typeof vrijheidsbeperkingen.$inferInsert,
      { ...beperking, vNummer: LEEG, ingang: dag(-90), einde: dag(-6) } as typeof vrijheidsbeperkingen.$inferInsert,
    ]);
  const { loopt: _loopt, ...bewaring } = inbewaringstelling;
  await db
    .insert(inbewaringstellingen)
    .values([
      { ...bewaring, vNummer: VOL } as typeof inbewaringstellingen.$inferInsert,
      { vNummer: ANDERE_REGIO, artikel: 'ART_59A', locatie: 'DC_SCHIPHOL', ingang: dag(-2) },
    ]);
  await db
    .insert(overwogenInbewaringstellingen)
    .values({ vNummer: VOL, door: 'AVIM', sinds: dag(-5), voorzieneDatum: dag(9) });
  await db
    .insert(openbareOrde)
    .values({ vNummer: VOL, aantalRegistraties: 6, laatsteDatum: dag(-12), aard: 'OVERLAST_OPENBAAR_VERVOER' });
  await db.insert(topX).values([
    {
      vNummer: VOL,
      azc: 'azc-duinrand',
      sinds: dag(-40),
      lopendeMaatregel: 'PERSOONSGERICHTE_AANPAK',
      ketenmarinier: true,
    },
    { vNummer: AFGESCHERMD, azc: 'azc-duinrand', sinds: dag(-30), ketenmarinier: false },
    { vNummer: LEEG, azc: 'azc-duinrand', sinds: dag(-90), ketenmarinier: false, afgevoerdOp: dag(-10) },
    { vNummer: ANDERE_REGIO, azc: 'azc-zuidhoek', sinds: dag(-20), ketenmarinier: false },
  ]);
  const signaal = { organisatie: 'COA', aard: 'MENSENSMOKKEL', stand: 'IN_ONDERZOEK' } as const;
  await db.insert(mensenhandelSignalen).values([
    { ...signaal, vNummer: VOL, datum: dag(-8) },
    { ...signaal, vNummer: LEEG, datum: dag(-80), afgeslotenOp: dag(-20) },
  ]);
}
