import { runAlone } from '../kit/run-alone.ts';
import { defineOverleg } from './overleg.ts';

await runAlone(
  { naam: 'overleg', organisatie: 'OVERLEG', tekent: true },
  ({ db, tekenSleutels, vraagFeit, terugkoppeling }) => {
    if (tekenSleutels === undefined) throw new Error('overleg needs keys to sign with');
    return defineOverleg({ db, bewijsSleutels: tekenSleutels, vraagFeit, terugkoppeling });
  },
  process,
);
