/**
 * From the records of the consultations to the grounds that one gebruiker has for each of many subjects. Only what is written
 * down counts: a membership that runs, an item with a confirmed tie, a submitted signaallijst, an invitation, one's own person.
 */
import { and, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { HubNaam } from '../../toegang/bewijs.ts';
import type { Profiel } from '../../toegang/generated/policy.ts';
import { type Gebruiker, mogelijkeProfielen } from '../../toegang/gebruiker.ts';
import type { Database } from '../kit/store.ts';
import {
  afschermingen,
  agendapunten,
  eigenPersonen,
  leden,
  lkos,
  raos,
  signaallijsten,
  uitnodigingen,
  uitnodigingPunten,
} from './tables.ts';

/** A ground lapses after this many days unless the item is renewed (ontwerp, "Profiles and grounds"). */
export const GROND_DAGEN = 90;
const DAG = 24 * 60 * 60 * 1000;

export interface Grond {
  readonly profiel: Profiel;
  /** Which record gives it, for who may ask; never a name. */
  readonly grond: string;
  /** Milliseconds since the epoch; undefined when it does not lapse by itself. */
  readonly geldigTot: number | undefined;
}

export interface Gronden {
  readonly gronden: readonly Grond[];
  /** Profiles of an invitation that is over: they explain a refusal and give nothing. */
  readonly verlopen: readonly Profiel[];
  readonly beperkt: boolean;
}

export interface Lidmaatschap {
  readonly soort: 'LKO' | 'RAO' | 'DEELBERAAD_ASIEL';
  readonly overlegId: string;
  readonly naam: string;
  /** R-LKO-01: the IND counts as a member only in an LKO in which it takes part. */
  readonly indDeelnemer: boolean;
}

/** The memberships that run now; one statement. */
export async function lidmaatschappenVan(
  db: Database,
  gebruiker: Gebruiker,
  nu: number,
): Promise<readonly Lidmaatschap[]> {
  const moment = new Date(nu);
  return await db
    .select({
      soort: leden.soort,
      overlegId: leden.overlegId,
      naam: sql<string>`coalesce(${lkos.naam}, ${raos.naam}, 'Deelberaad Asiel')`,
      indDeelnemer: sql<boolean>`coalesce(${lkos.indDeelnemer}, true)`,
    })
    .from(leden)
    .leftJoin(lkos, and(eq(leden.soort, 'LKO'), eq(lkos.id, leden.overlegId)))
    .leftJoin(raos, and(eq(leden.soort, 'RAO'), eq(raos.id, leden.overlegId)))
    .where(
      and(
        eq(leden.issuer, gebruiker.issuer),
        eq(leden.sub, gebruiker.sub),
        eq(leden.organisatie, gebruiker.organisatie),
        eq(leden.functie, gebruiker.functie),
        lte(leden.van, moment),
        or(isNull(leden.tot), gt(leden.tot, moment)),
      ),
    )
    .orderBy(leden.id);
}

/** Grounds for many subjects of one type; the number of statements does not depend on how many. */
export async function grondenVoor(
  db: Database,
  type: HubNaam,
  keys: readonly string[],
  gebruiker: Gebruiker,
  lidmaatschappen: readonly Lidmaatschap[],
  nu: number,
): Promise<ReadonlyMap<string, Gronden>> {
  const mogelijk = mogelijkeProfielen(gebruiker);
  const rijen =
    type === 'Vreemdeling'
      ? await rijenVanPersonen(db, keys, gebruiker, mogelijk, lidmaatschappen, nu)
      : await rijenVanOverleg(db, type, keys, gebruiker, mogelijk, lidmaatschappen);
  const perKey = new Map<string, { gronden: Grond[]; verlopen: Profiel[]; beperkt: boolean }>();
  for (const key of keys) perKey.set(key, { gronden: [], verlopen: [], beperkt: false });
  for (const rij of rijen) {
    const van = perKey.get(rij.key);
    if (van === undefined) continue;
    if (rij.profiel === AFGESCHERMD) {
      van.beperkt = true;
      continue;
    }
    const profiel = mogelijk.find((p) => p === rij.profiel);
    if (profiel === undefined) continue;
    if (rij.geldigTot !== undefined && rij.geldigTot <= nu) van.verlopen.push(profiel);
    else van.gronden.push({ profiel, grond: rij.grond, geldigTot: rij.geldigTot });
  }
  return perKey;
}

interface GrondRij {
  readonly key: string;
  readonly profiel: string;
  readonly grond: string;
  readonly geldigTot: number | undefined;
}

const AFGESCHERMD = '(afgeschermd)';

async function rijenVanPersonen(
  db: Database,
  keys: readonly string[],
  gebruiker: Gebruiker,
  mogelijk: readonly Profiel[],
  lidmaatschappen: readonly Lidmaatschap[],
  nu: number,
): Promise<readonly GrondRij[]> {
  const personen = [...keys];
  const van = (soort: Lidmaatschap['soort']) =>
    lidmaatschappen.filter((l) => l.soort === soort && telt(l, gebruiker)).map((l) => l.overlegId);
  const lkoProfiel = mogelijk.find((p) => p.startsWith('LKO_'));
  const raoProfiel = mogelijk.find((p) => p.startsWith('RAO_'));
  const daProfiel = mogelijk.find((p) => p === 'DEELBERAAD_ASIEL');
  const betrokkene = mogelijk.find((p) => p === 'BETROKKENE');
  const geen = sql<Date | null>`null::timestamptz`;
  const tekst = (value: string) => sql<string>`${value}::text`;

  // One statement for all kinds of ground; a branch that cannot hold for this gebruiker is given nothing to find.
  const rijen = await unionAll(
    db
      .select({
        key: sql<string>`${agendapunten.vNummer}`.as('key'),
        profiel: tekst(lkoProfiel ?? '').as('profiel'),
        grond: sql<string>`'agendapunt ' || ${agendapunten.id}`.as('grond'),
        tot: sql<Date | null>`${agendapunten.vernieuwdOp} + ${`${GROND_DAGEN} days`}::interval`.as('tot'),
      })
      .from(agendapunten)
      .where(
        and(
          inArray(agendapunten.vNummer, personen),
          inArray(agendapunten.lkoId, lkoProfiel === undefined ? [] : van('LKO')),
          isNull(agendapunten.geslotenOp),
          sql`${agendapunten.bandBevestigdOp} is not null`,
          isNull(agendapunten.bandBeeindigdOp),
          gt(agendapunten.vernieuwdOp, new Date(nu - GROND_DAGEN * DAG)),
        ),
      ),
    db
      .select({
        key: sql<string>`${signaallijsten.vNummer}`.as('key'),
        profiel:
          sql<string>`case when ${signaallijsten.niveau} = 'RAO_NAAR_DA' and ${daProfiel !== undefined}::boolean then 'DEELBERAAD_ASIEL' else ${raoProfiel ?? ''}::text end`.as(
            'profiel',
          ),
        grond: sql<string>`'signaallijst ' || ${signaallijsten.id}`.as('grond'),
        tot: geen.as('tot'),
      })
      .from(signaallijsten)
      .where(
        and(
          inArray(signaallijsten.vNummer, personen),
          or(
            inArray(signaallijsten.raoId, raoProfiel === undefined ? [] : van('RAO')),
            and(
              eq(signaallijsten.niveau, 'RAO_NAAR_DA'),
              sql`${daProfiel !== undefined && van('DEELBERAAD_ASIEL').length > 0}::boolean`,
            ),
          ),
        ),
      ),
    db
      .select({
        key: sql<string>`${agendapunten.vNummer}`.as('key'),
        profiel: sql<string>`${uitnodigingen.profiel}`.as('profiel'),
        grond: sql<string>`'uitnodiging ' || ${uitnodigingen.id}`.as('grond'),
        tot: sql<Date | null>`case when ${agendapunten.geslotenOp} is null then ${uitnodigingen.tot} else least(${uitnodigingen.tot}, ${agendapunten.geslotenOp}) end`.as(
          'tot',
        ),
      })
      .from(uitnodigingen)
      .innerJoin(uitnodigingPunten, eq(uitnodigingPunten.uitnodigingId, uitnodigingen.id))
      .innerJoin(agendapunten, eq(agendapunten.id, uitnodigingPunten.agendapuntId))
      .where(
        and(
          inArray(agendapunten.vNummer, personen),
          eq(uitnodigingen.issuer, gebruiker.issuer),
          eq(uitnodigingen.sub, gebruiker.sub),
          lte(uitnodigingen.van, new Date(nu)),
          // k5: Nidos for its own pupils only.
          sql`(${uitnodigingen.profiel} <> 'GENODIGD_NIDOS' or exists (select 1 from ${eigenPersonen} e where e.issuer = ${gebruiker.issuer} and e.sub = ${gebruiker.sub} and e.relatie = 'PUPIL' and e.v_nummer = ${agendapunten.vNummer}))`,
        ),
      ),
    db
      .select({
        key: sql<string>`${eigenPersonen.vNummer}`.as('key'),
        profiel: tekst(betrokkene ?? '').as('profiel'),
        grond: tekst('eigen gegevens').as('grond'),
        tot: geen.as('tot'),
      })
      .from(eigenPersonen)
      .where(
        and(
          inArray(eigenPersonen.vNummer, personen),
          eq(eigenPersonen.relatie, 'BETROKKENE'),
          eq(eigenPersonen.issuer, gebruiker.issuer),
          eq(eigenPersonen.sub, gebruiker.sub),
        ),
      ),
    db
      .select({
        key: sql<string>`${afschermingen.vNummer}`.as('key'),
        profiel: tekst(AFGESCHERMD).as('profiel'),
        grond: tekst('').as('grond'),
        tot: geen.as('tot'),
      })
      .from(afschermingen)
      .where(inArray(afschermingen.vNummer, personen)),
  );
  return rijen.map((rij) => ({ key: rij.key, profiel: rij.profiel, grond: rij.grond, geldigTot: toTime(rij.tot) }));
}

async function rijenVanOverleg(
  db: Database,
  type: 'LKO' | 'RAO',
  keys: readonly string[],
  gebruiker: Gebruiker,
  mogelijk: readonly Profiel[],
  lidmaatschappen: readonly Lidmaatschap[],
): Promise<readonly GrondRij[]> {
  const profiel = mogelijk.find((p) => p.startsWith(`${type}_`));
  const lid = lidmaatschappen.flatMap((l): GrondRij[] =>
    l.soort === type && profiel !== undefined && telt(l, gebruiker)
      ? [{ key: l.overlegId, profiel, grond: `lid van ${l.overlegId}`, geldigTot: undefined }]
      : [],
  );
  const genodigd = await db
    .select({
      key: uitnodigingen.overlegId,
      profiel: uitnodigingen.profiel,
      id: uitnodigingen.id,
      tot: uitnodigingen.tot,
    })
    .from(uitnodigingen)
    .where(
      and(
        eq(uitnodigingen.soort, type),
        inArray(uitnodigingen.overlegId, [...keys]),
        eq(uitnodigingen.issuer, gebruiker.issuer),
        eq(uitnodigingen.sub, gebruiker.sub),
      ),
    );
  return [
    ...lid,
    ...genodigd.map((rij) => ({
      key: rij.key,
      profiel: rij.profiel,
      grond: `uitnodiging ${rij.id}`,
      geldigTot: rij.tot.getTime(),
    })),
  ];
}

function telt(lidmaatschap: Lidmaatschap, gebruiker: Gebruiker): boolean {
  return lidmaatschap.soort !== 'LKO' || gebruiker.organisatie !== 'IND' || lidmaatschap.indDeelnemer;
}

/** A computed timestamp comes back as text from one driver and as a Date from the other. */
function toTime(tot: Date | string | null): number | undefined {
  return tot === null ? undefined : new Date(tot).getTime();
}
