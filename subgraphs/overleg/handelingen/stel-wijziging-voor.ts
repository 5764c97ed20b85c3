import { randomUUID } from 'node:crypto';
import { geldigOp, kaderVan } from '../leidraad/leidraad.ts';
import { onderwerpBekend, voorstelGedaan } from '../regels/genoemd.ts';
import { beoordelingOpTijd } from '../regels/ltv-2-driemaandelijkse-beoordeling.ts';
import { wijzigingsvoorstellen } from '../tables/leidraad.ts';
import { raoVan } from './rao-van.ts';
import { eenOverleg, type Invoer, type Plaats, type Verb } from './verb.ts';

export interface StelWijzigingVoorInvoer extends Invoer {
  readonly soort: string;
  readonly overleg: string;
  readonly onderwerp: string;
  readonly voorstel: string;
}

interface Voorstel {
  readonly plaats: Plaats<'LKO' | 'RAO'>;
  readonly raoId: string | undefined;
  readonly onderwerp: string;
  readonly bekend: boolean;
  readonly kader: string | null;
  readonly beoordeeldOp: string | undefined;
  readonly vandaag: string;
  readonly voorstel: string;
  readonly organisatie: string;
  readonly nu: number;
}

/** Changes nothing of the Leidraad: it is gone over once every three months, with what was proposed (LTV-2). */
export const stelWijzigingVoor: Verb<StelWijzigingVoorInvoer, Voorstel> = {
  handeling: 'stelWijzigingVoor',
  plaats: eenOverleg,
  bereidVoor: async (invoer, { bronnen, context: { gebruiker, nu } }) => {
    const { onderwerp: naam, voorstel } = invoer;
    const plaats = eenOverleg(invoer);
    const onderwerp = bronnen.leidraad.get(naam);
    const vandaag = new Date(nu).toISOString().slice(0, 10);
    const versie = onderwerp && geldigOp(onderwerp, vandaag);
    return {
      plaats,
      raoId: await raoVan(bronnen.store, plaats),
      onderwerp: naam,
      bekend: onderwerp !== undefined,
      kader: versie === undefined ? null : kaderVan(naam, versie),
      beoordeeldOp: versie?.beoordeeldOp,
      vandaag,
      voorstel,
      organisatie: gebruiker.organisatie,
      nu,
    };
  },
  regels: [onderwerpBekend, voorstelGedaan, beoordelingOpTijd],
  doe: async (tx, { plaats, raoId, onderwerp, kader, voorstel, organisatie, nu }) => {
    if (raoId === undefined) return undefined;
    const id = `voorstel-${randomUUID()}`;
    const waar = { soort: plaats.soort, overlegId: plaats.id, raoId };
    await tx
      .insert(wijzigingsvoorstellen)
      .values({ id, ...waar, onderwerp, kader, voorstel, organisatie, op: new Date(nu) });
    return { onderwerpId: id };
  },
};
