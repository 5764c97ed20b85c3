import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../opslag/package-root.ts';

const GEVALLEN: Record<string, readonly object[]> = {
  goed: [
    { query: '{ een: a }', expected: { data: { een: 1 } } },
    { query: '{ b }', expected: { data: null, errors: true } },
  ],
  fout: [{ query: '{ a }', expected: { data: { a: 2 } } }],
};

/** An audit as the public one serves it, of one subgraph in which `b` is always lost. */
let suites = ['goed'];
const audit = createServer((request, response) => {
  const [, suite = '', what] = (request.url ?? '').split('/');
  if (suite === 'ids') response.end(JSON.stringify(suites));
  else if (what === 'tests') response.end(JSON.stringify(GEVALLEN[suite]));
  else if (what === 'supergraph') response.end(supergraph());
  else {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string };
      // Under whatever name it is asked.
      const [, name = 'a'] = /(\w+) ?: ?a/.exec(query) ?? [];
      const data = query.includes('b') ? null : { [name]: 1 };
      response.end(JSON.stringify({ data, errors: data === null ? [{ message: 'weg' }] : [] }));
    });
  }
});
let van = '';

function supergraph(): string {
  const typeDefs = parse('type Query { a: Int b: Int! }');
  const { supergraphSdl, errors } = composeServices([{ name: 'een', url: `${van}/subgraph/een`, typeDefs }]);
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join());
  return supergraphSdl;
}

beforeAll(async () => {
  audit.listen(0, '127.0.0.1');
  await once(audit, 'listening');
  const address = audit.address();
  van = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : ''}`;
});
afterAll(() => {
  audit.closeAllConnections();
  audit.close();
});

function run(): Promise<{ readonly code: unknown; readonly stdout: string }> {
  const args = ['--import', 'tsx', join(PACKAGE_ROOT, 'bench/audit.ts'), '--van', van];
  return new Promise((resolve) =>
    execFile(process.execPath, args, (error, stdout) => {
      resolve({ code: error === null ? 0 : error.code, stdout });
    }),
  );
}

it('an engine that answers as the audit expects passes', async () => {
  expect(await run()).toEqual({ code: 0, stdout: '2 of 2 cases in 1 suites\n' });
});

it('one that answers otherwise is told of, and fails', async () => {
  suites = ['fout', 'goed'];
  const { code, stdout } = await run();
  expect(code).toBe(1);
  expect(stdout).toContain('fout 0: { a }\n{"data":{"a":1}} instead of {"data":{"a":2}}\n');
  expect(stdout).toContain('2 of 3 cases in 2 suites\n');
});
