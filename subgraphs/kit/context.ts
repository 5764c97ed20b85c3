import { beslis, type Besluit, type Vraag } from '../../toegang/beslis.ts';
import type { HubNaam } from '../../toegang/bewijs.ts';
import type { Doel } from '../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import { type EigenRij, eigenRij } from '../../toegang/eigen.ts';
import { type Label, parseLabel } from '../../toegang/label.ts';
import type { VerstrekkingsBesluit } from '../../toegang/verstrekkingsbesluit.ts';
import type { Cursors } from './cursors.ts';
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
  readonly bronnen: Bronnen;
}

/** What is known of a request before anything is looked up. */
export type RequestBasis = Omit<SubgraphContext, 'bronnen' | 'relaties' | 'cursors'>;

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
  return besluitOver(context, type, key, [[parseLabel(label)]], regime).toegestaan;
}

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
