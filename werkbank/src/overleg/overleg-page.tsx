/**
 * The frame of the pages of a LKO and of a RAO: reads in which consultations the reader sits, lets one be chosen, and shows it.
 * It asks and shows what came; it must never decide who may see what, and keep nothing longer than it is on the screen.
 */
import './overleg.css';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Missing } from '../answer-error.ts';
import { dagIn } from '../datum.ts';
import { leesbaar } from '../leesbaar.ts';
import type { Send } from '../send.ts';
import { Storing } from '../storing.tsx';
import { askMijnOverleggen, type MijnOverleggen, type Overleg } from './mijn-overleggen.ts';
import { BronhoudersVan, NietZichtbaar } from './niet-zichtbaar.tsx';
import { TeDoen } from './te-doen.tsx';

export interface OverlegViewProps {
  readonly send: Send;
  readonly overleg: Overleg;
  readonly organisatie: string;
  /** JJJJ-MM-DD. */
  readonly vandaag: string;
}

interface OverlegPageProps {
  readonly send: Send;
  readonly doelbinding: string;
  readonly titel: string;
  readonly inleiding: string;
  /** Which consultations this page is about. */
  readonly soorten: readonly string[];
  /** What is said to who sits in none of them. */
  readonly geenOverleg: ReactNode;
  /** Of which the page says who decides on them. */
  readonly velden: readonly string[];
  readonly toon: (props: OverlegViewProps) => ReactNode;
}

export function OverlegPage(props: OverlegPageProps): ReactNode {
  const { send, doelbinding, titel, inleiding, soorten, geenOverleg, velden, toon } = props;
  const [mijn, setMijn] = useState<MijnOverleggen | Missing | null>(null);
  const [gekozen, setGekozen] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const [vandaag] = useState(() => dagIn(Date.now()));

  useEffect(() => {
    let shown = true;
    setMijn(null);
    void askMijnOverleggen(send, velden).then((found) => {
      if (shown) setMijn(found);
    });
    return () => {
      shown = false;
    };
  }, [send, velden, round]);

  useEffect(() => {
    const before = document.title;
    document.title = `${titel} - Ketenbeeld werkbank`;
    return () => {
      document.title = before;
    };
  }, [titel]);

  const overleggen = mijn?.soort === 'gelezen' ? mijn.overleggen.filter(({ soort }) => soorten.includes(soort)) : [];
  const overleg = overleggen.find(({ id }) => id === gekozen) ?? overleggen[0];
  return (
    <main className="overleg" id="inhoud" tabIndex={0}>
      <div className="blad">
        <h2>{titel}</h2>
        <p className="inleiding">{inleiding}</p>
        <p className="bijzaak">
          U vraagt met doel <strong>{leesbaar(doelbinding)}</strong>.
        </p>
        {mijn === null && (
          <p className="bijzaak" role="status">
            Uw overleggen worden opgezocht.
          </p>
        )}
        {mijn?.soort === 'storing' && <Storing storing={mijn} onAgain={() => setRound(round + 1)} />}
        {mijn?.soort === 'dicht' && <NietZichtbaar missing={mijn} veld="Query.mij" />}
        {mijn?.soort === 'gelezen' && (
          <TeDoen send={send} overleggen={mijn.overleggen} organisatie={mijn.organisatie} vandaag={vandaag} />
        )}
        {mijn?.soort === 'gelezen' && overleg === undefined && <div className="kaart">{geenOverleg}</div>}
        {mijn?.soort === 'gelezen' && overleg !== undefined && (
          <BronhoudersVan value={mijn.bronhouders}>
            {overleggen.length > 1 && <KiesOverleg overleggen={overleggen} gekozen={overleg.id} onKies={setGekozen} />}
            {toon({ send, overleg, organisatie: mijn.organisatie, vandaag })}
          </BronhoudersVan>
        )}
      </div>
    </main>
  );
}

interface KiesOverlegProps {
  readonly overleggen: readonly Overleg[];
  readonly gekozen: string;
  readonly onKies: (id: string) => void;
}

function KiesOverleg({ overleggen, gekozen, onKies }: KiesOverlegProps): ReactNode {
  const id = useId();
  return (
    <p className="kies">
      <label htmlFor={id}>Overleg</label>
      <select id={id} value={gekozen} onChange={(event) => onKies(event.currentTarget.value)}>
        {overleggen.map((overleg) => (
          <option key={overleg.id} value={overleg.id}>
            {overleg.naam}
          </option>
        ))}
      </select>
    </p>
  );
}
