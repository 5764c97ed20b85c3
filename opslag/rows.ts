import type { SQL } from 'drizzle-orm';
import type { Database } from './store.ts';

/** The rows of a statement that the query builder cannot write; what they look like is the caller's word. */
export async function rows(db: Database, query: SQL): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return ((await db.execute(query)) as { rows: Readonly<Record<string, unknown>>[] }).rows;
}
