import { useEffect, useId, useRef, type ReactNode } from 'react';
import { InzageTable } from './inzage-table.tsx';
import { Storing } from '../storing.tsx';
import type { GelezenLogboek } from './use-inzagelog.ts';
import { Weigering } from './weigering.tsx';

interface LogSectionProps {
  readonly log: GelezenLogboek;
  readonly auditId: boolean;
  readonly onMore: () => void;
}

/** What one organisation answered, apart from what the others did. */
export function LogSection({ log, auditId, onMore }: LogSectionProps): ReactNode {
  const { logboek, regels, vervolg, missing, bezig } = log;
  const kop = useId();
  const einde = useRef<HTMLParagraphElement>(null);
  const hadMore = useRef(false);
  useEffect(() => {
    // The button that had the focus is gone with the last page: go on from where it stood.
    if (hadMore.current && vervolg === null) einde.current?.focus();
    hadMore.current = vervolg !== null;
  }, [vervolg]);

  return (
    <section className="kaart logboek" aria-labelledby={kop} aria-busy={bezig}>
      <h4>
        <span id={kop}>{logboek.titel}</span>
        {regels.length > 0 && <span className="aantal">{aantalOf(log)}</span>}
      </h4>
      {regels.length > 0 && <InzageTable bij={logboek.bij} regels={regels} auditId={auditId} />}
      {bezig && regels.length === 0 && <p className="bijzaak">Het logboek wordt gelezen.</p>}
      {missing?.soort === 'dicht' && <Weigering reden={missing.reden} />}
      {missing?.soort === 'storing' && <Storing storing={missing} onAgain={onMore} />}
      {missing === null && vervolg !== null && (
        <button type="button" className="knop meer" aria-disabled={bezig} onClick={onMore}>
          {bezig ? 'Wordt gelezen' : `Toon meer ${logboek.bij}`}
        </button>
      )}
      {missing === null && vervolg === null && !bezig && regels.length > 0 && (
        <p ref={einde} tabIndex={-1} className="einde">
          Dit is alles wat dit logboek van deze persoon heeft.
        </p>
      )}
      {missing === null && !bezig && regels.length === 0 && (
        <p>
          <strong>Niemand keek {logboek.bij} naar deze persoon,</strong> voor zover dit logboek het bewaart.
        </p>
      )}
    </section>
  );
}

function aantalOf({ regels, vervolg }: GelezenLogboek): string {
  if (vervolg !== null) return `de nieuwste ${regels.length}, er is meer`;
  return regels.length === 1 ? '1 keer' : `${regels.length} keer`;
}
