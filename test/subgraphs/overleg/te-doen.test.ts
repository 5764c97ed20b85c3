// mij { teDoen }: what waits for somebody, of each kind once for whom it waits and once for whom it does not.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ontwikkelingen } from '../../../subgraphs/overleg/tables/gemeente.ts';
import { raadplegingen } from '../../../subgraphs/overleg/tables/raadpleging.ts';
import { bijeenkomsten } from '../../../subgraphs/overleg/tables/overleg.ts';
import type { Wie } from '../../support/subgraph-alone.ts';
import {
  AVIM,
  BETROKKENE,
  CASEMANAGER,
  DAG,
  DEELBERAAD_LID,
  IND,
  NU,
  over,
  RAO_A_LID,
  RAO_B_LID,
  REGIEVOERDER,
  VOOGD,
  VWN,
} from './fixture.ts';
import { dag, type MetStrategie, startMetStrategie, strategie } from './handelingen/overleg-met-strategie.ts';
import { takenVan } from './taken.ts';

const SECRETARIS: Wie = { sub: 'm-coa', organisatie: 'COA', functie: 'REGIOMANAGER' };
const IND_RAO: Wie = { sub: 'm-i', organisatie: 'IND', functie: 'MANAGER' };

let overleg: MetStrategie;
let overWie: ReturnType<typeof takenVan>['overWie'];
let soorten: ReturnType<typeof takenVan>['soorten'];
beforeAll(async () => {
  overleg = await startMetStrategie();
  ({ overWie, soorten } = takenVan(overleg));
  for (const wie of [SECRETARIS, IND_RAO]) await overleg.lid(wie, 'rao-a');
  await overleg.db
    .insert(bijeenkomsten)
    .values({ id: 'b-was', soort: 'RAO', overlegId: 'rao-a', datum: dag(-1), voorzitter: 'DTV', secretaris: 'COA' });
});
afterAll(() => overleg.close());
beforeEach(() => {
  overleg.setNow(NU);
});

describe('acties en strategieen (R-LKO-11, R-LKO-12, R-LKO-14)', () => {
  it('een open actie wacht op de organisatie die haar heeft, met haar dag; niet op een ander, en klaar is klaar', async () => {
    const { id, vNummer } = await overleg.punt();
    await overleg.stelVast(id);
    expect(await overWie(CASEMANAGER, vNummer)).toEqual([
      {
        ...{ soort: 'ACTIE', onderwerp: expect.any(String) as string, handeling: 'werkActieBij' },
        ...{ uiterlijk: dag(7), laat: false, lko: { id: 'lko-a' }, rao: null, deelberaad: null },
        vreemdeling: { vNummer },
      },
    ]);
    expect((await overWie(REGIEVOERDER, vNummer)).map(({ uiterlijk }) => uiterlijk)).toEqual([dag(14)]);
    for (const ander of [AVIM, RAO_A_LID, BETROKKENE]) expect(await overWie(ander, vNummer)).toEqual([]);
    const [taak] = await overWie(CASEMANAGER, vNummer);
    const klaar = await overleg.doe(CASEMANAGER, 'werkActieBij', {
      lko: 'lko-a',
      actie: taak?.onderwerp,
      stand: 'GEDAAN',
    });
    expect(klaar.regelfouten).toEqual([]);
    expect(await overWie(CASEMANAGER, vNummer)).toEqual([]);
  });

  it('een partner in de strategie ziet de eigen actie, zolang de uitnodiging loopt', async () => {
    const { id, vNummer } = await overleg.punt();
    const partner = await overleg.uitnodiging(VWN, 'GENODIGD_VWN', [id]);
    const acties = [{ omschrijving: 'gesprek over terugkeer voeren', belegdBij: 'VWN', uiterlijk: dag(3) }];
    await overleg.stelVast(id, { partners: [partner], acties });
    // The matrix gives VWN nothing of a vertrekplan.
    expect(await soorten(VWN, vNummer)).toEqual([]);
    const pupil = await overleg.punt();
    const iom: Wie = { sub: 'iom-1', organisatie: 'IOM', functie: 'IOM_MEDEWERKER' };
    const loopt = await overleg.uitnodiging(iom, 'GENODIGD_IOM', [pupil.id]);
    await overleg.stelVast(pupil.id, { partners: [loopt], acties: [{ ...acties[0], belegdBij: 'IOM' }] });
    expect(await soorten(iom, pupil.vNummer)).toEqual(['ACTIE werkActieBij']);
    overleg.setNow(NU + 2 * DAG);
    expect(await soorten(iom, pupil.vNummer)).toEqual([]);
  });

  it('een overschreden termijn die niet kort en unaniem is wacht op ieder lid, en een die dat is op niemand (R-LKO-24)', async () => {
    const acties = [{ omschrijving: 'gesprek over terugkeer voeren', belegdBij: 'COA', uiterlijk: dag(7) }];
    for (const kortDurend of [false, true]) {
      const { id, vNummer } = await overleg.punt();
      overleg.ja.add(`vertrektermijnVoorbij ${vNummer}@${dag(28)}`);
      await overleg.stelVast(id, { acties, kortDurend });
      expect(await soorten(AVIM, vNummer)).toEqual(kortDurend ? [] : ['OPSCHALING stelSignaallijstOp']);
      for (const ander of [RAO_A_LID, IND, VOOGD]) expect(await soorten(ander, vNummer)).toEqual([]);
      await overleg.signaallijst({ vNummer, ingediendOp: dag(0) });
      expect(await soorten(AVIM, vNummer)).toEqual([]);
    }
  });

  it('wat stagneert en wat moet opschalen wacht op ieder lid, tot het bij het RAO ligt of is herzien', async () => {
    const { id, vNummer } = await overleg.punt({ bandBevestigdOp: over(0) });
    const acties = [{ omschrijving: 'gesprek over terugkeer voeren', belegdBij: 'COA', uiterlijk: dag(0) }];
    const strategieId = await overleg.stelVast(id, { acties });
    expect(await soorten(AVIM, vNummer)).toEqual([]);
    overleg.setNow(NU + DAG);
    expect(await overWie(AVIM, vNummer)).toMatchObject([
      { soort: 'STRATEGIE', onderwerp: strategieId, uiterlijk: dag(0), laat: true },
    ]);
    await overleg.doe(AVIM, 'kanNietUitvoeren', {
      ...{ lko: 'lko-a', strategie: strategieId, soort: 'KAN_NIET_UITVOEREN', reden: 'er is niemand beschikbaar' },
    });
    expect(await soorten(AVIM, vNummer)).toEqual(['STRATEGIE stelStrategieVast', 'OPSCHALING stelSignaallijstOp']);
    for (const ander of [RAO_A_LID, IND, VOOGD]) expect(await soorten(ander, vNummer)).toEqual([]);
    await overleg.signaallijst({ vNummer, ingediendOp: dag(1) });
    expect(await soorten(AVIM, vNummer)).toEqual([]);

    const herzien = await overleg.punt({ bandBevestigdOp: over(0) });
    overleg.setNow(NU);
    const eerste = await overleg.stelVast(herzien.id, { acties });
    overleg.setNow(NU + DAG);
    expect(await soorten(AVIM, herzien.vNummer)).toEqual(['STRATEGIE stelStrategieVast']);
    const nieuw = strategie(herzien.id, { gezien: eerste });
    expect((await overleg.doe(CASEMANAGER, 'stelStrategieVast', nieuw)).regelfouten).toEqual([]);
    expect(await soorten(AVIM, herzien.vNummer)).toEqual([]);
  });
});

describe('signaallijsten (R-RAO-07, R-RAO-09, R-LKO-18, R-BB-06)', () => {
  it('een concept wacht op de standpunten van de leden, en op de initiatiefnemer', async () => {
    const { vNummer } = await overleg.punt();
    const { id } = await overleg.signaallijst({ vNummer, stand: 'CONCEPT', ingediendOp: null });
    expect(await soorten(CASEMANAGER, id)).toEqual(['STANDPUNT geefStandpunt', 'SIGNAALLIJST dienSignaallijstIn']);
    expect(await soorten(AVIM, id)).toEqual(['STANDPUNT geefStandpunt']);
    for (const ander of [RAO_A_LID, SECRETARIS, IND]) expect(await soorten(ander, id)).toEqual([]);
    await overleg.doe(AVIM, 'geefStandpunt', { overleg: 'lko-a', signaallijst: id, tekst: 'geen bezwaar' });
    expect(await soorten(AVIM, id)).toEqual([]);
  });

  it('bij het RAO doet de secretaris elke stap, en geeft wie in het LKO niet deelneemt een standpunt', async () => {
    const stappen = [
      ['INGEDIEND', 'BEHANDELING agendeerSignaal'],
      ['GEAGENDEERD', 'BEHANDELING bespreekSignaal'],
      ['BESPROKEN', 'BEHANDELING besluit'],
      ['BESLOTEN', 'BEHANDELING besluit'],
    ] as const;
    for (const [stand, taak] of stappen) {
      const { id } = await overleg.signaallijst({ stand });
      const open = stand === 'INGEDIEND' || stand === 'GEAGENDEERD';
      const standpunt = open ? ['STANDPUNT geefStandpunt'] : [];
      expect([stand, await soorten(SECRETARIS, id)]).toEqual([stand, [...standpunt, taak]]);
      expect([stand, await soorten(IND_RAO, id)]).toEqual([stand, standpunt]);
      for (const ander of [RAO_B_LID, CASEMANAGER, DEELBERAAD_LID]) expect(await soorten(ander, id)).toEqual([]);
    }
  });

  it('een besluit wacht op zijn terugkoppeling, met de laatste dag; daarna is het laat, en teruggekoppeld is klaar', async () => {
    const { id } = await overleg.signaallijst({ stand: 'BESPROKEN' });
    const bij = { rao: 'rao-a', signaallijst: id };
    await overleg.doe(SECRETARIS, 'besluit', {
      ...{ ...bij, bijeenkomst: 'b-was', uitkomst: 'VOORSTEL_GEVOLGD', tekst: 'Het RAO volgt het voorstel.' },
      afwijkingen: [{ regel: 'R-RAO-04', reden: 'de politie stemde schriftelijk in' }],
    });
    const [taak] = await overWie(SECRETARIS, id);
    expect(taak).toMatchObject({
      soort: 'TERUGKOPPELING',
      handeling: 'koppelTerug',
      laat: false,
      rao: { id: 'rao-a' },
    });
    expect(await soorten(RAO_A_LID, id)).toEqual([]);
    // After the next meeting too, of which nobody is secretaris yet.
    overleg.setNow(Math.max(Date.parse(taak?.uiterlijk ?? dag(0)), NU + 7 * DAG) + 2 * DAG);
    await overleg.db.insert(bijeenkomsten).values({
      id: 'b-later',
      soort: 'RAO',
      overlegId: 'rao-a',
      datum: dag(60),
      voorzitter: 'DTV',
      secretaris: 'COA',
    });
    expect(await overWie(SECRETARIS, id)).toMatchObject([{ soort: 'TERUGKOPPELING', laat: true }]);
    await overleg.doe(SECRETARIS, 'koppelTerug', { ...bij, tekst: 'Het LKO kan verder.' });
    expect(await soorten(SECRETARIS, id)).toEqual([]);
  });

  it('het Deelberaad besluit of er iets volgt en vertelt het; pas dan kan het RAO verder', async () => {
    const { id, vNummer } = await overleg.signaallijst({ stand: 'BESLOTEN' });
    const gedaan = await overleg.doe(RAO_A_LID, 'schaalOpNaarDeelberaad', {
      ...{ rao: 'rao-a', signaallijst: id, gronden: ['TREND'] },
      ...{ stappenGenomen: 'alles', stappenNogTeZetten: 'niets meer', oplossingenToelating: 'geen' },
    });
    const da = gedaan.resultaat?.onderwerp ?? '';
    expect(await soorten(SECRETARIS, id)).toEqual([]);
    expect(await overWie(DEELBERAAD_LID, vNummer)).toMatchObject([
      { soort: 'VERVOLGACTIE', onderwerp: da, uiterlijk: null, laat: false, deelberaad: { id: 'deelberaad-asiel' } },
    ]);
    await overleg.doe(DEELBERAAD_LID, 'stelVervolgactieVast', {
      ...{ signaallijst: da, uitkomst: 'GEEN_VERVOLGACTIE', tekst: 'Er is niets aan toe te voegen.' },
    });
    expect(await soorten(DEELBERAAD_LID, da)).toEqual(['TERUGKOPPELING koppelTerugAanRao']);
    await overleg.doe(DEELBERAAD_LID, 'koppelTerugAanRao', { signaallijst: da, tekst: 'Er volgt verder niets.' });
    expect(await soorten(DEELBERAAD_LID, da)).toEqual([]);
    expect(await soorten(SECRETARIS, id)).toEqual(['BEHANDELING besluit']);
  });
});

describe('de agenda en de regio (R-LKO-13, k1, R-BB-04)', () => {
  it('een raadpleging wacht op het lid van de IND, een ontwikkeling op het RAO', async () => {
    const { id, vNummer } = await overleg.punt({ lkoId: 'lko-b', bandBevestigdOp: over(0) });
    const wat = { id: `r-${id}`, lkoId: 'lko-b', agendapuntId: id, vNummer, vraag: 'kan het eerder?' };
    await overleg.db
      .insert(raadplegingen)
      .values({ ...wat, onderwerp: 'BEROEP_NAAR_VOREN', gesteldDoor: 'COA', gesteldOp: over(0) });
    expect(await soorten(IND, vNummer)).toEqual(['RAADPLEGING beantwoordRaadpleging']);
    expect(await soorten(CASEMANAGER, vNummer)).toEqual([]);
    await overleg.db.insert(ontwikkelingen).values({
      ...{ id: 'ontwikkeling-x', lkoId: 'lko-a', raoId: 'rao-a', gemeente: 'Duinstad', omschrijving: 'een opvang' },
      ...{ organisatie: 'COA', op: over(0) },
    });
    expect(await overWie(RAO_A_LID, 'ontwikkeling-x')).toMatchObject([{ soort: 'ONTWIKKELING', vreemdeling: null }]);
    for (const ander of [RAO_B_LID, CASEMANAGER]) expect(await soorten(ander, 'ontwikkeling-x')).toEqual([]);
  });

  it('een punt zonder band wacht op een andere organisatie dan die het inbracht', async () => {
    const zonder = { bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null };
    const { id, vNummer } = await overleg.punt(zonder);
    expect(await overWie(AVIM, id)).toMatchObject([{ soort: 'BAND', uiterlijk: dag(7), vreemdeling: { vNummer } }]);
    for (const ander of [CASEMANAGER, RAO_A_LID, IND]) expect(await soorten(ander, id)).toEqual([]);
    const metBand = await overleg.punt();
    expect(await soorten(AVIM, metBand.id)).toEqual([]);
  });
});
