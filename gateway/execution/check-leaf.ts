import { type GraphQLOutputType, type GraphQLScalarType, isEnumType, isLeafType } from 'graphql';

/** Values in a scalar that the schema says nothing of, such as JSON: deeper than this is not passed on. */
const MAX_DEPTH = 32;
const BUILT_IN: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => typeof value === 'string' || Number.isSafeInteger(value),
  Int: (value) => Number.isInteger(value) && value === (Number(value) | 0),
  Float: (value) => Number.isFinite(value),
};

/** Whether a value is one of this scalar or enum; strict where coercion would turn one thing into another (GraphQL 3.5). */
export function leafCheck(type: GraphQLOutputType): (value: unknown) => boolean {
  if (!isLeafType(type)) return () => false;
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
  const builtIn = Object.hasOwn(BUILT_IN, type.name) ? BUILT_IN[type.name] : undefined;
  if (builtIn !== undefined) return builtIn;
  return (value) => isShallow(value, MAX_DEPTH) && parses(type, value);
}

function parses(type: GraphQLScalarType, value: unknown): boolean {
  try {
    type.parseValue(value);
    return true;
  } catch {
    return false;
  }
}

function isShallow(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}
