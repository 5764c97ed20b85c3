import type { ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { datumVan } from '../datum.ts';
import { organisatieNaam } from '../leesbaar.ts';
import { HandelingKnop } from '../overleg/handeling-knop.tsx';
import { NietZichtbaar } from '../overleg/niet-zichtbaar.tsx';
import { woordVan } from '../overleg/woorden.ts';

interface OnderwerpenProps {
  readonly rao: Part;
  readonly overleg: { readonly id: string; readonly bijeenkomst: string };
  readonly vandaag: string;
}

/** Topics of the region, about nobody (R-RAO-05). */
export function Onderwerpen({ rao, overleg, vandaag }: OnderwerpenProps): ReactNode {
  return (
    <Lijst
      kop="Onderwerpen van de regio"
      lijst={rao.at('onderwerpen')}
      veld="RAO.onderwerpen"
      leeg="Er staat geen onderwerp op de agenda."
      regel={(onderwerp) => (
        <>
          <p>
            <strong>{woordVan(onderwerp.at('soort').text)}:</strong> {onderwerp.at('omschrijving').text}
          </p>
          <p className="bijzaak">
            Ingebracht door {organisatieNaam(onderwerp.at('ingebrachtDoor').text)} op{' '}
            {datumVan(onderwerp.at('toegevoegdOp').text)}.
          </p>
          {onderwerp.at('notulen').text === '' ? (
            <p>
              Nog zonder notulen.{' '}
              <HandelingKnop
                handeling="notuleer"
                invoer={{ rao: overleg.id, bijeenkomst: overleg.bijeenkomst, onderwerp: onderwerp.at('id').text }}
                vandaag={vandaag}
              >
                Notulen klaarzetten (secretaris)
              </HandelingKnop>
            </p>
          ) : (
            <p>
              <strong>Notulen:</strong> {onderwerp.at('notulen').text}
            </p>
          )}
        </>
      )}
    />
  );
}

/** What the RAO's share with each other and with the Deelberaad (R-RAO-06, R-RAO-07). */
export function Trends({ trends, veld }: { readonly trends: Part; readonly veld: string }): ReactNode {
  return (
    <Lijst
      kop="Trends en ontwikkelingen"
      lijst={trends}
      veld={veld}
      leeg="Er is niets gedeeld."
      regel={(trend) => (
        <>
          <p>
            <strong>{woordVan(trend.at('soort').text)}:</strong> {trend.at('tekst').text}
          </p>
          <p className="bijzaak">
            Gedeeld door {trend.at('vanRao').text} op {datumVan(trend.at('gedeeldOp').text)}
            {trend.at('landelijk').value === true ? '; speelt landelijk' : ''}.
          </p>
        </>
      )}
    />
  );
}

/** What the LKO's of the region reported to the reader's own organisation (R-LKO-18). */
export function Bijzonderheden({ bijzonderheden }: { readonly bijzonderheden: Part }): ReactNode {
  return (
    <Lijst
      kop="Bijzonderheden uit de LKO's, aan uw organisatie gemeld"
      lijst={bijzonderheden}
      veld="RAO.bijzonderheden"
      leeg="Er is niets gemeld."
      regel={(melding) => (
        <>
          <p>{melding.at('tekst').text}</p>
          <p className="bijzaak">
            Uit {melding.at('lko').text}, op {datumVan(melding.at('op').text)}.
          </p>
        </>
      )}
    />
  );
}

interface LijstProps {
  readonly kop: string;
  readonly lijst: Part;
  readonly veld: string;
  readonly leeg: string;
  readonly regel: (part: Part) => ReactNode;
}

function Lijst({ kop, lijst, veld, leeg, regel }: LijstProps): ReactNode {
  return (
    <section aria-label={kop}>
      <h3>{kop}</h3>
      {lijst.missing !== null ? (
        <NietZichtbaar missing={lijst.missing} veld={veld} />
      ) : lijst.each().length === 0 ? (
        <p className="bijzaak">{leeg}</p>
      ) : (
        <ul className="kaart regels">
          {lijst.each().map((part, index) => (
            <li key={part.at('id').text || index}>{regel(part)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
