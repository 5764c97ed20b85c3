import { describe, expect, it } from 'vitest';
import { openFederatie } from '../execution/federatie.ts';

const PRIJZEN: Readonly<Record<string, number>> = { EUR: 2, USD: 3 };
const federatie = openFederatie({
  winkel: {
    sdl: `type Query { product: Product }
      type Product @key(fields: "id") { id: ID! prijs(munt: String): Int soort: Soort }
      type Soort { gemiddeld(munt: String): Int }`,
    resolvers: {
      Query: { product: () => ({ id: 'p', soort: {} }) },
      Product: { prijs: (_: unknown, { munt = 'USD' }: { munt?: string }) => PRIJZEN[munt] },
      Soort: { gemiddeld: (_: unknown, { munt = 'USD' }: { munt?: string }) => 10 * PRIJZEN[munt]! },
    },
  },
  vervoer: {
    sdl: `type Product @key(fields: "id") { id: ID!
        prijs(munt: String): Int @external
        soort: Soort @external
        inEuro: Int @requires(fields: "prijs(munt: \\"EUR\\")")
        inDollar: Int @requires(fields: "prijs(munt: \\"USD\\")")
        duur: Boolean @requires(fields: "soort { gemiddeld(munt: \\"EUR\\") }") }
      type Soort @external { gemiddeld(munt: String): Int }`,
    resolvers: {
      Product: {
        inEuro: ({ prijs }: { prijs: number }) => prijs * 100,
        inDollar: ({ prijs }: { prijs: number }) => prijs * 100,
        duur: ({ soort }: { soort: { gemiddeld: number } }) => soort.gemiddeld === 20,
      },
    },
  },
});

describe('a required field with arguments', () => {
  it('has its own value, whatever the client asks of the same field', async () => {
    const { data } = await federatie.vraag('{ product { prijs(munt: "USD") inEuro } }');
    expect(data).toEqual({ product: { prijs: 3, inEuro: 200 } });
    expect((await federatie.vraag('{ product { inEuro prijs } }')).data).toEqual({
      product: { inEuro: 200, prijs: 3 },
    });
  });

  it('may be required twice with other arguments, and each gets its own', async () => {
    const { data } = await federatie.vraag('{ product { inEuro inDollar duur } }');
    expect(data).toEqual({ product: { inEuro: 200, inDollar: 300, duur: true } });
    const sent = federatie.gevraagd.filter(({ subgraph }) => subgraph === 'vervoer');
    expect(JSON.stringify(sent)).not.toMatch(/"r\d+":\d/);
  });

  it('stands in for nothing that a client could ask', async () => {
    const { data } = await federatie.vraag('{ __type(name: "Product") { fields { name } } }');
    expect(data).toEqual({
      __type: { fields: ['id', 'prijs', 'soort', 'inEuro', 'inDollar', 'duur'].map((name) => ({ name })) },
    });
    expect((await federatie.vraag('{ product { r0 } }')).errors).toHaveLength(1);
  });
});
