import type { Regel } from './regel.ts';

/**
 * Who the secretaris is now. A period runs from one meeting to the next: of the one that was, the besluitenlijst is still written;
 * of the one that comes, the agenda. Without a meeting nobody is.
 */
export function isSecretaris(
  { organisatie }: { readonly organisatie: string },
  bijeenkomsten: readonly ({ readonly secretaris: string | null } | undefined)[],
): boolean {
  return bijeenkomsten.some((bijeenkomst) => bijeenkomst?.secretaris === organisatie);
}

/**
 * R-RAO-03: "In RAO-verband wordt besproken wie de voorzittersrol en de secretarisrol vervult." "Dit kan periodiek wisselen."
 * What was done at a meeting its own secretaris writes down; when that changed meanwhile, the next one says why.
 */
export const secretarisVanBijeenkomst: Regel<{
  readonly organisatie: string;
  readonly bijeenkomst: { readonly secretaris: string | null } | undefined;
}> = ({ organisatie, bijeenkomst }) =>
  bijeenkomst === undefined || isSecretaris({ organisatie }, [bijeenkomst])
    ? undefined
    : {
        regel: 'R-RAO-03',
        soort: 'ZACHT',
        veld: 'bijeenkomst',
        melding: 'Van deze bijeenkomst is een andere organisatie secretaris; noem als afwijking waarom u dit vastlegt.',
      };

/** A RAO alone has one, and it is an organisation that sits in it; one that is not yet agreed is nobody. */
export const secretarisIsLid: Regel<{
  readonly plaats: { readonly soort: string };
  readonly secretaris: string | null;
  readonly deelnemers: readonly string[];
}> = ({ plaats, secretaris, deelnemers }) =>
  secretaris === null || (plaats.soort === 'RAO' && deelnemers.includes(secretaris))
    ? undefined
    : {
        regel: 'R-RAO-03',
        soort: 'HARD',
        veld: 'secretaris',
        melding:
          'Kies als secretaris van een RAO een organisatie die nu lid is (leden { organisatie }); een LKO heeft er geen.',
      };
