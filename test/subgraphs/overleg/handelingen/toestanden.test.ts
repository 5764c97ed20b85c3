// The stands of a case against a small model, with two or three who act at the same moment: no acknowledged change is lost, no refused one
// leaves anything, every step is written down, and one sleutel does one thing.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bijeenkomsten } from '../../../../subgraphs/overleg/tables/overleg.ts';
import { NU } from '../fixture.ts';
import type { Handelingen } from './doe.ts';
import { dag, startRao } from './doe-rao.ts';
import { verloop, type Verloop, WEG, zoals } from './model/pogingen.ts';
import { speel } from './model/speel.ts';

const RUNS = Number(process.env['KETENBEELD_PROPERTY_RUNS'] ?? 8);
const SEED = Number(process.env['KETENBEELD_PROPERTY_SEED'] ?? Date.now() % 2 ** 31);

let overleg: Handelingen;
beforeAll(async () => {
  ({ overleg } = await startRao());
  overleg.setNow(NU);
  await overleg.db.insert(bijeenkomsten).values({
    ...{ id: 'b-nu', soort: 'RAO', overlegId: 'rao-a', datum: dag(0), voorzitter: 'DTV', secretaris: 'COA' },
  });
});
afterAll(() => overleg.close());

const EERST = { volgorde: [0, 1, 2], vrij: false } as const;
/** The whole road, and where it was once found to fail, or may. */
const VAST: readonly (readonly [string, Verloop])[] = [
  ['de hele weg, een voor een', { begin: WEG.length, rondes: [] }],
  [
    'sluiten terwijl een lid zegt dat het niet kan (R-LKO-14)',
    {
      begin: 1,
      rondes: [
        {
          ...EERST,
          tegelijk: [zoals({ wat: 'kanNiet', wie: 'POLITIE' }), zoals({ wat: 'sluit', wie: 'COA', toch: true })],
        },
      ],
    },
  ],
  [
    'herzien terwijl een lid zegt dat het niet kan',
    {
      begin: 1,
      rondes: [{ ...EERST, tegelijk: [zoals({ wat: 'stelVast', wie: 'COA' }), zoals({ wat: 'kanNiet', wie: 'DTV' })] }],
    },
  ],
  [
    'indienen terwijl een standpunt wijzigt (R-RAO-09)',
    {
      begin: 7,
      rondes: [
        {
          ...EERST,
          tegelijk: [zoals({ wat: 'standpunt', wie: 'DTV' }), zoals({ wat: 'dienIn', wie: 'DTV', dubbel: true })],
        },
      ],
    },
  ],
  [
    'terugkoppelen, opschalen en besluiten tegelijk',
    {
      begin: 11,
      rondes: [
        {
          ...EERST,
          tegelijk: [
            zoals({ wat: 'koppelTerug', wie: 'SECRETARIS', dubbel: true }),
            zoals({ wat: 'schaalOp', wie: 'RAO_LID' }),
            zoals({ wat: 'besluit', wie: 'SECRETARIS' }),
          ],
        },
      ],
    },
  ],
];

it.each(VAST)('%s', async (_wat, vast) => {
  expect(await speel(overleg, vast)).toBeGreaterThan(0);
});

it(
  `${RUNS} willekeurige zaken waarin twee of drie tegelijk iets doen`,
  async () => {
    console.info(`again: KETENBEELD_PROPERTY_SEED=${SEED} KETENBEELD_PROPERTY_RUNS=${RUNS}`);
    let gedaan = 0;
    await fc.assert(
      fc.asyncProperty(verloop, async (een) => {
        gedaan += await speel(overleg, een);
      }),
      // A counterexample is worth a minute of making it smaller, and no more.
      {
        numRuns: RUNS,
        seed: SEED,
        endOnFailure: false,
        interruptAfterTimeLimit: 60_000 + RUNS * 2_000,
      },
    );
    expect(gedaan).toBeGreaterThan(RUNS);
  },
  120_000 + RUNS * 3_000,
);
