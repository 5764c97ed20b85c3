/**
 * "Wie keek er?": what the logs of the organisations tell the betrokkene and the FG, of a person and of a day. It asks and shows
 * what came; it must never decide who may read, never name who looked, and keep a V-nummer nowhere but on the screen.
 */
import './wie-keek.css';
import { useEffect, useState, type ReactNode } from 'react';
import { leesbaar } from '../leesbaar.ts';
import type { Send } from '../send.ts';
import type { Page } from '../use-page.ts';
import type { Missing } from '../answer-error.ts';
import { askLeesrecht, type Leesrecht } from './leesrecht.ts';
import { OpvallendView } from './opvallend-view.tsx';
import { PersonLog } from './person-log.tsx';
import { Storing } from '../storing.tsx';
import { Weigering } from './weigering.tsx';

interface WieKeekPageProps {
  readonly page: Page;
  readonly send: Send;
  readonly doelbinding: string;
  /** The purpose with which this functie normally works. */
  readonly passendDoel: string;
  readonly onDoelbinding: (doelbinding: string) => void;
}

export function WieKeekPage({ page, send, doelbinding, passendDoel, onDoelbinding }: WieKeekPageProps): ReactNode {
  const [leesrecht, setLeesrecht] = useState<Leesrecht | Missing | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let shown = true;
    setLeesrecht(null);
    void askLeesrecht(send).then((found) => {
      if (shown) setLeesrecht(found);
    });
    return () => {
      shown = false;
    };
  }, [send, round]);

  useEffect(() => {
    const before = document.title;
    document.title = 'Wie keek er? - Ketenbeeld werkbank';
    return () => {
      document.title = before;
    };
  }, []);

  const isFg = leesrecht?.soort === 'open' && leesrecht.opvallend.length > 0;
  const opvallend = page === 'opvallend' && isFg;
  return (
    <main className="wie-keek" id="inhoud" tabIndex={0}>
      <div className="blad">
        <h2>Wie keek er?</h2>
        <p className="inleiding">
          Elke organisatie schrijft op aan wie zij gegevens van een persoon gaf: welke organisatie en functie, waarvoor,
          en welke soorten gegevens. Wat er te zien was en de naam van wie keek, staan hier nooit.
        </p>
        {leesrecht === null && <p className="bijzaak">Er wordt gekeken welke logboeken u mag lezen.</p>}
        {leesrecht?.soort === 'storing' && <Storing storing={leesrecht} onAgain={() => setRound(round + 1)} />}
        {leesrecht?.soort === 'dicht' && (
          <Weigering reden={leesrecht.reden}>
            {leesrecht.reden === 'DOELBINDING' && passendDoel !== doelbinding && (
              <button type="button" className="knop" onClick={() => onDoelbinding(passendDoel)}>
                Verder met doel {leesbaar(passendDoel)}
              </button>
            )}
          </Weigering>
        )}
        {leesrecht?.soort === 'open' && (
          <>
            {isFg && (
              <nav className="weergaven" aria-label="Wie keek er?">
                <a href="#wie-keek" aria-current={opvallend ? undefined : 'page'}>
                  Een persoon
                </a>
                <a href="#opvallend" aria-current={opvallend ? 'page' : undefined}>
                  Inzage die opvalt
                </a>
              </nav>
            )}
            <p className="bijzaak">
              U vraagt met doel <strong>{leesbaar(doelbinding)}</strong>. Tijden zijn Nederlandse tijd.
            </p>
            {/* Both stay: what was read of one is there again after a look at the other. */}
            <div hidden={opvallend}>
              <PersonLog send={send} leesrecht={leesrecht} />
            </div>
            {isFg && (
              <div hidden={!opvallend}>
                <OpvallendView send={send} logboeken={leesrecht.opvallend} />
              </div>
            )}
          </>
        )}
      </div>
    </main>
  );
}
