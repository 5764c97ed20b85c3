/** `npm run generate`: toegang/*.csv -> toegang/generated/policy.ts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatePolicy, PolicyFault } from './policy.ts';
import { POLICY_FILES, type PolicyFile } from './policy-table.ts';

const room = join(import.meta.dirname, '../toegang');
try {
  const texts = Object.fromEntries(POLICY_FILES.map((file) => [file, readFileSync(join(room, file), 'utf8')]));
  const policy = generatePolicy(texts as Record<PolicyFile, string>);
  mkdirSync(join(room, 'generated'), { recursive: true });
  writeFileSync(join(room, 'generated/policy.ts'), policy);
} catch (error) {
  if (!(error instanceof PolicyFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
