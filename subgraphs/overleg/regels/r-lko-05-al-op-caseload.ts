import type { Regel } from './regel.ts';

/**
 * R-LKO-05: "Het COA brengt ook administratief geplaatsten in, voor zover ze niet al voorkomen op de caseloadlijst van de
 * DT&V." Who is on it, the COA's own list to bring in leaves out too, so that the rule tells a member nothing new.
 */
export const alOpCaseload: Regel<{ readonly bron: string; readonly opCaseload: boolean }> = ({ bron, opCaseload }) =>
  bron === 'ADMINISTRATIEF_GEPLAATST' && opCaseload
    ? {
        regel: 'R-LKO-05',
        soort: 'HARD',
        veld: 'bron',
        melding: 'Deze persoon brengt DT&V al in vanaf de caseloadlijst; agendeer niet als administratief geplaatste.',
      }
    : undefined;
