import type { Wereld } from '../../../demo/wereld/wereld.ts';
import { NIETS, oordeel, type Stand } from '../beleid.ts';
import { gedektVoor, standTotOverleg, standTotPersoon, standTotRegio, type Wie } from '../feiten-van-de-wereld.ts';
import type { Records } from './records.ts';

/** One of the hubs that every organisation extends; what hangs below it is about it. */
export class Hub {
  constructor(
    readonly type: 'Vreemdeling' | 'LKO' | 'RAO' | 'DeelberaadAsiel' | 'Regio',
    readonly sleutel: string,
  ) {}
}

/** What the documentation of an argument forbids, by its code. */
export class Codefout extends Error {}

/** What a naive reading of a field may look at: all records, and who asks. */
export interface Omgeving {
  readonly records: Records;
  readonly wereld: Wereld;
  readonly wie: Wie;
  /** ISO day. */
  readonly vandaag: string;
  stand(over: Hub): Stand;
  /** Whether the asker may see this label of this hub at this organisation; for the few values that tell of another class. */
  mag(over: Hub, bij: string, label: string): boolean;
}

export type Args = Readonly<Record<string, unknown>>;
/** The value as it lies there, whoever asks. @param sleutel of the hub; empty at a root */
export type Lees = (sleutel: string, omgeving: Omgeving, args: Args) => unknown;
/** Fields by type: what one organisation tells, nested rows as plain objects. */
export type Verhaal = Readonly<Partial<Record<Hub['type'] | 'Query', Readonly<Record<string, Lees>>>>>;

export function maakOmgeving(records: Records, wereld: Wereld, wie: Wie): Omgeving {
  const bekend = new Map<string, Stand>();
  const stand = (over: Hub): Stand => {
    const naam = `${over.type} ${over.sleutel}`;
    const gevonden = bekend.get(naam) ?? standTot(over, records, wereld, wie);
    bekend.set(naam, gevonden);
    return gevonden;
  };
  const gedekt = gedektVoor(wereld, wie);
  return {
    records,
    wereld,
    wie,
    vandaag: wereld.peildatum,
    stand,
    mag: (over, bij, label) =>
      oordeel({ labels: [[label]], regime: 'AVG', bij, type: '' }, stand(over), wie, gedekt) === 'MAG',
  };
}

function standTot({ type, sleutel }: Hub, records: Records, wereld: Wereld, wie: Wie): Stand {
  if (type === 'Vreemdeling') {
    const stand = standTotPersoon(wereld, wie, sleutel);
    const nieuw = records.ind.vervangingen.find(({ oudVNummer }) => oudVNummer === sleutel)?.vNummer;
    // The world knows nobody by a number that was replaced; to the IND it lies where the new one lies.
    const eigenBij = nieuw === undefined ? [] : standTotPersoon(wereld, wie, nieuw).eigenBij;
    return { ...stand, eigenBij: [...stand.eigenBij, ...eigenBij.filter((bij) => bij === 'IND')] };
  }
  if (type === 'Regio') return standTotRegio(wereld, wie, sleutel);
  // A LKO asked for as a RAO is no RAO.
  const bestaat = wereld.overleggen.some(
    ({ id, soort }) => id === sleutel && soort.replaceAll('_', '').toLowerCase() === type.toLowerCase(),
  );
  return bestaat ? standTotOverleg(wereld, wie, sleutel) : NIETS;
}
