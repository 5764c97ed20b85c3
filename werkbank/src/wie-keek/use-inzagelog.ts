import { useRef, useState } from 'react';
import type { Send } from '../send.ts';
import type { Missing } from '../answer-error.ts';
import { askInzagelog, type Bladzijde, type Inzage } from './inzagelog.ts';
import type { Logboek } from './logboeken.ts';

/** What was read so far of one log. */
export interface GelezenLogboek {
  readonly logboek: Logboek;
  readonly regels: readonly Inzage[];
  readonly vervolg: string | null;
  /** Why the last page that was asked is not there. */
  readonly missing: Missing | null;
  readonly bezig: boolean;
}

export interface Inzagelog {
  /** Whom the lines are about; null before the first question. */
  readonly vNummer: string | null;
  readonly logs: readonly GelezenLogboek[];
  readonly ask: (vNummer: string, logboeken: readonly Logboek[]) => void;
  /** The next page of one log, or the page that did not come. */
  readonly more: (log: GelezenLogboek) => void;
}

/** Whom was asked about and what came, in memory alone: it is gone when the page is left. */
export function useInzagelog(send: Send, auditId: boolean): Inzagelog {
  const [vNummer, setVNummer] = useState<string | null>(null);
  const [logs, setLogs] = useState<readonly GelezenLogboek[]>([]);
  // An answer about the number before must not end up under this one.
  const turn = useRef(0);

  function read(wie: string, logboeken: readonly Logboek[], na: string | null, asked: number): void {
    void askInzagelog(send, { vNummer: wie, logboeken, auditId, na }).then((bladzijden) => {
      if (turn.current !== asked) return;
      setLogs((now) => now.map((log) => withBladzijde(log, bladzijden[logboeken.indexOf(log.logboek)])));
    });
  }

  return {
    vNummer,
    logs,
    ask: (wie, logboeken) => {
      turn.current += 1;
      setVNummer(wie);
      setLogs(logboeken.map((logboek) => ({ logboek, regels: [], vervolg: null, missing: null, bezig: true })));
      read(wie, logboeken, null, turn.current);
    },
    more: ({ logboek, vervolg, bezig }) => {
      if (vNummer === null || bezig) return;
      setLogs((now) => now.map((log) => (log.logboek === logboek ? { ...log, missing: null, bezig: true } : log)));
      read(vNummer, [logboek], vervolg, turn.current);
    },
  };
}

function withBladzijde(log: GelezenLogboek, bladzijde: Bladzijde | Missing | undefined): GelezenLogboek {
  if (bladzijde === undefined) return log;
  if (bladzijde.soort !== 'gelezen') return { ...log, missing: bladzijde, bezig: false };
  return { ...log, regels: [...log.regels, ...bladzijde.regels], vervolg: bladzijde.vervolg, bezig: false };
}
