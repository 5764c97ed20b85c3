import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** `^\d{10}$`; leading zeros are real, so never a number. No check digit is published, so none is invented. */
export const VNummer = textScalar('VNummer', isVNummer, 'een V-nummer is een tekst van tien cijfers');

/** ISO 8601 day, where the time is irrelevant (NL API Design Rules). */
export const Datum = textScalar('Datum', isDatum, 'een datum is JJJJ-MM-DD');

/** ISO 8601 moment in UTC. */
export const DateTime = textScalar('DateTime', isDateTime, 'een tijdstip is JJJJ-MM-DDTUU:MM:SSZ');

/** Opaque: made by overleg, checked by the owners, never read by anything between them. */
export const Toegangsbewijs = textScalar('Toegangsbewijs', (text) => text.length > 0, 'geen toegangsbewijs');

export function isVNummer(value: unknown): value is string {
  return typeof value === 'string' && /^\d{10}$/.test(value);
}

export function isDatum(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isDateTime(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(value)) return false;
  // Date.parse moves 30 February to March.
  return isDatum(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}

function textScalar(name: string, valid: (text: string) => boolean, rule: string): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && valid(value)) return value;
    // The value itself is never repeated: it may be somebody's V-nummer.
    throw new GraphQLError(`Ongeldige ${name}: ${rule}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => check(value instanceof Date ? value.toISOString() : value),
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}
