import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../opslag/store.ts';
import { geteld } from '../kit/geteld.ts';
import type { PublicatieBron } from '../kit/publiceer.ts';
import { bewegingen, locaties, publicaties, raoRegios } from './tables.ts';

/** R-RAO-05: "de langdurige verblijvende in de opvang"; how long is long no source says. */
const DUUR = ['KORTER_DAN_EEN_JAAR', 'EEN_TOT_TWEE_JAAR', 'TWEE_JAAR_OF_LANGER'];
const TYPEN = ['AZC', 'POL', 'GL', 'NOODOPVANG', 'OVERIG'];

/** What the COA counts of a region: who lives on its locations, which an administratief geplaatste does not (R-LKO-05). */
export function coaTellingen(db: Database): PublicatieBron {
  return {
    db,
    tabel: publicaties,
    regios: () => db.select({ regio: raoRegios.raoId }).from(raoRegios),
    tellingen: [
      { onderwerp: 'OPVANG', vorm: DUUR, tel: (hier, dag) => geteld(hier, inOpvang(dag, sql`null`)) },
      {
        onderwerp: 'OPVANG_PER_LOCATIETYPE',
        vorm: Object.fromEntries(TYPEN.map((type) => [type, DUUR])),
        tel: (hier, dag) =>
          geteld(
            hier,
            inOpvang(
              dag,
              sql`case when ${locaties.type} in ('AZC', 'POL', 'GL', 'NOODOPVANG') then ${locaties.type} else 'OVERIG' end`,
            ),
          ),
      },
    ],
  };
}

/** By the movements up to and on that day: where somebody was last, and since when somebody was in opvang without leaving it. */
function inOpvang(dag: string, rij: SQL): SQL {
  return sql`
    select ${raoRegios.raoId} as regio, ${rij} as rij,
      case when sinds > ${dag}::date - interval '1 year' then 'KORTER_DAN_EEN_JAAR'
        when sinds > ${dag}::date - interval '2 years' then 'EEN_TOT_TWEE_JAAR'
        else 'TWEE_JAAR_OF_LANGER' end as cel,
      count(*) as aantal
    from (
      select distinct on (${bewegingen.vNummer}) ${bewegingen.naar} as waar,
        max(${bewegingen.datum}) filter (where ${bewegingen.van} is null) over (partition by ${bewegingen.vNummer}) as sinds
      from ${bewegingen} where ${bewegingen.datum} <= ${dag}
      order by ${bewegingen.vNummer}, ${bewegingen.datum} desc, ${bewegingen.volgnummer} desc
    ) as laatst
    join ${locaties} on ${locaties.code} = waar
    join ${raoRegios} on ${raoRegios.regio} = ${locaties.regio}
    group by 1, 2, 3`;
}
