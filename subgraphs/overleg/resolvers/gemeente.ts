import { type PageArguments, readPage, toConnection } from '../../kit/connection.ts';
import { loadHub } from '../../kit/context.ts';
import type { OverlegContext } from '../context.ts';
import { markShielded } from '../mark-shielded.ts';
import type { AangedragenZaakRij, MedewerkingRij } from '../stores/gemeente.ts';

const HOOGSTENS = 100;

interface Ref {
  readonly id: string;
}

export const GemeenteRAO = {
  samenwerkingGemeenten: ({ id }: Ref) => ({ raoId: id, onderwerp: 'SAMENWERKING_GEMEENTEN' }),
};

interface Samenwerking {
  readonly raoId: string;
}

export const SamenwerkingGemeenten = {
  medewerking: async ({ raoId }: Samenwerking, _args: unknown, { bronnen }: OverlegContext) => {
    const rijen = await bronnen.gemeente.medewerkingBijRao.load(raoId);
    // By gemeente, the newest first: where a gemeente begins is what holds of it.
    const geldend = rijen.filter((rij, plaats) => rij.gemeente !== rijen[plaats - 1]?.gemeente);
    return geldend.map((rij) => ({ ...rij, notulen: rijen.filter(({ gemeente }) => gemeente === rij.gemeente) }));
  },
  stappen: async ({ raoId }: Samenwerking, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.gemeente.stappenBijRao.load(raoId))
      .slice(0, HOOGSTENS)
      .map((rij) => ({ ...rij, niveau: rij.soort, overleg: rij.overlegId })),
  ontwikkelingen: async ({ raoId }: Samenwerking, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.gemeente.ontwikkelingenBijRao.load(raoId)).slice(0, HOOGSTENS).map(({ ontwikkeling, oordeel }) => ({
      ...ontwikkeling,
      gemeldDoor: ontwikkeling.lkoId,
      oordeel: oordeel && { ...oordeel, raoId },
    })),
};

export const GemeentelijkeMedewerking = {
  notulen: ({ notulen }: { readonly notulen: readonly MedewerkingRij[] }) => notulen.slice(0, HOOGSTENS),
};

export const GemeenteLKO = {
  gemeenteStappen: async ({ id }: Ref, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.gemeente.stappenVanLko.load(id)).slice(0, HOOGSTENS).map((rij) => ({ ...rij, lkoId: id })),
  gemeldeOntwikkelingen: async ({ id }: Ref, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.gemeente.ontwikkelingenVanLko.load(id)).slice(0, HOOGSTENS).map(({ ontwikkeling }) => ontwikkeling),
  aangedragenZaken: async ({ id }: Ref, args: PageArguments, context: OverlegContext) => {
    const page = readPage('aangedragenZaken', args, context.cursors);
    const { gemeente } = context.bronnen;
    // Like an item without a tie: it is no ground and never was, so the mark is for whoever has another one.
    const rijen = await markShielded(context, await gemeente.zakenBij(id, page), () => false);
    return toConnection(page, rijen, (rij) => rij, { lkoId: id, totalCount: () => gemeente.telZakenBij(id) });
  },
};

export const AangedragenZaak = {
  aangedragenOp: ({ op }: AangedragenZaakRij) => dagVan(op),
  vreemdeling: ({ vNummer }: AangedragenZaakRij, _args: unknown, context: OverlegContext) =>
    loadHub(context, 'Vreemdeling', vNummer),
};

interface VreemdelingRef {
  readonly vNummer: string;
}

export const GemeenteVreemdeling = {
  waargenomenOpvang: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.gemeente.waarnemingenVan.load(vNummer)).map((rij) => ({ ...rij, niveau: rij.soort })),
  /** A ground for the person may come from another LKO than the one that this was written to. */
  toelichtingenVanGemeenten: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: OverlegContext) => {
    const mijn = (await bronnen.lidmaatschappen()).flatMap(({ soort, overlegId }) =>
      soort === 'LKO' ? [overlegId] : [],
    );
    return (await bronnen.gemeente.zakenOver.load(vNummer))
      .filter(({ lkoId }) => mijn.includes(lkoId))
      .map((rij) => ({ ...rij, aangedragenOp: dagVan(rij.op) }));
  },
};

function dagVan(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
