/**
 * Every labelled field of the whole chain, from schema/toegang-per-veld.csv: what overleg tells people about fields that are
 * not its own. Committed and checked for freshness, so it is what the owners' schemas say; it must never decide on data.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Labels, parseLabel, printLabel } from '../../toegang/label.ts';
import { PACKAGE_ROOT } from '../../opslag/package-root.ts';

/** One field as one owner serves it; a shared field has one of these per owner, with the same label. */
export interface Veld {
  readonly bronhouder: string;
  /** Vreemdeling, LKO or RAO; `-` on a root and on what is about nobody. */
  readonly onderwerp: string;
  readonly regime: 'AVG' | 'WPG';
  readonly labels: Labels;
  /** Profiles of which the cell opens it; conditions on the person come on top. */
  readonly zichtbaarVoor: readonly string[];
}

/** `Type.field` -> its owners. */
export type Velden = ReadonlyMap<string, readonly Veld[]>;

/** @throws Error when the file is missing or holds a label that the policy does not know */
export function readVelden(file = join(PACKAGE_ROOT, 'schema/toegang-per-veld.csv')): Velden {
  const velden = new Map<string, Veld[]>();
  for (const rij of parse<Record<string, string>>(readFileSync(file, 'utf8'), { columns: true })) {
    const { veld = '', bronhouder = '', onderwerp = '', regime, label = '', ...profielen } = rij;
    const zichtbaarVoor = Object.keys(profielen).filter((profiel) => profielen[profiel] === 'ja');
    const eigenaars = velden.get(veld) ?? [];
    // What is not plainly AVG is held to the stricter law.
    const wet = regime === 'AVG' ? 'AVG' : 'WPG';
    eigenaars.push({ bronhouder, onderwerp, regime: wet, labels: parseLabels(label), zichtbaarVoor });
    velden.set(veld, eigenaars);
  }
  return velden;
}

export function printLabels(labels: Labels): string {
  return labels.map((all) => all.map(printLabel).join(' en ')).join(' of ');
}

/** As build/toegang-per-veld.ts prints them: `of` between alternatives, `en` inside one. */
function parseLabels(text: string): Labels {
  return text.split(' of ').map((all) => all.split(' en ').map(parseLabel));
}
