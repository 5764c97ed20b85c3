import { runAlone } from '../kit/run-alone.ts';
import { definePolitie } from './politie.ts';

await runAlone(
  { naam: 'politie', organisatie: 'POLITIE', tekent: false },
  ({ db, now }) => definePolitie({ db, now }),
  process,
);
