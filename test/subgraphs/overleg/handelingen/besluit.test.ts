import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bijeenkomsten } from '../../../../subgraphs/overleg/tables/overleg.ts';
import { signaalOvergangen } from '../../../../subgraphs/overleg/tables/signaallijst.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { CASEMANAGER, DAG, NU, RAO_A_LID, RAO_B_LID, REGIEVOERDER } from '../fixture.ts';
import { TEKST, dag, type Rao, startRao } from './doe-rao.ts';

let rao: Rao;
let overleg: Rao['overleg'];
beforeAll(async () => {
  rao = await startRao();
  overleg = rao.overleg;
});
afterAll(() => overleg.close());
beforeEach(() => overleg.setNow(NU));

describe('een signaallijst van het LKO tot de terugkoppeling', () => {
  it('stap voor stap, en elke stap staat er met wie hem zette', async () => {
    const { id, vNummer } = await overleg.signaallijst();
    for (const stap of [rao.agendeer, rao.bespreek, rao.besluit, rao.koppelTerug])
      expect(await stap(id)).toMatchObject({ resultaat: { handeling: expect.any(String) as string } });
    const stappen = (await overleg.db.select().from(signaalOvergangen)).filter((rij) => rij.signaallijstId === id);
    expect(stappen.map(({ van, naar, organisatie }) => `${String(van)} ${naar} ${organisatie}`)).toEqual([
      'INGEDIEND GEAGENDEERD COA',
      'GEAGENDEERD BESPROKEN COA',
      'BESPROKEN BESLOTEN COA',
      'BESLOTEN TERUGGEKOPPELD COA',
    ]);
    const [rij] = await rao.bijRao(id);
    expect(rij).toMatchObject({
      stand: 'TERUGGEKOPPELD',
      teruggekoppeldOp: dag(0),
      terugkoppelingStand: 'OP_TIJD',
      terugkoppeling: 'Het LKO kan verder met het voorstel.',
      besluiten: [{ uitkomst: 'VOORSTEL_GEVOLGD', tekst: TEKST, datum: dag(0), bijeenkomst: 'b-was' }],
    });
    expect((await rao.bijLko(CASEMANAGER, id)).rij).toMatchObject({
      uitkomst: 'VOORSTEL_GEVOLGD',
      teruggekoppeldOp: dag(0),
      // About a person the text stands at the person.
      tekst: null,
      vreemdeling: { vNummer },
    });
    expect((await rao.overPersoon(RAO_A_LID, vNummer)).besluiten).toEqual([
      {
        uitkomst: 'VOORSTEL_GEVOLGD',
        datum: dag(0),
        tekst: TEKST,
        terugkoppeling: 'Het LKO kan verder met het voorstel.',
      },
    ]);
    expect((await rao.overPersoon(CASEMANAGER, vNummer)).errors).toHaveLength(1);
  });

  it('zonder persoon leest het LKO de tekst bij zichzelf', async () => {
    const { id } = await rao.besproken(null);
    await rao.besluit(id);
    await rao.koppelTerug(id);
    expect((await rao.bijLko(REGIEVOERDER, id)).rij).toMatchObject({
      tekst: 'Het LKO kan verder met het voorstel.',
      vreemdeling: null,
    });
    const { rij, errors } = await rao.bijLko(RAO_A_LID, id);
    expect(rij).toBeUndefined();
    expect(errors).toHaveLength(1);
  });

  it('geen stap wordt overgeslagen', async () => {
    const { id } = await overleg.signaallijst();
    expect(await rao.regels(rao.bespreek(id))).toEqual(['SIGNAAL_STAND HARD']);
    expect(await rao.regels(rao.besluit(id))).toEqual(['SIGNAAL_STAND HARD']);
    expect(await rao.regels(rao.koppelTerug(id))).toEqual(['SIGNAAL_STAND HARD', 'R-RAO-07 HARD']);
    expect(await rao.regels(rao.agendeer(id))).toEqual([]);
    expect(await rao.regels(rao.agendeer(id))).toEqual(['SIGNAAL_STAND HARD']);
  });

  it('twee die tegelijk besluiten: een besluit', async () => {
    const { id } = await rao.besproken();
    const beide = await Promise.all([rao.besluit(id), rao.besluit(id)]);
    expect(beide.filter(({ resultaat }) => resultaat !== null)).toHaveLength(1);
    expect((await rao.bijRao(id))[0]).toMatchObject({ besluiten: [{ tekst: TEKST }] });
  });
});

describe('wie, wanneer en waarover', () => {
  it.each([
    ['een lid dat geen secretaris is', RAO_A_LID, 'GEEN_ROL'],
    ['een lid van een ander RAO', RAO_B_LID, 'GEEN_GROND'],
    ['een lid van het LKO', CASEMANAGER, 'GEEN_GROND'],
  ])('%s besluit niet, en koppelt niet terug', async (_wie, wie, reden) => {
    const { id } = await rao.besproken();
    for (const stap of [
      rao.agendeer(id, wie),
      rao.bespreek(id, wie),
      rao.besluit(id, {}, wie),
      rao.koppelTerug(id, {}, wie),
    ])
      expect((await stap).fout).toBe(reden);
    expect((await rao.bijRao(id))[0]).toMatchObject({ stand: 'BESPROKEN', besluiten: [] });
  });

  it.each([
    ['van een ander RAO', { raoId: 'rao-b' }],
    ['die nog een concept is', { stand: 'CONCEPT' as const, ingediendOp: null }],
    ['van het RAO aan het Deelberaad', { niveau: 'RAO_NAAR_DA' as const, lkoId: null }],
  ])('een signaallijst %s is onbekend', async (_welke, meer) => {
    const { id } = await overleg.signaallijst({ stand: 'BESPROKEN', ...meer });
    expect(await rao.regels(rao.besluit(id))).toEqual(['SIGNAALLIJST_ONBEKEND HARD']);
    expect(await rao.regels(rao.koppelTerug(id))).toEqual(['SIGNAALLIJST_ONBEKEND HARD']);
  });

  it('op een bijeenkomst die nog komt wordt niet besloten', async () => {
    const { id } = await rao.besproken();
    expect(await rao.regels(rao.besluit(id, { bijeenkomst: 'b-komt' }))).toEqual(['BIJEENKOMST_NIET_GEHOUDEN HARD']);
  });

  it('een tekst met een V-nummer staat er niet', async () => {
    const { id } = await rao.besproken();
    expect(await rao.regels(rao.besluit(id, { tekst: 'Over 9990000001 is besloten.' }))).toEqual([
      'TEKST_ONTBREEKT HARD',
    ]);
  });

  it('een ander RAO leest de besluitenlijst niet; het eigen RAO wel', async () => {
    const { id } = await rao.besproken();
    await rao.besluit(id);
    const lees = (wie: Wie) =>
      overleg.query(
        wie,
        `{ rao(id: "rao-a") { besluitenlijst(first: 200) { totalCount edges { node { signaallijst tekst } } } } }`,
      );
    const eigen = (await lees(RAO_A_LID)).data?.['rao'] as { besluitenlijst: { edges: unknown[]; totalCount: number } };
    expect(eigen.besluitenlijst.edges).toContainEqual({ node: { signaallijst: id, tekst: TEKST } });
    expect(eigen.besluitenlijst.totalCount).toBe(eigen.besluitenlijst.edges.length);
    expect((await lees(RAO_B_LID)).data?.['rao']).toEqual({ besluitenlijst: null });
  });
});

describe('R-LKO-18: te laat is te laat, en geen fout', () => {
  it('na de laatste dag staat zij als TE_LAAT, ook als zij nog komt', async () => {
    const { id } = await rao.besproken(null);
    await rao.besluit(id);
    expect((await rao.bijLko(CASEMANAGER, id)).rij).toMatchObject({
      terugkoppelingStand: 'OP_TIJD',
      teruggekoppeldOp: null,
    });
    overleg.setNow(NU + 30 * DAG);
    expect((await rao.bijLko(CASEMANAGER, id)).rij).toMatchObject({
      terugkoppelingStand: 'TE_LAAT',
      teruggekoppeldOp: null,
    });
    await overleg.db.insert(bijeenkomsten).values({
      id: 'b-later',
      soort: 'RAO',
      overlegId: 'rao-a',
      datum: dag(29),
      voorzitter: 'DTV',
      secretaris: 'COA',
    });
    const gedaan = await rao.koppelTerug(id);
    expect(overleg.regels(gedaan)).toEqual(['R-LKO-18 MELDING']);
    expect(gedaan.resultaat).not.toBeNull();
    expect((await rao.bijLko(CASEMANAGER, id)).rij).toMatchObject({
      terugkoppelingStand: 'TE_LAAT',
      teruggekoppeldOp: dag(30),
    });
  });
});
