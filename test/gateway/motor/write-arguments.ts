import {
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { type Dice, openDice } from './dice.ts';

export interface Variables {
  /** As they are declared, in order. */
  readonly declared: string[];
  /** Without a prototype, for a variable may be called anything. */
  readonly values: Record<string, unknown>;
}

const NAMES = ['v', 'representations', '__proto__', 'constructor', '_0', 'id', 'toString', 'a'];

export function emptyVariables(): Variables {
  return { declared: [], values: Object.create(null) as Record<string, unknown> };
}

/** The arguments of one field, in brackets: left out, null, written or as a variable. Seed 0 writes only what it must. */
export function writeArguments(args: readonly GraphQLArgument[], seed: number, variables: Variables): string {
  const dice = openDice(seed);
  const written = args.flatMap((argument) => {
    const mayGo = !isRequiredArgument(argument);
    if (mayGo && (seed === 0 || dice.chance(35))) return [];
    return [`${argument.name}: ${write(argument.type, dice, variables, seed === 0 ? 3 : 0)}`];
  });
  return written.length === 0 ? '' : `(${written.join(', ')})`;
}

/** A variable, with its declaration. It may be given, null, absent or have a default, where its type lets it. */
export function declareVariable(type: GraphQLInputType, dice: Dice, variables: Variables): string {
  const name = `${dice.pick(NAMES)}${variables.declared.length === 0 ? '' : variables.declared.length}`;
  const value = jsonOf(type, dice);
  const set = (given: unknown) => {
    Object.defineProperty(variables.values, name, { value: given, enumerable: true });
  };
  const text = String(type);
  if (isNonNullType(type)) {
    const nullable = String(type.ofType);
    if (dice.chance(25)) {
      variables.declared.push(`$${name}: ${nullable} = ${literalOf(type, value)}`);
      if (dice.chance(50)) set(jsonOf(type, dice));
      return `$${name}`;
    }
    variables.declared.push(`$${name}: ${text}`);
    set(value);
    return `$${name}`;
  }
  const shape = dice.number(4);
  if (shape === 0) variables.declared.push(`$${name}: ${text} = ${literalOf(type, value)}`);
  else if (shape === 1 && value !== null) variables.declared.push(`$${name}: ${text}!`);
  else variables.declared.push(`$${name}: ${text}`);
  if (shape === 1 && value !== null) set(value);
  else if (dice.chance(65)) set(dice.chance(20) ? null : jsonOf(type, dice));
  return `$${name}`;
}

function write(type: GraphQLInputType, dice: Dice, variables: Variables, depth: number): string {
  if (depth < 3 && dice.chance(40)) return declareVariable(type, dice, variables);
  if (isNonNullType(type)) return write(type.ofType, dice, variables, 3 + depth);
  if (depth < 3 && dice.chance(12)) return 'null';
  if (isListType(type)) {
    const items = Array.from({ length: dice.number(3) }, () => write(type.ofType, dice, variables, depth + 1));
    return `[${items.join(', ')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || dice.chance(50 - 10 * depth),
    );
    return `{ ${fields.map((field) => `${field.name}: ${write(field.type, dice, variables, depth + 1)}`).join(', ')} }`;
  }
  return literalOf(type, jsonOf(type, dice));
}

function jsonOf(type: GraphQLInputType, dice: Dice, depth = 0): unknown {
  if (isNonNullType(type)) return jsonOf(type.ofType, dice, depth) ?? jsonOf(type, dice, depth);
  if (isListType(type)) return Array.from({ length: dice.number(3) }, () => jsonOf(type.ofType, dice, depth + 1));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(() => depth < 2 && dice.chance(50));
    return Object.fromEntries(fields.map((field) => [field.name, jsonOf(field.type, dice, depth + 1)]));
  }
  if (isEnumType(type)) return dice.pick(type.getValues()).name;
  switch (type.name) {
    case 'Int':
      return dice.pick([0, 1, 3, -5, 2 ** 31 - 1]);
    case 'Boolean':
      return dice.chance(50);
    case 'Blob':
      return dice.pick(['a', 1, false, [1, 'b'], { a: { b: [2] } }]);
    default:
      return dice.pick(['a', '', '"', '__proto__']);
  }
}

function literalOf(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return literalOf(type.ofType, value);
  if (value === null || value === undefined) return 'null';
  if (isEnumType(type)) return typeof value === 'string' ? value : 'null';
  if (Array.isArray(value)) {
    const item = isListType(type) ? type.ofType : type;
    return `[${value.map((one) => literalOf(item, one)).join(', ')}]`;
  }
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = isInputObjectType(type) ? type.getFields() : {};
  return `{ ${Object.entries(value)
    .map(([name, one]) => `${name}: ${literalOf(fields[name]?.type ?? type, one)}`)
    .join(', ')} }`;
}
