import { useId, useRef, useState, type SubmitEvent, type ReactNode } from 'react';
import type { Send } from '../send.ts';
import type { Leesrecht } from './leesrecht.ts';
import { LogSection } from './log-section.tsx';
import type { Logboek } from './logboeken.ts';
import { type GelezenLogboek, useInzagelog } from './use-inzagelog.ts';
import { readVNummer } from './v-nummer.ts';
import { Weigering } from './weigering.tsx';

/** Who looked at one person: the question, and under it what each organisation answered. */
export function PersonLog({ send, leesrecht }: { readonly send: Send; readonly leesrecht: Leesrecht }): ReactNode {
  const { logboeken, opvallend, auditId } = leesrecht;
  const [getypt, setGetypt] = useState('');
  const [gekozen, setGekozen] = useState<readonly Logboek[]>(logboeken);
  const [fout, setFout] = useState<'nummer' | 'logboek' | null>(null);
  const { vNummer, logs, ask, more } = useInzagelog(send, auditId);
  const veld = useRef<HTMLInputElement>(null);
  const id = useId();
  const overUzelf = opvallend.length === 0;
  const eenReden = redenVanAlle(logs);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const nummer = readVNummer(getypt);
    setFout(nummer === null ? 'nummer' : gekozen.length === 0 ? 'logboek' : null);
    if (nummer === null) veld.current?.focus();
    else if (gekozen.length > 0) ask(nummer, gekozen);
  }

  return (
    <>
      <form className="kaart vraag" onSubmit={submit} noValidate>
        <div className="invoer">
          <label htmlFor={`${id}nummer`}>{overUzelf ? 'Uw eigen V-nummer' : 'V-nummer'}</label>
          <p id={`${id}hulp`} className="bijzaak">
            Tien cijfers. {overUzelf ? 'Van een ander leest u het logboek niet. ' : ''}Het nummer komt niet in het adres
            van deze pagina en wordt niet bewaard.
          </p>
          <input
            ref={veld}
            id={`${id}nummer`}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            spellCheck={false}
            value={getypt}
            aria-describedby={fout === 'nummer' ? `${id}fout ${id}hulp` : `${id}hulp`}
            aria-invalid={fout === 'nummer'}
            onChange={(event) => setGetypt(event.currentTarget.value)}
          />
        </div>
        {logboeken.length > 1 && (
          <fieldset>
            <legend>Uit welk logboek</legend>
            {logboeken.map((logboek) => (
              <label key={logboek.titel}>
                <input
                  type="checkbox"
                  checked={gekozen.includes(logboek)}
                  onChange={({ currentTarget: { checked } }) =>
                    setGekozen(logboeken.filter((een) => (een === logboek ? checked : gekozen.includes(een))))
                  }
                />
                {logboek.titel}
              </label>
            ))}
          </fieldset>
        )}
        {fout !== null && (
          <p id={`${id}fout`} className="fout" role="alert">
            {fout === 'nummer'
              ? 'Een V-nummer heeft tien cijfers. Kijk het nummer na.'
              : 'Kies ten minste een logboek.'}
          </p>
        )}
        <div className="doe">
          <button type="submit" className="hoofdknop">
            Toon wie er keek
          </button>
          <p className="bijzaak">Dat u dit leest, wordt zelf ook vastgelegd, als klasse Inzagelog.</p>
        </div>
      </form>
      <p className="stand" role="status">
        {logs.map(standOf).join(' ')}
      </p>
      {vNummer !== null && (
        <section aria-label="Gevonden">
          <h3>
            Wie keek naar <span className="nummer">{vNummer}</span>
          </h3>
          {eenReden === null ? (
            logs.map((log) => (
              <LogSection
                // A new question begins anew.
                key={`${vNummer} ${log.logboek.titel}`}
                log={log}
                auditId={auditId}
                onMore={() => more(log)}
              />
            ))
          ) : (
            <Weigering reden={eenReden} />
          )}
          {logs.some(isLeeg) && (
            <p className="bijzaak voorbehoud">
              Een leeg logboek bewijst niet dat er niemand keek. Wie in een eigen systeem keek en niet via de keten,
              staat er niet in; wat ouder is dan de bewaartermijn ook niet. En van een nummer dat niet bestaat is het
              logboek even leeg.
            </p>
          )}
        </section>
      )}
    </>
  );
}

/** Why every log is closed, when that is one reason: it need not be read five times. */
function redenVanAlle(logs: readonly GelezenLogboek[]): string | null {
  const redenen = new Set(logs.map(({ missing }) => (missing?.soort === 'dicht' ? missing.reden : null)));
  const [reden] = redenen;
  return redenen.size === 1 && reden !== undefined ? reden : null;
}

function isLeeg({ regels, missing, bezig }: GelezenLogboek): boolean {
  return regels.length === 0 && missing === null && !bezig;
}

function standOf({ logboek: { titel }, regels, vervolg, missing, bezig }: GelezenLogboek): string {
  if (bezig) return `${titel}: wordt gelezen.`;
  if (missing?.soort === 'dicht') return `${titel}: gesloten.`;
  if (missing?.soort === 'storing') return `${titel}: geen antwoord.`;
  if (regels.length === 0) return `${titel}: niemand.`;
  return `${titel}: ${regels.length} ${regels.length === 1 ? 'regel' : 'regels'}${vervolg === null ? '' : ', er is meer'}.`;
}
