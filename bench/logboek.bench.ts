/**
 * What the log takes: rows and bytes of each kind of question, measured over the chain, and what they make of a month of a national
 * load. `npm run bench:logboek` writes docs/prestaties.md; `-- --proef` only shows that it runs.
 */
import { parseArgs } from 'node:util';
import { tabellen } from './maand.ts';
import { meetVragen } from './meet-vragen.ts';
import { schrijfPrestaties } from './prestaties.ts';

const { values } = parseArgs({ options: { proef: { type: 'boolean', default: false } } });
const POSTGRES = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';
/** Often enough that a table which grows by whole pages shows what a question takes. */
const KEER = values.proef
  ? { lko: 3, rao: 3, persoon: 5, lijst: 4, banden: 2 }
  : { lko: 60, rao: 100, persoon: 1000, lijst: 400, banden: 40 };

const delen = tabellen(await meetVragen(POSTGRES, KEER));
process.stdout.write(`${delen.join('\n\n')}\n`);
if (!values.proef) schrijfPrestaties('bench:logboek', delen);
