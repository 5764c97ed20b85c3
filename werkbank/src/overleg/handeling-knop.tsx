import { use, type ReactNode } from 'react';
import { handelingOver } from '../klaar/handeling-over.ts';
import type { HandelingNaam } from '../klaar/handelingen.ts';
import { OpenKlaar } from './open-klaar.ts';

interface HandelingKnopProps {
  readonly handeling: HandelingNaam;
  /** What of its input is known here. */
  readonly invoer: Readonly<Record<string, unknown>>;
  /** JJJJ-MM-DD. */
  readonly vandaag: string;
  readonly children: ReactNode;
}

/** Opens a mutation with its variables filled in; nothing is done until the reader runs it there. */
export function HandelingKnop({ handeling, invoer, vandaag, children }: HandelingKnopProps): ReactNode {
  const open = use(OpenKlaar);
  return (
    <button type="button" className="klaarzetten" onClick={() => open(handelingOver(handeling, invoer, vandaag))}>
      {children}
    </button>
  );
}
