import type { SubgraphContext } from '../kit/context.ts';
import type { IndStore } from './store.ts';

/** What the resolvers of this organisation are given for one request. */
export interface IndBronnen {
  readonly store: IndStore;
}
export type IndContext = SubgraphContext<IndBronnen>;
