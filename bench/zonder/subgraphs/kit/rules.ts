import type { protect as Met } from '../../../../subgraphs/kit/rules.ts';

/** Without maySee: the schema as its resolvers answer it. */
export const protect: typeof Met = (schema) => schema;
