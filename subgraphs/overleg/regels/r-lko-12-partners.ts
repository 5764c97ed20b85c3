import type { Regel } from './regel.ts';

/**
 * R-LKO-12: "Afstemming over een bepaalde zaak met andere partners, zoals IOM, VWN en wijkagent, kan onderdeel zijn van de
 * gezamenlijke strategie." Of one case, not of the LKO: a partner is whoever is invited for this very item.
 */
export const partnersVanDezeZaak: Regel<{
  readonly gevraagd: readonly string[];
  /** Of those, the running invitations of this LKO that name this item. */
  readonly uitgenodigd: readonly string[];
}> = ({ gevraagd, uitgenodigd }) =>
  gevraagd.every((id) => uitgenodigd.includes(id))
    ? undefined
    : {
        regel: 'R-LKO-12',
        soort: 'HARD',
        veld: 'partners',
        melding: 'Een partner is voor dit agendapunt uitgenodigd (nodigUit); noem het id van die uitnodiging.',
      };
