import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

export function directivesOf(node: Directed, name: string): readonly ConstDirectiveNode[] {
  return (node.directives ?? []).filter((directive) => directive.name.value === name);
}

export function directiveOf(node: Directed, name: string): ConstDirectiveNode | undefined {
  return directivesOf(node, name)[0];
}

/** The value as written; undefined when it is not. */
export function argumentOf(directive: ConstDirectiveNode, name: string): unknown {
  const found = directive.arguments?.find((argument) => argument.name.value === name);
  return found === undefined ? undefined : valueFromASTUntyped(found.value);
}
