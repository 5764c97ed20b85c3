import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { openKaleMotor } from '../../../bench/kale-motor/open-kale-motor.ts';
import { type Answer, type FetchSubgraph, openApolloOracle } from './apollo-oracle.ts';

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']>;

export interface SmallSubgraph {
  readonly sdl: string;
  readonly resolvers: Resolvers;
}

type Body = Parameters<FetchSubgraph>[1];
/** Stands in for a subgraph; undefined lets it answer itself. */
export type StandIn = (body: Body) => unknown;

export interface SmallGraph {
  /** What our engine answers, as it would go over the line. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** What the engine of @apollo/gateway answers; it may throw. */
  askApollo(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** From now on, until it is told otherwise. */
  standIn(subgraph: string, answer: StandIn | undefined): void;
  /** Of the last question. */
  readonly calls: readonly { readonly subgraph: string; readonly body: Body }[];
  readonly sdl: string;
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@inaccessible", "@interfaceObject"])\n';

/** A graph of a few lines, its subgraphs in this process. */
export function openSmallGraph(subgraphs: Readonly<Record<string, SmallSubgraph>>): SmallGraph {
  const schemas = new Map<string, GraphQLSchema>();
  for (const [name, { sdl, resolvers }] of Object.entries(subgraphs))
    schemas.set(name, buildSubgraphSchema({ typeDefs: parse(LINK + sdl), resolvers }));
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({
      name,
      url: `http://${name}.invalid/graphql`,
      typeDefs: parse(LINK + sdl),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  const standIns = new Map<string, StandIn>();
  const calls: { subgraph: string; body: Body }[] = [];
  const fetchSubgraph: FetchSubgraph = async ({ name }, body) => {
    calls.push({ subgraph: name, body });
    const standIn = standIns.get(name)?.(body);
    if (standIn !== undefined) return standIn as Awaited<ReturnType<FetchSubgraph>>;
    const schema = schemas.get(name)!;
    const document = parse(body.query);
    const wrong = validate(schema, document);
    if (wrong.length > 0) throw new Error(`${name} was asked ${body.query}: ${wrong[0]!.message}`);
    const { data, errors: found = [] } = await execute({
      schema,
      document,
      variableValues: body.variables as Record<string, unknown>,
      operationName: body.operationName,
    });
    return JSON.parse(JSON.stringify({ data: data ?? null, errors: found })) as Awaited<ReturnType<FetchSubgraph>>;
  };
  const own = openKaleMotor({
    supergraphSdl,
    fetchSubgraph: fetchSubgraph as Parameters<typeof openKaleMotor>[0]['fetchSubgraph'],
  });
  const apollo = openApolloOracle(supergraphSdl, fetchSubgraph);
  const overTheLine = (answer: unknown) => JSON.parse(JSON.stringify(answer)) as Answer;
  return {
    calls,
    sdl: supergraphSdl,
    ask: async (query, variables = {}) => {
      calls.length = 0;
      return overTheLine(await own.execute({ query, variables, operationName: undefined }));
    },
    askApollo: async (query, variables = {}) =>
      overTheLine(await apollo.execute(parse(query), { variables, operationName: undefined })),
    standIn: (subgraph, answer) => {
      if (answer === undefined) standIns.delete(subgraph);
      else standIns.set(subgraph, answer);
    },
  };
}
