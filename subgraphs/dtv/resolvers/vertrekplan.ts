import { mag } from '../../kit/context.ts';
import type { DtvContext } from '../context.ts';
import type { AkkoordRij, StapRij } from '../store.ts';
import type { vertrekplannen } from '../tables.ts';

type VertrekplanRij = typeof vertrekplannen.$inferSelect & {
  readonly vNummer: string;
  readonly stappen: readonly StapRij[];
  readonly akkoorden: readonly AkkoordRij[];
};

export const Vertrekplan = {
  /** Null and no refusal: it must look like a plan that has no strategie yet. */
  strategie: ({ vNummer, strategie }: VertrekplanRij, _args: unknown, context: DtvContext) =>
    strategie === 'IBS' && !magOverwogenBewaringZien(context, vNummer) ? null : strategie,
  stappen: ({ vNummer, stappen }: VertrekplanRij, _args: unknown, context: DtvContext) => {
    const alle = mag(context, 'Vreemdeling', vNummer, 'VERTREKPLAN:VOLLEDIG');
    const overBewaring = magOverwogenBewaringZien(context, vNummer);
    return stappen
      .filter((stap) => alle || stap.belegdBij === context.gebruiker.organisatie)
      .filter((stap) => overBewaring || !stap.overInbewaringstelling)
      .map((stap) => ({ ...stap, vNummer }));
  },
  akkoord: ({ vNummer, akkoorden }: VertrekplanRij) => akkoorden.map((akkoord) => ({ ...akkoord, vNummer })),
};

/** A class of its own "ook waar strategie of signaallijst er iets over zegt" (autorisatiematrix.csv; R-LKO-24). */
function magOverwogenBewaringZien(context: DtvContext, vNummer: string): boolean {
  return mag(context, 'Vreemdeling', vNummer, 'INBEWARINGSTELLING_OVERWOGEN:SAMENVATTING');
}
