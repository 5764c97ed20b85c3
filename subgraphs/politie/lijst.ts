import { type Page, toConnection } from '../kit/connection.ts';

/** A connection that reads its rows only when they are asked: a query for `totalCount` alone counts, and no more. */
export function lijstVan<Row extends { readonly volgnummer: number }, Node, Extra extends object>(
  page: Page,
  bron: {
    readonly lees: (page: Page) => Promise<readonly Row[]>;
    readonly tel: () => Promise<number>;
    readonly toNode: (row: Row) => Node;
    /** What a row of the connection, and each of its edges, names as its subject. */
    readonly extra: Extra;
  },
) {
  let gelezen: Promise<readonly Row[]> | undefined;
  const connection = async () => toConnection(page, await (gelezen ??= bron.lees(page)), bron.toNode, bron.extra);
  return {
    ...bron.extra,
    edges: async () => (await connection()).edges,
    pageInfo: async () => (await connection()).pageInfo,
    totalCount: bron.tel,
  };
}
