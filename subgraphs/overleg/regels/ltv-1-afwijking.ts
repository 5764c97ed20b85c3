import { isReden } from './genoemd.ts';
import type { Afwijking, Regel, Regelfout } from './regel.ts';

/**
 * LTV-1: "Het is daarmee nadrukkelijk geen protocol of convenant met harde werkafspraken, maar dient als naslagwerk wanneer de
 * samenwerking in de keten om verheldering vraagt." A soft rule gives way to a deviation that says why; a hard one, which the
 * law or the text itself leaves no room in, does not.
 */
export function houdtTegen({ regel, soort }: Regelfout, afwijkingen: readonly Afwijking[] = []): boolean {
  if (soort !== 'ZACHT') return soort === 'HARD';
  return !afwijkingen.some((afwijking) => afwijking.regel === regel && isReden(afwijking.reden));
}

/** A deviation that names a frame of the Leidraad names one that there is: which one is deviated from is what others read. */
export const kadersBekend: Regel<{
  readonly afwijkingen: readonly Afwijking[];
  readonly isKader: (kader: string) => boolean;
}> = ({ afwijkingen, isKader }) =>
  afwijkingen.every(({ kader }) => typeof kader !== 'string' || isKader(kader))
    ? undefined
    : {
        regel: 'KADER_ONBEKEND',
        soort: 'HARD',
        veld: 'afwijkingen',
        melding: 'Noem een kader van de Leidraad dat geldt of gold, bijvoorbeeld lko@1 (leidraad { kader }).',
      };
