import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../../../opslag/package-root.ts';
import { geldigOp, kaderBekend, readLeidraad } from '../../../../subgraphs/overleg/leidraad/leidraad.ts';
import { BETROKKENE, CASEMANAGER, NU, type Overleg, startOverleg, VWN } from '../fixture.ts';

const KOP = 'onderwerp,versie,titel,geldig_van,beoordeeld_op\n';
const ZINNEN = 'onderwerp,versie,vraag,wie,bron,plaats,zin\n';
const TWEE = `${KOP}lko,1,LKO,2026-01-01,2026-01-01\nlko,2,LKO,2026-06-01,2026-06-01\nleeg,,Leeg,,\n`;
const ZIN = (versie: number) => `lko,${versie},BETROKKEN,COA,Bron,Kop,Het COA doet mee.\n`;

describe('de versies van een onderwerp', () => {
  const leidraad = readLeidraad(TWEE, ZINNEN + ZIN(1) + ZIN(2));
  const lko = leidraad.get('lko');

  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 2],
  ])('op %s geldt versie %s', (dag, versie) => {
    expect(lko && geldigOp(lko, dag)?.versie).toBe(versie);
  });

  it('een kader is bekend als het geldt of gold, en anders niet', () => {
    expect(['lko@1', 'lko@2'].map((kader) => kaderBekend(leidraad, kader, '2026-06-01'))).toEqual([true, true]);
    expect(kaderBekend(leidraad, 'lko@2', '2026-05-31')).toBe(false);
    for (const geen of ['lko', 'lko@', 'lko@3', 'lko@01', 'lko@1@2', 'leeg@1', 'rao@1', '', '@1', '__proto__@1'])
      expect(kaderBekend(leidraad, geen, '2026-06-01'), geen).toBe(false);
  });
});

describe('de tabellen', () => {
  it('die in huis liggen zijn te lezen, en elke zin noemt wie erbij staat', () => {
    const leidraad = readLeidraad();
    expect([...leidraad.keys()]).toEqual(expect.arrayContaining(['lko', 'rao', 'bestuurlijke-belemmeringen']));
  });

  it.each([
    [
      'een zin van een onderwerp dat er niet is',
      TWEE,
      `${ZINNEN}${ZIN(1)}${ZIN(2)}rao,1,BETROKKEN,,B,P,Z\n`,
      'rao 1 is no',
    ],
    [
      'een zin die niet noemt wie erbij staat',
      TWEE,
      `${ZINNEN}${ZIN(1)}${ZIN(2).replace('COA', 'IND')}`,
      'does not name IND',
    ],
    [
      'een vraag die de Leidraad niet stelt',
      TWEE,
      `${ZINNEN}${ZIN(1)}${ZIN(2).replace('BETROKKEN', 'KOSTEN')}`,
      "'KOSTEN'",
    ],
    ['een versie zonder zinnen', TWEE, ZINNEN + ZIN(1), 'no sentence'],
    [
      'een versie die voor haar voorganger begint',
      TWEE.replace('2026-06-01', '2025-06-01'),
      ZINNEN + ZIN(1) + ZIN(2),
      'before',
    ],
    ['een dag die er geen is', TWEE.replace('2026-06-01', 'juni'), ZINNEN + ZIN(1) + ZIN(2), "'juni' is no day"],
    ['een overgeslagen versie', TWEE.replace('lko,2', 'lko,3'), ZINNEN + ZIN(1) + ZIN(2).replace('2', '3'), 'count up'],
  ])('met %s: geen start', (_wat, onderwerpen, uitspraken, fout) => {
    expect(() => readLeidraad(onderwerpen, uitspraken)).toThrow(fout);
  });
});

describe('leidraad(onderwerp)', () => {
  let overleg: Overleg;
  beforeAll(async () => {
    overleg = await startOverleg();
    overleg.setNow(Date.parse('2026-12-01T12:00:00Z'));
  });
  afterAll(() => overleg.close());

  const VELDEN = `{ onderwerp titel kader versie geldigVan beoordeeldOp beoordelingUiterlijk beoordelingOverTijd
    vragen { soort tekst beantwoord uitspraken { wie zin bron plaats } } }`;
  interface Gelezen {
    readonly kader: string | null;
    readonly beoordelingOverTijd: boolean | null;
    readonly vragen: readonly {
      soort: string;
      beantwoord: boolean;
      uitspraken: readonly { wie: string[]; zin: string }[];
    }[];
  }
  const lees = async (onderwerp: string, meer = '') =>
    await overleg.query(CASEMANAGER, `query ($o: ID!) { leidraad(onderwerp: $o ${meer}) ${VELDEN} }`, { o: onderwerp });
  const gelezen = async (onderwerp: string) => (await lees(onderwerp)).data?.['leidraad'] as Gelezen;

  it('beantwoordt de drie vragen met de zinnen van de tekst', async () => {
    const { kader, vragen } = await gelezen('lko');
    expect(kader).toBe('lko@1');
    expect(vragen.map(({ soort, beantwoord }) => [soort, beantwoord])).toEqual([
      ['BETROKKEN', true],
      ['VERANTWOORDELIJK', true],
      ['MOGELIJKHEDEN', true],
    ]);
    expect(vragen[0]?.uitspraken[0]).toEqual({
      wie: ['DT&V', 'COA', 'Politie', 'IND'],
      zin: 'Het Lokaal Ketenoverleg (LKO) is een overleg tussen de DT&V, COA, de Politie, die samenwerken op één azc, en vaak ook de IND.',
      bron: 'Lokaal Ketenoverleg',
      plaats: 'Lokaal Ketenoverleg (LKO)',
    });
  });

  it('zegt het als de tekst een vraag niet beantwoordt, en als er van een onderwerp geen tekst is', async () => {
    const beantwoord = async (onderwerp: string) =>
      (await gelezen(onderwerp)).vragen.map((vraag) => [vraag.beantwoord, vraag.uitspraken.length > 0]);
    expect(await beantwoord('deelberaad-asiel')).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ]);
    expect(await beantwoord('opvangvormen')).toEqual(Array(3).fill([false, false]));
    expect(await gelezen('opvangvormen')).toMatchObject({ kader: null, beoordelingOverTijd: null });
  });

  it('zegt wanneer de beoordeling uiterlijk is, en dat zij over tijd is', async () => {
    const overTijd = async () => (await gelezen('rao')).beoordelingOverTijd;
    expect(await overTijd()).toBe(false);
    overleg.setNow(Date.parse('2040-01-01T12:00:00Z'));
    expect(await overTijd()).toBe(true);
    overleg.setNow(NU);
  });

  it('kent een onderwerp of versie die er niet is met een code', async () => {
    for (const answer of [await lees('lvv'), await lees('__proto__'), await lees('lko', ', versie: 99')])
      expect([answer.data, answer.errors?.[0]?.extensions?.['code']]).toEqual([
        { leidraad: null },
        'ONDERWERP_ONBEKEND',
      ]);
    expect((await lees('lko', ', versie: 1')).errors).toBeUndefined();
  });

  it('is voor ieder die zich bekend maakt: het zegt niets over iemand', async () => {
    for (const [wie, doel] of [
      [VWN, 'UITVOERING_VW'],
      [BETROKKENE, 'INZAGE'],
    ] as const) {
      const { data, errors } = await overleg.query(wie, '{ leidraadOnderwerpen { onderwerp versie } }', {}, doel);
      expect(errors).toBeUndefined();
      expect(data?.['leidraadOnderwerpen']).toHaveLength(
        new Set(
          readFileSync(join(PACKAGE_ROOT, 'subgraphs/overleg/leidraad/onderwerpen.csv'), 'utf8')
            .trim()
            .split('\n')
            .slice(1)
            .map((regel) => regel.split(',')[0]),
        ).size,
      );
    }
  });
});
