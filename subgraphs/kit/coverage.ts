/**
 * The coverage gate: from the text of a schema to the policy of each of its fields, or to all the reasons why it must not
 * build. No label, no row in the matrix, no subject: no subgraph (ontwerp: closed by default, compiled at start).
 */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';
import { isBronhouder, isHandelingLabel, type Label, type Labels, parseLabel } from '../../toegang/label.ts';
import type { HubNaam } from '../../toegang/bewijs.ts';
import { TOEZICHT_KLASSE } from '../../toegang/toezicht.ts';
import { federationFaults } from './federation-faults.ts';
import { HUBS, isHub } from './relaties.ts';
import { argumentOf, directiveOf } from './sdl-directives.ts';

export interface FieldPolicy {
  readonly type: string;
  readonly field: string;
  readonly labels: Labels;
  /** WPG where the schema says `@regime(is: WPG)`: police data under the Wpg. */
  readonly regime: 'AVG' | 'WPG';
  /** How a row of this type names the subject that access is decided about; undefined on a root. */
  readonly subject: { readonly hub: HubNaam; readonly field: string } | undefined;
  /** Leads to a hub: says no more than its key, which a shield leaves visible (k6). */
  readonly leadsToHub: boolean;
}

export class CoverageFault extends Error {
  constructor(
    naam: string,
    readonly faults: readonly string[],
  ) {
    super(`Subgraph ${naam} must not build:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

type TypeNodeOf = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;
const ROOTS = new Set(['Query', 'Mutation']);

/**
 * @param subgraph its name, its organisation (BRONHOUDER of its classes), and whether it makes the toegangsbewijs itself
 * @throws CoverageFault with every fault
 */
export function readPolicies(
  document: DocumentNode,
  subgraph: { readonly naam: string; readonly bronhouder: string; readonly maaktBewijs: boolean },
): readonly FieldPolicy[] {
  const faults = [...federationFaults(document)];
  const objects = wholeTypes(document);
  for (const node of document.definitions) {
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_EXTENSION) continue;
    const labelled = [node, ...(node.fields ?? [])].some((part) => directiveOf(part, 'policy') !== undefined);
    if (labelled) faults.push(`${node.name.value}: put @policy on the object types, never on an interface`);
  }
  const policies = objects.flatMap((node) => typePolicies(node, subgraph, faults));
  const nested = new Set(policies.filter((policy) => hasKlasse(policy.labels)).map((policy) => policy.type));
  for (const node of objects.filter((o) => ROOTS.has(o.name.value))) {
    for (const field of node.fields ?? []) {
      for (const type of aboveHubs(namedType(field.type), document)) {
        if (nested.has(type)) {
          faults.push(
            `${node.name.value}.${field.name.value}: a root returns hubs; ${type} is reachable below a hub only`,
          );
        }
      }
    }
  }
  for (const node of objects) faults.push(...backReferences(node));
  if (faults.length > 0) throw new CoverageFault(subgraph.naam, faults);
  return policies;
}

/** One node per object type: what an extension says of the type, it says of all its fields. */
function wholeTypes(document: DocumentNode): readonly TypeNodeOf[] {
  const whole = new Map<string, TypeNodeOf>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const { directives = [], fields = [] } = whole.get(node.name.value) ?? {};
    whole.set(node.name.value, {
      ...node,
      directives: [...directives, ...(node.directives ?? [])],
      fields: [...fields, ...(node.fields ?? [])],
    });
  }
  return [...whole.values()];
}

function typePolicies(
  node: TypeNodeOf,
  subgraph: { readonly bronhouder: string; readonly maaktBewijs: boolean },
  faults: string[],
): FieldPolicy[] {
  const type = node.name.value;
  const key = isHub(type) ? HUBS[type].key : undefined;
  const onType = directiveOf(node, 'policy');
  const result: FieldPolicy[] = [];
  for (const field of node.fields ?? []) {
    const naam = `${type}.${field.name.value}`;
    const own = directiveOf(field, 'policy') ?? onType;
    if (own === undefined) {
      // The proof itself has no label: no client can name it, and every owner must be able to require it.
      const proof = field.name.value === 'toegangsbewijs' && directiveOf(field, 'inaccessible') !== undefined;
      const keyOrExternal = field.name.value === key || directiveOf(field, 'external') !== undefined;
      if (!keyOrExternal && !proof) faults.push(`${naam}: has no @policy label`);
      continue;
    }
    // Federation would hold the two together (AND); one place for a label leaves nothing to hold together.
    if (onType !== undefined && own !== onType) faults.push(`${naam}: label the type or its fields, not both`);
    const labels = readLabels(naam, own, faults);
    const policy: FieldPolicy = {
      type,
      field: field.name.value,
      labels,
      regime: regimeOf(field) ?? regimeOf(node) ?? 'AVG',
      subject: subjectOf(node, faults),
      leadsToHub: isHub(namedType(field.type)),
    };
    result.push(policy);
    checkField(naam, field, policy, subgraph, faults);
  }
  return result;
}

function checkField(
  naam: string,
  field: FieldDefinitionNode,
  policy: FieldPolicy,
  subgraph: { readonly bronhouder: string; readonly maaktBewijs: boolean },
  faults: string[],
): void {
  const labels = policy.labels.flat();
  if (labels.length === 0) faults.push(`${naam}: an empty @policy says nothing`);
  if (labels.includes('EIGEN') && policy.type !== 'Query')
    faults.push(`${naam}: EIGEN is for roots that list own rows`);
  const overIemand = policy.subject !== undefined && !policy.labels.every(isVanLogboek);
  if (labels.includes('TOEZICHT') && (overIemand || !isBronhouder(subgraph.bronhouder, 'INZAGELOG')))
    faults.push(`${naam}: TOEZICHT is for the decisions of a bronhouder of INZAGELOG, never for a row about somebody`);
  if (policy.type === 'Mutation' && !labels.every((label) => label === `HANDELING:${policy.field}`))
    faults.push(`${naam}: a mutation carries the label of its own verb, HANDELING:${policy.field}`);
  if (policy.type !== 'Mutation' && labels.some(isHandelingLabel)) faults.push(`${naam}: HANDELING is for mutations`);
  for (const label of labels) {
    if (typeof label === 'string') continue;
    if (!isBronhouder(subgraph.bronhouder, label.dataklasse)) {
      faults.push(`${naam}: ${subgraph.bronhouder} is not bronhouder of ${label.dataklasse} (bronhouders.csv)`);
    }
  }
  faults.push(...aggregateFaults(naam, policy));
  if (!hasKlasse(policy.labels)) return;
  if (ROOTS.has(policy.type)) {
    faults.push(`${naam}: a root has no subject; label it OPEN or EIGEN and let it return a hub`);
    return;
  }
  if (field.type.kind === Kind.NON_NULL_TYPE) faults.push(`${naam}: a protected field must be nullable`);
  if (policy.subject === undefined) {
    faults.push(`${naam}: ${policy.type} does not say whom its row is about; add @onderwerp(hub: ..., veld: ...)`);
  }
  if (isHub(policy.type) && !subgraph.maaktBewijs) {
    const requires = directiveOf(field, 'requires');
    const fields = requires === undefined ? undefined : argumentOf(requires, 'fields');
    if (
      !String(fields)
        .split(/[\s{}]/)
        .includes('toegangsbewijs')
    ) {
      faults.push(`${naam}: needs @requires(fields: "toegangsbewijs")`);
    }
  }
}

/** Whoever may see counts has a ground for every region: nothing but counts is about one, and no road leads from it to somebody. */
function aggregateFaults(naam: string, { labels, subject, leadsToHub }: FieldPolicy): string[] {
  const klassen = labels.flat().filter((label) => typeof label !== 'string');
  const geteld = klassen.filter(({ niveau }) => niveau === 'AGGREGAAT');
  if (subject?.hub !== 'Regio') return geteld.length > 0 ? [`${naam}: AGGREGAAT is for what is about a Regio`] : [];
  return [
    ...(geteld.length < klassen.length ? [`${naam}: what is about a Regio is AGGREGAAT`] : []),
    ...(leadsToHub ? [`${naam}: counts lead to nobody`] : []),
  ];
}

function readLabels(naam: string, policy: ConstDirectiveNode, faults: string[]): Labels {
  const value = argumentOf(policy, 'policies');
  if (!Array.isArray(value)) {
    faults.push(`${naam}: write @policy(policies: [["KLASSE:NIVEAU"]])`);
    return [];
  }
  return value.map((all: unknown) =>
    (Array.isArray(all) ? all : [all]).flatMap((text: unknown): Label[] => {
      try {
        return [parseLabel(String(text))];
      } catch (error) {
        faults.push(`${naam}: label ${(error as Error).message}`);
        return [];
      }
    }),
  );
}

function subjectOf(node: TypeNodeOf, faults: string[]): FieldPolicy['subject'] {
  const type = node.name.value;
  if (isHub(type)) return { hub: type, field: HUBS[type].key };
  const onderwerp = directiveOf(node, 'onderwerp');
  if (onderwerp === undefined) return undefined;
  const hub = argumentOf(onderwerp, 'hub');
  const field = argumentOf(onderwerp, 'veld');
  if (typeof hub === 'string' && isHub(hub) && typeof field === 'string') return { hub, field };
  faults.push(`${type}: @onderwerp must name a hub (${Object.keys(HUBS).join(', ')}) and a field of the row`);
  return undefined;
}

/** The types that can be reached from this one without passing a hub: through fields, unions and interfaces. */
function aboveHubs(from: string, document: DocumentNode, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(from) || isHub(from)) return seen;
  seen.add(from);
  for (const node of document.definitions) {
    if (!('name' in node)) continue;
    if ('interfaces' in node && node.interfaces.some((i) => i.name.value === from))
      aboveHubs(node.name.value, document, seen);
    if (node.name.value !== from) continue;
    if ('types' in node) for (const member of node.types ?? []) aboveHubs(member.name.value, document, seen);
    if ('fields' in node) for (const field of node.fields ?? []) aboveHubs(namedType(field.type), document, seen);
  }
  return seen;
}

/** A nested type never refers back to the hub that it hangs under: it would open a second road to the same person. */
function backReferences(node: TypeNodeOf): string[] {
  const onderwerp = directiveOf(node, 'onderwerp');
  if (onderwerp === undefined) return [];
  const hub = argumentOf(onderwerp, 'hub');
  return (node.fields ?? [])
    .filter((field) => namedType(field.type) === hub)
    .map((field) => `${node.name.value}.${field.name.value}: refers back to its own hub ${String(hub)}`);
}

/** Of the log of a person TOEZICHT takes away what is not for the betrokkene, and gives nothing. */
function isVanLogboek(all: Labels[number]): boolean {
  return all.some((label) => typeof label !== 'string' && label.dataklasse === TOEZICHT_KLASSE.dataklasse);
}

function hasKlasse(labels: Labels): boolean {
  return labels.flat().some((label) => typeof label !== 'string');
}

function regimeOf(node: {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}): 'AVG' | 'WPG' | undefined {
  const regime = directiveOf(node, 'regime');
  if (regime === undefined) return undefined;
  return argumentOf(regime, 'is') === 'AVG' ? 'AVG' : 'WPG';
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
