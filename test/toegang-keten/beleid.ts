// A second reading of the policy, straight from the texts: the CSV files as a jurist reads them and the labels as they stand in the
// five schemas. It shares no line with toegang/, so that a fault there cannot agree with itself here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, parse, type TypeNode } from 'graphql';
import { readSdl } from '../../subgraphs/kit/package-files.ts';

const ROOT = join(import.meta.dirname, '../..');

const csv = (naam: string): Record<string, string>[] =>
  parseCsv(readFileSync(join(ROOT, 'toegang', `${naam}.csv`)), { columns: true });

const MATRIX = new Map(csv('autorisatiematrix').map((rij) => [rij['dataklasse'] ?? '', rij]));
const DOELEN = csv('doelbinding');
const EIGEN = csv('eigen');
const BRONHOUDERS = new Map(
  csv('bronhouders').map((rij) => [rij['dataklasse'], (rij['bronhouders'] ?? '').split('|')]),
);
const PROFIELEN = csv('profielen');

export const DATAKLASSEN = [...MATRIX.keys()];

export interface Vrager {
  readonly organisatie: string;
  readonly functie: string;
  readonly doel: string;
}

/** How somebody stands to one person or overleg, as the facts of the world say. */
export interface Stand {
  readonly profielen: readonly string[];
  readonly verlopen: readonly string[];
  readonly beperkt: boolean;
  /** The organisations in whose own row scope the subject lies, for this vrager. */
  readonly eigenBij: readonly string[];
}

export const NIETS: Stand = { profielen: [], verlopen: [], beperkt: false, eigenBij: [] };

export interface Weigering {
  /** null: a root that gives own rows only, to somebody who has none here. */
  readonly dataklasse: string | null;
  readonly niveau: string | null;
  readonly reden: string;
}

export interface Veld {
  readonly labels: readonly (readonly string[])[];
  readonly regime: string;
  /** The organisation whose data it is. */
  readonly bij: string;
  readonly type: string;
}

/** A profile that this organisatie and functie can hold, of one kind: `LKO`, `RAO`, `GENODIGD`. */
export function profielVan(vrager: Pick<Vrager, 'organisatie' | 'functie'>, soort: string): string | undefined {
  return PROFIELEN.find(
    (rij) =>
      rij['profiel']?.startsWith(soort) === true &&
      rij['organisatie']?.split('|').includes(vrager.organisatie) === true &&
      rij['functies']?.split('|').includes(vrager.functie) === true,
  )?.['profiel'];
}

/** All profiles that this organisatie and functie can hold, in the order of profielen.csv. */
export function profielenVan(vrager: Pick<Vrager, 'organisatie' | 'functie'>): string[] {
  return PROFIELEN.filter(
    (rij) =>
      rij['organisatie']?.split('|').includes(vrager.organisatie) === true &&
      rij['functies']?.split('|').includes(vrager.functie) === true,
  ).map((rij) => rij['profiel'] ?? '');
}

/** What one cell of the matrix gives: V is all, S the summary, H that there is something, G how many; E and - open no field. */
export function celOpent(dataklasse: string, profiel: string, niveau: string): boolean {
  const cel = MATRIX.get(dataklasse)?.[profiel] ?? '-';
  return (
    { V: ['VOLLEDIG', 'SAMENVATTING', 'HIT'], S: ['SAMENVATTING', 'HIT'], H: ['HIT'], G: ['AGGREGAAT'] }[cel]?.includes(
      niveau,
    ) ?? false
  );
}

export function doelStaatToe(doel: string, wie: string, dataklasse: string, niveau: string): boolean {
  const rij = DOELEN.find((kandidaat) => kandidaat['doel'] === doel);
  if (rij === undefined) return false;
  const profielen = (rij['profielen'] ?? '').split('|');
  return (
    profielen.some((p) => p === wie || (p.endsWith('*') && wie.startsWith(p.slice(0, -1)))) &&
    ['*', dataklasse].some((k) => (rij['klassen'] ?? '').split('|').includes(k)) &&
    (rij['niveaus'] ?? '').split('|').includes(niveau)
  );
}

/** @param gedekt whether a VerstrekkingsBesluit that runs today names this class and this organisation (Wpg) */
export function oordeel(
  veld: Veld,
  stand: Stand,
  vrager: Vrager,
  gedekt: (dataklasse: string) => boolean,
): Weigering | 'MAG' {
  const vooraf = ooit(veld, vrager);
  return vooraf === 'MAG' ? weeg(veld.labels, (label) => overLabel(label, veld, stand, vrager, gedekt)) : vooraf;
}

/** What a front end may be told beforehand: whether this functie, with this purpose, can see a field of anybody at all. */
export function ooit(veld: Veld, vrager: Vrager): Weigering | 'MAG' {
  return weeg(veld.labels, (label) => ooitTeZien(label, veld, vrager));
}

/** One alternative of which every label may; otherwise the first word of the first alternative. */
function weeg(labels: Veld['labels'], over: (label: string) => Weigering | 'MAG'): Weigering | 'MAG' {
  const perAlternatief = labels.map((alle) => alle.map(over).find((uitkomst) => uitkomst !== 'MAG') ?? 'MAG');
  return perAlternatief.includes('MAG') ? 'MAG' : (perAlternatief[0] ?? 'MAG');
}

/** Before anybody is looked at: could this functie, with this purpose, see it of anyone at all? */
function ooitTeZien(label: string, veld: Veld, vrager: Vrager): Weigering | 'MAG' {
  const [dataklasse = '', niveau = ''] = label.split(':');
  if (niveau === '') return overLabel(label, veld, NIETS, vrager, () => false);
  const rij = EIGEN.find(
    (r) =>
      r['organisatie'] === vrager.organisatie && r['functie'] === vrager.functie && vrager.organisatie === veld.bij,
  );
  const eigen =
    rij !== undefined &&
    niveau !== 'AGGREGAAT' &&
    BRONHOUDERS.get(dataklasse)?.includes(veld.bij) === true &&
    !(rij['behalve'] ?? '').split('|').includes(dataklasse);
  const kan = PROFIELEN.filter(
    (r) =>
      (r['organisatie'] ?? '').split('|').includes(vrager.organisatie) &&
      (r['functies'] ?? '').split('|').includes(vrager.functie),
  )
    .map((r) => r['profiel'] ?? '')
    .filter((profiel) => celOpent(dataklasse, profiel, niveau));
  if (eigen) kan.push('EIGEN');
  if (kan.length === 0) return { dataklasse, niveau, reden: 'NIVEAU_TE_LAAG' };
  const metDoel = kan.some((wie) => doelStaatToe(vrager.doel, wie, dataklasse, niveau));
  return metDoel ? 'MAG' : { dataklasse, niveau, reden: 'DOELBINDING' };
}

/** AVG art. 39 lid 1 b: the FG of the organisation whose decisions they are; of the overleggen, of each that sits in them (art. 26). */
export function overToezicht({ bij }: Pick<Veld, 'bij'>, vrager: Vrager): Weigering | 'MAG' {
  const nee = (reden: string) => ({ dataklasse: 'INZAGELOG', niveau: 'VOLLEDIG', reden });
  if (!profielenVan(vrager).includes('FG') || !celOpent('INZAGELOG', 'FG', 'VOLLEDIG')) return nee('NIVEAU_TE_LAAG');
  if (!doelStaatToe(vrager.doel, 'FG', 'INZAGELOG', 'VOLLEDIG')) return nee('DOELBINDING');
  const inOverleg = PROFIELEN.some(
    ({ profiel = '', organisatie = '' }) =>
      /^(LKO|RAO)_/.test(profiel) && organisatie.split('|').includes(vrager.organisatie),
  );
  return vrager.organisatie === bij || (bij === 'OVERLEG' && inOverleg) ? 'MAG' : nee('GEEN_GROND');
}

function overLabel(
  label: string,
  veld: Veld,
  stand: Stand,
  vrager: Vrager,
  gedekt: (dataklasse: string) => boolean,
): Weigering | 'MAG' {
  if (label === 'OPEN') return 'MAG';
  if (label === 'TOEZICHT') return overToezicht(veld, vrager);
  const eigenRij = EIGEN.find(
    (rij) =>
      rij['organisatie'] === vrager.organisatie && rij['functie'] === vrager.functie && vrager.organisatie === veld.bij,
  );
  if (label === 'EIGEN') {
    if (eigenRij === undefined) return { dataklasse: null, niveau: null, reden: 'GEEN_GROND' };
    // A list of own rows is of every class, so a purpose that opens some classes only does not open it.
    return vrager.doel === 'UITVOERING_VW' ? 'MAG' : { dataklasse: null, niveau: null, reden: 'DOELBINDING' };
  }
  const [dataklasse = '', niveau = ''] = label.split(':');
  const nee = (reden: string) => ({ dataklasse, niveau, reden });
  if (dataklasse === 'INZAGELOG' && overToezicht(veld, vrager) === 'MAG') return 'MAG';
  const eigen = eigenRij !== undefined && stand.eigenBij.includes(veld.bij);
  const eigenKlasse =
    eigen &&
    niveau !== 'AGGREGAAT' &&
    BRONHOUDERS.get(dataklasse)?.includes(veld.bij) === true &&
    !(eigenRij['behalve'] ?? '').split('|').includes(dataklasse);
  if (eigenKlasse && doelStaatToe(vrager.doel, 'EIGEN', dataklasse, niveau)) return 'MAG';
  if (stand.profielen.length === 0 && !eigen)
    return nee(stand.verlopen.length > 0 ? 'UITNODIGING_VERLOPEN' : 'GEEN_GROND');
  const hoogGenoeg = stand.profielen.filter((profiel) => celOpent(dataklasse, profiel, niveau));
  if (hoogGenoeg.length === 0) return nee(eigenKlasse ? 'DOELBINDING' : 'NIVEAU_TE_LAAG');
  if (!hoogGenoeg.some((profiel) => doelStaatToe(vrager.doel, profiel, dataklasse, niveau))) return nee('DOELBINDING');
  if (stand.beperkt) return nee('VERSTREKKINGSBEPERKING');
  // Wpg art. 25: to the betrokkene it is access and no supply. The only list of the police is the Top-X: OPENBARE_ORDE.
  const verstrekt = veld.regime === 'WPG' && vrager.organisatie !== 'POLITIE' && vrager.organisatie !== 'BETROKKENE';
  if (verstrekt && !gedekt(dataklasse === 'LKO_LIJST' ? 'OPENBARE_ORDE' : dataklasse))
    return nee('GEEN_VERSTREKKINGSBESLUIT');
  return 'MAG';
}

/** `Type.veld` -> its label, regime, owner and the type that it gives; of all five schemas together. */
export const VELDEN: ReadonlyMap<string, Veld> = leesVelden();

function leesVelden(): Map<string, Veld> {
  const velden = new Map<string, Veld>();
  for (const naam of ['overleg', 'dtv', 'coa', 'ind', 'politie']) {
    for (const type of parse(readSdl(naam)).definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
      for (const veld of type.fields ?? []) {
        if (veld.directives?.some((d) => d.name.value === 'external') === true) continue;
        const sleutel = `${type.name.value}.${veld.name.value}`;
        if (!velden.has(sleutel)) velden.set(sleutel, leesVeld(veld, type.directives ?? [], naam));
      }
    }
  }
  return velden;
}

function leesVeld(veld: FieldDefinitionNode, opType: readonly ConstDirectiveNode[], naam: string): Veld {
  const zoek = (directive: string) =>
    [...(veld.directives ?? []), ...opType].find((d) => d.name.value === directive)?.arguments?.[0]?.value;
  const policies = zoek('policy');
  const labels =
    policies?.kind === Kind.LIST
      ? policies.values.map((alle) =>
          alle.kind === Kind.LIST ? alle.values.map((label) => (label.kind === Kind.STRING ? label.value : '')) : [],
        )
      : [['OPEN']];
  const regime = zoek('regime');
  return {
    labels,
    regime: regime?.kind === Kind.STRING ? regime.value : 'AVG',
    bij: naam.toUpperCase(),
    type: benoemd(veld.type),
  };
}

function benoemd(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : benoemd(type.type);
}
