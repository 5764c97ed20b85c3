import type { Regel } from './regel.ts';

/** k1: the agenda alone is no ground. The item stands, and opens nothing until a tie with the azc is confirmed. */
export const bandBevestigd: Regel<{
  readonly soort: string;
  readonly vNummer: string | null;
  readonly band: unknown;
}> = ({ soort, vNummer, band }) =>
  soort === 'DOSSIER' && vNummer !== null && band === undefined
    ? {
        regel: 'k1',
        soort: 'MELDING',
        veld: 'vNummer',
        melding:
          'Geen organisatie bevestigt een band met dit azc: dit geeft geen grond. Een tweede organisatie kan bevestigBand doen, met reden.',
      }
    : undefined;

/**
 * k1: without a tie a second organisation confirms. The one that put the item there cannot be the second, nor can the same
 * person with a functie at another.
 */
export const tweedeOrganisatie: Regel<{
  readonly punt: { readonly ingebrachtDoor: string } | undefined;
  readonly organisatie: string;
  /** Whether this very person put it there. */
  readonly zelfIngebracht: boolean;
}> = ({ punt, organisatie, zelfIngebracht }) =>
  zelfIngebracht || punt?.ingebrachtDoor === organisatie
    ? {
        regel: 'k1',
        soort: 'HARD',
        veld: 'agendapunt',
        melding: 'U of uw organisatie bracht dit punt zelf in; laat een andere organisatie van het LKO bevestigen.',
      }
    : undefined;
