import type { SubgraphContext } from '../kit/context.ts';
import type { Publicaties } from '../kit/publicaties.ts';
import type { DtvStore } from './store.ts';
import type { EigenCaseload } from './eigen-caseload.ts';

/** What the resolvers of this organisation are given for one request. */
export interface DtvBronnen {
  readonly store: DtvStore;
  readonly publicaties: Publicaties;
  readonly eigenCaseload: EigenCaseload;
  /** Of these people, those of whom the COA says that they are administratief geplaatst at this LKO. */
  geplaatstBijCoa(lkoId: string, vNummers: readonly string[]): Promise<ReadonlySet<string>>;
  opCaseload(vNummers: readonly string[]): Promise<ReadonlySet<string>>;
}
export type DtvContext = SubgraphContext<DtvBronnen>;
