import DataLoader from 'dataloader';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import { bijzonderheden } from '../tables/bijzonderheid.ts';
import { raadplegingen } from '../tables/raadpleging.ts';
import { acties, beletten, strategieen, strategiePartners } from '../tables/strategie.ts';
import { uitnodigingen } from '../tables/uitnodiging.ts';

export type StrategieRij = typeof strategieen.$inferSelect;

export interface StrategieStore {
  readonly strategieenVan: DataLoader<string, readonly StrategieRij[]>;
  readonly actiesVan: DataLoader<string, readonly (typeof acties.$inferSelect)[]>;
  readonly belettenVan: DataLoader<string, readonly (typeof beletten.$inferSelect)[]>;
  /** The organisations of the partners of a strategie. */
  readonly partnersVan: DataLoader<string, readonly string[]>;
  readonly raadplegingenVan: DataLoader<string, readonly (typeof raadplegingen.$inferSelect)[]>;
  bijzonderhedenVoor(raoId: string, organisatie: string): Promise<readonly (typeof bijzonderheden.$inferSelect)[]>;
}

/** The newest of these are enough to prepare a meeting with. */
const HOOGSTENS = 100;

export function openStrategieStore(db: Database): StrategieStore {
  return {
    strategieenVan: perSleutel(
      (vNummers) =>
        db.select().from(strategieen).where(inArray(strategieen.vNummer, vNummers)).orderBy(strategieen.volgnummer),
      (rij) => rij.vNummer,
    ),
    actiesVan: perSleutel(
      (ids) => db.select().from(acties).where(inArray(acties.strategieId, ids)).orderBy(acties.volgnummer),
      (rij) => rij.strategieId,
    ),
    belettenVan: perSleutel(
      (ids) => db.select().from(beletten).where(inArray(beletten.strategieId, ids)).orderBy(beletten.op, beletten.id),
      (rij) => rij.strategieId,
    ),
    partnersVan: new DataLoader(async (ids) => {
      const rijen = await db
        .selectDistinct({ strategieId: strategiePartners.strategieId, organisatie: uitnodigingen.organisatie })
        .from(strategiePartners)
        .innerJoin(uitnodigingen, eq(uitnodigingen.id, strategiePartners.uitnodigingId))
        .where(inArray(strategiePartners.strategieId, [...ids]))
        .orderBy(uitnodigingen.organisatie);
      return ids.map((id) => rijen.filter((rij) => rij.strategieId === id).map(({ organisatie }) => organisatie));
    }),
    raadplegingenVan: perSleutel(
      (vNummers) =>
        db
          .select()
          .from(raadplegingen)
          .where(inArray(raadplegingen.vNummer, vNummers))
          .orderBy(raadplegingen.volgnummer),
      (rij) => rij.vNummer,
    ),
    bijzonderhedenVoor: (raoId, organisatie) =>
      db
        .select()
        .from(bijzonderheden)
        .where(and(eq(bijzonderheden.raoId, raoId), eq(bijzonderheden.organisatie, organisatie)))
        .orderBy(desc(bijzonderheden.volgnummer))
        .limit(HOOGSTENS),
  };
}

/** One statement for many keys; the rows of each in the order in which they came. */
function perSleutel<Rij>(
  lees: (sleutels: string[]) => PromiseLike<readonly Rij[]>,
  sleutelVan: (rij: Rij) => string,
): DataLoader<string, readonly Rij[]> {
  return new DataLoader(async (sleutels) => {
    const gevonden = new Map<string, Rij[]>(sleutels.map((sleutel) => [sleutel, []]));
    for (const rij of await lees([...sleutels])) gevonden.get(sleutelVan(rij))?.push(rij);
    return sleutels.map((sleutel) => gevonden.get(sleutel) ?? []);
  });
}
