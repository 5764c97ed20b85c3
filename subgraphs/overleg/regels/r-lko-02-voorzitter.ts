import type { Regel } from './regel.ts';

/** R-LKO-02: "Het voorzitterschap kan rouleren." Per meeting, and any organisation that sits in it. */
export const voorzitterIsLid: Regel<{ readonly voorzitter: string; readonly deelnemers: readonly string[] }> = ({
  voorzitter,
  deelnemers,
}) =>
  deelnemers.includes(voorzitter)
    ? undefined
    : {
        regel: 'R-LKO-02',
        soort: 'HARD',
        veld: 'voorzitter',
        melding: 'Kies als voorzitter een organisatie die nu lid is van dit overleg (leden { organisatie }).',
      };

/** A meeting lies ahead, and a day has one. */
export const dagVrij: Regel<{
  readonly datum: string;
  readonly vandaag: string;
  /** Days on which this overleg meets already. */
  readonly gepland: readonly string[];
}> = ({ datum, vandaag, gepland }) =>
  datum >= vandaag && !gepland.includes(datum)
    ? undefined
    : {
        regel: 'BIJEENKOMST_DATUM',
        soort: 'HARD',
        veld: 'datum',
        melding: 'Kies een dag vanaf vandaag waarop dit overleg nog niet bijeenkomt.',
      };
