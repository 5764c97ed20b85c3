import type { Regel } from './regel.ts';

const DAG = 24 * 60 * 60 * 1000;
/** No invitation outlives the ground of a member (90 days). */
const LANGST = 90 * DAG;

/**
 * k2: an invitee sees the items on the invitation until the end of the meeting day, and longer only for the term of an action;
 * that is a deviation with a reason.
 */
export const duurVanUitnodiging: Regel<{
  readonly tot: number;
  readonly nu: number;
  /** The day of the next meeting; undefined when none is planned. */
  readonly bijeenkomst: string | undefined;
}> = ({ tot, nu, bijeenkomst }) => {
  if (!(tot > nu && tot <= nu + LANGST))
    return { regel: 'k2', soort: 'HARD', veld: 'tot', melding: 'Een uitnodiging eindigt na nu, en binnen 90 dagen.' };
  const eindeVanDeDag = bijeenkomst === undefined ? nu : Date.parse(`${bijeenkomst}T00:00:00Z`) + DAG;
  return tot <= eindeVanDeDag
    ? undefined
    : {
        regel: 'k2',
        soort: 'ZACHT',
        veld: 'tot',
        melding:
          'Een uitnodiging eindigt met de dag van de volgende bijeenkomst; noem als afwijking de actie waarvoor zij langer duurt.',
      };
};
