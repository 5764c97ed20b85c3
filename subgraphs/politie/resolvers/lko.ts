import { type PageArguments, readPage } from '../../kit/connection.ts';
import { loadHub } from '../../kit/context.ts';
import { lijstVan } from '../lijst.ts';
import type { PolitieContext } from '../context.ts';
import type { TopXRij } from '../store.ts';

export const LKO = {
  topX: ({ id }: { readonly id: string }, args: PageArguments, { bronnen, cursors }: PolitieContext) =>
    lijstVan(readPage('topX', args, cursors), {
      lees: (page) => bronnen.store.topX(id, page),
      tel: () => bronnen.store.telTopX(id),
      toNode: (rij) => ({ ...rij, lkoId: id, lijst: 'TOP_X_LIJST' }),
      extra: { lkoId: id },
    }),
};

/** The edge does not carry the mark under the name that the kit refuses on: V-nummer and mark stay readable (k6). */
export const TopXEdge = {
  vreemdeling: ({ node }: { readonly node: TopXRij }, _args: unknown, context: PolitieContext) =>
    loadHub(context, 'Vreemdeling', node.vNummer),
  beperkt: ({ node }: { readonly node: TopXRij }) => node.verstrekkingsbeperking,
};
