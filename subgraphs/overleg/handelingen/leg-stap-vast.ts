import { randomUUID } from 'node:crypto';
import { gemeenteGenoemd, nietInDeToekomst, omschrijvingGenoemd } from '../regels/genoemd.ts';
import { gemeenteStappen } from '../tables/gemeente.ts';
import { raoVan } from './rao-van.ts';
import { eenOverleg, type Invoer, type Plaats, type Verb } from './verb.ts';

export interface LegStapVastInvoer extends Invoer {
  readonly soort: string;
  readonly overleg: string;
  readonly gemeente: string;
  readonly gezetOp: string;
  readonly omschrijving: string;
}

interface Voorstel {
  readonly plaats: Plaats<'LKO' | 'RAO'>;
  readonly raoId: string | undefined;
  readonly gemeente: string;
  readonly dag: string;
  readonly omschrijving: string;
  readonly organisatie: string;
  readonly vandaag: string;
  readonly nu: number;
}

/** A step towards a gemeente is of the overleg that took it: that is its level. It is about nobody. */
export const legStapVast: Verb<LegStapVastInvoer, Voorstel> = {
  handeling: 'legStapVast',
  plaats: eenOverleg,
  bereidVoor: async (invoer, { bronnen, context: { gebruiker, nu } }) => {
    const plaats = eenOverleg(invoer);
    const { gemeente, gezetOp, omschrijving } = invoer;
    return {
      plaats,
      raoId: await raoVan(bronnen.store, plaats),
      gemeente,
      dag: gezetOp,
      omschrijving,
      organisatie: gebruiker.organisatie,
      vandaag: new Date(nu).toISOString().slice(0, 10),
      nu,
    };
  },
  regels: [gemeenteGenoemd, nietInDeToekomst('gezetOp'), omschrijvingGenoemd],
  doe: async (tx, { plaats, raoId, gemeente, dag, omschrijving, organisatie, nu }) => {
    if (raoId === undefined) return undefined;
    const id = `stap-${randomUUID()}`;
    const waar = { soort: plaats.soort, overlegId: plaats.id, raoId };
    await tx
      .insert(gemeenteStappen)
      .values({ id, ...waar, gemeente, gezetOp: dag, omschrijving, organisatie, op: new Date(nu) });
    return { onderwerpId: id };
  },
};
