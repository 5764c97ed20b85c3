import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import fc from 'fast-check';
import { buildSchema, type GraphQLObjectType, parse, printSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gepubliceerdePeildatums } from '../../toegang/peildatum.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';
import { persona, type Wie } from './feiten-van-de-wereld.ts';
import { bewerkingen } from './naief/bewerking.ts';
import { binnenDeGrenzen } from './naief/grenzen.ts';
import { openEvaluator, type Uitkomst } from './naief/evaluator.ts';
import { gebruikersVan } from './naief/gebruikers.ts';
import { keuzes, openKeuzes } from './naief/keuze.ts';
import { leesRecords } from './naief/records.ts';
import { alleenGevraagde, vergelijk } from './naief/vergelijk.ts';
import { openVerzegeling } from './verzegelde-cursors.ts';

/** How many cases, and with which seed again: what a failure prints. */
const RUNS = Number(process.env['KETENBEELD_PROPERTY_RUNS'] ?? 300);
const SEED = Number(process.env['KETENBEELD_PROPERTY_SEED'] ?? Date.now() % 2 ** 31);
/** A counterexample is made smaller for as long as this, and then printed as it is. */
const TIJD_MS = 60_000 + 500 * RUNS;

const BELEID = join(import.meta.dirname, 'beleid.ts');
const FEITEN = join(import.meta.dirname, 'feiten-van-de-wereld.ts');
const SUPERGRAPH = readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8');
const API = Supergraph.build(SUPERGRAPH, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
const SCHEMA = buildSchema(printSchema(API));

/** Counterexamples that were found, as small as they became. */
const GEVONDEN: readonly string[] = [
  '{ opvanglocaties(first: 1) { edges { node { gemeente } node @include(if: false) { capaciteit } } } }',
  `{ vreemdeling(vNummer: "9990000001") { ...F @skip(if: true) ...F } } fragment F on Vreemdeling { identiteit { naam } }`,
  `{ vreemdeling(vNummer: "9999999999") { ...F @skip(if: true) ...F } } fragment F on Vreemdeling { identiteit { naam } }`,
  `query ($aan: Boolean!) { vreemdeling(vNummer: "9990000001") { openbareOrde @include(if: $aan) { opTopX @skip(if: $aan) aantalRegistraties } } }`,
];

/** Every count that the schema has, of one region and of all that somebody sees, and the results of its LKO's. */
const VAN_REGIO = `query ($rao: ID!, $van: Datum) { regio(id: $rao) { ...R }
  rao(id: $rao) { resultatenPerLko { lko signaallijsten nogOpen doorlooptijd teLaat openActies } } klankbordgroep { deelnemers standVanZaken { id ...R } } }
  fragment R on Regio { toegang { niveaus { dataklasse niveau profiel } reden } provincies ${Object.values(
    (SCHEMA.getType('Regio') as GraphQLObjectType).getFields(),
  )
    .filter(({ args }) => args.length > 0)
    .map(({ name, type }) => {
      const telling = 'naam aantal onderdrukt';
      const delen =
        'rijen' in (type as GraphQLObjectType).getFields() ? `rijen { ${telling} cellen { ${telling} } }` : '';
      return `${name}(peildatum: $van) { peildatum totaal { ${telling} } ${delen === '' ? `cellen { ${telling} }` : delen} }`;
    })
    .join(' ')} }`;

let keten: TestKeten;
let vergelijkMetNaief: (tekst: string, wie: Wie, variabelen: Record<string, unknown>) => Promise<Uitkomst>;
let kies: ReturnType<typeof openKeuzes>;

beforeAll(async () => {
  keten = await startTestKeten();
  const records = await leesRecords(keten);
  const verzegeling = openVerzegeling(keten);
  const evalueer = openEvaluator(SCHEMA, records, keten.wereld);
  kies = openKeuzes(keten.wereld, records, gebruikersVan(keten.wereld));
  vergelijkMetNaief = async (tekst, wie, alle) => {
    const document = parse(tekst);
    const variabelen = alleenGevraagde(document, alle);
    const verwacht = evalueer(document, variabelen, wie);
    const verzegeld = verzegeling.verzegel(variabelen, wie);
    const antwoord = verzegeling.open(await keten.query(wie, tekst, verzegeld, { doelbinding: wie.doel }), wie);
    const verschillen = vergelijk(tekst, antwoord, verwacht);
    if (verschillen.length > 0)
      throw new Error([tekst, JSON.stringify(variabelen), JSON.stringify(wie), ...verschillen].join('\n'));
    return verwacht;
  };
});
afterAll(() => keten.close());

it('het naslagwerk leunt niet op wat het controleert', () => {
  const map = join(import.meta.dirname, 'naief');
  const bronnen = [...readdirSync(map).map((naam) => join(map, naam)), BELEID, FEITEN];
  const imports = bronnen.flatMap((bron) =>
    [...readFileSync(bron, 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, pad = '']) => pad),
  );
  const vanHetProduct = imports.filter((pad) => /\/(toegang|gateway|subgraphs)\//.test(pad));
  expect(vanHetProduct.filter((pad) => !/\/(tables(\/[a-z-]+)?|nationaliteit|package-files)\.ts$/.test(pad))).toEqual(
    [],
  );
  expect(vanHetProduct).toContain('../../../subgraphs/ind/tables.ts');
});

it.each(GEVONDEN)('een eerder gevonden verschil blijft weg: %s', async (tekst) => {
  expect((await vergelijkMetNaief(tekst, persona('coa-duinrand'), { aan: true })).open).toBeGreaterThan(0);
});

it.each(['analist', 'klankbordgroep', 'politie-rao-noord', 'coa-duinrand', 'nidos-duinrand', 'fg-coa'])(
  'elk aantal van elke regio is wat er een voor een geteld is, en %s ziet wat het beleid zegt',
  async (wie) => {
    const dagen = [null, '2020-01-01', gepubliceerdePeildatums(Date.now())[7]];
    for (const van of dagen) {
      const { fouten, open } = await vergelijkMetNaief(VAN_REGIO, persona(wie), { rao: 'rao-noord', van });
      expect(open + fouten.length).toBeGreaterThan(10);
    }
  },
);

it.each(['', '(first: 3)'])(
  'wat de gateway te duur vindt, en niets anders, wordt niet gevraagd: teDoen%s',
  async (first) => {
    const tekst = `{ mij { teDoen${first} { edges { node { lko { ...L } } } } } }
    fragment L on LKO { signaallijsten(gewijzigdSinds: "2026-11-21T00:00:00Z") { edges { node { vreemdeling { ...V } } } } }
    fragment V on Vreemdeling { opvang { opvangrecht { ontruimingsdatum } locatie { naam } } }`;
    const binnen = binnenDeGrenzen(tekst, SCHEMA, {});
    const { errors = [] } = await keten.query(persona('dtv-duinrand'), tekst, {}, { doelbinding: 'UITVOERING_VW' });
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(binnen ? [] : ['OPERATIE_TE_DUUR']);
    expect(binnen).toBe(first !== '');
  },
);

it(
  'een willekeurige vraag van een willekeurige gebruiker krijgt precies wat het beleid zegt, en de rest geweigerd',
  async () => {
    console.info(`again: KETENBEELD_PROPERTY_SEED=${SEED} KETENBEELD_PROPERTY_RUNS=${RUNS}`);
    const geteld = { open: 0, gesloten: 0 };
    await fc.assert(
      fc.asyncProperty(bewerkingen(SCHEMA), keuzes, async ({ tekst }, gekozen) => {
        const { wie, variabelen } = kies(gekozen);
        const { open, fouten } = await vergelijkMetNaief(tekst, wie, variabelen);
        geteld.open += open;
        geteld.gesloten += fouten.length;
      }),
      { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: TIJD_MS, markInterruptAsFailure: true },
    );
    // Mostly refusals, or mostly nothing, would prove little.
    expect(geteld.open).toBeGreaterThan(2 * RUNS);
    expect(geteld.gesloten).toBeGreaterThan(RUNS);
  },
  TIJD_MS + 10_000,
);
