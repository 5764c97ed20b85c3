import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { GatewayError } from '../error.ts';

/**
 * The one operation of a document that is asked (GraphQL 6.1, GetOperation).
 * @throws GatewayError OPERATIE_ONBEKEND
 */
export function selectOperation(document: DocumentNode, operationName: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation === null || operation === undefined) throw new GatewayError('OPERATIE_ONBEKEND');
  return operation;
}
