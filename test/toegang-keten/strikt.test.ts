import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestKeten, type TestKeten } from '../support/keten.ts';

let keten: TestKeten;
let vNummer: string;
let zonderGrond: string;

beforeAll(async () => {
  keten = await startTestKeten();
  const punt = keten.wereld.agenda.find(
    ({ overleg, band, geslotenOp, vNummer: v }) =>
      overleg === 'lko-duinrand' && band?.soort === 'OPVANG' && geslotenOp === null && v !== null,
  );
  vNummer = punt?.vNummer ?? '';
  zonderGrond = keten.wereld.personen.find(({ regio, locatie }) => regio === 'zuid' && locatie !== null)?.vNummer ?? '';
});
afterAll(() => keten.close());

const STRIKT = { toegang: 'strikt' };
const vraag = (velden: string, headers: Record<string, string>, wie = vNummer) =>
  keten.query(
    'coa-duinrand',
    `query ($v: VNummer!) { vreemdeling(vNummer: $v) { vNummer ${velden} } }`,
    { v: wie },
    headers,
  );
/** The subgraphs that were asked anything of the database since the last reset. */
const gevraagd = () => [...new Set(keten.statements.map(({ subgraph }) => subgraph))].sort();

describe('strikt: een weigering weigert het geheel', () => {
  it('wie alles mag zien wat hij vraagt, krijgt gewoon antwoord', async () => {
    const antwoord = await vraag('identiteit { naam }', STRIKT);
    expect(antwoord).toMatchObject({
      status: 200,
      data: { vreemdeling: { identiteit: { naam: expect.any(String) as string } } },
    });
    expect(antwoord.errors).toBeUndefined();
  });

  it.each([
    [
      'wat deze functie nooit mag zien',
      () => vNummer,
      'identiteit { naam } meldplicht { frequentie }',
      'NIVEAU_TE_LAAG',
    ],
    ['een persoon zonder grond', () => zonderGrond, 'identiteit { naam }', 'GEEN_GROND'],
  ])('%s sluit alles, met 403 en de reden', async (_geval, wie, velden, reden) => {
    const antwoord = await vraag(velden, STRIKT, wie());
    expect(antwoord.status).toBe(403);
    expect(antwoord.data ?? null).toBeNull();
    expect(antwoord.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['TOEGANG_GEWEIGERD']);
    expect(antwoord.extensions?.toegang?.geweigerd).toMatchObject([{ reden, aantal: 1 }]);
  });

  it('zonder strikt blijft de rest van hetzelfde antwoord staan', async () => {
    const antwoord = await vraag('identiteit { naam } meldplicht { frequentie }', {});
    expect(antwoord).toMatchObject({
      status: 200,
      data: { vreemdeling: { identiteit: { naam: expect.any(String) as string } } },
    });
  });

  it('een andere waarde dan strikt is een duidelijke fout', async () => {
    const antwoord = await vraag('identiteit { naam }', { toegang: 'soepel' });
    expect([antwoord.status, antwoord.errors?.[0]?.extensions?.['code']]).toEqual([400, 'TOEGANG_ONBEKEND']);
  });
});

describe('wat nooit gezien mag worden, wordt nooit opgehaald', () => {
  it.each([
    ['nidos-duinrand', 'meldplicht { heeftMeldplicht }', ['overleg']],
    ['analist', 'identiteit { naam } opvang { sinds } meldplicht { heeftMeldplicht } vertrekzaak { zaaknummer }', []],
    ['fg-coa', 'identiteit { naam } procedures { loopt }', []],
  ])('%s vraagt %s: alleen %j hoort van de vraag', async (persona, velden, subgraphs) => {
    keten.reset();
    const antwoord = await keten.query(persona, `query ($v: VNummer!) { vreemdeling(vNummer: $v) { ${velden} } }`, {
      v: vNummer,
    });
    expect(antwoord.status).toBe(200);
    expect(antwoord.errors?.length).toBeGreaterThan(0);
    expect(gevraagd().filter((naam) => naam !== 'overleg')).toEqual(subgraphs.filter((naam) => naam !== 'overleg'));
  });

  it('een lid van het LKO laat de politie wel antwoorden op wat het LKO mag zien', async () => {
    keten.reset();
    await vraag('meldplicht { heeftMeldplicht }', {});
    expect(gevraagd()).toContain('politie');
  });
});
