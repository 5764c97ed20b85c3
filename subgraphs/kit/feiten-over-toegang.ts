import type { HubNaam } from '../../toegang/bewijs.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import { isDataklasse } from '../../toegang/label.ts';
import { dekt, type VerstrekkingsBesluit } from '../../toegang/verstrekkingsbesluit.ts';
import { eigenRijVan, type RequestBasis } from './context.ts';
import type { Feit } from './feiten.ts';

/** What overleg must ask an owner to explain a decision of that owner; who asks learns a yes or nothing. */
export function feitenOverToegang(
  subgraph: {
    readonly bronhouder: string;
    readonly eigenBereik: (
      type: HubNaam,
      keys: readonly string[],
      basis: Pick<RequestBasis, 'gebruiker' | 'bronhouder' | 'nu'>,
    ) => Promise<ReadonlySet<string>>;
    readonly verstrekkingsBesluiten?: (
      gebruiker: Pick<Gebruiker, 'organisatie'>,
    ) => Promise<readonly VerstrekkingsBesluit[]>;
  },
  now: () => number,
): Readonly<Record<string, Feit>> {
  const vragers = ['OVERLEG'];
  return {
    /** Keys: `eigenBereikSleutel`. Whether the person lies inside the row scope of that gebruiker here (eigen.csv). */
    inEigenBereik: {
      vragers,
      antwoord: async (sleutels) => {
        const ja = new Set<string>();
        for (const [wie, vNummers] of perGebruiker(sleutels)) {
          const gebruiker = JSON.parse(wie) as Gebruiker;
          const basis = { gebruiker, bronhouder: subgraph.bronhouder, nu: now() };
          if (eigenRijVan(basis) === undefined) continue;
          for (const vNummer of await subgraph.eigenBereik('Vreemdeling', vNummers, basis))
            ja.add(eigenBereikSleutel(gebruiker, vNummer));
        }
        return ja;
      },
    },
    /** Keys `DATAKLASSE@ONTVANGER`. Whether a decision covers them now (Wpg art. 16-20). */
    verstrekkingsBesluitGeldt: {
      vragers,
      antwoord: async (sleutels) => {
        const ja = new Set<string>();
        for (const sleutel of sleutels) {
          const [dataklasse = '', organisatie = ''] = sleutel.split('@');
          const besluiten = (await subgraph.verstrekkingsBesluiten?.({ organisatie })) ?? [];
          if (isDataklasse(dataklasse) && besluiten.some((besluit) => dekt(besluit, dataklasse, organisatie, now())))
            ja.add(sleutel);
        }
        return ja;
      },
    },
  };
}

export function eigenBereikSleutel({ issuer, sub, organisatie, functie }: Gebruiker, vNummer: string): string {
  return JSON.stringify([issuer, sub, organisatie, functie, vNummer]);
}

/** Gebruiker as JSON -> V-nummers; a key that is no key of ours gets no yes. */
function perGebruiker(sleutels: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const result = new Map<string, string[]>();
  for (const sleutel of sleutels) {
    const delen = parse(sleutel);
    if (delen === undefined) continue;
    const [issuer, sub, organisatie, functie, vNummer = ''] = delen;
    const wie = JSON.stringify({ issuer, sub, organisatie, functie });
    result.set(wie, [...(result.get(wie) ?? []), vNummer]);
  }
  return result;
}

function parse(sleutel: string): readonly string[] | undefined {
  try {
    const delen: unknown = JSON.parse(sleutel);
    const goed = Array.isArray(delen) && delen.length === 5 && delen.every((d): d is string => typeof d === 'string');
    return goed ? delen : undefined;
  } catch {
    return undefined;
  }
}
