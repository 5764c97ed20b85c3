import { type PageArguments, readPage, toConnection } from '../../kit/connection.ts';
import { loadHub } from '../../kit/context.ts';
import type { OverlegContext } from '../context.ts';
import { DEELBERAAD } from '../lidmaatschappen.ts';
import { markShielded } from '../mark-shielded.ts';
import type { LijstRij } from '../stores/besluit.ts';
import { toegangVan } from '../toegang-view.ts';
import { geldendeKaders } from './kaders.ts';

const HIER = { deelberaadId: DEELBERAAD };

export function deelberaadAsiel(_root: unknown, _args: unknown, context: OverlegContext) {
  return loadHub(context, 'DeelberaadAsiel', DEELBERAAD);
}

export const DeelberaadAsiel = {
  toegang: async ({ id }: { readonly id: string }, _args: unknown, context: OverlegContext) =>
    toegangVan(context, 'DeelberaadAsiel', id, await context.bronnen.gronden('DeelberaadAsiel', id)),
  naam: () => 'Deelberaad Asiel',
  leden: async (_hub: unknown, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.store.ledenVan('DEELBERAAD_ASIEL', DEELBERAAD)).map((lid) => ({ ...lid, ...HIER })),
  kaders: geldendeKaders(() => HIER),
  trends: async (_hub: unknown, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.rao.trends()).map((trend) => ({ ...trend, ...HIER, vanRao: trend.raoId })),
  signaallijsten: async (_hub: unknown, args: PageArguments, context: OverlegContext) => {
    const page = readPage('deelberaad', args, context.cursors);
    const { besluit } = context.bronnen;
    const gemerkt = await markShielded(context, await besluit.bijDeelberaad(page), () => true);
    return toConnection(page, gemerkt, (rij) => ({ ...rij, ...HIER, vanRao: rij.raoId }), {
      ...HIER,
      totalCount: () => besluit.telBijDeelberaad(),
    });
  },
};

interface Rij extends LijstRij {
  readonly verstrekkingsbeperking: boolean;
}

export const DeelberaadSignaal = {
  vreemdeling: (rij: Rij, _args: unknown, context: OverlegContext) =>
    rij.vNummer === null ? null : loadHub(context, 'Vreemdeling', rij.vNummer),
  vervolgacties: async ({ id, vNummer, verstrekkingsbeperking }: Rij, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.besluit.vervolgactiesVan.load(id)).map((actie) => ({
      ...actie,
      ...HIER,
      vNummer,
      verstrekkingsbeperking,
    })),
  terugkoppeling: async ({ id }: Rij, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.besluit.terugkoppelingVan.load(id))?.tekst ?? null,
};
