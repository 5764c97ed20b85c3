/**
 * READ FIRST. The log of one organisation: from the records of one request to rows that are there before its answer leaves.
 * One statement and one transaction per request, linked into a chain of hashes; and back to who looked at somebody. It must never let a request pass that it did
 * not write, never write a V-nummer, and never change what it wrote.
 */
import { sql } from 'drizzle-orm';
import { rows } from '../opslag/rows.ts';
import type { Database } from '../opslag/store.ts';
import { LogboekFault } from './fout.ts';
import { type InzageRij, type InzageVraag, leesInzage } from './inzage.ts';
import { leesOpvallend, type OpvallendeRij, type OpvallendVraag } from './opvallend.ts';
import { schemaVan } from './maak.ts';
import type { Records } from './records.ts';

export interface Logboek {
  /** Durable when it resolves. @throws LogboekFault LOGBOEK_NIET_BESCHIKBAAR */
  schrijf(records: Records): Promise<void>;
  /** Who looked at these people, for each question the newest first; one statement for all of them. */
  inzage(vragen: readonly InzageVraag[]): Promise<readonly (readonly InzageRij[])[]>;
  /** Whose looking stands out. */
  opvallend(vraag: OpvallendVraag): Promise<readonly OpvallendeRij[]>;
}

/** Longer than the lock that it waits for inside the database. */
const WACHT_MS = 5000;

export function openLogboek(db: Database, organisatie: string): Logboek {
  const schema = sql.identifier(schemaVan(organisatie));
  return {
    inzage: (vragen) => leesInzage(db, schema, vragen),
    opvallend: (vraag) => leesOpvallend(db, schema, vraag),
    schrijf: async (records) => {
      try {
        await binnen(WACHT_MS, db.execute(sql`select ${schema}.schrijf(${JSON.stringify(records)}::jsonb)`));
      } catch {
        throw new LogboekFault('LOGBOEK_NIET_BESCHIKBAAR', `the log of ${organisatie} could not be written`);
      }
    },
  };
}

async function binnen(milliseconds: number, werk: PromiseLike<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('late'));
    }, milliseconds);
  });
  try {
    await Promise.race([werk, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether the log is there and this server may only add to it. Asked at the start of a server on PostgreSQL; the embedded
 * database knows one role, and there its triggers and the chain must do.
 * @throws LogboekFault LOGBOEK_ONTBREEKT, LOGBOEK_ROL_TE_RUIM
 */
export async function controleerRol(db: Database, organisatie: string): Promise<void> {
  const schema = schemaVan(organisatie);
  const [rij] = await rows(
    db,
    sql`
    select
      bool_and(has_table_privilege(c.oid, 'SELECT')) as leest,
      bool_or(has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER')
        or pg_has_role(c.relowner, 'USAGE')) as wijzigt
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relkind in ('r', 'p')`,
  );
  const hoe = `npm run logboek -- maak --organisatie ${organisatie} --voor <rol> --url <url van de eigenaar>`;
  if (rij?.['leest'] !== true)
    throw new LogboekFault(
      'LOGBOEK_ONTBREEKT',
      `there is no log ${schema} that this database role may use; its owner makes it with: ${hoe}`,
    );
  if (rij['wijzigt'] !== false)
    throw new LogboekFault(
      'LOGBOEK_ROL_TE_RUIM',
      `this database role could change the log ${schema}; give the server a role that owns nothing of it, with: ${hoe}`,
    );
}
