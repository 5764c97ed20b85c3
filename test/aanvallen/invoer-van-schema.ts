// From the schema alone an input for any verb, so that a verb that is added is attacked too, without anybody thinking of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefinitionNode, Kind, parse, type TypeNode } from 'graphql';
import { PACKAGE_ROOT } from '../../opslag/package-root.ts';

const FOLDER = join(PACKAGE_ROOT, 'subgraphs/overleg/schema');
const DEFINITIONS: readonly DefinitionNode[] = readdirSync(FOLDER)
  .filter((naam) => naam.endsWith('.graphql'))
  .flatMap((naam) => parse(readFileSync(join(FOLDER, naam), 'utf8')).definitions);

const SCALARS: Readonly<Record<string, unknown>> = {
  ...{ String: 'Zo is het besproken in het overleg.', ID: 'nergens', Int: 1, Boolean: true },
  ...{ VNummer: '9990000001', Datum: '2026-03-02', DateTime: '2026-03-02T12:00:00.000Z' },
};

/**
 * Without the idempotentiesleutel: whoever sends it makes one.
 * @param ingevuld values by the name of a field, wherever it stands
 * @throws Error for a verb without an input object, and for a type that this does not know
 */
export function invoerVanSchema(handeling: string, ingevuld: Readonly<Record<string, unknown>>): object {
  const type = `${handeling.charAt(0).toUpperCase()}${handeling.slice(1)}Invoer`;
  return object(type);

  function object(naam: string): object {
    const input = DEFINITIONS.find((een) => een.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && een.name.value === naam);
    if (input?.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) throw new Error(`no input ${naam}`);
    return Object.fromEntries(
      (input.fields ?? [])
        .filter(({ name }) => name.value !== 'idempotentiesleutel')
        .filter(({ type: van, name }) => van.kind === Kind.NON_NULL_TYPE || name.value in ingevuld)
        .map(({ name, type: van }) => [name.value, name.value in ingevuld ? ingevuld[name.value] : waarde(van)]),
    );
  }

  function waarde(van: TypeNode): unknown {
    if (van.kind === Kind.NON_NULL_TYPE) return waarde(van.type);
    if (van.kind === Kind.LIST_TYPE) return [waarde(van.type)];
    const naam = van.name.value;
    if (naam in SCALARS) return SCALARS[naam];
    const keuzes = DEFINITIONS.find((een) => een.kind === Kind.ENUM_TYPE_DEFINITION && een.name.value === naam);
    return keuzes?.kind === Kind.ENUM_TYPE_DEFINITION ? keuzes.values?.[0]?.name.value : object(naam);
  }
}
