// Aanval 17: a log that cannot be written. Nothing leaves without its record; what was done is not done twice.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bandenMet } from '../../demo/wereld/band.ts';
import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());
beforeEach(() => {
  keten.reset();
});

const VRAAG = '{ vreemdeling(vNummer: "9990000001") { identiteit { naam } opvang { sinds } } }';
const AGENDEER = `mutation ($invoer: AgendeerInvoer!) {
  agendeer(invoer: $invoer) { resultaat { agendapunt } regelfouten { regel } } }`;

/** Full or locked is the same to who writes: the statement fails. */
async function zonderLogboek<T>(deel: string, doe: () => Promise<T>): Promise<T> {
  await keten.alsEigenaar(`alter table ${deel}_logboek.audit rename to weg`);
  try {
    return await doe();
  } finally {
    await keten.alsEigenaar(`alter table ${deel}_logboek.weg rename to audit`);
  }
}

function iemandMetBand(nummer: number): string {
  const gevonden = keten.wereld.personen.filter(
    (persoon) =>
      !persoon.verstrekkingsbeperking &&
      !keten.wereld.agenda.some((punt) => punt.vNummer === persoon.vNummer) &&
      bandenMet(persoon, 'azc-duinrand').includes('OPVANG'),
  );
  return gevonden[nummer]?.vNummer ?? '';
}
const puntenVan = (vNummer: string) =>
  keten.stores.overleg.db.select().from(agendapunten).where(eq(agendapunten.vNummer, vNummer));

describe('kan een eigenaar niet vastleggen wat hij verstrekt', () => {
  it('dan verstrekt hij niets, met een eigen code; de anderen antwoorden', async () => {
    const { status, data, errors } = await zonderLogboek('ind', () => keten.query('coa-duinrand', VRAAG));
    expect(status).toBe(200);
    expect(data).toMatchObject({ vreemdeling: { identiteit: null, opvang: { sinds: expect.any(String) as string } } });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['vreemdeling', 'identiteit'], 'NIET_VASTGELEGD'],
    ]);
    expect((await keten.query('coa-duinrand', VRAAG)).errors).toBeUndefined();
  });

  it('ook rechtstreeks: 503, en geen woord van de gegevens', async () => {
    const response = await zonderLogboek('coa', async () =>
      fetch(`${keten.subgraphs.coa.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          doelbinding: 'UITVOERING_VW',
          authorization: `Bearer ${await keten.issuer.token({ sub: 'p-coa-duinrand', organisatie: 'COA', functie: 'CASEMANAGER' }, 'urn:ketenbeeld:subgraph:coa')}`,
        },
        body: JSON.stringify({ query: '{ mijnBewoners(first: 3) { edges { node { opvang { sinds } } } } }' }),
      }),
    );
    expect(response.status).toBe(503);
    const { errors, ...rest } = (await response.json()) as { errors: { extensions: object }[] };
    expect(rest).toEqual({});
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'NIET_VASTGELEGD' }]);
  });

  it('een feit dat niet is vastgelegd is geen antwoord, dus geen nee: de vrager weigert', async () => {
    const v = iemandMetBand(1);
    const invoer = { lko: 'lko-duinrand', vNummer: v, reden: 'OVERLAST', idempotentiesleutel: randomUUID() };
    const { data, errors } = await zonderLogboek('coa', () => keten.query('dtv-duinrand', AGENDEER, { invoer }));
    expect(data?.['agendeer'] ?? null).toBeNull();
    expect(errors?.[0]?.extensions?.['code']).toBe('FEITEN_NIET_BEREIKBAAR');
    expect(await puntenVan(v)).toEqual([]);
  });
});

describe('kan de gateway zijn besluit niet vastleggen', () => {
  it('dan is er geen antwoord: 503', async () => {
    const { status, data, errors } = await zonderLogboek('gateway', () => keten.query('coa-duinrand', VRAAG));
    expect([status, data]).toEqual([503, undefined]);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'NIET_VASTGELEGD' }]);
  });

  it('en er wordt niets gedaan', async () => {
    const v = iemandMetBand(2);
    const invoer = { lko: 'lko-duinrand', vNummer: v, reden: 'OVERLAST', idempotentiesleutel: randomUUID() };
    const { status } = await zonderLogboek('gateway', () => keten.query('dtv-duinrand', AGENDEER, { invoer }));
    expect(status).toBe(503);
    expect(keten.statements).toEqual([]);
    expect(await puntenVan(v)).toEqual([]);
  });
});

describe('een handeling die is gedaan maar niet verteld', () => {
  it('blijft gedaan; dezelfde sleutel geeft later hetzelfde antwoord, en doet het niet nog eens', async () => {
    const v = iemandMetBand(3);
    const invoer = { lko: 'lko-duinrand', vNummer: v, reden: 'OVERLAST', idempotentiesleutel: randomUUID() };
    const eerst = await zonderLogboek('overleg', () => keten.query('dtv-duinrand', AGENDEER, { invoer }));
    expect(eerst.data?.['agendeer'] ?? null).toBeNull();
    expect(eerst.errors?.[0]?.extensions?.['code']).toBe('NIET_VASTGELEGD');
    const [punt] = await puntenVan(v);
    expect(punt).toBeDefined();
    const weer = await keten.query('dtv-duinrand', AGENDEER, { invoer });
    expect(weer.data).toMatchObject({ agendeer: { resultaat: { agendapunt: punt?.id }, regelfouten: [] } });
    expect(await puntenVan(v)).toHaveLength(1);
  });
});
