import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../opslag/store.ts';
import { geteld } from '../kit/geteld.ts';
import type { PublicatieBron } from '../kit/publiceer.ts';
import { medewerkingen } from './tables/gemeente.ts';
import { raos } from './tables/overleg.ts';
import { publicaties } from './tables/publicatie.ts';
import { signaallijsten, signaalOvergangen } from './tables/signaallijst.ts';

/** What the consultations count of a region: the signaallijsten that LKO's submitted (R-RAO-07), and its gemeenten (R-BB-01). */
export function overlegTellingen(db: Database): PublicatieBron {
  return {
    db,
    tabel: publicaties,
    regios: () => db.select({ regio: raos.id }).from(raos),
    tellingen: [
      {
        onderwerp: 'SIGNAALLIJSTEN',
        vorm: ['INGEDIEND', 'IN_BEHANDELING', 'TERUGGEKOPPELD', 'OPGESCHAALD_DA'],
        tel: (hier, dag) => geteld(hier, naarStand(dag)),
      },
      {
        onderwerp: 'MEDEWERKING_GEMEENTEN',
        vorm: ['JA', 'NEE', 'DEELS'],
        tel: (hier, dag) => geteld(hier, naarMedewerking(dag)),
      },
    ],
  };
}

/** By the last transition before that day; a concept is the LKO's alone. */
function naarStand(dag: string): SQL {
  const { signaallijstId, naar, op, volgnummer } = signaalOvergangen;
  return sql`
    select ${signaallijsten.raoId} as regio,
      case when naar in ('GEAGENDEERD', 'BESPROKEN', 'BESLOTEN') then 'IN_BEHANDELING' else naar end as cel,
      count(*) as aantal
    from (
      select distinct on (${signaallijstId}) ${signaallijstId} as lijst, ${naar} as naar
      from ${signaalOvergangen} where ${op} < ${middernacht(dag)}
      order by ${signaallijstId}, ${volgnummer} desc
    ) as laatst
    join ${signaallijsten} on ${signaallijsten.id} = lijst
    where naar <> 'CONCEPT' and ${signaallijsten.niveau} = 'LKO_NAAR_RAO'
    group by 1, 2`;
}

function naarMedewerking(dag: string): SQL {
  const { raoId, gemeente, versie, verleentMedewerking, op } = medewerkingen;
  return sql`
    select regio, cel, count(*) as aantal
    from (
      select distinct on (${raoId}, ${gemeente}) ${raoId} as regio, ${verleentMedewerking} as cel
      from ${medewerkingen} where ${op} < ${middernacht(dag)}
      order by ${raoId}, ${gemeente}, ${versie} desc
    ) as geldend
    group by 1, 2`;
}

function middernacht(dag: string): SQL {
  return sql`${`${dag}T00:00:00Z`}::timestamptz`;
}
