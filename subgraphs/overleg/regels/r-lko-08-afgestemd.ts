import type { Regel } from './regel.ts';

/**
 * R-LKO-08: "Het doel van het overleg is om de strategie af te stemmen ten aanzien van een vreemdeling, op basis van de aanwezige
 * feiten en omstandigheden uit het dossier en de bespreking in het LKO." Of one person, in one meeting, by all who sit in it: a
 * strategie to which a member did not agree is a deviation that says why.
 */
export const afgestemd: Regel<{ readonly deelnemers: readonly string[]; readonly akkoord: readonly string[] }> = ({
  deelnemers,
  akkoord,
}) =>
  deelnemers.every((organisatie) => akkoord.includes(organisatie))
    ? undefined
    : {
        regel: 'R-LKO-08',
        soort: 'ZACHT',
        veld: 'akkoord',
        melding: 'Noem elke organisatie van het LKO bij akkoord, of geef als afwijking waarom een lid niet instemt.',
      };

/** It is about a person whom the LKO has a ground for, and who asks may see; of anybody else the item says no more than it shows. */
export const dossierMetGrond: Regel<{ readonly punt: unknown; readonly ziet: boolean }> = ({ punt, ziet }) =>
  punt === undefined || ziet
    ? undefined
    : {
        regel: 'R-LKO-08',
        soort: 'HARD',
        veld: 'agendapunt',
        melding:
          'Dit gaat alleen over een dossier waarvoor u in dit LKO een grond hebt; kijk bij toegang waarom die ontbreekt.',
      };
