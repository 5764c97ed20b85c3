import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { fieldsOfEntities, keepFields } from './entity-fields.ts';
import { fetchStandIns, type RequiredArguments } from './required-arguments.ts';
import { rewriteFetches } from './rewrite-fetches.ts';

/** Everything of ours in a supergraph that is planned with. */
export interface StandIns extends RequiredArguments {
  /** Name of a subgraph of ours -> the subgraph that is meant. */
  readonly subgraphs: ReadonlyMap<string, string>;
}

/**
 * Puts the real fields back where the planner planned with a stand-in for a required field with arguments. A representation has
 * one place for a field, whatever its arguments; where a fetch would need two values in it, it becomes two fetches.
 */
export function putStandInsBack(plan: QueryPlan, required: StandIns): QueryPlan {
  if (required.standIns.size === 0) return plan;
  return rewriteFetches(plan, (fetch) => {
    const nodes = split(fetch).map(putBack);
    return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { kind: 'Parallel', nodes };
  });

  function putBack(node: FetchNode): FetchNode {
    const operation = fetchStandIns(node.operation, required.standIns);
    const serviceName = required.subgraphs.get(node.serviceName) ?? node.serviceName;
    return { ...node, serviceName, operation, ...(node.requires && { requires: node.requires.map(readFromStandIn) }) };
  }

  /** It is read where the stand-in was fetched to, and sent as what it stands for. */
  function readFromStandIn(node: QueryPlanSelectionNode): QueryPlanSelectionNode {
    const selections = node.selections?.map(readFromStandIn);
    if (node.kind === 'InlineFragment') return { ...node, selections: selections ?? [] };
    const standIn = required.standIns.get(node.name);
    const inner = selections === undefined ? {} : { selections };
    return standIn === undefined ? { ...node, ...inner } : { ...node, ...inner, alias: node.name, name: standIn.field };
  }

  function split(node: FetchNode): readonly FetchNode[] {
    const groups = groupNeeds(node);
    if (groups.length < 2) return [node];
    const all = new Set(groups.flatMap(({ needs }) => [...needs]));
    return groups.map(({ fields, needs }, place) => {
      const operation = keepFields(node.operation, ({ name, alias = name }) => {
        return fields.has(alias.value) || (place === 0 && !isGrouped(alias.value, groups));
      });
      return {
        ...node,
        operation,
        requires: without(node.requires ?? [], (name) => all.has(name) && !needs.has(name)),
      };
    });
  }

  /** The fields of one fetch that require a stand-in, in groups that each can be told in one representation. */
  function groupNeeds({ operation, requires }: FetchNode): Group[] {
    const groups: Group[] = [];
    if (requires === undefined) return groups;
    for (const [field, needs] of fieldsWithNeeds(operation)) {
      const group = groups.find((one) => !conflicts([...one.needs, ...needs]));
      if (group === undefined) groups.push({ fields: new Set([field]), needs: new Set(needs) });
      else {
        group.fields.add(field);
        for (const need of needs) group.needs.add(need);
      }
    }
    return groups;
  }

  function conflicts(names: readonly string[]): boolean {
    const byField = new Map<string, string>();
    return names.some((name) => {
      const field = required.standIns.get(name)?.field ?? name;
      const known = byField.get(field);
      byField.set(field, name);
      return known !== undefined && known !== name;
    });
  }

  function fieldsWithNeeds(operation: string): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, ReadonlySet<string>>();
    for (const [{ name, alias = name }, type] of fieldsOfEntities(operation)) {
      const needs = required.needs.get(`${type}.${name.value}`);
      if (needs !== undefined) found.set(alias.value, needs);
    }
    return found;
  }
}

interface Group {
  readonly fields: Set<string>;
  readonly needs: Set<string>;
}

function isGrouped(name: string, groups: readonly Group[]): boolean {
  return groups.some(({ fields }) => fields.has(name));
}

function without(
  selections: readonly QueryPlanSelectionNode[],
  isLeftOut: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === 'Field' && isLeftOut(node.name)) return [];
    if (node.selections === undefined) return [node];
    const selections = without(node.selections, isLeftOut);
    return selections.length === 0 ? [] : [{ ...node, selections }];
  });
}
