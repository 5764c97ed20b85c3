import type { ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { restVan } from '../datum.ts';
import { textsOf } from '../json.ts';
import { rowsOf } from '../overleg/bladzijde.ts';
import { NietZichtbaar } from '../overleg/niet-zichtbaar.tsx';
import { Kaders } from '../overleg/kaders.tsx';
import { Waarde } from '../overleg/waarde.tsx';
import { woordVan } from '../overleg/woorden.ts';

/** Signaallijsten of this LKO, also those about nobody (R-LKO-15, R-LKO-21, R-LKO-22). */
export function LkoSignaallijsten({ lko }: { readonly lko: Part }): ReactNode {
  const lijst = lko.at('signaallijsten');
  return (
    <section aria-labelledby="lko-signaallijsten-kop">
      <h3 id="lko-signaallijsten-kop">Signaallijsten van dit LKO</h3>
      {lijst.missing !== null ? (
        <NietZichtbaar missing={lijst.missing} veld="LKO.signaallijsten" />
      ) : rowsOf(lijst).length === 0 ? (
        <p className="bijzaak">Dit LKO stelde geen signaallijst op.</p>
      ) : (
        <table className="kaart lijst">
          <caption className="alleen-voorlezen">Signaallijsten van dit LKO</caption>
          <thead>
            <tr>
              <th scope="col">Over wie</th>
              <th scope="col">Grond</th>
              <th scope="col">Stand</th>
              <th scope="col">Initiatief</th>
              <th scope="col">Ingediend</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(lijst).map((rij, index) => (
              <tr key={rij.at('id').text || index}>
                <th scope="row">
                  <OverWie rij={rij} />
                </th>
                <td data-kop="Grond">
                  <Gronden part={rij.at('gronden')} veld="LkoSignaal.gronden" />
                </td>
                <td data-kop="Stand">
                  <Waarde part={rij.at('stand')} veld="LkoSignaal.stand" als="woord" />
                </td>
                <td data-kop="Initiatief">
                  <Waarde part={rij.at('initiatiefnemer')} veld="LkoSignaal.initiatiefnemer" als="organisatie" />
                </td>
                <td data-kop="Ingediend">
                  <Waarde part={rij.at('ingediendOp')} veld="LkoSignaal.ingediendOp" als="datum" leeg="nog niet" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What the RAO decided on them, and whether it told in time (R-LKO-18). */
export function LkoTerugkoppelingen({ lko, vandaag }: { readonly lko: Part; readonly vandaag: string }): ReactNode {
  const lijst = lko.at('terugkoppelingen');
  return (
    <section aria-labelledby="lko-terugkoppelingen-kop">
      <h3 id="lko-terugkoppelingen-kop">Terugkoppeling van het RAO</h3>
      {lijst.missing !== null ? (
        <NietZichtbaar missing={lijst.missing} veld="LKO.terugkoppelingen" />
      ) : rowsOf(lijst).length === 0 ? (
        <p className="bijzaak">Het RAO nam nog geen besluit over een signaallijst van dit LKO.</p>
      ) : (
        <table className="kaart lijst">
          <caption className="alleen-voorlezen">Terugkoppeling van het RAO</caption>
          <thead>
            <tr>
              <th scope="col">Over wie</th>
              <th scope="col">Besluit</th>
              <th scope="col">Dag van het besluit</th>
              <th scope="col">Terugkoppeling uiterlijk</th>
              <th scope="col">Hoe het staat</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(lijst).map((rij, index) => (
              <tr key={rij.at('signaallijst').text || index}>
                <th scope="row">
                  <OverWie rij={rij} />
                </th>
                <td data-kop="Besluit">
                  <Waarde part={rij.at('uitkomst')} veld="LkoTerugkoppeling.uitkomst" als="woord" />
                </td>
                <td data-kop="Dag van het besluit">
                  <Waarde part={rij.at('datum')} veld="LkoTerugkoppeling.datum" als="datum" />
                </td>
                <td data-kop="Terugkoppeling uiterlijk">
                  <Waarde
                    part={rij.at('terugkoppelingUiterlijk')}
                    veld="LkoTerugkoppeling.terugkoppelingUiterlijk"
                    als="datum"
                    leeg="geen dag: bij het Deelberaad"
                  />
                </td>
                <td data-kop="Hoe het staat">
                  <TerugkoppelingStand rij={rij} vandaag={vandaag} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

export function LkoKaders({ lko }: { readonly lko: Part }): ReactNode {
  return <Kaders kaders={lko.at('kaders')} veld="LKO.kaders" />;
}

function TerugkoppelingStand({ rij, vandaag }: { readonly rij: Part; readonly vandaag: string }): ReactNode {
  const op = rij.at('teruggekoppeldOp');
  const laat = rij.at('terugkoppelingStand').text === 'TE_LAAT';
  if (op.missing !== null) return <NietZichtbaar missing={op.missing} veld="LkoTerugkoppeling.teruggekoppeldOp" />;
  if (op.text !== '')
    return (
      <>
        Gegeven op <Waarde part={op} veld="LkoTerugkoppeling.teruggekoppeldOp" als="datum" />
        {laat ? ', te laat' : ''}
      </>
    );
  const uiterlijk = rij.at('terugkoppelingUiterlijk').text;
  if (uiterlijk === '') return 'Wacht op het Deelberaad Asiel';
  return laat ? (
    <strong className="te-laat">Wacht op het RAO, {restVan(uiterlijk, vandaag)}</strong>
  ) : (
    `Wacht op het RAO, ${restVan(uiterlijk, vandaag)}`
  );
}

function OverWie({ rij }: { readonly rij: Part }): ReactNode {
  const persoon = rij.at('vreemdeling');
  if (persoon.value === null && persoon.missing === null) return 'Zonder persoon';
  const naam = persoon.at('identiteit', 'naam').text;
  return (
    <>
      {naam !== '' && `${naam} `}
      <span className="nummer">{persoon.at('vNummer').text}</span>
    </>
  );
}

function Gronden({ part, veld }: { readonly part: Part; readonly veld: string }): ReactNode {
  if (part.missing !== null) return <NietZichtbaar missing={part.missing} veld={veld} />;
  return textsOf(part.value).map(woordVan).join(', ');
}
