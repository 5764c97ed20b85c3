import { randomUUID } from 'node:crypto';
import { gemeenteGenoemd } from '../regels/genoemd.ts';
import { zaakToegelicht } from '../regels/r-bb-02-aangedragen-zaak.ts';
import { aangedragenZaken } from '../tables/gemeente.ts';
import type { Invoer, Verb } from './verb.ts';

export interface DraagZaakAanInvoer extends Invoer {
  readonly lko: string;
  readonly vNummer: string;
  readonly gemeente: string;
  readonly toelichting: string;
}

interface Voorstel extends Omit<DraagZaakAanInvoer, 'idempotentiesleutel'> {
  readonly nu: number;
}

/**
 * R-BB-02: a gemeente writes, and reads nothing by it. Nothing is looked up of the person, no owner is asked and no row can be in
 * the way of another, so that whoever tries numbers gets the same answer to each.
 */
export const draagZaakAan: Verb<DraagZaakAanInvoer, Voorstel> = {
  handeling: 'draagZaakAan',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: ({ lko, vNummer, gemeente, toelichting }, { context: { nu } }) =>
    Promise.resolve({ lko, vNummer, gemeente, toelichting, nu }),
  regels: [gemeenteGenoemd, zaakToegelicht],
  doe: async (tx, { lko, vNummer, gemeente, toelichting, nu }) => {
    const id = `zaak-${randomUUID()}`;
    await tx.insert(aangedragenZaken).values({ id, lkoId: lko, vNummer, gemeente, toelichting, op: new Date(nu) });
    return { onderwerpId: id };
  },
};
