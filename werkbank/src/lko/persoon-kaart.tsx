import { useId, type ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { NietZichtbaar } from '../overleg/niet-zichtbaar.tsx';
import { Waarde } from '../overleg/waarde.tsx';
import { klein, woordVan } from '../overleg/woorden.ts';
import { PuntHandelingen } from './punt-handelingen.tsx';
import { StrategieView } from './strategie-view.tsx';
import { type Lezer, watWacht } from './wat-wacht.ts';

interface PersoonKaartProps {
  readonly lko: string;
  readonly punt: Part;
  readonly lezer: Lezer;
}

/** One item of the agenda with a person: why, the strategie, and what waits for whom. */
export function PersoonKaart({ lko, punt, lezer }: PersoonKaartProps): ReactNode {
  const kop = useId();
  const persoon = punt.at('vreemdeling');
  const strategieen = persoon.at('strategieen');
  const naam = persoon.at('identiteit', 'naam');
  const dicht = alleenNummer(punt);
  return (
    <li>
      <article className="kaart punt" aria-labelledby={kop}>
        <h4 id={kop}>
          {naam.missing === null && naam.text !== '' ? (
            `${naam.text} `
          ) : (
            <span className="geen-naam">Naam niet zichtbaar </span>
          )}
          <span className="nummer">{persoon.at('vNummer').text}</span>
        </h4>
        {dicht !== null ? (
          <p>
            Van deze persoon ziet u alleen het V-nummer.{' '}
            <NietZichtbaar
              missing={dicht}
              veld={punt.at('beperkt').value === true ? 'Agendapunt.id' : 'Vreemdeling.strategieen'}
            />
          </p>
        ) : (
          naam.missing !== null && (
            <p>
              Naam: <NietZichtbaar missing={naam.missing} veld="Identiteit.naam" />
            </p>
          )
        )}
        {punt.at('beperkt').value !== true && <Waarom punt={punt} />}
        <Wachtlijst punt={punt} lezer={lezer} />
        {dicht === null &&
          (strategieen.missing !== null ? (
            <p>
              {punt.at('beperkt').value === true ? 'Agendapunt, strategie en signaallijsten: ' : 'Strategie: '}
              <NietZichtbaar missing={strategieen.missing} veld="Vreemdeling.strategieen" />
            </p>
          ) : strategieen.each().length === 0 ? (
            <p className="bijzaak">Voor deze persoon is geen strategie vastgesteld.</p>
          ) : (
            // The newest first: that is the one that counts.
            [...strategieen.each()]
              .reverse()
              .map((strategie) => <StrategieView key={strategie.at('id').text} strategie={strategie} lezer={lezer} />)
          ))}
        {punt.at('id').text !== '' && <PuntHandelingen lko={lko} punt={punt} lezer={lezer} />}
      </article>
    </li>
  );
}

/** Why nothing but the number is open of this person; null when more is. */
export function alleenNummer(punt: Part) {
  const persoon = punt.at('vreemdeling');
  const naam = persoon.at('identiteit', 'naam');
  const strategieen = persoon.at('strategieen');
  const allesDicht = naam.missing?.soort === 'dicht' && strategieen.missing?.soort === 'dicht';
  return allesDicht && persoon.at('raadplegingen').missing?.soort === 'dicht' ? strategieen.missing : null;
}

export function Waarom({ punt }: { readonly punt: Part }): ReactNode {
  const bron = punt.at('bron');
  return (
    <p className="bijzaak">
      Op de agenda sinds <Waarde part={punt.at('toegevoegdOp')} veld="Agendapunt.toegevoegdOp" als="datum" />,
      ingebracht door <Waarde part={punt.at('ingebrachtDoor')} veld="Agendapunt.ingebrachtDoor" als="organisatie" />.
      Reden:{' '}
      {punt.at('reden').missing === null ? (
        klein(woordVan(punt.at('reden').text))
      ) : (
        <Waarde part={punt.at('reden')} veld="Agendapunt.reden" />
      )}
      . Bron:{' '}
      {bron.missing === null ? (
        klein(woordVan(bron.text))
      ) : (
        <NietZichtbaar missing={bron.missing} veld="Agendapunt.bron" />
      )}
      .
    </p>
  );
}

function Wachtlijst({ punt, lezer }: { readonly punt: Part; readonly lezer: Lezer }): ReactNode {
  // An action that is not late stands in the table below already.
  const wachtend = watWacht(punt, lezer).filter(({ isActie, dringend }) => dringend || isActie !== true);
  if (wachtend.length === 0) return null;
  return (
    <div className="wacht">
      <h5>Wat wacht</h5>
      <ul>
        {wachtend.map(({ opWie, wat, vanOns, dringend }) => (
          <li key={`${opWie} ${wat}`} data-dringend={dringend}>
            {dringend && <strong>Dringend. </strong>}
            <strong>Wacht op {opWie}</strong>
            {vanOns && <span className="van-ons">u kunt hier iets doen</span>} <span>{wat}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
