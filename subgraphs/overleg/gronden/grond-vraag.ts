import { type Column, type SQL, sql } from 'drizzle-orm';
import type { Profiel } from '../../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import type { Database } from '../../../opslag/store.ts';
import type { Lidmaatschap } from '../lidmaatschappen.ts';

/** What each kind of ground is looked up with: which persons, for whom, when. */
export interface GrondVraag {
  readonly db: Database;
  readonly vNummers: readonly string[];
  readonly gebruiker: Gebruiker;
  /** Only what this organisatie and functie can hold (profielen.csv). */
  readonly mogelijk: readonly Profiel[];
  readonly lidmaatschappen: readonly Lidmaatschap[];
  /** Milliseconds since the epoch. */
  readonly nu: number;
}

/** The one profile of a kind that this gebruiker can hold, and where its membership counts. */
export function lidProfiel(vraag: GrondVraag, soort: Lidmaatschap['soort'], begin: string) {
  const profiel = vraag.mogelijk.find((naam) => naam.startsWith(begin));
  const overleggen = vraag.lidmaatschappen.filter((lid) => lid.soort === soort).map((lid) => lid.overlegId);
  return { profiel: profiel ?? '', overleggen: profiel === undefined ? [] : overleggen };
}

/** When the membership by which a row counts ends, as SQL; null when it just runs. A ground never outlives it. */
export function eindeLidmaatschap(vraag: GrondVraag, soort: Lidmaatschap['soort'], overlegId: Column | string): SQL {
  const leden = vraag.lidmaatschappen.filter((lid) => lid.soort === soort);
  const eindes = [...new Set(leden.map((lid) => lid.overlegId))].flatMap((id) => {
    const tot = laatsteEinde(leden.filter((lid) => lid.overlegId === id));
    return tot === null ? [] : [sql`when ${overlegId}::text = ${id} then ${tot.toISOString()}::timestamptz`];
  });
  return eindes.length === 0 ? sql`null::timestamptz` : sql`case ${sql.join(eindes, sql` `)} end`;
}

/** Who is a member twice over stays one until the last of them ends. */
function laatsteEinde(leden: readonly Lidmaatschap[]): Date | null {
  const eindes = leden.flatMap(({ tot }) => (tot === null ? [] : [tot.getTime()]));
  return eindes.length < leden.length ? null : new Date(Math.max(...eindes));
}

/** The four columns of every kind of ground, so that all of them are one statement. */
export function grondKolommen(kolommen: {
  readonly key: unknown;
  readonly profiel: unknown;
  readonly grond: unknown;
  /** When it lapses by itself; null when it does not. */
  readonly tot: unknown;
}) {
  return {
    key: sql<string>`(${kolommen.key})::text`.as('key'),
    profiel: sql<string>`(${kolommen.profiel})::text`.as('profiel'),
    grond: sql<string>`(${kolommen.grond})::text`.as('grond'),
    tot: sql<Date | string | null>`(${kolommen.tot})::timestamptz`.as('tot'),
  };
}
