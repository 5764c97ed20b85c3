// kill -9 of any part at any moment, under a load of reads and mutations: what a client was told is recorded, and what a client
// was told is done is done, once. Not power loss: the embedded database does not survive that (besluit 0006).
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bandenMet } from '../../demo/wereld/band.ts';
import { rng } from '../../demo/wereld/rng.ts';
import { maakWereld } from '../../demo/wereld/wereld.ts';
import { controleerKeten } from '../../logboek/controleer.ts';
import { TEST_DATABASE_URL } from '../support/database.ts';
import { type Load, LKO, startLoad } from './load.ts';
import { DELEN, type MortalKeten, startMortalKeten } from './mortal-keten.ts';
import { type Gedaan, leesGedaan, nietEenmaal } from './mutations-done.ts';
import { handelingenZonderRecords, leesVastgelegd, type Vastgelegd, zonderRecords } from './records-of-answers.ts';

const ROUNDS = Number(process.env['KETENBEELD_CRASH_ROUNDS'] ?? 20);
const SEED = Number(process.env['KETENBEELD_CRASH_SEED'] ?? Date.now() % 2 ** 31);
/** On PostgreSQL the gateway runs in two processes; an embedded database belongs to one. */
const GATEWAYS = TEST_DATABASE_URL === undefined ? 1 : 2;
/** In so many rounds one leaves the lock of an embedded database behind, which costs 12 seconds. */
const LOCKED = 20;

let keten: MortalKeten;
let load: Load;

beforeAll(async () => {
  keten = await startMortalKeten(GATEWAYS);
});
const end = new AbortController();
afterAll(async () => {
  end.abort();
  await keten.close();
}, 60_000);

/** The gateway leaves a part that was down alone for a tenth of a second more, and then asks it one thing at a time. */
async function servedAgain({ probeer }: Load): Promise<string | undefined> {
  let failed = await probeer();
  for (let again = 0; failed !== undefined && again < 20; again += 1) {
    await setTimeout(100);
    failed = await probeer();
  }
  return failed;
}

describe(`kill -9 on ${TEST_DATABASE_URL === undefined ? 'the embedded database' : 'PostgreSQL'}`, () => {
  const killed = new Map<string, number>();
  let vastgelegd: Vastgelegd;
  let gedaan: Gedaan;

  it(
    `${ROUNDS} rounds: as soon as a part is back everybody is served as always`,
    async () => {
      console.info(`again: KETENBEELD_CRASH_SEED=${SEED} KETENBEELD_CRASH_ROUNDS=${ROUNDS}`);
      const began = performance.now();
      const keuze = rng(String(SEED), 'rounds');
      load = startLoad(keten, { seed: SEED, signal: end.signal, ...mensen() });
      expect(await load.probeer()).toBeUndefined();
      for (let round = 1; round <= ROUNDS; round += 1) {
        const all = round === ROUNDS;
        const first = keuze.pick(DELEN);
        const second = keuze.pick(DELEN);
        const victims = all ? DELEN : [...new Set(keuze.chance(0.3) ? [first, second] : [first])];
        for (const deel of victims) killed.set(deel, (killed.get(deel) ?? 0) + 1);
        // A random moment, or a moment of the work itself; in neither is anything waited for that must be ready.
        await setTimeout(keuze.int(0, 800));
        if (keuze.chance(0.5)) await load.volgendAntwoord();
        await Promise.all(victims.map((deel) => keten.kill(deel)));
        await Promise.all(victims.map((deel) => keten.restart(deel, round % LOCKED === 1)));
        expect(await servedAgain(load), `round ${round}, after kill -9 of ${victims.join(' and ')}`).toBeUndefined();
      }
      await load.stop();
      // As they are left by kill -9, not by a gentle end that might still write.
      await Promise.all(DELEN.map((deel) => keten.kill(deel)));
      vastgelegd = await leesVastgelegd(keten, DELEN);
      gedaan = await leesGedaan(keten, load.gewild);
      const sent = load.gewild.reduce((sum, { gestuurd }) => sum + gestuurd, 0);
      console.info(
        `${load.gelezen.length} answers; ${load.gewild.length} mutations, sent ${sent} times; ${load.gestoord()} disturbed; killed ` +
          `${[...killed].map(([deel, n]) => `${deel} ${n}`).join(', ')}; ${Math.round((performance.now() - began) / 1000)} s`,
      );
    },
    60_000 + ROUNDS * 30_000,
  );

  it('no answer was a fault of ours', () => {
    expect(load.onverklaard).toEqual([]);
  });

  it('something was asked, done, disturbed and repeated: nothing passes because nothing ran', () => {
    expect(load.gelezen.length).toBeGreaterThan(5 * ROUNDS);
    expect(load.gewild.length).toBeGreaterThan(2 * ROUNDS);
    expect(load.gestoord()).toBeGreaterThan(0);
    expect(load.gewild.some(({ gestuurd }) => gestuurd > 1)).toBe(true);
    expect([...killed.keys()].sort()).toEqual([...DELEN].sort());
  });

  it('every answer that was received has its records', () => {
    expect(zonderRecords(load.gelezen, vastgelegd, keten)).toEqual([]);
    expect(handelingenZonderRecords(load.gewild, vastgelegd)).toEqual([]);
  });

  it('no acknowledged mutation is lost, and none is done twice under its idempotentiesleutel', () => {
    expect(nietEenmaal(load.gewild, gedaan)).toEqual([]);
  });

  it.each(DELEN)('the chain of hashes of %s holds', async (deel) => {
    const { schakels, bevindingen } = await keten.leftBy(deel, (db) => controleerKeten(db, deel));
    expect(bevindingen).toEqual([]);
    expect(schakels).toBeGreaterThan(0);
  });
});

function mensen(): { voorzitter: string; bekend: readonly string[]; vrij: readonly string[] } {
  const peildatum = inject('peildatum');
  const wereld = maakWereld({ omvang: 'klein', peildatum });
  const volgende = wereld.bijeenkomsten
    .filter(({ overleg, datum }) => overleg === LKO && datum >= peildatum)
    .sort((a, b) => a.datum.localeCompare(b.datum))[0];
  const open = new Set(wereld.personen.filter((persoon) => !persoon.verstrekkingsbeperking).map((p) => p.vNummer));
  const agenda = wereld.agenda.flatMap(({ vNummer }) => vNummer ?? []);
  return {
    voorzitter: `${volgende?.voorzitterOrganisatie.toLowerCase() ?? ''}-duinrand`,
    bekend: ['9990000001', ...agenda.slice(0, 20)],
    vrij: wereld.personen
      .filter(
        (p) => open.has(p.vNummer) && !agenda.includes(p.vNummer) && bandenMet(p, 'azc-duinrand').includes('OPVANG'),
      )
      .map(({ vNummer }) => vNummer)
      .slice(0, 9),
  };
}
