import { type FieldNode, type GraphQLSchema, isAbstractType, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { leavesOf } from './alike-entities.ts';
import { compileEntitiesAt, type EntitiesAt } from './entities-at.ts';
import { type Mould, openMoulds, type Renames } from './fetch-mould.ts';
import type { PlannedFetch } from './plan-nodes/planned-fetch.ts';
import { compilePour, type PourFields } from './pour.ts';
import { compileRepresentation, type Represent, type RepresentationSchemas } from './representation.ts';

/** One question of a plan, as functions; the same one asked at several places of the answer is one. */
export interface CompiledFetch {
  readonly service: string;
  readonly operation: OperationDefinitionNode;
  readonly text: string;
  readonly variables: readonly string[];
  readonly mould: Mould;
  readonly pour: PourFields;
  /** Of a question about entities: the field that asks them, which of them, and by what. Undefined for one about root fields. */
  readonly entities: EntityQuestion | undefined;
}

export interface EntityQuestion {
  readonly field: FieldNode;
  readonly paths: readonly PlannedFetch['path'][];
  readonly at: readonly EntitiesAt[];
  readonly represent: Represent;
  /** What that is made of. */
  readonly leaves: readonly string[] | undefined;
  /** The types that may come back for one that was asked by this name: those of an interface, where the subgraph knows it as one. */
  accepts(typename: string): ReadonlySet<string>;
}

/** @param places the same question, once for each path of the answer that it is asked for */
export function compileFetch(
  { node }: PlannedFetch,
  paths: readonly PlannedFetch['path'][],
  schemas: RepresentationSchemas,
  isConcrete: (typename: string) => boolean,
): CompiledFetch {
  const { subgraph } = schemas;
  const document = parse(node.operation, { noLocation: true });
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('a fetch has an operation');
  const renames: Renames = (node.outputRewrites ?? []).flatMap((rewrite) =>
    rewrite.kind === 'KeyRenamer' ? [{ path: rewrite.path, to: rewrite.renameKeyTo }] : [],
  );
  const moulds = openMoulds(subgraph, document);
  const field = node.requires === undefined ? undefined : entitiesField(operation);
  const entityType = subgraph.getType('_Entity');
  const mould =
    field?.selectionSet === undefined || entityType === undefined
      ? moulds.ofRoot(operation, renames)
      : moulds.of(entityType, [field.selectionSet], renames);
  return {
    service: node.serviceName,
    operation,
    text: node.operation,
    variables: node.variableUsages ?? [],
    mould,
    pour: compilePour(mould, { isConcrete, keyFields: schemas.keyFields }),
    entities: field && {
      field,
      paths,
      at: paths.map(compileEntitiesAt),
      represent: compileRepresentation(node.requires ?? [], node.inputRewrites ?? [], schemas),
      leaves: leavesOf(node.requires ?? []),
      accepts: openAccepts(subgraph),
    },
  };
}

function openAccepts(schema: GraphQLSchema): EntityQuestion['accepts'] {
  const known = new Map<string, ReadonlySet<string>>();
  return (typename) => {
    const accepted = known.get(typename) ?? typesOf(schema, typename);
    known.set(typename, accepted);
    return accepted;
  };
}

function typesOf(schema: GraphQLSchema, typename: string): ReadonlySet<string> {
  const type = schema.getType(typename);
  return new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [typename]);
}

function entitiesField({ selectionSet }: OperationDefinitionNode): FieldNode | undefined {
  return selectionSet.selections.find(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  ) as FieldNode | undefined;
}
