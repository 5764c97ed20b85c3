import type { KlasseLabel } from '../../../toegang/label.ts';
import type { Regel } from './regel.ts';

/** The class that says whether somebody's recht op opvang has ended. */
export const OPVANGRECHT_LABEL: KlasseLabel = { dataklasse: 'OPVANGRECHT', niveau: 'SAMENVATTING' };

/**
 * The COA is asked only of whom this overleg speaks, and of whom who reports may see it: one who may not would learn it from an
 * observation that goes through just as well as from one that does not.
 */
export const vanDitOverleg: Regel<{ readonly ligtVoor: boolean; readonly kenbaar: boolean }> = ({
  ligtVoor,
  kenbaar,
}) =>
  ligtVoor && kenbaar
    ? undefined
    : {
        regel: 'R-BB-03',
        soort: 'HARD',
        veld: 'vNummer',
        melding: 'Meld alleen over iemand die in dit overleg voorligt en van wie u het opvangrecht mag zien.',
      };

/**
 * R-BB-03: "De RAO’s en LKO's monitoren of er binnen gemeenten, door gemeenten of door hulpinstanties, (nood)opvang wordt geboden aan
 * vreemdelingen van wie het recht op opvang is geëindigd." "Hierbij is het belangrijk de stappen vanuit LKO en RAO, om bijvoorbeeld met
 * een gemeente tot overeenstemming te komen, zorgvuldig te monitoren."
 */
export const opvangrechtGeeindigd: Regel<{ readonly vNummer: string; readonly geeindigd: boolean }> = ({
  vNummer,
  geeindigd,
}) =>
  geeindigd
    ? undefined
    : {
        regel: 'R-BB-03',
        soort: 'HARD',
        veld: 'vNummer',
        melding: 'Het COA bevestigt niet dat het recht op opvang van deze persoon is geeindigd.',
        onthult: { vNummers: [vNummer], label: OPVANGRECHT_LABEL },
      };
