/** Second half of `npm run generate`: the policy in print, for people (docs/autorisatiematrix.md, docs/regels.md, schema/toegang-per-veld.csv). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';
import { printAutorisatiematrix } from './autorisatiematrix.ts';
import { printRegels } from './regels.ts';
import { printToegangPerVeld } from './toegang-per-veld.ts';

writeFileSync(join(PACKAGE_ROOT, 'docs/autorisatiematrix.md'), printAutorisatiematrix());
writeFileSync(join(PACKAGE_ROOT, 'docs/regels.md'), printRegels());
writeFileSync(join(PACKAGE_ROOT, 'schema/toegang-per-veld.csv'), printToegangPerVeld());
