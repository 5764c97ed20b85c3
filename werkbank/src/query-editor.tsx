import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useMemo, useState, type ComponentProps, type ReactNode } from 'react';
import type { WerkbankConfig } from './config.ts';
import { dagIn } from './datum.ts';
import { KiesKlaar } from './klaar/kies-klaar.tsx';
import { KlaarInTab } from './klaar/klaar-in-tab.tsx';
import { keuzesVoor } from './klaar/keuzes.ts';
import type { Klaar } from './overleg/open-klaar.ts';
import { READY_QUERIES } from './ready-queries.ts';

interface QueryEditorProps {
  readonly ask: Fetcher;
  readonly config: WerkbankConfig;
  /** What another page set ready, and that has no tab yet. */
  readonly klaar: Klaar | null;
  readonly onOpened: () => void;
  /** The text of the answer in the tab that is open; empty when there is none. */
  readonly onAnswer: (answer: string) => void;
}

// No history: it would keep every query with its variables. One array for all renders: on a new one GraphiQL closes the
// schema panel.
const NO_PLUGINS: NonNullable<ComponentProps<typeof GraphiQL>['plugins']> = [];
const STORED_KEYS = ['tabState', 'query', 'variables', 'headers'].map((key) => `graphiql:${key}`);

/** GraphiQL with the ready queries as tabs. Its state lives in sessionStorage: variables can hold a V-nummer. */
export function QueryEditor({ ask, config, klaar, onOpened, onAnswer }: QueryEditorProps): ReactNode {
  const [round, setRound] = useState(0);
  const [gekozen, setGekozen] = useState<Klaar | null>(null);
  const { voorbeeld, issuer } = config;
  const tabs = READY_QUERIES.filter(({ tab }) => tab).map(({ query, variables }) => ({
    query,
    variables: variables(voorbeeld),
  }));
  const keuzes = useMemo(
    () => keuzesVoor(voorbeeld, { vandaag: dagIn(Date.now()), raoBijeenkomst: voorbeeld.raoBijeenkomst, issuer }),
    [voorbeeld, issuer],
  );
  // GraphiQL fills the first tab's variables from this property only, and it would win from what is stored.
  const initial = sessionStorage.getItem('graphiql:tabState') === null ? tabs[0] : undefined;

  function restoreTabs(): void {
    for (const key of STORED_KEYS) sessionStorage.removeItem(key);
    onAnswer('');
    setRound(round + 1);
  }

  return (
    <div className="vragen">
      <KiesKlaar keuzes={keuzes} onKies={setGekozen} />
      <GraphiQL
        key={round}
        fetcher={ask}
        storage={sessionStorage}
        defaultTabs={tabs}
        {...(initial === undefined ? {} : { initialQuery: initial.query, initialVariables: initial.variables })}
        defaultEditorToolsVisibility="variables"
        plugins={NO_PLUGINS}
        shouldPersistHeaders={false}
        showPersistHeadersSettings={false}
        defaultTheme="light"
        forcedTheme="light"
        onTabChange={({ tabs: open, activeTabIndex }) => onAnswer(open[activeTabIndex]?.response ?? '')}
      >
        <GraphiQL.Logo>
          <button type="button" className="terugzetten" onClick={restoreTabs}>
            Voorbeeldvragen terugzetten
          </button>
          <KlaarInTab
            klaar={klaar ?? gekozen}
            onOpened={() => {
              setGekozen(null);
              onOpened();
            }}
          />
        </GraphiQL.Logo>
      </GraphiQL>
    </div>
  );
}
