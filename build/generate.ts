/** `npm run generate`: toegang/*.csv -> toegang/generated/policy.ts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatePolicy, POLICY_FILES, type PolicyFile } from './policy.ts';

const room = join(import.meta.dirname, '../toegang');
const texts = Object.fromEntries(POLICY_FILES.map((file) => [file, readFileSync(join(room, file), 'utf8')]));
mkdirSync(join(room, 'generated'), { recursive: true });
writeFileSync(join(room, 'generated/policy.ts'), generatePolicy(texts as Record<PolicyFile, string>));
