import type { MouseEvent, ReactNode } from 'react';
import type { Doel } from './config.ts';
import { leesbaar, organisatieNaam } from './leesbaar.ts';
import type { Session } from './session.ts';
import type { Page } from './use-page.ts';

interface HeaderProps {
  readonly session: Session | null;
  readonly page: Page;
  readonly doelen: readonly Doel[];
  readonly doelbinding: string;
  readonly onDoelbinding: (doelbinding: string) => void;
  readonly onSwitch: () => void;
  readonly onSignOut: () => void;
}

const LINKS: readonly { readonly naar: Page; readonly tekst: string; readonly paginas: readonly Page[] }[] = [
  { naar: 'lko', tekst: 'LKO', paginas: ['lko'] },
  { naar: 'rao', tekst: 'RAO', paginas: ['rao'] },
  { naar: 'vragen', tekst: 'Vragen', paginas: ['vragen'] },
  { naar: 'wie-keek', tekst: 'Wie keek er?', paginas: ['wie-keek', 'opvallend'] },
];

export function Header(props: HeaderProps): ReactNode {
  const { session, page, doelen, doelbinding, onDoelbinding, onSwitch, onSignOut } = props;
  return (
    <header className="kop">
      {session !== null && (
        <a className="overslaan" href="#inhoud" onClick={toContent}>
          Naar de inhoud
        </a>
      )}
      <h1>Ketenbeeld werkbank</h1>
      {session !== null && (
        <>
          <nav className="paginas" aria-label="Pagina's">
            {LINKS.map(({ naar, tekst, paginas }) => (
              <a key={naar} href={`#${naar}`} aria-current={paginas.includes(page) ? 'page' : undefined}>
                {tekst}
              </a>
            ))}
          </nav>
          <div className="doel">
            <label htmlFor="doelbinding">Doelbinding</label>
            <select
              id="doelbinding"
              value={doelbinding}
              aria-describedby="grondslag"
              onChange={(event) => onDoelbinding(event.currentTarget.value)}
            >
              {doelen.map(({ doel }) => (
                <option key={doel} value={doel}>
                  {leesbaar(doel)}
                </option>
              ))}
            </select>
            <span id="grondslag">{doelen.find(({ doel }) => doel === doelbinding)?.grondslag}</span>
          </div>
          <div className="gebruiker">
            <p>
              Ingelogd als <strong>{leesbaar(session.functie)}</strong>,{' '}
              <strong>{organisatieNaam(session.organisatie)}</strong>
            </p>
            <button type="button" onClick={onSwitch}>
              Andere persona
            </button>
            <button type="button" onClick={onSignOut}>
              Uitloggen
            </button>
          </div>
        </>
      )}
    </header>
  );
}

/** What stands after the # of the address is the page, so the focus goes there without it. */
function toContent(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('inhoud')?.focus();
}
