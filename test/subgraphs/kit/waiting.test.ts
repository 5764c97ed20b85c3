import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import { startProefdienst, WIE } from './proefdienst.ts';

const V = '9990000001';
type Proefdienst = Awaited<ReturnType<typeof startProefdienst>>;
let dienst: Proefdienst;
/** Fields below the first that were begun. */
let begonnen = 0;
/** Called when the first field is being resolved; it waits for what is returned. */
let bezig: (wacht: AbortSignal) => Promise<void> = () => Promise.resolve();

beforeAll(async () => {
  dienst = await startProefdienst({
    resolvers: {
      Vreemdeling: {
        opvang: async (_parent: unknown, _args: unknown, { wacht }: SubgraphContext) => {
          await bezig(wacht);
          return { vNummer: V };
        },
      },
      Opvang: {
        gemeente: () => {
          begonnen += 1;
          return 'Duinrand';
        },
      },
    },
  });
});
beforeEach(() => {
  begonnen = 0;
  bezig = () => Promise.resolve();
});
afterAll(() => dienst.close());

const voorbij = (wacht: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (wacht.aborted) resolve();
    wacht.addEventListener('abort', () => {
      resolve();
    });
  });
async function stuur(headers: Record<string, string> = {}, signal?: AbortSignal) {
  const vraag = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Vreemdeling { opvang { gemeente } } } }`;
  const response = await fetch(`${dienst.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await dienst.issuer.token(WIE, 'urn:ketenbeeld:subgraph:coa')}`,
      doelbinding: 'UITVOERING_VW',
      ...headers,
    },
    body: JSON.stringify({
      query: vraag,
      variables: { r: [{ __typename: 'Vreemdeling', vNummer: V, toegangsbewijs: dienst.bewijs(V) }] },
    }),
    ...(signal && { signal }),
  });
  return (await response.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
}
const HEEL = { _entities: [{ opvang: { gemeente: 'Duinrand' } }] };

describe('werk waar niemand op wacht', () => {
  it('wordt gedaan zolang er wel iemand wacht', async () => {
    for (const tijd of ['5000', '120000']) expect((await stuur({ 'deadline-ms': tijd })).data).toEqual(HEEL);
    expect(begonnen).toBe(2);
  });

  it('wordt niet begonnen als de vrager heeft opgehangen', async () => {
    const vrager = new AbortController();
    const klaar = new Promise<void>((resolve) => {
      bezig = async (wacht) => {
        vrager.abort();
        await voorbij(wacht);
        // What is resolved after this runs before a turn of the event loop has passed.
        setImmediate(resolve);
      };
    });
    await expect(stuur({}, vrager.signal)).rejects.toThrow();
    await klaar;
    expect(begonnen).toBe(0);
    bezig = () => Promise.resolve();
    expect((await stuur()).data).toEqual(HEEL);
  });

  it('wordt niet begonnen als de tijd om is die de vrager noemde', async () => {
    bezig = voorbij;
    const { data, errors } = await stuur({ 'deadline-ms': '20' });
    expect(data).toEqual({ _entities: [{ opvang: { gemeente: null } }] });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NIEMAND_WACHT']);
    expect(begonnen).toBe(0);
  });

  it('wordt niet begonnen als de tijd al om was', async () => {
    const { data, errors } = await stuur({ 'deadline-ms': '0' });
    expect(data).toEqual({ _entities: [null] });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NIEMAND_WACHT']);
    expect(begonnen).toBe(0);
  });

  it.each(['-1', '1e3', 'nu', '12345678', ''])('een tijd die er geen is (%j) telt niet', async (tijd) => {
    expect((await stuur({ 'deadline-ms': tijd })).data).toEqual(HEEL);
  });
});
