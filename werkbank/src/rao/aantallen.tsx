import { useEffect, useState, type ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { datumVan } from '../datum.ts';
import { textsOf } from '../json.ts';
import { NietZichtbaar } from '../overleg/niet-zichtbaar.tsx';
import type { Send } from '../send.ts';
import { Storing } from '../storing.tsx';
import { aantalVan, type Aantallen, askAantallen, delenVan, type Tabel, TABELLEN } from './aantallen-vraag.ts';
import { Resultaten } from './resultaten.tsx';

interface AantallenProps {
  readonly send: Send;
  readonly soort: string;
  readonly id: string;
}

/** How many there are in the region, never who (R-RAO-05), and what became of the signaallijsten of each LKO (R-RAO-07). */
export function AantallenVanRegio({ send, soort, id }: AantallenProps): ReactNode {
  const [gelezen, setGelezen] = useState<Aantallen | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let shown = true;
    setGelezen(null);
    void askAantallen(send, soort, id).then((aantallen) => {
      if (shown) setGelezen(aantallen);
    });
    return () => {
      shown = false;
    };
  }, [send, soort, id, round]);

  if (gelezen === null)
    return (
      <p className="bijzaak" role="status">
        De aantallen worden opgezocht.
      </p>
    );
  const { regios, resultaten } = gelezen;
  const lijst = Array.isArray(regios.value) ? regios.each() : [regios];
  const opnieuw = (): void => setRound(round + 1);
  return (
    <>
      {resultaten !== null && <Resultaten resultaten={resultaten} onAgain={opnieuw} />}
      <section aria-labelledby="aantallen-kop">
        <h3 id="aantallen-kop">Aantallen in de regio</h3>
        <p className="bijzaak">
          Alleen hoeveel het er zijn. Kleiner dan tien is verborgen, en dat is niet hetzelfde als nul; de rest is op
          vijftallen afgerond.
        </p>
        {regios.missing?.soort === 'storing' && <Storing storing={regios.missing} onAgain={opnieuw} />}
        {regios.missing?.soort === 'dicht' && <NietZichtbaar missing={regios.missing} veld="Regio.opvang" />}
        {regios.missing === null &&
          lijst.map((regio) => <TabelVanRegio key={regio.at('id').text} regio={regio} onAgain={opnieuw} />)}
      </section>
    </>
  );
}

function TabelVanRegio({ regio, onAgain }: { readonly regio: Part; readonly onAgain: () => void }): ReactNode {
  const provincies = textsOf(regio.at('provincies').value).join(' en ');
  return (
    <table className="kaart lijst">
      <caption>Regio {provincies === '' ? regio.at('id').text : provincies}</caption>
      <thead>
        <tr>
          <th scope="col">Waarvan</th>
          <th scope="col">Totaal</th>
          <th scope="col">Verdeeld</th>
          <th scope="col">Op</th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(TABELLEN) as Tabel[]).map((veld) => (
          <tr key={veld}>
            <th scope="row">{TABELLEN[veld]}</th>
            <Cellen tabel={regio.at(veld)} veld={`Regio.${veld}`} onAgain={onAgain} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellenProps {
  readonly tabel: Part;
  readonly veld: string;
  readonly onAgain: () => void;
}

function Cellen({ tabel, veld, onAgain }: CellenProps): ReactNode {
  if (tabel.missing !== null)
    return (
      <td colSpan={3} data-kop="Aantallen">
        {tabel.missing.soort === 'storing' ? (
          <Storing storing={tabel.missing} onAgain={onAgain} />
        ) : (
          <NietZichtbaar missing={tabel.missing} veld={veld} />
        )}
      </td>
    );
  if (tabel.value === null)
    return (
      <td colSpan={3} data-kop="Aantallen">
        Hiervan is nog niets gepubliceerd.
      </td>
    );
  return (
    <>
      <td data-kop="Totaal">{aantalVan(tabel.at('totaal'))}</td>
      <td data-kop="Verdeeld">{delenVan(tabel).join('; ')}</td>
      <td data-kop="Op">{datumVan(tabel.at('peildatum').text)}</td>
    </>
  );
}
