import type { ReactNode } from 'react';
import type { Missing } from './answer-error.ts';

interface StoringProps {
  readonly storing: Extract<Missing, { soort: 'storing' }>;
  readonly onAgain: () => void;
}

/** Something that did not answer, and the way to ask it again. */
export function Storing({ storing: { code, melding }, onAgain }: StoringProps): ReactNode {
  return (
    <div className="geen-antwoord">
      <p>
        <strong>Geen antwoord.</strong> {melding} <code className="code">{code}</code>
      </p>
      <button type="button" className="knop" onClick={onAgain}>
        Probeer opnieuw
      </button>
    </div>
  );
}
