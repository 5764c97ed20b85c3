/**
 * Random operations over the composed schema: what a client may write, in every shape that GraphQL has for it. The text never
 * depends on the world; whom it asks about comes in as variables, so that it shrinks on its own.
 */
import fc from 'fast-check';
import { getNamedType, type GraphQLField, type GraphQLSchema, isObjectType, parse, print, validate } from 'graphql';
import { binnenDeGrenzen } from './grenzen.ts';

/** Not asked here, with the reason; this list may only shrink. */
export const NIET_GEVRAAGD: Readonly<Record<string, string>> = {
  'Query.legUit': 'writes down that it was asked, and tells of the decision itself; it has tests of its own',
  ...Object.fromEntries(
    ['Overleg', 'Dtv', 'Coa', 'Ind', 'Politie']
      .flatMap((van) => [`Vreemdeling.inzagelog${van}`, `Query.opvallendeInzage${van}`])
      .map((veld) => [
        veld,
        'tells of the questions themselves, so that each answer changes the next; inzagelog.test.ts holds it',
      ]),
  ),
  'Gebruiker.meldingen': 'the world has none, for nobody acted in it; test/subgraphs/overleg holds them',
  'VraagbaarVeld.label': 'prints the schema, which this reads too: it would be compared with itself',
  'VraagbaarVeld.bronhouders': 'the same',
  'VraagbaarVeld.zichtbaarVoor': 'the same; test/build holds the printed table to the policy',
  'ToegangsNiveau.grond': 'of several grounds for one profile any may be named; test/subgraphs/overleg holds the words',
  'ToegangsNiveau.geldigTot': 'belongs to the ground that is named',
};

type Selectie =
  | {
      readonly soort: 'VELD';
      readonly veld: string;
      readonly vorm: number;
      readonly alias: string | null;
      readonly als: string;
      readonly in: readonly Selectie[];
    }
  | { readonly soort: 'TYPENAAM'; readonly alias: string | null; readonly als: string }
  | { readonly soort: 'LOS'; readonly op: boolean; readonly als: string; readonly in: readonly Selectie[] }
  | { readonly soort: 'FRAGMENT'; readonly keer: number; readonly als: string; readonly in: readonly Selectie[] }
  /** A fragment that was written before on this type, used once more. */
  | { readonly soort: 'NOGMAALS'; readonly welke: number; readonly als: string };

export interface Bewerking {
  readonly tekst: string;
}

/** What `$drie` is, wherever it stands. */
export const DRIE = 3;
/** The ways to write the arguments of a list; the wrong ones get their code. */
const BLADZIJDE = [
  '(first: 2)',
  '(first: $drie)',
  '(after: $cursor, first: 3)',
  '(first: $drie, after: $andereCursor)',
  '(first: 1, after: null)',
  '',
  '(first: 0)',
  '(first: 2, after: "b25zaW4")',
];
const SINDS = [
  '(gewijzigdSinds: "2020-01-01T00:00:00Z", first: 3)',
  '(gewijzigdSinds: $sinds)',
  '(gewijzigdSinds: "2100-01-01T00:00:00Z")',
];
const PEILDATUM = ['', '(peildatum: $van)', '(peildatum: "2026-01-15")', '(peildatum: null)'];
const VORMEN: Readonly<Record<string, readonly string[]>> = {
  'Query.vreemdeling': ['(vNummer: $persoon)', '(vNummer: $ander)', '(vNummer: "9999999999")'],
  'Query.lko': ['(id: $lko)', '(id: $anderLko)', '(id: "rao-noord")', '(id: "Geen LKO")'],
  'Query.rao': ['(id: $rao)', '(id: "rao-zuid")', '(id: "lko-duinrand")'],
  'Query.regio': ['(id: $rao)', '(id: "rao-zuid")', '(id: "lko-duinrand")', '(id: "Geen regio")'],
  'LKO.kaders': ['', '(opDag: $van)'],
  'RAO.kaders': ['', '(opDag: $tot)'],
  'DeelberaadAsiel.kaders': ['', '(opDag: $van)'],
  'Query.leidraad': [
    '(onderwerp: "lko")',
    '(onderwerp: "opvangvormen")',
    '(onderwerp: "rao", versie: 9)',
    '(onderwerp: "x")',
  ],
  'Gebruiker.magVragen': [
    '(velden: ["Vreemdeling.identiteit", "Procedure.beslissing", "OpenbareOrde.aard", "Query.mijnCaseload"])',
    '(velden: $velden)',
  ],
  'LKO.agenda': [...BLADZIJDE, ...SINDS],
  'LKO.geslotenAgendapunten': ['(gewijzigdSinds: "2020-01-01T00:00:00Z")', '(gewijzigdSinds: $eens)'],
  'LKO.signaallijsten': [...BLADZIJDE, ...SINDS],
  'RAO.signaallijsten': [...BLADZIJDE, ...SINDS],
  'LKO.stromen': [
    '(periode: $periode)',
    '(periode: { van: $van, tot: $tot })',
    '(periode: { van: "2026-01-15", tot: "2026-02-01" })',
  ],
};
const VARIABELEN: Readonly<Record<string, string>> = {
  persoon: 'VNummer!',
  ander: 'VNummer!',
  lko: 'ID!',
  anderLko: 'ID!',
  rao: 'ID!',
  periode: 'Periode!',
  van: 'Datum!',
  tot: 'Datum!',
  sinds: 'DateTime',
  eens: 'DateTime!',
  drie: 'Int!',
  velden: '[String!]!',
  cursor: 'String',
  andereCursor: 'String',
  aan: 'Boolean!',
  uit: 'Boolean!',
  vanzelf: 'Boolean! = true',
};

const ALS = [
  '@include(if: true)',
  '@skip(if: true)',
  '@include(if: $aan)',
  '@include(if: $uit)',
  '@skip(if: $uit)',
  '@skip(if: $aan)',
  '@include(if: $vanzelf)',
  '@skip(if: $uit) @include(if: $aan)',
];
const als = fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...ALS) });

/** What leads to people is chosen more often than what does not, or few operations would get there. */
const GEWICHT: Readonly<Record<string, number>> = {
  'Query.vreemdeling': 9,
  'Query.lko': 6,
  'Query.rao': 3,
  'Query.regio': 3,
  'Query.mij': 1,
  edges: 8,
  node: 6,
  vreemdeling: 6,
};

/** The names that the gateway lets no alias take: keys, and what another organisation's field requires. */
const VOORBEHOUDEN = ['vNummer', 'id', 'administratiefGeplaatst'];
/** Fragments within fragments on the same type. */
const GENEST = 2;

/** @returns operations that are valid against the schema; conflicting aliases are left out by its own validation */
export function bewerkingen(schema: GraphQLSchema): fc.Arbitrary<Bewerking> {
  const gekend = new Map<string, fc.Arbitrary<readonly Selectie[]>>();
  const query = schema.getQueryType()?.name ?? 'Query';
  return selecties(query, GENEST)
    .map((keuzes) => ({ tekst: schrijf(query, keuzes, schema) }))
    .filter(
      ({ tekst }) => binnenDeGrenzen(tekst, schema, { drie: DRIE }) && validate(schema, parse(tekst)).length === 0,
    );

  function selecties(type: string, genest: number): fc.Arbitrary<readonly Selectie[]> {
    const sleutel = `${type} ${genest}`;
    const gevonden =
      gekend.get(sleutel) ??
      fc.array(selectie(type, genest), { minLength: 1, maxLength: type === 'Vreemdeling' ? 5 : 3 });
    gekend.set(sleutel, gevonden);
    return gevonden;
  }

  function selectie(type: string, genest: number): fc.Arbitrary<Selectie> {
    const velden = veldenVan(schema, type);
    const namen = velden.map(({ name }) => name).filter((naam) => !VOORBEHOUDEN.includes(naam));
    const alias = fc.oneof(
      { weight: 24, arbitrary: fc.constant(null) },
      { weight: 5, arbitrary: fc.constantFrom('a_', 'b_') },
      // The name of another field: what federation merges by. Two of these may contradict, so they are few.
      { weight: 1, arbitrary: fc.constantFrom(...namen, 'naam') },
    );
    const keuzes = velden.map((veld) => ({
      weight: GEWICHT[`${type}.${veld.name}`] ?? GEWICHT[veld.name] ?? (isBlad(veld) ? 1 : 2),
      arbitrary: fc.record({
        soort: fc.constant('VELD' as const),
        veld: fc.constant(veld.name),
        vorm: vorm(type, veld),
        alias,
        als,
        in: isBlad(veld) ? fc.constant([]) : selecties(getNamedType(veld.type).name, genest),
      }),
    }));
    const fragmenten =
      genest === 0
        ? []
        : [
            {
              weight: 1,
              arbitrary: fc.record({
                soort: fc.constant('LOS' as const),
                op: fc.boolean(),
                als,
                in: selecties(type, genest - 1),
              }),
            },
            {
              weight: 1,
              arbitrary: fc.record({
                soort: fc.constant('FRAGMENT' as const),
                keer: fc.integer({ min: 1, max: 2 }),
                als,
                in: selecties(type, genest - 1),
              }),
            },
          ];
    return fc.oneof(
      { weight: 10, arbitrary: fc.oneof(...keuzes) },
      { weight: 1, arbitrary: fc.record({ soort: fc.constant('TYPENAAM' as const), alias, als }) },
      { weight: 1, arbitrary: fc.record({ soort: fc.constant('NOGMAALS' as const), welke: fc.nat(5), als }) },
      ...fragmenten,
    );
  }
}

function vorm(type: string, veld: GraphQLField<unknown, unknown>): fc.Arbitrary<number> {
  const [eerste, ...rest] = vormenVan(type, veld).keys();
  if (eerste === undefined || rest.length === 0) return fc.constant(0);
  return fc.oneof({ weight: 4, arbitrary: fc.constant(eerste) }, { weight: 3, arbitrary: fc.constantFrom(...rest) });
}

function vormenVan(type: string, veld: Pick<GraphQLField<unknown, unknown>, 'name' | 'args'>): readonly string[] {
  const eigen = VORMEN[`${type}.${veld.name}`];
  if (eigen !== undefined) return eigen;
  if (veld.args.length === 0) return [''];
  if (veld.args.every(({ name }) => name === 'first' || name === 'after')) return BLADZIJDE;
  if (veld.args.every(({ name }) => name === 'peildatum')) return PEILDATUM;
  throw new Error(`say in VORMEN how the arguments of ${type}.${veld.name} are written`);
}

function veldenVan(schema: GraphQLSchema, type: string): readonly GraphQLField<unknown, unknown>[] {
  const gevonden = schema.getType(type);
  if (!isObjectType(gevonden)) throw new Error(`${type} is no object type`);
  return Object.values(gevonden.getFields()).filter(({ name }) => !(`${type}.${name}` in NIET_GEVRAAGD));
}

function isBlad(veld: GraphQLField<unknown, unknown>): boolean {
  return !isObjectType(getNamedType(veld.type));
}

/** The text of an operation: the variables that it uses declared, and each named fragment once. */
function schrijf(query: string, keuzes: readonly Selectie[], schema: GraphQLSchema): string {
  const fragmenten: { readonly type: string; readonly naam: string; readonly tekst: string }[] = [];
  const set = (type: string, van: readonly Selectie[]): string =>
    `{ ${van.map((selectie) => een(type, selectie)).join(' ')} }`;
  const een = (type: string, selectie: Selectie): string => {
    switch (selectie.soort) {
      case 'TYPENAAM':
        return `${antwoordnaam(selectie.alias, '__typename', 0)} ${selectie.als}`;
      case 'LOS':
        return `... ${selectie.op ? `on ${type}` : ''} ${selectie.als} ${set(type, selectie.in)}`;
      case 'FRAGMENT': {
        const tekst = set(type, selectie.in);
        const bestaand = fragmenten.find((fragment) => fragment.type === type && fragment.tekst === tekst);
        const fragment = bestaand ?? { type, naam: `F${fragmenten.length}`, tekst };
        if (bestaand === undefined) fragmenten.push(fragment);
        return `...${fragment.naam} ${selectie.als} `.repeat(selectie.keer);
      }
      case 'NOGMAALS': {
        const opType = fragmenten.filter((fragment) => fragment.type === type);
        const fragment = opType[selectie.welke % Math.max(1, opType.length)];
        return fragment === undefined ? '__typename' : `...${fragment.naam} ${selectie.als}`;
      }
      case 'VELD': {
        const veld = veldenVan(schema, type).find(({ name }) => name === selectie.veld);
        if (veld === undefined) throw new Error(`${type}.${selectie.veld} is not in the schema`);
        const inhoud = isBlad(veld) ? '' : set(getNamedType(veld.type).name, selectie.in);
        const naam = antwoordnaam(selectie.alias, veld.name, selectie.vorm);
        return `${naam}${vormenVan(type, veld)[selectie.vorm] ?? ''} ${selectie.als} ${inhoud}`;
      }
    }
  };
  const romp = set(query, keuzes);
  const alles = [romp, ...fragmenten.map((f) => `fragment ${f.naam} on ${f.type} ${f.tekst}`)].join('\n');
  const gebruikt = Object.entries(VARIABELEN).filter(([variabele]) => new RegExp(`\\$${variabele}\\b`).test(alles));
  const lijst = gebruikt.map(([variabele, type]) => `$${variabele}: ${type}`).join(', ');
  return print(parse(`query Willekeurig${lijst === '' ? '' : `(${lijst})`} ${alles}`));
}

/** One response name for each way to write a field, so that two of them seldom contradict (GraphQL 5.3.2). */
function antwoordnaam(alias: string | null, veld: string, vorm: number): string {
  const eigen = vorm === 0 ? veld : `${veld}${vorm}`;
  const naam = alias?.endsWith('_') === true ? `${alias}${eigen}` : (alias ?? eigen);
  return naam === veld ? veld : `${naam}: ${veld}`;
}
