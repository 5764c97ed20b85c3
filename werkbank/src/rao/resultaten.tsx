import type { ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { NietZichtbaar } from '../overleg/niet-zichtbaar.tsx';
import { Storing } from '../storing.tsx';

const KOLOMMEN = {
  signaallijsten: 'Signaallijsten',
  nogOpen: 'Nog open',
  doorlooptijd: 'Doorlooptijd',
  teLaat: 'Terugkoppeling te laat',
  openActies: 'Open acties',
} as const;

type Kolom = keyof typeof KOLOMMEN;

interface ResultatenProps {
  readonly resultaten: Part;
  readonly onAgain: () => void;
}

/** What became, in the last year, of the signaallijsten of each LKO of the region (R-RAO-07). */
export function Resultaten({ resultaten, onAgain }: ResultatenProps): ReactNode {
  return (
    <section aria-labelledby="resultaten-kop">
      <h3 id="resultaten-kop">Resultaten per LKO</h3>
      {resultaten.missing?.soort === 'storing' ? (
        <Storing storing={resultaten.missing} onAgain={onAgain} />
      ) : resultaten.missing !== null ? (
        <NietZichtbaar missing={resultaten.missing} veld="RAO.resultatenPerLko" />
      ) : resultaten.each().length === 0 ? (
        <p className="bijzaak">In deze regio is geen LKO.</p>
      ) : (
        <table className="kaart lijst">
          <caption>Signaallijsten van het laatste jaar; de doorlooptijd is de middelste, in dagen</caption>
          <thead>
            <tr>
              <th scope="col">LKO</th>
              {Object.values(KOLOMMEN).map((kop) => (
                <th key={kop} scope="col">
                  {kop}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {resultaten.each().map((rij) => (
              <tr key={rij.at('lko').text}>
                <th scope="row">{rij.at('lko').text}</th>
                {(Object.keys(KOLOMMEN) as Kolom[]).map((veld) => (
                  <td key={veld} data-kop={KOLOMMEN[veld]}>
                    <Getal part={rij.at(veld)} veld={veld} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Getal({ part, veld }: { readonly part: Part; readonly veld: Kolom }): ReactNode {
  if (part.missing !== null) return <NietZichtbaar missing={part.missing} veld={`RaoResultaat.${veld}`} />;
  return typeof part.value === 'number' ? part.value : <span className="leeg">nog geen teruggekoppeld</span>;
}
