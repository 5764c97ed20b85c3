import type { ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { Waarom } from './persoon-kaart.tsx';

interface AgendaZonderPersoonProps {
  readonly punten: readonly Part[];
  /** Whether the whole agenda was read. */
  readonly compleet: boolean;
}

/** Items about nobody (R-LKO-07): what is going on at the location. */
export function AgendaZonderPersoon({ punten, compleet }: AgendaZonderPersoonProps): ReactNode {
  return (
    <section aria-labelledby="zonder-persoon-kop">
      <h3 id="zonder-persoon-kop">Agendapunten zonder persoon</h3>
      {punten.length === 0 ? (
        <p className="bijzaak">
          {compleet ? 'Die staan er niet op de agenda.' : 'Die staan niet in het deel van de agenda dat gelezen is.'}
        </p>
      ) : (
        <ul className="kaart regels">
          {punten.map((punt) => (
            <li key={punt.at('id').text}>
              {punt.at('omschrijving').text !== '' && <p>{punt.at('omschrijving').text}</p>}
              <Waarom punt={punt} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
