/**
 * What each field asks: its label, who decides on it and which profiles can see it. Introspection knows no labels, so they are
 * asked of the graph itself (`mij.magVragen`), with the token and purpose of the page. For showing only; it decides nothing.
 */
import { type Json, listOf, objectOf, textsOf } from './json.ts';

export interface FieldAccess {
  /** `DATAKLASSE:NIVEAU`, with `en` and `of` between; EIGEN, TOEZICHT or OPEN. */
  readonly label: string;
  readonly bronhouders: readonly string[];
  readonly zichtbaarVoor: readonly string[];
}

/** `Type.veld` -> what it asks. */
export type AccessPerField = ReadonlyMap<string, FieldAccess>;

/** A GraphQL request to the gateway, and its answer, whatever that is. */
export type Post = (request: { readonly query: string; readonly variables?: object }) => Promise<unknown>;

/** Of mij.magVragen. */
const MAX_VELDEN = 200;

/** @returns an empty map when the gateway does not say: a page without badges still works */
export async function loadFieldAccess(introspection: unknown, post: Post): Promise<AccessPerField> {
  const velden = fieldsOf(introspection).map(({ coordinate }) => coordinate);
  const parts = Array.from({ length: Math.ceil(velden.length / MAX_VELDEN) }, (_, i) =>
    velden.slice(i * MAX_VELDEN, (i + 1) * MAX_VELDEN),
  );
  const found = new Map<string, FieldAccess>();
  for (const part of parts) {
    const answer = await post({
      query:
        'query ToegangPerVeld($velden: [String!]!) { mij { magVragen(velden: $velden) { veld label bronhouders zichtbaarVoor } } }',
      variables: { velden: part },
    });
    for (const line of linesOf(answer)) found.set(line.veld, line);
  }
  return found;
}

/**
 * Puts what each field asks before its description: GraphiQL's documentation and its editor show that, and neither takes
 * anything else. As code, which the style sheet draws as a badge.
 */
export function withBadges(introspection: unknown, access: AccessPerField): void {
  for (const { coordinate, field } of fieldsOf(introspection)) {
    const label = access.get(coordinate)?.label;
    if (label === undefined || label === 'OPEN') continue;
    const badges = label.split(/ (of|en) /).map((part) => (part === 'of' || part === 'en' ? part : `\`${part}\``));
    const description = typeof field['description'] === 'string' ? field['description'] : '';
    field['description'] = `${badges.join(' ')} ${description}`.trim();
  }
}

function fieldsOf(introspection: unknown): { readonly coordinate: string; readonly field: Json }[] {
  const types = listOf(objectOf(objectOf(objectOf(introspection)['data'])['__schema'])['types']);
  return types.flatMap((type) =>
    type['kind'] === 'OBJECT' && typeof type['name'] === 'string' && !type['name'].startsWith('__')
      ? listOf(type['fields']).map((field) => ({
          coordinate: `${String(type['name'])}.${String(field['name'])}`,
          field,
        }))
      : [],
  );
}

function linesOf(answer: unknown): (FieldAccess & { readonly veld: string })[] {
  const lines = listOf(objectOf(objectOf(objectOf(answer)['data'])['mij'])['magVragen']);
  return lines.flatMap(({ veld, label, bronhouders, zichtbaarVoor }) =>
    typeof veld === 'string' && typeof label === 'string'
      ? [{ veld, label, bronhouders: textsOf(bronhouders), zichtbaarVoor: textsOf(zichtbaarVoor) }]
      : [],
  );
}
