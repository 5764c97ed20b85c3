import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SUBGRAPH_NAMEN } from '../../demo/subgraph-namen.ts';
import { type Deel, eersteSleutels, type RollingKeten, startRollingKeten } from '../support/rolling-keten.ts';
import { type RotatingIssuer, startRotatingIssuer } from '../support/rotating-issuer.ts';

const LID = { sub: 'p-dtv-duinrand', organisatie: 'DTV', functie: 'REGIEVOERDER' };
const VRAAG = `{ lko(id: "lko-duinrand") { agenda(first: 1) { edges { node { vreemdeling {
  identiteit { naam } opvang { status } vertrekzaak { status } meldplicht { frequentie } } } } } } }`;
const TIEN_MINUTEN = 600_000;
const DELEN = ['gateway', ...SUBGRAPH_NAMEN] as const;

/** How far each clock is ahead. */
const voor: Partial<Record<Deel | 'uitgever', number>> = {};
const klok = (deel: Deel | 'uitgever') => () => Date.now() + (voor[deel] ?? 0);

let issuer: RotatingIssuer;
let keten: RollingKeten;
let goed: string;
beforeAll(async () => {
  issuer = await startRotatingIssuer(['p1'], klok('uitgever'));
  issuer.publish('p1');
  const clocks = Object.fromEntries(DELEN.map((deel) => [deel, klok(deel)])) as Record<Deel, () => number>;
  keten = await startRollingKeten(issuer, eersteSleutels(), clocks);
  goed = await vraag();
});
afterAll(async () => {
  await keten.close();
  await issuer.close();
});
afterEach(() => {
  for (const deel of [...DELEN, 'uitgever'] as const) voor[deel] = 0;
});

async function vraag(): Promise<string> {
  keten.events.length = 0;
  const response = await fetch(`${keten.parts.gateway.url}/v1/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await issuer.token(LID, 'urn:ketenbeeld:gateway', { kid: 'p1' })}`,
      doelbinding: 'UITVOERING_VW',
    },
    body: JSON.stringify({ query: VRAAG }),
  });
  return `${response.status} ${await response.text()}`;
}

/** Why a subgraph was lost, as the operator of the gateway reads it. */
const redenen = () =>
  keten.events.filter(({ event }) => event === 'subgraph-unavailable').map(({ reason }) => String(reason));

describe('klokken in de keten', () => {
  it.each([...DELEN, 'uitgever' as const].flatMap((deel) => [[deel, 30] as const, [deel, -30] as const]))(
    'die van %s mag %d seconden verschillen',
    async (deel, seconden) => {
      expect(goed).toMatch(/^200 \{"data"/);
      voor[deel] = seconden * 1000;
      expect(await vraag()).toBe(goed);
    },
  );

  it.each([
    [TIEN_MINUTEN, /^401 .*TOKEN_NOG_NIET_GELDIG/],
    [-2 * TIEN_MINUTEN, /^401 .*TOKEN_VERLOPEN/],
  ])('die van de uitgever niet %d milliseconden: wie vraagt leest waarom', async (verschil, verwacht) => {
    voor.uitgever = verschil;
    expect(await vraag()).toMatch(verwacht);
  });

  it.each([
    [TIEN_MINUTEN, 'refused-401-TOKEN_NOG_NIET_GELDIG'],
    [-TIEN_MINUTEN, 'refused-401-TOKEN_VERLOPEN'],
  ])(
    'die van de gateway niet %d milliseconden: er komt niets, en de beheerder leest waarom',
    async (verschil, reden) => {
      voor.gateway = verschil;
      voor.uitgever = verschil;
      const antwoord = await vraag();
      expect(antwoord).toMatch(/^200 .*SUBGRAPH_UNAVAILABLE.*"data":\{"lko":null\}/);
      expect(redenen()).toEqual([reden]);
    },
  );

  it.each([
    [TIEN_MINUTEN, 'refused-401-TOKEN_VERLOPEN'],
    [-TIEN_MINUTEN, 'refused-401-TOKEN_NOG_NIET_GELDIG'],
  ])('die van een bronhouder niet %d milliseconden: alleen zijn velden ontbreken', async (verschil, reden) => {
    voor.ind = verschil;
    const antwoord = await vraag();
    expect(antwoord).not.toContain('"naam":"');
    expect(antwoord).toContain('"frequentie":"');
    expect(redenen()).toEqual([reden]);
  });
});
