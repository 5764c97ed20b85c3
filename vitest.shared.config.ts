import { join } from 'node:path';

/**
 * graphql ships a CommonJS and an ES module build; Node gives everybody the first one. Vite would give our own sources the
 * second, and then their schemas and errors are strangers to Apollo's.
 */
export const ONE_GRAPHQL = [
  { find: /^graphql$/, replacement: join(import.meta.dirname, 'node_modules/graphql/index.js') },
];
