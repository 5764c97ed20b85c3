import { isReden } from './genoemd.ts';
import type { Afwijking, Regelfout } from './regel.ts';

/**
 * LTV-1: "Het is daarmee nadrukkelijk geen protocol of convenant met harde werkafspraken, maar dient als naslagwerk wanneer de
 * samenwerking in de keten om verheldering vraagt." A soft rule gives way to a deviation that says why; a hard one, which the
 * law or the text itself leaves no room in, does not.
 */
export function houdtTegen({ regel, soort }: Regelfout, afwijkingen: readonly Afwijking[] = []): boolean {
  if (soort !== 'ZACHT') return soort === 'HARD';
  return !afwijkingen.some((afwijking) => afwijking.regel === regel && isReden(afwijking.reden));
}
