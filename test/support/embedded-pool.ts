import { readFileSync } from 'node:fs';
import { type EmbeddedDatabase, openEmbedded } from '../../opslag/store.ts';
import type { Template } from './database.ts';

export interface Borrowed {
  readonly embedded: EmbeddedDatabase;
  /** As it was when it was taken, for who comes next. @param reshaped its tables may not be what they were: nobody gets it again */
  giveBack(reshaped: boolean): Promise<void>;
}

/** Databases that nobody uses now, in this worker. Loading one takes seconds, emptying or restoring it does not. */
const free: Record<Template, EmbeddedDatabase[]> = { LEEG: [], WERELD: [] };
const RESTORE: Record<Template, (embedded: EmbeddedDatabase) => Promise<unknown>> = {
  LEEG: ({ client }) => client.exec(EMPTY),
  WERELD: ({ client }) => client.exec('select test_begin.herstel()'),
};

/** A database that nobody else has, in memory, as its template is. @param file of the template's dump */
export async function takeEmbedded(template: Template, file: string): Promise<Borrowed> {
  const embedded = free[template].pop() ?? (await load(template, file));
  return {
    embedded,
    giveBack: async (reshaped) => {
      // What cannot be made as it was is nobody's.
      if (reshaped) {
        await embedded.close();
        return;
      }
      await embedded.client.exec('rollback');
      // On its own: together they would be one transaction, in which PostgreSQL refuses it.
      await embedded.client.exec('discard all');
      await RESTORE[template](embedded);
      free[template].push(embedded);
    },
  };
}

async function load(template: Template, file: string): Promise<EmbeddedDatabase> {
  const embedded = await openEmbedded(new Blob([readFileSync(file)]));
  if (template === 'WERELD') await embedded.client.exec(REMEMBER);
  return embedded;
}

const OURS = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public', 'test_begin')`;

const EMPTY = `do $$ declare naam text; begin
  for naam in select nspname from pg_namespace n where ${OURS} loop
    execute format('drop schema %I cascade', naam);
  end loop;
end $$`;

/**
 * A copy of every table and the place of every sequence. To restore is to put back the tables of which a row came, changed or went since;
 * as a replica, so that the triggers of a log, which refuse that to everybody, are not asked.
 */
const REMEMBER = `
create schema test_begin;
create table test_begin.tabel (ruimte text, naam text, kopie text, aantal bigint, kolommen text);
create table test_begin.teller (naam text, stand bigint, gebruikt boolean);
do $$ declare t record; q record; nr int := 0; n bigint; begin
  for t in
    select n.nspname, c.relname,
      (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as kolommen
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS}
  loop
    nr := nr + 1;
    execute format('create table test_begin.%I as select %s from %I.%I', 'k' || nr, t.kolommen, t.nspname, t.relname);
    execute format('select count(*) from %I.%I', t.nspname, t.relname) into n;
    insert into test_begin.tabel values (t.nspname, t.relname, 'k' || nr, n, t.kolommen);
  end loop;
  for q in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${OURS}
  loop
    execute format('insert into test_begin.teller select %L, last_value, is_called from %I.%I',
      format('%I.%I', q.nspname, q.relname), q.nspname, q.relname);
  end loop;
end $$;
create table test_begin.sinds as select pg_current_xact_id()::text::bigint as xid;
create function test_begin.herstel() returns void language plpgsql as $f$ declare t record; q record; anders boolean; begin
  set session_replication_role = replica;
  for t in select * from test_begin.tabel loop
    execute format('select count(*) <> $1 or coalesce(max(xmin::text::bigint) > $2, false) from %I.%I', t.ruimte, t.naam)
      into anders using t.aantal, (select xid from test_begin.sinds);
    if anders then
      execute format('delete from %I.%I', t.ruimte, t.naam);
      execute format('insert into %I.%I (%s) overriding system value select %s from test_begin.%I',
        t.ruimte, t.naam, t.kolommen, t.kolommen, t.kopie);
    end if;
  end loop;
  for q in select * from test_begin.teller loop perform setval(q.naam::regclass, q.stand, q.gebruikt); end loop;
  update test_begin.sinds set xid = pg_current_xact_id()::text::bigint;
  set session_replication_role = origin;
end $f$;
`;
