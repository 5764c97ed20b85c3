import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standpunten } from '../../../subgraphs/overleg/tables/signaallijst.ts';
import type { Answer, Wie } from '../../support/subgraph-alone.ts';
import { AVIM, CASEMANAGER, IND, OFFICIER, type Overleg, RAO_A_LID, startOverleg } from './fixture.ts';

let overleg: Overleg;
beforeAll(async () => {
  overleg = await startOverleg();
});
afterAll(() => overleg.close());

const redenen = (answer: Answer) =>
  answer.errors?.map(({ path, extensions }) => [
    path?.join('.'),
    (extensions?.['toegang'] as { reden: string } | undefined)?.reden,
  ]);

const STANDPUNTEN = (signaallijstId: string) => [
  { signaallijstId, organisatie: 'COA', tekst: 'van COA' },
  { signaallijstId, organisatie: 'DTV', tekst: 'van DT&V' },
];

describe('een signaallijst over een persoon (R-RAO-09)', () => {
  const ALLES = `query ($v: VNummer!) { vreemdeling(vNummer: $v) { vNummer signaallijsten { id niveau stand gronden ingediendOp
    initiatiefnemer wijzeVanConstatering tussentijdsInternGeschakeld verwachteDuurDagen gevolgBijNegatief gevolgBijPositief
    werktAanVertrek politiekeEnPublicitaireRisicos standpunten { organisatie tekst } } } }`;
  const SAMENVATTING = {
    niveau: 'LKO_NAAR_RAO',
    stand: 'INGEDIEND',
    gronden: ['TERMIJNOVERSCHRIJDING', 'PLAATSING'],
    ingediendOp: '2026-03-01',
  };

  it('toont een RAO-lid alle onderdelen, en de standpunten van allen', async () => {
    const een = await overleg.signaallijst();
    const twee = await overleg.signaallijst({ vNummer: een.vNummer, verwachteDuurDagen: null });
    await overleg.db.insert(standpunten).values(STANDPUNTEN(een.id));
    const volledig = {
      ...SAMENVATTING,
      initiatiefnemer: 'COA',
      wijzeVanConstatering: 'in gesprekken',
      tussentijdsInternGeschakeld: true,
      gevolgBijNegatief: 'einde opvang',
      gevolgBijPositief: 'uitplaatsing',
      werktAanVertrek: 'DEELS',
      politiekeEnPublicitaireRisicos: 'geen',
    };
    const alle = STANDPUNTEN(een.id).map(({ organisatie, tekst }) => ({ organisatie, tekst }));
    expect(await overleg.query(RAO_A_LID, ALLES, { v: een.vNummer })).toEqual({
      data: {
        vreemdeling: {
          vNummer: een.vNummer,
          signaallijsten: [
            { ...volledig, id: een.id, verwachteDuurDagen: 28, standpunten: alle },
            { ...volledig, id: twee.id, verwachteDuurDagen: null, standpunten: [] },
          ],
        },
      },
    });
  });

  it('toont een concept alleen de leden van het LKO dat het opstelt, en van een ander geen standpunt (R-RAO-09)', async () => {
    const { vNummer } = await overleg.punt();
    const { id } = await overleg.signaallijst({ vNummer, stand: 'CONCEPT', ingediendOp: null });
    const bijRao = await overleg.signaallijst({ vNummer });
    await overleg.db.insert(standpunten).values(STANDPUNTEN(id));
    const gelezen = async (wie: Wie) => {
      const answer = await overleg.query(wie, ALLES, { v: vNummer });
      const { signaallijsten } = answer.data?.['vreemdeling'] as {
        signaallijsten: { id: string; standpunten: unknown }[];
      };
      return signaallijsten.map((lijst) => [lijst.id, lijst.standpunten]);
    };
    const van = (wie: string) =>
      STANDPUNTEN(id).flatMap(({ organisatie, tekst }) => (organisatie === wie ? [{ organisatie, tekst }] : []));
    expect(await gelezen(CASEMANAGER)).toEqual([
      [id, van('COA')],
      [bijRao.id, []],
    ]);
    expect(await gelezen(AVIM)).toEqual([
      [id, []],
      [bijRao.id, []],
    ]);
    expect(await gelezen(RAO_A_LID)).toEqual([[bijRao.id, []]]);
    const { vNummer: elders } = await overleg.punt({ lkoId: 'lko-b' });
    await overleg.signaallijst({ vNummer: elders, stand: 'CONCEPT', ingediendOp: null });
    const answer = await overleg.query(IND, ALLES, { v: elders });
    expect(answer.data).toMatchObject({ vreemdeling: { signaallijsten: [] } });
  });

  it('toont een officier met een uitnodiging alleen gronden, stand en datum', async () => {
    const punt = await overleg.punt();
    const { id } = await overleg.signaallijst({ vNummer: punt.vNummer });
    await overleg.uitnodiging(OFFICIER, 'GENODIGD_OM', [punt.id], { soort: 'RAO', overlegId: 'rao-a' });
    const answer = await overleg.query(OFFICIER, ALLES, { v: punt.vNummer });
    expect(answer.data).toEqual({
      vreemdeling: {
        vNummer: punt.vNummer,
        signaallijsten: [
          {
            ...SAMENVATTING,
            id,
            initiatiefnemer: null,
            wijzeVanConstatering: null,
            tussentijdsInternGeschakeld: null,
            verwachteDuurDagen: null,
            gevolgBijNegatief: null,
            gevolgBijPositief: null,
            werktAanVertrek: null,
            politiekeEnPublicitaireRisicos: null,
            standpunten: null,
          },
        ],
      },
    });
    expect(new Set(redenen(answer)?.map(([, reden]) => reden))).toEqual(new Set(['NIVEAU_TE_LAAG']));
    expect(answer.errors).toHaveLength(9);
  });

  it('geeft wie geen grond heeft niets, of er een signaallijst is of niet', async () => {
    const { vNummer } = await overleg.signaallijst({ raoId: 'rao-b' });
    const bestaat = await overleg.query(RAO_A_LID, ALLES, { v: vNummer });
    const onbekend = await overleg.query(RAO_A_LID, ALLES, { v: '9998888888' });
    expect(bestaat.data).toEqual({ vreemdeling: { vNummer, signaallijsten: null } });
    expect(onbekend.data).toEqual({ vreemdeling: { vNummer: '9998888888', signaallijsten: null } });
    expect(bestaat.errors).toEqual(onbekend.errors);
    expect(redenen(bestaat)).toEqual([['vreemdeling.signaallijsten', 'GEEN_GROND']]);
  });
});
