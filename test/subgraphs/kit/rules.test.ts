import { graphql, GraphQLError, type GraphQLSchema } from 'graphql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { continueTrace } from '../../../logboek/trace.ts';
import { SDL } from './regels-sdl.ts';
import { Verantwoording } from '../../../subgraphs/kit/verantwoording.ts';
import type { Relatie } from '../../../toegang/beslis.ts';
import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import { openCursors } from '../../../subgraphs/kit/cursors.ts';
import { SubgraphFault } from '../../../subgraphs/kit/fault.ts';
import { NIEMAND_KEEK } from '../../support/logboek.ts';
import { Relaties } from '../../../subgraphs/kit/relaties.ts';
import { buildSchema, isHubId } from '../../../subgraphs/kit/schema.ts';
import { eigen, gebruiker, NU, REGIEVOERDER, relatie } from '../../toegang/vraag.ts';

const V = '9990000001';
const AFGESCHERMD = '9990000002';
const ONBEKEND = '9990000003';

/** How the REGIEVOERDER stands to each, whatever proof comes along; anybody else was never looked up. */
const RELATIES: Record<string, Relatie> = {
  [V]: relatie({ profielen: ['LKO_DTV'] }),
  [AFGESCHERMD]: relatie({ profielen: ['LKO_DTV'], beperkt: true }),
};
let meldingen: () => unknown = () => [];
let stand: () => unknown = () => 'goed';
let lees: (key: string) => Promise<Relatie> = async (key) => RELATIES[key] ?? relatie();
afterEach(() => {
  meldingen = () => [];
  stand = () => 'goed';
  lees = async (key) => RELATIES[key] ?? relatie();
});

/** Built anew for each test, so that a fault in the building shows in the test that it breaks. */
let schema: GraphQLSchema;
beforeEach(() => {
  ({ schema } = buildSchema({
    naam: 'politie',
    bronhouder: 'POLITIE',
    maaktBewijs: false,
    sdl: SDL,
    resolvers: {
      Query: { stand: () => stand(), mijn: () => 'eigen rijen', zoek: () => 'gezocht' },
      Vreemdeling: { topX: () => 'ja', topXWpg: () => 'ja', meldingen: () => meldingen() },
      RAO: { bekend: () => true },
    },
  }));
});

function context(anders: Partial<SubgraphContext> = {}): SubgraphContext {
  const relaties = new Relaties((onderwerpen) => Promise.all(onderwerpen.map(({ key }) => lees(key))));
  const vast = { gebruiker: REGIEVOERDER, doel: 'UITVOERING_VW', nu: NU, bronhouder: 'POLITIE' } as const;
  const cursors = openCursors({ kty: 'RSA', d: 'geheim' })(REGIEVOERDER);
  const log = { ...NIEMAND_KEEK, trace: continueTrace({}), verantwoording: new Verantwoording() };
  const wacht = new AbortController().signal;
  return { ...vast, ...log, wacht, relaties, cursors, verstrekkingsBesluiten: [], bronnen: undefined, ...anders };
}
async function vraag(source: string, contextValue: unknown = context()) {
  const { data, errors = [] } = await graphql({ schema, source, contextValue });
  return { data: JSON.parse(JSON.stringify(data)) as unknown, errors };
}
const entiteit = (key: string, velden: string, contextValue?: SubgraphContext) =>
  vraag(
    `{ _entities(representations: [{ __typename: "Vreemdeling", vNummer: "${key}" }]) { ... on Vreemdeling { ${velden} } } }`,
    contextValue,
  );
const toegang = (errors: readonly GraphQLError[]) => errors.map(({ extensions }) => extensions['toegang']);

describe('wat een regel besluit wordt verantwoord', () => {
  it('met het veld, de persoon, de uitkomst, en waarop', async () => {
    const over = context();
    const besluit = vi.spyOn(over.verantwoording, 'besluit');
    await entiteit(V, 'topX', over);
    const punt = { veld: 'Vreemdeling.topX', labels: [[{ dataklasse: 'OPENBARE_ORDE', niveau: 'SAMENVATTING' }]] };
    expect(besluit.mock.calls).toMatchObject([
      [punt, { hub: 'Vreemdeling', key: V }, { toegestaan: true, profiel: 'LKO_DTV' }, punt.labels[0]],
    ]);
    await entiteit(AFGESCHERMD, 'topX', over);
    expect(besluit.mock.calls[1]).toMatchObject([punt, { key: AFGESCHERMD }, { toegestaan: false }, []]);
  });

  it('met wie een rij noemt; en zonder iemand aan een wortel', async () => {
    meldingen = () => [{ vNummer: V, nummer: 1, wijk: 'Noord' }];
    const over = context();
    const besluit = vi.spyOn(over.verantwoording, 'besluit');
    await entiteit(V, 'meldingen { wijk }', over);
    await vraag('{ mijn }', over);
    const per = new Map(besluit.mock.calls.map(([{ veld }, onderwerp]) => [veld, onderwerp]));
    expect(per.get('Melding.wijk')).toEqual({ hub: 'Vreemdeling', key: V, vNummer: V });
    expect(per.has('Query.mijn')).toBe(true);
    expect(per.get('Query.mijn')).toBeUndefined();
  });
});

describe('een beschermd veld', () => {
  it('is open voor wie het mag zien, en anders leeg met een weigering die zegt wat en waarom', async () => {
    expect(await entiteit(V, 'topX')).toEqual({ data: { _entities: [{ topX: 'ja' }] }, errors: [] });
    const { data, errors } = await entiteit(AFGESCHERMD, 'topX');
    expect(data).toEqual({ _entities: [{ topX: null }] });
    expect(errors.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      {
        message: 'Geen toegang tot Vreemdeling.topX: VERSTREKKINGSBEPERKING.',
        extensions: {
          code: 'UNAUTHORIZED_FIELD_OR_TYPE',
          toegang: { dataklasse: 'OPENBARE_ORDE', niveau: 'SAMENVATTING', reden: 'VERSTREKKINGSBEPERKING' },
          veld: 'Vreemdeling.topX',
        },
      },
    ]);
  });

  it('volgt het regime van het veld: politiegegevens vragen een besluit dat ze verstrekt (Wpg art. 16-20)', async () => {
    expect(toegang((await entiteit(V, 'topX topXWpg')).errors)).toEqual([
      { dataklasse: 'OPENBARE_ORDE', niveau: 'SAMENVATTING', reden: 'GEEN_VERSTREKKINGSBESLUIT' },
    ]);
    const besluit = { dataklassen: ['OPENBARE_ORDE'], ontvangers: ['DTV'], van: NU, tot: NU + 1 };
    const { data } = await entiteit(V, 'topXWpg', context({ verstrekkingsBesluiten: [besluit] }));
    expect(data).toEqual({ _entities: [{ topXWpg: 'ja' }] });
  });

  it('van een rij volgt wie de rij noemt, en niet wie gevraagd werd', async () => {
    const velden = 'meldingen { nummer lko { id } }';
    meldingen = () => [{ vNummer: V, nummer: 1, lko: { __typename: 'LKO', id: 'lko-a' } }];
    expect(await entiteit(V, velden)).toEqual({
      data: { _entities: [{ meldingen: [{ nummer: 1, lko: { id: 'lko-a' } }] }] },
      errors: [],
    });
    for (const vNummer of [ONBEKEND, undefined, 7]) {
      meldingen = () => [{ vNummer, nummer: 1, lko: { __typename: 'LKO', id: 'lko-a' } }];
      const { data, errors } = await entiteit(V, velden);
      expect(data).toEqual({ _entities: [{ meldingen: [{ nummer: 1, lko: null }] }] });
      expect(toegang(errors)).toEqual([{ dataklasse: 'MELDPLICHT', niveau: 'SAMENVATTING', reden: 'GEEN_GROND' }]);
    }
  });

  it('van een rij met een merk van afscherming is dicht, behalve wat alleen naar een hub wijst (k6)', async () => {
    const rij = { vNummer: V, nummer: 1, wijk: 'Duinrand', lko: { __typename: 'LKO', id: 'lko-a' } };
    const politie = gebruiker('POLITIE', 'AVIM_MEDEWERKER');
    lees = async () => relatie({ profielen: ['LKO_POLITIE'] });
    const dicht = { dataklasse: 'MELDPLICHT', niveau: 'SAMENVATTING', reden: 'VERSTREKKINGSBEPERKING' };
    for (const [merk, wijk, weigeringen] of [
      [false, 'Duinrand', []],
      ['ja', 'Duinrand', []],
      [true, null, [dicht]],
    ]) {
      meldingen = () => [{ ...rij, verstrekkingsbeperking: merk }];
      const { data, errors } = await entiteit(V, 'meldingen { wijk lko { id } }', context({ gebruiker: politie }));
      expect(data).toEqual({ _entities: [{ meldingen: [{ wijk, lko: { id: 'lko-a' } }] }] });
      expect(toegang(errors)).toEqual(weigeringen);
    }
  });

  it('waarvan het label ook OPEN noemt vraagt nog steeds de klasse die erbij staat', async () => {
    meldingen = () => [{ vNummer: V, nummer: 1, ernst: 'hoog' }];
    const dtv = await entiteit(V, 'meldingen { nummer ernst }');
    expect(dtv.data).toEqual({ _entities: [{ meldingen: [{ nummer: 1, ernst: null }] }] });
    lees = async () => relatie({ profielen: ['LKO_POLITIE'] });
    const politie = context({ gebruiker: gebruiker('POLITIE', 'AVIM_MEDEWERKER') });
    const { data } = await entiteit(V, 'meldingen { nummer ernst }', politie);
    expect(data).toEqual({ _entities: [{ meldingen: [{ nummer: 1, ernst: 'hoog' }] }] });
  });
});

describe('een weigering', () => {
  it('wordt per label en reden een keer gemaakt, hoeveel rijen het ook zijn', async () => {
    meldingen = () => [V, V, ONBEKEND].map((vNummer) => ({ vNummer, wijk: 'Duinrand' }));
    const { errors } = await entiteit(V, 'meldingen { wijk }');
    expect(toegang(errors)).toEqual([
      { dataklasse: 'OPENBARE_ORDE', niveau: 'VOLLEDIG', reden: 'NIVEAU_TE_LAAG' },
      { dataklasse: 'OPENBARE_ORDE', niveau: 'VOLLEDIG', reden: 'NIVEAU_TE_LAAG' },
      { dataklasse: 'MELDPLICHT', niveau: 'SAMENVATTING', reden: 'GEEN_GROND' },
    ]);
    const [eerste, tweede] = errors.map(({ originalError }) => originalError);
    expect(eerste).toBeInstanceOf(GraphQLError);
    expect(tweede).toBe(eerste);
  });

  it('met dezelfde reden en een ander label is een andere, ook van vraag tot vraag', async () => {
    meldingen = () => [{ vNummer: V, wijk: 'Duinrand' }];
    const velden = 'meldingen { nummer wijk }';
    const dtv = await entiteit(V, velden);
    const reden = 'NIVEAU_TE_LAAG';
    expect(toegang(dtv.errors)).toEqual([{ dataklasse: 'OPENBARE_ORDE', niveau: 'VOLLEDIG', reden }]);
    lees = async () => relatie({ profielen: ['GENODIGD_GEMEENTE'] });
    const gemeente = context({ gebruiker: gebruiker('GEMEENTE', 'GEMEENTE_MEDEWERKER') });
    const { errors } = await entiteit(V, velden, gemeente);
    expect(toegang(errors)).toEqual([{ dataklasse: 'MELDPLICHT', niveau: 'SAMENVATTING', reden }]);
  });

  it('van een lijst met eigen rijen noemt geen klasse', async () => {
    const open = context({ gebruiker: gebruiker('POLITIE', 'AVIM_MEDEWERKER') });
    expect(await vraag('{ mijn }', open)).toEqual({ data: { mijn: 'eigen rijen' }, errors: [] });
    const { data, errors } = await vraag('{ mijn }');
    expect(data).toEqual({ mijn: null });
    expect(toegang(errors)).toEqual([{ dataklasse: null, niveau: null, reden: 'GEEN_GROND' }]);
  });
});

describe('wat misgaat', () => {
  it('in het besluit weigert; wat niets over iemand zegt wordt niet gewogen', async () => {
    const { data, errors } = await vraag('{ stand mijn }', {});
    expect(data).toEqual({ stand: 'goed', mijn: null });
    expect(toegang(errors)).toEqual([{ dataklasse: null, niveau: null, reden: 'GEEN_GROND' }]);
  });

  it('in een resolver komt eruit als wat het is, en is geen weigering', async () => {
    stand = () => {
      throw new SubgraphFault('CURSOR_ONGELDIG');
    };
    expect((await vraag('{ stand }')).errors.map(({ extensions }) => extensions['code'])).toEqual(['CURSOR_ONGELDIG']);
    stand = () => Promise.reject(new Error('database weg'));
    expect((await vraag('{ stand }')).errors.map(({ message }) => message)).toEqual(['database weg']);
  });

  it.each([
    ['als een fout met een eigen code', new SubgraphFault('FEITEN_NIET_BEREIKBAAR'), 'FEITEN_NIET_BEREIKBAAR'],
    ['als iets anders', new Error(V), 'INTERNE_FOUT'],
  ])('bij het nagaan van iemand %s neemt de anderen niet mee', async (_hoe, fout, code) => {
    const goed = relatie({ profielen: ['LKO_DTV'] });
    // As DataLoader lets a source tell it of one key.
    const per = new Relaties(async (o) => o.map(({ key }) => (key === ONBEKEND ? (fout as unknown as Relatie) : goed)));
    const { data, errors } = await vraag(
      `{ _entities(representations: [{ __typename: "Vreemdeling", vNummer: "${ONBEKEND}" }, { __typename: "Vreemdeling", vNummer: "${V}" }])
         { ... on Vreemdeling { topX } } }`,
      context({ relaties: per }),
    );
    expect(data).toEqual({ _entities: [null, { topX: 'ja' }] });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual([code]);
  });
});

describe('de deur van een onderwerp', () => {
  const code = async (representatie: string) => {
    const { errors } = await vraag(`{ _entities(representations: [${representatie}]) { __typename } }`);
    return errors.map(({ extensions }) => extensions['code']);
  };
  it.each([
    ['{ __typename: "Vreemdeling", vNummer: "9990000001" }', '{ __typename: "Vreemdeling", vNummer: "lko-a" }'],
    ['{ __typename: "LKO", id: "lko-a" }', '{ __typename: "LKO", id: "9990000001" }'],
    ['{ __typename: "RAO", id: "rao-noord" }', '{ __typename: "RAO", id: 7 }'],
    ['{ __typename: "RAO", id: "rao-noord" }', '{ __typename: "RAO" }'],
  ])('is open voor %s en niet voor %s', async (goed, fout) => {
    expect(await code(goed)).toEqual([]);
    expect(await code(fout)).toEqual(['SLEUTEL_ONGELDIG']);
  });

  it('kent een naam van een LKO of RAO aan zijn vorm', () => {
    for (const goed of ['lko', 'lko-duinrand', 'l2', `l${'a'.repeat(63)}`]) expect(isHubId(goed)).toBe(true);
    const fout = [
      '',
      'l',
      'LKO',
      '2lko',
      '-lko',
      'lko duinrand',
      ' lko',
      'lko\n',
      'lko_a',
      `l${'a'.repeat(64)}`,
      7,
      ['lko'],
      null,
    ];
    for (const id of fout) expect(isHubId(id)).toBe(false);
  });

  it('geeft een resolver de hub die hij uitbreidt, ook als het schema die alleen met extend noemt', async () => {
    const { data } = await vraag(
      '{ _entities(representations: [{ __typename: "RAO", id: "rao-a" }]) { ... on RAO { id bekend } } }',
    );
    expect(data).toEqual({ _entities: [{ id: 'rao-a', bekend: true }] });
  });
});

it('een V-nummer in een vraag is er een aan zijn vorm: het schema krijgt onze soorten tekst', async () => {
  expect((await vraag(`{ zoek(vNummer: "${V}") }`)).data).toEqual({ zoek: 'gezocht' });
  const { errors } = await graphql({ schema, source: '{ zoek(vNummer: "lko-a") }', contextValue: context() });
  expect(errors).toHaveLength(1);
});

it('de eigen gegevens zijn open zonder profiel, binnen het eigen bereik', async () => {
  const wie = gebruiker('POLITIE', 'AVIM_MEDEWERKER');
  lees = async (key) => relatie({ bewijs: 'ONTBREEKT', eigen: key === V ? eigen(wie) : undefined });
  expect((await entiteit(V, 'topX', context({ gebruiker: wie }))).data).toEqual({ _entities: [{ topX: 'ja' }] });
  const buiten = await entiteit(ONBEKEND, 'topX', context({ gebruiker: wie }));
  expect(buiten.data).toEqual({ _entities: [{ topX: null }] });
});
