// aanvallen.md, 19: someone who walks all V-nummers is stopped by the budget of people, and it is seen.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { startTestKeten, type TestGebruiker, type TestKeten } from '../support/keten.ts';
import { expectRefusal, gql, send, type Sent } from '../gateway/send.ts';

const PER_MINUUT = 50;
const MINUUT = 60_000;
// A clock that stands still: on a slow machine so many requests take longer than the minute that they are counted in.
let nu = Math.ceil(Date.now() / MINUUT) * MINUUT;
let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten({ now: () => nu, gateway: { people: { perMinute: PER_MINUUT } } });
});
afterAll(() => keten.close());
beforeEach(() => {
  nu += MINUUT;
  keten.reset();
});

const casemanager = (sub: string): TestGebruiker => ({ sub, organisatie: 'COA', functie: 'CASEMANAGER' });

/** 25 V-nummers from `van`, each under an alias of its own, without asking for the number itself. */
async function vraag25(wie: TestGebruiker, van: number): Promise<Sent> {
  const vragen = Array.from(
    { length: 25 },
    (_, i) => `v${i}: vreemdeling(vNummer: "${9990000001 + van + i}") { identiteit { naam } }`,
  );
  const authorization = `Bearer ${await keten.token(wie)}`;
  return send(keten, { headers: { authorization }, body: gql(`{ ${vragen.join(' ')} }`) });
}

const meldingen = () => keten.events.filter(({ event }) => event === 'people-budget');

describe('wie alle V-nummers langs loopt', () => {
  it('wordt bij het budget gestopt, ook al is van niemand iets open; een ander en een volgende minuut niet', async () => {
    const loper = casemanager('een-loper');
    for (let van = 0; van < PER_MINUUT; van += 25) {
      const { status, text } = await vraag25(loper, van);
      expect({ status, gesloten: text.includes('"GEEN_GROND"') }).toEqual({ status: 200, gesloten: true });
    }
    const gemeld = meldingen();
    keten.reset();
    const geweigerd = await vraag25(loper, PER_MINUUT);
    expectRefusal(geweigerd, 429, 'TE_VEEL_PERSONEN_PER_MINUUT');
    expect(geweigerd.headers.get('retry-after')).toMatch(/^([1-9]|[1-5]\d|60)$/);
    // Nothing was asked of any organisation.
    expect(keten.statements).toEqual([]);

    // What the operator and the FG see: that it happened, how many, which functie; nobody's name and no V-nummer.
    expect(gemeld).toEqual([
      {
        event: 'people-budget',
        code: 'TE_VEEL_PERSONEN_PER_MINUUT',
        aantal: PER_MINUUT,
        organisatie: 'COA',
        functie: 'CASEMANAGER',
        wie: expect.stringMatching(/^[\w-]{16}$/) as string,
      },
    ]);
    expect(JSON.stringify(gemeld)).not.toMatch(/een-loper|999\d{7}/);

    expect((await vraag25(casemanager('een-collega'), PER_MINUUT)).status).toBe(200);
    nu += MINUUT;
    expect((await vraag25(loper, PER_MINUUT)).status).toBe(200);
  }, 60_000);

  it('wie steeds dezelfde mensen vraagt, raakt niet op', async () => {
    for (let keer = 0; keer <= PER_MINUUT / 25; keer++)
      expect((await vraag25(casemanager('dossierwerk'), 0)).status).toBe(200);
    expect(meldingen()).toEqual([]);
  });
});

describe('wie alle V-nummers langs loopt met een handeling', () => {
  const nummer = (i: number) => String(9990050000 + i);
  const invoer = (i: number) => ({
    ...{ lko: 'lko-duinrand', vNummer: nummer(i), reden: 'OVERLAST', idempotentiesleutel: randomUUID() },
  });
  const PAYLOADS: Readonly<Record<string, readonly [lid: string, payload: string]>> = {
    'en niemand terugvraagt': ['dtv-duinrand', 'regelfouten { regel }'],
    // Each time the same person: an answer that names somebody must not make the one who was named free.
    'en steeds dezelfde persoon terugvraagt': [
      'politie-duinrand',
      'regelfouten { regel } resultaat { lko { agenda(first: 1) { edges { node { vreemdeling { vNummer } } } } } }',
    ],
  };

  it.each(Object.entries(PAYLOADS))(
    '%s',
    async (_hoe, [lid, payload]) => {
      const tekst = `mutation ($invoer: AgendeerInvoer!) { agendeer(invoer: $invoer) { ${payload} } }`;
      for (let i = 0; i < PER_MINUUT - 1; i += 1) {
        const { status, errors } = await keten.query(lid, tekst, { invoer: invoer(i) });
        expect({ status, errors }).toEqual({ status: 200, errors: undefined });
      }
      const dossiers = async () => (await keten.stores.overleg.db.select().from(agendapunten)).length;
      await keten.query(lid, tekst, { invoer: invoer(PER_MINUUT) });
      const eerder = await dossiers();
      keten.reset();
      const geweigerd = await keten.query(lid, tekst, { invoer: invoer(PER_MINUUT + 1) });
      expect([geweigerd.status, geweigerd.errors?.[0]?.extensions?.['code']]).toEqual([
        429,
        'TE_VEEL_PERSONEN_PER_MINUUT',
      ]);
      expect(keten.statements).toEqual([]);
      expect(await dossiers()).toBe(eerder);
    },
    120_000,
  );

  it('of met een V-nummer in de tekst zelf, en ook als de handeling wordt geweigerd', async () => {
    const code = async (i: number) => {
      const antwoord = await keten.query(
        'dtv-veenkamp',
        `mutation { agendeer(invoer: { lko: "lko-duinrand", vNummer: "${nummer(i)}", reden: OVERLAST, idempotentiesleutel: "${randomUUID()}" }) { regelfouten { regel } } }`,
      );
      return antwoord.errors?.[0]?.extensions?.['code'];
    };
    for (let i = 0; i < PER_MINUUT; i += 1) expect(await code(i)).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(await code(PER_MINUUT)).toBe('TE_VEEL_PERSONEN_PER_MINUUT');
  }, 120_000);
});

describe('mensen in een antwoord', () => {
  const LIJST = 'edges { node { naam } }';

  it('dezelfde 50 onder twee aliassen zijn 50 mensen, ook als alleen hun naam is gevraagd', async () => {
    const { status, data } = await keten.query(
      'coa-duinrand',
      `{ lko(id: "lko-duinrand") { a: bewonerslijst(first: 50) { ${LIJST} } b: bewonerslijst(first: 50) { ${LIJST} } } }`,
    );
    const { a, b } = (data as { lko: Record<'a' | 'b', { edges: object[] }> }).lko;
    expect({ status, a: a.edges.length, b: b.edges.length }).toEqual({ status: 200, a: 50, b: 50 });
    // What the gateway asked for its own count stays inside.
    expect(a.edges[0]).toEqual({ node: { naam: expect.any(String) as string } });
  });

  it('twee lijsten met samen te veel mensen: van het hele antwoord gaat niets naar buiten', async () => {
    const lijsten = `bewonerslijst(first: 50) { ${LIJST} } caseloadlijst(first: 25) { edges { cursor } }`;
    const sent = await send(keten, {
      headers: { authorization: `Bearer ${await keten.token('ind-duinrand')}` },
      body: gql(`{ lko(id: "lko-duinrand") { ${lijsten} } }`),
    });
    expectRefusal(sent, 400, 'TE_VEEL_PERSONEN');
    expect(meldingen()).toMatchObject([{ code: 'TE_VEEL_PERSONEN', organisatie: 'IND' }]);
  });
});
