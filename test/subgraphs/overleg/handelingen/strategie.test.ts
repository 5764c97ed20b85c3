import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afschermingen } from '../../../../subgraphs/overleg/tables/persoon.ts';
import { strategieen } from '../../../../subgraphs/overleg/tables/strategie.ts';
import { AVIM, CASEMANAGER, DAG, IND, NU, over, RAO_A_LID, REGIEVOERDER, VOOGD } from '../fixture.ts';
import { afwijking, dag, type MetStrategie, startMetStrategie, strategie } from './overleg-met-strategie.ts';

let overleg: MetStrategie;
beforeAll(async () => {
  overleg = await startMetStrategie();
});
afterAll(() => overleg.close());
beforeEach(() => {
  overleg.zwijg(false);
  overleg.setNow(NU);
});

describe('stelStrategieVast (R-LKO-08: de voorzitter, over een dossier met grond)', () => {
  it('alle leden lezen de strategie met haar acties, en wie hier geen lid is niet', async () => {
    const punt = await overleg.punt();
    const id = await overleg.stelVast(punt.id);
    for (const lid of [CASEMANAGER, REGIEVOERDER, AVIM])
      expect(await overleg.lees(lid, punt.vNummer)).toMatchObject([
        {
          id,
          soort: 'VERTREKSTRATEGIE',
          stand: 'LOOPT',
          opschalingVereist: false,
          termijnoverschrijding: false,
          partners: [],
          acties: [
            { belegdBij: 'COA', stand: 'OPEN' },
            { belegdBij: 'DTV', stand: 'OPEN' },
          ],
          beletten: [],
        },
      ]);
    for (const ander of [IND, RAO_A_LID, VOOGD]) expect(await overleg.lees(ander, punt.vNummer)).toBeNull();
  });

  it.each([
    ['een lid dat niet voorzit', REGIEVOERDER, 'GEEN_ROL'],
    ['een lid van het RAO', RAO_A_LID, 'GEEN_GROND'],
    ['wie geen lid is', VOOGD, 'GEEN_GROND'],
  ])('niet door %s', async (_, wie, fout) => {
    const punt = await overleg.punt();
    expect((await overleg.doe(wie, 'stelStrategieVast', strategie(punt.id))).fout).toBe(fout);
    expect(await overleg.lees(CASEMANAGER, punt.vNummer)).toEqual([]);
  });

  it('noemt alle regels die niet kloppen, en doet dan niets', async () => {
    const punt = await overleg.punt();
    const gedaan = await overleg.doe(
      CASEMANAGER,
      'stelStrategieVast',
      strategie(punt.id, {
        akkoord: ['COA'],
        beoogdeOplossing: null,
        termijn: dag(-1),
        partners: ['uitnodiging-van-niemand'],
        acties: [{ omschrijving: 'gesprek over terugkeer voeren', belegdBij: 'IND', uiterlijk: dag(1) }],
      }),
    );
    expect(overleg.regels(gedaan)).toEqual([
      'R-LKO-08 ZACHT',
      'R-LKO-09 HARD',
      'R-LKO-10 ZACHT',
      'R-LKO-12 HARD',
      'R-LKO-11 HARD',
    ]);
    expect(gedaan.resultaat).toBeNull();
    expect(await overleg.lees(CASEMANAGER, punt.vNummer)).toEqual([]);
  });

  it('een lid stemt niet in: alleen als afwijking met reden (LTV-1)', async () => {
    const punt = await overleg.punt();
    const zonder = strategie(punt.id, { akkoord: ['COA', 'DTV'] });
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'stelStrategieVast', zonder))).toEqual(['R-LKO-08 ZACHT']);
    const met = { ...zonder, afwijkingen: [afwijking('R-LKO-08')] };
    expect((await overleg.doe(CASEMANAGER, 'stelStrategieVast', met)).resultaat).not.toBeNull();
  });

  it('R-LKO-09: na de vertrektermijn wordt gemeld en bewaard; wie geen vertrek beoogt vraagt DT&V niets', async () => {
    const [na, anders] = [await overleg.punt(), await overleg.punt()];
    overleg.ja.add(`vertrektermijnVoorbij ${na.vNummer}@${dag(28)}`);
    const gedaan = await overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(na.id));
    expect(overleg.regels(gedaan)).toEqual(['R-LKO-09 MELDING', 'R-LKO-24 MELDING']);
    expect(await overleg.lees(CASEMANAGER, na.vNummer)).toMatchObject([{ termijnoverschrijding: true }]);
    const eerder = overleg.gevraagd.length;
    await overleg.stelVast(anders.id, { soort: 'AANPAK_OVERLAST' });
    expect(overleg.gevraagd).toHaveLength(eerder);
  });

  it('DT&V antwoordt niet: er is niets vastgesteld', async () => {
    const punt = await overleg.punt();
    overleg.zwijg(true);
    expect((await overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(punt.id))).fout).toBe(
      'FEITEN_NIET_BEREIKBAAR',
    );
    expect(await overleg.lees(CASEMANAGER, punt.vNummer)).toEqual([]);
  });

  it('niet over een dossier zonder band, over een actualiteit, of over een afgeschermd persoon', async () => {
    const zonderBand = await overleg.punt({ bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null });
    const actueel = await overleg.punt({ vNummer: null, soort: 'ACTUALITEIT', reden: 'ACTUALITEIT' });
    const afgeschermd = await overleg.punt();
    await overleg.db.insert(afschermingen).values({ vNummer: afgeschermd.vNummer, sinds: dag(-3) });
    for (const { id } of [zonderBand, actueel, afgeschermd])
      expect(overleg.regels(await overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(id)))).toEqual([
        'R-LKO-08 HARD',
      ]);
    const vreemd = await overleg.punt({ lkoId: 'lko-b' });
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(vreemd.id)))).toContain(
      'AGENDAPUNT_ONBEKEND HARD',
    );
  });

  it('een tweede strategie herziet de eerste; twee tegelijk herzien kan niet', async () => {
    const punt = await overleg.punt();
    await overleg.stelVast(punt.id);
    const gezien = await overleg.stelVast(punt.id, { omschrijving: 'gedwongen vertrek wordt voorbereid' });
    expect((await overleg.lees(CASEMANAGER, punt.vNummer))?.map(({ stand }) => stand)).toEqual(['HERZIEN', 'LOOPT']);
    const tegelijk = await Promise.all(
      [1, 2, 3].map(() => overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(punt.id, { gezien }))),
    );
    const gelukt = tegelijk.filter(({ resultaat }) => resultaat !== null).length;
    expect(gelukt).toBe(1);
    for (const een of tegelijk.filter(({ resultaat }) => resultaat === null))
      expect([['INGEHAALD HARD'], ['VERSIE_VEROUDERD HARD']]).toContainEqual(overleg.regels(een));
    const standen = (await overleg.lees(CASEMANAGER, punt.vNummer))?.map(({ stand }) => stand);
    expect(standen).toHaveLength(2 + gelukt);
    expect(standen?.filter((stand) => stand === 'LOOPT')).toHaveLength(1);
  });

  it('dezelfde sleutel stelt een keer vast', async () => {
    const punt = await overleg.punt();
    const invoer = { ...strategie(punt.id), idempotentiesleutel: `een-sleutel-${punt.id}` };
    const [eerst, nogEens] = [
      await overleg.doe(CASEMANAGER, 'stelStrategieVast', invoer),
      await overleg.doe(CASEMANAGER, 'stelStrategieVast', invoer),
    ];
    expect(nogEens.resultaat?.id).toBe(eerst.resultaat?.id);
    expect(await overleg.lees(CASEMANAGER, punt.vNummer)).toHaveLength(1);
  });
});

describe('werkActieBij (R-LKO-11: alleen de organisatie bij wie de actie is belegd)', () => {
  it('die organisatie wel, een ander lid niet, ook de voorzitter niet; een keer', async () => {
    const punt = await overleg.punt();
    await overleg.stelVast(punt.id);
    const [coa, dtv] = (await overleg.lees(CASEMANAGER, punt.vNummer))?.[0]?.acties ?? [];
    const klaar = (actie: string | undefined, stand = 'GEDAAN') => ({ lko: 'lko-a', actie, stand });
    expect((await overleg.doe(CASEMANAGER, 'werkActieBij', klaar(dtv?.id))).fout).toBe('GEEN_ROL');
    expect((await overleg.doe(AVIM, 'werkActieBij', klaar(coa?.id))).fout).toBe('GEEN_ROL');
    expect((await overleg.doe(REGIEVOERDER, 'werkActieBij', klaar(dtv?.id))).resultaat).not.toBeNull();
    expect(overleg.regels(await overleg.doe(REGIEVOERDER, 'werkActieBij', klaar(dtv?.id, 'NIET_GELUKT')))).toEqual([
      'ACTIE_NIET_OPEN HARD',
    ]);
    expect((await overleg.lees(AVIM, punt.vNummer))?.[0]?.acties).toMatchObject([
      { stand: 'OPEN' },
      { stand: 'GEDAAN' },
    ]);
  });

  it('een actie van een ander LKO en een die niet bestaat zijn hetzelfde', async () => {
    const actie = { lko: 'lko-a', stand: 'GEDAAN' };
    const vreemd = await overleg.punt({ lkoId: 'lko-b' });
    await overleg.db.insert(strategieen).values({
      ...{ id: 'strategie-b', lkoId: 'lko-b', bijeenkomstId: 'b', agendapuntId: vreemd.id, vNummer: vreemd.vNummer },
      ...{ soort: 'OVERIG', omschrijving: 'van een ander LKO', termijn: dag(1), termijnoverschrijding: false },
      vastgesteldOp: over(0),
    });
    for (const id of ['actie-die-niet-bestaat', 'strategie-b'])
      expect((await overleg.doe(CASEMANAGER, 'werkActieBij', { ...actie, actie: id })).fout).toBe('GEEN_ROL');
  });

  it('een actie die te laat is laat de strategie stagneren, tot zij klaar is', async () => {
    // The tie is confirmed until then; without it nobody would see anything.
    const punt = await overleg.punt({ bandBevestigdOp: over(8 * DAG) });
    await overleg.stelVast(punt.id);
    const [coa, dtv] = (await overleg.lees(CASEMANAGER, punt.vNummer))?.[0]?.acties ?? [];
    overleg.setNow(NU + 8 * DAG);
    expect(await overleg.lees(REGIEVOERDER, punt.vNummer)).toMatchObject([{ stand: 'STAGNEERT' }]);
    await overleg.doe(CASEMANAGER, 'werkActieBij', { lko: 'lko-a', actie: coa?.id, stand: 'NIET_GELUKT' });
    expect(await overleg.lees(REGIEVOERDER, punt.vNummer)).toMatchObject([{ stand: 'LOOPT' }]);
    await overleg.doe(REGIEVOERDER, 'werkActieBij', { lko: 'lko-a', actie: dtv?.id, stand: 'OVERGEDRAGEN' });
    expect(await overleg.lees(REGIEVOERDER, punt.vNummer)).toMatchObject([{ stand: 'AFGEROND' }]);
  });

  it('die stagneert is te herzien, en op te schalen', async () => {
    const [herzien, opgeschaald] = [
      await overleg.punt({ bandBevestigdOp: over(8 * DAG) }),
      await overleg.punt({ bandBevestigdOp: over(8 * DAG) }),
    ];
    const gezien = await overleg.stelVast(herzien.id);
    await overleg.stelVast(opgeschaald.id);
    overleg.setNow(NU + 8 * DAG);
    for (const { vNummer } of [herzien, opgeschaald])
      expect(await overleg.lees(REGIEVOERDER, vNummer)).toMatchObject([{ stand: 'STAGNEERT' }]);
    const later = { omschrijving: 'nog een gesprek voeren', belegdBij: 'COA', uiterlijk: dag(20) };
    // DT&V chairs the meeting that comes then.
    const herziening = strategie(herzien.id, { gezien, acties: [later] });
    const gedaan = await overleg.doe(REGIEVOERDER, 'stelStrategieVast', herziening);
    expect([gedaan.fout, gedaan.resultaat === null]).toEqual([undefined, false]);
    expect((await overleg.lees(REGIEVOERDER, herzien.vNummer))?.map(({ stand }) => stand)).toEqual([
      'HERZIEN',
      'LOOPT',
    ]);
    await overleg.signaallijst({ vNummer: opgeschaald.vNummer, ingediendOp: dag(8) });
    expect(await overleg.lees(REGIEVOERDER, opgeschaald.vNummer)).toMatchObject([{ stand: 'OPGESCHAALD' }]);
  });
});
