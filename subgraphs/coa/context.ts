import type DataLoader from 'dataloader';
import type { SubgraphContext } from '../kit/context.ts';
import type { Publicaties } from '../kit/publicaties.ts';
import type { CoaStore } from './store.ts';
import type { LkoStore } from './lko-store.ts';

/** What the resolvers of this organisation are given for one request. */
export interface CoaBronnen {
  readonly store: CoaStore;
  readonly lkoStore: LkoStore;
  readonly publicaties: Publicaties;
  /** Whether two meldingen in a row were missed; only the police can say (Rva 2005 art. 7 lid 1 j). */
  readonly tweeMeldingenGemist: DataLoader<string, boolean>;
}
export type CoaContext = SubgraphContext<CoaBronnen>;
