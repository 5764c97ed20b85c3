import { type SQL, sql } from 'drizzle-orm';
import { rows } from '../opslag/rows.ts';
import type { Database } from '../opslag/store.ts';

export interface OpvallendVraag {
  /** Milliseconds since the epoch; `tot` itself not. */
  readonly van: number;
  readonly tot: number;
  /** From how many distinct people in one hour. */
  readonly personenPerUur: number;
  /** From how many times that a person was asked about without a ground. */
  readonly zonderGrond: number;
}

/** One gebruiker, by functie and by the last request of the period: never by name. */
export interface OpvallendeRij {
  readonly organisatie: string;
  readonly functie: string;
  readonly personenInDruksteUur: number;
  readonly zonderGrond: number;
  readonly auditId: string;
}

const MAX_RIJEN = 100;

/** As it stands in a body of `beslissing`; the index beslissing_zonder_grond has the same words. */
const ZONDER_GROND = sql.raw(`'{"adl.core.response": {"evaluations": [{"context": {"reden": "GEEN_GROND"}}]}}'`);

/**
 * Whoever reaches one of the two numbers. Refusals are counted per field and not per person, so that of one request the field
 * that was refused most often says of how many people it was about without a ground. Different people are counted last, of those alone who
 * could reach the number: `volg` counts from 0, so that the last of a request says how many rows it has.
 */
export async function leesOpvallend(
  db: Database,
  schema: SQL | ReturnType<typeof sql.identifier>,
  { van, tot, personenPerUur, zonderGrond }: OpvallendVraag,
): Promise<readonly OpvallendeRij[]> {
  const query = sql`
    with verzoek as materialized (
      select a.nr, issuer, sub, organisatie, functie, moment / 3600000 as uur,
        (select max(b.volg) + 1 from ${schema}.betrokkene b where b.nr = a.nr) as rijen,
        (select max((e.besluit -> 'context' ->> 'aantal')::integer)
          from ${schema}.beslissing s
          cross join lateral jsonb_array_elements(s.body -> 'adl.core.response' -> 'evaluations')
            with ordinality as e(besluit, plaats)
          where s.nr = a.nr and s.body @> ${ZONDER_GROND} and e.besluit -> 'context' ->> 'reden' = 'GEEN_GROND'
            and s.body -> 'adl.core.request' -> 'evaluations' -> (e.plaats - 1)::integer -> 'resource' ->> 'id' like 'Vreemdeling.%'
        ) as keer
      from ${schema}.audit a where moment >= ${van} and moment < ${tot} and functie is not null
    ), per_uur as (
      select issuer, sub, organisatie, functie, sum(rijen) as rijen, sum(keer) as keer
      from verzoek group by issuer, sub, organisatie, functie, uur
    ), mogelijk as materialized (
      select issuer, sub, organisatie, functie, coalesce(sum(keer), 0) as keer
      from per_uur group by issuer, sub, organisatie, functie
      having max(rijen) >= ${personenPerUur} or sum(keer) >= ${zonderGrond}
    ), hun_uur as (
      select issuer, sub, organisatie, functie, v.keer, max(nr) as nr, array_agg(nr) as nrs
      from mogelijk v join verzoek using (issuer, sub, organisatie, functie)
      group by issuer, sub, organisatie, functie, v.keer, uur
    ), geteld as (
      select max(nr) as nr, max(p.personen) as personen, keer
      from hun_uur cross join lateral (
        select count(distinct b.data_subject_id) as personen from ${schema}.betrokkene b where b.nr = any(nrs)
      ) p
      group by issuer, sub, organisatie, functie, keer
    )
    select organisatie, functie, audit_id, personen, keer
    from geteld join ${schema}.audit using (nr)
    where personen >= ${personenPerUur} or keer >= ${zonderGrond}
    order by keer desc, personen desc, audit_id limit ${MAX_RIJEN}`;
  return (await rows(db, query)).map((rij) => ({
    organisatie: String(rij['organisatie']),
    functie: String(rij['functie']),
    personenInDruksteUur: Number(rij['personen']),
    zonderGrond: Number(rij['keer']),
    auditId: String(rij['audit_id']),
  }));
}
