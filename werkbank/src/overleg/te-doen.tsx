import { useCallback, type ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import type { Send } from '../send.ts';
import { Storing } from '../storing.tsx';
import { HandelingKnop } from './handeling-knop.tsx';
import type { Overleg } from './mijn-overleggen.ts';
import { NietZichtbaar } from './niet-zichtbaar.tsx';
import { askTeDoen, klaarVan, tegenWanneer, waarHetWacht, watTeDoen } from './te-doen-vraag.ts';
import { useBladzijden } from './use-bladzijden.ts';

interface TeDoenProps {
  readonly send: Send;
  readonly overleggen: readonly Overleg[];
  readonly organisatie: string;
  /** JJJJ-MM-DD. */
  readonly vandaag: string;
}

/** What waits for the reader, in all their consultations, in the order of its day: what is late stands first. */
export function TeDoen({ send, overleggen, organisatie, vandaag }: TeDoenProps): ReactNode {
  const vraag = useCallback((na: string | null) => askTeDoen(send, na), [send]);
  const { overleg: mij, regels: taken, vervolg, missing, bezig, meer } = useBladzijden(vraag);
  const totaal = mij?.at('teDoen', 'totalCount').value;
  return (
    <section aria-labelledby="te-doen-kop" aria-busy={bezig}>
      <h3 id="te-doen-kop">Wat op u wacht</h3>
      <p role="status" className="stand">
        {bezig && taken.length === 0 ? 'Uw taken worden gelezen.' : missing === null ? standOf(taken, totaal) : ''}
      </p>
      {taken.length > 0 && (
        <ol className="kaart regels te-doen">
          {taken.map((taak) => (
            <li key={`${taak.at('soort').text} ${taak.at('onderwerp').text}`}>
              <Taak taak={taak} overleggen={overleggen} organisatie={organisatie} vandaag={vandaag} />
            </li>
          ))}
        </ol>
      )}
      {missing?.soort === 'dicht' && <NietZichtbaar missing={missing} veld="Gebruiker.teDoen" />}
      {missing?.soort === 'storing' && <Storing storing={missing} onAgain={meer} />}
      {missing === null && vervolg !== null && (
        <button type="button" className="knop meer" aria-disabled={bezig} onClick={meer}>
          {bezig ? 'Uw taken worden gelezen' : 'Toon meer van wat op u wacht'}
        </button>
      )}
    </section>
  );
}

interface TaakProps extends Omit<TeDoenProps, 'send'> {
  readonly taak: Part;
}

function Taak({ taak, overleggen, organisatie, vandaag }: TaakProps): ReactNode {
  const laat = taak.at('laat').value === true;
  const vNummer = taak.at('vreemdeling', 'vNummer').text;
  const naam = taak.at('vreemdeling', 'identiteit', 'naam').text;
  const klaar = klaarVan(taak, organisatie);
  return (
    <>
      <p>
        <strong className={laat ? 'te-laat' : undefined}>{watTeDoen(taak)}</strong>, {tegenWanneer(taak, vandaag)}.
      </p>
      <p className="bijzaak">
        {waarHetWacht(taak, overleggen)}
        {vNummer !== '' && (
          <>
            , over {naam !== '' && `${naam} `}
            <span className="nummer">{vNummer}</span>
          </>
        )}
      </p>
      {klaar !== null && (
        <HandelingKnop handeling={klaar.handeling} invoer={klaar.invoer} vandaag={vandaag}>
          Klaarzetten: {klaar.handeling}
          <span className="alleen-voorlezen"> voor {vNummer || taak.at('onderwerp').text}</span>
        </HandelingKnop>
      )}
    </>
  );
}

function standOf(taken: readonly Part[], totaal: unknown): string {
  const aantal = typeof totaal === 'number' ? totaal : taken.length;
  if (aantal === 0) return 'Er wacht nu niets op u.';
  const laat = taken.filter((taak) => taak.at('laat').value === true).length;
  const van = aantal === 1 ? 'Er wacht 1 taak' : `Er wachten ${String(aantal)} taken`;
  return `${van}; van de ${String(taken.length)} die hier staan ${laat === 1 ? 'is er 1' : `zijn er ${String(laat)}`} te laat.`;
}
