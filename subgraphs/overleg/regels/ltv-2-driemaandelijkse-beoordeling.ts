import type { Regel } from './regel.ts';

const MAANDEN = 3;

/** By when the changes of a frame are to be gone over again. @param beoordeeldOp ISO day @returns ISO day */
export function beoordelingUiterlijk(beoordeeldOp: string): string {
  const dag = new Date(`${beoordeeldOp}T00:00:00Z`);
  const maand = dag.getUTCMonth() + MAANDEN;
  const laatsteVanDeMaand = new Date(Date.UTC(dag.getUTCFullYear(), maand + 1, 0)).getUTCDate();
  const op = Date.UTC(dag.getUTCFullYear(), maand, Math.min(dag.getUTCDate(), laatsteVanDeMaand));
  return new Date(op).toISOString().slice(0, 10);
}

export function isOverTijd(beoordeeldOp: string, vandaag: string): boolean {
  return vandaag > beoordelingUiterlijk(beoordeeldOp);
}

/**
 * LTV-2: "Eens in de drie maanden zullen alle wijzigingen gereviewd en verwerkt worden." Who proposes a change of a frame whose
 * review is overdue is told that it waits.
 */
export const beoordelingOpTijd: Regel<{
  /** Of the frame as it holds now; undefined for a topic without one, which nobody reviews. */
  readonly beoordeeldOp: string | undefined;
  /** ISO day. */
  readonly vandaag: string;
}> = ({ beoordeeldOp, vandaag }) =>
  beoordeeldOp === undefined || !isOverTijd(beoordeeldOp, vandaag)
    ? undefined
    : {
        regel: 'LTV-2',
        soort: 'MELDING',
        veld: 'onderwerp',
        melding: 'De driemaandelijkse beoordeling van dit onderwerp is over tijd; uw voorstel wacht tot zij gedaan is.',
      };
