import { useCallback, useState, type ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { organisatieNaam } from '../leesbaar.ts';
import { NietZichtbaar } from '../overleg/niet-zichtbaar.tsx';
import type { OverlegViewProps } from '../overleg/overleg-page.tsx';
import { useBladzijden } from '../overleg/use-bladzijden.ts';
import { Waarde } from '../overleg/waarde.tsx';
import { Storing } from '../storing.tsx';
import { AgendaZonderPersoon } from './agenda-zonder-persoon.tsx';
import { LkoKaders, LkoSignaallijsten, LkoTerugkoppelingen } from './lko-lijsten.tsx';
import { askLko } from './lko-vraag.ts';
import { PersoonKaart } from './persoon-kaart.tsx';
import { type Lezer, watWacht } from './wat-wacht.ts';

/** One LKO: its next meeting, its agenda person by person, and what lies at the RAO. */
export function LkoView({ send, overleg, organisatie, vandaag }: OverlegViewProps): ReactNode {
  const vraag = useCallback((na: string | null) => askLko(send, overleg.id, na), [send, overleg.id]);
  const { overleg: lko, regels: punten, vervolg, missing, bezig, meer } = useBladzijden(vraag);
  const [alleenAandacht, setAlleenAandacht] = useState(false);
  const lezer: Lezer = { organisatie, vandaag };
  const personen = punten.filter((punt) => punt.at('vreemdeling').value !== null || punt.at('beperkt').value === true);
  const getoond = alleenAandacht ? personen.filter((punt) => vraagtAandacht(punt, lezer)) : personen;
  const zonderPersoon = punten.filter((punt) => !personen.includes(punt));
  const totaal = lko?.at('agenda', 'totalCount').value;
  return (
    <>
      {lko !== null && lko.missing === null && <Kop lko={lko} naam={overleg.naam} organisatie={organisatie} />}
      <section aria-labelledby="agenda-kop" aria-busy={bezig}>
        <h3 id="agenda-kop">Agenda</h3>
        <p role="status" className="stand">
          {standOf({ bezig, gelezen: punten.length, totaal, personen, lezer })}
        </p>
        {personen.length > 0 && (
          <p className="kies">
            <label>
              <input
                type="checkbox"
                checked={alleenAandacht}
                onChange={({ currentTarget: { checked } }) => setAlleenAandacht(checked)}
              />{' '}
              Toon alleen wie nu aandacht vraagt
            </label>
          </p>
        )}
        <ol className="punten">
          {getoond.map((punt, index) => (
            <PersoonKaart
              key={punt.at('id').text || `${punt.at('vreemdeling', 'vNummer').text} ${String(index)}`}
              lko={overleg.id}
              punt={punt}
              lezer={lezer}
            />
          ))}
        </ol>
        {missing?.soort === 'dicht' && <NietZichtbaar missing={missing} veld="LKO.agenda" />}
        {missing?.soort === 'storing' && <Storing storing={missing} onAgain={meer} />}
        {missing === null && vervolg !== null && (
          <button type="button" className="knop meer" aria-disabled={bezig} onClick={meer}>
            {bezig ? 'De agenda wordt gelezen' : 'Toon meer van de agenda'}
          </button>
        )}
      </section>
      <AgendaZonderPersoon punten={zonderPersoon} compleet={vervolg === null && !bezig} />
      {lko !== null && lko.missing === null && (
        <>
          <LkoSignaallijsten lko={lko} />
          <LkoTerugkoppelingen lko={lko} vandaag={vandaag} />
          <LkoKaders lko={lko} />
        </>
      )}
    </>
  );
}

function Kop({ lko, naam, organisatie }: { readonly lko: Part; readonly naam: string; readonly organisatie: string }) {
  const bijeenkomst = lko.at('volgendeBijeenkomst');
  const gepland = bijeenkomst.value !== null || bijeenkomst.missing !== null;
  const voorzitter = bijeenkomst.at('voorzitter');
  return (
    <section className="kaart" aria-labelledby="lko-kop">
      <h3 id="lko-kop">{lko.at('naam').text || naam}</h3>
      <dl className="gegevens">
        <div>
          <dt>Locatie</dt>
          <dd>
            <Waarde part={lko.at('azc')} veld="LKO.azc" />
          </dd>
        </div>
        <div>
          <dt>Volgende bijeenkomst</dt>
          <dd>
            {gepland ? (
              <Waarde part={bijeenkomst.at('datum')} veld="LkoBijeenkomst.datum" als="datum" />
            ) : (
              'nog niet gepland; ieder lid kan dat doen (R-LKO-02)'
            )}
          </dd>
        </div>
        {gepland && (
          <div>
            <dt>Voorzitter</dt>
            <dd>
              <Waarde part={voorzitter} veld="LkoBijeenkomst.voorzitter" als="organisatie" />
              {voorzitter.text === organisatie && <span className="van-ons">uw organisatie</span>}
            </dd>
          </div>
        )}
        <div>
          <dt>Leden</dt>
          <dd>{ledenVan(lko)}</dd>
        </div>
      </dl>
    </section>
  );
}

function ledenVan(lko: Part): ReactNode {
  const leden = lko.at('leden');
  if (leden.missing !== null) return <NietZichtbaar missing={leden.missing} veld="LKO.leden" />;
  const namen = leden.each().map((lid) => organisatieNaam(lid.at('organisatie').text));
  const metInd = lko.at('indDeelnemer').value === false ? '. De IND neemt niet deel.' : '';
  return `${[...new Set(namen)].join(', ')}${metInd}`;
}

function vraagtAandacht(punt: Part, lezer: Lezer): boolean {
  return watWacht(punt, lezer).some(({ dringend, vanOns }) => dringend || vanOns);
}

interface Stand {
  readonly bezig: boolean;
  readonly gelezen: number;
  readonly totaal: unknown;
  readonly personen: readonly Part[];
  readonly lezer: Lezer;
}

function standOf({ bezig, gelezen, totaal, personen, lezer }: Stand): string {
  if (bezig && gelezen === 0) return 'De agenda wordt gelezen.';
  const van = typeof totaal === 'number' ? ` van ${String(totaal)}` : '';
  const wachtend = personen.flatMap((punt) => watWacht(punt, lezer));
  const dringend = wachtend.filter((een) => een.dringend).length;
  const vanOns = wachtend.filter((een) => een.vanOns).length;
  return `${String(gelezen)}${van} agendapunten gelezen. Daarin ${String(dringend)} keer iets dringends, en ${String(vanOns)} keer iets waar uw organisatie wat kan doen.`;
}
