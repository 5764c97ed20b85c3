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

/**
 * Whoever reaches one of the two numbers. Refusals are counted per field and not per person, so that of one request the field
 * that was refused most often says of how many people it was about without a ground.
 */
export async function leesOpvallend(
  db: Database,
  schema: SQL | ReturnType<typeof sql.identifier>,
  { van, tot, personenPerUur, zonderGrond }: OpvallendVraag,
): Promise<readonly OpvallendeRij[]> {
  const gevonden = await rows(
    db,
    sql`
    with verzoek as materialized (
      select nr, audit_id, issuer, sub, organisatie, functie, moment / 3600000 as uur
      from ${schema}.audit where moment >= ${van} and moment < ${tot} and functie is not null
    ), per_uur as (
      select issuer, sub, organisatie, functie, uur, count(distinct b.data_subject_id) as personen
      from verzoek join ${schema}.betrokkene b using (nr) group by 1, 2, 3, 4, 5
    ), geweigerd as (
      select issuer, sub, organisatie, functie, nr, max((e.besluit -> 'context' ->> 'aantal')::integer) as keer
      from verzoek join ${schema}.beslissing s using (nr)
      cross join lateral jsonb_array_elements(s.body -> 'adl.core.response' -> 'evaluations')
        with ordinality as e(besluit, plaats)
      where e.besluit -> 'context' ->> 'reden' = 'GEEN_GROND'
        and s.body -> 'adl.core.request' -> 'evaluations' -> (e.plaats - 1)::integer -> 'resource' ->> 'id' like 'Vreemdeling.%'
      group by 1, 2, 3, 4, 5
    ), laatste as (
      select distinct on (issuer, sub, organisatie, functie) issuer, sub, organisatie, functie, audit_id
      from verzoek order by issuer, sub, organisatie, functie, nr desc
    )
    select organisatie, functie, audit_id, coalesce(p.personen, 0) as personen, coalesce(g.keer, 0) as keer
    from laatste
    left join (select issuer, sub, organisatie, functie, max(personen) as personen from per_uur group by 1, 2, 3, 4) p
      using (issuer, sub, organisatie, functie)
    left join (select issuer, sub, organisatie, functie, sum(keer) as keer from geweigerd group by 1, 2, 3, 4) g
      using (issuer, sub, organisatie, functie)
    where p.personen >= ${personenPerUur} or g.keer >= ${zonderGrond}
    order by keer desc, personen desc, audit_id limit ${MAX_RIJEN}`,
  );
  return gevonden.map((rij) => ({
    organisatie: String(rij['organisatie']),
    functie: String(rij['functie']),
    personenInDruksteUur: Number(rij['personen']),
    zonderGrond: Number(rij['keer']),
    auditId: String(rij['audit_id']),
  }));
}
