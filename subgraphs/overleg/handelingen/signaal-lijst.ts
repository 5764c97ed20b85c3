import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import type { Rol } from '../../../toegang/handeling.ts';
import type { OverlegBronnen } from '../context.ts';
import { ligtBijRao } from '../gronden/signaallijst.ts';
import { signaallijsten, signaalWijzigingen, standpunten } from '../tables/signaallijst.ts';
import type { Wijziging } from '../regels/versie-actueel.ts';
import type { Opzoeken } from './verb.ts';
import { zichtbareLijst } from './zichtbare-lijst.ts';

export type Lijst = typeof signaallijsten.$inferSelect;

/** The signaallijst of this overleg with this id, if who asks may read it: of a LKO what it makes or made, of a RAO what lies there. */
export async function lijstVan(
  { bronnen, context, plaats: { soort, id } }: Opzoeken,
  signaallijst: string,
): Promise<Lijst | undefined> {
  const hier =
    soort === 'LKO' ? eq(signaallijsten.lkoId, id) : and(eq(signaallijsten.raoId, id), ligtBijRao(context.nu));
  const [lijst] = await bronnen.db
    .select()
    .from(signaallijsten)
    .where(and(eq(signaallijsten.id, signaallijst), eq(signaallijsten.niveau, 'LKO_NAAR_RAO'), hier));
  return await zichtbareLijst(lijst, context);
}

/** R-LKO-15: the initiatiefnemer is an organisation of this LKO, and whoever is a member for it. */
export function rolBij(lijst: Lijst | undefined, { organisatie }: Gebruiker): readonly Rol[] {
  return lijst?.initiatiefnemer === organisatie ? ['INITIATIEFNEMER'] : [];
}

/**
 * For a verb of the initiatiefnemer: the role was established by this very list, and a list is never deleted.
 * @throws Error
 */
export function bestaande(lijst: Lijst | undefined): Lijst {
  if (lijst === undefined) throw new Error('a signaallijst is gone');
  return lijst;
}

/** k1: whether the LKO sees this person by its own agenda, as whoever asks does. */
export async function heeftGrondHier(bronnen: OverlegBronnen, lkoId: string, vNummer: string): Promise<boolean> {
  const [punten, { gronden }] = await Promise.all([
    bronnen.signaal.openDossiers.load(vNummer),
    bronnen.gronden('Vreemdeling', vNummer),
  ]);
  const hier = punten.filter((punt) => punt.lkoId === lkoId).map(({ id }) => `agendapunt ${id}`);
  return gronden.some(({ grond }) => hier.includes(grond));
}

/** What was changed in a concept since this version. */
export async function wijzigingenNa(
  db: Database,
  signaallijstId: string,
  versie: number,
): Promise<readonly Wijziging[]> {
  return await db
    .select({
      versie: signaalWijzigingen.versie,
      organisatie: signaalWijzigingen.organisatie,
      velden: signaalWijzigingen.velden,
    })
    .from(signaalWijzigingen)
    .where(and(eq(signaalWijzigingen.signaallijstId, signaallijstId), gt(signaalWijzigingen.versie, versie)))
    .orderBy(signaalWijzigingen.versie);
}

/** Holds a list for the rest of this transaction, if it is still as it was looked up. */
export async function houdLijstVast(tx: Database, { id, stand, versie }: Lijst): Promise<boolean> {
  const [nu] = await tx.select().from(signaallijsten).where(eq(signaallijsten.id, id)).for('update');
  return nu?.stand === stand && nu.versie === versie;
}

/** The standpunten on a list, as `standpuntenVan` of the store gives them. */
export async function standpuntenOp(tx: Database, signaallijstId: string) {
  return await tx
    .select()
    .from(standpunten)
    .where(eq(standpunten.signaallijstId, signaallijstId))
    .orderBy(standpunten.organisatie);
}
