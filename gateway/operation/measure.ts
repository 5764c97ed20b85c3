import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { type ErrorCode, GatewayError } from '../error.ts';

/** How large an operation may be. The query that prepares a whole LKO has 60 fields and depth 9. */
export interface OperationLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** The same response name in one selection set. */
  readonly repeats: number;
  /** Fields with every fragment written out: what validation and planning would have to look at. */
  readonly fields: number;
}

export const OPERATION_LIMITS: OperationLimits = { depth: 20, aliases: 30, directives: 60, repeats: 25, fields: 1500 };

interface Size {
  readonly fields: number;
  readonly depth: number;
}

/**
 * Bounds a parsed document before it is validated or planned: one walk over what was written, with each fragment measured
 * once, so that fragments that use each other twice cost no more than their text.
 * @throws GatewayError with the code of the first limit that is passed
 */
export function measure(document: DocumentNode, limits: OperationLimits = OPERATION_LIMITS): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const sizes = new Map<string, Size | 'measuring'>();
  let aliases = 0;
  let directives = 0;

  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragmentSize(node.name.value);
    if (node.kind === Kind.OPERATION_DEFINITION) {
      directives += node.directives?.length ?? 0;
      check(directives, limits.directives, 'TE_VEEL_DIRECTIVES');
      sizeOf(node.selectionSet, 1);
    }
  }

  function fragmentSize(name: string): Size {
    const known = sizes.get(name);
    if (known === 'measuring') throw new GatewayError('FRAGMENT_KRINGLOOP');
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    // An unknown fragment is for validation to report.
    if (fragment === undefined) return { fields: 0, depth: 0 };
    sizes.set(name, 'measuring');
    const size = sizeOf(fragment.selectionSet, 1);
    sizes.set(name, size);
    return size;
  }

  /** @param written how deep this selection set stands in the text: bounds the recursion itself */
  function sizeOf(set: SelectionSetNode, written: number): Size {
    check(written, limits.depth, 'OPERATIE_TE_DIEP');
    let fields = 0;
    let depth = 0;
    const names = new Map<string, number>();
    for (const selection of set.selections) {
      directives += selection.directives?.length ?? 0;
      check(directives, limits.directives, 'TE_VEEL_DIRECTIVES');
      let size: Size = { fields: 0, depth: 0 };
      if (selection.kind === Kind.FIELD) {
        if (selection.alias !== undefined) check(++aliases, limits.aliases, 'TE_VEEL_ALIASSEN');
        const name = (selection.alias ?? selection.name).value;
        const times = (names.get(name) ?? 0) + 1;
        names.set(name, times);
        check(times, limits.repeats, 'TE_VEEL_HERHALING');
        const inner = selection.selectionSet === undefined ? undefined : sizeOf(selection.selectionSet, written + 1);
        size = { fields: 1 + (inner?.fields ?? 0), depth: 1 + (inner?.depth ?? 0) };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        size = sizeOf(selection.selectionSet, written + 1);
      } else {
        size = fragmentSize(selection.name.value);
      }
      fields += size.fields;
      depth = Math.max(depth, size.depth);
      check(fields, limits.fields, 'TE_VEEL_VELDEN');
      check(depth, limits.depth, 'OPERATIE_TE_DIEP');
    }
    return { fields, depth };
  }
}

function check(value: number, limit: number, code: ErrorCode): void {
  if (value > limit) throw new GatewayError(code);
}
