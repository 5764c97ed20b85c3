import { isReden } from './genoemd.ts';
import type { Regel } from './regel.ts';

/**
 * R-LKO-07: "Daarnaast kunnen andere relevante actualiteiten besproken worden, zoals recente beleidswijzigingen of de
 * onderlinge samenwerking." An actualiteit is about nobody, a dossier about somebody.
 */
export const actualiteitZonderPersoon: Regel<{
  readonly soort: string;
  readonly vNummer: string | null;
  readonly reden: string;
}> = ({ soort, vNummer, reden }) => {
  const actueel = soort === 'ACTUALITEIT';
  if (actueel === (vNummer === null) && actueel === (reden === 'ACTUALITEIT')) return undefined;
  return {
    regel: 'R-LKO-07',
    soort: 'HARD',
    veld: actueel ? 'vNummer' : 'soort',
    melding: 'Een ACTUALITEIT heeft die reden en geen vNummer; een DOSSIER heeft een vNummer en een andere reden.',
  };
};

/** What an actualiteit is about, in words; what is said of a person stands with the person, and not on the agenda. */
export const omschrijvingVanActualiteit: Regel<{
  readonly soort: string;
  readonly omschrijving: string | null;
}> = ({ soort, omschrijving }) =>
  omschrijving === null || (soort === 'ACTUALITEIT' && isReden(omschrijving))
    ? undefined
    : {
        regel: 'R-LKO-07',
        soort: 'HARD',
        veld: 'omschrijving',
        melding: 'Omschrijf alleen een actualiteit, in 10 tot en met 500 tekens, zonder namen of V-nummers.',
      };
