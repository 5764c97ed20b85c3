import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CASEMANAGER, DAG, IND, nieuwVNummer, NU, over, RAO_A_LID, REGIEVOERDER, VOOGD } from '../fixture.ts';
import { type Handelingen, startHandelingen } from './doe.ts';

let overleg: Handelingen;
beforeAll(async () => {
  overleg = await startHandelingen();
});
afterAll(() => overleg.close());
beforeEach(() => {
  overleg.zwijg(false);
  overleg.setNow(NU);
});

const dossier = (vNummer: string, meer: object = {}) => ({
  lko: 'lko-a',
  vNummer,
  bron: 'LID_AANVULLEND',
  reden: 'OVERLAST',
  ...meer,
});

describe('agendeer (R-LKO-06: ieder lid)', () => {
  it('met een band die de bronhouder bevestigt geeft de agenda een grond aan de leden', async () => {
    const v = nieuwVNummer();
    expect(await overleg.gezienDoor(CASEMANAGER, v)).toBe('GEEN_GROND');
    overleg.ja.add(`opvangBijAzc ${v}@azc-a`);
    const gedaan = await overleg.doe(REGIEVOERDER, 'agendeer', dossier(v));
    expect(gedaan.regelfouten).toEqual([]);
    expect(gedaan.resultaat).toMatchObject({ handeling: 'agendeer', lko: { id: 'lko-a', naam: 'LKO A' }, rao: null });
    expect(await overleg.gezienDoor(CASEMANAGER, v)).toBe('grond');
    expect(await overleg.gezienDoor(REGIEVOERDER, v)).toBe('grond');
  });

  it('zonder band staat het punt er, zonder grond voor wie dan ook; ook een onbekend V-nummer geeft dat antwoord', async () => {
    const v = nieuwVNummer();
    const gedaan = await overleg.doe(REGIEVOERDER, 'agendeer', dossier(v));
    expect(gedaan.resultaat?.agendapunt).toBeTruthy();
    expect(overleg.regels(gedaan)).toEqual(['k1 MELDING']);
    expect(await overleg.gezienDoor(REGIEVOERDER, v)).toBe('GEEN_GROND');
    expect(await overleg.gezienDoor(CASEMANAGER, v)).toBe('GEEN_GROND');
  });

  it('een band met een ander azc is geen band met dit azc', async () => {
    const v = nieuwVNummer();
    overleg.ja.add(`opvangBijAzc ${v}@azc-b`);
    expect(overleg.regels(await overleg.doe(REGIEVOERDER, 'agendeer', dossier(v)))).toEqual(['k1 MELDING']);
    expect(await overleg.gezienDoor(REGIEVOERDER, v)).toBe('GEEN_GROND');
  });

  it('een bronhouder die niet antwoordt houdt alles tegen, en er is niets gebeurd', async () => {
    const v = nieuwVNummer();
    const eerder = (await overleg.geschiedenis()).length;
    overleg.zwijg(true);
    const gedaan = await overleg.doe(REGIEVOERDER, 'agendeer', dossier(v));
    expect(gedaan.fout).toBe('FEITEN_NIET_BEREIKBAAR');
    expect(await overleg.geschiedenis()).toHaveLength(eerder);
    overleg.zwijg(false);
    expect((await overleg.doe(REGIEVOERDER, 'agendeer', dossier(v))).resultaat).not.toBeNull();
  });

  it.each([
    ['wie lid is van een ander LKO', IND, 'lko-b', undefined],
    ['wie geen lid is', { ...CASEMANAGER, sub: 'vreemde' }, 'lko-a', 'GEEN_GROND'],
    ['een lid van het RAO', RAO_A_LID, 'lko-a', 'GEEN_GROND'],
    ['de IND in een LKO waaraan zij niet deelneemt', IND, 'lko-a', 'GEEN_GROND'],
    ['een genodigde', VOOGD, 'lko-a', 'GEEN_GROND'],
    ['wie een LKO noemt dat niet bestaat', CASEMANAGER, 'lko-nergens', 'GEEN_GROND'],
  ])('%s', async (_wie, wie, lko, reden) => {
    overleg.gevraagd.length = 0;
    const eerder = (await overleg.geschiedenis()).length;
    const gedaan = await overleg.doe(wie, 'agendeer', dossier(nieuwVNummer(), { lko }));
    expect(gedaan.fout).toBe(reden);
    // Refused before any side effect: no owner heard of the person, and nothing was written.
    if (reden !== undefined) expect(overleg.gevraagd).toEqual([]);
    expect(await overleg.geschiedenis()).toHaveLength(reden === undefined ? eerder + 1 : eerder);
  });

  it('wie lid is tot een seconde geleden, of pas straks, kan het niet; wie het nog een seconde is wel', async () => {
    const lid = async (meer: object) => {
      const wie = { ...REGIEVOERDER, sub: nieuwVNummer() };
      await overleg.lid(wie, 'lko-a', meer);
      return (await overleg.doe(wie, 'agendeer', dossier(nieuwVNummer()))).fout;
    };
    expect(await lid({ tot: over(-1000) })).toBe('GEEN_GROND');
    expect(await lid({ tot: over(0) })).toBe('GEEN_GROND');
    expect(await lid({ van: over(1000) })).toBe('GEEN_GROND');
    expect(await lid({ van: over(0), tot: over(1000) })).toBeUndefined();
  });

  it('een doel dat niets laat veranderen weigert, en UITVOERING_VW niet', async () => {
    const v = nieuwVNummer();
    expect((await overleg.doe(REGIEVOERDER, 'agendeer', dossier(v), 'VERIFICATIE')).fout).toBe('DOELBINDING');
    expect((await overleg.doe(REGIEVOERDER, 'agendeer', dossier(v), 'UITVOERING_VW')).fout).toBeUndefined();
  });
});

describe('de regels van agendeer', () => {
  it.each([
    ['R-LKO-04: van de eigen lijst', CASEMANAGER, { bron: 'BEWONERSLIJST', reden: 'LIJST' }, []],
    ['R-LKO-04: van andermans lijst', REGIEVOERDER, { bron: 'BEWONERSLIJST', reden: 'LIJST' }, ['R-LKO-04 HARD']],
    ['R-LKO-06: aanvullend met reden', REGIEVOERDER, { reden: 'MENSENHANDEL_MENSENSMOKKEL' }, []],
    ['R-LKO-06: aanvullend zonder reden', REGIEVOERDER, { reden: 'LIJST' }, ['R-LKO-06 HARD']],
    [
      'R-LKO-07: een actualiteit zonder persoon',
      REGIEVOERDER,
      { soort: 'ACTUALITEIT', vNummer: null, reden: 'ACTUALITEIT' },
      [],
    ],
    [
      'R-LKO-07: een actualiteit in woorden',
      REGIEVOERDER,
      { soort: 'ACTUALITEIT', vNummer: null, reden: 'ACTUALITEIT', omschrijving: 'De winteropvang is geopend.' },
      [],
    ],
    ['R-LKO-07: een dossier in woorden', REGIEVOERDER, { omschrijving: 'Komt laat thuis.' }, ['R-LKO-07 HARD']],
    ['R-RAO-07: een lid spreekt niet voor het RAO', REGIEVOERDER, { bron: 'VAN_RAO' }, ['R-LKO-04 HARD']],
    [
      'R-LKO-07: een actualiteit met persoon',
      REGIEVOERDER,
      { soort: 'ACTUALITEIT', reden: 'ACTUALITEIT' },
      ['R-LKO-07 HARD'],
    ],
    ['R-LKO-07: een dossier zonder persoon', REGIEVOERDER, { vNummer: null }, ['R-LKO-07 HARD']],
    [
      'alle regels die niet kloppen, niet alleen de eerste',
      REGIEVOERDER,
      { vNummer: null, bron: 'TOP_X_LIJST', reden: 'ACTUALITEIT' },
      ['R-LKO-07 HARD', 'R-LKO-04 HARD'],
    ],
  ])('%s', async (_regel, wie, meer, regels) => {
    const v = nieuwVNummer();
    overleg.ja.add(`topXBijAzc ${v}@azc-a`);
    const gedaan = await overleg.doe(wie, 'agendeer', dossier(v, meer));
    expect(gedaan.fout).toBeUndefined();
    expect(overleg.regels(gedaan)).toEqual(regels);
    expect(gedaan.resultaat === null).toBe(regels.length > 0);
  });

  it('R-LKO-05: een administratief geplaatste die al op de caseload staat brengt het COA niet in', async () => {
    const [wel, niet] = [nieuwVNummer(), nieuwVNummer()];
    for (const v of [wel, niet]) overleg.ja.add(`administratiefBijAzc ${v}@azc-a`);
    overleg.ja.add(`opCaseload ${niet}`);
    const meer = { bron: 'ADMINISTRATIEF_GEPLAATST', reden: 'LIJST' };
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'agendeer', dossier(wel, meer)))).toEqual([]);
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'agendeer', dossier(niet, meer)))).toEqual(['R-LKO-05 HARD']);
  });

  it('R-LKO-05 zegt niets over wie hier niet administratief geplaatst is: DT&V wordt niet eens gevraagd', async () => {
    const elders = nieuwVNummer();
    overleg.ja.add(`opCaseload ${elders}`);
    overleg.gevraagd.length = 0;
    const meer = { bron: 'ADMINISTRATIEF_GEPLAATST', reden: 'LIJST' };
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'agendeer', dossier(elders, meer)))).toEqual(['k1 MELDING']);
    expect(overleg.gevraagd.filter((vraag) => vraag.includes('opCaseload'))).toEqual([]);
  });
});

describe('een dossier dat er al staat wordt vernieuwd', () => {
  it('met band: de grond van 90 dagen begint opnieuw, met hetzelfde punt', async () => {
    const { id, vNummer: v } = await overleg.punt({
      ...{ toegevoegdOp: over(-89 * DAG), vernieuwdOp: over(-89 * DAG), bandBevestigdOp: over(0) },
    });
    overleg.ja.add(`caseloadBijAzc ${v}@azc-a`);
    const gedaan = await overleg.doe(REGIEVOERDER, 'agendeer', dossier(v));
    expect(gedaan.resultaat?.agendapunt).toBe(id);
    expect(await overleg.rij(id)).toMatchObject({
      bandSoort: 'CASELOAD',
      bandBevestigdDoor: 'DTV',
      vernieuwdOp: over(0),
    });
  });

  it('zonder band: de grond eindigt nu', async () => {
    const { id, vNummer: v } = await overleg.punt();
    expect(await overleg.gezienDoor(CASEMANAGER, v)).toBe('grond');
    expect(overleg.regels(await overleg.doe(REGIEVOERDER, 'agendeer', dossier(v)))).toEqual(['k1 MELDING']);
    expect((await overleg.rij(id))?.bandBeeindigdOp).toEqual(over(0));
    expect(await overleg.gezienDoor(CASEMANAGER, v)).toBe('GEEN_GROND');
  });

  it('wat een tweede organisatie bevestigde wordt zonder haar niet langer, en niet korter', async () => {
    const { id, vNummer: v } = await overleg.punt({ bandSoort: 'TWEEDE_ORGANISATIE', bandBevestigdDoor: 'DTV' });
    const voor = await overleg.rij(id);
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'agendeer', dossier(v)))).toEqual(['k1 MELDING']);
    expect(await overleg.rij(id)).toEqual(voor);
    expect(await overleg.gezienDoor(CASEMANAGER, v)).toBe('grond');
  });

  it('een gesloten punt wordt een nieuw punt', async () => {
    const { id, vNummer: v } = await overleg.punt({ geslotenOp: over(-DAG) });
    overleg.ja.add(`opvangBijAzc ${v}@azc-a`);
    const gedaan = await overleg.doe(REGIEVOERDER, 'agendeer', dossier(v));
    expect(gedaan.resultaat?.agendapunt).not.toBe(id);
    expect(await overleg.gezienDoor(CASEMANAGER, v)).toBe('grond');
  });
});
