import type { Logboek } from '../../logboek/logboek.ts';
import type { Trace } from '../../logboek/trace.ts';
import { beslis, type Besluit, type Vraag } from '../../toegang/beslis.ts';
import type { HubNaam } from '../../toegang/bewijs.ts';
import type { Doel } from '../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import { type EigenRij, eigenRij } from '../../toegang/eigen.ts';
import { type Label, parseLabel } from '../../toegang/label.ts';
import type { VerstrekkingsBesluit } from '../../toegang/verstrekkingsbesluit.ts';
import type { Cursors } from './cursors.ts';
import type { Inzagelog } from './inzagelog.ts';
import type { Beslispunt, Verantwoording } from './verantwoording.ts';
import { GEEN_RELATIE, HUBS, type Relaties } from './relaties.ts';

/** What every resolver of a subgraph gets; `bronnen` is what that organisation adds: its loaders. */
export interface SubgraphContext<Bronnen = unknown> {
  readonly gebruiker: Gebruiker;
  readonly doel: Doel;
  /** Milliseconds since the epoch; one moment for the whole request. */
  readonly nu: number;
  /** The organisation whose data this is. */
  readonly bronhouder: string;
  readonly relaties: Relaties;
  readonly verstrekkingsBesluiten: readonly VerstrekkingsBesluit[];
  readonly cursors: Cursors;
  readonly trace: Trace;
  readonly inzagelog: Inzagelog;
  readonly opvallend: Logboek['opvallend'];
  /** What this request is told, for the log. */
  readonly verantwoording: Verantwoording;
  /** Aborted when nobody waits for the answer: what has not begun need not begin. */
  readonly wacht: AbortSignal;
  readonly bronnen: Bronnen;
}

/** What is known of a request before anything is looked up. */
export type RequestBasis = Omit<
  SubgraphContext,
  'bronnen' | 'relaties' | 'cursors' | 'trace' | 'inzagelog' | 'opvallend' | 'verantwoording' | 'wacht'
>;

/** And where it stands in a trace: what an organisation opens its sources with. */
export type TracedBasis = RequestBasis & Pick<SubgraphContext, 'trace'>;

export function vraagVan(context: RequestBasis, regime: 'AVG' | 'WPG'): Vraag {
  const { gebruiker, doel, bronhouder, verstrekkingsBesluiten, nu } = context;
  return { gebruiker, doel, bronhouder, regime, verstrekkingsBesluiten, nu };
}

/**
 * For a resolver whose rows fall in more than one class (a procedure of kind DUBLIN, a strategie that speaks of detention):
 * may this gebruiker see that other class of this subject?
 */
export function mag(
  context: SubgraphContext,
  type: HubNaam,
  key: string,
  label: string,
  regime: 'AVG' | 'WPG' = 'AVG',
): boolean {
  const punt = puntVan(label);
  const besluit = besluitOver(context, type, key, punt.labels, regime);
  context.verantwoording.besluit(punt, { hub: type, key }, besluit, punt.labels[0]);
  return besluit.toegestaan;
}

type RijPunt = Beslispunt & { readonly labels: readonly [readonly Label[]] };
const PUNTEN = new Map<string, RijPunt>();

function puntVan(label: string): RijPunt {
  const punt: RijPunt = PUNTEN.get(label) ?? { veld: `rij ${label}`, labels: [[parseLabel(label)]] };
  PUNTEN.set(label, punt);
  return punt;
}

/** The decision alone; it is nobody's disclosure. */
export function besluitOver(
  context: SubgraphContext,
  type: HubNaam,
  key: unknown,
  labels: readonly (readonly Label[])[],
  regime: 'AVG' | 'WPG',
): Besluit {
  return beslis(labels, context.relaties.get(type, key) ?? GEEN_RELATIE, vraagVan(context, regime));
}

/** A hub for a resolver to return: its relation is established before any of its fields is asked. */
export async function loadHub(
  context: SubgraphContext,
  type: HubNaam,
  key: string,
): Promise<Readonly<Record<string, string>>> {
  await context.relaties.load({ type, key });
  return { __typename: type, [HUBS[type].key]: key };
}

/** The row of eigen.csv of this gebruiker at this organisation, whatever its row scope holds. */
export function eigenRijVan(context: Pick<SubgraphContext, 'gebruiker' | 'bronhouder'>): EigenRij | undefined {
  return eigenRij(context.gebruiker, context.bronhouder);
}
