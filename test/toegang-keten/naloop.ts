// Walks an answer along its question and writes down, for each field of each person, what the policy says of it: data or a
// refusal with its reason. What the answer did differently comes back as sentences.
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Wereld } from '../../demo/wereld/wereld.ts';
import type { GatewayAnswer } from '../support/keten.ts';
import { oordeel, type Stand, VELDEN, type Weigering } from './beleid.ts';
import { gedektVoor, standTotOverleg, standTotPersoon, type Wie } from './feiten-van-de-wereld.ts';

export interface Bevinding {
  readonly pad: string;
  readonly veld: string;
  /** `LKO lko-duinrand` or `Vreemdeling 999...`. */
  readonly onderwerp: string;
  readonly uitkomst: Weigering | 'MAG';
  readonly waarde: unknown;
}

export interface Naloop {
  readonly bevindingen: readonly Bevinding[];
  /** Where the answer is not what the policy says; empty when it is. */
  readonly verschillen: readonly string[];
}

/** The first differences say it; hundreds more would hide them. */
const TE_TONEN = 12;

/** @param sleutels the keys of hubs that a root names itself, by root field: `{ lko: 'lko-duinrand' }` */
export function loopNa(
  vraag: string,
  antwoord: GatewayAnswer,
  context: { readonly wereld: Wereld; readonly wie: Wie; readonly sleutels?: Readonly<Record<string, string>> },
): Naloop {
  const { wereld, wie, sleutels = {} } = context;
  const document = parse(vraag);
  const fragmenten = fragmentenVan(document);
  const gedekt = gedektVoor(wereld, wie);
  const bevindingen: Bevinding[] = [];
  const verschillen: string[] = [];
  const verwacht = new Map<string, Weigering>();

  type Onderwerp = { readonly naam: string; readonly stand: Stand };
  const hub = (type: string, sleutel: string): Onderwerp => ({
    naam: `${type} ${sleutel}`,
    stand: type === 'Vreemdeling' ? standTotPersoon(wereld, wie, sleutel) : standTotOverleg(wereld, wie, sleutel),
  });

  const daal = (
    set: SelectionSetNode,
    type: string,
    waarde: unknown,
    onderwerp: Onderwerp,
    pad: readonly (string | number)[],
  ): void => {
    if (Array.isArray(waarde)) {
      waarde.forEach((rij, index) => {
        daal(set, type, rij, onderwerp, [...pad, index]);
      });
      return;
    }
    if (typeof waarde !== 'object' || waarde === null) return;
    const rij = waarde as Readonly<Record<string, unknown>>;
    for (const selectie of set.selections) {
      if (selectie.kind === Kind.INLINE_FRAGMENT) daal(selectie.selectionSet, type, rij, onderwerp, pad);
      else if (selectie.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragmenten.get(selectie.name.value);
        if (fragment !== undefined) daal(fragment.selectionSet, type, rij, onderwerp, pad);
      } else {
        if (selectie.name.value === '__typename') continue;
        const naam = (selectie.alias ?? selectie.name).value;
        const hier = [...pad, naam];
        const sleutel = `${type}.${selectie.name.value}`;
        const veld = VELDEN.get(sleutel);
        if (veld === undefined) throw new Error(`${sleutel} stands in no schema`);
        // k6: a row about a shielded person shows where the person is, and nothing else of itself.
        const afgeschermd =
          onderwerp.stand.beperkt || (veld.type !== 'Vreemdeling' && isOverAfgeschermde(wereld, type, rij));
        const uitkomst = oordeel(veld, { ...onderwerp.stand, beperkt: afgeschermd }, wie, gedekt);
        bevindingen.push({
          pad: hier.join('.'),
          veld: sleutel,
          onderwerp: onderwerp.naam,
          uitkomst,
          waarde: rij[naam],
        });
        if (uitkomst !== 'MAG') {
          verwacht.set(hier.join('.'), uitkomst);
          if (rij[naam] !== null) verschillen.push(`${hier.join('.')} (${sleutel}) of ${onderwerp.naam} is not null`);
        } else if (rij[naam] === undefined) verschillen.push(`${hier.join('.')} is missing`);
        else if (selectie.selectionSet !== undefined) {
          inhoud(selectie.selectionSet, veld.type, rij[naam], onderwerp, hier);
        }
      }
    }
  };
  const inhoud = (
    set: SelectionSetNode,
    type: string,
    waarde: unknown,
    onderwerp: Onderwerp,
    pad: readonly (string | number)[],
  ): void => {
    if (type !== 'Vreemdeling' && type !== 'LKO' && type !== 'RAO' && type !== 'DeelberaadAsiel' && type !== 'Regio') {
      daal(set, type, waarde, onderwerp, pad);
      return;
    }
    const rijen: readonly unknown[] = Array.isArray(waarde) ? waarde : [waarde];
    rijen.forEach((rij, index) => {
      if (typeof rij !== 'object' || rij === null) return;
      const { vNummer, id } = rij as { vNummer?: string; id?: string };
      const sleutel = vNummer ?? id ?? sleutels[String(pad[0])];
      if (sleutel === undefined) throw new Error(`ask the key of the ${type} at ${pad.join('.')}`);
      daal(set, type, rij, hub(type, sleutel), Array.isArray(waarde) ? [...pad, index] : pad);
    });
  };

  const operatie = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (operatie === undefined) throw new Error('no operation');
  daal(operatie.selectionSet, 'Query', antwoord.data, { naam: 'Query', stand: standTotOverleg(wereld, wie, '') }, []);
  return { bevindingen, verschillen: [...verschillen, ...vergelijkFouten(antwoord, verwacht)].slice(0, TE_TONEN) };
}

function isOverAfgeschermde(wereld: Wereld, type: string, rij: Readonly<Record<string, unknown>>): boolean {
  if (type !== 'Agendapunt' && type !== 'RaoSignaal' && type !== 'LkoSignaal') return false;
  const { vNummer } = (rij['vreemdeling'] ?? {}) as { readonly vNummer?: string };
  return wereld.personen.some((persoon) => persoon.vNummer === vNummer && persoon.verstrekkingsbeperking);
}

function vergelijkFouten(antwoord: GatewayAnswer, verwacht: ReadonlyMap<string, Weigering>): string[] {
  const verschillen: string[] = [];
  const gezien = new Set<string>();
  for (const { path = [], extensions } of antwoord.errors ?? []) {
    const pad = path.join('.');
    const wel = verwacht.get(pad);
    const gekregen = `${String(extensions?.['code'])} ${tekst(extensions?.['toegang'])}`;
    if (gezien.has(pad)) verschillen.push(`${pad} has two errors`);
    gezien.add(pad);
    const hoort = wel === undefined ? 'no error' : `UNAUTHORIZED_FIELD_OR_TYPE ${tekst(wel)}`;
    if (gekregen !== hoort) verschillen.push(`${pad}: ${gekregen}, where the policy says ${hoort}`);
  }
  for (const [pad, wel] of verwacht)
    if (!gezien.has(pad)) verschillen.push(`${pad}: no error, where the policy says ${tekst(wel)}`);
  return verschillen;
}

function tekst(weigering: unknown): string {
  const { dataklasse, niveau, reden } = (weigering ?? {}) as Partial<Weigering>;
  return `${String(dataklasse)}:${String(niveau)} ${String(reden)}`;
}

function fragmentenVan(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
}
