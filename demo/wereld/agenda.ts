import { bandenMet, bandSinds, BRONHOUDER_VAN_BAND, type BandSoort } from './band.ts';
import { laatste, plusDagen } from './dag.ts';
import type { Ketenpartner } from './organisatie.ts';
import type { Locatie } from './locaties.ts';
import { streekVan } from './omvang.ts';
import { lkoVan } from './overleggen.ts';
import type { Persoon } from './persoon.ts';
import { rng, type Rng } from './rng.ts';
import type { Verhalen } from './verhalen.ts';
import { WENSEN, type AgendaBron, type AgendaReden, type Wens } from './agenda-wensen.ts';

export interface Agendapunt {
  readonly id: string;
  readonly overleg: string;
  readonly soort: 'DOSSIER' | 'ACTUALITEIT';
  /** null for an ACTUALITEIT (R-LKO-07). */
  readonly vNummer: string | null;
  readonly bron: AgendaBron;
  readonly reden: AgendaReden;
  readonly ingebrachtDoor: Ketenpartner;
  /** The tie with the azc as its owner confirmed it; null: never confirmed, so nobody has a ground from this item. */
  readonly band: { readonly bevestigdDoor: Ketenpartner; readonly soort: BandSoort } | null;
  /** Without a tie: a second organisation of this LKO that stands for the item, and why. */
  readonly tweedeBevestiging: { readonly organisatie: Ketenpartner; readonly reden: string } | null;
  readonly toegevoegdOp: string;
  /** A ground lapses 90 days after `toegevoegdOp`, or after this day when it was renewed. */
  readonly verlengdOp: string | null;
  readonly geslotenOp: string | null;
}

// Per LKO: how many items are open (with the ACTUALITEITen), and how many were closed.
const HIER = [
  { azc: 'azc-duinrand', open: 50, actualiteiten: 2, gesloten: 10 },
  { azc: 'azc-veenkamp', open: 20, actualiteiten: 1, gesloten: 6 },
  { azc: 'azc-zuidhoek', open: 12, actualiteiten: 1, gesloten: 4 },
] as const;

const IN_STREEK = { open: 50, actualiteiten: 1, gesloten: 6 } as const;

/** The agenda's of all LKO's: first the stories (Duinrand), then others with a tie until the wanted number is reached. */
export function agendeer(
  personen: readonly Persoon[],
  locaties: readonly Locatie[],
  verhalen: Verhalen,
  peildatum: string,
): readonly Agendapunt[] {
  const inVerhaal = new Set(Object.values(verhalen).flat());
  const metBand = perAzc(personen.filter((p) => !inVerhaal.has(p.vNummer)));
  const elders = locaties.filter(({ type, code }) => type === 'AZC' && streekVan(code) !== null);
  const lkos = [...HIER, ...elders.map(({ code }) => ({ azc: code, ...IN_STREEK }))];
  return lkos.flatMap(({ azc, open, actualiteiten, gesloten }) => {
    const punten = vanVerhalen(azc, personen, verhalen, peildatum);
    const over = schud(metBand.get(azc) ?? [], rng('agenda', azc));
    const nodig = open - actualiteiten - punten.length;
    punten.push(...over.slice(0, nodig).map((persoon) => vanLijst(azc, persoon, peildatum)));
    for (let i = 1; i <= actualiteiten; i += 1) punten.push(actualiteit(azc, plusDagen(peildatum, -7 * i)));
    const oud = over.slice(nodig).filter((p) => sindsWanneer(p, azc) <= plusDagen(peildatum, -60));
    punten.push(...oud.slice(0, gesloten).map((persoon) => sluit(vanLijst(azc, persoon, peildatum), peildatum)));
    return punten.map((punt, index) => ({
      ...punt,
      id: `ap-${azc.replace('azc-', '')}-${String(index + 1).padStart(3, '0')}`,
    }));
  });
}

/** Who has a tie with each azc, in the order given. */
function perAzc(personen: readonly Persoon[]): ReadonlyMap<string, readonly Persoon[]> {
  const alle = new Map<string, Persoon[]>();
  for (const p of personen)
    for (const azc of new Set([p.locatie, p.caseload?.azc, p.topXAzc]))
      if (azc != null && bandenMet(p, azc).length > 0) {
        const hier = alle.get(azc) ?? [];
        hier.push(p);
        alle.set(azc, hier);
      }
  return alle;
}

/** True while the item can carry a ground: open, and added or renewed no more than 90 days ago. */
export function geeftGrond(punt: Agendapunt, peildatum: string): boolean {
  return punt.geslotenOp === null && (punt.verlengdOp ?? punt.toegevoegdOp) >= plusDagen(peildatum, -90);
}

function vanVerhalen(azc: string, personen: readonly Persoon[], verhalen: Verhalen, peildatum: string): Agendapunt[] {
  const wensen = WENSEN.filter((wens) => wens.azc === azc);
  if (wensen.length === 0) return [];
  const opNummer = new Map(personen.map((persoon) => [persoon.vNummer, persoon]));
  return wensen.flatMap((wens) =>
    verhalen[wens.verhaal].slice(0, wens.aantal).map((vNummer) => {
      const persoon = opNummer.get(vNummer);
      if (persoon === undefined) throw new Error(`story ${wens.verhaal} names somebody who does not exist`);
      const band = kiesBand(persoon, azc, wens.bron);
      const gewenst = plusDagen(peildatum, -wens.sinds);
      return {
        ...punt(azc, persoon.vNummer, wens.bron, wens.door),
        reden: wens.reden ?? 'OVERIG',
        band,
        toegevoegdOp: band === null ? gewenst : laatste(gewenst, bandSinds(persoon, band.soort)),
        tweedeBevestiging: wens.tweede ?? null,
        verlengdOp: wens.verlengd === undefined ? null : plusDagen(peildatum, -wens.verlengd),
      };
    }),
  );
}

function vanLijst(azc: string, persoon: Persoon, peildatum: string): Agendapunt {
  const r = rng(persoon.vNummer, 'agenda');
  const { bron, door, reden } = aanleiding(azc, persoon, peildatum, r);
  const gewenst = plusDagen(peildatum, -r.int(1, 80));
  return {
    ...punt(azc, persoon.vNummer, bron, door),
    reden,
    band: kiesBand(persoon, azc, bron),
    toegevoegdOp: laatste(gewenst, sindsWanneer(persoon, azc)),
  };
}

function aanleiding(
  azc: string,
  persoon: Persoon,
  peildatum: string,
  r: Rng,
): Pick<Wens, 'bron' | 'door'> & { readonly reden: AgendaReden } {
  const banden = bandenMet(persoon, azc);
  if (persoon.mensenhandelSignaal)
    return { bron: 'LID_AANVULLEND', door: 'POLITIE', reden: 'MENSENHANDEL_MENSENSMOKKEL' };
  if (banden.includes('TOP_X')) return { bron: 'TOP_X_LIJST', door: 'POLITIE', reden: 'OVERLAST' };
  if (persoon.overlast) return { bron: 'LID_AANVULLEND', door: r.pick(['COA', 'POLITIE'] as const), reden: 'OVERLAST' };
  if (banden.includes('CASELOAD')) return { bron: 'CASELOADLIJST', door: 'DTV', reden: 'OVERIG' };
  if (banden.includes('ADMINISTRATIEF')) return { bron: 'ADMINISTRATIEF_GEPLAATST', door: 'COA', reden: 'OVERIG' };
  const nieuw = persoon.aankomst !== null && persoon.aankomst > plusDagen(peildatum, -45);
  return { bron: nieuw ? 'IN_DOOR_UITSTROOMLIJST' : 'BEWONERSLIJST', door: 'COA', reden: 'OVERIG' };
}

const BAND_BIJ_BRON: Readonly<Partial<Record<AgendaBron, BandSoort>>> = {
  CASELOADLIJST: 'CASELOAD',
  TOP_X_LIJST: 'TOP_X',
  ADMINISTRATIEF_GEPLAATST: 'ADMINISTRATIEF',
};

function kiesBand(persoon: Persoon, azc: string, bron: AgendaBron): Agendapunt['band'] {
  const banden = bandenMet(persoon, azc);
  const gezocht = BAND_BIJ_BRON[bron];
  const soort = gezocht !== undefined && banden.includes(gezocht) ? gezocht : banden[0];
  return soort === undefined ? null : { bevestigdDoor: BRONHOUDER_VAN_BAND[soort], soort };
}

function sindsWanneer(persoon: Persoon, azc: string): string {
  return bandenMet(persoon, azc)
    .map((soort) => bandSinds(persoon, soort))
    .reduce(laatste);
}

function punt(azc: string, vNummer: string | null, bron: AgendaBron, door: Ketenpartner): Agendapunt {
  const soort = vNummer === null ? 'ACTUALITEIT' : 'DOSSIER';
  return {
    id: '',
    overleg: lkoVan(azc),
    soort,
    vNummer,
    bron,
    reden: 'OVERIG',
    ingebrachtDoor: door,
    band: null,
    tweedeBevestiging: null,
    toegevoegdOp: '',
    verlengdOp: null,
    geslotenOp: null,
  };
}

function actualiteit(azc: string, toegevoegdOp: string): Agendapunt {
  return { ...punt(azc, null, 'LID_AANVULLEND', 'COA'), toegevoegdOp };
}

function sluit(open: Agendapunt, peildatum: string): Agendapunt {
  const toegevoegdOp = plusDagen(peildatum, -rng(open.vNummer ?? '', 'gesloten').int(35, 58));
  return { ...open, toegevoegdOp, geslotenOp: plusDagen(toegevoegdOp, 28) };
}

function schud<T>(lijst: readonly T[], r: Rng): T[] {
  const geschud = [...lijst];
  for (let i = geschud.length - 1; i > 0; i -= 1) {
    const j = r.int(0, i);
    [geschud[i], geschud[j]] = [geschud[j] as T, geschud[i] as T];
  }
  return geschud;
}
