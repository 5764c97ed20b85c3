import { type Argument, type Composite, type Field, type Graph, type Place, printType } from './graph.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@inaccessible", "@interfaceObject"])';

/** The same in every subgraph: composition keeps of an input only what all have. */
const SHARED = `
scalar Blob
enum Maat { GROOT KLEIN VERBORGEN @inaccessible }
input Keuze { a: Int = 3 b: [String!] c: Maat d: Keuze }
`;

/** The SDL of each subgraph of a graph. */
export function printSubgraphs(graph: Graph): readonly { readonly name: string; readonly sdl: string }[] {
  const names = [...graph.subgraphs, ...(graph.interfaceObjectIn === undefined ? [] : [graph.interfaceObjectIn])];
  return names.map((name) => ({
    name,
    sdl: [LINK, SHARED, ...[...graph.types.values()].map((type) => printComposite(graph, type, name))].join('\n'),
  }));
}

function printComposite(graph: Graph, type: Composite, subgraph: string): string {
  const isObject = subgraph === graph.interfaceObjectIn;
  const fields = [...type.fields.values()].flatMap((field) => {
    const place = field.places.get(subgraph);
    return place === undefined ? [] : [printField(field, place, type)];
  });
  if (type.kind === 'union')
    return type.knownIn.has(subgraph) ? `union ${type.name} = ${type.members.join(' | ')}` : '';
  if (fields.length === 0) return '';
  const keys = (type.keys.get(subgraph) ?? []).map(
    (key) => ` @key(fields: "${key.fields}"${key.resolvable ? '' : ', resolvable: false'})`,
  );
  const body = `{\n${fields.join('\n')}\n}`;
  if (type.kind === 'interface')
    return `${isObject ? 'type' : 'interface'} ${type.name}${keys.join('')}${isObject ? ' @interfaceObject' : ''} ${body}`;
  const faces = [...graph.types.values()].filter(
    ({ kind, members, knownIn }) => kind === 'interface' && members.includes(type.name) && knownIn.has(subgraph),
  );
  const implemented = faces.length === 0 ? '' : ` implements ${faces.map(({ name }) => name).join(' & ')}`;
  return `type ${type.name}${implemented}${keys.join('')}${type.kind === 'value' ? ' @shareable' : ''} ${body}`;
}

function printField(field: Field, place: Place, { kind }: Composite): string {
  const args = field.args.length === 0 ? '' : `(${field.args.map(printArgument).join(', ')})`;
  const directives = [
    place.role === 'external' ? '@external' : '',
    place.shareable === true && kind === 'entity' && place.role !== 'key' ? '@shareable' : '',
    place.requires === undefined ? '' : `@requires(fields: ${JSON.stringify(place.requires)})`,
    place.provides === undefined ? '' : `@provides(fields: "${place.provides}")`,
    place.overrides === undefined ? '' : `@override(from: "${place.overrides}")`,
    field.inaccessible && place.role !== 'external' ? '@inaccessible' : '',
  ];
  return `  ${field.name}${args}: ${printType(field.type)} ${directives.filter((one) => one !== '').join(' ')}`;
}

function printArgument({ name, type, default: value }: Argument): string {
  return `${name}: ${type}${value === undefined ? '' : ` = ${value}`}`;
}
