import { beslis, type Relatie, type Vraag } from '../../toegang/beslis.ts';
import { staatToe } from '../../toegang/doelbinding.ts';
import { eigenRij, omvatLabel } from '../../toegang/eigen.ts';
import { mogelijkeProfielen } from '../../toegang/gebruiker.ts';
import { type KlasseLabel, type Label, printLabel } from '../../toegang/label.ts';
import { cel } from '../../toegang/matrix.ts';
import { omvat } from '../../toegang/niveau.ts';
import { dekt } from '../../toegang/verstrekkingsbesluit.ts';
import type { Gronden } from './gronden/gronden.ts';
import type { Veld } from './velden.ts';
import type { Vraagbaarheid } from './vraagbaarheid.ts';

export type Uitleg = ReturnType<typeof uitlegVan>;

/** Said with every explanation: what decides besides the label, and is not known here. */
const VOORBEHOUD =
  'Uitleg van dit moment, niet van een eerder verzoek. Een rij kan zelf in een engere klasse vallen ' +
  '(een procedure van soort DUBLIN, een strategie die over bewaring spreekt); dan sluit de bronhouder haar ook. ' +
  'Een veld is pas bereikbaar als de velden erboven open zijn.';

/** Prints the decision of `beslis` and each fact that it rests on; it decides nothing itself. */
export function uitlegVan(
  naam: string,
  { bronhouder, regime, labels }: Veld,
  relatie: Relatie,
  vraag: Vraag,
  { gronden, verlopen }: Gronden,
  vooraf: Vraagbaarheid,
) {
  const besluit = beslis(labels, relatie, vraag);
  const rij = eigenRij(vraag.gebruiker, bronhouder);
  return {
    veld: naam,
    bronhouder,
    regime,
    doel: vraag.doel,
    toegestaan: besluit.toegestaan,
    reden: besluit.toegestaan ? null : besluit.reden,
    profiel: besluit.toegestaan ? besluit.profiel : null,
    grond: besluit.toegestaan
      ? (gronden.find(({ profiel }) => profiel === besluit.profiel)?.grond ?? besluit.grond)
      : null,
    vooraf,
    profielen: mogelijkeProfielen(vraag.gebruiker),
    gronden: gronden.map(({ profiel, grond, geldigTot }) => ({
      profiel,
      grond,
      geldigTot: geldigTot === undefined ? null : new Date(geldigTot),
    })),
    verlopen: [...new Set(verlopen)],
    eigen: rij === undefined ? null : { reikwijdte: rij.reikwijdte, binnenBereik: relatie.eigen !== undefined },
    alternatieven: labels.map((alle) => ({ eisen: alle.map((label) => eisVan(label, relatie, vraag)) })),
    voorbehoud: VOORBEHOUD,
  };
}

function eisVan(label: Label, relatie: Relatie, vraag: Vraag) {
  const besluit = beslis([[label]], relatie, vraag);
  return {
    label: printLabel(label),
    toegestaan: besluit.toegestaan,
    reden: besluit.toegestaan ? null : besluit.reden,
    ...(typeof label === 'string'
      ? { cellen: [], eigen: null, verstrekkingsBesluit: null }
      : feitenVan(label, relatie, vraag)),
  };
}

function feitenVan(label: KlasseLabel, relatie: Relatie, vraag: Vraag) {
  const { gebruiker, doel, bronhouder, nu } = vraag;
  const rij = eigenRij(gebruiker, bronhouder);
  const besluitNodig =
    vraag.regime === 'WPG' && gebruiker.organisatie !== bronhouder && gebruiker.organisatie !== 'BETROKKENE';
  return {
    cellen: mogelijkeProfielen(gebruiker).map((profiel) => ({
      profiel,
      niveau: cel(label.dataklasse, profiel) ?? null,
      hoogGenoeg: omvat(cel(label.dataklasse, profiel), label.niveau),
      doelStaatToe: staatToe(doel, profiel, label),
      gegrond: relatie.profielen.includes(profiel),
    })),
    eigen: rij === undefined ? null : omvatLabel(rij, label) && staatToe(doel, 'EIGEN', label),
    verstrekkingsBesluit: besluitNodig
      ? vraag.verstrekkingsBesluiten.some((besluit) => dekt(besluit, label.dataklasse, gebruiker.organisatie, nu))
      : null,
  };
}
