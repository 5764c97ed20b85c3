import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../opslag/store.ts';
import { geteld } from '../kit/geteld.ts';
import type { PublicatieBron } from '../kit/publiceer.ts';
import { publicaties, raoRegios, vertrekzaken } from './tables.ts';

const { vNummer, status, regio, instroomDatum, uitstroomSoort, uitstroomDatum, volgnummer } = vertrekzaken;

/** What DT&V counts of a region: who is on its caseload, and who left it in a month and how. Each person once, by the last case. */
export function dtvTellingen(db: Database): PublicatieBron {
  return {
    db,
    tabel: publicaties,
    regios: () => db.select({ regio: raoRegios.raoId }).from(raoRegios),
    tellingen: [
      {
        onderwerp: 'CASELOAD',
        vorm: ['KORTER_DAN_EEN_JAAR', 'EEN_TOT_TWEE_JAAR', 'TWEE_JAAR_OF_LANGER'],
        tel: (hier, dag) => geteld(hier, perRegio(opCaseload(dag))),
      },
      {
        onderwerp: 'VERTREK',
        vorm: ['ZELFSTANDIG_VERTREK', 'GEDWONGEN_VERTREK', 'ZELFSTANDIG_VERTREK_ZONDER_TOEZICHT', 'OVERIG'],
        tel: (hier, dag) => geteld(hier, perRegio(vertrokken(dag))),
      },
    ],
  };
}

function opCaseload(dag: string): SQL {
  return sql`
    select distinct on (${vNummer}) ${regio} as waar,
      case when ${instroomDatum} > ${dag}::date - interval '1 year' then 'KORTER_DAN_EEN_JAAR'
        when ${instroomDatum} > ${dag}::date - interval '2 years' then 'EEN_TOT_TWEE_JAAR'
        else 'TWEE_JAAR_OF_LANGER' end as cel
    from ${vertrekzaken}
    where ${instroomDatum} <= ${dag}
      and (${status} in ('IN_BEHANDELING', 'OPGESCHORT') or ${uitstroomDatum} > ${dag})
    order by ${vNummer}, ${instroomDatum} desc, ${volgnummer} desc`;
}

/** In the calendar month that ends where the day of counting begins. */
function vertrokken(dag: string): SQL {
  return sql`
    select distinct on (${vNummer}) ${regio} as waar,
      case when ${uitstroomSoort} in ('ZELFSTANDIG_VERTREK', 'GEDWONGEN_VERTREK', 'ZELFSTANDIG_VERTREK_ZONDER_TOEZICHT')
        then ${uitstroomSoort} else 'OVERIG' end as cel
    from ${vertrekzaken}
    where ${uitstroomDatum} < ${dag} and ${uitstroomDatum} >= ${dag}::date - interval '1 month'
    order by ${vNummer}, ${uitstroomDatum} desc, ${volgnummer} desc`;
}

function perRegio(zaken: SQL): SQL {
  return sql`
    select ${raoRegios.raoId} as regio, cel, count(*) as aantal from (${zaken}) as geteld
    join ${raoRegios} on ${raoRegios.regio} = waar
    group by 1, 2`;
}
