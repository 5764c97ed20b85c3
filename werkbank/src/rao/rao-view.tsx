import { useCallback, type ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { textsOf } from '../json.ts';
import { organisatieNaam } from '../leesbaar.ts';
import { Kaders } from '../overleg/kaders.tsx';
import { NietZichtbaar } from '../overleg/niet-zichtbaar.tsx';
import type { OverlegViewProps } from '../overleg/overleg-page.tsx';
import { useBladzijden } from '../overleg/use-bladzijden.ts';
import { Waarde } from '../overleg/waarde.tsx';
import { woordVan } from '../overleg/woorden.ts';
import { Storing } from '../storing.tsx';
import { AantallenVanRegio } from './aantallen.tsx';
import { isLaat, opStand } from './op-stand.ts';
import { Bijzonderheden, Onderwerpen, Trends } from './regio.tsx';
import { askRao } from './rao-vraag.ts';
import { SignaalKaart } from './signaal-kaart.tsx';

/** One RAO or the Deelberaad: its signaallijsten by state, and what it speaks of without a person. */
export function RaoView({ send, overleg: { soort, id, naam }, organisatie, vandaag }: OverlegViewProps): ReactNode {
  const vraag = useCallback((na: string | null) => askRao(send, soort, id, na), [send, soort, id]);
  const { overleg, regels: lijsten, vervolg, missing, bezig, meer } = useBladzijden(vraag);
  const isRao = soort === 'RAO';
  const bijeenkomst = overleg?.at('vorigeBijeenkomst', 'id').text ?? '';
  return (
    <>
      {overleg !== null && overleg.missing === null && isRao && (
        <Kop rao={overleg} naam={naam} organisatie={organisatie} />
      )}
      {overleg !== null && overleg.missing === null && !isRao && <h3>{overleg.at('naam').text || naam}</h3>}
      <section aria-labelledby="signaallijsten-kop" aria-busy={bezig}>
        <h3 id="signaallijsten-kop">Signaallijsten</h3>
        <p role="status" className="stand">
          {standOf(bezig, lijsten)}
        </p>
        {opStand(lijsten).map((groep) => (
          <section key={groep.stand} aria-label={woordVan(groep.stand)}>
            <h4 className="groep">
              {groep.stand === '' ? 'Alleen het V-nummer zichtbaar' : woordVan(groep.stand)}{' '}
              <span className="aantal">{groep.lijsten.length}</span>
            </h4>
            <ol className="punten">
              {groep.lijsten.map((lijst, index) => (
                <SignaalKaart
                  key={lijst.at('id').text || index}
                  overleg={{ soort, id, bijeenkomst }}
                  lijst={lijst}
                  vandaag={vandaag}
                />
              ))}
            </ol>
          </section>
        ))}
        {missing?.soort === 'dicht' && (
          <NietZichtbaar missing={missing} veld={isRao ? 'RAO.signaallijsten' : 'DeelberaadAsiel.signaallijsten'} />
        )}
        {missing?.soort === 'storing' && <Storing storing={missing} onAgain={meer} />}
        {missing === null && vervolg !== null && (
          <button type="button" className="knop meer" aria-disabled={bezig} onClick={meer}>
            {bezig ? 'De signaallijsten worden gelezen' : 'Toon meer signaallijsten'}
          </button>
        )}
      </section>
      {overleg !== null && overleg.missing === null && (
        <>
          <AantallenVanRegio send={send} soort={soort} id={id} />
          {isRao && <Onderwerpen rao={overleg} overleg={{ id, bijeenkomst }} vandaag={vandaag} />}
          <Trends trends={overleg.at('trends')} veld={isRao ? 'RAO.trends' : 'DeelberaadAsiel.trends'} />
          <Kaders kaders={overleg.at('kaders')} veld={isRao ? 'RAO.kaders' : 'DeelberaadAsiel.kaders'} />
          {isRao && <Bijzonderheden bijzonderheden={overleg.at('bijzonderheden')} />}
        </>
      )}
    </>
  );
}

interface KopProps {
  readonly rao: Part;
  readonly naam: string;
  readonly organisatie: string;
}

function Kop({ rao, naam, organisatie }: KopProps): ReactNode {
  const ontbrekend = textsOf(rao.at('ontbrekendeLeden').value).map(organisatieNaam);
  return (
    <section className="kaart" aria-labelledby="rao-kop">
      <h3 id="rao-kop">{rao.at('naam').text || naam}</h3>
      <dl className="gegevens">
        <div>
          <dt>Provincies</dt>
          <dd>
            {rao.at('provincies').missing === null ? (
              textsOf(rao.at('provincies').value).join(' en ')
            ) : (
              <Waarde part={rao.at('provincies')} veld="RAO.provincies" />
            )}
          </dd>
        </div>
        <div>
          <dt>Volgende bijeenkomst</dt>
          <dd>
            <Bijeenkomst part={rao.at('volgendeBijeenkomst')} leeg="nog niet gepland" organisatie={organisatie} />
          </dd>
        </div>
        <div>
          <dt>Laatste bijeenkomst</dt>
          <dd>
            <Bijeenkomst part={rao.at('vorigeBijeenkomst')} leeg="nog niet gehouden" organisatie={organisatie} />
          </dd>
        </div>
        {ontbrekend.length > 0 && (
          <div>
            <dt>Ontbreekt als vast lid</dt>
            <dd>{ontbrekend.join(', ')} (R-RAO-01)</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

interface BijeenkomstProps {
  readonly part: Part;
  readonly leeg: string;
  readonly organisatie: string;
}

function Bijeenkomst({ part, leeg, organisatie }: BijeenkomstProps): ReactNode {
  if (part.value === null && part.missing === null) return <span className="leeg">{leeg}</span>;
  return (
    <>
      <Waarde part={part.at('datum')} veld="RaoBijeenkomst.datum" als="datum" />
      {(['voorzitter', 'secretaris'] as const).map((rol) => (
        <span key={rol}>
          , {rol}{' '}
          <Waarde part={part.at(rol)} veld={`RaoBijeenkomst.${rol}`} als="organisatie" leeg="nog niet afgesproken" />
          {part.at(rol).text === organisatie && <span className="van-ons">uw organisatie</span>}
        </span>
      ))}
    </>
  );
}

function standOf(bezig: boolean, lijsten: readonly Part[]): string {
  if (bezig && lijsten.length === 0) return 'De signaallijsten worden gelezen.';
  const laat = lijsten.filter(isLaat).length;
  const aantal = lijsten.length === 1 ? '1 signaallijst' : `${String(lijsten.length)} signaallijsten`;
  if (laat === 0) return `${aantal}. Geen terugkoppeling is te laat.`;
  return `${aantal}. Van ${laat === 1 ? '1 lijst' : `${String(laat)} lijsten`} is de terugkoppeling aan het LKO te laat.`;
}
