/**
 * Asks the owners again after the ties on which the agenda's rest, and writes down what they said: still there, or ended.
 * Ontwerp, "Profiles and grounds": at least daily, and on the day of each meeting. It must never end a tie because somebody
 * did not answer, nor make one that ended begin again: that is for a member who puts the person on the agenda.
 */
import { and, eq, exists, gt, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { VraagFeit } from '../../kit/feiten.ts';
import type { Database } from '../../../opslag/store.ts';
import { GROND_DAGEN } from '../gronden/agendapunt.ts';
import { agendapunten } from '../tables/agendapunt.ts';
import { bijeenkomsten, lkos } from '../tables/overleg.ts';
import { type Band, bandSleutel, peilBanden } from './vraag-band.ts';

const UUR = 60 * 60 * 1000;
/** A tie that was confirmed longer ago than this is asked again. */
const HERIJK_NA_UUR = 24;
/** One question of each owner; what is known of these is written before the next are asked. */
const PER_KEER = 500;

/** How many ties; a tie is `onbekend` when nobody confirms it and its own owner did not answer: it stays as it was. */
export interface Herijking extends Readonly<Record<string, number>> {
  readonly bevestigd: number;
  readonly beeindigd: number;
  readonly onbekend: number;
}

/**
 * @param nu milliseconds since the epoch
 * @param stop ends it between two batches
 */
export async function herijkBanden(
  { db, vraagFeit }: { readonly db: Database; readonly vraagFeit: VraagFeit },
  nu: number,
  stop?: AbortSignal,
): Promise<Herijking> {
  const punten = await teHerijken(db, nu);
  const telling = { bevestigd: 0, beeindigd: 0, onbekend: 0 };
  for (let i = 0; i < punten.length && stop?.aborted !== true; i += PER_KEER) {
    const { bevestigd, beeindigd, onbekend } = await vraagOpnieuw(vraagFeit, punten.slice(i, i + PER_KEER));
    await schrijf(db, nu, bevestigd, beeindigd);
    telling.bevestigd += bevestigd.length;
    telling.beeindigd += beeindigd.length;
    telling.onbekend += onbekend.length;
  }
  return telling;
}

type Punt = Awaited<ReturnType<typeof teHerijken>>[number];

/** Nobody is asked about without need: an item that gives no ground any more is left alone until somebody renews it. */
async function teHerijken(db: Database, nu: number) {
  const vandaag = new Date(nu).toISOString().slice(0, 10);
  const bijeenkomstVandaag = db
    .select({ een: sql`1` })
    .from(bijeenkomsten)
    .where(
      and(
        eq(bijeenkomsten.soort, 'LKO'),
        eq(bijeenkomsten.overlegId, agendapunten.lkoId),
        eq(bijeenkomsten.datum, vandaag),
      ),
    );
  return await db
    .select({
      volgnummer: agendapunten.volgnummer,
      sleutel: { vNummer: agendapunten.vNummer, azc: lkos.azc },
      soort: agendapunten.bandSoort,
      bevestigdDoor: agendapunten.bandBevestigdDoor,
    })
    .from(agendapunten)
    .innerJoin(lkos, eq(lkos.id, agendapunten.lkoId))
    .where(
      and(
        lopend(),
        isNotNull(agendapunten.vNummer),
        gt(agendapunten.vernieuwdOp, new Date(nu - GROND_DAGEN * 24 * UUR)),
        or(
          lte(agendapunten.bandBevestigdOp, new Date(nu - HERIJK_NA_UUR * UUR)),
          and(lt(agendapunten.bandBevestigdOp, new Date(`${vandaag}T00:00:00Z`)), exists(bijeenkomstVandaag)),
        ),
      ),
    )
    .orderBy(agendapunten.volgnummer);
}

/** A tie that holds, of which there is an owner to ask: a second organisation's word is not one (k1). */
function lopend() {
  return and(
    isNull(agendapunten.geslotenOp),
    isNull(agendapunten.bandBeeindigdOp),
    ne(agendapunten.bandSoort, 'TWEEDE_ORGANISATIE'),
  );
}

async function vraagOpnieuw(vraagFeit: VraagFeit, punten: readonly Punt[]) {
  const sleutelVan = ({ sleutel: { vNummer, azc } }: Punt) => bandSleutel(vNummer ?? '', azc);
  const peiling = await peilBanden(vraagFeit, punten.map(sleutelVan));
  const bevestigd: { readonly punt: Punt; readonly band: Band }[] = [];
  const beeindigd: Punt[] = [];
  const onbekend: Punt[] = [];
  for (const punt of punten) {
    const banden = peiling.bevestigd.get(sleutelVan(punt)) ?? [];
    // What was recorded stays recorded as long as it is true; only then another owner's yes takes its place.
    const band = banden.find(({ soort }) => soort === punt.soort) ?? banden[0];
    if (band !== undefined) bevestigd.push({ punt, band });
    else if (peiling.zwijgt.has(punt.bevestigdDoor ?? '')) onbekend.push(punt);
    else beeindigd.push(punt);
  }
  return { bevestigd, beeindigd, onbekend };
}

/** One short transaction, after all answers are in. */
async function schrijf(
  db: Database,
  nu: number,
  bevestigd: readonly { readonly punt: Punt; readonly band: Band }[],
  beeindigd: readonly Punt[],
): Promise<void> {
  const moment = new Date(nu);
  // Whatever was closed, ended or confirmed since we asked is newer than what we heard.
  const nogZo = (punten: readonly Punt[]) =>
    and(
      inArray(
        agendapunten.volgnummer,
        punten.map(({ volgnummer }) => volgnummer),
      ),
      lopend(),
      lte(agendapunten.bandBevestigdOp, moment),
    );
  await db.transaction(async (tx) => {
    for (const soort of new Set(bevestigd.map(({ band }) => band.soort))) {
      const hiervan = bevestigd.filter(({ band }) => band.soort === soort);
      const door = hiervan[0]?.band.bevestigdDoor ?? '';
      const anders = or(ne(agendapunten.bandSoort, soort), ne(agendapunten.bandBevestigdDoor, door));
      await tx
        .update(agendapunten)
        .set({
          bandSoort: soort,
          bandBevestigdDoor: door,
          bandBevestigdOp: moment,
          gewijzigdOp: sql`case when ${anders} then ${moment.toISOString()}::timestamptz else ${agendapunten.gewijzigdOp} end`,
        })
        .where(nogZo(hiervan.map(({ punt }) => punt)));
    }
    if (beeindigd.length > 0)
      await tx.update(agendapunten).set({ bandBeeindigdOp: moment, gewijzigdOp: moment }).where(nogZo(beeindigd));
  });
}
