import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** As many as there are plans and decisions of: those keep the same parsed operations, so that these take no memory of their own. */
const REMEMBERED = 1000;
const REMEMBERED_BYTES = 64 * 1024 * 1024;
/** A parsed operation, with its tokens, for each character of its text (measured). */
const BYTES_PER_CHARACTER = 100;

/**
 * The operations that Apollo Server has parsed and validated. Its own store counts what they are as JSON, which is a tenth of what they take: it
 * grew to hundreds of MB under operations that nobody asks twice.
 */
export function openDocumentStore(): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    max: REMEMBERED,
    maxSize: REMEMBERED_BYTES,
    sizeCalculation: ({ loc }) => 1 + (loc?.source.body.length ?? 0) * BYTES_PER_CHARACTER,
  });
  return {
    get: (key) => Promise.resolve(documents.get(key)),
    set: (key, document) => {
      documents.set(key, document);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(documents.delete(key)),
  };
}
