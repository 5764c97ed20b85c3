import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Feit } from '../kit/feiten.ts';
import type { Database } from '../../opslag/store.ts';
import { IN_OPVANG } from './lko-store.ts';
import { bewoners, lkos, opvangrechten } from './tables.ts';
import { dagVan } from './vandaag.ts';

/**
 * What others may ask the COA: the consultations the ties on which a ground for an LKO rests, and whether the right to opvang
 * has ended (R-LKO-26, R-BB-01); DT&V whether a list that a router brought is COA's own (R-LKO-05). Each is answered with yes
 * or nothing; a key that makes no sense gets no yes.
 */
export function coaFeiten(db: Database, now: () => number): Readonly<Record<string, Feit>> {
  const vragers = ['OVERLEG'];
  return {
    /** Keys `vNummer@azc`. */
    opvangBijAzc: { vragers, antwoord: (sleutels) => bijAzc(db, sleutels, IN_OPVANG) },
    /** Keys `vNummer@azc`. */
    administratiefBijAzc: { vragers, antwoord: (sleutels) => bijAzc(db, sleutels, ['ADMINISTRATIEF_GEPLAATST']) },
    /** Keys `vNummer@lkoId`. */
    administratiefBijLko: { vragers: ['DTV'], antwoord: (sleutels) => administratiefBijLko(db, sleutels) },
    /** R-LKO-26: keys `vNummer@day`: whether the verstrekkingen end on that day. */
    eindeVerstrekkingenOp: { vragers, antwoord: (sleutels) => eindeOp(db, sleutels) },
    /** Keys are V-nummers. */
    opvangrechtGeeindigd: {
      vragers,
      antwoord: async (vNummers) => {
        const rows = await db
          .select({ vNummer: opvangrechten.vNummer })
          .from(opvangrechten)
          .where(and(inArray(opvangrechten.vNummer, [...vNummers]), lt(opvangrechten.einddatum, dagVan(now()))));
        return new Set(rows.map(({ vNummer }) => vNummer));
      },
    },
  };
}

async function bijAzc(
  db: Database,
  sleutels: readonly string[],
  statussen: readonly (typeof bewoners.$inferSelect)['status'][],
): Promise<ReadonlySet<string>> {
  const vNummers = [...new Set(sleutels.map((sleutel) => sleutel.split('@')[0] ?? ''))];
  const rows = await db
    .select({ vNummer: bewoners.vNummer, locatie: bewoners.locatie })
    .from(bewoners)
    .where(and(inArray(bewoners.vNummer, vNummers), inArray(bewoners.status, [...statussen])));
  return new Set(rows.flatMap(({ vNummer, locatie }) => (locatie === null ? [] : [`${vNummer}@${locatie}`])));
}

async function eindeOp(db: Database, sleutels: readonly string[]): Promise<ReadonlySet<string>> {
  const vNummers = [...new Set(sleutels.map((sleutel) => sleutel.split('@')[0] ?? ''))];
  const rows = await db
    .select({ vNummer: opvangrechten.vNummer, einddatum: opvangrechten.einddatum })
    .from(opvangrechten)
    .where(inArray(opvangrechten.vNummer, vNummers));
  return new Set(rows.flatMap(({ vNummer, einddatum }) => (einddatum === null ? [] : [`${vNummer}@${einddatum}`])));
}

async function administratiefBijLko(db: Database, sleutels: readonly string[]): Promise<ReadonlySet<string>> {
  const vNummers = [...new Set(sleutels.map((sleutel) => sleutel.split('@')[0] ?? ''))];
  const rows = await db
    .select({ vNummer: bewoners.vNummer, lkoId: lkos.lkoId })
    .from(bewoners)
    .innerJoin(lkos, eq(lkos.locatie, bewoners.locatie))
    .where(and(inArray(bewoners.vNummer, vNummers), eq(bewoners.status, 'ADMINISTRATIEF_GEPLAATST')));
  return new Set(rows.map(({ vNummer, lkoId }) => `${vNummer}@${lkoId}`));
}
