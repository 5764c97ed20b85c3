import type { KlasseLabel } from '../../../toegang/label.ts';

/** A rule looks at a whole proposal, with everything already looked up, and says what is wrong with it, or nothing. */
export type Regel<Voorstel> = (voorstel: Voorstel) => Regelfout | undefined;

export interface Regelfout {
  /** Its number in the rules of the chain (`R-LKO-06`, `k2`), or a code of ours where no rule has one. */
  readonly regel: string;
  /** HARD holds back; ZACHT holds back unless a deviation with a reason is given (LTV-1); MELDING tells. */
  readonly soort: 'HARD' | 'ZACHT' | 'MELDING';
  readonly veld: string | null;
  /** What to do about it; nothing of anybody's data. */
  readonly melding: string;
  /** That this rule fails tells this class of these persons: whoever may not see it is not told which rule it was. */
  readonly onthult?: { readonly vNummers: readonly string[]; readonly label: KlasseLabel };
}

/** LTV-1: a soft rule may be left, with a reason that is kept. */
export interface Afwijking {
  readonly regel: string;
  readonly reden: string;
  /** Of the Leidraad, as `lko@1`: the frame that is deviated from. */
  readonly kader?: string | null;
}
