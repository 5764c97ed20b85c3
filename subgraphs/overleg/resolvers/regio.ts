import { gepubliceerdePeildatums } from '../../../toegang/peildatum.ts';
import { loadHub } from '../../kit/context.ts';
import { SubgraphFault } from '../../kit/fault.ts';
import { regioVeld } from '../../kit/publicaties.ts';
import { isHubId } from '../../kit/schema.ts';
import type { OverlegContext } from '../context.ts';
import { DEELNEMERS_KLANKBORDGROEP } from '../regels/r-bb-05-klankbordgroep.ts';
import { toegangVan } from '../toegang-view.ts';

interface RegioRef {
  readonly id: string;
}

export const RegioQuery = {
  regio: (_root: unknown, { id }: RegioRef, context: OverlegContext) => {
    if (!isHubId(id)) throw new SubgraphFault('SLEUTEL_ONGELDIG');
    return loadHub(context, 'Regio', id);
  },
  regios: (_root: unknown, _args: unknown, context: OverlegContext) => eigenRegios(context),
  peildatums: (_root: unknown, _args: unknown, { nu }: OverlegContext) => gepubliceerdePeildatums(nu),
  klankbordgroep: () => ({}),
};

export const Regio = {
  toegang: async ({ id }: RegioRef, _args: unknown, context: OverlegContext) =>
    toegangVan(context, 'Regio', id, await context.bronnen.gronden('Regio', id)),
  toegangsbewijs: ({ id }: RegioRef, _args: unknown, context: OverlegContext) => context.bronnen.bewijs('Regio', id),
  provincies: async ({ id }: RegioRef, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.store.rao.load(id))?.provincies,
  signaallijsten: regioVeld('SIGNAALLIJSTEN'),
  medewerkingGemeenten: regioVeld('MEDEWERKING_GEMEENTEN'),
};

export const Klankbordgroep = {
  deelnemers: () => DEELNEMERS_KLANKBORDGROEP,
  standVanZaken: (_groep: unknown, _args: unknown, context: OverlegContext) => eigenRegios(context),
};

/** Those for which there is a ground at all: a list of what somebody may not see would tell that it is there. */
async function eigenRegios(context: OverlegContext) {
  const { bronnen } = context;
  const alle = await bronnen.rao.ids();
  const gronden = await Promise.all(alle.map((id) => bronnen.gronden('Regio', id)));
  const eigen = alle.filter((_id, plaats) => (gronden[plaats]?.gronden.length ?? 0) > 0);
  return Promise.all(eigen.map((id) => loadHub(context, 'Regio', id)));
}
