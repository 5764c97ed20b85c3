import type { Regel } from './regel.ts';

/** What somebody changed, for whoever read it before that. */
export interface Wijziging {
  readonly versie: number;
  readonly organisatie: string;
  readonly velden: readonly string[];
}

/** Whoever changes what was read before another changed it, is told what that was: no change gets lost unseen. */
export const versieActueel: Regel<{
  readonly versie: number;
  readonly actueel: number | undefined;
  /** Since the version that was read. */
  readonly wijzigingen: readonly Wijziging[];
}> = ({ versie, actueel, wijzigingen }) =>
  actueel === undefined || versie === actueel
    ? undefined
    : {
        regel: 'VERSIE_VEROUDERD',
        soort: 'HARD',
        veld: 'versie',
        melding: ['Lees opnieuw, en noem de versie die u las.', ...wijzigingen.map(watGewijzigd)].join(' '),
      };

function watGewijzigd({ versie, organisatie, velden }: Wijziging): string {
  return `Versie ${versie} van ${organisatie}: ${velden.join(', ')}.`;
}
