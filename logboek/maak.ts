import { join } from 'node:path';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';
import { type DatabaseSource, migrateIn } from '../opslag/store.ts';

/** A log has a PostgreSQL schema of its own, so that it can have another owner than the data. */
export function schemaVan(organisatie: string): string {
  return `${organisatie}_logboek`;
}

/**
 * Makes the log of an organisation, or brings its tables up to date. At work this is done by its owner, who is not the
 * server; `voor` is the database role of the server, which may add and read, and nothing else.
 */
export async function maakLogboek(source: DatabaseSource, organisatie: string, voor?: string): Promise<void> {
  const schema = schemaVan(organisatie);
  await migrateIn(
    source,
    schema,
    join(PACKAGE_ROOT, 'logboek/migrations'),
    voor === undefined ? [] : rechten(schema, voor),
  );
}

function rechten(schema: string, rol: string): readonly string[] {
  const voor = `"${rol.replaceAll('"', '""')}"`;
  return [
    `grant usage on schema "${schema}" to ${voor}`,
    `grant select on all tables in schema "${schema}" to ${voor}`,
    `grant execute on function "${schema}".schrijf(jsonb), "${schema}".inhoud_van(bigint) to ${voor}`,
    `grant execute on function "${schema}".hash_van(bigint, bigint, bytea, bytea) to ${voor}`,
  ];
}
