import { mag } from '../../kit/context.ts';
import type { OverlegContext } from '../context.ts';
import { isOpgeschaald, opschalingVereist } from '../regels/r-lko-14-opschaling.ts';
import { standVan } from '../regels/r-lko-11-voortgang.ts';
import type { StrategieRij } from '../stores/strategie.ts';
import type { VreemdelingRef } from './vreemdeling.ts';

export const strategieen = async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: OverlegContext) => {
  const rijen = await bronnen.strategie.strategieenVan.load(vNummer);
  const herzien = new Set(rijen.map(({ herziet }) => herziet));
  return rijen.map((rij) => ({ ...rij, herzien: herzien.has(rij.id) }));
};

type Rij = StrategieRij & { readonly herzien: boolean };

export const Strategie = {
  /** A plan against nuisance says that there is some; who may not see that reads what says nothing. */
  soort: ({ soort, vNummer }: Rij, _args: unknown, context: OverlegContext) =>
    soort === 'AANPAK_OVERLAST' && !mag(context, 'Vreemdeling', vNummer, 'OPENBARE_ORDE:SAMENVATTING')
      ? 'OVERIG'
      : soort,
  stand: async (rij: Rij, _args: unknown, { bronnen, nu }: OverlegContext) => {
    const [acties, beletten, lijsten] = await Promise.all([
      bronnen.strategie.actiesVan.load(rij.id),
      bronnen.strategie.belettenVan.load(rij.id),
      bronnen.store.signaallijstenVan.load(rij.vNummer),
    ]);
    const opgeschaald = isOpgeschaald(rij, beletten, lijsten);
    return standVan(acties, { herzien: rij.herzien, opgeschaald }, new Date(nu).toISOString().slice(0, 10));
  },
  opschalingVereist: async (rij: Rij, _args: unknown, { bronnen }: OverlegContext) => {
    const [beletten, lijsten] = await Promise.all([
      bronnen.strategie.belettenVan.load(rij.id),
      bronnen.store.signaallijstenVan.load(rij.vNummer),
    ]);
    const klaar = rij.herzien || isOpgeschaald(rij, beletten, lijsten);
    return opschalingVereist(beletten, klaar) || (rij.overschrijdingVoorRao && !klaar);
  },
  partners: ({ id }: Rij, _args: unknown, { bronnen }: OverlegContext) => bronnen.strategie.partnersVan.load(id),
  /** niveaus.csv: a summary is the acties that lie with the own organisation. */
  acties: async ({ id, vNummer }: Rij, _args: unknown, context: OverlegContext) => {
    const alle = await context.bronnen.strategie.actiesVan.load(id);
    const alles = mag(context, 'Vreemdeling', vNummer, 'VERTREKPLAN:VOLLEDIG');
    return alle
      .filter(({ belegdBij }) => alles || belegdBij === context.gebruiker.organisatie)
      .map((actie) => ({ ...actie, vNummer }));
  },
  beletten: async ({ id, vNummer }: Rij, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.strategie.belettenVan.load(id)).map((belet) => ({ ...belet, vNummer })),
};
