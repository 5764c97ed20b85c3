import type { Handeling } from '../../../toegang/generated/policy.ts';
import type { Rol } from '../../../toegang/handeling.ts';
import { SubgraphFault } from '../../kit/fault.ts';
import type { Database } from '../../../opslag/store.ts';
import type { OverlegBronnen, OverlegContext } from '../context.ts';
import type { OverlegSoort } from '../lidmaatschappen.ts';
import type { Afwijking, Regel } from '../regels/regel.ts';

/** Where a verb is done. */
export interface Plaats<Soort extends OverlegSoort = OverlegSoort> {
  readonly soort: Soort;
  readonly id: string;
}

/** What every input of a mutation has. */
export interface Invoer {
  readonly idempotentiesleutel: string;
  readonly reden?: string;
  readonly afwijkingen?: readonly Afwijking[];
}

/** What was made or changed, for the history. */
export interface Gevolg {
  readonly agendapuntId?: string;
  readonly uitnodigingId?: string;
  readonly lidId?: string;
  /** Of what has no name of its own here: a strategie, an actie, a signaallijst, a besluit. */
  readonly onderwerpId?: string;
  /** k1: a ground that no owner confirmed; the FG's of the members are told. */
  readonly zonderBand?: boolean;
}

/** What a verb may look things up with. */
export interface Opzoeken {
  readonly bronnen: OverlegBronnen;
  readonly context: OverlegContext;
  readonly plaats: Plaats;
}

/** One verb of handelingen.csv, in the order in which it goes: where, what must be known, which rules, and the doing. */
export interface Verb<Van extends Invoer, Voorstel> {
  readonly handeling: Handeling;
  readonly plaats: (invoer: Van) => Plaats;
  /**
   * What this gebruiker is here besides member and chair, by the record that the verb is about: who holds this actie, who took the
   * initiative for this list. Left out: nothing more. A record that is not of this place makes nobody anything.
   */
  readonly rollen?: (invoer: Van, bij: Opzoeken) => Promise<readonly Rol[]>;
  /** Looks up what the records of the consultations say; changes nothing. */
  readonly bereidVoor: (invoer: Van, bij: Opzoeken) => Promise<Voorstel>;
  readonly regels: readonly Regel<Voorstel>[];
  /**
   * What only the owners know, and the rules about that. They are asked when no rule before them holds back: whoever does
   * nothing, and so leaves no trace, must not hear what they said.
   */
  readonly navraag?: {
    /** @throws SubgraphFault when an owner that must be asked does not answer */
    readonly vraag: (voorstel: Voorstel, bij: Opzoeken) => Promise<Voorstel>;
    readonly regels: readonly Regel<Voorstel>[];
  };
  /** Inside one transaction; undefined when somebody else was first, and then nothing of it stays. */
  readonly doe: (tx: Database, voorstel: Voorstel) => Promise<Gevolg | undefined>;
}

/**
 * Where a verb for either kind of overleg is done.
 * @throws SubgraphFault SLEUTEL_ONGELDIG for the Deelberaad, whose members nobody here chooses
 */
export function eenOverleg({
  soort,
  overleg,
}: {
  readonly soort: string;
  readonly overleg: string;
}): Plaats<'LKO' | 'RAO'> {
  if (soort !== 'LKO' && soort !== 'RAO') throw new SubgraphFault('SLEUTEL_ONGELDIG');
  return { soort, id: overleg };
}
