import { eigenRijVan, loadHub } from '../../kit/context.ts';
import { type PageArguments, readPage, toConnection } from '../../kit/connection.ts';
import { opvallendeInzage } from '../../kit/opvallende-inzage.ts';
import type { IndContext } from '../context.ts';

export const Query = {
  opvallendeInzageInd: opvallendeInzage,
  mijnProcedures: async (_root: unknown, args: PageArguments, context: IndContext) => {
    const page = readPage('mijnProcedures', args, context.cursors);
    const eigen = eigenRijVan(context);
    // The label EIGEN refused whoever has none before this was called.
    if (eigen === undefined) return null;
    const { gebruiker, bronnen } = context;
    const rijen = await bronnen.store.inBereik(gebruiker, eigen, page);
    return toConnection(page, rijen, ({ vNummer }) => loadHub(context, 'Vreemdeling', vNummer), {
      totalCount: () => bronnen.store.telInBereik(gebruiker, eigen),
    });
  },
};
