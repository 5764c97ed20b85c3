import { sql } from 'drizzle-orm';
import type { Profiel } from '../../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import type { Database } from '../../kit/store.ts';
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
