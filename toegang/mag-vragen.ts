/**
 * mayAsk: could this gebruiker, for this purpose, with any profile or EIGEN row that this organisatie and functie can ever
 * have, see a field with these labels of anybody at all? It knows no subject, so its reasons say nothing of one.
 */
import { staatEigenLijstToe, staatToe } from './doelbinding.ts';
import { eigenRij, omvatLabel } from './eigen.ts';
import type { Doel } from './generated/policy.ts';
import { type Gebruiker, mogelijkeProfielen } from './gebruiker.ts';
import { magOoitHandelen } from './handeling.ts';
import {
  type HandelingLabel,
  handelingVan,
  isHandelingLabel,
  type KlasseLabel,
  type Label,
  type Labels,
} from './label.ts';
import { cel } from './matrix.ts';
import { omvat } from './niveau.ts';
import { TOEZICHT_KLASSE, weigerToezicht } from './toezicht.ts';

export type MagVragen =
  | { readonly toegestaan: true }
  | {
      readonly toegestaan: false;
      readonly label: KlasseLabel | 'EIGEN' | HandelingLabel;
      readonly reden: 'GEEN_GROND' | 'NIVEAU_TE_LAAG' | 'DOELBINDING';
    };

const JA: MagVragen = { toegestaan: true };
/** For a field that says nothing by which it could be opened; the reason that `beslis` gives. */
export const DICHT: MagVragen & { readonly toegestaan: false } = {
  toegestaan: false,
  label: 'EIGEN',
  reden: 'GEEN_GROND',
};

/**
 * @param eigenaars the organisations whose subgraphs can answer the field
 * @returns for a refusal the label of the first alternative, as `beslis` does
 */
export function magVragen(
  labels: Labels,
  gebruiker: Pick<Gebruiker, 'organisatie' | 'functie'>,
  doel: Doel,
  eigenaars: readonly string[],
): MagVragen {
  let eerste: MagVragen | undefined;
  for (const alternatief of labels) {
    const uitkomst = magAlle(alternatief, gebruiker, doel, eigenaars);
    if (uitkomst.toegestaan) return uitkomst;
    eerste ??= uitkomst;
  }
  return eerste ?? DICHT;
}

function magAlle(
  alternatief: readonly Label[],
  gebruiker: Pick<Gebruiker, 'organisatie' | 'functie'>,
  doel: Doel,
  eigenaars: readonly string[],
): MagVragen {
  if (alternatief.length === 0) return DICHT;
  const rij = eigenaars.map((eigenaar) => eigenRij(gebruiker, eigenaar)).find((r) => r !== undefined);
  for (const label of alternatief) {
    if (label === 'OPEN') continue;
    if (label === 'EIGEN') {
      if (rij === undefined) return DICHT;
      if (!staatEigenLijstToe(doel)) return { toegestaan: false, label, reden: 'DOELBINDING' };
      continue;
    }
    if (label === 'TOEZICHT') {
      const reden = weigerToezicht(gebruiker, doel, eigenaars);
      if (reden !== undefined) return { toegestaan: false, label: TOEZICHT_KLASSE, reden };
      continue;
    }
    if (isHandelingLabel(label)) {
      const mag = magOoitHandelen(handelingVan(label), gebruiker, doel);
      if (!mag.toegestaan) return { ...mag, label };
      continue;
    }
    const eigen = rij !== undefined && omvatLabel(rij, label);
    const profielen = mogelijkeProfielen(gebruiker).filter((p) => omvat(cel(label.dataklasse, p), label.niveau));
    if (!eigen && profielen.length === 0) return { toegestaan: false, label, reden: 'NIVEAU_TE_LAAG' };
    const metDoel = (eigen && staatToe(doel, 'EIGEN', label)) || profielen.some((p) => staatToe(doel, p, label));
    if (!metDoel) return { toegestaan: false, label, reden: 'DOELBINDING' };
  }
  return JA;
}
