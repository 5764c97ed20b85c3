import type { Part } from '../answer-part.ts';
import type { Missing } from '../answer-error.ts';

/** One page of a list, and what came with it. */
export interface Bladzijde {
  /** What the list belongs to. */
  readonly overleg: Part;
  /** The nodes. */
  readonly regels: readonly Part[];
  /** Where the next page begins; null when this is the last one. */
  readonly vervolg: string | null;
  /** Why the page is not there. */
  readonly missing: Missing | null;
}

/** @param veld the connection on the consultation of which this is a page */
export function bladzijdeVan(overleg: Part, veld: string): Bladzijde {
  const lijst = overleg.at(veld);
  const meer = lijst.at('pageInfo', 'hasNextPage').value === true;
  const cursor = lijst.at('pageInfo', 'endCursor').text;
  return {
    overleg,
    regels: rowsOf(lijst),
    vervolg: meer && cursor !== '' ? cursor : null,
    missing: lijst.missing,
  };
}

/** The nodes of a connection. */
export function rowsOf(lijst: Part): readonly Part[] {
  return lijst
    .at('edges')
    .each()
    .map((edge) => edge.at('node'));
}
