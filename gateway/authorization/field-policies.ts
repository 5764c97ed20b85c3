import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';
import { type Label, type Labels, parseLabel } from '../../toegang/label.ts';

/** What the supergraph says of one field: its labels, and which organisations can answer it. */
export interface FieldPolicy {
  readonly labels: Labels;
  readonly eigenaars: readonly string[];
}

/** `Type.field` -> its policy. A field that is not in it, and no key, is closed. */
export interface FieldPolicies {
  policyOf(type: string, field: string): FieldPolicy | undefined;
  /** The key of an entity, which carries no label: it is visible only below something that does. */
  isKey(type: string, field: string): boolean;
}

/**
 * Reads the labels that composition kept in the supergraph.
 * @throws when a label is no row of the policy: a supergraph that speaks of unknown rights is refused whole
 */
export function readFieldPolicies(supergraphSdl: string): FieldPolicies {
  const policies = new Map<string, FieldPolicy>();
  const keys = new Set<string>();
  for (const node of parse(supergraphSdl).definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const type = node.name.value;
    const graphs = named(node.directives, 'join__type').map((join) => text(join, 'graph'));
    for (const join of named(node.directives, 'join__type')) {
      for (const field of text(join, 'key').split(/[\s{}]/)) keys.add(`${type}.${field}`);
    }
    for (const field of node.fields ?? []) {
      const labels = [...named(node.directives, 'policy'), ...named(field.directives, 'policy')].map(readLabels);
      if (labels.length === 0) continue;
      const joins = named(field.directives, 'join__field').filter((join) => text(join, 'external') !== 'true');
      const owners = joins.map((join) => text(join, 'graph')).filter(Boolean);
      policies.set(`${type}.${field.name.value}`, {
        labels: labels.reduce(and),
        eigenaars: owners.length > 0 ? owners : graphs,
      });
    }
  }
  return {
    policyOf: (type, field) => policies.get(`${type}.${field}`),
    isKey: (type, field) => keys.has(`${type}.${field}`),
  };
}

function readLabels(policy: ConstDirectiveNode): Labels {
  const value = policy.arguments?.find((argument) => argument.name.value === 'policies')?.value;
  const lists: unknown = value === undefined ? [] : valueFromASTUntyped(value);
  if (!Array.isArray(lists)) return [];
  return lists.map((all: unknown) => (Array.isArray(all) ? all : [all]).map((word): Label => parseLabel(String(word))));
}

/** A policy on the type and one on the field must both hold (federation): every pair of their alternatives. */
function and(left: Labels, right: Labels): Labels {
  return left.flatMap((some) => right.map((others) => [...some, ...others]));
}

function named(directives: readonly ConstDirectiveNode[] | undefined, name: string): readonly ConstDirectiveNode[] {
  return (directives ?? []).filter((directive) => directive.name.value === name);
}

function text(directive: ConstDirectiveNode, argument: string): string {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value === undefined ? '' : String(valueFromASTUntyped(value));
}
