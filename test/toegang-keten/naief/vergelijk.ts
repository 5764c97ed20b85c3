import { isDeepStrictEqual } from 'node:util';
import { type DocumentNode, Kind } from 'graphql';
import type { GatewayAnswer } from '../../support/keten.ts';
import type { Uitkomst } from './evaluator.ts';

/** GraphQL over HTTP takes unknown variables, but a case reads better without them. */
export function alleenGevraagde(document: DocumentNode, alle: Readonly<Record<string, unknown>>) {
  const gevraagd = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(
    gevraagd
      .map(({ variable }) => variable.name.value)
      .filter((naam) => naam in alle)
      .map((naam) => [naam, alle[naam]]),
  );
}

/** @returns how the answer differs from what the reference says, one sentence each; nothing when it does not */
export function vergelijk(tekst: string, antwoord: GatewayAnswer, verwacht: Uitkomst): string[] {
  const fouten = (antwoord.errors ?? []).map(
    ({ path = [], extensions }) =>
      `${path.join('.')} ${String(extensions?.['code'])}${weigering(extensions?.['toegang'])}`,
  );
  const geweigerd = antwoord.extensions?.toegang?.geweigerd ?? [];
  const samenvatting = geweigerd.map(
    (regel) => `${String(regel['veld'])}${weigering(regel)} ${String(regel['aantal'])}`,
  );
  const nietGetoond = antwoord.extensions?.toegang?.nietGetoond ?? 0;
  return [
    ...(antwoord.status === 200 ? [] : [`status ${antwoord.status}`]),
    ...(isGelijk(tekst, antwoord.data, verwacht.data)
      ? []
      : [`data: ${JSON.stringify(antwoord.data)}`, `instead of: ${JSON.stringify(verwacht.data)}`]),
    ...(nietGetoond > 0 ? [] : meerOfMinder('error', fouten, verwacht.fouten)),
    ...meerOfMinder('summary', samenvatting, verwacht.samenvatting),
  ];
}

/**
 * GraphQL 7.2.2 asks for the keys in the order of the operation, and for {} where every field of an object is skipped. Where
 * @skip and @include contradict one another Apollo's planner gives null for {}, and where they differ on a repeated field its
 * executor changes the order; so with them only the contents are compared.
 */
function isGelijk(tekst: string, gekregen: unknown, verwacht: unknown): boolean {
  return tekst.includes('@')
    ? isDeepStrictEqual(zonderLege(gekregen), zonderLege(verwacht))
    : JSON.stringify(gekregen) === JSON.stringify(verwacht);
}

function zonderLege(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(zonderLege);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const velden = Object.entries(waarde).map(([naam, een]) => [naam, zonderLege(een)] as const);
  return velden.length === 0 ? null : Object.fromEntries(velden);
}

function weigering(toegang: unknown): string {
  if (typeof toegang !== 'object' || toegang === null) return '';
  const { dataklasse, niveau, reden } = toegang as Readonly<Record<string, unknown>>;
  return ` ${String(dataklasse)}:${String(niveau)} ${String(reden)}`;
}

function meerOfMinder(wat: string, gekregen: readonly string[], verwacht: readonly string[]): string[] {
  return [
    ...gekregen.filter((een) => !verwacht.includes(een)).map((een) => `${wat} too many: ${een}`),
    ...verwacht.filter((een) => !gekregen.includes(een)).map((een) => `${wat} missing: ${een}`),
    ...(new Set(gekregen).size === gekregen.length ? [] : [`${wat}: one told twice`]),
  ].slice(0, 12);
}
