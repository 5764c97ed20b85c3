import { sql } from 'drizzle-orm';
import { SUBGRAPH_NAMEN } from '../../demo/subgraph-namen.ts';
import { openPseudoniem } from '../../logboek/pseudoniem.ts';
import { rows } from '../../opslag/rows.ts';
import type { Gelezen, Gewild } from './load.ts';
import type { Deel, MortalKeten } from './mortal-keten.ts';

/** What the dead left in their logs, by trace. */
export interface Vastgelegd {
  /** How many decisions. */
  readonly beslissingen: Readonly<Record<Deel, ReadonlyMap<string, number>>>;
  /** Pseudonyms of whom something was given. */
  readonly betrokkenen: Readonly<Record<Deel, ReadonlyMap<string, ReadonlySet<string>>>>;
}

export async function leesVastgelegd(keten: MortalKeten, delen: readonly Deel[]): Promise<Vastgelegd> {
  const beslissingen = {} as Record<Deel, Map<string, number>>;
  const betrokkenen = {} as Record<Deel, Map<string, Set<string>>>;
  for (const deel of delen) {
    const schema = sql.identifier(`${deel}_logboek`);
    await keten.leftBy(deel, async (db) => {
      const besluiten = await rows(db, sql`select trace_id, count(*)::int as n from ${schema}.beslissing group by 1`);
      beslissingen[deel] = new Map(besluiten.map((rij) => [String(rij['trace_id']), Number(rij['n'])]));
      betrokkenen[deel] = new Map();
      for (const rij of await rows(
        db,
        sql`select v.trace_id, b.data_subject_id from ${schema}.verwerking v join ${schema}.betrokkene b using (nr)`,
      )) {
        const trace = String(rij['trace_id']);
        const bekend = betrokkenen[deel].get(trace) ?? new Set();
        betrokkenen[deel].set(trace, bekend.add(String(rij['data_subject_id'])));
      }
    });
  }
  return { beslissingen, betrokkenen };
}

/**
 * Every answer that a client received has its records: the decision of the gateway, and with each owner whose data is in it
 * the people whom it is about. Where a part was gone, an owner may have recorded more than came through; never less.
 * @returns what is missing or too much, one line each
 */
export function zonderRecords(
  gelezen: readonly Gelezen[],
  { beslissingen, betrokkenen }: Vastgelegd,
  { sleutels }: Pick<MortalKeten, 'sleutels'>,
): readonly string[] {
  const pseudoniemen = Object.fromEntries(
    SUBGRAPH_NAMEN.map((deel) => [deel, openPseudoniem(sleutels.pseudoniemVan(deel))]),
  );
  return gelezen.flatMap(({ question, antwoord }) => {
    const { trace, errors } = antwoord;
    const verstrekt = question.verstrekt(antwoord);
    const heel = errors.every(({ code }) => code === 'UNAUTHORIZED_FIELD_OR_TYPE');
    const gevonden = beslissingen.gateway.get(trace) === 1 ? [] : [`gateway ${trace}: no decision`];
    for (const deel of SUBGRAPH_NAMEN) {
      const van = new Set([...(verstrekt[deel] ?? [])].map((vNummer) => pseudoniemen[deel]?.van(vNummer) ?? ''));
      const records = betrokkenen[deel].get(trace) ?? new Set();
      const mist = [...van].filter((een) => !records.has(een)).length;
      const teveel = heel ? [...records].filter((een) => !van.has(een)).length : 0;
      if (mist > 0) gevonden.push(`${deel} ${trace}: ${mist} of ${van.size} not recorded, of ${question.text}`);
      if (teveel > 0) gevonden.push(`${deel} ${trace}: ${teveel} recorded who are not in ${question.text}`);
    }
    return gevonden;
  });
}

/** An acknowledged mutation was decided on, and recorded, by the gateway and by overleg. */
export function handelingenZonderRecords(gewild: readonly Gewild[], { beslissingen }: Vastgelegd): readonly string[] {
  return gewild.flatMap(({ handeling, bevestigd }) =>
    bevestigd.flatMap(({ trace }) =>
      (['gateway', 'overleg'] as const)
        .filter((deel) => beslissingen[deel].get(trace) === undefined)
        .map((deel) => `${deel} ${trace}: no decision on ${handeling}`),
    ),
  );
}
