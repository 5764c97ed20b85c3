// From the standpunten to the RAO, and what each overleg reads of its lists.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afschermingen } from '../../../../subgraphs/overleg/tables/persoon.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { AVIM, CASEMANAGER, DAG, NU, over, RAO_A_LID, RAO_B_LID, REGIEVOERDER } from '../fixture.ts';
import { type Handelingen, sleutel, startHandelingen } from './doe.ts';
import { INHOUD, signaalVan } from './signaal.ts';

let overleg: Handelingen;
let signaal: ReturnType<typeof signaalVan>;
beforeAll(async () => {
  overleg = await startHandelingen();
  signaal = signaalVan(overleg);
});
afterAll(() => overleg.close());
beforeEach(() => {
  overleg.zwijg(false);
  overleg.setNow(NU);
  overleg.gevraagd.length = 0;
});

describe('geefStandpunt (R-RAO-09)', () => {
  it('ieder geeft het eigen, wijzigt het, en leest dat van een ander pas na het indienen', async () => {
    const { id, vNummer } = await signaal.volledig();
    const anders = await signaal.standpunt(AVIM, id, { tekst: 'anders', versie: 1 });
    expect(anders.regelfouten).toEqual([]);
    const gelezen = async (wie: Wie) => {
      const vraag = 'query ($v: VNummer!) { vreemdeling(vNummer: $v) { signaallijsten { standpunten { tekst } } } }';
      const { data } = await overleg.query(wie, vraag, { v: vNummer });
      const [eerste] = (data?.['vreemdeling'] as { signaallijsten: { standpunten: { tekst: string }[] }[] })
        .signaallijsten;
      return eerste?.standpunten.map(({ tekst }) => tekst);
    };
    expect(await gelezen(AVIM)).toEqual(['anders']);
    expect((await signaal.dienIn(id)).regelfouten).toEqual([]);
    expect(await gelezen(AVIM)).toEqual(['van COA', 'van DTV', 'anders']);
    expect(overleg.regels(await signaal.standpunt(AVIM, id, { versie: 2 }))).toEqual(['STANDPUNT_VASTGESTELD HARD']);
  });

  it('een verouderde versie, een lege tekst en een onbekende lijst: geweigerd', async () => {
    const { id } = await signaal.opgesteld();
    await signaal.standpunt(AVIM, id);
    expect(overleg.regels(await signaal.standpunt(AVIM, id))).toEqual(['VERSIE_VEROUDERD HARD']);
    expect(overleg.regels(await signaal.standpunt(AVIM, id, { versie: 1, tekst: ' ' }))).toEqual([
      'STANDPUNT_LEEG HARD',
    ]);
    expect(overleg.regels(await signaal.standpunt(AVIM, 'signaal-nergens'))).toEqual(['SIGNAALLIJST_ONBEKEND HARD']);
  });

  it('bij het RAO: wie in het LKO niet deelneemt, tot de bespreking; een concept kent het RAO niet', async () => {
    const wie = { sub: 'i-rao', organisatie: 'IND', functie: 'MANAGER' };
    await overleg.lid(wie, 'rao-a');
    const { id } = await signaal.volledig();
    const bijRao = (lid: Wie, meer: object = {}) =>
      signaal.standpunt(lid, id, { soort: 'RAO', overleg: 'rao-a', ...meer });
    expect(overleg.regels(await bijRao(wie))).toEqual(['SIGNAALLIJST_ONBEKEND HARD']);
    await signaal.dienIn(id);
    expect((await bijRao(wie)).regelfouten).toEqual([]);
    expect(overleg.regels(await bijRao(wie, { versie: 1 }))).toEqual(['STANDPUNT_VASTGESTELD HARD']);
    expect(overleg.regels(await bijRao(RAO_A_LID, { versie: 1 }))).toEqual(['STANDPUNT_VASTGESTELD HARD']);
    expect((await bijRao(RAO_B_LID)).fout).toBe('GEEN_GROND');
  });
});

describe('dienSignaallijstIn (R-LKO-16, R-RAO-09)', () => {
  it('van een volledige lijst: het RAO heeft een grond, en de stap staat geschreven', async () => {
    const { id, vNummer } = await signaal.volledig();
    expect((await signaal.dienIn(id)).regelfouten).toEqual([]);
    expect(await signaal.lijst(id)).toMatchObject({
      stand: 'INGEDIEND',
      ingediendOp: over(0).toISOString().slice(0, 10),
    });
    expect(await overleg.gezienDoor(RAO_A_LID, vNummer)).toBe('grond');
    expect(overleg.regels(await signaal.dienIn(id))).toEqual(['SIGNAAL_STAND HARD']);
    expect(overleg.regels(await signaal.werkBij(id, { locatie: 'gl-a' }))).toEqual(['SIGNAAL_STAND HARD']);
  });

  it('wat valideerSignaallijst noemt houdt het tegen, allemaal; wie het RAO is leest er niets van', async () => {
    const { vNummer } = await overleg.punt();
    const { resultaat } = await signaal.stelOp(CASEMANAGER, vNummer, {
      gronden: ['PLAATSING', 'TERMIJNOVERSCHRIJDING'],
    });
    const id = resultaat?.onderwerp ?? '';
    const gedaan = await signaal.dienIn(id);
    expect(gedaan.resultaat).toBeNull();
    const genoemd = gedaan.regelfouten.map(({ regel, veld }) => `${regel} ${veld ?? ''}`);
    expect(genoemd).toHaveLength(16);
    // The owners are asked by the verb only when all the rest is there; the concept tells it at once.
    expect(await signaal.ontbreekt(CASEMANAGER, vNummer)).toEqual([[...genoemd, 'R-LKO-16 vNummer']]);
    expect(await signaal.ontbreekt(RAO_A_LID, vNummer)).toBeUndefined();
  });

  it('van een concept waaraan niets ontbreekt is valideerSignaallijst leeg, en daarna is zij er niet meer', async () => {
    const { id, vNummer } = await signaal.volledig();
    expect(await signaal.ontbreekt(REGIEVOERDER, vNummer)).toEqual([[]]);
    await signaal.dienIn(id);
    expect(await signaal.ontbreekt(REGIEVOERDER, vNummer)).toEqual([null]);
  });

  it('R-LKO-16: zonder vertrekplan niet, behalve met reden als juist de caseload de vraag is', async () => {
    const { id, vNummer } = await signaal.volledig({ gronden: ['GEEN_CONSENSUS_CASELOAD'] });
    overleg.ja.delete(`vertrekplanMetStrategie ${vNummer}`);
    expect(overleg.regels(await signaal.dienIn(id))).toEqual(['R-LKO-16 ZACHT']);
    const afwijkingen = [{ regel: 'R-LKO-16', reden: 'DT&V neemt de zaak nog niet op.' }];
    expect((await signaal.dienIn(id, { afwijkingen })).resultaat).not.toBeNull();
    const hard = await signaal.volledig();
    overleg.ja.delete(`vertrekplanMetStrategie ${hard.vNummer}`);
    expect(overleg.regels(await signaal.dienIn(hard.id, { afwijkingen }))).toEqual(['R-LKO-16 HARD']);
  });

  it('R-LKO-26: de dag is die van het COA', async () => {
    const gronden = ['VERWACHTE_CALAMITEIT_STOPZETTEN', 'TERMIJNOVERSCHRIJDING'];
    const { id, vNummer } = await signaal.volledig({ gronden });
    await signaal.werkBij(id, { kortDurend: false, unaniem: true, eindeVerstrekkingen: '2026-12-01' });
    expect(overleg.regels(await signaal.dienIn(id))).toEqual(['R-LKO-26 HARD']);
    overleg.ja.add(`eindeVerstrekkingenOp ${vNummer}@2026-12-01`);
    expect((await signaal.dienIn(id)).resultaat).not.toBeNull();
  });

  it('wat intussen gewijzigd is gaat voor', async () => {
    const { id } = await signaal.volledig();
    overleg.laatTussendoor(() => signaal.werkBij(id, { gevolgBijPositief: null }));
    expect(overleg.regels(await signaal.dienIn(id))).toEqual(['INGEHAALD HARD']);
    expect((await signaal.lijst(id)).stand).toBe('CONCEPT');
  });

  it('met dezelfde sleutel nog eens gevraagd zegt het wat er gedaan is', async () => {
    const { id } = await signaal.volledig();
    const invoer = { versie: (await signaal.lijst(id)).versie, idempotentiesleutel: sleutel() };
    const [een, twee] = [await signaal.dienIn(id, invoer), await signaal.dienIn(id, invoer)];
    expect(twee.resultaat).toEqual(een.resultaat);
    expect(een.resultaat).not.toBeNull();
  });
});

describe('de signaallijsten van een overleg', () => {
  const VAN_LKO = `query ($sinds: DateTime) { lko(id: "lko-a") { signaallijsten(gewijzigdSinds: $sinds) { totalCount edges { node {
    id stand versie vreemdeling { vNummer } inhoud { wijzeVanConstatering standpunten { organisatie tekst versie }
    oplossingsrichtingen { voordelen } valideerSignaallijst { regel veld } } } } } } }`;
  const VAN_RAO = `{ rao(id: "rao-a") { signaallijsten(first: 200) { edges { node { id inhoud { initiatiefnemer
    wijzeVanConstatering standpunten { organisatie tekst } oplossingsrichtingen { juridisch } } } } } } }`;
  type Lijsten = { signaallijsten: { totalCount: number; edges: { node: { id: string | null; inhoud: unknown } }[] } };
  const gelezen = async (wie: Wie, vraag: string, hub: string, sinds?: Date) => {
    const { data } = await overleg.query(wie, vraag, sinds === undefined ? {} : { sinds: sinds.toISOString() });
    return new Map((data?.[hub] as Lijsten).signaallijsten.edges.map(({ node }) => [node.id, node]));
  };

  it('zonder persoon: het LKO leest het concept, het RAO de ingediende lijst', async () => {
    const { resultaat } = await signaal.stelOp(CASEMANAGER, null, { gronden: ['SAMENWERKING'] });
    const id = resultaat?.onderwerp ?? '';
    const { wijzeVanConstatering, tussentijdsInternGeschakeld, politiekeEnPublicitaireRisicos } = INHOUD;
    const { oplossingsrichtingen } = INHOUD;
    await signaal.werkBij(id, { wijzeVanConstatering, tussentijdsInternGeschakeld, politiekeEnPublicitaireRisicos });
    for (const wie of [REGIEVOERDER, AVIM]) await signaal.standpunt(wie, id);
    expect((await gelezen(AVIM, VAN_LKO, 'lko')).get(id)).toMatchObject({
      ...{ stand: 'CONCEPT', vreemdeling: null },
      inhoud: {
        ...{ wijzeVanConstatering, oplossingsrichtingen: [] },
        standpunten: [{ organisatie: 'POLITIE', tekst: 'van POLITIE', versie: 1 }],
        valideerSignaallijst: [
          { regel: 'R-RAO-09', veld: 'oplossingsrichtingen' },
          { regel: 'R-RAO-09', veld: 'standpunten' },
        ],
      },
    });
    expect((await gelezen(RAO_A_LID, VAN_RAO, 'rao')).has(id)).toBe(false);
    await signaal.werkBij(id, { oplossingsrichtingen });
    await signaal.standpunt(CASEMANAGER, id);
    expect((await signaal.dienIn(id)).regelfouten).toEqual([]);
    expect((await gelezen(RAO_A_LID, VAN_RAO, 'rao')).get(id)).toEqual({
      id,
      inhoud: {
        ...{ initiatiefnemer: 'COA', wijzeVanConstatering, oplossingsrichtingen: [{ juridisch: 'Kan.' }] },
        standpunten: ['COA', 'DTV', 'POLITIE'].map((organisatie) => ({ organisatie, tekst: `van ${organisatie}` })),
      },
    });
    const { inhoud } = (await gelezen(AVIM, VAN_LKO, 'lko')).get(id) ?? {};
    expect(inhoud).toMatchObject({ valideerSignaallijst: null });
  });

  it('over een persoon staat de inhoud bij de persoon; gewijzigdSinds noemt alleen wat daarna wijzigde', async () => {
    const { id } = await signaal.opgesteld();
    expect((await gelezen(AVIM, VAN_LKO, 'lko')).get(id)).toMatchObject({ id, inhoud: null });
    expect((await gelezen(AVIM, VAN_LKO, 'lko', over(0))).has(id)).toBe(false);
    overleg.setNow(NU + 1000);
    await signaal.standpunt(AVIM, id);
    expect([...(await gelezen(AVIM, VAN_LKO, 'lko', over(0))).keys()]).toEqual([id]);
    overleg.setNow(NU);
  });

  it('wanneer een lijst over een afgeschermde wijzigde is met gewijzigdSinds niet te vinden (k6)', async () => {
    const { id, vNummer } = await signaal.opgesteld();
    await overleg.db.insert(afschermingen).values({ vNummer, sinds: '2026-01-01' });
    for (const sinds of [over(-1000), over(1000)])
      expect((await gelezen(AVIM, VAN_LKO, 'lko', sinds)).has(null)).toBe(true);
    expect((await gelezen(AVIM, VAN_LKO, 'lko', over(1000))).has(id)).toBe(false);
  });

  it('wie geen lid is van het LKO leest zijn signaallijsten niet', async () => {
    const { data } = await overleg.query(RAO_A_LID, VAN_LKO, {});
    expect(data).toEqual({ lko: { signaallijsten: null } });
  });
});

// Last: what it writes lies far behind the moment of the others.
it('een standpunt bij het RAO telt als iets wat met de lijst gedaan is: daarna ligt zij er weer 180 dagen', async () => {
  const wie = { sub: 'i-rao-laat', organisatie: 'IND', functie: 'MANAGER' };
  await overleg.lid(wie, 'rao-a');
  const [metStandpunt, zonder] = [await signaal.volledig(), await signaal.volledig()];
  for (const { id } of [metStandpunt, zonder]) expect((await signaal.dienIn(id)).regelfouten).toEqual([]);
  overleg.setNow(NU + 179 * DAG);
  const gegeven = await signaal.standpunt(wie, metStandpunt.id, { soort: 'RAO', overleg: 'rao-a' });
  expect(gegeven.regelfouten).toEqual([]);
  overleg.setNow(NU + 181 * DAG);
  expect(await overleg.gezienDoor(RAO_A_LID, metStandpunt.vNummer)).toBe('grond');
  expect(await overleg.gezienDoor(RAO_A_LID, zonder.vNummer)).toBe('GEEN_GROND');
  overleg.setNow(NU + 359 * DAG);
  expect(await overleg.gezienDoor(RAO_A_LID, metStandpunt.vNummer)).toBe('GEEN_GROND');
});
