import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { CASEMANAGER, DEELBERAAD_LID, NU, RAO_A_LID, RAO_B_LID, REGIEVOERDER } from '../fixture.ts';
import { type Rao, startRao } from './doe-rao.ts';

let rao: Rao;
let overleg: Rao['overleg'];
beforeAll(async () => {
  rao = await startRao();
  overleg = rao.overleg;
});
afterAll(() => overleg.close());
beforeEach(() => overleg.setNow(NU));

describe('naar het Deelberaad en terug', () => {
  const ONDERDELEN = {
    gronden: ['UITSTRALING_LANDELIJK'],
    stappenGenomen: 'Gesprekken gevoerd en een presentatie gedaan.',
    stappenNogTeZetten: 'Een tweede presentatie.',
    oplossingenToelating: 'geen',
  };
  const schaalOp = (id: string, meer: object = {}, wie = RAO_A_LID) =>
    rao.inRao(wie, 'schaalOpNaarDeelberaad', id, { ...ONDERDELEN, ...meer });
  const stelVast = (signaallijst: string, meer: object = {}, wie: Wie = DEELBERAAD_LID) =>
    overleg.doe(wie, 'stelVervolgactieVast', {
      signaallijst,
      uitkomst: 'VERVOLGACTIE',
      actor: 'AD_DTV',
      tekst: 'De directeur spreekt met de ambassade.',
      ...meer,
    });
  const terugAanRao = (signaallijst: string, wie: Wie = DEELBERAAD_LID) =>
    overleg.doe(wie, 'koppelTerugAanRao', { signaallijst, tekst: 'De ambassade wordt gevraagd.' });
  const bijDeelberaad = async (wie: Wie) => {
    const { data, errors } = await overleg.query(
      wie,
      `{ deelberaadAsiel { signaallijsten(first: 200) { totalCount edges { node { id stand gronden vanRao terugkoppeling
        stappenGenomen oplossingenToelating vreemdeling { vNummer } vervolgacties { uitkomst actor } } } } } }`,
    );
    const lijst = (data?.['deelberaadAsiel'] as { signaallijsten: { edges: { node: { id: string } }[] } | null })
      .signaallijsten;
    return { lijsten: lijst?.edges.map(({ node }) => node), errors };
  };
  const opgeschaald = async (zonderPersoon?: null) => {
    const { id } = await rao.besproken(zonderPersoon);
    expect(await schaalOp(id)).toMatchObject({ regelfouten: [] });
    return { id, da: (await rao.bijRao(id)).find((rij) => rij.volgtOp === id)?.id ?? '' };
  };

  it('de hele weg: voorgelegd, gelezen, een vervolgactie, terug aan het RAO, terug aan het LKO', async () => {
    const { id, vNummer: v } = await rao.besproken();
    await rao.besluit(id, { uitkomst: 'NAAR_DEELBERAAD' });
    expect(await overleg.gezienDoor(DEELBERAAD_LID, v)).toBe('GEEN_GROND');
    await schaalOp(id);
    const da = (await rao.bijRao(id)).find((rij) => rij.volgtOp === id)?.id ?? '';
    expect(await overleg.gezienDoor(DEELBERAAD_LID, v)).toBe('grond');
    expect((await bijDeelberaad(DEELBERAAD_LID)).lijsten).toContainEqual({
      id: da,
      stand: 'INGEDIEND',
      gronden: ['UITSTRALING_LANDELIJK'],
      vanRao: 'rao-a',
      stappenGenomen: ONDERDELEN.stappenGenomen,
      oplossingenToelating: 'geen',
      terugkoppeling: null,
      vreemdeling: { vNummer: v },
      vervolgacties: [],
    });
    expect(await rao.regels(rao.koppelTerug(id))).toEqual(['R-BB-06 ZACHT']);
    expect(await rao.regels(terugAanRao(da))).toEqual(['SIGNAAL_STAND HARD']);
    expect(await stelVast(da)).toMatchObject({ regelfouten: [], resultaat: {} });
    expect(await stelVast(da, { actor: 'KERNDEPARTEMENT' })).toMatchObject({ regelfouten: [], resultaat: {} });
    expect(await terugAanRao(da)).toMatchObject({ regelfouten: [], resultaat: {} });
    expect((await rao.bijRao(id)).find((rij) => rij.id === da)).toMatchObject({
      stand: 'TERUGGEKOPPELD',
      terugkoppelingUiterlijk: null,
      terugkoppeling: 'De ambassade wordt gevraagd.',
      vervolgacties: [{ actor: 'AD_DTV' }, { actor: 'KERNDEPARTEMENT' }],
    });
    expect(await rao.koppelTerug(id)).toMatchObject({ regelfouten: [], resultaat: {} });
    expect((await rao.bijRao(id)).find((rij) => rij.id === id)).toMatchObject({ stand: 'TERUGGEKOPPELD' });
    expect(await rao.regels(stelVast(da))).toEqual(['SIGNAALLIJST_ONBEKEND HARD']);
  });

  it('na het Deelberaad besluit het RAO opnieuw, in dezelfde stand', async () => {
    const { id, da } = await opgeschaald(null);
    await stelVast(da, { uitkomst: 'GEEN_VERVOLGACTIE', actor: null });
    await terugAanRao(da);
    expect(await rao.regels(rao.koppelTerug(id))).toEqual(['R-RAO-07 HARD']);
    expect(await rao.besluit(id)).toMatchObject({ regelfouten: [], resultaat: {} });
    expect(await rao.koppelTerug(id)).toMatchObject({ regelfouten: [], resultaat: {} });
  });

  it('de drie onderdelen zijn gevuld, en een lijst gaat een keer', async () => {
    const { id } = await rao.besproken();
    expect(await rao.regels(schaalOp(id, { gronden: [], stappenGenomen: ' ' }))).toEqual([
      'R-RAO-08 HARD',
      'R-RAO-08 HARD',
    ]);
    const beide = await Promise.all([schaalOp(id), schaalOp(id)]);
    expect(beide.filter(({ resultaat }) => resultaat !== null)).toHaveLength(1);
    expect((await rao.bijRao(id)).filter((rij) => rij.volgtOp === id)).toHaveLength(1);
  });

  it('een lijst die niet besproken is gaat niet, en wie geen lid is legt niet voor', async () => {
    const { id } = await overleg.signaallijst();
    expect(await rao.regels(schaalOp(id))).toEqual(['SIGNAAL_STAND HARD']);
    for (const wie of [RAO_B_LID, CASEMANAGER, DEELBERAAD_LID])
      expect((await schaalOp(id, {}, wie)).fout).toBe('GEEN_GROND');
  });

  it('geen vervolgactie is er ook een uitkomst, en sluit een vervolgactie uit', async () => {
    const { da } = await opgeschaald();
    expect(await rao.regels(stelVast(da, { actor: null }))).toEqual(['R-BB-06 HARD']);
    expect(await stelVast(da, { uitkomst: 'GEEN_VERVOLGACTIE', actor: null })).toMatchObject({ regelfouten: [] });
    expect(await rao.regels(stelVast(da))).toEqual(['R-BB-06 HARD']);
  });

  it.each([
    ['een lid van het RAO', RAO_A_LID],
    ['een lid van het LKO', REGIEVOERDER],
    ['wie de functie heeft en geen lid is', { ...DEELBERAAD_LID, sub: 'vreemde' }],
  ])('%s leest de lijsten van het Deelberaad niet, en besluit er niets', async (_wie, wie) => {
    const { da } = await opgeschaald();
    const { lijsten, errors } = await bijDeelberaad(wie);
    expect(lijsten).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect((await stelVast(da, {}, wie)).fout).toBe('GEEN_GROND');
    expect((await terugAanRao(da, wie)).fout).toBe('GEEN_GROND');
  });

  it('het Deelberaad besluit niet over wat een LKO aan een RAO voorlegde', async () => {
    const { id } = await rao.besproken();
    expect(await rao.regels(stelVast(id))).toEqual(['SIGNAALLIJST_ONBEKEND HARD']);
    expect(await rao.regels(terugAanRao(id))).toEqual(['SIGNAALLIJST_ONBEKEND HARD']);
  });
});
