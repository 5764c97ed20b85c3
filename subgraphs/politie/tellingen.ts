import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../opslag/store.ts';
import { geteld } from '../kit/geteld.ts';
import type { PublicatieBron } from '../kit/publiceer.ts';
import { inbewaringstellingen, meldplichten, personen, publicaties, raoRegios } from './tables.ts';

/**
 * R-RAO-05: "de samenwerking met AVIM bij onderwerpen als meldplicht en inbewaringstellingen". Of the police region that supervises
 * somebody; nothing under the Wpg is counted.
 */
export function politieTellingen(db: Database): PublicatieBron {
  return {
    db,
    tabel: publicaties,
    regios: () => db.select({ regio: raoRegios.raoId }).from(raoRegios),
    tellingen: [
      {
        onderwerp: 'MELDPLICHT',
        vorm: ['WEKELIJKS', 'TWEEWEKELIJKS', 'MAANDELIJKS'],
        tel: (hier, dag) => geteld(hier, perRegio(loopt(dag))),
      },
      {
        onderwerp: 'INBEWARINGSTELLINGEN',
        vorm: ['LOOPT', 'OPGEHEVEN'],
        tel: (hier, dag) => geteld(hier, perRegio(inDeMaandVoor(dag))),
      },
    ],
  };
}

/** Somebody has one meldplicht at a time; of two on record the last one counts. */
function loopt(dag: string): SQL {
  return sql`
    select distinct on (${meldplichten.vNummer}) ${meldplichten.vNummer} as wie, ${meldplichten.frequentie} as cel
    from ${meldplichten}
    where ${meldplichten.ingang} <= ${dag} and (${meldplichten.einde} is null or ${meldplichten.einde} >= ${dag})
    order by ${meldplichten.vNummer}, ${meldplichten.ingang} desc, ${meldplichten.volgnummer} desc`;
}

/** Each person once, by the last measure: it runs on that day, or was lifted in the month before it. */
function inDeMaandVoor(dag: string): SQL {
  const { vNummer, ingang, opheffing, volgnummer } = inbewaringstellingen;
  return sql`
    select distinct on (${vNummer}) ${vNummer} as wie,
      case when ${opheffing} is null or ${opheffing} > ${dag} then 'LOOPT' else 'OPGEHEVEN' end as cel
    from ${inbewaringstellingen}
    where ${ingang} <= ${dag} and (${opheffing} is null or ${opheffing} > ${dag}::date - interval '1 month')
    order by ${vNummer}, ${ingang} desc, ${volgnummer} desc`;
}

function perRegio(wie: SQL): SQL {
  return sql`
    select ${raoRegios.raoId} as regio, cel, count(*) as aantal from (${wie}) as geteld
    join ${personen} on ${personen.vNummer} = wie
    join ${raoRegios} on ${raoRegios.regio} = ${personen.regio}
    group by 1, 2`;
}
