import { loadHub } from '../../kit/context.ts';
import { type PageArguments, readPage, toConnection } from '../../kit/connection.ts';
import { opvallendeInzage } from '../../kit/opvallende-inzage.ts';
import type { DtvContext } from '../context.ts';

export const Query = {
  opvallendeInzageDtv: opvallendeInzage,
  mijnCaseload: async (_root: unknown, args: PageArguments, context: DtvContext) => {
    const page = readPage('mijnCaseload', args, context.cursors);
    const { eigenCaseload } = context.bronnen;
    const rows = await eigenCaseload.bladzijde(page);
    return toConnection(page, rows, (row) => loadHub(context, 'Vreemdeling', row.vNummer), {
      totalCount: () => eigenCaseload.tel(),
    });
  },
};
