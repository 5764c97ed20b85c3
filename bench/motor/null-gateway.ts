/**
 * The least that a gateway can do: the seven calls that the query takes, in their order, over keep-alive connections, and the
 * answer as bytes. It reads no answer, so it plans, checks, joins and prints nothing. What a gateway needs beyond it is its own.
 * `tsx bench/motor/null-gateway.ts --supergraph FILE --port N`
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { SUBGRAPHS, type SubgraphName } from './schemas.ts';
import { ANSWER, PRODUCTS, USERS } from './winkel.ts';

const { values } = parseArgs({ options: { supergraph: { type: 'string' }, port: { type: 'string' } } });
const supergraph = readFileSync(values.supergraph ?? '', 'utf8');
const answer = Buffer.from(ANSWER);
const pools = new Map<string, Pool>();
const places = new Map(SUBGRAPHS.map((name) => [name, placeOf(name)]));

const PRODUCT = 'upc name price weight';
const REVIEWED = 'reviews { id body product { upc } }';
const reviewed = PRODUCTS.slice(0, 4);
const representations = (rows: readonly object[], __typename: string) => rows.map((row) => ({ __typename, ...row }));
const upcs = (products: typeof PRODUCTS) =>
  representations(
    products.map(({ upc }) => ({ upc })),
    'Product',
  );
const withRequired = (products: typeof PRODUCTS) =>
  representations(
    products.map(({ upc, price, weight }) => ({ upc, price, weight })),
    'Product',
  );
const entities = (type: string, fields: string) =>
  `query($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`;
const STOCK = entities('Product', 'inStock shippingEstimate');

/** Who waits for whom is a level. */
const LEVELS: readonly (readonly (readonly [SubgraphName, string])[])[] = [
  [
    ['accounts', body('{ users { id username name } }')],
    ['products', body(`{ topProducts { ${PRODUCT} } }`)],
  ],
  [
    [
      'reviews',
      body(
        `query($u: [_Any!]!, $p: [_Any!]!) {
          u: _entities(representations: $u) { ... on User { reviews { id body product { upc reviews { id body author { id ${REVIEWED} } } } } } }
          p: _entities(representations: $p) { ... on Product { reviews { id body author { id ${REVIEWED} } } } } }`,
        {
          u: representations(
            USERS.map(({ id }) => ({ id })),
            'User',
          ),
          p: upcs(PRODUCTS.slice(0, 5)),
        },
      ),
    ],
    ['inventory', body(STOCK, { r: withRequired(PRODUCTS.slice(0, 5)) })],
  ],
  [
    ['products', body(entities('Product', PRODUCT), { r: upcs(reviewed) })],
    ['accounts', body(entities('User', 'username name'), { r: representations([{ id: '1' }], 'User') })],
  ],
  [['inventory', body(STOCK, { r: withRequired(reviewed) })]],
];

createServer((request, response) => {
  request.resume().on('end', () => {
    run().then(
      () => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer);
      },
      () => {
        response.writeHead(502).end();
      },
    );
  });
}).listen(Number(values.port ?? 0), '127.0.0.1');

async function run(): Promise<void> {
  for (const level of LEVELS) await Promise.all(level.map(([name, text]) => call(name, text)));
}

function call(name: SubgraphName, text: string): Promise<void> {
  const place = places.get(name);
  if (place === undefined) throw new Error(`no ${name}`);
  return new Promise((resolve, reject) => {
    place.pool.dispatch(
      { method: 'POST', path: place.path, headers: { 'content-type': 'application/json' }, body: text },
      {
        // By this undici knows which of its two interfaces is meant.
        onRequestStart: () => undefined,
        onResponseEnd: () => {
          resolve();
        },
        onResponseError: (_controller, error) => {
          reject(error);
        },
      },
    );
  });
}

function placeOf(name: SubgraphName): { readonly pool: Pool; readonly path: string } {
  const { origin, pathname } = new URL(new RegExp(`name: "${name}", url: "([^"]+)"`).exec(supergraph)?.[1] ?? '');
  const pool = pools.get(origin) ?? new Pool(origin, { connections: 64 });
  pools.set(origin, pool);
  return { pool, path: pathname };
}

function body(query: string, variables: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ query, variables });
}
