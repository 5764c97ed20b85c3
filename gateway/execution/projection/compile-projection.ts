import type { GraphQLSchema } from 'graphql';
import type { Plan } from '../../planning/planner.ts';
import type { RawAnswer } from '../engine.ts';
import type { NullRecord } from '../null-record.ts';
import type { Fetched } from '../run-requests.ts';
import { explainHoles, translateErrors } from './client-errors.ts';
import { compileComplete, type Projecting } from './complete-value.ts';
import { layOut } from './lay-out.ts';

/** Lays what was fetched out as the client asked it, under the client's names (GraphQL 6.4). */
export type Projection = (fetched: Fetched) => RawAnswer & { readonly data: NullRecord | null };

export function compileProjection({ document, operation, names }: Plan, schema: GraphQLSchema): Projection {
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) throw new Error('an operation has a root type');
  const layout = layOut({ schema, document, plannedName: names.plannedName })(root, [operation.selectionSet]);
  const { complete } = compileComplete(root, layout);
  return ({ data, errors }) => {
    const at: Projecting = { trail: [], holes: [], laidOut: new Map() };
    const projected = complete(data, at) as NullRecord | null;
    const translated = errors.length === 0 ? [] : translateErrors(errors, layout, data);
    return { data: projected, errors: explainHoles(translated, at.holes) };
  };
}
