import { sql } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import { rows } from '../../../opslag/rows.ts';
import { ligtBijRao } from '../gronden/signaallijst.ts';
import { besluiten, terugkoppelingen } from '../tables/besluit.ts';
import { lkos } from '../tables/overleg.ts';
import { afschermingen } from '../tables/persoon.ts';
import { signaallijsten } from '../tables/signaallijst.ts';
import { acties, strategieen } from '../tables/strategie.ts';

export interface Resultaat {
  readonly lko: string;
  readonly signaallijsten: number;
  readonly nogOpen: number;
  readonly doorlooptijd: number | null;
  readonly teLaat: number;
  readonly openActies: number;
}

/**
 * R-RAO-07: results per LKO; one statement for all LKO's of a RAO. Of a year, and nothing about who is shielded: of that person a
 * member of the RAO sees no list (k6), and one list more or less would tell what became of it.
 */
export async function leesResultaten(db: Database, raoId: string, nu: number): Promise<readonly Resultaat[]> {
  const vandaag = new Date(nu).toISOString().slice(0, 10);
  const nietAfgeschermd = sql`(${signaallijsten.vNummer} is null
    or ${signaallijsten.vNummer} not in (select ${afschermingen.vNummer} from ${afschermingen}))`;
  const rijen = await rows(
    db,
    sql`
    select ${lkos.id} as lko, count(lijst) as signaallijsten,
      count(lijst) filter (where terug is null) as "nogOpen",
      percentile_disc(0.5) within group (order by terug - ingediend) as doorlooptijd,
      count(lijst) filter (where coalesce(terug, ${vandaag}::date) > uiterlijk) as "teLaat",
      (
        select count(*) from ${acties} join ${strategieen} on ${strategieen.id} = ${acties.strategieId}
        where ${acties.lkoId} = ${lkos.id} and ${acties.stand} = 'OPEN'
          and ${strategieen.id} not in (select herziet from ${strategieen} where herziet is not null)
          and ${strategieen.vNummer} in (
            select ${signaallijsten.vNummer} from ${signaallijsten}
            where ${signaallijsten.lkoId} = ${lkos.id} and ${signaallijsten.raoId} = ${raoId}
              and ${ligtBijRao(nu)} and ${nietAfgeschermd}
          )
      ) as "openActies"
    from ${lkos} left join lateral (
      select ${signaallijsten.id} as lijst, ${signaallijsten.ingediendOp} as ingediend, ${terugkoppelingen.op} as terug,
        (
          select ${besluiten.terugkoppelingUiterlijk} from ${besluiten}
          where ${besluiten.signaallijstId} = ${signaallijsten.id} order by ${besluiten.volgnummer} limit 1
        ) as uiterlijk
      from ${signaallijsten} left join ${terugkoppelingen} on ${terugkoppelingen.signaallijstId} = ${signaallijsten.id}
      where ${signaallijsten.lkoId} = ${lkos.id} and ${signaallijsten.raoId} = ${raoId}
        and ${signaallijsten.niveau} = 'LKO_NAAR_RAO' and ${signaallijsten.stand} <> 'CONCEPT'
        and ${signaallijsten.ingediendOp} > ${vandaag}::date - interval '1 year' and ${nietAfgeschermd}
    ) as lijsten on true
    where ${lkos.raoId} = ${raoId}
    group by ${lkos.id} order by ${lkos.id}`,
  );
  return rijen.map((rij) => ({
    lko: String(rij['lko']),
    signaallijsten: Number(rij['signaallijsten']),
    nogOpen: Number(rij['nogOpen']),
    doorlooptijd: rij['doorlooptijd'] === null ? null : Number(rij['doorlooptijd']),
    teLaat: Number(rij['teLaat']),
    openActies: Number(rij['openActies']),
  }));
}
