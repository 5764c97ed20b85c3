import { runAlone } from '../kit/run-alone.ts';
import { defineCoa } from './coa.ts';

await runAlone(
  { naam: 'coa', organisatie: 'COA', tekent: false },
  ({ db, vraagFeit, now }) => defineCoa({ db, vraagFeit, now }),
  process,
);
