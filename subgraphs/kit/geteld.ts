import type { SQL } from 'drizzle-orm';
import type { Database } from '../../opslag/store.ts';
import { rows } from '../../opslag/rows.ts';
import type { Geteld } from './publiceer.ts';

/** @param query a select of the columns `regio`, `rij` (or none), `cel` and `aantal` */
export async function geteld(db: Database, query: SQL): Promise<readonly Geteld[]> {
  return (await rows(db, query)).map(({ regio, rij, cel, aantal }) => ({
    regio: String(regio),
    rij: typeof rij === 'string' ? rij : null,
    cel: String(cel),
    // A count is a bigint, which one of the drivers gives as text.
    aantal: Number(aantal),
  }));
}
