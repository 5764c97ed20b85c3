import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standpunten } from '../../../subgraphs/overleg/tables/signaallijst.ts';
import type { Answer } from '../../support/subgraph-alone.ts';
import { OFFICIER, type Overleg, RAO_A_LID, startOverleg } from './fixture.ts';

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

  it('toont een RAO-lid alle onderdelen; het standpunt van een ander pas na vaststelling', async () => {
    const voor = await overleg.signaallijst();
    const na = await overleg.signaallijst({
      vNummer: voor.vNummer,
      vastgesteldOp: '2026-03-10',
      verwachteDuurDagen: null,
    });
    await overleg.db.insert(standpunten).values(
      [voor, na].flatMap(({ id }) => [
        { signaallijstId: id, organisatie: 'COA', tekst: 'van COA' },
        { signaallijstId: id, organisatie: 'DTV', tekst: 'van DT&V' },
      ]),
    );
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
    const eigen = { organisatie: 'DTV', tekst: 'van DT&V' };
    expect(await overleg.query(RAO_A_LID, ALLES, { v: voor.vNummer })).toEqual({
      data: {
        vreemdeling: {
          vNummer: voor.vNummer,
          signaallijsten: [
            { ...volledig, id: voor.id, verwachteDuurDagen: 28, standpunten: [eigen] },
            {
              ...volledig,
              id: na.id,
              verwachteDuurDagen: null,
              standpunten: [{ organisatie: 'COA', tekst: 'van COA' }, eigen],
            },
          ],
        },
      },
    });
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
