import { useCallback, useEffect, useRef, useState } from 'react';
import type { Part } from '../answer-part.ts';
import type { Missing } from '../answer-error.ts';
import type { Bladzijde } from './bladzijde.ts';

export interface Bladzijden {
  /** As the first page told it; null before the first answer. */
  readonly overleg: Part | null;
  readonly regels: readonly Part[];
  readonly vervolg: string | null;
  /** Why the last page that was asked is not there. */
  readonly missing: Missing | null;
  readonly bezig: boolean;
  /** The next page, or the page that did not come. */
  readonly meer: () => void;
}

const LEEG = { overleg: null, regels: [], vervolg: null, missing: null } as const;

/**
 * The pages of a list that were read, in memory alone.
 * @param vraag the page after a cursor; a new function begins anew
 */
export function useBladzijden(vraag: (na: string | null) => Promise<Bladzijde>): Bladzijden {
  const [gelezen, setGelezen] = useState<Omit<Bladzijden, 'bezig' | 'meer'>>(LEEG);
  const [bezig, setBezig] = useState(true);
  // An answer to the question before must not end up under this one.
  const turn = useRef(0);

  const lees = useCallback(
    (na: string | null): void => {
      turn.current += 1;
      const asked = turn.current;
      setBezig(true);
      void vraag(na).then((bladzijde) => {
        if (turn.current !== asked) return;
        setBezig(false);
        setGelezen((eerder) => ({
          overleg: na === null ? bladzijde.overleg : eerder.overleg,
          regels:
            bladzijde.missing !== null ? eerder.regels : [...(na === null ? [] : eerder.regels), ...bladzijde.regels],
          vervolg: bladzijde.missing === null ? bladzijde.vervolg : eerder.vervolg,
          missing: bladzijde.missing,
        }));
      });
    },
    [vraag],
  );

  useEffect(() => {
    setGelezen(LEEG);
    lees(null);
    return () => {
      turn.current += 1;
    };
  }, [lees]);

  return {
    ...gelezen,
    bezig,
    meer: () => {
      if (!bezig) lees(gelezen.vervolg);
    },
  };
}
