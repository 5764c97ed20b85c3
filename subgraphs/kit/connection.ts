import type { Cursors } from './cursors.ts';
import { SubgraphFault } from './fault.ts';

/** The arguments of every list that can grow (GraphQL Cursor Connections). */
export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

export interface Page {
  readonly first: number;
  /** Only rows with a higher volgnummer; a volgnummer is given once and never again, so pages are stable under inserts. */
  readonly naVolgnummer: number;
  readonly cursorOf: (volgnummer: number) => string;
}

const MAX_FIRST = 200;

/**
 * @param list the list that the cursor must belong to
 * @throws SubgraphFault FIRST_BUITEN_BEREIK, CURSOR_ONGELDIG
 */
export function readPage(list: string, { first, after }: PageArguments, cursors: Cursors): Page {
  if (!Number.isInteger(first) || first < 1 || first > MAX_FIRST) throw new SubgraphFault('FIRST_BUITEN_BEREIK');
  const cursorOf = (volgnummer: number) => cursors.of(list, volgnummer);
  if (after === undefined || after === null) return { first, naVolgnummer: 0, cursorOf };
  const naVolgnummer = cursors.read(list, after);
  if (naVolgnummer === undefined) throw new SubgraphFault('CURSOR_ONGELDIG');
  return { first, naVolgnummer, cursorOf };
}

/**
 * @param rows at most `first + 1` rows in the order of volgnummer; the extra one only tells that there is a next page
 * @param extra fields of the connection itself (its subject, how to count)
 */
export function toConnection<Row extends { readonly volgnummer: number }, Node, Extra extends object>(
  page: Page,
  rows: readonly Row[],
  toNode: (row: Row) => Node,
  extra: Extra,
) {
  const shown = rows.slice(0, page.first);
  const edges = shown.map((row) => ({ ...extra, cursor: page.cursorOf(row.volgnummer), node: toNode(row) }));
  return {
    ...extra,
    edges,
    pageInfo: { hasNextPage: rows.length > page.first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
