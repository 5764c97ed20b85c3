import { celOpent, DATAKLASSEN, doelStaatToe, overToezicht, profielenVan } from '../beleid.ts';
import type { Hub, Omgeving } from './omgeving.ts';

/** "Welke klassen op welk niveau; en waarom niet": per class the highest that a profile had for this hub gives. */
export function toegangTot(hub: Hub, { stand, wie }: Omgeving) {
  // The FG of who sits in the overleggen, of the log that overleg keeps of a person.
  if (hub.type === 'Vreemdeling' && overToezicht({ bij: 'OVERLEG' }, wie) === 'MAG')
    return { niveaus: [{ dataklasse: 'INZAGELOG', niveau: 'VOLLEDIG', profiel: 'FG' }], reden: null };
  const { profielen, verlopen, beperkt } = stand(hub);
  if (profielen.length === 0)
    return { niveaus: [], reden: verlopen.length > 0 ? 'UITNODIGING_VERLOPEN' : 'GEEN_GROND' };
  const mijn = profielenVan(wie).filter((profiel) => profielen.includes(profiel));
  const redenen: string[] = [];
  const niveaus = DATAKLASSEN.flatMap((dataklasse) => {
    for (const niveau of hub.type === 'Regio' ? ['AGGREGAAT'] : ['VOLLEDIG', 'SAMENVATTING', 'HIT']) {
      const hoog = mijn.filter((profiel) => celOpent(dataklasse, profiel, niveau));
      const profiel = hoog.find((een) => doelStaatToe(wie.doel, een, dataklasse, niveau));
      if (profiel !== undefined && !beperkt) return [{ dataklasse, niveau, profiel }];
      if (hoog.length > 0) redenen.push(profiel === undefined ? 'DOELBINDING' : 'VERSTREKKINGSBEPERKING');
    }
    return [];
  });
  return { niveaus, reden: niveaus.length > 0 ? null : (redenen[0] ?? 'NIVEAU_TE_LAAG') };
}
