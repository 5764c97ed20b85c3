import { type DocumentNode, Kind, visit } from 'graphql';
import { HUBS, isHub } from './relaties.ts';
import { argumentOf, directiveOf, directivesOf } from './sdl-directives.ts';

/**
 * What the rules of the kit know how to hold. Others of federation open roads that they do not guard: @provides lets one
 * subgraph answer a field of another, @override takes it, @interfaceObject and @fromContext carry it elsewhere.
 */
const IMPORTS = [
  '@key',
  '@shareable',
  '@inaccessible',
  '@policy',
  '@external',
  '@requires',
  '@tag',
  '@composeDirective',
];

/** Every way in which a schema would let federation pass by the labels; one sentence per fault. */
export function federationFaults(document: DocumentNode): string[] {
  return [...linkFaults(document), ...entityFaults(document)];
}

/** A label that federation does not read as its own @policy would be a comment: renamed or unlinked must not build. */
function linkFaults(document: DocumentNode): string[] {
  const links = document.definitions
    .filter((node) => node.kind === Kind.SCHEMA_EXTENSION || node.kind === Kind.SCHEMA_DEFINITION)
    .flatMap((node) => directivesOf(node, 'link'));
  const federation = links.filter((link) =>
    String(argumentOf(link, 'url')).startsWith('https://specs.apollo.dev/federation/v2'),
  );
  const imports = federation.flatMap((link): unknown => argumentOf(link, 'import'));
  const faults: string[] = [];
  if (!imports.includes('@policy'))
    faults.push('schema: import "@policy" from the federation link, under its own name');
  if (federation.some((link) => argumentOf(link, 'as') !== undefined))
    faults.push('schema: do not rename the federation link');
  for (const name of imports) {
    if (typeof name === 'string' && name.startsWith('@') && !IMPORTS.includes(name))
      faults.push(`schema: ${name} opens a road that no label guards; do not import it`);
  }
  visit(document, {
    Directive: ({ name }) => {
      // What is not imported can still be written in full.
      if (name.value.startsWith('federation__')) faults.push(`schema: write @${name.value} by its imported name`);
    },
    DirectiveDefinition: ({ name }) => {
      if (name.value === 'policy') faults.push('schema: @policy comes from federation; do not define it');
    },
  });
  return faults;
}

/**
 * A router, and whoever plays one, asks entities by key: the hubs alone have a door for that, and a key carries no label. So no
 * other type has a key, and a hub no other key than its own; and what is @external is nobody's to answer.
 */
function entityFaults(document: DocumentNode): string[] {
  return document.definitions.flatMap((node) => {
    if (!('fields' in node)) return [];
    const type = node.name.value;
    const keys = directivesOf(node, 'key').map((key) => String(argumentOf(key, 'fields')).trim());
    if (isHub(type)) {
      const { key } = HUBS[type];
      return keys.filter((fields) => fields !== key).map(() => `${type}: its one key is "${key}"`);
    }
    const external = (node.fields ?? []).filter((field) => directiveOf(field, 'external') !== undefined);
    return [
      ...keys.map(() => `${type}: only a hub (${Object.keys(HUBS).join(', ')}) has a @key`),
      ...external.map(({ name }) => `${type}.${name.value}: only a field of a hub is @external`),
    ];
  });
}
