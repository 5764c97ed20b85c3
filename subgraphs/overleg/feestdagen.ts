import Holidays from 'date-holidays';
import type { IsFeestdag } from './werkdagen.ts';

/** By how the library finds them, which does not change with the language of their names. */
const GOEDE_VRIJDAG = 'easter -2';
/** Of the law every year, and "school" to the library, because many work on it four years out of five. */
const BEVRIJDINGSDAG = '05-05';

/**
 * The feestdagen of the Algemene termijnenwet art. 3 lid 1. Lid 2 puts Goede Vrijdag beside them for terms that the law sets;
 * a term that partners agreed may leave it a working day.
 */
export function nederlandseFeestdagen({ goedeVrijdag }: { readonly goedeVrijdag: boolean }): IsFeestdag {
  const kalender = new Holidays('NL');
  const perJaar = new Map<number, ReadonlySet<string>>();
  return (dag) => {
    const jaar = Number(dag.slice(0, 4));
    const gevonden =
      perJaar.get(jaar) ??
      new Set(
        kalender
          .getHolidays(jaar)
          .filter(
            ({ type, rule }) =>
              type === 'public' || rule === BEVRIJDINGSDAG || (goedeVrijdag && rule === GOEDE_VRIJDAG),
          )
          .map(({ date }) => date.slice(0, 10)),
      );
    perJaar.set(jaar, gevonden);
    return gevonden.has(dag);
  };
}
