import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type Logboek, openLogboek } from '../logboek/logboek.ts';

/**
 * Milliseconds of CPU that PostgreSQL itself says each asking took, user and system: what it would take on a machine that does nothing else.
 * @param eigenaar the URL of a superuser, for only such a one is told
 */
export async function cpuVan(
  eigenaar: string,
  organisatie: string,
  keer: number,
  vraag: (logboek: Logboek, i: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const client = new pg.Client({ connectionString: eigenaar });
  await client.connect();
  const gemeten: number[] = [];
  client.on('notice', ({ detail }) => {
    const [, user, system] = /([\d.]+) s user, ([\d.]+) s system, [\d.]+ s elapsed/.exec(detail ?? '') ?? [];
    if (user !== undefined && system !== undefined) gemeten.push((Number(user) + Number(system)) * 1000);
  });
  try {
    // As the connections of a server are (opslag/store.ts); no second process, whose time would not be told.
    await client.query('set jit = off; set max_parallel_workers_per_gather = 0');
    await client.query('set client_min_messages = log');
    await client.query('set log_executor_stats = on');
    gemeten.length = 0;
    const logboek = openLogboek(drizzle(client), organisatie);
    for (let i = 0; i < keer; i += 1) await vraag(logboek, i);
    if (gemeten.length !== keer) throw new Error('PostgreSQL did not say what each statement took');
    return gemeten;
  } finally {
    await client.end();
  }
}
