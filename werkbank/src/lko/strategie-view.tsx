import type { ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { datumVan, restVan } from '../datum.ts';
import { textsOf } from '../json.ts';
import { organisatieNaam } from '../leesbaar.ts';
import { NietZichtbaar } from '../overleg/niet-zichtbaar.tsx';
import { Waarde } from '../overleg/waarde.tsx';
import { woordVan } from '../overleg/woorden.ts';
import { isTeLaat, type Lezer } from './wat-wacht.ts';

/** Why a strategie stands as it does (R-LKO-11). */
const WAAROM: Readonly<Record<string, string>> = {
  LOOPT: 'Er zijn acties open, en geen ervan is te laat.',
  STAGNEERT: 'Een open actie is te laat. Het LKO kan de strategie herzien of de zaak voorleggen aan het RAO.',
  HERZIEN: 'Een latere strategie kwam ervoor in de plaats.',
  OPGESCHAALD: 'Na het vaststellen is de zaak voorgelegd aan het RAO.',
  AFGEROND: 'Er is geen actie meer open.',
};

/** After "dat zij" (R-LKO-14). */
const BELET: Readonly<Record<string, string>> = {
  KAN_NIET_UITVOEREN: 'de strategie niet kan uitvoeren',
  UITVOERING_STOKT: 'ziet dat de uitvoering stokt',
};

interface StrategieViewProps {
  readonly strategie: Part;
  readonly lezer: Lezer;
}

/** One strategie for one person: what, until when, how it goes and why, and who does what. */
export function StrategieView({ strategie, lezer }: StrategieViewProps): ReactNode {
  const stand = strategie.at('stand');
  return (
    <div className="strategie">
      <h5>
        <Waarde part={strategie.at('soort')} veld="Strategie.soort" als="woord" />
        {stand.missing === null && (
          <span className="stand-woord" data-stand={stand.text}>
            {woordVan(stand.text)}
          </span>
        )}
      </h5>
      {stand.missing === null ? (
        <p className="bijzaak">{WAAROM[stand.text] ?? ''}</p>
      ) : (
        <p>
          Hoe het ervoor staat: <NietZichtbaar missing={stand.missing} veld="Strategie.stand" />
        </p>
      )}
      <Beletten strategie={strategie} />
      {/* Where all of it is closed for one reason, that was said above. */}
      {stand.missing === null && (
        <dl className="gegevens">
          <div>
            <dt>Termijn</dt>
            <dd>
              <Waarde part={strategie.at('termijn')} veld="Strategie.termijn" als="datum" />
              {strategie.at('termijnoverschrijding').value === true && ', na de vertrektermijn'}
            </dd>
          </div>
          <div>
            <dt>Beoogde oplossing</dt>
            <dd>
              <Waarde
                part={strategie.at('beoogdeOplossing')}
                veld="Strategie.beoogdeOplossing"
                als="woord"
                leeg="geen afgesproken"
              />
            </dd>
          </div>
          <div>
            <dt>In woorden</dt>
            <dd>
              <Waarde part={strategie.at('omschrijving')} veld="Strategie.omschrijving" />
            </dd>
          </div>
          <div>
            <dt>Vastgesteld</dt>
            <dd>
              <Waarde part={strategie.at('vastgesteldOp')} veld="Strategie.vastgesteldOp" als="datum" />
              {partnersVan(strategie)}
            </dd>
          </div>
        </dl>
      )}
      <Acties acties={strategie.at('acties')} lezer={lezer} />
    </div>
  );
}

function Beletten({ strategie }: { readonly strategie: Part }): ReactNode {
  return strategie
    .at('beletten')
    .each()
    .map((belet, index) => (
      <p key={index} className="let-op-regel">
        <strong>Let op:</strong> {organisatieNaam(belet.at('organisatie').text)} meldde op{' '}
        {datumVan(belet.at('op').text)} dat zij {BELET[belet.at('soort').text] ?? 'niet verder kan'}.
        {strategie.at('opschalingVereist').value === true && ' De zaak moet naar het RAO (R-LKO-14).'}
      </p>
    ));
}

function Acties({ acties, lezer }: { readonly acties: Part; readonly lezer: Lezer }): ReactNode {
  if (acties.missing !== null)
    return (
      <p>
        Acties: <NietZichtbaar missing={acties.missing} veld="Strategie.acties" />
      </p>
    );
  if (acties.each().length === 0) return <p className="bijzaak">Geen acties die u kunt zien.</p>;
  return (
    <table className="lijst">
      <caption>Acties</caption>
      <thead>
        <tr>
          <th scope="col">Wat er gebeurt</th>
          <th scope="col">Wie het doet</th>
          <th scope="col">Uiterlijk</th>
          <th scope="col">Hoe het staat</th>
        </tr>
      </thead>
      <tbody>
        {acties.each().map((actie) => (
          <tr key={actie.at('id').text}>
            <th scope="row">
              <Waarde part={actie.at('omschrijving')} veld="Actie.omschrijving" />
            </th>
            <td data-kop="Wie het doet">
              <Waarde part={actie.at('belegdBij')} veld="Actie.belegdBij" als="organisatie" />
              {actie.at('belegdBij').text === lezer.organisatie && <span className="van-ons">uw organisatie</span>}
            </td>
            <td data-kop="Uiterlijk">
              <Waarde part={actie.at('uiterlijk')} veld="Actie.uiterlijk" als="datum" />
            </td>
            <td data-kop="Hoe het staat">
              <ActieStand actie={actie} vandaag={lezer.vandaag} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ActieStand({ actie, vandaag }: { readonly actie: Part; readonly vandaag: string }): ReactNode {
  const stand = actie.at('stand');
  if (stand.text !== 'OPEN') return <Waarde part={stand} veld="Actie.stand" als="woord" />;
  const rest = restVan(actie.at('uiterlijk').text, vandaag);
  return isTeLaat(actie, vandaag) ? <strong className="te-laat">Open, {rest}</strong> : <>Open, {rest}</>;
}

function partnersVan(strategie: Part): string {
  const partners = textsOf(strategie.at('partners').value).map(organisatieNaam);
  return partners.length === 0 ? '' : `, met ${partners.join(' en ')}`;
}
