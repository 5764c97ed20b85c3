/**
 * maySee: from who asks, for what purpose, and how that gebruiker stands to one subject, to one decision on one label.
 * A pure function; the only place where a refusal gets its reason. Client errors, log records and the printed matrix are
 * printers of the value that it returns. It must never grant by default: whatever it does not know, it refuses.
 */
import type { Doel, Profiel } from './generated/policy.ts';
import { staatEigenLijstToe, staatToe } from './doelbinding.ts';
import { type EigenRij, omvatLabel } from './eigen.ts';
import { type Gebruiker, mogelijkeProfielen } from './gebruiker.ts';
import { magOoitHandelen } from './handeling.ts';
import { type HandelingLabel, handelingVan, isHandelingLabel, type KlasseLabel, type Labels } from './label.ts';
import { cel } from './matrix.ts';
import { omvat } from './niveau.ts';
import { TOEZICHT_KLASSE, weigerToezicht } from './toezicht.ts';
import { type VerstrekkingsBesluit, dekt } from './verstrekkingsbesluit.ts';

export const REDENEN = [
  'GEEN_GROND',
  'NIVEAU_TE_LAAG',
  'DOELBINDING',
  'VERSTREKKINGSBEPERKING',
  'GEEN_VERSTREKKINGSBESLUIT',
  'UITNODIGING_VERLOPEN',
  'BEWIJS_ONTBREEKT',
  'BEWIJS_VERLOPEN',
  'BEWIJS_ONGELDIG',
] as const;
export type Reden = (typeof REDENEN)[number];

export type Besluit =
  | { readonly toegestaan: true; readonly profiel: Profiel | 'EIGEN' | 'OPEN'; readonly grond: string }
  | { readonly toegestaan: false; readonly label: KlasseLabel | 'EIGEN' | HandelingLabel; readonly reden: Reden };

/** How this gebruiker stands to one subject, as the owner established it. */
export interface Relatie {
  readonly bewijs: 'GELDIG' | 'ONTBREEKT' | 'VERLOPEN' | 'ONGELDIG';
  /** Proved by the toegangsbewijs. */
  readonly profielen: readonly string[];
  /** Proved to have been held, and over: only ever changes the reason. */
  readonly verlopen: readonly string[];
  /** Vw 2000 art. 107 lid 8: the person is shielded. */
  readonly beperkt: boolean;
  /** The row of eigen.csv, when this subject lies inside its row scope. */
  readonly eigen: EigenRij | undefined;
}

export interface Vraag {
  readonly gebruiker: Gebruiker;
  readonly doel: Doel;
  /** The organisation whose data is asked. */
  readonly bronhouder: string;
  /** WPG: police data, for which a valid VerstrekkingsBesluit must name class and recipient (Wpg art. 16-20). */
  readonly regime: 'AVG' | 'WPG';
  readonly verstrekkingsBesluiten: readonly VerstrekkingsBesluit[];
  /** Milliseconds since the epoch. */
  readonly nu: number;
}

/** One of the alternatives suffices; the refusal is that of the first one, which the schema puts first for its meaning. */
export function beslis(labels: Labels, relatie: Relatie, vraag: Vraag): Besluit {
  return beslisWaarop(labels, relatie, vraag).besluit;
}

/** The same decision, and the labels on which it was allowed: none when it was not. */
export function beslisWaarop(
  labels: Labels,
  relatie: Relatie,
  vraag: Vraag,
): { readonly besluit: Besluit; readonly waarop: Labels[number] } {
  let eerste: Besluit | undefined;
  for (const alternatief of labels) {
    const besluit = beslisAlle(alternatief, relatie, vraag);
    if (besluit.toegestaan) return { besluit, waarop: alternatief };
    eerste ??= besluit;
  }
  return { besluit: eerste ?? { toegestaan: false, label: 'EIGEN', reden: 'GEEN_GROND' }, waarop: [] };
}

function beslisAlle(alternatief: Labels[number], relatie: Relatie, vraag: Vraag): Besluit {
  let laatste: Besluit = { toegestaan: false, label: 'EIGEN', reden: 'GEEN_GROND' };
  for (const label of alternatief) {
    if (label === 'OPEN') laatste = { toegestaan: true, profiel: 'OPEN', grond: 'zegt niets over een persoon' };
    else if (label === 'EIGEN') laatste = beslisEigen(relatie, vraag.doel);
    else if (label === 'TOEZICHT') laatste = beslisToezicht(vraag);
    else if (isHandelingLabel(label)) laatste = beslisHandeling(label, vraag);
    else laatste = beslisKlasse(label, relatie, vraag);
    if (!laatste.toegestaan) return laatste;
  }
  return laatste;
}

function beslisEigen(relatie: Relatie, doel: Doel): Besluit {
  if (relatie.eigen === undefined) return { toegestaan: false, label: 'EIGEN', reden: 'GEEN_GROND' };
  if (!staatEigenLijstToe(doel)) return { toegestaan: false, label: 'EIGEN', reden: 'DOELBINDING' };
  return { toegestaan: true, profiel: 'EIGEN', grond: relatie.eigen.reikwijdte };
}

function beslisToezicht({ gebruiker, doel, bronhouder }: Vraag): Besluit {
  const reden = weigerToezicht(gebruiker, doel, [bronhouder]);
  if (reden !== undefined) return { toegestaan: false, label: TOEZICHT_KLASSE, reden };
  return { toegestaan: true, profiel: 'FG', grond: `FG van ${gebruiker.organisatie}` };
}

/** No more than mayAsk: where it would be done and in what role only the verb knows, before it changes anything. */
function beslisHandeling(label: HandelingLabel, vraag: Vraag): Besluit {
  const mag = magOoitHandelen(handelingVan(label), vraag.gebruiker, vraag.doel);
  return mag.toegestaan ? { ...mag, grond: mag.profiel } : { ...mag, label };
}

function beslisKlasse(label: KlasseLabel, relatie: Relatie, vraag: Vraag): Besluit {
  const weiger = (reden: Reden): Besluit => ({ toegestaan: false, label, reden });

  // A proof that is there but does not hold is an attack or a fault: it closes everything, the own data too.
  if (relatie.bewijs === 'ONGELDIG') return weiger('BEWIJS_ONGELDIG');

  // The ground of an FG is the log of the own organisation (profielen.csv): no relation to the person, and no shield before it.
  if (label.dataklasse === TOEZICHT_KLASSE.dataklasse && omvat(TOEZICHT_KLASSE.niveau, label.niveau)) {
    const toezicht = beslisToezicht(vraag);
    if (toezicht.toegestaan) return toezicht;
  }
  const { eigen } = relatie;
  const eigenKlasse = eigen !== undefined && omvatLabel(eigen, label);
  if (eigenKlasse && staatToe(vraag.doel, 'EIGEN', label)) {
    return { toegestaan: true, profiel: 'EIGEN', grond: eigen.reikwijdte };
  }
  if (relatie.bewijs === 'ONTBREEKT') return weiger('BEWIJS_ONTBREEKT');
  if (relatie.bewijs === 'VERLOPEN') return weiger('BEWIJS_VERLOPEN');

  const mogelijk = mogelijkeProfielen(vraag.gebruiker);
  const profielen = mogelijk.filter((profiel) => relatie.profielen.includes(profiel));
  if (profielen.length === 0 && eigen === undefined) {
    const verlopen = mogelijk.some((profiel) => relatie.verlopen.includes(profiel));
    return weiger(verlopen ? 'UITNODIGING_VERLOPEN' : 'GEEN_GROND');
  }
  const opNiveau = profielen.filter((profiel) => omvat(cel(label.dataklasse, profiel), label.niveau));
  if (opNiveau.length === 0) return weiger(eigenKlasse ? 'DOELBINDING' : 'NIVEAU_TE_LAAG');
  const profiel = opNiveau.find((kandidaat) => staatToe(vraag.doel, kandidaat, label));
  if (profiel === undefined) return weiger('DOELBINDING');
  if (relatie.beperkt) return weiger('VERSTREKKINGSBEPERKING');
  // Wpg art. 25: the betrokkene has a right of access; art. 16-20 are about supply to others, and not within the police.
  const verstrekking = profiel !== 'BETROKKENE' && vraag.gebruiker.organisatie !== vraag.bronhouder;
  if (vraag.regime === 'WPG' && verstrekking) {
    const gedekt = vraag.verstrekkingsBesluiten.some((besluit) =>
      dekt(besluit, label.dataklasse, vraag.gebruiker.organisatie, vraag.nu),
    );
    if (!gedekt) return weiger('GEEN_VERSTREKKINGSBESLUIT');
  }
  return { toegestaan: true, profiel, grond: profiel };
}
