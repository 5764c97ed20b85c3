import type { Regel } from './regel.ts';

/** handelingen.csv: on a held meeting. It is held from the day on for which it was planned. */
export const bijeenkomstGehouden: Regel<{
  readonly bijeenkomst: { readonly datum: string } | undefined;
  readonly vandaag: string;
}> = ({ bijeenkomst, vandaag }) =>
  bijeenkomst !== undefined && bijeenkomst.datum <= vandaag
    ? undefined
    : {
        regel: 'BIJEENKOMST_NIET_GEHOUDEN',
        soort: 'HARD',
        veld: 'bijeenkomst',
        melding: 'Noem een bijeenkomst van dit RAO waarvan de dag er is.',
      };
