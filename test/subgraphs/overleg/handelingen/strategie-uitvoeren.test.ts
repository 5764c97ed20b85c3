import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { AVIM, CASEMANAGER, DAG, IND, over, RAO_A_LID, REGIEVOERDER, VWN } from '../fixture.ts';
import { afwijking, dag, type MetStrategie, startMetStrategie, strategie } from './overleg-met-strategie.ts';

let overleg: MetStrategie;
beforeAll(async () => {
  overleg = await startMetStrategie();
});
afterAll(() => overleg.close());

const IOM: Wie = { sub: 'iom-1', organisatie: 'IOM', functie: 'IOM_MEDEWERKER' };

describe('een partner in de strategie (R-LKO-12: van deze zaak)', () => {
  it('ziet zijn eigen actie en de soort, niets anders, en werkt die actie bij', async () => {
    const [punt, ander] = [await overleg.punt(), await overleg.punt()];
    const uitnodiging = await overleg.uitnodiging(IOM, 'GENODIGD_IOM', [punt.id], { tot: over(20 * DAG) });
    const partners = [uitnodiging];
    const acties = [
      { omschrijving: 'ondersteuning bij vertrek bespreken', belegdBij: 'IOM', uiterlijk: dag(10) },
      { omschrijving: 'gesprek over terugkeer voeren', belegdBij: 'COA', uiterlijk: dag(7) },
    ];
    expect(
      overleg.regels(await overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(ander.id, { partners }))),
    ).toEqual(['R-LKO-12 HARD']);
    await overleg.stelVast(punt.id, { partners, acties });
    expect(await overleg.lees(CASEMANAGER, punt.vNummer)).toMatchObject([{ partners: ['IOM'] }]);
    const gezien = await overleg.lees(IOM, punt.vNummer);
    expect(gezien).toMatchObject([
      { soort: 'VERTREKSTRATEGIE', stand: null, omschrijving: null, partners: null, beletten: null },
    ]);
    expect(gezien?.[0]?.acties).toMatchObject([{ belegdBij: 'IOM', stand: 'OPEN' }]);
    expect(await overleg.lees(IOM, ander.vNummer)).toBeNull();
    const klaar = { lko: 'lko-a', actie: gezien?.[0]?.acties[0]?.id, stand: 'GEDAAN' };
    expect((await overleg.doe(VWN, 'werkActieBij', klaar)).fout).toBe('GEEN_GROND');
    expect((await overleg.doe(IOM, 'werkActieBij', klaar)).resultaat).not.toBeNull();
  });

  it('leest een aanpak van overlast als OVERIG: die klasse is hem niet gegeven', async () => {
    const punt = await overleg.punt();
    await overleg.uitnodiging(IOM, 'GENODIGD_IOM', [punt.id]);
    await overleg.stelVast(punt.id, { soort: 'AANPAK_OVERLAST' });
    expect((await overleg.lees(IOM, punt.vNummer))?.map(({ soort }) => soort)).toEqual(['OVERIG']);
    expect((await overleg.lees(AVIM, punt.vNummer))?.map(({ soort }) => soort)).toEqual(['AANPAK_OVERLAST']);
  });
});

describe('kanNietUitvoeren (R-LKO-14: een lid is genoeg)', () => {
  const belet = (id: string, meer: object = {}) => ({
    ...{ lko: 'lko-a', strategie: id, soort: 'KAN_NIET_UITVOEREN', reden: 'daar is geen capaciteit voor' },
    ...meer,
  });

  it('verplicht tot opschalen, tot de zaak is voorgelegd; sluiten kan dan alleen als afwijking', async () => {
    const punt = await overleg.punt();
    const id = await overleg.stelVast(punt.id, {
      acties: [{ omschrijving: 'gesprek over terugkeer voeren', belegdBij: 'COA', uiterlijk: dag(7) }],
    });
    expect((await overleg.doe(AVIM, 'kanNietUitvoeren', belet(id))).resultaat).not.toBeNull();
    expect(await overleg.lees(REGIEVOERDER, punt.vNummer)).toMatchObject([
      { opschalingVereist: true, beletten: [{ organisatie: 'POLITIE', soort: 'KAN_NIET_UITVOEREN' }] },
    ]);
    const sluit = { lko: 'lko-a', agendapunt: punt.id, reden: 'besproken en afgerond' };
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'sluitAgendapunt', sluit))).toEqual([
      'R-LKO-11 ZACHT',
      'R-LKO-14 ZACHT',
    ]);
    await overleg.signaallijst({ vNummer: punt.vNummer, ingediendOp: dag(0) });
    expect(await overleg.lees(REGIEVOERDER, punt.vNummer)).toMatchObject([
      { stand: 'OPGESCHAALD', opschalingVereist: false },
    ]);
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'sluitAgendapunt', sluit))).toEqual(['R-LKO-11 ZACHT']);
    const afwijkend = { ...sluit, afwijkingen: [afwijking('R-LKO-11')] };
    expect((await overleg.doe(CASEMANAGER, 'sluitAgendapunt', afwijkend)).resultaat).not.toBeNull();
  });

  it.each([
    ['kort, en ieder stemt in', true, ['COA', 'DTV', 'POLITIE'], false],
    ['kort, en een lid stemt niet in', true, ['COA', 'DTV'], true],
    ['niet kort, en ieder stemt in', false, ['COA', 'DTV', 'POLITIE'], true],
    ['niet kort, en een lid stemt niet in', false, ['COA', 'DTV'], true],
  ])('R-LKO-24: een termijn na de vertrektermijn, %s', async (_hoe, kortDurend, akkoord, moet) => {
    const punt = await overleg.punt();
    overleg.ja.add(`vertrektermijnVoorbij ${punt.vNummer}@${dag(28)}`);
    const meer = { kortDurend, akkoord, afwijkingen: [afwijking('R-LKO-08')] };
    const gedaan = await overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(punt.id, meer));
    expect(overleg.regels(gedaan).includes('R-LKO-24 MELDING')).toBe(moet);
    expect(await overleg.lees(REGIEVOERDER, punt.vNummer)).toMatchObject([
      { termijnoverschrijding: true, opschalingVereist: moet },
    ]);
    const sluit = { lko: 'lko-a', agendapunt: punt.id, reden: 'besproken en afgerond' };
    const meteen = ['R-LKO-11 ZACHT', ...(moet ? ['R-LKO-24 ZACHT'] : [])];
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'sluitAgendapunt', sluit))).toEqual(meteen);
    await overleg.signaallijst({ vNummer: punt.vNummer, ingediendOp: dag(0) });
    expect(await overleg.lees(REGIEVOERDER, punt.vNummer)).toMatchObject([{ opschalingVereist: false }]);
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'sluitAgendapunt', sluit))).toEqual(['R-LKO-11 ZACHT']);
  });

  it('een signaallijst van voor de strategie, of van een ander LKO, is geen opschaling ervan', async () => {
    const punt = await overleg.punt();
    await overleg.signaallijst({ vNummer: punt.vNummer, ingediendOp: dag(-1) });
    await overleg.signaallijst({ vNummer: punt.vNummer, ingediendOp: dag(0), lkoId: 'lko-b' });
    const id = await overleg.stelVast(punt.id);
    await overleg.doe(AVIM, 'kanNietUitvoeren', belet(id, { soort: 'UITVOERING_STOKT' }));
    expect(await overleg.lees(REGIEVOERDER, punt.vNummer)).toMatchObject([{ stand: 'LOOPT', opschalingVereist: true }]);
  });

  it('niet zonder reden, niet over een herziene strategie, en niet door wie geen lid is', async () => {
    const punt = await overleg.punt();
    const oud = await overleg.stelVast(punt.id);
    const id = await overleg.stelVast(punt.id);
    expect(overleg.regels(await overleg.doe(AVIM, 'kanNietUitvoeren', belet(id, { reden: '' })))).toEqual([
      'REDEN_ONTBREEKT HARD',
    ]);
    for (const onbekend of [oud, 'strategie-die-niet-bestaat'])
      expect(overleg.regels(await overleg.doe(AVIM, 'kanNietUitvoeren', belet(onbekend)))).toEqual([
        'STRATEGIE_ONBEKEND HARD',
      ]);
    expect((await overleg.doe(RAO_A_LID, 'kanNietUitvoeren', belet(id))).fout).toBe('GEEN_GROND');
    expect((await overleg.doe(IND, 'kanNietUitvoeren', belet(id))).fout).toBe('GEEN_GROND');
  });
});
