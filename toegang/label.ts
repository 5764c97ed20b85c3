import { BRONHOUDERS, DATAKLASSEN, MATRIX, NIVEAU_TEKST, type Dataklasse, type Handeling } from './generated/policy.ts';
import { isHandeling } from './handeling.ts';
import { isNiveau, type Niveau } from './niveau.ts';

/**
 * One word of a `@policy` label in a schema:
 * - `DATAKLASSE:NIVEAU`: decided per subject; `DATAKLASSE:AGGREGAAT` of a region, which nobody is the subject of;
 * - `EIGEN`: a root that returns only rows inside the own row scope (eigen.csv), for those who have one here;
 * - `TOEZICHT`: for the FG of a controller, about decisions and never about what they hid (toezicht.ts);
 * - `HANDELING:verb`: a mutation, for those who could ever do it (handelingen.csv); the verb itself decides where and when;
 * - `OPEN`: says nothing of anybody (a hub, its key that the caller gave, paging), for every verified gebruiker.
 */
export type HandelingLabel = `HANDELING:${Handeling}`;
export type Label = 'OPEN' | 'EIGEN' | 'TOEZICHT' | HandelingLabel | KlasseLabel;
export interface KlasseLabel {
  readonly dataklasse: Dataklasse;
  readonly niveau: Niveau;
}

/** The argument of `@policy`: one of the outer list suffices, of which all of the inner list must hold. */
export type Labels = readonly (readonly Label[])[];

/** @throws Error that says what is wrong, for the one who builds a schema */
export function parseLabel(text: string): Label {
  if (text === 'OPEN' || text === 'EIGEN' || text === 'TOEZICHT') return text;
  if (isHandelingLabel(text)) return text;
  const [dataklasse, niveau, ...rest] = text.split(':');
  if (dataklasse === 'HANDELING') throw new Error(`"${text}": ${String(niveau)} is no row of handelingen.csv`);
  if (!isDataklasse(dataklasse)) throw new Error(`"${text}": ${String(dataklasse)} is no row of autorisatiematrix.csv`);
  if (!isNiveau(niveau) || rest.length > 0)
    throw new Error(`"${text}": after ${dataklasse}: comes HIT, SAMENVATTING, VOLLEDIG or AGGREGAAT`);
  if (niveau !== 'AGGREGAAT' && !(niveau in NIVEAU_TEKST[dataklasse])) {
    throw new Error(`"${text}": niveaus.csv does not say what ${niveau} of ${dataklasse} means`);
  }
  const cellen: readonly Niveau[] = Object.values(MATRIX[dataklasse]);
  if (niveau === 'AGGREGAAT' && !cellen.includes(niveau))
    throw new Error(`"${text}": no cell of ${dataklasse} in autorisatiematrix.csv is G`);
  return { dataklasse, niveau };
}

const HANDELING = 'HANDELING:';

export function isHandelingLabel(label: string | KlasseLabel): label is HandelingLabel {
  return typeof label === 'string' && label.startsWith(HANDELING) && isHandeling(label.slice(HANDELING.length));
}

export function handelingVan(label: HandelingLabel): Handeling {
  return label.slice(HANDELING.length) as Handeling;
}

export function printLabel(label: Label): string {
  return typeof label === 'string' ? label : `${label.dataklasse}:${label.niveau}`;
}

export function isBronhouder(organisatie: string, dataklasse: Dataklasse): boolean {
  return (BRONHOUDERS[dataklasse] as readonly string[]).includes(organisatie);
}

export function isDataklasse(text: string | undefined): text is Dataklasse {
  return (DATAKLASSEN as readonly (string | undefined)[]).includes(text);
}
