import { GraphQLError, GraphQLScalarType, type GraphQLSchema, Kind } from 'graphql';

/**
 * The scalars that the subgraphs check too. A supergraph carries only their names, and a scalar without a check lets anything
 * through; here a wrong value is refused before anything is planned. The message never repeats the value: it may be
 * somebody's V-nummer.
 */
const RULES: Readonly<Record<string, { readonly valid: (text: string) => boolean; readonly rule: string }>> = {
  // No check digit is published, so none is invented; leading zeros are real, so never a number.
  VNummer: { valid: (text) => /^\d{10}$/.test(text), rule: 'een V-nummer is een tekst van tien cijfers' },
  Datum: { valid: isDay, rule: 'een datum is JJJJ-MM-DD' },
  DateTime: { valid: isMoment, rule: 'een tijdstip is JJJJ-MM-DDTUU:MM:SSZ' },
  Toegangsbewijs: { valid: (text) => text.length > 0, rule: 'een bewijs is een tekst' },
};

/** Gives the custom scalars of a schema their checks, in place. */
export function checkScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, { valid, rule }] of Object.entries(RULES)) {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLScalarType)) continue;
    const check = (value: unknown): string => {
      if (typeof value === 'string' && valid(value)) return value;
      throw new GraphQLError(`Ongeldige ${name}: ${rule}.`);
    };
    type.parseValue = check;
    type.parseLiteral = (node) => check(node.kind === Kind.STRING ? node.value : undefined);
  }
  return schema;
}

/** Every month has 28 days: for most texts no calendar is needed. */
const IN_EVERY_MONTH = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/;

function isDay(text: string): boolean {
  if (IN_EVERY_MONTH.test(text)) return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isMoment(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text)) return false;
  // Date.parse moves 30 February to March.
  return isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}
