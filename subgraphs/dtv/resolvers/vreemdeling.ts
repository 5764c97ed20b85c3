import { inzagelogVan } from '../../kit/inzagelog.ts';
import type { DtvContext } from '../context.ts';

export interface VreemdelingRef {
  readonly vNummer: string;
}

export const Vreemdeling = {
  inzagelogDtv: inzagelogVan,
  /**
   * Never null: to somebody who may see one class only (a gemeente the vertrektermijn), a container that comes and goes with
   * the case would tell of the other.
   */
  vertrekzaak: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: DtvContext) => ({
    vNummer,
    dossier: await bronnen.store.dossier.load(vNummer),
  }),
};
