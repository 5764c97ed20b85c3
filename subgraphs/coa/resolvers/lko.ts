import { type PageArguments, readPage, toConnection } from '../../kit/connection.ts';
import { loadHub } from '../../kit/context.ts';
import type { CoaContext } from '../context.ts';
import type { BewonerslijstRij } from '../lko-store.ts';
import { maandenVan, type Periode } from '../periode.ts';

interface LkoRef {
  readonly id: string;
}

export const LKO = {
  bewonerslijst: ({ id }: LkoRef, args: PageArguments, { bronnen: { lkoStore }, cursors }: CoaContext) => {
    const page = readPage('bewonerslijst', args, cursors);
    // Who asks for the count alone, as the preparation of a meeting does, has no page read.
    let bladzijde: ReturnType<typeof lees> | undefined;
    const lees = async () =>
      toConnection(page, await lkoStore.bewonerslijst(id, page), (row) => toBewonersregel(id, row), {
        lkoId: id,
      });
    return {
      lkoId: id,
      edges: async () => (await (bladzijde ??= lees())).edges,
      pageInfo: async () => (await (bladzijde ??= lees())).pageInfo,
      totalCount: async () => (await lkoStore.overzicht.load(id))?.bewoners,
    };
  },
  stromen: async ({ id }: LkoRef, { periode }: { periode: Periode }, { bronnen: { lkoStore } }: CoaContext) => {
    const inPeriode = maandenVan(periode);
    const overzicht = await lkoStore.overzicht.load(id);
    if (overzicht === undefined) return null;
    const maanden = overzicht.stromen.filter(({ maand }) => inPeriode(maand));
    const som = (soort: 'instroom' | 'doorstroom' | 'uitstroom') => maanden.reduce((n, maand) => n + maand[soort], 0);
    return { lkoId: id, instroom: som('instroom'), doorstroom: som('doorstroom'), uitstroom: som('uitstroom') };
  },
  administratiefGeplaatst: async ({ id }: LkoRef, _args: unknown, { bronnen: { lkoStore } }: CoaContext) =>
    (await lkoStore.overzicht.load(id))?.administratief,
};

export const BewonerslijstEdge = {
  vreemdeling: ({ node }: { node: Bewonersregel }, _args: unknown, context: CoaContext) =>
    loadHub(context, 'Vreemdeling', node.vNummer),
  beperkt: ({ node }: { node: Bewonersregel }) => node.verstrekkingsbeperking,
};

type Bewonersregel = ReturnType<typeof toBewonersregel>;

/** With `verstrekkingsbeperking` on the row the rules close it for all but the COA (k6); the edge stays readable. */
function toBewonersregel(lkoId: string, { vNummer, naam, verstrekkingsbeperking, aankomst }: BewonerslijstRij) {
  return { lkoId, vNummer, naam, verstrekkingsbeperking, lijst: 'BEWONERSLIJST', sinds: aankomst };
}
