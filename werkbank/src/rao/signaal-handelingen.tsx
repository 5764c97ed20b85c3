import type { ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import type { HandelingNaam } from '../klaar/handelingen.ts';
import { HandelingKnop } from '../overleg/handeling-knop.tsx';
import type { BijOverleg } from './signaal-kaart.tsx';

type Stap = readonly [handeling: HandelingNaam, tekst: string];

/** What can be done with a signaallijst of a RAO in each state, in the order of the guide. */
const STAPPEN: Readonly<Record<string, readonly Stap[]>> = {
  INGEDIEND: [['agendeerSignaal', 'Op de agenda zetten (secretaris)']],
  GEAGENDEERD: [['bespreekSignaal', 'Vastleggen dat zij besproken is (secretaris)']],
  BESPROKEN: [
    ['besluit', 'Besluit vastleggen (secretaris)'],
    ['schaalOpNaarDeelberaad', 'Voorleggen aan het Deelberaad Asiel'],
  ],
  BESLOTEN: [
    ['koppelTerug', 'Terugkoppelen aan het LKO (secretaris)'],
    ['schaalOpNaarDeelberaad', 'Voorleggen aan het Deelberaad Asiel'],
  ],
};

const STAPPEN_DEELBERAAD: Readonly<Record<string, readonly Stap[]>> = {
  INGEDIEND: [['stelVervolgactieVast', 'Besluiten of er een vervolgactie komt']],
  BESLOTEN: [['koppelTerugAanRao', 'Terugkoppelen aan het RAO']],
};

interface SignaalHandelingenProps {
  readonly overleg: BijOverleg;
  readonly lijst: Part;
  readonly vandaag: string;
}

/** The next steps for this signaallijst. Who may is for the graph to say. */
export function SignaalHandelingen({ overleg, lijst, vandaag }: SignaalHandelingenProps): ReactNode {
  const rao = overleg.soort === 'RAO';
  const signaallijst = lijst.at('id').text;
  // What the RAO laid before the Deelberaad is there to read; the Deelberaad takes it on.
  if (rao && lijst.at('niveau').text === 'RAO_NAAR_DA') return null;
  const stappen = (rao ? STAPPEN : STAPPEN_DEELBERAAD)[lijst.at('stand').text] ?? [];
  if (stappen.length === 0) return null;
  return (
    <details className="handelingen">
      <summary>
        Een handeling klaarzetten<span className="alleen-voorlezen"> voor {signaallijst}</span>
      </summary>
      <p className="bijzaak">
        De handeling komt ingevuld in een tabblad bij Vragen. Er gebeurt pas iets als u haar daar uitvoert.
      </p>
      <ul>
        {stappen.map(([handeling, tekst]) => (
          <li key={handeling}>
            <HandelingKnop handeling={handeling} invoer={invoerVan(handeling, overleg, signaallijst)} vandaag={vandaag}>
              {tekst}
            </HandelingKnop>
          </li>
        ))}
      </ul>
    </details>
  );
}

function invoerVan(handeling: HandelingNaam, { soort, id, bijeenkomst }: BijOverleg, signaallijst: string) {
  const opBijeenkomst = handeling === 'bespreekSignaal' || handeling === 'besluit';
  return { ...(soort === 'RAO' ? { rao: id } : {}), ...(opBijeenkomst ? { bijeenkomst } : {}), signaallijst };
}
