import { createContext } from 'react';

/** A question or mutation that stands ready, as the page of the queries shows it in a tab. */
export interface Klaar {
  readonly query: string;
  /** JSON. */
  readonly variables: string;
}

/** Opens it in the page of the queries; it is not run: who opened it does that. */
export const OpenKlaar = createContext<(klaar: Klaar) => void>(() => undefined);
