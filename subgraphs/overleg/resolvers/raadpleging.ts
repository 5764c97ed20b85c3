import type { OverlegContext } from '../context.ts';
import type { VreemdelingRef } from './vreemdeling.ts';

export const raadplegingen = ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: OverlegContext) =>
  bronnen.strategie.raadplegingenVan.load(vNummer);

/** R-LKO-18: to the own representative, so of the own organisation alone. */
export const bijzonderheden = async (
  { id }: { readonly id: string },
  _args: unknown,
  { bronnen, gebruiker }: OverlegContext,
) =>
  (await bronnen.strategie.bijzonderhedenVoor(id, gebruiker.organisatie)).map(({ lkoId, ...rij }) => ({
    ...rij,
    lko: lkoId,
  }));
