import { describe, expect, it } from 'vitest';
import { openSmallGraph } from './small-graph.ts';

describe('a key that no source told, of an interface that a subgraph knows as an object', () => {
  const leden = openSmallGraph({
    start: {
      sdl: 'type Query { lid: Lid } type Lid @key(fields: "nummer") { nummer: Int! }',
      resolvers: { Query: { lid: () => ({ nummer: 1 }) } },
    },
    leden: {
      sdl: `
        interface Mens @key(fields: "id") { id: ID! naam: String }
        type Lid implements Mens @key(fields: "id") @key(fields: "nummer") { id: ID! nummer: Int! naam: String }`,
      resolvers: { Lid: { __resolveReference: () => ({ id: 'l1', naam: 'een naam' }) } },
    },
    punten: {
      sdl: 'type Mens @key(fields: "id") @interfaceObject { id: ID! punten: Int }',
      resolvers: { Mens: { __resolveReference: (asked: object) => ({ ...asked, punten: 3 }) } },
    },
  });

  it('is sent when it is there', async () => {
    expect(await leden.ask('{ lid { punten } }')).toEqual({ data: { lid: { punten: 3 } } });
  });

  it('is nobody, and no failure', async () => {
    leden.standIn('leden', () => ({ data: { _entities: [null] }, errors: [] }));
    expect(await leden.ask('{ lid { punten } }')).toEqual({ data: { lid: { punten: null } } });
  });
});
