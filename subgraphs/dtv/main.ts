import { runAlone } from '../kit/run-alone.ts';
import { defineDtv } from './dtv.ts';

await runAlone(
  { naam: 'dtv', organisatie: 'DTV', tekent: false },
  ({ db, vraagFeit }) => defineDtv({ db, vraagFeit }),
  process,
);
