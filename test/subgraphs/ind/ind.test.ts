import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { PROFIELEN, type Profiel } from '../../../toegang/generated/policy.ts';
import { parseLabel, printLabel } from '../../../toegang/label.ts';
import { cel } from '../../../toegang/matrix.ts';
import { omvat } from '../../../toegang/niveau.ts';
import { readPolicies } from '../../../subgraphs/kit/coverage.ts';
import { PACKAGE_ROOT } from '../../../opslag/package-root.ts';
import { opPad, selectie, VELDEN } from './alle-velden.ts';
import { ALLES, behandelaar, GEBOREN, NIETS, ONBEKEND, startInd, VERVANGEN } from './dossiers.ts';

let ind: Awaited<ReturnType<typeof startInd>>;
beforeAll(async () => {
  ind = await startInd();
});
afterAll(() => ind.close());

const ALLE_PADEN = VELDEN.map((veld) => veld.pad);
const regievoerder = { sub: 'p-dtv', organisatie: 'DTV', functie: 'REGIEVOERDER' };

function vraag(
  wie: { sub: string; organisatie: string; functie: string },
  profielen: readonly Profiel[],
  options: { vNummer?: string; velden?: string; doel?: string; beperkt?: boolean } = {},
) {
  const { vNummer = ALLES, velden = selectie(ALLE_PADEN), doel, beperkt = false } = options;
  const toegangsbewijs = ind.bewijs(wie, { type: 'Vreemdeling', key: vNummer, profielen: [...profielen], beperkt });
  const representation = { __typename: 'Vreemdeling', vNummer, toegangsbewijs };
  return ind.entities(wie, 'Vreemdeling', `vNummer ${velden}`, [representation], doel);
}

function entiteit(answer: { data?: Record<string, unknown> | null }): unknown {
  return (answer.data?.['_entities'] as unknown[] | undefined)?.[0];
}

describe('elk veld van de IND', () => {
  it('heeft de waarde uit het dossier, voor wie alles mag zien', async () => {
    const answer = await vraag(regievoerder, ['LKO_DTV']);
    expect(answer.errors).toBeUndefined();
    for (const { pad, waarde } of VELDEN) expect([pad, opPad(entiteit(answer), pad)]).toEqual([pad, waarde]);
  });

  it('komt in deze proef voor, met het label dat het schema eraan geeft', () => {
    const sdl = readFileSync(join(PACKAGE_ROOT, 'subgraphs/ind/schema.graphql'), 'utf8');
    const policies = readPolicies(parse(sdl), { naam: 'ind', bronhouder: 'IND', maaktBewijs: false });
    // Who looked at somebody is the same at every organisation: toegang-keten/inzagelog.test.ts;
    // and counts are of a region: toegang-keten/aantallen.test.ts.
    const beschermd = policies.filter(
      (p) => p.type !== 'Vreemdeling' && p.subject?.hub === 'Vreemdeling' && !p.type.includes('Inzage'),
    );
    const labels = (teksten: readonly string[]) => [...teksten].sort();
    const uitSchema = beschermd
      .filter((p) => !CONTAINERS.has(`${p.type}.${p.field}`))
      .map((p) => `${p.field} ${p.labels.flat().map(printLabel).join()}`);
    expect(labels(VELDEN.map(({ pad, label }) => `${pad.split('.').at(-1) ?? ''} ${label}`))).toEqual(
      labels(uitSchema),
    );
  });

  it('is leeg voor iemand die de IND niet kent: nee zou een uitspraak over iemand zijn', async () => {
    const answer = await vraag(regievoerder, ['LKO_DTV'], { vNummer: ONBEKEND });
    expect(answer.errors).toBeUndefined();
    const leeg = Object.fromEntries(
      [...new Set(ALLE_PADEN.map((pad) => pad.split('.')[0] ?? ''))].map((v) => [v, null]),
    );
    expect(entiteit(answer)).toEqual({ vNummer: ONBEKEND, ...leeg });
  });

  it('zegt nee waar de IND iemand kent en niets heeft', async () => {
    const velden =
      'identiteitsonderzoek { loopt aantalAliassen stand aliassen { naam } } procedures { id } verblijfsrecht { rechtmatig } inreisverbod { geldt tienJaarOfMeer uitgevaardigd ongewenstverklaring { datum } } dublin { claim land } uitstelVanVertrek { loopt tot } minderjarigheid { minderjarig } vervangenDoor';
    const answer = await vraag(regievoerder, ['LKO_DTV'], { vNummer: NIETS, velden });
    expect(answer.errors).toBeUndefined();
    expect(entiteit(answer)).toEqual({
      vNummer: NIETS,
      identiteitsonderzoek: { loopt: false, aantalAliassen: 0, stand: null, aliassen: [] },
      procedures: [],
      verblijfsrecht: null,
      inreisverbod: { geldt: false, tienJaarOfMeer: false, uitgevaardigd: null, ongewenstverklaring: null },
      dublin: { claim: false, land: null },
      uitstelVanVertrek: { loopt: false, tot: null },
      minderjarigheid: { minderjarig: false },
      vervangenDoor: null,
    });
  });
});

const CONTAINERS = new Set([
  'Identiteit.nationaliteiten',
  'Identiteitsonderzoek.aliassen',
  'Identiteitsonderzoek.pilNiveaus',
  'Procedure.beslissing',
  'Procedure.rechtsmiddelen',
  'Inreisverbod.ongewenstverklaring',
]);

describe('een vervangen V-nummer', () => {
  it('noemt alleen het nummer dat het verving, en verder niets: op dat nummer wordt opnieuw beslist', async () => {
    const velden = 'vervangenDoor identiteit { naam } procedures { loopt } minderjarigheid { minderjarig }';
    const answer = await vraag(regievoerder, ['LKO_DTV'], { vNummer: VERVANGEN, velden });
    expect(answer.errors).toBeUndefined();
    expect(entiteit(answer)).toEqual({
      vNummer: VERVANGEN,
      vervangenDoor: ALLES,
      identiteit: null,
      procedures: null,
      minderjarigheid: null,
    });
  });

  it('is gesloten voor wie van IDENTITEITSONDERZOEK alleen de samenvatting ziet', async () => {
    const casemanager = { sub: 'p-coa', organisatie: 'COA', functie: 'CASEMANAGER' };
    const answer = await vraag(casemanager, ['LKO_COA'], { vNummer: VERVANGEN, velden: 'vervangenDoor' });
    expect(entiteit(answer)).toEqual({ vNummer: VERVANGEN, vervangenDoor: null });
    expect(answer.errors?.[0]?.extensions?.['toegang']).toEqual({
      dataklasse: 'IDENTITEITSONDERZOEK',
      niveau: 'VOLLEDIG',
      reden: 'NIVEAU_TE_LAAG',
    });
  });
});

const DOEL_VAN: Readonly<Partial<Record<Profiel, string>>> = {
  BETROKKENE: 'INZAGE',
  ANALIST: 'BELEIDSEVALUATIE',
  KLANKBORDGROEP: 'BELEIDSEVALUATIE',
  FG: 'TOEZICHT_AVG',
};

describe('de autorisatiematrix, cel voor cel', () => {
  it.each(PROFIELEN.map((rij) => [rij.profiel, rij] as const))('%s', async (profiel, rij) => {
    const wie = { sub: 'p-1', organisatie: rij.organisaties[0], functie: rij.functies[0] };
    const answer = await vraag(wie, [profiel], { doel: DOEL_VAN[profiel] ?? 'UITVOERING_VW' });
    const geweigerd = new Map(
      (answer.errors ?? []).map((e) => [
        (e.path ?? [])
          .slice(2)
          .filter((p) => typeof p === 'string')
          .join('.'),
        e,
      ]),
    );
    for (const { pad, label, waarde } of VELDEN) {
      const open = mag(profiel, label);
      // Below a closed container nothing is reached, so the refusal stands at the container.
      const dicht = pad.split('.').map((_deel, i, delen) => delen.slice(0, i + 1).join('.'));
      const weigering = dicht.map((deel) => geweigerd.get(deel)).find((fout) => fout !== undefined);
      expect([pad, weigering === undefined]).toEqual([pad, open]);
      if (open) expect([pad, opPad(entiteit(answer), pad)]).toEqual([pad, waarde]);
      else {
        expect(opPad(entiteit(answer), pad) ?? null).toBeNull();
        expect(weigering?.extensions).toMatchObject({
          code: 'UNAUTHORIZED_FIELD_OR_TYPE',
          toegang: { reden: 'NIVEAU_TE_LAAG' },
        });
      }
    }
  });

  it('wie de letter van art. 8 ziet, ziet ook of art. 64 en Dublin spelen: de letter vertelt dat', () => {
    for (const { profiel } of PROFIELEN.filter((rij) => mag(rij.profiel, 'PROCEDURE:SAMENVATTING'))) {
      expect([profiel, mag(profiel, 'MEDISCH_GEVOLG:SAMENVATTING')]).toEqual([profiel, true]);
      expect([profiel, mag(profiel, 'DUBLIN:SAMENVATTING')]).toEqual([profiel, true]);
    }
  });
});

function mag(profiel: Profiel, tekst: string): boolean {
  const label = parseLabel(tekst);
  return typeof label !== 'string' && omvat(cel(label.dataklasse, profiel), label.niveau);
}

describe('wie geen grond, geen bewijs of het verkeerde doel heeft', () => {
  const reden = (answer: Awaited<ReturnType<typeof vraag>>) =>
    answer.errors?.map((e) => (e.extensions?.['toegang'] as { reden: string }).reden);

  it('krijgt zonder profiel GEEN_GROND, ook over iemand die niet bestaat', async () => {
    for (const vNummer of [ALLES, ONBEKEND]) {
      const answer = await vraag(regievoerder, [], { vNummer, velden: 'identiteit { naam }' });
      expect(entiteit(answer)).toEqual({ vNummer, identiteit: null });
      expect(reden(answer)).toEqual(['GEEN_GROND']);
    }
  });

  it('krijgt met een verstrekkingsbeperking niets, behalve bij de IND zelf', async () => {
    const ander = await vraag(regievoerder, ['LKO_DTV'], { beperkt: true, velden: 'identiteit { naam }' });
    expect(reden(ander)).toEqual(['VERSTREKKINGSBEPERKING']);
    const eigen = await vraag(behandelaar, ['LKO_IND'], { beperkt: true, velden: 'identiteit { naam }' });
    expect(entiteit(eigen)).toEqual({ vNummer: ALLES, identiteit: { naam: 'Velamur Praxaquil' } });
  });

  it('krijgt voor VERIFICATIE de identiteit en geen procedure', async () => {
    const velden = 'identiteit { geboortedatum } procedures { loopt }';
    const answer = await vraag(regievoerder, ['LKO_DTV'], { doel: 'VERIFICATIE', velden });
    expect(entiteit(answer)).toEqual({
      vNummer: ALLES,
      identiteit: { geboortedatum: GEBOREN },
      procedures: null,
    });
    expect(reden(answer)).toEqual(['DOELBINDING']);
  });
});

describe('procedures', () => {
  it('zijn voor wie alleen de samenvatting ziet een enkele regel: het aantal procedures blijft binnen', async () => {
    const casemanager = { sub: 'p-coa', organisatie: 'COA', functie: 'CASEMANAGER' };
    const answer = await vraag(casemanager, ['LKO_COA'], { velden: 'procedures { loopt rechtmatigVerblijf }' });
    expect(answer.errors).toBeUndefined();
    expect(entiteit(answer)).toEqual({ vNummer: ALLES, procedures: [{ loopt: true, rechtmatigVerblijf: 'J' }] });
  });

  it('staan er voor wie ook MEDISCH_GEVOLG en DUBLIN ziet alle vier', async () => {
    const answer = await vraag(regievoerder, ['LKO_DTV'], {
      velden: 'procedures { soort fase status beslissing { uitkomst } rechtsmiddelen { soort uitspraak } }',
    });
    expect(opPad({ rijen: entiteit(answer) }, 'rijen.procedures')).toEqual([
      {
        soort: 'ASIEL_EERSTE',
        fase: null,
        status: 'RECHTSMIDDEL_LOOPT',
        beslissing: { uitkomst: 'AFWIJZING' },
        rechtsmiddelen: [
          { soort: 'BEROEP', uitspraak: '2025-12-20' },
          { soort: 'HOGER_BEROEP', uitspraak: null },
        ],
      },
      { soort: 'ART_64', fase: null, status: 'IN_BEHANDELING', beslissing: null, rechtsmiddelen: [] },
      {
        soort: 'DUBLIN',
        fase: null,
        status: 'AFGEROND',
        beslissing: { uitkomst: 'NIET_IN_BEHANDELING' },
        rechtsmiddelen: [],
      },
      { soort: 'HASA', fase: 'AA', status: 'IN_BEHANDELING', beslissing: null, rechtsmiddelen: [] },
    ]);
  });

  it('een nationaliteit die tabel 32 hier niet kent, heeft geen omschrijving', async () => {
    const answer = await vraag(regievoerder, ['LKO_DTV'], {
      velden: 'identiteit { nationaliteiten { code omschrijving } }',
    });
    expect(opPad({ e: entiteit(answer) }, 'e.identiteit.nationaliteiten')).toEqual([
      { code: '0100', omschrijving: 'Algerijnse' },
      { code: '9876', omschrijving: null },
    ]);
  });
});
