import { type DocumentNode, getOperationAST, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { GatewayError } from '../error.ts';

/**
 * The one operation of a document that is asked (GraphQL 6.1, GetOperation).
 * @throws GatewayError OPERATIE_ONBEKEND, or BEWERKING_NIET_TOEGESTAAN: validation says nothing of a mutation or subscription
 *   where the schema has none
 */
export function selectOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation === null || operation === undefined) throw new GatewayError('OPERATIE_ONBEKEND');
  if (!schema.getRootType(operation.operation)) throw new GatewayError('BEWERKING_NIET_TOEGESTAAN');
  return operation;
}
