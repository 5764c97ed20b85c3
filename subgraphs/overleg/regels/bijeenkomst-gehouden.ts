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

/** What is discussed or decided at a meeting lay there: it was submitted by that day. */
export const ingediendVoorBijeenkomst: Regel<{
  readonly lijst: { readonly ingediendOp: string | null } | undefined;
  readonly bijeenkomst: { readonly datum: string } | undefined;
}> = ({ lijst, bijeenkomst }) =>
  lijst === undefined || bijeenkomst === undefined || (lijst.ingediendOp ?? '') <= bijeenkomst.datum
    ? undefined
    : {
        regel: 'BIJEENKOMST_NIET_GEHOUDEN',
        soort: 'HARD',
        veld: 'bijeenkomst',
        melding: 'Noem een bijeenkomst van na de dag waarop de signaallijst is ingediend.',
      };
