import type { Handeling } from '../../../toegang/generated/policy.ts';
import { magHandelen, type MagHandelen, type Rol } from '../../../toegang/handeling.ts';
import type { OverlegBronnen, OverlegContext } from '../context.ts';
import { HUB_VAN_SOORT, isLidProfiel } from '../lidmaatschappen.ts';
import { isSecretaris } from '../regels/r-rao-03-secretaris.ts';
import type { Plaats } from './verb.ts';

/**
 * Whether this gebruiker may do this here, now. R-LKO-02: the chair is per meeting, any member organisation; between meetings it
 * is that of the next one, and without a planned meeting nobody's. R-RAO-03: the secretaris is per period, of the meeting that was
 * and of the one that comes.
 * @param vanRecord what they are besides, by the record that the verb is about
 */
export async function gezagIn(
  { gebruiker, doel }: Pick<OverlegContext, 'gebruiker' | 'doel'>,
  bronnen: OverlegBronnen,
  handeling: Handeling,
  { soort, id }: Plaats,
  vanRecord: readonly Rol[] = [],
): Promise<MagHandelen> {
  const { gronden } = await bronnen.gronden(HUB_VAN_SOORT[soort], id);
  const profielen = gronden.map(({ profiel }) => profiel);
  // Whoever has no profile here is nothing here, whatever a record calls their organisation.
  const rollen: Rol[] = profielen.length === 0 ? [] : [...vanRecord];
  if (profielen.some((profiel) => isLidProfiel(profiel, soort))) {
    rollen.push('LID');
    const [bijeenkomst, vorige] = await Promise.all([
      bronnen.store.volgendeBijeenkomst.load(id),
      soort === 'RAO' ? bronnen.rao.vorigeBijeenkomst.load(id) : undefined,
    ]);
    if (bijeenkomst?.voorzitter === gebruiker.organisatie) rollen.push('VOORZITTER');
    if (isSecretaris(gebruiker, [bijeenkomst, vorige])) rollen.push('SECRETARIS');
  }
  return magHandelen(handeling, gebruiker, doel, { profielen, rollen });
}
