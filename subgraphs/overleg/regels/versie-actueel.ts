import type { KlasseLabel } from '../../../toegang/label.ts';
import type { Regel } from './regel.ts';

/** What somebody changed, for whoever read it before that. */
export interface Wijziging {
  readonly versie: number;
  readonly organisatie: string;
  readonly velden: readonly string[];
}

const SIGNAAL_LABEL: KlasseLabel = { dataklasse: 'SIGNAALLIJST', niveau: 'VOLLEDIG' };

/**
 * Whoever changes what was read before another changed it, is told what that was: no change gets lost unseen. What changed in a list
 * about somebody is for who may read that list.
 */
export const versieActueel: Regel<{
  readonly versie: number;
  readonly actueel: number | undefined;
  /** Since the version that was read. */
  readonly wijzigingen: readonly Wijziging[];
  readonly vNummer?: string | null;
}> = ({ versie, actueel, wijzigingen, vNummer = null }) =>
  actueel === undefined || versie === actueel
    ? undefined
    : {
        regel: 'VERSIE_VEROUDERD',
        soort: 'HARD',
        veld: 'versie',
        melding: ['Lees opnieuw, en noem de versie die u las.', ...wijzigingen.map(watGewijzigd)].join(' '),
        ...(vNummer === null ? {} : { onthult: { vNummers: [vNummer], label: SIGNAAL_LABEL } }),
      };

export function watGewijzigd({ versie, organisatie, velden }: Wijziging): string {
  return `Versie ${versie} van ${organisatie}: ${velden.join(', ')}.`;
}

/** Of versions in their order, which of these fields each changed in the one before it; the first is not told of. */
export function wijzigingenTussen<Versie extends { readonly versie: number; readonly organisatie: string }>(
  versies: readonly Versie[],
  velden: readonly (keyof Versie & string)[],
): readonly Wijziging[] {
  return versies.slice(1).map((nieuw, i) => ({
    versie: nieuw.versie,
    organisatie: nieuw.organisatie,
    velden: velden.filter((veld) => versies[i]?.[veld] !== nieuw[veld]),
  }));
}
