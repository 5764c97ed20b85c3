import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { VerhaalNaam } from '../../demo/wereld/verhalen.ts';
import type { Wereld } from '../../demo/wereld/wereld.ts';
import { TEST_ISSUER } from '../support/issuer.ts';
import { BREED } from '../toegang-keten/breed.ts';

export interface Question {
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What Hive Router cannot plan (see `KNOWN_DIFFERENCES`): of people whom DT&V lists by what it requires, a field of DT&V. */
export const NOT_PLANNED: Question = {
  name: 'the case at DT&V of whom the COA brings in',
  text: 'query Zaak($id: ID!) { lko(id: $id) { administratiefGeplaatstInTeBrengen { vertrekzaak { zaaknummer } } } }',
  variables: { id: 'lko-duinrand' },
};

/** A handeling; the same key asks for it once, through whichever router. */
export function handeling(naam: string, invoer: { readonly idempotentiesleutel: string }): Question {
  return {
    name: `${naam} ${invoer.idempotentiesleutel}`,
    text: `mutation Doe($invoer: ${naam.charAt(0).toUpperCase()}${naam.slice(1)}Invoer!) {
      ${naam}(invoer: $invoer) {
        resultaat { id handeling agendapunt uitnodiging lko { naam bewonerslijst(first: 1) { totalCount } topX(first: 1) { totalCount } } rao { naam } }
        regelfouten { regel soort veld }
      }
    }`,
    variables: { invoer },
  };
}

/** Each stands in another relation to the personas; more at once would take more fetches than this is about. */
const TOLD = [
  'verstrekkingsbeperkingOpAgenda',
  'verstrekkingsbeperkingBuitenAgenda',
  'pupilVanNidos',
  'pupilMetVerlopenUitnodiging',
  'eigenCaseloadZonderLko',
  'inbewaringstellingOverwogen',
  'mensenhandelOpAgenda',
  'agendaZonderBand',
  'vervallenAgendapunt',
  'opgeschaaldVeenkamp',
] as const satisfies readonly VerhaalNaam[];

const CASEMANAGER = 'sub: "p-coa-duinrand", organisatie: "COA", functie: "CASEMANAGER"';
const BROAD = '{ ...Breed }';
/** Enough to see who is open and who is closed; every class of a person is asked where there are fewer people. */
const KORT = `fragment Kort on Vreemdeling {
  vNummer
  toegang { niveaus { dataklasse niveau grond } reden }
  identiteit { naam }
  procedures { loopt beslissing { uitkomst } }
  opvang { status unit }
  vertrekzaak { zaaknummer }
  meldplicht { heeftMeldplicht frequentie }
  openbareOrde { opTopX }
}`;
const READY = join(import.meta.dirname, '../../werkbank/src/queries');
const HUBS = ['Vreemdeling', 'LKO', 'RAO', 'DeelberaadAsiel', 'Regio'];
/** Of these people KORT would ask what is `NOT_PLANNED`. */
const BROUGHT_IN = 'administratiefGeplaatstInTeBrengen';
/** Literals for the arguments that a field must have. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  first: '3',
  onderwerp: '"lko"',
  dag: '"2026-01-15"',
  gewijzigdSinds: '"2026-01-01T00:00:00Z"',
  periode: '{ van: "2026-10-01", tot: "2026-11-01" }',
  velden: '["Vreemdeling.identiteit", "Meldplicht.frequentie"]',
};

/**
 * What is asked through both routers: the werkbank's ready queries, every field that the composed schema has of a person, an
 * LKO and a RAO, every list of own rows, and somebody of each story. A field that a subgraph adds is asked without a change here.
 */
export function questions(schema: GraphQLSchema, wereld: Wereld): readonly Question[] {
  const own = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ args }) => !args.some((arg) => arg.name === 'vNummer' || arg.name === 'id'),
  );
  return [
    ...readyQueries(wereld),
    {
      name: 'every field of a person',
      text: `query Persoon($vNummer: VNummer!) { vreemdeling(vNummer: $vNummer) ${everyField(schema, 'Vreemdeling', BROAD)} }`,
      variables: { vNummer: wereld.verhalen.opMeerLijsten[0] },
    },
    {
      name: 'every field of an LKO',
      text: `query Lko($id: ID!) { lko(id: $id) ${everyField(schema, 'LKO', '{ ...Kort }')} }\n${KORT}`,
      variables: { id: 'lko-duinrand' },
    },
    {
      name: 'every field of a RAO',
      text: `query Rao($id: ID!) { rao(id: $id) ${everyField(schema, 'RAO', BROAD)} }\n${BREED}`,
      variables: { id: 'rao-noord' },
    },
    {
      name: 'every list of own rows',
      text: `query Eigen { ${own.map((field) => fieldText(schema, field, BROAD, [])).join(' ')} }\n${BREED}`,
      variables: {},
    },
    oneOfEachStory(wereld),
    {
      name: 'why somebody sees a field of a person, as the FG asks it',
      text: `query Uitleg($vNummer: VNummer!, $issuer: String!) {
        legUit(vNummer: $vNummer, gebruiker: { issuer: $issuer, ${CASEMANAGER} }, veld: "Opvang.status")
        ${everyField(schema, getNamedType(schema.getQueryType()?.getFields()['legUit']?.type)?.name ?? '', BROAD)}
      }`,
      variables: { vNummer: wereld.verhalen.betrokkene[0], issuer: TEST_ISSUER },
    },
    {
      name: 'pages that are too large, and a cursor of nobody',
      text: '{ a: mijnCaseload(first: 201) { totalCount } b: mijnBewoners(first: 0) { totalCount } c: mijnCaseload(after: "bm90IG91cnM") { totalCount } }',
      variables: {},
    },
  ];
}

/** The queries that stand ready in the werkbank; each uses the variables that it names. */
function readyQueries({ verhalen }: Wereld): Question[] {
  const files = readdirSync(READY).filter((file) => file.endsWith('.graphql'));
  return files.map((file) => {
    const text = readFileSync(join(READY, file), 'utf8').replaceAll('first: 50', 'first: 15');
    const variables: Record<string, string> = {};
    if (text.includes('$vNummer:')) variables['vNummer'] = verhalen.betrokkene[0];
    if (text.includes('$id:')) variables['id'] = text.includes('rao(') ? 'rao-noord' : 'lko-duinrand';
    return { name: file, text, variables };
  });
}

function oneOfEachStory({ verhalen }: Wereld): Question {
  const people: Readonly<Record<string, string>> = {
    ...Object.fromEntries(TOLD.map((verhaal) => [verhaal, verhalen[verhaal][0]])),
    nobody: '9999999999',
  };
  const names = Object.keys(people);
  return {
    name: 'somebody of each story, under a name of their own',
    text: `query Verhalen(${names.map((name) => `$${name}: VNummer!`).join(' ')}) {
      ${names.map((name) => `${name}: vreemdeling(vNummer: $${name}) { ...Kort }`).join('\n')}
    }
${KORT}`,
    variables: people,
  };
}

/** A selection of every field of this type; `people` is what is asked of a person below it, and a page is three. */
function everyField(schema: GraphQLSchema, type: string, people: string, above: readonly string[] = []): string {
  const fields = Object.values((schema.getType(type) as GraphQLObjectType).getFields());
  return `{ ${fields.map((field) => fieldText(schema, field, people, [...above, type])).join(' ')} }`;
}

function fieldText(
  schema: GraphQLSchema,
  { name, args, type }: GraphQLField<unknown, unknown>,
  people: string,
  above: readonly string[],
): string {
  const inner = getNamedType(type);
  if (above.includes(inner.name)) return '';
  const given = args.filter((arg) => isNonNullType(arg.type)).map((arg) => `${arg.name}: ${literalFor(arg.name)}`);
  const asked = given.length === 0 ? name : `${name}(${given.join(', ')})`;
  if (!isObjectType(inner)) return asked;
  if (name === BROUGHT_IN)
    return `${asked} { vNummer identiteit { naam } opvang { status } meldplicht { frequentie } }`;
  // Its rows are who asked before: one more at each question. Whether it is open or closed must be the same.
  if (inner.name.endsWith('Inzagelog')) return `${asked} { __typename }`;
  if (inner.name === 'Vreemdeling') return `${asked} ${people}`;
  return `${asked} ${HUBS.includes(inner.name) ? '{ id }' : everyField(schema, inner.name, people, above)}`;
}

function literalFor(argument: string): string {
  const literal = ARGUMENTS[argument];
  if (literal === undefined) throw new Error(`a field asks for "${argument}"; give ARGUMENTS a literal for it`);
  return literal;
}
