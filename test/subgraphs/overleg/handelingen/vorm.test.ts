// Every verb has the form that a client can rely on: one input object with an idempotentiesleutel, one payload.
import { GraphQLNonNull, isInputObjectType, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPlanner } from '../../../../gateway/planning/planner.ts';
import { HANDELINGEN } from '../../../../toegang/generated/policy.ts';
import { PACKAGE_ROOT } from '../../../../opslag/package-root.ts';

const { apiSchema } = openPlanner(readFileSync(join(PACKAGE_ROOT, 'schema/supergraph.graphql'), 'utf8'));
const verbs = Object.values(apiSchema.getMutationType()?.getFields() ?? {});

describe('de vorm van een handeling', () => {
  it('de mutaties zijn de handelingen van handelingen.csv, en geen andere', () => {
    expect(verbs.map(({ name }) => name).toSorted()).toEqual(HANDELINGEN.map(({ handeling }) => handeling).toSorted());
  });

  it.each(verbs.map((verb) => [verb.name, verb] as const))('%s', (name, verb) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Invoer`;
    expect(verb.args.map((arg) => `${arg.name}: ${String(arg.type)}`)).toEqual([`invoer: ${type}!`]);
    const invoer = apiSchema.getType(type);
    const sleutel = isInputObjectType(invoer) ? invoer.getFields()['idempotentiesleutel'] : undefined;
    expect(sleutel?.type).toBeInstanceOf(GraphQLNonNull);
    expect(sleutel?.defaultValue).toBeUndefined();
    expect(String(verb.type)).toBe('HandelingPayload');
  });

  it('het antwoord is een resultaat en regelfouten', () => {
    const payload = apiSchema.getType('HandelingPayload');
    expect(isObjectType(payload) && Object.keys(payload.getFields())).toEqual(['resultaat', 'regelfouten']);
  });
});
