// Gemeenten in the consultations (R-BB-01, 03, 04): who may write it down, who reads it, and whom the COA is asked about.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { medewerkingen } from '../../../../subgraphs/overleg/tables/gemeente.ts';
import { afschermingen } from '../../../../subgraphs/overleg/tables/persoon.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { CASEMANAGER, DAG, IND, nieuwVNummer, over, RAO_A_LID, RAO_B_LID, REGIEVOERDER, VWN } from '../fixture.ts';
import { type Handelingen, sleutel, startHandelingen } from './doe.ts';

let overleg: Handelingen;
beforeAll(async () => {
  overleg = await startHandelingen();
});
afterAll(() => overleg.close());
beforeEach(() => {
  overleg.zwijg(false);
  overleg.gevraagd.length = 0;
});

const dag = (milliseconds: number) => over(milliseconds).toISOString().slice(0, 10);
const REDEN = 'De raad wil eerst overleg.';
const redenVan = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  (answer.errors?.[0]?.extensions?.['toegang'] as { reden: string } | undefined)?.reden;

describe('legMedewerkingVast (R-BB-01)', () => {
  const medewerking = (gemeente: string, meer: object = {}) => ({
    ...{ rao: 'rao-a', gemeente, provincie: 'Drenthe', verleentMedewerking: 'NEE', reden: REDEN, versie: 0 },
    ...meer,
  });
  const LEES = `{ rao(id: "rao-a") { samenwerkingGemeenten { onderwerp
    medewerking { gemeente provincie verleentMedewerking reden versie
      notulen { verleentMedewerking reden ontwikkeling organisatie besprokenIn } } } } }`;
  const lees = async (gemeente: string) => {
    const { data } = await overleg.query(RAO_A_LID, LEES);
    const { samenwerkingGemeenten: gelezen } = data?.['rao'] as {
      samenwerkingGemeenten: { onderwerp: string; medewerking: { gemeente: string }[] };
    };
    return { onderwerp: gelezen.onderwerp, van: gelezen.medewerking.find((een) => een.gemeente === gemeente) };
  };

  it('een RAO heeft het onderwerp altijd, en leest per gemeente wat nu geldt en hoe het zo kwam', async () => {
    expect(await lees('Assen')).toEqual({ onderwerp: 'SAMENWERKING_GEMEENTEN', van: undefined });
    const eerst = await overleg.doe(RAO_A_LID, 'legMedewerkingVast', medewerking('Assen', { ontwikkeling: REDEN }));
    expect([eerst.regelfouten, eerst.resultaat === null]).toEqual([[], false]);
    const wijzigt = { verleentMedewerking: 'DEELS', versie: 1 };
    await overleg.doe(RAO_A_LID, 'legMedewerkingVast', medewerking('Assen', wijzigt));
    const notitie = { reden: REDEN, organisatie: 'DTV', besprokenIn: 'RAO' };
    expect((await lees('Assen')).van).toEqual({
      ...{ gemeente: 'Assen', provincie: 'Drenthe', verleentMedewerking: 'DEELS', reden: REDEN, versie: 2 },
      notulen: [
        { ...notitie, verleentMedewerking: 'DEELS', ontwikkeling: null },
        { ...notitie, verleentMedewerking: 'NEE', ontwikkeling: REDEN },
      ],
    });
  });

  it('ook wat een LSO notuleerde staat bij het onderwerp, met dat het van een LSO is; zonder notulen niet', async () => {
    const vanLso = { besprokenIn: 'LSO', ontwikkeling: 'De gemeente sluit de nachtopvang.' };
    const leeg = medewerking('Meppel', { besprokenIn: 'LSO' });
    expect(overleg.regels(await overleg.doe(RAO_A_LID, 'legMedewerkingVast', leeg))).toEqual(['R-BB-01 HARD']);
    expect((await lees('Meppel')).van).toBeUndefined();
    await overleg.doe(RAO_A_LID, 'legMedewerkingVast', medewerking('Meppel', vanLso));
    expect((await lees('Meppel')).van).toMatchObject({ versie: 1, notulen: [vanLso] });
  });

  it.each([
    ['een lid van een ander RAO', RAO_B_LID],
    ['een lid van een LKO', CASEMANAGER],
    ['een genodigde', VWN],
  ])('%s kan het niet, en leest het niet', async (_wie, wie) => {
    expect((await overleg.doe(wie, 'legMedewerkingVast', medewerking('Emmen'))).fout).toBe('GEEN_GROND');
    const gelezen = await overleg.query(wie, LEES);
    expect(gelezen.data).toEqual({ rao: { samenwerkingGemeenten: null } });
    expect(redenVan(gelezen)).toBe('GEEN_GROND');
  });

  it('alle regels die niet kloppen', async () => {
    const fout = medewerking('assen 1', { provincie: 'Zeeland', reden: 'kort', versie: 3 });
    expect(overleg.regels(await overleg.doe(RAO_A_LID, 'legMedewerkingVast', fout))).toEqual([
      'GEMEENTE_ONTBREEKT HARD',
      'R-BB-01 HARD',
      'R-BB-01 HARD',
      'VERSIE_VEROUDERD HARD',
    ]);
  });

  it('twee leden die hetzelfde lazen: een van de twee, en de ander hoort het', async () => {
    const antwoorden = await Promise.all(
      ['JA', 'NEE'].map((verleentMedewerking) =>
        overleg.doe(RAO_A_LID, 'legMedewerkingVast', medewerking('Borger', { verleentMedewerking })),
      ),
    );
    expect(antwoorden.filter(({ resultaat }) => resultaat !== null)).toHaveLength(1);
    const [fout] = antwoorden.flatMap((antwoord) => overleg.regels(antwoord));
    expect(['VERSIE_VEROUDERD HARD', 'INGEHAALD HARD']).toContain(fout);
  });

  it('wat vastligt wordt niet meer veranderd', async () => {
    await overleg.doe(RAO_A_LID, 'legMedewerkingVast', medewerking('Coevorden'));
    await expect(overleg.db.update(medewerkingen).set({ reden: 'anders' })).rejects.toThrow();
    await expect(overleg.db.delete(medewerkingen)).rejects.toThrow();
  });
});

describe('meldWaarneming (R-BB-03)', () => {
  const waarneming = (vNummer: string, meer: object = {}) => ({
    ...{ soort: 'LKO', overleg: 'lko-a', vNummer, gemeente: 'Assen', aanbieder: 'HULPINSTANTIE' },
    waargenomenOp: dag(-DAG),
    ...meer,
  });
  const GEZIEN = `query ($v: VNummer!) { vreemdeling(vNummer: $v) { waargenomenOpvang { gemeente aanbieder waargenomenOp niveau organisatie } } }`;
  const gezien = async (wie: Wie, v: string) => {
    const answer = await overleg.query(wie, GEZIEN, { v });
    return (answer.data?.['vreemdeling'] as { waargenomenOpvang: unknown }).waargenomenOpvang ?? redenVan(answer);
  };

  it('van wie het COA zegt dat het recht op opvang is geeindigd; wie een grond voor de persoon heeft leest het', async () => {
    const { vNummer: v } = await overleg.punt();
    overleg.ja.add(`opvangrechtGeeindigd ${v}`);
    const gedaan = await overleg.doe(REGIEVOERDER, 'meldWaarneming', waarneming(v));
    expect(gedaan.regelfouten).toEqual([]);
    const rij = { gemeente: 'Assen', aanbieder: 'HULPINSTANTIE', waargenomenOp: dag(-DAG), niveau: 'LKO' };
    expect(await gezien(CASEMANAGER, v)).toEqual([{ ...rij, organisatie: 'DTV' }]);
    expect(await gezien(RAO_A_LID, v)).toBe('GEEN_GROND');
    await overleg.signaallijst({ vNummer: v });
    await overleg.doe(RAO_A_LID, 'meldWaarneming', waarneming(v, { soort: 'RAO', overleg: 'rao-a' }));
    expect(await gezien(RAO_A_LID, v)).toMatchObject([{ niveau: 'RAO' }, { niveau: 'LKO' }]);
  });

  it('van wie het COA het niet zegt: een regel, en er is niets gedaan', async () => {
    const { vNummer: v } = await overleg.punt();
    const gedaan = await overleg.doe(REGIEVOERDER, 'meldWaarneming', waarneming(v));
    expect([gedaan.resultaat, overleg.regels(gedaan)]).toEqual([null, ['R-BB-03 HARD']]);
    expect(await gezien(CASEMANAGER, v)).toEqual([]);
    overleg.zwijg(true);
    expect((await overleg.doe(REGIEVOERDER, 'meldWaarneming', waarneming(v))).fout).toBe('FEITEN_NIET_BEREIKBAAR');
  });

  it('over wie zonder grond, elders, gesloten, afgeschermd of onbekend is: hetzelfde antwoord, en het COA hoort er niets van', async () => {
    const zonderBand = { bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null };
    const afgeschermd = (await overleg.punt()).vNummer;
    await overleg.db.insert(afschermingen).values({ vNummer: afgeschermd, sinds: '2026-01-01' });
    const personen = [
      nieuwVNummer(),
      (await overleg.punt(zonderBand)).vNummer,
      (await overleg.punt({ lkoId: 'lko-b' })).vNummer,
      (await overleg.punt({ geslotenOp: over(-DAG) })).vNummer,
      afgeschermd,
    ];
    for (const v of personen.slice(1)) overleg.ja.add(`opvangrechtGeeindigd ${v}`);
    const antwoorden = [];
    for (const v of personen)
      antwoorden.push((await overleg.doe(REGIEVOERDER, 'meldWaarneming', waarneming(v))).answer);
    expect(new Set(antwoorden.map((antwoord) => JSON.stringify(antwoord))).size).toBe(1);
    expect(antwoorden[0]?.data).toMatchObject({
      meldWaarneming: { resultaat: null, regelfouten: [{ regel: 'R-BB-03' }] },
    });
    expect(overleg.gevraagd).toEqual([]);
  });

  it('met een grond door een ander LKO meldt iemand daar, en niet hier', async () => {
    const { vNummer: v } = await overleg.punt({ lkoId: 'lko-b' });
    overleg.ja.add(`opvangrechtGeeindigd ${v}`);
    const lid = { ...REGIEVOERDER, sub: 'r-beide' };
    for (const id of ['lko-a', 'lko-b']) await overleg.lid(lid, id);
    expect(overleg.regels(await overleg.doe(lid, 'meldWaarneming', waarneming(v)))).toEqual(['R-BB-03 HARD']);
    expect((await overleg.doe(lid, 'meldWaarneming', waarneming(v, { overleg: 'lko-b' }))).resultaat).not.toBeNull();
  });

  it('niet van morgen, en niet door een genodigde of een niet-deelnemende IND', async () => {
    const { id, vNummer: v } = await overleg.punt();
    overleg.ja.add(`opvangrechtGeeindigd ${v}`);
    const morgen = waarneming(v, { waargenomenOp: dag(DAG) });
    expect(overleg.regels(await overleg.doe(REGIEVOERDER, 'meldWaarneming', morgen))).toEqual([
      'DAG_IN_DE_TOEKOMST HARD',
    ]);
    await overleg.uitnodiging(VWN, 'GENODIGD_VWN', [id]);
    for (const wie of [VWN, IND])
      expect((await overleg.doe(wie, 'meldWaarneming', waarneming(v))).fout).toBe('GEEN_GROND');
    expect(await gezien(VWN, v)).toBe('NIVEAU_TE_LAAG');
  });
});

describe('stappen en ontwikkelingen (R-BB-03, R-BB-04)', () => {
  const LEES_RAO = `{ rao(id: "rao-a") { samenwerkingGemeenten { stappen { niveau overleg gemeente gezetOp omschrijving }
    ontwikkelingen { id gemeldDoor gemeente omschrijving oordeel { overleggen reden } } } } }`;
  const leesRao = async () =>
    ((await overleg.query(RAO_A_LID, LEES_RAO)).data?.['rao'] as { samenwerkingGemeenten: Record<string, unknown[]> })
      .samenwerkingGemeenten;

  it('een stap staat bij het RAO met zijn dag en het niveau van wie hem zette; een LKO leest de eigen stappen', async () => {
    const stap = (soort: string, id: string, omschrijving: string) => ({
      ...{ soort, overleg: id, gemeente: 'Assen', gezetOp: dag(-2 * DAG), omschrijving },
    });
    await overleg.doe(CASEMANAGER, 'legStapVast', stap('LKO', 'lko-a', 'Gebeld met de gemeente.'));
    await overleg.doe(IND, 'legStapVast', stap('LKO', 'lko-b', 'Een brief gestuurd.'));
    await overleg.doe(RAO_A_LID, 'legStapVast', stap('RAO', 'rao-a', 'Gesproken met de wethouder.'));
    expect((await leesRao())['stappen']).toMatchObject([
      { niveau: 'RAO', overleg: 'rao-a', omschrijving: 'Gesproken met de wethouder.' },
      { niveau: 'LKO', overleg: 'lko-b' },
      { niveau: 'LKO', overleg: 'lko-a', gezetOp: dag(-2 * DAG) },
    ]);
    const eigen = await overleg.query(CASEMANAGER, '{ lko(id: "lko-a") { gemeenteStappen { omschrijving } } }');
    expect(eigen.data).toEqual({ lko: { gemeenteStappen: [{ omschrijving: 'Gebeld met de gemeente.' }] } });
    const vreemd = stap('LKO', 'lko-a', `Gebeld over ${nieuwVNummer()}.`);
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'legStapVast', vreemd))).toEqual([
      'OMSCHRIJVING_ONTBREEKT HARD',
    ]);
  });

  it('een LKO meldt, het RAO van zijn regio oordeelt, en een LKO kan dat niet', async () => {
    const omschrijving = 'De gemeente opent een nachtopvang.';
    const gemeld = await overleg.doe(CASEMANAGER, 'meldOntwikkeling', {
      lko: 'lko-a',
      gemeente: 'Assen',
      omschrijving,
    });
    expect(gemeld.regelfouten).toEqual([]);
    const [{ id } = { id: '' }] = (await leesRao())['ontwikkelingen'] as { id: string }[];
    const oordeel = { rao: 'rao-a', ontwikkeling: id, overleggen: true, reden: 'Een gesprek kan helpen.' };
    expect(
      (await overleg.doe(RAO_A_LID, 'meldOntwikkeling', { lko: 'lko-a', gemeente: 'Assen', omschrijving })).fout,
    ).toBe('GEEN_GROND');
    expect((await overleg.doe(CASEMANAGER, 'beoordeelOntwikkeling', oordeel)).fout).toBe('GEEN_GROND');
    expect((await overleg.doe(RAO_B_LID, 'beoordeelOntwikkeling', oordeel)).fout).toBe('GEEN_GROND');
    const elders = await overleg.doe(RAO_B_LID, 'beoordeelOntwikkeling', { ...oordeel, rao: 'rao-b' });
    expect(overleg.regels(elders)).toEqual(['R-BB-04 HARD']);
    expect((await overleg.doe(RAO_A_LID, 'beoordeelOntwikkeling', oordeel)).resultaat).not.toBeNull();
    expect((await leesRao())['ontwikkelingen']).toMatchObject([
      { id, gemeldDoor: 'lko-a', omschrijving, oordeel: { overleggen: true, reden: 'Een gesprek kan helpen.' } },
    ]);
    expect(overleg.regels(await overleg.doe(RAO_A_LID, 'beoordeelOntwikkeling', oordeel))).toEqual(['R-BB-04 HARD']);
    const eigen = await overleg.query(
      CASEMANAGER,
      '{ lko(id: "lko-a") { gemeldeOntwikkelingen { id omschrijving } } }',
    );
    expect(eigen.data).toEqual({ lko: { gemeldeOntwikkelingen: [{ id, omschrijving }] } });
  });
});

describe('stelWijzigingVoor (LTV-2), en het kader van een afwijking (R-LKO-23)', () => {
  const voorstel = (meer: object = {}) => ({
    ...{ soort: 'LKO', overleg: 'lko-a', onderwerp: 'lko', voorstel: 'Noem ook het overleg met de gemeente.' },
    ...meer,
  });
  const LEES = (hub: string) =>
    `{ ${hub} { wijzigingsvoorstellen { onderwerp kader voorstel organisatie beoordeeld } } }`;

  it('van een lid staat het bij zijn LKO en bij het RAO; een ander RAO en een genodigde lezen het niet', async () => {
    expect((await overleg.doe(CASEMANAGER, 'stelWijzigingVoor', voorstel())).resultaat).not.toBeNull();
    const rij = {
      onderwerp: 'lko',
      kader: 'lko@1',
      voorstel: voorstel().voorstel,
      organisatie: 'COA',
      beoordeeld: false,
    };
    const lko = await overleg.query(REGIEVOERDER, LEES('lko(id: "lko-a")'));
    expect(lko.data).toEqual({ lko: { wijzigingsvoorstellen: [rij] } });
    expect((await overleg.query(RAO_A_LID, LEES('rao(id: "rao-a")'))).data).toEqual({
      rao: { wijzigingsvoorstellen: [rij] },
    });
    expect((await overleg.query(RAO_B_LID, LEES('rao(id: "rao-b")'))).data).toEqual({
      rao: { wijzigingsvoorstellen: [] },
    });
    expect((await overleg.query(RAO_B_LID, LEES('rao(id: "rao-a")'))).data).toEqual({
      rao: { wijzigingsvoorstellen: null },
    });
  });

  it('niet door wie geen lid is, niet met een V-nummer, niet over een onderwerp dat er niet is', async () => {
    const { id } = await overleg.punt();
    await overleg.uitnodiging(VWN, 'GENODIGD_VWN', [id]);
    for (const wie of [VWN, RAO_A_LID])
      expect((await overleg.doe(wie, 'stelWijzigingVoor', voorstel())).fout).toBe('GEEN_GROND');
    const fout = voorstel({ onderwerp: 'lvv', voorstel: `Vraag het aan ${nieuwVNummer()}.` });
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'stelWijzigingVoor', fout))).toEqual([
      'ONDERWERP_ONBEKEND HARD',
      'VOORSTEL_ONTBREEKT HARD',
    ]);
  });

  it('een onderwerp waarvan hier geen tekst is kan wel worden aangevuld', async () => {
    expect(
      overleg.regels(await overleg.doe(CASEMANAGER, 'stelWijzigingVoor', voorstel({ onderwerp: 'opvangvormen' }))),
    ).toEqual([]);
  });

  it('een afwijking mag een kader noemen dat er is, en geen ander', async () => {
    const afwijking = (kader: string) => ({
      ...{ soort: 'LKO', overleg: 'lko-a', lid: '0', reden: REDEN, idempotentiesleutel: sleutel() },
      afwijkingen: [{ regel: 'R-LKO-01', reden: REDEN, kader }],
    });
    const regels = async (kader: string) =>
      overleg.regels(await overleg.doe(CASEMANAGER, 'verwijderLid', afwijking(kader)));
    expect(await regels('lko@1')).toEqual(['LID_ONBEKEND HARD']);
    for (const kader of ['lko', 'lko@2', 'rao@x', 'opvangvormen@1'])
      expect(await regels(kader)).toEqual(['KADER_ONBEKEND HARD', 'LID_ONBEKEND HARD']);
  });
});
