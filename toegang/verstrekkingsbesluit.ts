import type { Dataklasse } from './generated/policy.ts';

/** Wpg art. 20 (and 16, 18): a written decision that police data of these classes goes to these recipients. */
export interface VerstrekkingsBesluit {
  readonly dataklassen: readonly string[];
  /** Organisaties. */
  readonly ontvangers: readonly string[];
  /** Milliseconds since the epoch; `tot` is the first moment at which it no longer holds. */
  readonly van: number;
  readonly tot: number;
}

export function dekt(besluit: VerstrekkingsBesluit, dataklasse: Dataklasse, ontvanger: string, nu: number): boolean {
  return (
    besluit.dataklassen.includes(dataklasse) &&
    besluit.ontvangers.includes(ontvanger) &&
    besluit.van <= nu &&
    nu < besluit.tot
  );
}
