import { type PageArguments, readPage, toConnection } from '../../kit/connection.ts';
import { loadHub } from '../../kit/context.ts';
import { opvallendeInzage } from '../../kit/opvallende-inzage.ts';
import type { CoaContext } from '../context.ts';

export const Query = {
  opvallendeInzageCoa: opvallendeInzage,
  mijnBewoners: async (_root: unknown, args: PageArguments, context: CoaContext) => {
    const { store } = context.bronnen;
    const page = readPage('mijnBewoners', args, context.cursors);
    const rows = await store.eigenBewoners(page);
    return toConnection(page, rows, (row) => loadHub(context, 'Vreemdeling', row.vNummer), {
      totalCount: () => store.telEigenBewoners(),
    });
  },
  opvanglocaties: async (_root: unknown, args: PageArguments, { bronnen: { store }, cursors }: CoaContext) => {
    const page = readPage('opvanglocaties', args, cursors);
    const rows = await store.locaties(page);
    return toConnection(page, rows, (row) => row, { totalCount: () => store.telLocaties() });
  },
};
