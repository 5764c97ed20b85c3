import { type DocumentNode, GraphQLError, Kind, parse, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type ErrorCode, GatewayError } from '../error.ts';
import { measure } from './measure.ts';

const MAX_LENGTH = 64 * 1024;
const MAX_TOKENS = 12_000;
const REMEMBERED = 1000;

/**
 * From the text of a query to one that is small enough to validate and plan, and whose names cannot be taken for federation's
 * own. The verdict on a text never changes, so it is remembered; the memory is bounded in entries and bytes.
 */
export function openOperationCheck(): (query: string) => void {
  const verdicts = new LRUCache<string, ErrorCode | 'OK'>({
    max: REMEMBERED,
    maxSize: 4 * 1024 * 1024,
    sizeCalculation: (_verdict, query) => query.length + 1,
  });
  return (query) => {
    const known = query.length > MAX_LENGTH ? 'OPERATIE_TE_GROOT' : verdicts.get(query);
    const verdict = known ?? judge(query);
    if (known === undefined) verdicts.set(query, verdict);
    if (verdict !== 'OK') throw new GatewayError(verdict);
  };
}

function judge(query: string): ErrorCode | 'OK' {
  try {
    const document = parseBounded(query);
    measure(document);
    checkNames(document);
    return 'OK';
  } catch (error) {
    if (error instanceof GatewayError) return error.code;
    throw error;
  }
}

function parseBounded(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch (error) {
    // Within the bound on tokens, only nesting exhausts the parser's stack.
    if (error instanceof RangeError) throw new GatewayError('OPERATIE_TE_DIEP');
    const tooMany = error instanceof GraphQLError && error.message.includes('more that');
    throw new GatewayError(tooMany ? 'OPERATIE_TE_GROOT' : 'GRAPHQL_PARSE_FAILED');
  }
}

/**
 * Federation merges by response name: a client's name must not stand where a key, a proof, another required field or a name
 * of GraphQL itself belongs, nor one of ours (`ketenbeeld__...`), nor be one that an object has by nature.
 */
const RESERVED = new Set([
  'vNummer',
  'id',
  'toegangsbewijs',
  'administratiefGeplaatst',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
]);

function checkNames(document: DocumentNode): void {
  visit(document, {
    Field: ({ alias, name }) => {
      if (alias === undefined || alias.value === name.value) return;
      const reserved = /^(?:_|ketenbeeld__)/.test(alias.value) || RESERVED.has(alias.value);
      if (reserved) throw new GatewayError('ALIAS_NIET_TOEGESTAAN');
    },
    Variable: ({ name }) => {
      if (name.value === 'representations' || name.value.startsWith('__'))
        throw new GatewayError('VARIABELE_NIET_TOEGESTAAN');
    },
    [Kind.FRAGMENT_DEFINITION]: ({ name }) => {
      if (name.value.startsWith('__')) throw new GatewayError('ALIAS_NIET_TOEGESTAAN');
    },
  });
}
