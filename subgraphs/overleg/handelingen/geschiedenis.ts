import { createHash, randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import { SubgraphFault } from '../../kit/fault.ts';
import type { Database } from '../../../opslag/store.ts';
import type { Regelfout } from '../regels/regel.ts';
import { deelnemersVan } from '../deelnemers.ts';
import { fgMeldingen, handelingen } from '../tables/handeling.ts';
import type { Gevolg, Invoer, Plaats } from './verb.ts';

export type HandelingRij = typeof handelingen.$inferSelect;

/** @throws SubgraphFault IDEMPOTENTIESLEUTEL_ONGELDIG */
export function checkSleutel({ idempotentiesleutel }: Invoer): void {
  if (!/^[\x21-\x7e]{16,64}$/.test(idempotentiesleutel)) throw new SubgraphFault('IDEMPOTENTIESLEUTEL_ONGELDIG');
}

/**
 * What this gebruiker did before under this sleutel, if anything.
 * @throws SubgraphFault IDEMPOTENTIESLEUTEL_HERGEBRUIKT when that was something else
 */
export async function eerderGedaan(
  db: Database,
  { issuer, sub }: Gebruiker,
  handeling: string,
  invoer: Invoer,
): Promise<HandelingRij | undefined> {
  const [rij] = await db
    .select()
    .from(handelingen)
    .where(
      and(
        eq(handelingen.issuer, issuer),
        eq(handelingen.sub, sub),
        eq(handelingen.idempotentiesleutel, invoer.idempotentiesleutel),
      ),
    );
  if (rij !== undefined && rij.invoer !== vingerafdruk(handeling, invoer))
    throw new SubgraphFault('IDEMPOTENTIESLEUTEL_HERGEBRUIKT');
  return rij;
}

/** Who put this item on the agenda; nobody for one that is older than the history. */
export async function inbrengerVan(
  db: Database,
  { id, lkoId }: { readonly id: string; readonly lkoId: string },
): Promise<Pick<HandelingRij, 'issuer' | 'sub'> | undefined> {
  const [eerste] = await db
    .select({ issuer: handelingen.issuer, sub: handelingen.sub })
    .from(handelingen)
    .where(
      and(
        eq(handelingen.soort, 'LKO'),
        eq(handelingen.overlegId, lkoId),
        eq(handelingen.agendapuntId, id),
        eq(handelingen.handeling, 'agendeer'),
      ),
    )
    .orderBy(handelingen.volgnummer)
    .limit(1);
  return eerste;
}

/** Writes what is done in the transaction that does it; undefined when the same request got there first. */
export async function schrijfHandeling(
  tx: Database,
  wat: {
    readonly handeling: string;
    readonly plaats: Plaats;
    readonly invoer: Invoer;
    readonly gebruiker: Gebruiker;
    readonly gevolg: Gevolg;
    readonly regelfouten: readonly Regelfout[];
    readonly nu: number;
  },
): Promise<HandelingRij | undefined> {
  const { handeling, plaats, invoer, gebruiker, gevolg, regelfouten, nu } = wat;
  const { issuer, sub, organisatie, functie } = gebruiker;
  const [rij] = await tx
    .insert(handelingen)
    .values({
      id: randomUUID(),
      handeling,
      soort: plaats.soort,
      overlegId: plaats.id,
      agendapuntId: gevolg.agendapuntId ?? null,
      uitnodigingId: gevolg.uitnodigingId ?? null,
      lidId: gevolg.lidId ?? null,
      onderwerpId: gevolg.onderwerpId ?? null,
      reden: invoer.reden ?? null,
      afwijkingen: [...(invoer.afwijkingen ?? [])],
      regelfouten: [...regelfouten],
      issuer,
      sub,
      organisatie,
      functie,
      op: new Date(nu),
      idempotentiesleutel: invoer.idempotentiesleutel,
      invoer: vingerafdruk(handeling, invoer),
    })
    .onConflictDoNothing()
    .returning();
  if (rij !== undefined && gevolg.zonderBand === true) await meldAanFgs(tx, rij, nu);
  return rij;
}

/** k1: one message for the FG of each organisation that takes part. */
async function meldAanFgs(tx: Database, { id, soort, overlegId }: HandelingRij, nu: number): Promise<void> {
  const deelnemers = await deelnemersVan(tx, { soort, id: overlegId }, nu);
  await tx
    .insert(fgMeldingen)
    .values(deelnemers.map((organisatie) => ({ handelingId: id, soort: 'TWEEDE_ORGANISATIE' as const, organisatie })));
}

function vingerafdruk(handeling: string, invoer: Invoer): string {
  return createHash('sha256')
    .update(JSON.stringify([handeling, invoer]))
    .digest('hex');
}
