import { and, asc, eq, exists, gt, gte, inArray, ne, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { mogelijkeProfielen } from '../../../toegang/gebruiker.ts';
import type { Database } from '../../../opslag/store.ts';
import { eigenUitnodiging } from '../gronden/uitnodiging.ts';
import { signaallijsten } from '../tables/signaallijst.ts';
import { acties, beletten, strategieen, strategiePartners } from '../tables/strategie.ts';
import { uitnodigingen } from '../tables/uitnodiging.ts';
import { HOOGSTENS, STRATEGIE_SAMENVATTING, STRATEGIE_VOLLEDIG, type Taak, type TakenVraag } from './taak.ts';

/**
 * R-LKO-11, R-LKO-14, R-LKO-24: the open acties of the own organisation, the strategieen that stagneren, and what has to go to the RAO. Of a
 * strategie that was revised nothing is left to do. Two statements.
 */
export async function strategieTaken(vraag: TakenVraag): Promise<readonly Taak[]> {
  const { db } = vraag.bronnen;
  const open = await openActies(db, vraag);
  const lid = (lkoId: string) => vraag.lidVan.LKO.includes(lkoId);
  const eigen = open
    .filter(({ belegdBij }) => belegdBij === vraag.gebruiker.organisatie)
    .map(({ lkoId, vNummer, id, volgnummer, uiterlijk }): Taak => ({
      ...{ soort: 'ACTIE', overleg: { soort: 'LKO', id: lkoId }, vNummer, onderwerp: id, handeling: 'werkActieBij' },
      ...{ uiterlijk, volgnummer, label: STRATEGIE_SAMENVATTING },
    }));
  // The first of its acties that is late is the one since when it stagneert.
  const laat = open.filter((actie) => !actie.opgeschaald && actie.uiterlijk < vraag.vandaag && lid(actie.lkoId));
  const stagneert = laat
    .filter(({ strategieId }, i) => laat.findIndex((eerder) => eerder.strategieId === strategieId) === i)
    .map(({ lkoId, vNummer, strategieId, strategieNummer, uiterlijk }): Taak => ({
      ...{ soort: 'STRATEGIE', overleg: { soort: 'LKO', id: lkoId }, vNummer, onderwerp: strategieId },
      ...{ handeling: 'stelStrategieVast', uiterlijk, volgnummer: strategieNummer, label: STRATEGIE_VOLLEDIG },
    }));
  const vast = (await voorHetRao(db, vraag.lidVan.LKO)).map(({ lkoId, vNummer, id, volgnummer }): Taak => ({
    ...{ soort: 'OPSCHALING', overleg: { soort: 'LKO', id: lkoId }, vNummer, onderwerp: id },
    ...{ handeling: 'stelSignaallijstOp', uiterlijk: null, volgnummer, label: STRATEGIE_VOLLEDIG },
  }));
  return [...eigen, ...stagneert, ...vast];
}

/** Of the LKO's of a member, and of the strategieen in which somebody takes part by an invitation that runs (R-LKO-12). */
async function openActies(db: Database, { gebruiker, lidVan, nu }: TakenVraag) {
  const alsPartner = db
    .select({ id: strategiePartners.strategieId })
    .from(strategiePartners)
    .innerJoin(uitnodigingen, eq(uitnodigingen.id, strategiePartners.uitnodigingId))
    .where(
      and(
        eigenUitnodiging({ gebruiker, mogelijk: mogelijkeProfielen(gebruiker), nu }),
        gt(uitnodigingen.tot, new Date(nu)),
      ),
    );
  return await db
    .select({
      id: acties.id,
      volgnummer: acties.volgnummer,
      uiterlijk: acties.uiterlijk,
      belegdBij: acties.belegdBij,
      strategieId: strategieen.id,
      strategieNummer: strategieen.volgnummer,
      lkoId: strategieen.lkoId,
      vNummer: strategieen.vNummer,
      opgeschaald: sql<boolean>`${exists(voorgelegd(db))}`,
    })
    .from(acties)
    .innerJoin(strategieen, eq(strategieen.id, acties.strategieId))
    .where(
      and(
        eq(acties.stand, 'OPEN'),
        or(inArray(strategieen.lkoId, [...lidVan.LKO]), inArray(strategieen.id, alsPartner)),
        nietHerzien(db),
      ),
    )
    .orderBy(asc(acties.uiterlijk), asc(acties.volgnummer))
    .limit(HOOGSTENS);
}

async function voorHetRao(db: Database, lkos: readonly string[]) {
  return await db
    .select({
      id: strategieen.id,
      volgnummer: strategieen.volgnummer,
      lkoId: strategieen.lkoId,
      vNummer: strategieen.vNummer,
    })
    .from(strategieen)
    .where(
      and(
        inArray(strategieen.lkoId, [...lkos]),
        or(
          strategieen.overschrijdingVoorRao,
          exists(db.select({ id: beletten.id }).from(beletten).where(eq(beletten.strategieId, strategieen.id))),
        ),
        nietHerzien(db),
        notExists(voorgelegd(db)),
      ),
    )
    .orderBy(asc(strategieen.volgnummer))
    .limit(HOOGSTENS);
}

function nietHerzien(db: Database) {
  const later = alias(strategieen, 'later');
  return notExists(db.select({ id: later.id }).from(later).where(eq(later.herziet, strategieen.id)));
}

/** isOpgeschaald (R-LKO-14) as SQL: what this LKO put to the RAO since, and that was not back before a member could not go on. */
function voorgelegd(db: Database) {
  const beletDaarna = db
    .select({ id: beletten.id })
    .from(beletten)
    .where(and(eq(beletten.strategieId, strategieen.id), gt(beletten.op, signaallijsten.standSinds)));
  return db
    .select({ id: signaallijsten.id })
    .from(signaallijsten)
    .where(
      and(
        eq(signaallijsten.lkoId, strategieen.lkoId),
        eq(signaallijsten.vNummer, strategieen.vNummer),
        or(ne(signaallijsten.stand, 'TERUGGEKOPPELD'), notExists(beletDaarna)),
        gte(signaallijsten.ingediendOp, sql`(${strategieen.vastgesteldOp} at time zone 'UTC')::date`),
      ),
    );
}
