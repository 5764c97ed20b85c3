/**
 * The Leidraad Terugkeer en Vertrek as reference content: from two tables beside this file to topics with their versions and, per
 * question, the sentences of the text that answer it. The sentences are the source's own; what it does not say is not here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { PACKAGE_ROOT } from '../../../opslag/package-root.ts';

/** The three questions of the Leeswijzer, in its words. */
export const VRAGEN = {
  BETROKKEN: 'Welke organisaties zijn betrokken bij welk proces?',
  VERANTWOORDELIJK: 'Wie is verantwoordelijk op welk moment?',
  MOGELIJKHEDEN:
    'Welke mogelijkheden heeft welke organisatie om het vertrek van de vreemdeling te kunnen ondersteunen?',
} as const;
export type LeidraadVraag = keyof typeof VRAGEN;

export interface Uitspraak {
  readonly vraag: LeidraadVraag;
  /** Whom the sentence names, in its own words; empty when it names nobody. */
  readonly wie: readonly string[];
  readonly bron: string;
  /** The heading under which it stands. */
  readonly plaats: string;
  readonly zin: string;
}

/** One version of a topic: a frame (kader) that a deviation can name. */
export interface Versie {
  readonly versie: number;
  /** ISO day. */
  readonly geldigVan: string;
  /** When the changes were last gone over (LTV-2), ISO day. */
  readonly beoordeeldOp: string;
  readonly uitspraken: readonly Uitspraak[];
}

export interface Onderwerp {
  readonly onderwerp: string;
  readonly titel: string;
  /** Ascending; none for a topic that the Leidraad announces and whose text is not here. */
  readonly versies: readonly Versie[];
}

export type Leidraad = ReadonlyMap<string, Onderwerp>;

/** The version that holds on this day: the newest that has begun. */
export function geldigOp({ versies }: Onderwerp, dag: string): Versie | undefined {
  return versies.findLast(({ geldigVan }) => geldigVan <= dag);
}

/** How a deviation names a frame: `lko@1`. */
export function kaderVan(onderwerp: string, { versie }: Versie): string {
  return `${onderwerp}@${versie}`;
}

/** Whether this names a frame that holds, or once held: R-LKO-23 asks which frame is deviated from. */
export function kaderBekend(leidraad: Leidraad, kader: string, dag: string): boolean {
  const [onderwerp = ''] = kader.split('@');
  const versies = leidraad.get(onderwerp)?.versies ?? [];
  return versies.some((versie) => versie.geldigVan <= dag && kaderVan(onderwerp, versie) === kader);
}

const MAP = join(PACKAGE_ROOT, 'subgraphs/overleg/leidraad');

/** @throws Error with every fault of the two tables */
export function readLeidraad(
  onderwerpen = readFileSync(join(MAP, 'onderwerpen.csv'), 'utf8'),
  uitspraken = readFileSync(join(MAP, 'uitspraken.csv'), 'utf8'),
): Leidraad {
  const faults: string[] = [];
  const zinnen = rijen(uitspraken).map((rij) => ({ rij, gebruikt: false }));
  const leidraad = new Map<string, { onderwerp: string; titel: string; versies: Versie[] }>();
  for (const { onderwerp = '', titel = '', versie = '', geldig_van = '', beoordeeld_op = '' } of rijen(onderwerpen)) {
    const naam = `onderwerpen.csv: ${onderwerp} ${versie}`.trimEnd();
    if (!/^[a-z][a-z-]{1,63}$/.test(onderwerp)) faults.push(`${naam}: a topic is named in lower case, with hyphens`);
    if (titel === '') faults.push(`${naam}: has no titel`);
    const deel = leidraad.get(onderwerp) ?? { onderwerp, titel, versies: [] };
    leidraad.set(onderwerp, deel);
    if (versie === '') continue;
    const eigen = zinnen.filter(({ rij }) => rij['onderwerp'] === onderwerp && rij['versie'] === versie);
    for (const zin of eigen) zin.gebruikt = true;
    if (Number(versie) !== deel.versies.length + 1) faults.push(`${naam}: versions count up from 1`);
    for (const dag of [geldig_van, beoordeeld_op]) if (!isDag(dag)) faults.push(`${naam}: '${dag}' is no day`);
    if ((deel.versies.at(-1)?.geldigVan ?? '') >= geldig_van)
      faults.push(`${naam}: begins before the version it follows`);
    if (eigen.length === 0) faults.push(`${naam}: uitspraken.csv has no sentence of it`);
    deel.versies.push({
      versie: Number(versie),
      geldigVan: geldig_van,
      beoordeeldOp: beoordeeld_op,
      uitspraken: eigen.flatMap(({ rij }) => toUitspraak(rij, faults) ?? []),
    });
  }
  for (const { rij, gebruikt } of zinnen)
    if (!gebruikt)
      faults.push(`uitspraken.csv: ${String(rij['onderwerp'])} ${String(rij['versie'])} is no version of a topic`);
  if (faults.length > 0) throw new Error(`The Leidraad cannot be read:\n${faults.map((f) => `- ${f}`).join('\n')}`);
  return leidraad;
}

function toUitspraak(rij: Readonly<Record<string, string>>, faults: string[]): Uitspraak | undefined {
  const { vraag = '', wie = '', bron = '', plaats = '', zin = '' } = rij;
  const namen = wie.split('|').filter(Boolean);
  const naam = `uitspraken.csv: ${String(rij['onderwerp'])} "${zin}"`;
  if (zin === '' || bron === '' || plaats === '') faults.push(`${naam}: needs zin, bron and plaats`);
  // Who is named must be named by the text itself: a name of ours would be an invention.
  for (const een of namen)
    if (!zin.includes(een) && !plaats.includes(een)) faults.push(`${naam}: does not name ${een}`);
  if (isVraag(vraag)) return { vraag, wie: namen, bron, plaats, zin };
  faults.push(`${naam}: '${vraag}' is not one of ${Object.keys(VRAGEN).join(' ')}`);
  return undefined;
}

function isVraag(text: string): text is LeidraadVraag {
  return Object.hasOwn(VRAGEN, text);
}

function isDag(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function rijen(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { columns: true });
}
