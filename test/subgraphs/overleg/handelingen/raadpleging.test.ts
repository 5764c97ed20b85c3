import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bijeenkomsten } from '../../../../subgraphs/overleg/tables/overleg.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { AVIM, CASEMANAGER, DAG, DEELBERAAD_LID, IND, over, RAO_A_LID, RAO_B_LID, REGIEVOERDER } from '../fixture.ts';
import { type Handelingen, startHandelingen } from './doe.ts';

/** A member of lko-b, where the IND takes part. */
const CASEMANAGER_B: Wie = { ...CASEMANAGER, sub: 'c-2' };
const RAO_COA: Wie = { sub: 'm-3', organisatie: 'COA', functie: 'REGIOMANAGER' };

let overleg: Handelingen;
beforeAll(async () => {
  overleg = await startHandelingen();
  await overleg.lid(CASEMANAGER_B, 'lko-b');
  await overleg.lid(RAO_COA, 'rao-a');
});
afterAll(() => overleg.close());

const dag = (dagen: number) =>
  over(dagen * DAG)
    .toISOString()
    .slice(0, 10);
const vraag = (agendapunt: string, meer: object = {}) => ({
  ...{ lko: 'lko-b', agendapunt, onderwerp: 'BEROEP_NAAR_VOREN', vraag: 'kan het beroep eerder op zitting' },
  ...meer,
});
const raadplegingen = async (wie: Wie, vNummer: string) => {
  const { data } = await overleg.query(
    wie,
    `query ($v: VNummer!) { vreemdeling(vNummer: $v) {
      raadplegingen { id onderwerp vraag gesteldDoor uitkomst beantwoordOp } } }`,
    { v: vNummer },
  );
  return (data?.['vreemdeling'] as { raadplegingen: readonly Record<string, unknown>[] | null }).raadplegingen;
};

describe('raadpleegInd (R-LKO-13)', () => {
  it('een lid vraagt, ook tussen twee bijeenkomsten; de IND zegt een keer hoe zij het oppakt', async () => {
    const punt = await overleg.punt({ lkoId: 'lko-b' });
    const gesteld = await overleg.doe(CASEMANAGER_B, 'raadpleegInd', vraag(punt.id));
    const raadpleging = gesteld.resultaat?.onderwerp;
    expect(await raadplegingen(IND, punt.vNummer)).toMatchObject([
      { id: raadpleging, onderwerp: 'BEROEP_NAAR_VOREN', gesteldDoor: 'COA', uitkomst: null, beantwoordOp: null },
    ]);
    const antwoord = { lko: 'lko-b', raadpleging, uitkomst: 'IN_BEHANDELING' };
    expect((await overleg.doe(CASEMANAGER_B, 'beantwoordRaadpleging', antwoord)).fout).toBe('GEEN_GROND');
    expect((await overleg.doe(IND, 'beantwoordRaadpleging', antwoord)).resultaat).not.toBeNull();
    expect(await raadplegingen(CASEMANAGER_B, punt.vNummer)).toMatchObject([{ uitkomst: 'IN_BEHANDELING' }]);
    expect(overleg.regels(await overleg.doe(IND, 'beantwoordRaadpleging', antwoord))).toEqual([
      'RAADPLEGING_NIET_OPEN HARD',
    ]);
    expect(await raadplegingen(RAO_A_LID, punt.vNummer)).toBeNull();
  });

  it('overige vragen krijgen de verwijzing naar de Ketenservicelijn, en er is niets gevraagd', async () => {
    const punt = await overleg.punt({ lkoId: 'lko-b' });
    const gedaan = await overleg.doe(CASEMANAGER_B, 'raadpleegInd', vraag(punt.id, { onderwerp: 'OVERIG' }));
    expect(overleg.regels(gedaan)).toEqual(['R-LKO-13 HARD']);
    expect(gedaan.regelfouten[0]?.melding).toContain('Ketenservicelijn');
    expect(await raadplegingen(IND, punt.vNummer)).toEqual([]);
  });

  it('niet waar de IND niet deelneemt, niet over een zaak van een ander LKO, niet met een V-nummer in de vraag', async () => {
    const [hier, daar] = [await overleg.punt(), await overleg.punt({ lkoId: 'lko-b' })];
    const bij = async (wie: Wie, invoer: object) => overleg.regels(await overleg.doe(wie, 'raadpleegInd', invoer));
    expect(await bij(CASEMANAGER, vraag(hier.id, { lko: 'lko-a' }))).toEqual(['R-LKO-13 HARD']);
    expect(await bij(CASEMANAGER_B, vraag(hier.id))).toEqual(['AGENDAPUNT_ONBEKEND HARD']);
    expect(await bij(CASEMANAGER_B, vraag(daar.id, { vraag: 'gaat het om 9990000001 of niet' }))).toEqual([
      'TEKST_ONTBREEKT HARD',
    ]);
    expect((await overleg.doe(CASEMANAGER, 'raadpleegInd', vraag(daar.id))).fout).toBe('GEEN_GROND');
  });
});

describe('meldBijzonderheid (R-LKO-18: aan de eigen vertegenwoordiger in het RAO)', () => {
  const bijzonderheden = async (wie: Wie, rao = 'rao-a') => {
    const { data } = await overleg.query(wie, `{ rao(id: "${rao}") { bijzonderheden { lko tekst } } }`);
    return (data?.['rao'] as { bijzonderheden: unknown } | null)?.bijzonderheden;
  };

  it('die leest haar, en een andere organisatie, een ander RAO en het LKO zelf niet', async () => {
    const tekst = 'onrust op de locatie na een incident';
    expect((await overleg.doe(REGIEVOERDER, 'meldBijzonderheid', { lko: 'lko-a', tekst })).resultaat).not.toBeNull();
    expect(await bijzonderheden(RAO_A_LID)).toEqual([{ lko: 'lko-a', tekst }]);
    expect(await bijzonderheden(RAO_COA)).toEqual([]);
    expect(await bijzonderheden(RAO_B_LID, 'rao-b')).toEqual([]);
    for (const ander of [RAO_B_LID, REGIEVOERDER, DEELBERAAD_LID]) expect(await bijzonderheden(ander)).toBeNull();
  });

  it('niet met een V-nummer erin, en niet door wie geen lid is', async () => {
    const tekst = 'let op 9990000001 in het bijzonder';
    expect(overleg.regels(await overleg.doe(AVIM, 'meldBijzonderheid', { lko: 'lko-a', tekst }))).toEqual([
      'TEKST_ONTBREEKT HARD',
    ]);
    const zonder = { lko: 'lko-a', tekst: 'onrust op de locatie' };
    expect((await overleg.doe(RAO_A_LID, 'meldBijzonderheid', zonder)).fout).toBe('GEEN_GROND');
    expect((await overleg.doe(CASEMANAGER_B, 'meldBijzonderheid', zonder)).fout).toBe('GEEN_GROND');
  });
});

describe('planBijeenkomst (R-LKO-02: het voorzitterschap kan rouleren)', () => {
  const plan = (datum: string, voorzitter: string, meer: object = {}) => ({
    ...{ soort: 'LKO', overleg: 'lko-a', datum, voorzitter },
    ...meer,
  });
  const volgende = async (wie: Wie, lko: string) => {
    const { data } = await overleg.query(wie, `{ lko(id: "${lko}") { volgendeBijeenkomst { datum voorzitter } } }`);
    return (data?.['lko'] as { volgendeBijeenkomst: unknown }).volgendeBijeenkomst;
  };

  it('de voorzitter plant de volgende, met een ander lid als voorzitter; een ander lid niet', async () => {
    expect((await overleg.doe(AVIM, 'planBijeenkomst', plan(dag(3), 'POLITIE'))).fout).toBe('GEEN_ROL');
    expect((await overleg.doe(CASEMANAGER, 'planBijeenkomst', plan(dag(3), 'POLITIE'))).resultaat).not.toBeNull();
    expect(await volgende(REGIEVOERDER, 'lko-a')).toEqual({ datum: dag(3), voorzitter: 'POLITIE' });
    // And that is the chair from now on.
    expect((await overleg.doe(CASEMANAGER, 'planBijeenkomst', plan(dag(40), 'DTV'))).fout).toBe('GEEN_ROL');
  });

  it('niet met wie geen lid is, niet op een dag die voorbij is of al bezet', async () => {
    const bij = async (datum: string, voorzitter: string) =>
      overleg.regels(await overleg.doe(AVIM, 'planBijeenkomst', plan(datum, voorzitter)));
    expect(await bij(dag(50), 'IND')).toEqual(['R-LKO-02 HARD']);
    expect(await bij(dag(-1), 'COA')).toEqual(['BIJEENKOMST_DATUM HARD']);
    expect(await bij(dag(21), 'COA')).toEqual(['BIJEENKOMST_DATUM HARD']);
  });

  it('staat er geen gepland, dan plant ieder lid, en wie geen lid is nog steeds niet', async () => {
    expect(await overleg.db.$count(bijeenkomsten)).toBeGreaterThan(0);
    expect(await volgende(IND, 'lko-b')).toBeNull();
    const bijB = plan(dag(5), 'COA', { overleg: 'lko-b' });
    expect((await overleg.doe(AVIM, 'planBijeenkomst', bijB)).fout).toBe('GEEN_GROND');
    expect((await overleg.doe(IND, 'planBijeenkomst', bijB)).resultaat).not.toBeNull();
    expect(await volgende(IND, 'lko-b')).toEqual({ datum: dag(5), voorzitter: 'COA' });
  });
});
