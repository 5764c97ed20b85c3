import type { Regel } from './regel.ts';

const ACTOR = /^[A-Z][A-Z0-9_]{1,49}$/;

/**
 * R-BB-06: "Vanuit het Deelberaad Asiel wordt beoordeeld of en zo ja welke vervolgactie noodzakelijk is." "Eventuele vervolgacties
 * van bijvoorbeeld het kerndepartement, algemeen directeur DT&V, bestuursvoorzitter COA, etc. worden door het Deelberaad Asiel
 * teruggekoppeld aan de RAO’s." Whether: none, or one by somebody; who that may be is an open list ("bijvoorbeeld").
 */
export const vervolgactieDoorIemand: Regel<{ readonly uitkomst: string; readonly actor: string | null }> = ({
  uitkomst,
  actor,
}) => {
  const goed = uitkomst === 'GEEN_VERVOLGACTIE' ? actor === null : actor !== null && ACTOR.test(actor);
  if (goed) return undefined;
  return {
    regel: 'R-BB-06',
    soort: 'HARD',
    veld: 'actor',
    melding:
      'Een VERVOLGACTIE noemt wie haar doet (KERNDEPARTEMENT, AD_DTV, BV_COA, ...); GEEN_VERVOLGACTIE noemt niemand.',
  };
};

/** None is none: it stands alone. */
export const ofWelOfGeen: Regel<{
  readonly uitkomst: string;
  readonly eerdere: readonly { readonly uitkomst: string }[];
}> = ({ uitkomst, eerdere }) =>
  eerdere.every((eerder) => eerder.uitkomst === 'VERVOLGACTIE' && uitkomst === 'VERVOLGACTIE')
    ? undefined
    : {
        regel: 'R-BB-06',
        soort: 'HARD',
        veld: 'uitkomst',
        melding: 'Over deze signaallijst staat al een vervolgactie, of dat er geen is; die twee gaan niet samen.',
      };

/** What the Deelberaad was asked it answers, before the RAO tells the LKO; or the RAO says why it did not wait. */
export const deelberaadAntwoordde: Regel<{
  readonly lijst: { readonly stand: string } | undefined;
  readonly vanDeelberaad: unknown;
}> = ({ lijst, vanDeelberaad }) =>
  lijst?.stand !== 'OPGESCHAALD_DA' || vanDeelberaad !== undefined
    ? undefined
    : {
        regel: 'R-BB-06',
        soort: 'ZACHT',
        veld: 'signaallijst',
        melding: 'Het Deelberaad heeft nog niet teruggekoppeld; noem als afwijking waarom u daar niet op wacht.',
      };
