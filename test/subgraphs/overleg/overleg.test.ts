import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomBytes } from 'node:crypto';
import { leesBewijs } from '../../../toegang/bewijs.ts';
import { defineOverleg } from '../../../subgraphs/overleg/overleg.ts';
import { agendapunten } from '../../../subgraphs/overleg/tables/agendapunt.ts';
import { leden, lkos } from '../../../subgraphs/overleg/tables/overleg.ts';
import { startSubgraphAlone } from '../../support/subgraph-alone.ts';

const coaSleutel = randomBytes(32);
const lid = { sub: 'p-1', organisatie: 'COA', functie: 'CASEMANAGER' };
const vreemd = { sub: 'p-2', organisatie: 'COA', functie: 'CASEMANAGER' };
let overleg: Awaited<ReturnType<typeof start>>;
const start = () =>
  startSubgraphAlone('overleg', 'OVERLEG', (db) =>
    defineOverleg({
      db,
      bewijsSleutels: { kid: 'k1', ontvangers: { coa: coaSleutel } },
      vraagFeit: () => Promise.reject(new Error('no fact was to be asked')),
    }),
  );

beforeAll(async () => {
  overleg = await start();
  const nu = new Date();
  await overleg.db
    .insert(lkos)
    .values({ id: 'lko-a', naam: 'LKO A', azc: 'azc-a', raoId: 'rao-a', indDeelnemer: false });
  await overleg.db
    .insert(leden)
    .values({ soort: 'LKO', overlegId: 'lko-a', issuer: overleg.issuer.issuer, ...lid, van: new Date(0) });
  const punt = {
    lkoId: 'lko-a',
    soort: 'DOSSIER',
    bron: 'BEWONERSLIJST',
    reden: 'LIJST',
    ingebrachtDoor: 'COA',
    toegevoegdOp: nu,
    vernieuwdOp: nu,
  } as const;
  await overleg.db.insert(agendapunten).values([
    { ...punt, id: 'a-1', vNummer: '9990000001', bandSoort: 'OPVANG', bandBevestigdDoor: 'COA', bandBevestigdOp: nu },
    { ...punt, id: 'a-2', vNummer: '9990000002' },
  ]);
});
afterAll(() => overleg.close());

const QUERY = `query ($v: VNummer!) { vreemdeling(vNummer: $v) { vNummer toegangsbewijs toegang { reden niveaus { dataklasse niveau grond } } } }`;

interface Antwoord {
  vreemdeling: {
    toegangsbewijs: string;
    toegang: { reden: string | null; niveaus: { dataklasse: string; niveau: string; grond: string }[] };
  };
}

describe('gronden van een LKO-lid', () => {
  it('een agendapunt met bevestigde band geeft het profiel LKO_COA, en een bewijs dat COA kan lezen', async () => {
    const answer = await overleg.query(lid, QUERY, { v: '9990000001' });
    expect(answer.errors).toBeUndefined();
    const { vreemdeling } = answer.data as unknown as Antwoord;
    expect(vreemdeling.toegang.niveaus).toContainEqual({
      dataklasse: 'PROCEDURE',
      niveau: 'SAMENVATTING',
      grond: 'agendapunt a-1',
    });
    const gebruiker = { issuer: overleg.issuer.issuer, ...lid };
    const lees = (ontvanger: string, key: string) =>
      leesBewijs(vreemdeling.toegangsbewijs, {
        ontvanger,
        sleutels: { k1: coaSleutel },
        gebruiker,
        type: 'Vreemdeling',
        key,
        nu: Date.now(),
      });
    expect(lees('coa', '9990000001')).toMatchObject({ stand: 'GELDIG', profielen: ['LKO_COA'] });
    expect(lees('ind', '9990000001')).toEqual({ stand: 'ONGELDIG' });
    expect(lees('coa', '9990000002')).toEqual({ stand: 'ONGELDIG' });
  });

  it.each([
    ['een agendapunt zonder bevestigde band', lid, '9990000002'],
    ['een persoon die niet op de agenda staat', lid, '9990000003'],
    ['iemand die geen lid is', vreemd, '9990000001'],
  ])('%s is geen grond', async (_geval, wie, vNummer) => {
    const answer = await overleg.query(wie, QUERY, { v: vNummer });
    const { vreemdeling } = answer.data as unknown as Antwoord;
    expect(vreemdeling.toegang).toEqual({ reden: 'GEEN_GROND', niveaus: [] });
  });
});
