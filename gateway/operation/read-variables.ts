import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { GatewayError } from '../error.ts';

/**
 * Holds the variables against the types that the operation names for them, and fills in its defaults (GraphQL 6.1.2), before
 * anything is planned. Which value was wrong is the client's to find: the refusal repeats nothing.
 * @throws GatewayError VARIABELE_ONGELDIG
 */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 });
  if (coerced === undefined) throw new GatewayError('VARIABELE_ONGELDIG');
  return coerced;
}
