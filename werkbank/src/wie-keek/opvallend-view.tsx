import { useId, useRef, useState, type SubmitEvent, type ReactNode } from 'react';
import { leesbaar, organisatieNaam } from '../leesbaar.ts';
import type { Send } from '../send.ts';
import type { Missing } from '../answer-error.ts';
import type { Logboek } from './logboeken.ts';
import { dagErna, dagVan, vensterVan } from './moment.ts';
import { askOpvallend, DREMPELS, type Opvallend, type OpvallendeInzage } from './opvallende-inzage.ts';
import { Storing } from '../storing.tsx';
import { Weigering } from './weigering.tsx';

interface Gelezen {
  readonly dag: string;
  readonly uitkomsten: readonly (Opvallend | Missing)[];
}

/** Where an FG could begin to look: whose looking stands out on one day. */
export function OpvallendView({
  send,
  logboeken,
}: {
  readonly send: Send;
  readonly logboeken: readonly Logboek[];
}): ReactNode {
  const [vandaag] = useState(() => new Date().toISOString().slice(0, 10));
  const [dag, setDag] = useState(vandaag);
  const [gelezen, setGelezen] = useState<Gelezen | null>(null);
  const [bezig, setBezig] = useState(false);
  const turn = useRef(0);
  const id = useId();

  function show(welke: string): void {
    const asked = ++turn.current;
    setDag(welke);
    setBezig(true);
    void askOpvallend(send, welke, logboeken).then((uitkomsten) => {
      if (turn.current !== asked) return;
      setGelezen({ dag: welke, uitkomsten });
      setBezig(false);
    });
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (dag !== '') show(dag);
  }

  return (
    <>
      <form className="kaart vraag" onSubmit={submit} noValidate>
        <div className="invoer">
          <label htmlFor={`${id}dag`}>Dag</label>
          <p id={`${id}hulp`} className="bijzaak">
            Een dag loopt in UTC. In Nederlandse tijd: {vensterVan(dag)}.
          </p>
          <input
            id={`${id}dag`}
            type="date"
            max={vandaag}
            value={dag}
            aria-describedby={`${id}hulp`}
            onChange={(event) => setDag(event.currentTarget.value)}
          />
        </div>
        <p className="uitleg">
          U ziet wie in een uur meer dan {DREMPELS.personenInDruksteUur - 1} verschillende personen zag, of{' '}
          {DREMPELS.zonderGrond} keer of vaker naar iemand vroeg zonder grond.
        </p>
        <div className="doe">
          <button type="submit" className="hoofdknop">
            Toon wat opvalt
          </button>
        </div>
      </form>
      <p className="stand" role="status">
        {bezig ? 'De logboeken worden gelezen.' : gelezen === null ? '' : standOf(gelezen, logboeken)}
      </p>
      {gelezen !== null && (
        <section aria-label="Gevonden">
          <div className="dagkeuze">
            <button type="button" className="knop" onClick={() => show(dagErna(gelezen.dag, -1))}>
              Dag eerder
            </button>
            <h3>{dagVan(`${gelezen.dag}T12:00:00Z`)}</h3>
            {gelezen.dag < vandaag && (
              <button type="button" className="knop" onClick={() => show(dagErna(gelezen.dag, 1))}>
                Dag later
              </button>
            )}
          </div>
          {logboeken.map((logboek, index) => (
            <section key={logboek.titel} className="kaart logboek" aria-label={logboek.titel}>
              <h4>{logboek.titel}</h4>
              <Uitkomst logboek={logboek} uitkomst={gelezen.uitkomsten[index]} onAgain={() => show(gelezen.dag)} />
            </section>
          ))}
          <Verder />
        </section>
      )}
    </>
  );
}

interface UitkomstProps {
  readonly logboek: Logboek;
  readonly uitkomst: Opvallend | Missing | undefined;
  readonly onAgain: () => void;
}

function Uitkomst({ logboek, uitkomst, onAgain }: UitkomstProps): ReactNode {
  if (uitkomst === undefined) return null;
  if (uitkomst.soort === 'dicht') return <Weigering reden={uitkomst.reden} />;
  if (uitkomst.soort === 'storing') return <Storing storing={uitkomst} onAgain={onAgain} />;
  if (uitkomst.rijen.length > 0) return <OpvallendTable bij={logboek.bij} rijen={uitkomst.rijen} />;
  return (
    <>
      <p>
        <strong>Niemand viel deze dag {logboek.bij} op.</strong>
      </p>
      <p className="bijzaak voorbehoud">
        Dat bewijst niet dat alles klopte. Wie onder de grenzen bleef, staat er niet, en een dienst die feiten vraagt
        ook niet.
      </p>
    </>
  );
}

interface OpvallendTableProps {
  readonly bij: string;
  readonly rijen: readonly OpvallendeInzage[];
}

function OpvallendTable({ bij, rijen }: OpvallendTableProps): ReactNode {
  return (
    <table className="inzagen" role="table" aria-label={`Wie opvalt ${bij}`}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">Wie</th>
          <th role="columnheader">Zonder grond gevraagd</th>
          <th role="columnheader">Personen in het drukste uur</th>
          <th role="columnheader">Audit-id van het laatste verzoek</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rijen.map(({ organisatie, functie, zonderGrond, personenInDruksteUur, auditId }) => (
          <tr role="row" key={auditId}>
            <td role="cell">
              <span className="wie">{leesbaar(functie)}</span>
              <span className="bijzaak">{organisatieNaam(organisatie)}</span>
            </td>
            <td role="cell">
              <Getal waarde={zonderGrond} drempel={DREMPELS.zonderGrond} naam="keer zonder grond" />
            </td>
            <td role="cell">
              <Getal waarde={personenInDruksteUur} drempel={DREMPELS.personenInDruksteUur} naam="personen in een uur" />
            </td>
            <td role="cell" className="audit">
              <span className="alleen-smal">Audit-id </span>
              <code>{auditId}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number, and in words when it is the one that stands out: colour alone would not be read. */
function Getal({
  waarde,
  drempel,
  naam,
}: {
  readonly waarde: number;
  readonly drempel: number;
  readonly naam: string;
}): ReactNode {
  return (
    <span className={waarde >= drempel ? 'getal valt-op' : 'getal'}>
      {waarde} <span className="alleen-smal">{naam}</span>
      {waarde >= drempel && <span className="bijzaak">valt op</span>}
    </span>
  );
}

function Verder(): ReactNode {
  return (
    <section className="kaart verder" aria-labelledby="verder-kop">
      <h4 id="verder-kop">Zo gaat u verder</h4>
      <p>Dit is een vermoeden en geen oordeel: wie vaak een verkeerd nummer kreeg, staat er ook.</p>
      <ol>
        <li>Laat wie het logboek beheert met het audit-id opzoeken wie het was en wat er die dag gevraagd is.</li>
        <li>Vraag die medewerker of de leidinggevende waarvoor het nodig was.</li>
        <li>
          Gaat het om een bepaalde persoon? Lees bij <a href="#wie-keek">Een persoon</a> wie er nog meer naar keek.
        </li>
      </ol>
    </section>
  );
}

function standOf({ uitkomsten }: Gelezen, logboeken: readonly Logboek[]): string {
  return logboeken.map(({ titel }, index) => `${titel}: ${standVan(uitkomsten[index])}.`).join(' ');
}

function standVan(uitkomst: Opvallend | Missing | undefined): string {
  if (uitkomst?.soort === 'dicht') return 'gesloten';
  if (uitkomst?.soort !== 'gelezen') return 'geen antwoord';
  const aantal = uitkomst.rijen.length;
  return aantal === 0 ? 'niemand valt op' : aantal === 1 ? '1 gebruiker valt op' : `${aantal} gebruikers vallen op`;
}
