import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import type { Klaar } from '../overleg/open-klaar.ts';

interface KlaarInTabProps {
  readonly klaar: Klaar | null;
  readonly onOpened: () => void;
}

/** Puts what stands ready into a new tab of the editor around it, once its editors are there. Shows nothing itself. */
export function KlaarInTab({ klaar, onOpened }: KlaarInTabProps): null {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  useEffect(() => {
    if (klaar === null || queryEditor === undefined || variableEditor === undefined) return;
    actions.addTab();
    queryEditor.setValue(klaar.query);
    variableEditor.setValue(klaar.variables);
    onOpened();
  }, [klaar, queryEditor, variableEditor, actions, onOpened]);
  return null;
}
