import { getTableColumns, is, SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../../opslag/store.ts';

const ROWS_PER_STATEMENT = 5000;

/**
 * The rows as one json text per statement: a parameter for each value takes twenty times the time of what it carries, and a country
 * has seven million values.
 */
export async function insertAll<Table extends PgTable>(
  db: Database,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table) as Readonly<Record<string, PgColumn>>).filter(([key]) =>
    rows.some((row) => valueOf(row, key) !== undefined),
  );
  const names = sql.join(
    columns.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  );
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) {
    const objects = rows.slice(i, i + ROWS_PER_STATEMENT).map((row) =>
      Object.fromEntries(
        columns.map(([key, column]) => {
          const value = valueOf(row, key);
          return [column.name, value === undefined ? defaultOf(column) : value];
        }),
      ),
    );
    await db.execute(
      sql`insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(objects)}::json)`,
    );
  }
}

function valueOf(row: object, key: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[key];
}

/** What a row leaves out that another has. */
function defaultOf({ hasDefault, default: value, name }: PgColumn): unknown {
  if (!hasDefault) return null;
  if (value === undefined || is(value, SQL)) throw new Error(`${name}: only the database knows its default`);
  return value;
}
