import {
  type DocumentNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  GraphQLBoolean,
  GraphQLNonNull,
  isCompositeType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  isAbstractType,
} from 'graphql';
import type { Choice, Choices } from './choices.ts';
import { openDice } from './dice.ts';
import { emptyNames, type Names, takeName } from './response-names.ts';
import { declareVariable, emptyVariables, writeArguments } from './write-arguments.ts';

/** An operation as it is written, before it is known to be valid. */
export interface WrittenOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

export interface Operation extends WrittenOperation {
  readonly document: DocumentNode;
}

/** Aliases that a client may write and that somebody on the way may take for something else. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '_entities',
  'representations',
  '__typename',
  'then',
  'toJSON',
  'length',
  '_0',
  'f0',
  'a0',
  'id',
  'code',
  'k1',
  'box',
];

type Option =
  | { readonly kind: 'field'; readonly field: GraphQLField<unknown, unknown> }
  | { readonly kind: 'typename' }
  | { readonly kind: 'schema' }
  | { readonly kind: 'fragment'; readonly on: GraphQLCompositeType | undefined };

/**
 * An operation as text. It is valid, but for what `again` spreads a second time: a fragment that fits here by its type alone.
 */
export function writeOperation(schema: GraphQLSchema, { roots, head }: Choices, again: boolean): WrittenOperation {
  const mutation = schema.getMutationType();
  const isMutation = mutation !== undefined && mutation !== null && head % 7 === 6;
  const root = isMutation ? mutation : schema.getQueryType()!;
  const variables = emptyVariables();
  const fragments: { readonly on: string; readonly text: string }[] = [];

  const body = writeSet(root, roots, emptyNames(), 0);
  const declared = variables.declared.length === 0 ? '' : `(${variables.declared.join(', ')})`;
  const isNamed = declared !== '' || isMutation || head % 3 > 0;
  const text = isNamed ? `${isMutation ? 'mutation' : 'query'} Vraag${declared} ${body}` : body;
  const another = isNamed && head % 11 === 10 ? 'query Andere { __typename }\n' : '';
  const named = fragments.map(({ on, text: set }, n) => `fragment F${n} on ${on} ${set}`);
  return {
    query: [another + text, ...named].join('\n'),
    variables: variables.values,
    operationName: isNamed && (another !== '' || head % 2 > 0) ? 'Vraag' : undefined,
  };

  function writeSet(type: GraphQLCompositeType, kids: readonly Choice[], names: Names, depth: number): string {
    const written = kids.map((kid) => writeOne(type, kid, names, depth));
    return `{ ${written.length === 0 ? writePlain(type, names, depth) : written.join(' ')} }`;
  }

  /** Where nothing is chosen: one leaf, or the type's name. */
  function writePlain(type: GraphQLCompositeType, names: Names, depth: number): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const simple = fields.find((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument));
    const none: Choice = { pick: 0, name: 0, args: 0, when: 0, kids: [] };
    return simple === undefined || depth % 3 === 2
      ? writeTypename(type, none, names)
      : writeField(type, simple, none, names, depth);
  }

  function writeOne(type: GraphQLCompositeType, choice: Choice, names: Names, depth: number): string {
    const options = optionsOf(schema, type, type === schema.getQueryType());
    const option = options[choice.pick % options.length]!;
    switch (option.kind) {
      case 'typename':
        return writeTypename(type, choice, names);
      case 'schema': {
        const use = { on: type.name, field: '__type', type: '__Type' };
        const { name } = takeName(names, ['__type', 'soort'], use);
        return `${name}: __type(name: "T0") { name kind fields { name type { name } } possibleTypes { name } }`;
      }
      case 'field':
        return writeField(type, option.field, choice, names, depth);
      case 'fragment':
        return writeFragment(type, option.on, choice, names, depth);
    }
  }

  function writeTypename(type: GraphQLCompositeType, choice: Choice, names: Names): string {
    const use = { on: isObjectType(type) ? type.name : undefined, field: '__typename', type: 'String!' };
    const wanted = choice.name % 4 === 3 ? [aliasOf(choice.name)] : [];
    const { name } = takeName(names, [...wanted, '__typename', 'soort'], use);
    return `${name === '__typename' ? name : `${name}: __typename`}${writeWhen(choice)}`;
  }

  function writeField(
    type: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    choice: Choice,
    names: Names,
    depth: number,
  ): string {
    const args = writeArguments(field.args, choice.args, variables);
    const use = {
      on: isObjectType(type) ? type.name : undefined,
      field: `${field.name}${args}`,
      type: String(field.type),
    };
    const wanted = choice.name % 3 === 2 ? [aliasOf(choice.name)] : [];
    const { name, below } = takeName(names, [...wanted, field.name], use);
    const inner = getNamedType(field.type);
    const set = isCompositeType(inner) ? ` ${writeSet(inner, choice.kids, below, depth + 1)}` : '';
    return `${name === field.name ? name : `${name}: ${field.name}`}${args}${writeWhen(choice)}${set}`;
  }

  function writeFragment(
    type: GraphQLCompositeType,
    on: GraphQLCompositeType | undefined,
    choice: Choice,
    names: Names,
    depth: number,
  ): string {
    const target = on ?? type;
    const known = fragments.findIndex((fragment) => fragment.on === target.name);
    if (again && known >= 0 && choice.args % 3 === 1) return `...F${known}${writeWhen(choice)}`;
    const set = writeSet(target, choice.kids, names, depth + 1);
    if (choice.args % 3 === 0) return `...${on === undefined ? '' : ` on ${on.name}`}${writeWhen(choice)} ${set}`;
    const same = fragments.findIndex((fragment) => fragment.on === target.name && fragment.text === set);
    const n = same < 0 ? fragments.push({ on: target.name, text: set }) - 1 : same;
    // Twice, and once only under a condition.
    return choice.args % 5 === 4 ? `...F${n}${writeWhen(choice)} ...F${n}` : `...F${n}${writeWhen(choice)}`;
  }

  function writeWhen({ when }: Choice): string {
    const dice = openDice(when + head);
    const is = () => (dice.chance(60) ? declareVariable(IF, dice, variables) : String(dice.chance(60)));
    switch (when % 12) {
      case 9:
        return ` @include(if: ${is()})`;
      case 10:
        return ` @skip(if: ${is()})`;
      case 11:
        return ` @skip(if: ${is()}) @include(if: ${is()})`;
      default:
        return '';
    }
  }
}

const IF = new GraphQLNonNull(GraphQLBoolean);

function aliasOf(name: number): string {
  return HOSTILE[(name >> 2) % HOSTILE.length]!;
}

const known = new WeakMap<GraphQLCompositeType, readonly Option[]>();

function optionsOf(schema: GraphQLSchema, type: GraphQLCompositeType, isQuery: boolean): readonly Option[] {
  const found = known.get(type);
  if (found !== undefined) return found;
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  const asked = fields.map((field): Option => ({ kind: 'field', field }));
  const composite = asked.filter((one) => one.kind === 'field' && isCompositeType(getNamedType(one.field.type)));
  const others = isAbstractType(type)
    ? [...schema.getPossibleTypes(type), ...schema.getPossibleTypes(type)]
    : type.getInterfaces();
  const options: readonly Option[] = [
    ...asked,
    ...asked,
    // What leads on is chosen more often than what ends.
    ...composite,
    ...composite,
    { kind: 'typename' },
    { kind: 'fragment', on: undefined },
    { kind: 'fragment', on: type },
    ...[...others].map((on): Option => ({ kind: 'fragment', on })),
    ...(isQuery ? [{ kind: 'schema' } as const] : []),
  ];
  known.set(type, options);
  return options;
}
