import DataLoader from 'dataloader';
import type { HubNaam } from '../../toegang/bewijs.ts';
import type { Relatie } from '../../toegang/beslis.ts';

/** A hub: an entity that every organisation extends, and about which access is decided. */
export const HUBS: Readonly<Record<HubNaam, { readonly key: string }>> = {
  Vreemdeling: { key: 'vNummer' },
  LKO: { key: 'id' },
  RAO: { key: 'id' },
  DeelberaadAsiel: { key: 'id' },
  Regio: { key: 'id' },
};

export function isHub(name: string): name is HubNaam {
  return Object.hasOwn(HUBS, name);
}

/** Of a subject that came in by no door, or of none at all: a good proof of nothing. */
export const GEEN_RELATIE: Relatie = {
  bewijs: 'GELDIG',
  profielen: [],
  verlopen: [],
  beperkt: false,
  eigen: undefined,
};

/** What a representation or a root brings along about one subject. */
export interface Onderwerp {
  readonly type: HubNaam;
  readonly key: string;
  /** As it came in; anything but a valid proof grants nothing. */
  readonly toegangsbewijs?: unknown;
}

/** Establishes, for many subjects in one go, how the gebruiker of this request stands to each of them. */
export type LeesRelaties = (onderwerpen: readonly Onderwerp[]) => Promise<readonly Relatie[]>;

/**
 * The relations of one request. `load` fills them, in batches, before the fields of a subject are resolved; `get` is what the
 * rules read, synchronously. A subject that was never loaded has no relation, and is refused.
 */
export class Relaties {
  readonly #known = new Map<string, Relatie>();
  readonly #loader: DataLoader<Onderwerp, Relatie, string>;

  constructor(lees: LeesRelaties) {
    this.#loader = new DataLoader<Onderwerp, Relatie, string>((onderwerpen) => lees(onderwerpen), {
      // The same subject with another proof is another question: a bad proof must not profit from a good one.
      cacheKeyFn: (o) =>
        JSON.stringify([o.type, o.key, typeof o.toegangsbewijs === 'string' ? o.toegangsbewijs : null]),
    });
  }

  async load(onderwerp: Onderwerp): Promise<Relatie> {
    const relatie = await this.#loader.load(onderwerp);
    const naam = naamVan(onderwerp.type, onderwerp.key);
    const eerder = this.#known.get(naam);
    if (eerder === undefined || telt(relatie, eerder)) this.#known.set(naam, relatie);
    return relatie;
  }

  get(type: HubNaam, key: unknown): Relatie | undefined {
    return typeof key === 'string' ? this.#known.get(naamVan(type, key)) : undefined;
  }
}

/**
 * Two verdicts on one subject in one request. An invalid proof closes it for good; a resolver that lists the subject again
 * brings no proof along, and so takes none away.
 */
function telt(relatie: Relatie, eerder: Relatie): boolean {
  return eerder.bewijs !== 'ONGELDIG' && relatie.bewijs !== 'ONTBREEKT';
}

function naamVan(type: HubNaam, key: string): string {
  return `${type} ${key}`;
}
