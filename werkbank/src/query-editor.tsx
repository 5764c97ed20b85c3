import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useState, type ComponentProps, type ReactNode } from 'react';
import type { Voorbeeld } from './config.ts';
import { readyQueries } from './ready-queries.ts';

interface QueryEditorProps {
  readonly ask: Fetcher;
  readonly voorbeeld: Voorbeeld;
  /** The text of the answer in the tab that is open; empty when there is none. */
  readonly onAnswer: (answer: string) => void;
}

// No history: it would keep every query with its variables. One array for all renders: on a new one GraphiQL closes the
// schema panel.
const NO_PLUGINS: NonNullable<ComponentProps<typeof GraphiQL>['plugins']> = [];
const STORED_KEYS = ['tabState', 'query', 'variables', 'headers'].map((key) => `graphiql:${key}`);

/** GraphiQL with the ready queries as tabs. Its state lives in sessionStorage: variables can hold a V-nummer. */
export function QueryEditor({ ask, voorbeeld, onAnswer }: QueryEditorProps): ReactNode {
  const [round, setRound] = useState(0);
  const tabs = readyQueries(voorbeeld);
  // GraphiQL fills the first tab's variables from this property only, and it would win from what is stored.
  const initial = sessionStorage.getItem('graphiql:tabState') === null ? tabs[0] : null;

  function restoreTabs(): void {
    for (const key of STORED_KEYS) sessionStorage.removeItem(key);
    onAnswer('');
    setRound(round + 1);
  }

  return (
    <GraphiQL
      key={round}
      fetcher={ask}
      storage={sessionStorage}
      defaultTabs={[...tabs]}
      {...(initial === null ? {} : { initialQuery: initial.query, initialVariables: initial.variables })}
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
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
