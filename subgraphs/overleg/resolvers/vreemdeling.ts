import { inzagelogVan } from '../../kit/inzagelog.ts';
import type { OverlegBronnen, OverlegContext } from '../context.ts';
import type { SignaallijstRij } from '../store.ts';
import { toegangVan } from '../toegang-view.ts';
import { raadplegingen } from './raadpleging.ts';
import { strategieen } from './strategie.ts';
import { besluitenOver } from './besluit.ts';

export interface VreemdelingRef {
  readonly vNummer: string;
}

export const Vreemdeling = {
  besluiten: besluitenOver,
  inzagelogOverleg: inzagelogVan,
  strategieen,
  raadplegingen,
  toegang: async ({ vNummer }: VreemdelingRef, _args: unknown, context: OverlegContext) =>
    toegangVan(context, 'Vreemdeling', vNummer, await context.bronnen.gronden('Vreemdeling', vNummer)),
  toegangsbewijs: ({ vNummer }: VreemdelingRef, _args: unknown, context: OverlegContext) =>
    context.bronnen.bewijs('Vreemdeling', vNummer),
  /** A concept is the LKO's that writes it: whoever sees this person by another ground does not know of it. */
  signaallijsten: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: OverlegContext) => {
    const rijen = await bronnen.store.signaallijstenVan.load(vNummer);
    const leesbaar = await Promise.all(
      rijen.map(
        async ({ stand, lkoId }) => stand !== 'CONCEPT' || (lkoId !== null && (await isLidVan(bronnen, lkoId))),
      ),
    );
    return rijen.filter((_rij, index) => leesbaar[index]);
  },
};

async function isLidVan(bronnen: OverlegBronnen, lkoId: string): Promise<boolean> {
  return (await bronnen.gronden('LKO', lkoId)).gronden.some(({ profiel }) => profiel.startsWith('LKO_'));
}

export const Signaallijst = {
  /** R-RAO-09: another organisation's standpunt is read after vaststelling; the own one before it too. */
  standpunten: async (row: SignaallijstRij, _args: unknown, context: OverlegContext) => {
    const alle = await context.bronnen.store.standpuntenVan.load(row.id);
    const vastgesteld = row.stand !== 'CONCEPT';
    return alle
      .filter((standpunt) => vastgesteld || standpunt.organisatie === context.gebruiker.organisatie)
      .map((standpunt) => ({ ...standpunt, vNummer: row.vNummer }));
  },
};
