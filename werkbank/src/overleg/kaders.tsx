import type { ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { datumVan } from '../datum.ts';
import { leesbaar } from '../leesbaar.ts';
import { NietZichtbaar } from './niet-zichtbaar.tsx';

/** The frames of the Deelberaad Asiel that hold today (R-RAO-07). */
export function Kaders({ kaders, veld }: { readonly kaders: Part; readonly veld: string }): ReactNode {
  return (
    <section aria-labelledby="kaders-kop">
      <h3 id="kaders-kop">Kaders die nu gelden</h3>
      {kaders.missing !== null ? (
        <NietZichtbaar missing={kaders.missing} veld={veld} />
      ) : kaders.each().length === 0 ? (
        <p className="bijzaak">Er gelden vandaag geen kaders.</p>
      ) : (
        <ul className="kaart regels">
          {kaders.each().map((kader) => (
            <li key={kader.at('onderwerp').text}>
              <strong>{leesbaar(kader.at('onderwerp').text)}</strong>, versie {String(kader.at('versie').value)}:{' '}
              {kader.at('tekst').text}{' '}
              <span className="bijzaak">
                Sinds {datumVan(kader.at('geldigVan').text)}
                {kader.at('geldigTot').text === '' ? '' : `, tot en met ${datumVan(kader.at('geldigTot').text)}`}.
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
