import caseload from './queries/caseload.graphql?raw';
import eenVreemdeling from './queries/een-vreemdeling.graphql?raw';
import lkoVoorbereiding from './queries/lko-voorbereiding.graphql?raw';
import raoSignalen from './queries/rao-signalen.graphql?raw';
import type { Voorbeeld } from './config.ts';

interface ReadyQuery {
  readonly query: string;
  readonly variables: string;
}

/** The queries that stand ready as tabs, in the order of the tabs; GraphiQL names a tab after its operation. */
export function readyQueries(voorbeeld: Voorbeeld): [ReadyQuery, ...ReadyQuery[]] {
  return [
    { query: lkoVoorbereiding, variables: json({ id: voorbeeld.lkoId }) },
    { query: eenVreemdeling, variables: json({ vNummer: voorbeeld.vNummer }) },
    { query: caseload, variables: '' },
    { query: raoSignalen, variables: json({ id: voorbeeld.raoId }) },
  ];
}

function json(variables: Readonly<Record<string, string>>): string {
  return JSON.stringify(variables, null, 2);
}
