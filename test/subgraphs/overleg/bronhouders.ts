import { openFeiten } from '../../../subgraphs/kit/feiten.ts';
import { serviceKey } from '../../support/subgraph-alone.ts';
import { openbaar, startProefdienst } from '../kit/proefdienst.ts';

const FEITEN = {
  COA: ['opvangBijAzc', 'administratiefBijAzc'],
  DTV: ['caseloadBijAzc'],
  POLITIE: ['topXBijAzc'],
} as const;
export type Bronhouder = keyof typeof FEITEN;
const NERGENS = 'http://127.0.0.1:1';

/** The owners that overleg asks, each a service over real HTTP that says yes to what the test wrote down; they can fall silent. */
export async function startBronhouders() {
  const overleg = await serviceKey();
  const ja = new Map<string, ReadonlySet<string>>();
  const gevraagd: { readonly feit: string; readonly sleutels: readonly string[] }[] = [];
  const diensten = await Promise.all(
    Object.entries(FEITEN).map(async ([organisatie, feiten]) => {
      const dienst = await startProefdienst(
        {
          feiten: Object.fromEntries(
            feiten.map((feit) => [
              feit,
              {
                vragers: ['OVERLEG'],
                antwoord: (sleutels: readonly string[]) => {
                  gevraagd.push({ feit, sleutels });
                  return Promise.resolve(ja.get(feit) ?? new Set());
                },
              },
            ]),
          ),
        },
        { organisatie, vragers: { OVERLEG: openbaar(overleg) } },
      );
      return [organisatie, dienst] as const;
    }),
  );
  const adressen = Object.fromEntries(diensten.map(([organisatie, { url }]) => [organisatie, url]));
  const bereikbaar = { ...adressen };
  return {
    vraagFeit: openFeiten({ organisatie: 'OVERLEG', sleutel: overleg, vragers: {}, adressen: bereikbaar }, Date.now),
    /** One element for each HTTP request that was answered. */
    gevraagd,
    /** From now on: these feiten are true of these keys, and of nothing else; and these owners do not answer. */
    antwoorden: (waar: Readonly<Record<string, readonly string[]>>, stil: readonly Bronhouder[] = []) => {
      gevraagd.length = 0;
      ja.clear();
      for (const [feit, sleutels] of Object.entries(waar)) ja.set(feit, new Set(sleutels));
      Object.assign(bereikbaar, adressen, Object.fromEntries(stil.map((organisatie) => [organisatie, NERGENS])));
    },
    close: async () => {
      for (const [, dienst] of diensten) await dienst.close();
    },
  };
}
