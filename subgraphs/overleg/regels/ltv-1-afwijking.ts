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

const HOOGSTENS = 20;
const REGEL = /^[A-Za-z][A-Za-z0-9_-]{1,39}$/;

/**
 * What is kept of a deviation is read later, also where there was nothing to deviate from: each is of a rule, has a reason that is
 * one, and there is one of each.
 */
export const afwijkingenMetReden: Regel<{ readonly afwijkingen: readonly Afwijking[] }> = ({ afwijkingen }) =>
  afwijkingen.length <= HOOGSTENS &&
  new Set(afwijkingen.map(({ regel }) => regel)).size === afwijkingen.length &&
  afwijkingen.every(({ regel, reden }) => REGEL.test(regel) && isReden(reden))
    ? undefined
    : {
        regel: 'AFWIJKING_ONGELDIG',
        soort: 'HARD',
        veld: 'afwijkingen',
        melding:
          'Noem bij een afwijking de regel, een keer, en een reden van 10 tot en met 500 tekens, zonder namen of V-nummers.',
      };

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
