import { loadHub } from '../../kit/context.ts';
import { SubgraphFault } from '../../kit/fault.ts';
import { isHubId } from '../../kit/schema.ts';
import { mogelijkeProfielen } from '../../../toegang/gebruiker.ts';
import { opvallendeInzage } from '../../kit/opvallende-inzage.ts';
import type { OverlegContext } from '../context.ts';
import { fgMeldingenVoor } from '../fg-meldingen.ts';
import { legUit, type UitlegVraag } from '../leg-uit.ts';
import { deelberaadAsiel } from './deelberaad.ts';
import { vraagbaarheid } from '../vraagbaarheid.ts';

const MAX_VELDEN = 200;

/** Every root gives the hub back, known or not: whether it exists is a class of data too, decided below it. */
export const Query = {
  deelberaadAsiel,
  opvallendeInzageOverleg: opvallendeInzage,
  vreemdeling: (_root: unknown, { vNummer }: { vNummer: string }, context: OverlegContext) =>
    loadHub(context, 'Vreemdeling', vNummer),
  lko: (_root: unknown, { id }: { id: string }, context: OverlegContext) => {
    if (!isHubId(id)) throw new SubgraphFault('SLEUTEL_ONGELDIG');
    return loadHub(context, 'LKO', id);
  },
  rao: (_root: unknown, { id }: { id: string }, context: OverlegContext) => {
    if (!isHubId(id)) throw new SubgraphFault('SLEUTEL_ONGELDIG');
    return loadHub(context, 'RAO', id);
  },
  legUit: (_root: unknown, args: UitlegVraag, context: OverlegContext) => legUit(context, args),
  mij: (_root: unknown, _args: unknown, { gebruiker }: OverlegContext) => gebruiker,
};

export const Gebruiker = {
  meldingen: (_gebruiker: unknown, { voor }: { readonly voor?: string | null }, context: OverlegContext) =>
    fgMeldingenVoor(context, voor ?? undefined),
  profielen: (_gebruiker: unknown, _args: unknown, { gebruiker }: OverlegContext) => mogelijkeProfielen(gebruiker),
  overleggen: async (_gebruiker: unknown, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.lidmaatschappen()).map(({ soort, overlegId, naam }) => ({ soort, id: overlegId, naam })),
  magVragen: (
    _gebruiker: unknown,
    { velden }: { velden: readonly string[] },
    { gebruiker, doel, bronnen }: OverlegContext,
  ) => {
    if (velden.length < 1 || velden.length > MAX_VELDEN) throw new SubgraphFault('VELDEN_BUITEN_BEREIK');
    return velden.map((veld) => vraagbaarheid(bronnen.velden, veld, gebruiker, doel));
  },
};
