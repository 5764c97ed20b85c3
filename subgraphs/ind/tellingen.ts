import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../opslag/store.ts';
import { geteld } from '../kit/geteld.ts';
import type { PublicatieBron } from '../kit/publiceer.ts';
import { procedures, publicaties, raoUnits } from './tables.ts';

const SOORTEN = ['ASIEL_EERSTE', 'HASA', 'REGULIER', 'OVERIG'];
const DUUR = ['KORTER_DAN_EEN_HALF_JAAR', 'HALF_JAAR_OF_LANGER'];

/**
 * What the IND counts of a region: whose procedure lies at one of its units and is not decided on. Each person once, by the last
 * procedure. What art. 64 and Dublin have of their own is in no table: they are classes of their own.
 */
export function indTellingen(db: Database): PublicatieBron {
  return {
    db,
    tabel: publicaties,
    regios: () => db.selectDistinct({ regio: raoUnits.raoId }).from(raoUnits),
    tellingen: [
      { onderwerp: 'PROCEDURES', vorm: SOORTEN, tel: (hier, dag) => geteld(hier, lopend(dag, sql`null`, sql`soort`)) },
      {
        onderwerp: 'PROCEDURES_PER_DUUR',
        vorm: Object.fromEntries(SOORTEN.map((soort) => [soort, DUUR])),
        tel: (hier, dag) => geteld(hier, lopend(dag, sql`soort`, sql`duur`)),
      },
    ],
  };
}

function lopend(dag: string, rij: SQL, cel: SQL): SQL {
  const { vNummer, soort, indiening, beslistOp, unit, volgnummer } = procedures;
  return sql`
    select ${raoUnits.raoId} as regio, ${rij} as rij, ${cel} as cel, count(*) as aantal
    from (
      select distinct on (${vNummer}) ${unit} as waar,
        case when ${soort} in ('ASIEL_EERSTE', 'HASA', 'REGULIER') then ${soort} else 'OVERIG' end as soort,
        case when ${indiening} > ${dag}::date - interval '6 months' then 'KORTER_DAN_EEN_HALF_JAAR'
          else 'HALF_JAAR_OF_LANGER' end as duur
      from ${procedures}
      where ${indiening} <= ${dag} and (${beslistOp} is null or ${beslistOp} > ${dag})
      order by ${vNummer}, ${indiening} desc, ${volgnummer} desc
    ) as laatste
    join ${raoUnits} on ${raoUnits.unit} = waar
    group by 1, 2, 3`;
}
