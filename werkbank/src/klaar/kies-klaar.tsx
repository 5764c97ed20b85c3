import { useId, useState, type SubmitEvent, type ReactNode } from 'react';
import type { Klaar } from '../overleg/open-klaar.ts';
import type { Keuze } from './keuzes.ts';

interface KiesKlaarProps {
  readonly keuzes: readonly Keuze[];
  readonly onKies: (klaar: Klaar) => void;
}

/** The questions and mutations that stand ready, by the steps of the guide; the chosen one opens in a tab and is not run. */
export function KiesKlaar({ keuzes, onKies }: KiesKlaarProps): ReactNode {
  const [gekozen, setGekozen] = useState(0);
  const id = useId();
  const groepen = [...new Set(keuzes.map(({ groep }) => groep))];

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const keuze = keuzes[gekozen];
    if (keuze !== undefined) onKies(keuze.maak());
  }

  return (
    <form className="kies-klaar" onSubmit={submit}>
      <label htmlFor={id}>Klaargezet</label>
      <select id={id} value={gekozen} onChange={({ currentTarget: { value } }) => setGekozen(Number(value))}>
        {groepen.map((groep) => (
          <optgroup key={groep} label={groep}>
            {keuzes.map((keuze, index) =>
              keuze.groep === groep ? (
                <option key={keuze.naam} value={index}>
                  {keuze.tekst}
                </option>
              ) : null,
            )}
          </optgroup>
        ))}
      </select>
      <button type="submit">Open in een tabblad</button>
    </form>
  );
}
