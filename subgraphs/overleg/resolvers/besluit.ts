import { loadHub } from '../../kit/context.ts';
import { type PageArguments, readPage, toConnection } from '../../kit/connection.ts';
import type { OverlegContext } from '../context.ts';
import { markShielded } from '../mark-shielded.ts';
import { terugkoppelingStand } from '../regels/r-lko-18-terugkoppeling.ts';
import type { BesluitRij, LijstRij } from '../stores/besluit.ts';

/** Of a row what its parts need too: the subject of its hub, and the mark of who is shielded. */
interface Rij extends LijstRij {
  readonly verstrekkingsbeperking?: boolean;
}

const vandaag = ({ nu }: OverlegContext) => new Date(nu).toISOString().slice(0, 10);

/** The besluiten about these lists, as rows of a RAO. */
function besluitRij(besluit: BesluitRij, lijst: Pick<Rij, 'vNummer' | 'verstrekkingsbeperking'>) {
  const { vNummer, verstrekkingsbeperking = false } = lijst;
  return {
    ...besluit,
    vNummer,
    verstrekkingsbeperking,
    beperkt: verstrekkingsbeperking,
    datum: besluit.beslotenOp,
    bijeenkomst: besluit.bijeenkomstId,
    signaallijst: besluit.signaallijstId,
  };
}

/** What became of one list: its besluiten, and when they were told. */
async function afhandeling(lijst: Pick<LijstRij, 'id' | 'niveau'>, context: OverlegContext) {
  const { besluit } = context.bronnen;
  const [besluiten, terug] = await Promise.all([
    besluit.besluitenVan.load(lijst.id),
    besluit.terugkoppelingVan.load(lijst.id),
  ]);
  const uiterlijk = besluiten[0]?.terugkoppelingUiterlijk ?? null;
  return {
    besluiten,
    terug,
    uiterlijk,
    stand: uiterlijk === null ? null : terugkoppelingStand(uiterlijk, terug?.op ?? null, vandaag(context)),
  };
}

export const RaoBesluit = {
  vreemdeling: (rij: { readonly vNummer: string | null }, _args: unknown, context: OverlegContext) =>
    rij.vNummer === null ? null : loadHub(context, 'Vreemdeling', rij.vNummer),
};

export const LkoTerugkoppeling = RaoBesluit;

/** What a RAO's row of a signaallijst has besides the list itself. */
export const afhandelingVanRao = {
  besluiten: async (rij: Rij, _args: unknown, context: OverlegContext) =>
    (await afhandeling(rij, context)).besluiten.map((besluit) => besluitRij(besluit, rij)),
  terugkoppelingUiterlijk: async (rij: Rij, _args: unknown, context: OverlegContext) =>
    (await afhandeling(rij, context)).uiterlijk,
  terugkoppelingStand: async (rij: Rij, _args: unknown, context: OverlegContext) =>
    (await afhandeling(rij, context)).stand,
  teruggekoppeldOp: async (rij: Rij, _args: unknown, context: OverlegContext) =>
    (await afhandeling(rij, context)).terug?.op ?? null,
  terugkoppeling: async (rij: Rij, _args: unknown, context: OverlegContext) =>
    (await afhandeling(rij, context)).terug?.tekst ?? null,
  volgtOp: async (rij: Rij, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.besluit.volgtOp.load(rij.id)) ?? null,
  vervolgacties: async (rij: Rij, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.besluit.vervolgactiesVan.load(rij.id)).map((actie) => ({
      ...actie,
      raoId: rij.raoId,
      vNummer: rij.vNummer,
      verstrekkingsbeperking: rij.verstrekkingsbeperking,
    })),
};

export async function besluitenlijst({ id }: { readonly id: string }, args: PageArguments, context: OverlegContext) {
  const page = readPage('besluitenlijst', args, context.cursors);
  const { besluit } = context.bronnen;
  const rijen = await besluit.besluitenlijst(id, page);
  const lijsten = await besluit.lijst.loadMany(rijen.map(({ signaallijstId }) => signaallijstId));
  const metPersoon = rijen.map((rij, nummer) => {
    const lijst = lijsten[nummer];
    return { ...rij, vNummer: lijst === undefined || lijst instanceof Error ? null : lijst.vNummer };
  });
  const gemerkt = await markShielded(context, metPersoon, () => true);
  return toConnection(page, gemerkt, (rij) => besluitRij(rij, rij), {
    raoId: id,
    totalCount: () => besluit.telBesluiten(id),
  });
}

export async function terugkoppelingen({ id }: { readonly id: string }, args: PageArguments, context: OverlegContext) {
  const page = readPage('terugkoppelingen', args, context.cursors);
  const { besluit } = context.bronnen;
  const rijen = await Promise.all(
    (await besluit.beslotenVanLko(id, page)).map(async ({ volgnummer, id: signaallijst, niveau, vNummer }) => {
      const { besluiten, terug, uiterlijk, stand } = await afhandeling({ id: signaallijst, niveau }, context);
      const laatste = besluiten.at(-1);
      return {
        lkoId: id,
        volgnummer,
        signaallijst,
        vNummer,
        uitkomst: laatste?.uitkomst,
        datum: laatste?.beslotenOp,
        terugkoppelingUiterlijk: uiterlijk,
        terugkoppelingStand: stand,
        teruggekoppeldOp: terug?.op ?? null,
        // A member of the LKO may have no ground for the person any more; the text stands there, for who has.
        tekst: vNummer === null ? (terug?.tekst ?? null) : null,
      };
    }),
  );
  const gemerkt = await markShielded(context, rijen, () => true);
  return toConnection(page, gemerkt, (rij) => rij, {
    lkoId: id,
    totalCount: () => besluit.telBeslotenVanLko(id),
  });
}

/** R-RAO-07: "LKO: own signals" (autorisatiematrix.csv). Who has the class by something else than a membership reads them all. */
export async function besluitenOver(
  { vNummer }: { readonly vNummer: string },
  _args: unknown,
  context: OverlegContext,
) {
  const { bronnen, relaties } = context;
  const [lijsten, leden] = await Promise.all([
    bronnen.store.signaallijstenVan.load(vNummer),
    bronnen.lidmaatschappen(),
  ]);
  const profielen = relaties.get('Vreemdeling', vNummer)?.profielen ?? [];
  const alleenAlsLid = profielen.every((profiel) => /^(LKO|RAO)_/.test(profiel));
  const eigen = (soort: 'LKO' | 'RAO', id: string | null) =>
    leden.some((lid) => lid.soort === soort && lid.overlegId === id);
  const zichtbaar = lijsten.filter(({ lkoId, raoId }) => !alleenAlsLid || eigen('LKO', lkoId) || eigen('RAO', raoId));
  const perLijst = await Promise.all(
    zichtbaar.map(async (lijst) => {
      const { besluiten, terug } = await afhandeling(lijst, context);
      return besluiten.map((besluit) => ({
        vNummer,
        uitkomst: besluit.uitkomst,
        datum: besluit.beslotenOp,
        tekst: besluit.tekst,
        signaallijst: lijst.id,
        terugkoppeling: terug?.tekst ?? null,
      }));
    }),
  );
  return perLijst.flat();
}
