import type { Profiel } from '../../../toegang/generated/policy.ts';
import type { Regel } from './regel.ts';

/** R-RAO-02: "de projectcoördinator REAN, decentraal IOM, OM en stichting Nidos". */
const VAN_RAO: readonly Profiel[] = ['GENODIGD_REAN', 'GENODIGD_IOM', 'GENODIGD_OM', 'GENODIGD_NIDOS'];
/** profielen.csv: only a RAO gives these, whatever an invitation of a LKO says. */
export const ALLEEN_VAN_RAO: readonly Profiel[] = ['GENODIGD_OM', 'GENODIGD_REAN'];

/**
 * R-LKO-03: "Het LKO kan andere relevante partijen uitnodigen, zoals de gemeente, de Raad voor de Kinderbescherming, de
 * wijkagent, Nidos of VWN." An open list, but who has no row in profielen.csv has no rights that an invitation could give.
 * R-RAO-02: "Zo nodig kunnen ook de projectcoördinator REAN, decentraal IOM, OM en stichting Nidos worden uitgenodigd." A
 * closed list.
 */
export const genodigdeVanDeLijst: Regel<{ readonly soort: 'LKO' | 'RAO'; readonly profiel: Profiel | undefined }> = ({
  soort,
  profiel,
}) => {
  const regel = soort === 'LKO' ? 'R-LKO-03' : 'R-RAO-02';
  const veld = 'genodigde';
  if (profiel === undefined) {
    const melding = 'Voor deze organisatie en functie bestaat geen profiel van een genodigde (profielen.csv).';
    return { regel, soort: 'HARD', veld, melding };
  }
  const mag = soort === 'RAO' ? VAN_RAO.includes(profiel) : !ALLEEN_VAN_RAO.includes(profiel);
  if (mag) return undefined;
  const melding =
    soort === 'RAO'
      ? 'Een RAO nodigt alleen REAN, IOM, OM en Nidos uit.'
      : 'OM en REAN worden door een RAO uitgenodigd, niet door een LKO.';
  return { regel, soort: 'HARD', veld, melding };
};
