import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { createAsk } from './ask.ts';
import { findingsIn } from './closed-fields.ts';
import type { WerkbankConfig } from './config.ts';
import type { AccessPerField } from './field-access.ts';
import { FindingsPanel } from './findings-panel.tsx';
import type { Klaar } from './overleg/open-klaar.ts';
import type { Send } from './send.ts';

// The editor is most of the bundle and useless before the sign-in.
const QueryEditor = lazy(() => import('./query-editor.tsx').then(({ QueryEditor }) => ({ default: QueryEditor })));

interface QueryPageProps {
  readonly send: Send;
  readonly config: WerkbankConfig;
  /** What another page set ready, and that has no tab yet. */
  readonly klaar: Klaar | null;
  readonly onOpened: () => void;
}

/** Free questions to the graph: the editor, and beside it what is closed in the answer. */
export function QueryPage({ send, config, klaar, onOpened }: QueryPageProps): ReactNode {
  const [answer, setAnswer] = useState('');
  const [access, setAccess] = useState<AccessPerField>(new Map());
  const findings = useMemo(() => findingsIn(answer), [answer]);
  const ask = useMemo(() => createAsk(send, setAccess), [send]);
  return (
    <main className="werkvlak" id="inhoud" tabIndex={-1}>
      <Suspense fallback={<p className="laden">De werkbank wordt geladen.</p>}>
        <QueryEditor ask={ask} config={config} klaar={klaar} onOpened={onOpened} onAnswer={setAnswer} />
      </Suspense>
      <FindingsPanel findings={findings} access={access} />
    </main>
  );
}
