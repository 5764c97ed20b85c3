/**
 * Counts of a region, as an owner publishes them: counted once for each day of counting, made fit to be shown (toegang/
 * kleine-cellen.ts), and kept. From then on the same day gives the same answer, whatever is corrected in the records or
 * in the rule. It must never keep or give the exact numbers, and never count for whoever happens to ask.
 */
import { gte } from 'drizzle-orm';
import type { Database } from '../../opslag/store.ts';
import { type Cel, toonbareTabel } from '../../toegang/kleine-cellen.ts';
import { gepubliceerdePeildatums } from '../../toegang/peildatum.ts';
import type { Onderhoud } from './onderhoud.ts';
import type { PublicatieTabel } from './publicatie-tabel.ts';

/** One statement of an owner over all its regions. */
export interface Telling {
  readonly onderwerp: string;
  /** The cells that exist; with names of rows above them where it has two dimensions. */
  readonly vorm: readonly string[] | Readonly<Record<string, readonly string[]>>;
  readonly tel: (db: Database, peildatum: string) => Promise<readonly Geteld[]>;
}

/** A cell that is not named here counts as nobody; one that is no cell of the form is a fault. */
export interface Geteld {
  readonly regio: string;
  readonly rij?: string | null;
  readonly cel: string;
  readonly aantal: number;
}

export interface PublicatieBron {
  readonly db: Database;
  readonly tabel: PublicatieTabel;
  readonly tellingen: readonly Telling[];
  /** A select of the column `regio`: the regions (ids of RAO's) whose counts this organisation can tell. */
  readonly regios: () => Promise<readonly { readonly regio: string }[]>;
}

const UUR = 60 * 60 * 1000;

/** A new day of counting is there once a month; who was down at midnight is not late for long. */
export function publicatieOnderhoud(bron: PublicatieBron): Onderhoud {
  return { everyMs: UUR, run: async (nu, stop) => ({ gepubliceerd: await publiceer(bron, nu, stop) }) };
}

/**
 * Counts and keeps what is not there yet; two who do so at once keep one of both.
 * @returns how many tables were added
 */
export async function publiceer(
  { db, tabel, tellingen, regios: leesRegios }: PublicatieBron,
  nu: number,
  stop?: AbortSignal,
): Promise<number> {
  const regios = [...new Set((await leesRegios()).map(({ regio }) => regio))];
  if (regios.length === 0) return 0;
  const peildatums = gepubliceerdePeildatums(nu);
  const eerder = await db
    .select({ regio: tabel.regio, peildatum: tabel.peildatum, onderwerp: tabel.onderwerp })
    .from(tabel)
    .where(gte(tabel.peildatum, peildatums.at(-1) ?? ''));
  const bekend = new Set(eerder.map((rij) => `${rij.regio} ${rij.peildatum} ${rij.onderwerp}`));
  let gepubliceerd = 0;
  for (const peildatum of peildatums) {
    for (const telling of tellingen) {
      const { onderwerp } = telling;
      const nieuw = regios.filter((regio) => !bekend.has(`${regio} ${peildatum} ${onderwerp}`));
      if (nieuw.length === 0 || stop?.aborted === true) continue;
      const geteld = await telling.tel(db, peildatum);
      const rijen = nieuw.map((regio) => ({
        ...{ regio, peildatum, onderwerp },
        tabel: tabelVan(telling, new Map(geteld.filter((g) => g.regio === regio).map((g) => [naamVan(g), g.aantal]))),
      }));
      await db.insert(tabel).values(rijen).onConflictDoNothing();
      gepubliceerd += rijen.length;
    }
  }
  return gepubliceerd;
}

function naamVan({ rij, cel }: Pick<Geteld, 'rij' | 'cel'>): string {
  return `${rij ?? ''} ${cel}`;
}

/** Exact here, and nowhere else. */
function tabelVan({ vorm, onderwerp }: Telling, aantallen: ReadonlyMap<string, number>): Cel {
  const rest = new Set(aantallen.keys());
  const deel = (naam: string, rij: string | null = null) => {
    rest.delete(naamVan({ rij, cel: naam }));
    return { naam, aantal: aantallen.get(naamVan({ rij, cel: naam })) ?? 0 };
  };
  const delen = isEnkel(vorm)
    ? vorm.map((naam) => deel(naam))
    : Object.entries(vorm).map(([rij, cellen]) => ({ naam: rij, delen: cellen.map((naam) => deel(naam, rij)) }));
  // Whoever is in no cell is missing from the total too, and then the total is wrong.
  if (rest.size > 0) throw new Error(`${onderwerp} counted in a cell that its form does not have`);
  return toonbareTabel({ naam: 'TOTAAL', delen });
}

function isEnkel(vorm: Telling['vorm']): vorm is readonly string[] {
  return Array.isArray(vorm);
}
