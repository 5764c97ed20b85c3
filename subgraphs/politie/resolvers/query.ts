import { type PageArguments, readPage } from '../../kit/connection.ts';
import { loadHub } from '../../kit/context.ts';
import { lijstVan } from '../lijst.ts';
import { opvallendeInzage } from '../../kit/opvallende-inzage.ts';
import type { PolitieContext } from '../context.ts';

interface MeldplichtigeRij {
  readonly vNummer: string;
}

export const Query = {
  opvallendeInzagePolitie: opvallendeInzage,
  mijnMeldplichtigen: (_root: unknown, args: PageArguments, { bronnen, cursors }: PolitieContext) =>
    lijstVan(readPage('mijnMeldplichtigen', args, cursors), {
      lees: (page) => bronnen.store.meldplichtigen(page),
      tel: () => bronnen.store.telMeldplichtigen(),
      toNode: (rij) => rij,
      extra: {},
    }),
};

export const PolitieVreemdelingEdge = {
  node: ({ node }: { readonly node: MeldplichtigeRij }, _args: unknown, context: PolitieContext) =>
    loadHub(context, 'Vreemdeling', node.vNummer),
};
