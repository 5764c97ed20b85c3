import { readPage, toConnection } from '../../kit/connection.ts';
import { isLid, type OverlegContext } from '../context.ts';
import { leest, type SindsArguments } from '../gewijzigd-sinds.ts';
import { markShielded } from '../mark-shielded.ts';
import { toegangVan } from '../toegang-view.ts';
import { bijzonderheden } from './raadpleging.ts';
import { besluitenlijst } from './besluit.ts';
import { raoOverleg } from './rao-overleg.ts';

interface RaoRef {
  readonly id: string;
}

export const RAO = {
  bijzonderheden,
  ...raoOverleg,
  besluitenlijst,
  toegang: async ({ id }: RaoRef, _args: unknown, context: OverlegContext) =>
    toegangVan(context, 'RAO', id, await context.bronnen.gronden('RAO', id)),
  toegangsbewijs: ({ id }: RaoRef, _args: unknown, context: OverlegContext) => context.bronnen.bewijs('RAO', id),
  naam: async ({ id }: RaoRef, _args: unknown, { bronnen }: OverlegContext) => (await bronnen.store.rao.load(id))?.naam,
  provincies: async ({ id }: RaoRef, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.store.rao.load(id))?.provincies,
  volgendeBijeenkomst: async ({ id }: RaoRef, _args: unknown, { bronnen }: OverlegContext) => {
    const bijeenkomst = await bronnen.store.volgendeBijeenkomst.load(id);
    return bijeenkomst && { ...bijeenkomst, raoId: id };
  },
  leden: async ({ id }: RaoRef, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.store.ledenVan('RAO', id)).map((lid) => ({ ...lid, raoId: id })),
  signaallijsten: async ({ id }: RaoRef, args: SindsArguments, context: OverlegContext) => {
    const page = readPage('signaallijsten', args, context.cursors);
    const alleenGenodigd = !isLid(context, 'RAO', id);
    const { store } = context.bronnen;
    const sinds =
      args.gewijzigdSinds == null
        ? undefined
        : { na: new Date(args.gewijzigdSinds), alles: leest(context, 'RAO', id, 'SIGNAALLIJST:VOLLEDIG'), altijd: [] };
    const rows = await store.raoSignaallijsten(id, page, alleenGenodigd, sinds);
    const gemerkt = await markShielded(context, rows, () => true);
    return toConnection(page, gemerkt, (row) => row, {
      raoId: id,
      totalCount: () => store.telRaoSignaallijsten(id, alleenGenodigd, sinds),
    });
  },
};
