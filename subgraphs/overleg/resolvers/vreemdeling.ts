import { inzagelogVan } from '../../kit/inzagelog.ts';
import type { OverlegContext } from '../context.ts';
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
};
