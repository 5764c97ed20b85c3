import { useId, type ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { datumVan, restVan } from '../datum.ts';
import { textsOf } from '../json.ts';
import { organisatieNaam } from '../leesbaar.ts';
import { NietZichtbaar } from '../overleg/niet-zichtbaar.tsx';
import { Waarde } from '../overleg/waarde.tsx';
import { woordVan } from '../overleg/woorden.ts';
import { dagenVan, isLaat, watVolgt } from './op-stand.ts';
import { SignaalHandelingen } from './signaal-handelingen.tsx';

export interface BijOverleg {
  readonly soort: string;
  readonly id: string;
  /** The meeting of a RAO that was held last. */
  readonly bijeenkomst: string;
}

interface SignaalKaartProps {
  readonly overleg: BijOverleg;
  readonly lijst: Part;
  readonly vandaag: string;
}

/** One signaallijst: about whom and why, its days, what was decided, and what it waits for. */
export function SignaalKaart({ overleg, lijst, vandaag }: SignaalKaartProps): ReactNode {
  const kop = useId();
  const type = overleg.soort === 'RAO' ? 'RaoSignaal' : 'DeelberaadSignaal';
  const volgt = watVolgt(lijst, vandaag, overleg.soort);
  const laat = isLaat(lijst);
  return (
    <li>
      <article className="kaart punt" aria-labelledby={kop}>
        <h5 id={kop}>
          <Onderwerp lijst={lijst} type={type} />
          {laat && <strong className="te-laat">Te laat</strong>}
        </h5>
        {lijst.at('beperkt').value === true ? (
          <p>
            Van deze lijst ziet u alleen het V-nummer. <Reden lijst={lijst} type={type} />
          </p>
        ) : (
          <>
            <p className="bijzaak">
              <Gronden part={lijst.at('gronden')} veld={`${type}.gronden`} />
            </p>
            {volgt !== '' && (
              <p className="volgt">
                <strong>{laat ? 'Wacht, te laat: ' : 'Wacht: '}</strong>
                {volgt}
              </p>
            )}
            <Dagen lijst={lijst} type={type} vandaag={vandaag} />
            <Besluiten lijst={lijst} type={type} />
            {lijst.at('id').text !== '' && <SignaalHandelingen overleg={overleg} lijst={lijst} vandaag={vandaag} />}
          </>
        )}
      </article>
    </li>
  );
}

function Onderwerp({ lijst, type }: { readonly lijst: Part; readonly type: string }): ReactNode {
  const persoon = lijst.at('vreemdeling');
  if (persoon.missing !== null) return <NietZichtbaar missing={persoon.missing} veld={`${type}.vreemdeling`} />;
  if (persoon.value === null) return `Zonder persoon (${lijst.at('id').text})`;
  const naam = persoon.at('identiteit', 'naam');
  return (
    <>
      {naam.text === '' ? <span className="geen-naam">Naam niet zichtbaar</span> : naam.text}{' '}
      <span className="nummer">{persoon.at('vNummer').text}</span>
    </>
  );
}

function Reden({ lijst, type }: { readonly lijst: Part; readonly type: string }): ReactNode {
  const { missing } = lijst.at('id');
  return missing === null ? null : <NietZichtbaar missing={missing} veld={`${type}.id`} />;
}

interface DagenProps {
  readonly lijst: Part;
  readonly type: string;
  readonly vandaag: string;
}

function Dagen({ lijst, type, vandaag }: DagenProps): ReactNode {
  const dagen = dagenVan(lijst);
  const uiterlijk = lijst.at('terugkoppelingUiterlijk').text;
  const gegeven = lijst.at('teruggekoppeldOp').text;
  const rij: (readonly [string, ReactNode])[] = [
    ['Ingediend', <Waarde key="i" part={lijst.at('ingediendOp')} veld={`${type}.ingediendOp`} als="datum" />],
  ];
  for (const [stand, kop] of STAPPEN) {
    const dag = dagen.get(stand) ?? (stand === 'BESLOTEN' ? lijst.at('besluiten').each().at(-1)?.at('datum').text : '');
    if (dag !== undefined && dag !== '')
      rij.push([
        kop,
        <time key={stand} dateTime={dag}>
          {datumVan(dag)}
        </time>,
      ]);
  }
  if (uiterlijk !== '')
    rij.push([
      'Terugkoppeling uiterlijk',
      <span key="u">
        <time dateTime={uiterlijk}>{datumVan(uiterlijk)}</time>
        {gegeven === '' && (
          <span className={isLaat(lijst) ? 'te-laat' : undefined}> ({restVan(uiterlijk, vandaag)})</span>
        )}
      </span>,
    ]);
  if (gegeven !== '')
    rij.push([
      'Teruggekoppeld',
      <span key="t">
        <time dateTime={gegeven}>{datumVan(gegeven)}</time>
        {lijst.at('terugkoppelingStand').text === 'TE_LAAT' && ', te laat'}
      </span>,
    ]);
  return (
    <dl className="gegevens">
      {rij.map(([kop, waarde]) => (
        <div key={kop}>
          <dt>{kop}</dt>
          <dd>{waarde}</dd>
        </div>
      ))}
    </dl>
  );
}

const STAPPEN = [
  ['GEAGENDEERD', 'Op de agenda'],
  ['BESPROKEN', 'Besproken'],
  ['BESLOTEN', 'Besloten'],
  ['OPGESCHAALD_DA', 'Naar het Deelberaad'],
] as const;

function Besluiten({ lijst, type }: { readonly lijst: Part; readonly type: string }): ReactNode {
  const besluiten = lijst.at('besluiten');
  const terugkoppeling = lijst.at('terugkoppeling');
  return (
    <>
      {besluiten.missing !== null && type === 'RaoSignaal' && (
        <p>
          Besluit: <NietZichtbaar missing={besluiten.missing} veld="RaoSignaal.besluiten" />
        </p>
      )}
      {besluiten.each().map((besluit, index) => (
        <p key={index}>
          <strong>{woordVan(besluit.at('uitkomst').text)}</strong> op {datumVan(besluit.at('datum').text)}:{' '}
          {besluit.at('tekst').text}
        </p>
      ))}
      {lijst
        .at('vervolgacties')
        .each()
        .map((vervolg, index) => (
          <p key={index}>
            <strong>{woordVan(vervolg.at('uitkomst').text)}</strong>
            {vervolg.at('actor').text !== '' && ` door ${organisatieNaam(vervolg.at('actor').text)}`}:{' '}
            {vervolg.at('tekst').text}
          </p>
        ))}
      {terugkoppeling.missing !== null ? (
        <p>
          Terugkoppeling: <NietZichtbaar missing={terugkoppeling.missing} veld={`${type}.terugkoppeling`} />
        </p>
      ) : (
        terugkoppeling.text !== '' && (
          <p>
            <strong>Terugkoppeling:</strong> {terugkoppeling.text}
          </p>
        )
      )}
    </>
  );
}

function Gronden({ part, veld }: { readonly part: Part; readonly veld: string }): ReactNode {
  if (part.missing !== null) return <NietZichtbaar missing={part.missing} veld={veld} />;
  return `${textsOf(part.value).map(woordVan).join(', ')}.`;
}
