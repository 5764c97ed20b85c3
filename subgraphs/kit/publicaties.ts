import DataLoader from 'dataloader';
import { and, inArray, type SQL } from 'drizzle-orm';
import type { Database } from '../../opslag/store.ts';
import type { Cel } from '../../toegang/kleine-cellen.ts';
import { gepubliceerdePeildatums } from '../../toegang/peildatum.ts';
import { SubgraphFault } from './fault.ts';
import type { PublicatieTabel } from './publicatie-tabel.ts';

/** What a resolver of a field of Regio gives: the row of each cell names its region, for the rules. */
export interface RegioCel {
  readonly regioId: string;
  readonly naam: string;
  readonly aantal: number | null;
  readonly onderdrukt: string | null;
  readonly cellen: readonly RegioCel[];
}
export interface RegioTabel {
  readonly regioId: string;
  readonly peildatum: string;
  readonly totaal: RegioCel;
  /** The parts; of a table of two dimensions those are its rows. */
  readonly cellen: readonly RegioCel[];
  readonly rijen: readonly RegioCel[];
}

export interface Publicaties {
  /**
   * @param peildatum ISO day; null for the newest
   * @throws SubgraphFault PEILDATUM_NIET_GEPUBLICEERD
   */
  lees(regio: string, onderwerp: string, peildatum: string | null | undefined): Promise<RegioTabel | null>;
}

/** One statement for all that one request asks of regions. */
export function openPublicaties(db: Database, tabel: PublicatieTabel, nu: number): Publicaties {
  const loader = new DataLoader<{ regio: string; peildatum: string }, ReadonlyMap<string, Cel>, string>(
    async (vragen) => {
      const rijen = await db.select().from(tabel).where(uitEen(tabel, vragen));
      return vragen.map(
        ({ regio, peildatum }) =>
          new Map(
            rijen
              .filter((rij) => rij.regio === regio && rij.peildatum === peildatum)
              .map((rij) => [rij.onderwerp, rij.tabel]),
          ),
      );
    },
    { cacheKeyFn: ({ regio, peildatum }) => `${regio} ${peildatum}` },
  );
  return {
    lees: async (regio, onderwerp, gevraagd) => {
      const gepubliceerd = gepubliceerdePeildatums(nu);
      const peildatum = gevraagd ?? gepubliceerd[0] ?? '';
      if (!gepubliceerd.includes(peildatum)) throw new SubgraphFault('PEILDATUM_NIET_GEPUBLICEERD');
      const cel = (await loader.load({ regio, peildatum })).get(onderwerp);
      if (cel === undefined) return null;
      const totaal = toRegioCel(regio, cel);
      return { regioId: regio, peildatum, totaal, cellen: totaal.cellen, rijen: totaal.cellen };
    },
  };
}

function uitEen(tabel: PublicatieTabel, vragen: readonly { regio: string; peildatum: string }[]): SQL | undefined {
  return and(
    inArray(tabel.regio, [...new Set(vragen.map(({ regio }) => regio))]),
    inArray(tabel.peildatum, [...new Set(vragen.map(({ peildatum }) => peildatum))]),
  );
}

function toRegioCel(regioId: string, { naam, aantal, onderdrukt, cellen }: Cel): RegioCel {
  return { regioId, naam, aantal, onderdrukt, cellen: cellen.map((cel) => toRegioCel(regioId, cel)) };
}

/** The resolver of a field of Regio that shows one of the published tables. */
export function regioVeld(onderwerp: string) {
  return (
    { id }: { readonly id: string },
    { peildatum }: { readonly peildatum?: string | null },
    { bronnen: { publicaties } }: { readonly bronnen: { readonly publicaties: Publicaties } },
  ) => publicaties.lees(id, onderwerp, peildatum);
}
