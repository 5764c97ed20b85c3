import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Profiel } from '../../../toegang/generated/policy.ts';
import { mogelijkeProfielen } from '../../../toegang/gebruiker.ts';
import type { Database } from '../../../opslag/store.ts';
import { duurVanUitnodiging } from '../regels/k2-duur-van-uitnodiging.ts';
import { eigenPupil, VOOGD_LABEL } from '../regels/k5-eigen-pupil.ts';
import { puntenVanOverleg } from '../regels/k2-punten-van-overleg.ts';
import { genodigdeVanDeLijst } from '../regels/r-lko-03-r-rao-02-genodigde.ts';
import { eigenPersonen } from '../tables/persoon.ts';
import { uitnodigingen, uitnodigingPunten } from '../tables/uitnodiging.ts';
import { openPunten } from './open-punten.ts';
import { eenOverleg, type Invoer, type Verb } from './verb.ts';
import { zietVan } from './ziet-van.ts';

interface Genodigde {
  readonly issuer: string;
  readonly sub: string;
  readonly organisatie: string;
  readonly functie: string;
}

export interface NodigUitInvoer extends Invoer {
  readonly soort: string;
  readonly overleg: string;
  readonly genodigde: Genodigde;
  readonly agendapunten: readonly string[];
  readonly tot: string;
}

interface Voorstel {
  readonly soort: 'LKO' | 'RAO';
  readonly overleg: string;
  readonly genodigde: Genodigde;
  readonly profiel: Profiel | undefined;
  readonly gevraagd: readonly string[];
  /** Of those, the open items of this overleg, and whom they are about. */
  readonly punten: readonly string[];
  readonly vNummers: readonly string[];
  readonly pupillen: ReadonlySet<string>;
  /** Of whom who invites may know the guardian. */
  readonly kenbaar: ReadonlySet<string>;
  readonly bijeenkomst: string | undefined;
  readonly tot: number;
  readonly nu: number;
}

export const nodigUit: Verb<NodigUitInvoer, Voorstel> = {
  handeling: 'nodigUit',
  plaats: eenOverleg,
  bereidVoor: async (invoer, { bronnen, context }) => {
    const plaats = eenOverleg(invoer);
    const { genodigde } = invoer;
    const gevraagd = [...new Set(invoer.agendapunten)];
    const [punten, pupillen, bijeenkomst] = await Promise.all([
      openPunten(bronnen.db, plaats, gevraagd, context.nu),
      pupillenVan(bronnen.db, genodigde),
      bronnen.store.volgendeBijeenkomst.load(plaats.id),
    ]);
    const profiel = mogelijkeProfielen(genodigde).find((kandidaat) => kandidaat.startsWith('GENODIGD_'));
    const vNummers = punten.flatMap(({ vNummer }) => vNummer ?? []);
    return {
      soort: plaats.soort,
      overleg: plaats.id,
      genodigde,
      profiel,
      gevraagd,
      punten: punten.map(({ id }) => id),
      vNummers,
      pupillen,
      kenbaar: await zietVan(context, vNummers, VOOGD_LABEL),
      bijeenkomst: bijeenkomst?.datum,
      tot: Date.parse(invoer.tot),
      nu: context.nu,
    };
  },
  regels: [genodigdeVanDeLijst, puntenVanOverleg, duurVanUitnodiging, eigenPupil],
  doe: async (tx, { soort, overleg, genodigde, profiel, punten, tot, nu }) => {
    if (profiel === undefined) return undefined;
    const id = `uitnodiging-${randomUUID()}`;
    const { issuer, sub, organisatie } = genodigde;
    await tx.insert(uitnodigingen).values({
      id,
      soort,
      overlegId: overleg,
      issuer,
      sub,
      organisatie,
      profiel,
      van: new Date(nu),
      tot: new Date(tot),
    });
    await tx.insert(uitnodigingPunten).values(punten.map((agendapuntId) => ({ uitnodigingId: id, agendapuntId })));
    return { uitnodigingId: id };
  },
};

async function pupillenVan(db: Database, { issuer, sub }: Genodigde): Promise<ReadonlySet<string>> {
  const rijen = await db
    .select({ vNummer: eigenPersonen.vNummer })
    .from(eigenPersonen)
    .where(and(eq(eigenPersonen.issuer, issuer), eq(eigenPersonen.sub, sub), eq(eigenPersonen.relatie, 'PUPIL')));
  return new Set(rijen.map(({ vNummer }) => vNummer));
}
