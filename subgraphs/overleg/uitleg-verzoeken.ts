import { SubgraphFault } from '../kit/fault.ts';
import type { Database } from '../../opslag/store.ts';
import { uitlegVerzoeken } from './tables/uitleg-verzoek.ts';

export type UitlegVerzoek = Omit<typeof uitlegVerzoeken.$inferInsert, 'id'>;

/**
 * Written before the answer leaves: supervision that leaves no trace is supervision of nobody.
 * @throws SubgraphFault NIET_VASTGELEGD
 */
export async function legUitlegVast(db: Database, verzoek: UitlegVerzoek): Promise<void> {
  try {
    await db.insert(uitlegVerzoeken).values(verzoek);
  } catch {
    throw new SubgraphFault('NIET_VASTGELEGD');
  }
}
