/** The limits of the gateway that a random operation may not pass; test/gateway holds each of them. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';

const DIRECTIVES = 50;
const ALIASSEN = 30;
const OBJECTEN = 15_000;
/** A list of people without pages counts as a page. */
const BLADZIJDE = 50;

/** @param variabelen those that a page is asked with */
export function binnenDeGrenzen(
  tekst: string,
  schema: GraphQLSchema,
  variabelen: Readonly<Record<string, unknown>>,
): boolean {
  return (
    tekst.length < 4000 &&
    tekst.split('@').length < DIRECTIVES &&
    aliassen(tekst) <= ALIASSEN &&
    objecten(tekst, schema, variabelen) <= OBJECTEN
  );
}

function aliassen(tekst: string): number {
  let aantal = 0;
  visit(parse(tekst), { Field: ({ alias }) => void (aantal += alias === undefined ? 0 : 1) });
  return aantal;
}

/** How many objects could come back, each fragment written out where it stands and every page full. */
function objecten(tekst: string, schema: GraphQLSchema, variabelen: Readonly<Record<string, unknown>>): number {
  const { definitions } = parse(tekst);
  const fragmenten = new Map<string, FragmentDefinitionNode>();
  for (const node of definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragmenten.set(node.name.value, node);
  const romp = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return romp === undefined ? 0 : alles(romp.selectionSet, schema.getQueryType()?.name ?? '');

  function alles(set: SelectionSetNode, type: string): number {
    return set.selections
      .map((selectie): number => {
        if (selectie.kind === Kind.FIELD) return van(selectie, type);
        if (selectie.kind === Kind.INLINE_FRAGMENT) return alles(selectie.selectionSet, type);
        const fragment = fragmenten.get(selectie.name.value);
        return fragment === undefined ? 0 : alles(fragment.selectionSet, type);
      })
      .reduce((som, aantal) => som + aantal, 0);
  }

  function van(node: FieldNode, ouder: string): number {
    const type = schema.getType(ouder);
    const veld = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
    if (veld === undefined || node.selectionSet === undefined) return 0;
    const eerste = veld.args.find(({ name }) => name === 'first');
    const gevraagd = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    const aantal =
      eerste === undefined
        ? String(veld.type).startsWith('[Vreemdeling')
          ? BLADZIJDE
          : 1
        : gevraagd === undefined
          ? eerste.defaultValue
          : valueFromASTUntyped(gevraagd, variabelen);
    return 1 + Math.max(1, Number(aantal)) * alles(node.selectionSet, getNamedType(veld.type).name);
  }
}
