// Apollo Server with Apollo's gateway, behind the same HTTP adapter as our own: node apollo.mjs --supergraph FILE --port N [--pool]
// With --pool its requests go over undici's keep-alive connections instead of its own HTTP client.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify } from 'fastify';
import { Agent, fetch } from 'undici';

const { values } = parseArgs({
  options: { supergraph: { type: 'string' }, port: { type: 'string' }, pool: { type: 'boolean', default: false } },
});
const dispatcher = new Agent({ connections: 64 });
const pooled = (url, init) => fetch(url, { ...init, dispatcher });
const app = fastify();
const apollo = new ApolloServer({
  gateway: new ApolloGateway({
    supergraphSdl: readFileSync(values.supergraph, 'utf8'),
    ...(values.pool ? { buildService: ({ url }) => new RemoteGraphQLDataSource({ url, fetcher: pooled }) } : {}),
  }),
  plugins: [fastifyApolloDrainPlugin(app)],
});
await apollo.start();
app.post('/graphql', fastifyApolloHandler(apollo));
await app.listen({ host: '127.0.0.1', port: Number(values.port) });
