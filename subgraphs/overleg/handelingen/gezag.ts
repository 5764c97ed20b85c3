import type { Handeling } from '../../../toegang/generated/policy.ts';
import { magHandelen, type MagHandelen, type Rol } from '../../../toegang/handeling.ts';
import type { OverlegBronnen, OverlegContext } from '../context.ts';
import type { Plaats } from './verb.ts';

/**
 * Whether this gebruiker may do this here, now. R-LKO-02: the chair is per meeting, any member organisation; between meetings it
 * is that of the next one, and without a planned meeting nobody's.
 * @param vanRecord what they are besides, by the record that the verb is about
 */
export async function gezagIn(
  { gebruiker, doel }: Pick<OverlegContext, 'gebruiker' | 'doel'>,
  bronnen: OverlegBronnen,
  handeling: Handeling,
  { soort, id }: Plaats,
  vanRecord: readonly Rol[] = [],
): Promise<MagHandelen> {
  const { gronden } = await bronnen.gronden(soort, id);
  const profielen = gronden.map(({ profiel }) => profiel);
  // Whoever has no profile here is nothing here, whatever a record calls their organisation.
  const rollen: Rol[] = profielen.length === 0 ? [] : [...vanRecord];
  if (profielen.some((profiel) => profiel.startsWith(`${soort}_`))) {
    rollen.push('LID');
    const bijeenkomst = await bronnen.store.volgendeBijeenkomst.load(id);
    if (bijeenkomst?.voorzitter === gebruiker.organisatie) rollen.push('VOORZITTER');
  }
  return magHandelen(handeling, gebruiker, doel, { profielen, rollen });
}
