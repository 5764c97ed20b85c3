/**
 * The own engine where the product has it: behind Apollo Server, through its gateway interface, on the same HTTP adapter, sent in the same way; and nothing else of the product,
 * so that it can stand beside gateways that do not authorise. `tsx bench/motor/achter-apollo.ts --supergraph FILE --port N`
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify } from 'fastify';
import { GraphQLError } from 'graphql';
import { openOwnEngine } from '../../gateway/execution/own-engine.ts';
import { openPlanner } from '../../gateway/planning/planner.ts';
import { writtenOnce } from '../../gateway/written-once.ts';
import { openFetch } from '../kale-motor/open-fetch.ts';

const { values } = parseArgs({ options: { supergraph: { type: 'string' }, port: { type: 'string' } } });
const TIMEOUT_MS = 10_000;

const sdl = readFileSync(values.supergraph ?? '', 'utf8');
const planner = openPlanner(sdl);
const engine = openOwnEngine<undefined>({ owed: false, ask: openFetch(TIMEOUT_MS) });
const apollo = new ApolloServer({
  gateway: {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: planner.apiSchema, coreSupergraphSdl: sdl });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: async ({ document, source: text, request, operationName }) => {
          const variables = request.variables ?? {};
          const plan = planner.plan({ document, operationName: operationName ?? undefined, text, variables });
          const { data, errors } = await engine.execute({ planner, plan, variables }, undefined);
          return {
            data: data && writtenOnce(data),
            ...(errors.length > 0 && {
              errors: errors.map(({ path }) => new GraphQLError('', { path: path ?? null })),
            }),
          };
        },
      }),
    stop: () => Promise.resolve(),
  },
  includeStacktraceInErrorResponses: false,
  persistedQueries: false,
  stringifyResult: (result) => JSON.stringify(result),
  plugins: [ApolloServerPluginCacheControlDisabled()],
});
await apollo.start();
const app = fastify();
app.addHook('onSend', (_request, _reply, payload, done) => {
  done(null, typeof payload === 'string' ? Buffer.from(payload) : payload);
});
app.post('/graphql', fastifyApolloHandler(apollo));
await app.listen({ host: '127.0.0.1', port: Number(values.port) });
