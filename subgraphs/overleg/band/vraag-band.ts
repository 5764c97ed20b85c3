/**
 * Asks the owners which tie (band) a person has with an azc, and turns their answers into the tie that counts (k1, R-LKO-04,
 * R-LKO-05). It must never take silence for a no, and is never called inside a transaction: an embedded database has one
 * connection, and the owners answer from the same one.
 */
import { SubgraphFault } from '../../kit/fault.ts';
import type { VraagFeit } from '../../kit/feiten.ts';

/** In the order in which a yes counts: who sleeps there, who is registered there, who is worked on there, who stands on its list. */
const BANDEN = [
  { soort: 'OPVANG', bevestigdDoor: 'COA', feit: 'opvangBijAzc' },
  { soort: 'ADMINISTRATIEF', bevestigdDoor: 'COA', feit: 'administratiefBijAzc' },
  { soort: 'CASELOAD', bevestigdDoor: 'DTV', feit: 'caseloadBijAzc' },
  { soort: 'TOP_X', bevestigdDoor: 'POLITIE', feit: 'topXBijAzc' },
] as const;

/** A tie that an owner has confirmed. */
export type Band = Pick<(typeof BANDEN)[number], 'soort' | 'bevestigdDoor'>;

/**
 * The tie of each of these persons with one azc; who is not in the answer has none. Four questions, however many persons.
 * @throws SubgraphFault FEITEN_NIET_BEREIKBAAR when nobody confirms a tie of one of them and an owner did not answer
 */
export async function vraagBanden(
  vraagFeit: VraagFeit,
  azc: string,
  vNummers: readonly string[],
): Promise<ReadonlyMap<string, Band>> {
  const { bevestigd, zwijgt } = await peilBanden(
    vraagFeit,
    vNummers.map((vNummer) => bandSleutel(vNummer, azc)),
  );
  const banden = new Map<string, Band>();
  for (const vNummer of vNummers) {
    const band = bevestigd.get(bandSleutel(vNummer, azc))?.[0];
    if (band === undefined && zwijgt.size > 0) throw new SubgraphFault('FEITEN_NIET_BEREIKBAAR');
    if (band !== undefined) banden.set(vNummer, band);
  }
  return banden;
}

/** What the owners said, and who of them did not. */
interface Peiling {
  /** By key: every tie that was confirmed, the one that counts first. */
  readonly bevestigd: ReadonlyMap<string, readonly Band[]>;
  /** The owners that left a question unanswered: that they confirm nothing is no denial. */
  readonly zwijgt: ReadonlySet<string>;
}

/** @param sleutels made by `bandSleutel`; persons of many azc's may be asked about at once */
export async function peilBanden(vraagFeit: VraagFeit, sleutels: readonly string[]): Promise<Peiling> {
  const gevraagd = [...new Set(sleutels)];
  const bevestigd = new Map<string, Band[]>();
  const zwijgt = new Set<string>();
  const antwoorden = await Promise.all(
    BANDEN.map(async ({ soort, bevestigdDoor, feit }) => ({
      band: { soort, bevestigdDoor },
      ja: await vraagFeit(bevestigdDoor, feit, gevraagd).catch(silenceOnly),
    })),
  );
  for (const { band, ja } of antwoorden) {
    if (ja === undefined) zwijgt.add(band.bevestigdDoor);
    for (const sleutel of ja ?? []) bevestigd.set(sleutel, [...(bevestigd.get(sleutel) ?? []), band]);
  }
  return { bevestigd, zwijgt };
}

/** How the owners know a person at an azc (`opvangBijAzc` and its like). */
export function bandSleutel(vNummer: string, azc: string): string {
  return `${vNummer}@${azc}`;
}

/** An owner that cannot be reached leaves the others their say; anything else is a fault of ours and goes on. */
function silenceOnly(error: unknown): undefined {
  if (error instanceof SubgraphFault && error.code === 'FEITEN_NIET_BEREIKBAAR') return undefined;
  throw error;
}
