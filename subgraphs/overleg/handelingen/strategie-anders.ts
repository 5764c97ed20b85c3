import { and, eq, inArray } from 'drizzle-orm';
import { mag } from '../../kit/context.ts';
import type { Database } from '../../../opslag/store.ts';
import type { OverlegContext } from '../context.ts';
import { acties, strategieen, strategiePartners } from '../tables/strategie.ts';
import type { StrategieRij } from './strategie-opzoeken.ts';

const VELDEN = ['soort', 'beoogdeOplossing', 'omschrijving', 'termijn'] as const;

/**
 * Which parts of a strategie are different from the one of the same item that somebody read, as they read both: a plan against nuisance
 * is OVERIG to who may not see that there is some.
 * @returns nothing when they read none of this item
 */
export async function strategieAnders(
  db: Database,
  gezien: string | null,
  nu: StrategieRij,
  context: OverlegContext,
): Promise<readonly string[]> {
  if (gezien === null || gezien === nu.id) return [];
  const [toen] = await db
    .select()
    .from(strategieen)
    .where(and(eq(strategieen.id, gezien), eq(strategieen.agendapuntId, nu.agendapuntId)));
  if (toen === undefined) return [];
  const [actieRijen, partnerRijen] = await Promise.all([
    db
      .select()
      .from(acties)
      .where(inArray(acties.strategieId, [toen.id, nu.id]))
      .orderBy(acties.volgnummer),
    db
      .select()
      .from(strategiePartners)
      .where(inArray(strategiePartners.strategieId, [toen.id, nu.id])),
  ]);
  const ziet = mag(context, 'Vreemdeling', nu.vNummer, 'OPENBARE_ORDE:SAMENVATTING');
  const gelezen = (rij: StrategieRij) => ({
    ...rij,
    soort: rij.soort === 'AANPAK_OVERLAST' && !ziet ? 'OVERIG' : rij.soort,
  });
  const actiesVan = ({ id }: StrategieRij) =>
    actieRijen
      .filter(({ strategieId }) => strategieId === id)
      .map(({ omschrijving, belegdBij, uiterlijk }) => [omschrijving, belegdBij, uiterlijk]);
  const partnersVan = ({ id }: StrategieRij) =>
    partnerRijen.flatMap(({ strategieId, uitnodigingId }) => (strategieId === id ? [uitnodigingId] : [])).sort();
  const zelfde = (een: unknown, ander: unknown) => JSON.stringify(een) === JSON.stringify(ander);
  return [
    ...VELDEN.filter((veld) => gelezen(toen)[veld] !== gelezen(nu)[veld]),
    ...(zelfde(actiesVan(toen), actiesVan(nu)) ? [] : ['acties']),
    ...(zelfde(partnersVan(toen), partnersVan(nu)) ? [] : ['partners']),
  ];
}
