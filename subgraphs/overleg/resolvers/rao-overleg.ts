import type { OverlegContext } from '../context.ts';
import { ontbrekendeLeden } from '../regels/r-lko-01-r-rao-01-vaste-leden.ts';
import type { BijeenkomstRij } from '../stores/rao.ts';
import { geldendeKaders } from './kaders.ts';

interface RaoRef {
  readonly id: string;
}

/** What a RAO has besides its signaallijsten: who sits in it, what it speaks of, what it shares. */
export const raoOverleg = {
  ontbrekendeLeden: async ({ id }: RaoRef, _args: unknown, { bronnen }: OverlegContext) =>
    ontbrekendeLeden(await bronnen.store.ledenVan('RAO', id)),
  vorigeBijeenkomst: async ({ id }: RaoRef, _args: unknown, { bronnen }: OverlegContext) =>
    vanRao(await bronnen.rao.vorigeBijeenkomst.load(id)),
  onderwerpen: async ({ id }: RaoRef, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.rao.onderwerpen(id)).map((rij) => ({ ...rij, bijeenkomst: rij.bijeenkomstId })),
  trends: async ({ id }: RaoRef, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.rao.trends()).map((trend) => ({ ...trend, raoId: id, vanRao: trend.raoId })),
  kaders: geldendeKaders((raoId) => ({ raoId })),
};

function vanRao(bijeenkomst: BijeenkomstRij | undefined) {
  return bijeenkomst && { ...bijeenkomst, raoId: bijeenkomst.overlegId };
}
