import { runAlone } from '../kit/run-alone.ts';
import { defineInd } from './ind.ts';

await runAlone({ naam: 'ind', organisatie: 'IND', tekent: false }, ({ db, now }) => defineInd({ db, now }), process);
