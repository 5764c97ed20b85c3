import type { ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { HandelingKnop } from '../overleg/handeling-knop.tsx';
import { LOPENDE_STANDEN, type Lezer } from './wat-wacht.ts';

interface PuntHandelingenProps {
  readonly lko: string;
  readonly punt: Part;
  readonly lezer: Lezer;
}

/** What can be done with this item. Who may is for the graph to say; here stands who it is for. */
export function PuntHandelingen({ lko, punt, lezer }: PuntHandelingenProps): ReactNode {
  const { organisatie, vandaag } = lezer;
  const agendapunt = punt.at('id').text;
  const persoon = punt.at('vreemdeling');
  const vNummer = persoon.at('vNummer').text;
  const strategieen = persoon.at('strategieen').each();
  const lopend = strategieen.find((strategie) => LOPENDE_STANDEN.includes(strategie.at('stand').text));
  // Whoever revises says what they read, so that what another changed meanwhile is told.
  const strategieInvoer = { lko, agendapunt, ...(lopend === undefined ? {} : { gezien: lopend.at('id').text }) };
  const eigenActies = strategieen
    .flatMap((strategie) => strategie.at('acties').each())
    .filter((actie) => actie.at('stand').text === 'OPEN' && actie.at('belegdBij').text === organisatie);
  const concept = persoon
    .at('signaallijsten')
    .each()
    .find((lijst) => lijst.at('stand').text === 'CONCEPT');
  const zonderBand = punt.at('band').value === null && punt.at('band').missing === null;
  return (
    <details className="handelingen">
      <summary>
        Een handeling klaarzetten<span className="alleen-voorlezen"> voor {vNummer}</span>
      </summary>
      <p className="bijzaak">
        De handeling komt ingevuld in een tabblad bij Vragen. Er gebeurt pas iets als u haar daar uitvoert.
      </p>
      <ul>
        {zonderBand && (
          <li>
            <HandelingKnop handeling="bevestigBand" invoer={{ lko, agendapunt }} vandaag={vandaag}>
              Band bevestigen als tweede organisatie
            </HandelingKnop>
          </li>
        )}
        {eigenActies.map((actie) => (
          <li key={actie.at('id').text}>
            <HandelingKnop handeling="werkActieBij" invoer={{ lko, actie: actie.at('id').text }} vandaag={vandaag}>
              Uw actie bijwerken: {actie.at('omschrijving').text}
            </HandelingKnop>
          </li>
        ))}
        <li>
          <HandelingKnop handeling="stelStrategieVast" invoer={strategieInvoer} vandaag={vandaag}>
            {lopend === undefined ? 'Strategie vaststellen' : 'Strategie herzien'} (voorzitter)
          </HandelingKnop>
        </li>
        {lopend !== undefined && (
          <li>
            <HandelingKnop
              handeling="kanNietUitvoeren"
              invoer={{ lko, strategie: lopend.at('id').text }}
              vandaag={vandaag}
            >
              Melden dat uw organisatie de strategie niet kan uitvoeren
            </HandelingKnop>
          </li>
        )}
        <li>
          <HandelingKnop handeling="raadpleegInd" invoer={{ lko, agendapunt }} vandaag={vandaag}>
            De IND raadplegen
          </HandelingKnop>
        </li>
        <li>
          {concept === undefined ? (
            <HandelingKnop
              handeling="stelSignaallijstOp"
              invoer={{ lko, vNummer, initiatiefnemer: organisatie }}
              vandaag={vandaag}
            >
              Signaallijst voor het RAO beginnen
            </HandelingKnop>
          ) : (
            <HandelingKnop
              handeling="geefStandpunt"
              invoer={{ soort: 'LKO', overleg: lko, signaallijst: concept.at('id').text }}
              vandaag={vandaag}
            >
              Uw standpunt bij de signaallijst geven
            </HandelingKnop>
          )}
        </li>
        <li>
          <HandelingKnop handeling="sluitAgendapunt" invoer={{ lko, agendapunt }} vandaag={vandaag}>
            Agendapunt sluiten (voorzitter)
          </HandelingKnop>
        </li>
      </ul>
    </details>
  );
}
