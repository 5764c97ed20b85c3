import { inzagelogVan } from '../../kit/inzagelog.ts';
import type { OverlegContext } from '../context.ts';
import type { SignaallijstRij } from '../store.ts';
import { toegangVan } from '../toegang-view.ts';

export interface VreemdelingRef {
  readonly vNummer: string;
}

export const Vreemdeling = {
  inzagelogOverleg: inzagelogVan,
  toegang: async ({ vNummer }: VreemdelingRef, _args: unknown, context: OverlegContext) =>
    toegangVan(context, 'Vreemdeling', vNummer, await context.bronnen.gronden('Vreemdeling', vNummer)),
  toegangsbewijs: ({ vNummer }: VreemdelingRef, _args: unknown, context: OverlegContext) =>
    context.bronnen.bewijs('Vreemdeling', vNummer),
  signaallijsten: ({ vNummer }: VreemdelingRef, _args: unknown, context: OverlegContext) =>
    context.bronnen.store.signaallijstenVan.load(vNummer),
};

export const Signaallijst = {
  /** R-RAO-09: another organisation's standpunt is read after vaststelling; the own one before it too. */
  standpunten: async (row: SignaallijstRij, _args: unknown, context: OverlegContext) => {
    const alle = await context.bronnen.store.standpuntenVan.load(row.id);
    const vastgesteld = row.vastgesteldOp !== null;
    return alle
      .filter((standpunt) => vastgesteld || standpunt.organisatie === context.gebruiker.organisatie)
      .map((standpunt) => ({ ...standpunt, vNummer: row.vNummer }));
  },
};
