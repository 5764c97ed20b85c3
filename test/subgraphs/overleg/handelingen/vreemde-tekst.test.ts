// Every text that an input carries goes into the history, and from there to an FG: hostile ones end in a code, and do nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handelingen } from '../../../../subgraphs/overleg/tables/handeling.ts';
import { leden } from '../../../../subgraphs/overleg/tables/overleg.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { CASEMANAGER, DAG, nieuwVNummer, over, RAO_A_LID, REGIEVOERDER, VWN } from '../fixture.ts';
import { type Handelingen, startHandelingen } from './doe.ts';

let overleg: Handelingen;
beforeAll(async () => {
  overleg = await startHandelingen();
});
afterAll(() => overleg.close());

const REDEN = 'Alle acties zijn afgerond of overgedragen.';
const afwijkingen = (regel: string, reden: string) => ({ afwijkingen: [{ regel, reden }] });
const genodigde = (anders: object) => ({
  genodigde: { issuer: overleg.issuer.issuer, ...VWN, ...anders },
});

/** Every text of every input: as whom, which verb, and the input with that one text replaced. */
const TEKSTEN: Readonly<Record<string, readonly [Wie, string, (tekst: string) => object]>> = {
  'agendeer lko': [REGIEVOERDER, 'agendeer', (lko) => ({ lko, vNummer: nieuwVNummer(), reden: 'OVERLAST' })],
  'agendeer omschrijving': [
    REGIEVOERDER,
    'agendeer',
    (t) => ({ lko: 'lko-a', soort: 'ACTUALITEIT', reden: 'ACTUALITEIT', omschrijving: REDEN + t }),
  ],
  'agendeerBijLko omschrijving': [
    RAO_A_LID,
    'agendeerBijLko',
    (t) => ({ rao: 'rao-a', lko: 'lko-a', omschrijving: REDEN + t }),
  ],
  'bevestigBand agendapunt': [CASEMANAGER, 'bevestigBand', (t) => ({ lko: 'lko-a', agendapunt: t, reden: REDEN })],
  'bevestigBand reden': [CASEMANAGER, 'bevestigBand', (t) => ({ lko: 'lko-a', agendapunt: 'x', reden: REDEN + t })],
  'sluitAgendapunt reden': [
    CASEMANAGER,
    'sluitAgendapunt',
    (t) => ({ lko: 'lko-a', agendapunt: 'x', reden: REDEN + t }),
  ],
  'verwijderLid overleg': [CASEMANAGER, 'verwijderLid', (t) => verwijder({ overleg: t })],
  'verwijderLid lid': [CASEMANAGER, 'verwijderLid', (lid) => verwijder({ lid })],
  'verwijderLid regel van een afwijking': [CASEMANAGER, 'verwijderLid', (t) => verwijder(afwijkingen(t, REDEN))],
  'verwijderLid reden van een afwijking': [CASEMANAGER, 'verwijderLid', (t) => verwijder(afwijkingen('k2', REDEN + t))],
  'legMedewerkingVast reden': [RAO_A_LID, 'legMedewerkingVast', (t) => medewerking({ reden: REDEN + t })],
  'legMedewerkingVast ontwikkeling': [RAO_A_LID, 'legMedewerkingVast', (t) => medewerking({ ontwikkeling: REDEN + t })],
  'legMedewerkingVast gemeente': [RAO_A_LID, 'legMedewerkingVast', (t) => medewerking({ gemeente: `Assen${t}` })],
  'stelWijzigingVoor voorstel': [CASEMANAGER, 'stelWijzigingVoor', (t) => wijziging({ voorstel: REDEN + t })],
  'stelWijzigingVoor onderwerp': [CASEMANAGER, 'stelWijzigingVoor', (onderwerp) => wijziging({ onderwerp })],
  'nodigUit sub': [CASEMANAGER, 'nodigUit', (sub) => nodigUit(genodigde({ sub }))],
  'nodigUit issuer': [CASEMANAGER, 'nodigUit', (issuer) => nodigUit(genodigde({ issuer }))],
  'nodigUit organisatie': [CASEMANAGER, 'nodigUit', (organisatie) => nodigUit(genodigde({ organisatie }))],
  'nodigUit agendapunten': [CASEMANAGER, 'nodigUit', (t) => nodigUit({ agendapunten: [t] })],
};
const medewerking = (anders: object) => ({
  ...{ rao: 'rao-a', gemeente: 'Assen', provincie: 'Drenthe', verleentMedewerking: 'NEE', reden: REDEN, versie: 0 },
  ...anders,
});
const wijziging = (anders: object) => ({
  ...{ soort: 'LKO', overleg: 'lko-a', onderwerp: 'lko', voorstel: REDEN },
  ...anders,
});
const verwijder = (anders: object) => ({
  soort: 'LKO',
  overleg: 'lko-a',
  lid: VERTREKKER.lid,
  reden: REDEN,
  ...anders,
});
const nodigUit = (anders: object) => ({
  ...{ soort: 'LKO', overleg: 'lko-a', agendapunten: [OPEN.punt], tot: over(DAG).toISOString(), ...genodigde({}) },
  ...anders,
});
const VERTREKKER = { lid: '' };
const OPEN = { punt: '' };
beforeAll(async () => {
  await overleg.lid({ ...REGIEVOERDER, sub: 'vertrekt' }, 'lko-a');
  VERTREKKER.lid = String((await overleg.db.select().from(leden)).find(({ sub }) => sub === 'vertrekt')?.id);
  OPEN.punt = (await overleg.punt()).id;
});

const VIJANDIG: Readonly<Record<string, string>> = {
  'met NUL': 'a\u0000b',
  'met een halve surrogaat': 'a\ud800b',
  'met een wisteken': 'a\u0008b',
  'met een omgekeerde leesrichting': 'a\u202eb',
  'van een megabyte': 'x'.repeat(1024 * 1024),
};

describe.each(Object.keys(TEKSTEN))('%s', (naam) => {
  it.each(Object.keys(VIJANDIG))('%s: een code, en er is niets gedaan', async (hoe) => {
    const [wie, handeling, invoer] = TEKSTEN[naam] as (typeof TEKSTEN)[string];
    const eerder = (await overleg.geschiedenis()).length;
    const gedaan = await overleg.doe(wie, handeling, invoer(VIJANDIG[hoe] ?? ''));
    expect([gedaan.fout, gedaan.resultaat]).toEqual(['TEKST_ONGELDIG', null]);
    expect(JSON.stringify(gedaan.answer).length).toBeLessThan(500);
    expect(await overleg.geschiedenis()).toHaveLength(eerder);
  });
});

it('lijsten in de invoer zijn begrensd', async () => {
  const afwijking = { regel: 'k2', reden: REDEN };
  const veel = await overleg.doe(CASEMANAGER, 'verwijderLid', verwijder({ afwijkingen: Array(1001).fill(afwijking) }));
  expect(veel.fout).toBe('TEKST_ONGELDIG');
  const honderd = await overleg.doe(
    CASEMANAGER,
    'nodigUit',
    nodigUit({ agendapunten: [...Array(101).keys()].map(String) }),
  );
  expect(overleg.regels(honderd)).toEqual(['k2 HARD']);
});

it('een reden met een V-nummer is er geen: wie haar leest heeft misschien geen grond voor die persoon', async () => {
  for (const reden of [`Overleg over ${nieuwVNummer()} is klaar.`, `${REDEN} (v${nieuwVNummer()})`]) {
    const gedaan = await overleg.doe(CASEMANAGER, 'sluitAgendapunt', { lko: 'lko-a', agendapunt: OPEN.punt, reden });
    expect(overleg.regels(gedaan)).toEqual(['REDEN_ONTBREEKT HARD']);
  }
});

it('gewone tekst blijft zoals zij is: regels, accenten, emoji, en opmaak is tekst', async () => {
  const reden = 'Één regel,\nnog een: <b onclick="x()">dik</b> & 👩‍👧 "ok" \'); drop table lid; --';
  const { id } = await overleg.punt();
  const gedaan = await overleg.doe(CASEMANAGER, 'sluitAgendapunt', { lko: 'lko-a', agendapunt: id, reden });
  expect(gedaan.resultaat).not.toBeNull();
  const rijen = await overleg.db.select().from(handelingen);
  expect(rijen.find(({ agendapuntId }) => agendapuntId === id)?.reden).toBe(reden);
});
