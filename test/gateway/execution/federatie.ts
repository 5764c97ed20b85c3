import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, type GraphQLSchema, parse } from 'graphql';
import { type KaalAntwoord, type KaleMotor, openKaleMotor } from '../../../bench/kale-motor/open-kale-motor.ts';
import type { SubgraphAnswer } from '../../../gateway/execution/subgraph-client.ts';

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']>;

export interface Bron {
  readonly sdl: string;
  readonly resolvers?: Resolvers;
}

export interface Gevraagd {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Federatie {
  readonly motor: KaleMotor;
  /** What each subgraph was asked since the last question, in order. */
  readonly gevraagd: Gevraagd[];
  /** Subgraph -> what it does instead of answering. */
  readonly wangedrag: Map<string, (gevraagd: Gevraagd) => SubgraphAnswer | Promise<SubgraphAnswer>>;
  vraag(query: string, variables?: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<KaalAntwoord>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject"])`;

/** A small federation inside the test: composed, planned and executed for real, with nothing between but JSON. */
export function openFederatie(bronnen: Readonly<Record<string, Bron>>): Federatie {
  const schemas = new Map<string, GraphQLSchema>();
  const services = Object.entries(bronnen).map(([name, { sdl, resolvers = {} }]) => {
    const typeDefs = parse(`${LINK}\n${sdl}`);
    schemas.set(name, buildSubgraphSchema({ typeDefs, resolvers }));
    return { name, url: `http://${name}.example/graphql`, typeDefs };
  });
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  const gevraagd: Gevraagd[] = [];
  const wangedrag: Federatie['wangedrag'] = new Map();
  const motor = openKaleMotor({
    supergraphSdl,
    fetchSubgraph: async ({ name }, body) => {
      const { query, variables } = JSON.parse(JSON.stringify(body)) as Omit<Gevraagd, 'subgraph'>;
      const vraag = { subgraph: name, query, variables };
      gevraagd.push(vraag);
      const misbehave = wangedrag.get(name);
      if (misbehave !== undefined) return await misbehave(vraag);
      const schema = schemas.get(name);
      if (schema === undefined) throw new Error(`no subgraph ${name}`);
      const answer = await graphql({ schema, source: query, variableValues: variables });
      return JSON.parse(JSON.stringify({ data: null, errors: [], ...answer })) as SubgraphAnswer;
    },
  });
  return {
    motor,
    gevraagd,
    wangedrag,
    vraag: async (query, variables, signal) => {
      gevraagd.length = 0;
      return JSON.parse(JSON.stringify(await motor.execute({ query, variables }, signal))) as KaalAntwoord;
    },
  };
}
