// What the world says the value of a field is, for the fields that it knows; undefined: the world does not say.
import type { Persoon } from '../../demo/wereld/persoon.ts';
import type { Wereld } from '../../demo/wereld/wereld.ts';

type Uitspraak = (persoon: Persoon, wereld: Wereld) => unknown;

/** Anything but null. */
export const IETS = Symbol('something');

const locatie = (persoon: Persoon, wereld: Wereld) => wereld.locaties.find(({ code }) => code === persoon.locatie);
const ietsAls = (wel: boolean) => (wel ? IETS : null);

export const WAARDEN: Readonly<Record<string, Uitspraak>> = {
  'Vreemdeling.vNummer': (p) => p.vNummer,
  'Vreemdeling.identiteit': () => IETS,
  'Identiteit.naam': (p) => `${p.voornamen} ${p.geslachtsnaam}`,
  'Identiteit.geboortedatum': (p) => p.geboortedatum,
  'Identiteit.nationaliteiten': () => IETS,
  'Vreemdeling.opvang': (p) => ietsAls(p.opvangStatus !== null),
  'Opvang.locatie': (p) => ietsAls(p.locatie !== null),
  'Opvanglocatie.naam': (p, w) => locatie(p, w)?.naam,
  'Opvanglocatie.type': (p, w) => locatie(p, w)?.type,
  'Opvang.sinds': (p) => p.aankomst,
  'Opvang.opvangrecht': () => IETS,
  'Vreemdeling.procedures': () => IETS,
  'Vreemdeling.vertrekzaak': () => IETS,
  'Vertrekzaak.regievoerder': (p) => ietsAls(p.caseload !== null || p.uitstroom !== null),
  'Regievoerder.functie': () => 'REGIEVOERDER',
  'Vertrekzaak.vertrekplan': (p) => (p.caseload !== null && p.vertrekplan ? IETS : undefined),
  'Vertrekzaak.vertrektermijn': (p) => ietsAls(p.vertrektermijnEinde !== null),
  'Vertrektermijn.einddatum': (p) => p.vertrektermijnEinde,
  'Vreemdeling.meldplicht': () => IETS,
  'Meldplicht.frequentie': (p) => ietsAls(p.meldplicht),
  'Meldplicht.laatsteMelding': (p) => (p.meldplicht ? (p.tweeGemist ? IETS : undefined) : null),
  'MeldplichtMelding.voldaan': (p) => (p.tweeGemist ? false : undefined),
};
