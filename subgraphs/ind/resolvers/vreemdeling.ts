import { mag } from '../../kit/context.ts';
import { inzagelogVan } from '../../kit/inzagelog.ts';
import type { IndContext } from '../context.ts';
import { inreisverbodGeldt, ongewenstverklaringGeldt } from '../inreisverbod.ts';
import { isMeerderjarig } from '../leeftijd.ts';
import { omschrijvingVan } from '../nationaliteit.ts';
import { pilNiveau } from '../pil-niveau.ts';
import { leesbareProcedures, type ProcedureRij, statusVan } from '../procedures.ts';

interface VreemdelingRef {
  readonly vNummer: string;
}

/** Everything in `persoon` comes from the BVV; the IND delivers it (gegevenswoordenboek A.1). */
const BRON = 'BVV';

/**
 * About a V-nummer that the IND does not know, or that was replaced, every field is empty: "no" would be a statement about
 * somebody. Every row names its person, because that is what the rules of its fields read.
 */
export const Vreemdeling = {
  inzagelogInd: inzagelogVan,
  identiteit: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: IndContext) => {
    const rij = await bronnen.store.persoon.load(vNummer);
    if (rij === undefined) return null;
    const { voornamen, geslachtsnaam, geboortedatum, nationaliteiten, geslacht, pilNaam } = rij.persoon;
    return {
      vNummer,
      naam: `${voornamen} ${geslachtsnaam}`,
      geboortejaar: Number(geboortedatum.slice(0, 4)),
      geboortedatum,
      nationaliteiten: nationaliteiten.map((code) => ({ vNummer, code, omschrijving: omschrijvingVan(code) })),
      geslacht,
      bron: BRON,
      pilNiveau: pilNiveau(pilNaam),
    };
  },
  identiteitsonderzoek: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen: { store } }: IndContext) => {
    const [rij, onderzoek, aliassen] = await Promise.all([
      store.persoon.load(vNummer),
      store.identiteitsonderzoek.load(vNummer),
      store.aliassen.load(vNummer),
    ]);
    if (rij === undefined) return null;
    const { pilNaam, pilGeboortedatum, pilNationaliteiten, pilGeslacht } = rij.persoon;
    const gegevens = {
      NAAM: pilNaam,
      GEBOORTEDATUM: pilGeboortedatum,
      NATIONALITEITEN: pilNationaliteiten,
      GESLACHT: pilGeslacht,
    };
    return {
      vNummer,
      loopt: onderzoek?.stand === 'LOOPT',
      aantalAliassen: aliassen.length,
      stand: onderzoek?.stand,
      aliassen,
      pilNiveaus: Object.entries(gegevens).map(([gegeven, nummer]) => ({
        vNummer,
        gegeven,
        pilNiveau: pilNiveau(nummer),
        bron: BRON,
      })),
    };
  },
  vervangenDoor: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: IndContext) =>
    (await bronnen.store.vervanging.load(vNummer))?.vNummer,
  procedures: async ({ vNummer }: VreemdelingRef, _args: unknown, context: IndContext) => {
    const { store } = context.bronnen;
    const [rij, procedures] = await Promise.all([store.persoon.load(vNummer), store.procedures.load(vNummer)]);
    if (rij === undefined) return null;
    const rechtmatigVerblijf = rij.verblijfsrecht?.letter;
    return leesbareProcedures(procedures, (label) => mag(context, 'Vreemdeling', vNummer, label)).map(
      ({ loopt, procedure }) => ({
        vNummer,
        loopt,
        rechtmatigVerblijf,
        ...(procedure === undefined ? {} : volledig(procedure)),
      }),
    );
  },
  verblijfsrecht: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen }: IndContext) =>
    (await bronnen.store.persoon.load(vNummer))?.verblijfsrecht,
  inreisverbod: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen: { store }, nu }: IndContext) => {
    const [persoon, rij] = await Promise.all([store.persoon.load(vNummer), store.inreisverbod.load(vNummer)]);
    if (persoon === undefined) return null;
    const verbod = inreisverbodGeldt(rij, dagVan(nu));
    return {
      ...rij,
      vNummer,
      geldt: verbod || ongewenstverklaringGeldt(rij, dagVan(nu)),
      tienJaarOfMeer: verbod && (rij?.duurJaren ?? 0) >= 10,
      ongewenstverklaring:
        rij?.ongewenstVerklaard == null
          ? null
          : { vNummer, datum: rij.ongewenstVerklaard, opheffing: rij.ongewenstOpgeheven },
    };
  },
  dublin: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen: { store } }: IndContext) => {
    const [persoon, claim] = await Promise.all([store.persoon.load(vNummer), store.dublinclaim.load(vNummer)]);
    return persoon === undefined ? null : { ...claim, vNummer, claim: claim !== undefined };
  },
  uitstelVanVertrek: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen: { store }, nu }: IndContext) => {
    const [persoon, uitstel] = await Promise.all([store.persoon.load(vNummer), store.uitstel.load(vNummer)]);
    if (persoon === undefined) return null;
    const { toekenning = null, van = null, tot = null } = uitstel ?? {};
    const vandaag = dagVan(nu);
    const loopt = toekenning !== null && (van ?? toekenning) <= vandaag && (tot === null || vandaag <= tot);
    return { ...uitstel, vNummer, loopt };
  },
  minderjarigheid: async ({ vNummer }: VreemdelingRef, _args: unknown, { bronnen, nu }: IndContext) => {
    const rij = await bronnen.store.persoon.load(vNummer);
    if (rij === undefined) return null;
    const { geboortedatum, geboortedatumGetoetst, amv, voogd } = rij.persoon;
    return { vNummer, minderjarig: !isMeerderjarig(geboortedatum, dagVan(nu)), geboortedatumGetoetst, amv, voogd };
  },
};

function volledig(rij: ProcedureRij) {
  const { id, vNummer, soort, fase, spoor, indiening, uitkomst, beslistOp, unit, rechtsmiddelen } = rij;
  return {
    id,
    soort,
    fase,
    spoor,
    status: statusVan(rij),
    indiening,
    beslissing: beslistOp === null ? null : { vNummer, uitkomst, datum: beslistOp },
    rechtsmiddelen,
    behandelendeUnit: unit,
  };
}

function dagVan(nu: number): string {
  return new Date(nu).toISOString().slice(0, 10);
}
