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
