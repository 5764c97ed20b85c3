/**
 * The reference for the whole chain: one merged schema over all records, executed by graphql-js without any access, and then
 * masked. It executes first, as if everybody may see everything, and writes down of each value which field of whom it is; then
 * it goes over what it wrote down, asks beleid.ts, and empties what is closed. It must never import what it is held against:
 * no decision of toegang/, nothing of gateway/, no rule, resolver or store of a subgraph.
 */
import {
  type DocumentNode,
  execute,
  getNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import type { Wereld } from '../../../demo/wereld/wereld.ts';
import { NIETS, oordeel, VELDEN } from '../beleid.ts';
import { gedektVoor, type Wie } from '../feiten-van-de-wereld.ts';
import { COA } from './coa.ts';
import { DTV } from './dtv.ts';
import { GEMEENTE } from './gemeente.ts';
import { IND } from './ind.ts';
import { LEIDRAAD } from './leidraad.ts';
import { type Args, Codefout, Hub, type Lees, maakOmgeving, type Omgeving } from './omgeving.ts';
import { OVERLEG } from './overleg.ts';
import { SIGNAALLIJST } from './signaallijst.ts';
import { REGIO } from './regio.ts';
import { STRATEGIE } from './strategie.ts';
import { POLITIE } from './politie.ts';
import type { Records } from './records.ts';

export interface Uitkomst {
  readonly data: unknown;
  /** `path code dataklasse:niveau reden`, in alphabetical order. */
  readonly fouten: readonly string[];
  /** `veld dataklasse:niveau reden aantal`, in alphabetical order. */
  readonly samenvatting: readonly string[];
  /** How many fields were decided on, and gave data. */
  readonly open: number;
}

/** An object on its way through the execution: what it holds, and whom it is about. */
interface Bron {
  readonly rij: Readonly<Record<string, unknown>>;
  readonly over: Hub | undefined;
  /** A row of a list about a shielded person (k6). */
  readonly overAfgeschermde: boolean;
}

interface Notitie {
  readonly pad: readonly (string | number)[];
  readonly veld: string;
  readonly bron: Bron;
}

const DELEN = [OVERLEG, LEIDRAAD, GEMEENTE, STRATEGIE, SIGNAALLIJST, DTV, COA, IND, POLITIE, REGIO];

export function openEvaluator(schema: GraphQLSchema, records: Records, wereld: Wereld) {
  return (document: DocumentNode, variableValues: Readonly<Record<string, unknown>>, wie: Wie): Uitkomst => {
    const omgeving = maakOmgeving(records, wereld, wie);
    const notities: Notitie[] = [];
    const rootValue: Bron = { rij: {}, over: undefined, overAfgeschermde: false };
    const resultaat = execute({
      schema,
      document,
      rootValue,
      variableValues,
      fieldResolver: (bron: Bron, args: Args, _context, info) => {
        notities.push({ pad: padVan(info), veld: `${info.parentType.name}.${info.fieldName}`, bron });
        return inpakken(lees(bron, args, omgeving, info), bron, info);
      },
    });
    if (resultaat instanceof Promise) throw new Error('the reference waits for nothing');
    const data: unknown = JSON.parse(JSON.stringify(resultaat.data ?? null));
    const verslag = masker(data, notities, omgeving);
    for (const { path = [], originalError } of resultaat.errors ?? []) {
      if (!(originalError instanceof Codefout)) throw new Error('the reference failed', { cause: originalError });
      // What fails below or at a closed field is not told.
      if (ouderVan(data, path) !== undefined && !verslag.gesloten.has(path.join('.')))
        verslag.fouten.push(`${path.join('.')} ${originalError.message}`);
    }
    const samenvatting = [...verslag.aantallen].map(([regel, aantal]) => `${regel} ${aantal}`).toSorted();
    return { data, fouten: verslag.fouten.toSorted(), samenvatting, open: verslag.open };
  };
}

function masker(data: unknown, notities: readonly Notitie[], omgeving: Omgeving) {
  const { wie, wereld } = omgeving;
  const gedekt = gedektVoor(wereld, wie);
  const verslag = {
    fouten: [] as string[],
    gesloten: new Set<string>(),
    aantallen: new Map<string, number>(),
    open: 0,
  };
  // A parent was written down before what is below it, so that below a closed field nothing is left to judge.
  for (const { pad, veld: naam, bron } of notities) {
    const ouder = ouderVan(data, pad);
    if (ouder === undefined) continue;
    const veld = VELDEN.get(naam);
    if (veld === undefined) throw new Error(`${naam} stands in no schema`);
    const stand = bron.over === undefined ? NIETS : omgeving.stand(bron.over);
    const beperkt = stand.beperkt || (bron.overAfgeschermde && veld.type !== 'Vreemdeling');
    const uitkomst = oordeel(veld, { ...stand, beperkt }, wie, gedekt);
    if (uitkomst === 'MAG') {
      verslag.open += 1;
      continue;
    }
    const sleutel = pad.join('.');
    ouder[pad.at(-1) ?? ''] = null;
    verslag.gesloten.add(sleutel);
    const waarom = `${String(uitkomst.dataklasse)}:${String(uitkomst.niveau)} ${uitkomst.reden}`;
    verslag.fouten.push(`${sleutel} UNAUTHORIZED_FIELD_OR_TYPE ${waarom}`);
    const regel = `${naam} ${waarom}`;
    verslag.aantallen.set(regel, (verslag.aantallen.get(regel) ?? 0) + 1);
  }
  return verslag;
}

/** The object in which this path ends; undefined when something above it is null. */
function ouderVan(data: unknown, pad: readonly (string | number)[]): Record<string | number, unknown> | undefined {
  let hier = data;
  for (const stap of pad.slice(0, -1)) {
    if (typeof hier !== 'object' || hier === null) return undefined;
    hier = (hier as Record<string | number, unknown>)[stap];
  }
  return typeof hier === 'object' && hier !== null ? (hier as Record<string | number, unknown>) : undefined;
}

function lees(bron: Bron, args: Args, omgeving: Omgeving, { parentType, fieldName }: GraphQLResolveInfo): unknown {
  const hub = parentType.name === 'Query' ? 'Query' : bron.over?.type;
  if (hub !== parentType.name) {
    const waarde = bron.rij[fieldName];
    return typeof waarde === 'function' ? (waarde as (args: Args) => unknown)(args) : waarde;
  }
  const gevonden = DELEN.map((deel): Lees | undefined => deel[hub]?.[fieldName]).find((een) => een !== undefined);
  if (gevonden === undefined) throw new Error(`the reference does not know ${hub}.${fieldName}`);
  return gevonden(bron.over?.sleutel ?? '', omgeving, args);
}

/** Every object carries whom it is about; a hub begins anew. */
function inpakken(waarde: unknown, bron: Bron, info: GraphQLResolveInfo): unknown {
  if (!isObjectType(getNamedType(info.returnType))) return waarde;
  if (Array.isArray(waarde)) return waarde.map((een) => inpakken(een, bron, info));
  if (waarde instanceof Hub) return { rij: {}, over: waarde, overAfgeschermde: false } satisfies Bron;
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const rij = waarde as Bron['rij'];
  const overAfgeschermde = bron.overAfgeschermde || rij['overAfgeschermde'] === true;
  return { rij, over: bron.over, overAfgeschermde } satisfies Bron;
}

function padVan({ path }: GraphQLResolveInfo): (string | number)[] {
  const stappen: (string | number)[] = [];
  for (let hier: GraphQLResolveInfo['path'] | undefined = path; hier !== undefined; hier = hier.prev) {
    stappen.unshift(hier.key);
  }
  return stappen;
}
