/** `npm run compose`: subgraphs/*\/schema.graphql -> schema/supergraph.graphql; `-- --check` only says whether it is fresh. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, CompositionFault } from './compose.ts';

const file = join(import.meta.dirname, '../schema/supergraph.graphql');
try {
  const supergraph = compose();
  if (!process.argv.includes('--check')) {
    writeFileSync(file, supergraph);
    console.log('schema/supergraph.graphql is written');
  } else if (existsSync(file) && readFileSync(file, 'utf8') === supergraph) {
    console.log('schema/supergraph.graphql is fresh');
  } else {
    console.error(
      'SUPERGRAPH_VEROUDERD: schema/supergraph.graphql is not what the subgraphs compose to; run npm run compose',
    );
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof CompositionFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
