import type { SubgraphContext } from '../kit/context.ts';
import type { Publicaties } from '../kit/publicaties.ts';
import type { IndStore } from './store.ts';

/** What the resolvers of this organisation are given for one request. */
export interface IndBronnen {
  readonly store: IndStore;
  readonly publicaties: Publicaties;
}
export type IndContext = SubgraphContext<IndBronnen>;
