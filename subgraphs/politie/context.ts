import type { SubgraphContext } from '../kit/context.ts';
import type { Publicaties } from '../kit/publicaties.ts';
import type { PolitieStore } from './store.ts';

/** What the resolvers of this organisation are given for one request. */
export interface PolitieBronnen {
  readonly store: PolitieStore;
  readonly publicaties: Publicaties;
  /** ISO day (UTC) of the request. */
  readonly vandaag: string;
}
export type PolitieContext = SubgraphContext<PolitieBronnen>;
