// A day of the demo's traffic, and what goes wrong in it; then every word that is not an answer is searched for somebody.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PERSONAS } from '../../demo/personas.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';
import { EEN_PERSOON, metBreed } from '../toegang-keten/breed.ts';

const QUERIES = join(import.meta.dirname, '../../werkbank/src/queries');

let keten: TestKeten;
/** Output, events, SQL, error bodies and headers: all that a log, a screen or a trace could keep. */
const uitvoer: string[] = [];
/** What may be in an answer, and nowhere else. */
const bearers = new Set<string>();
let vragen = 0;
let fouten = 0;

beforeAll(async () => {
  for (const stroom of [process.stdout, process.stderr])
    vi.spyOn(stroom, 'write').mockImplementation((tekst) => {
      uitvoer.push(String(tekst));
      return true;
    });
  for (const niveau of ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const)
    vi.spyOn(console, niveau).mockImplementation((...delen: unknown[]) => {
      uitvoer.push(delen.map(String).join(' '));
    });
  try {
    keten = await startTestKeten();
    await eenDag();
    await watMisgaat();
  } finally {
    vi.restoreAllMocks();
  }
  uitvoer.push(...keten.events.map((event) => JSON.stringify(event)));
  uitvoer.push(...keten.statements.map(({ statement }) => statement), ...keten.recorded);
}, 120_000);
afterAll(() => keten.close());

async function vraag(wie: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const token = await keten.token(wie);
  bearers.add(token);
  const response = await fetch(`${keten.gateway.url}/v1/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      doelbinding: PERSONAS.find(({ id }) => id === wie)?.doelbinding ?? '',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      ...headers,
    },
    body,
  });
  vragen += 1;
  uitvoer.push([...response.headers].flat().join(' '));
  const tekst = await response.text();
  const { data: _data, ...rest } = tekst.startsWith('{') ? (JSON.parse(tekst) as { data?: unknown }) : {};
  if (Object.keys(rest).length > 0) fouten += 1;
  uitvoer.push(JSON.stringify(rest));
}

/** Everybody asks everything that the page offers, and of several people all there is. */
async function eenDag(): Promise<void> {
  const bladen = readdirSync(QUERIES).map((naam) => readFileSync(join(QUERIES, naam), 'utf8'));
  const mensen = keten.wereld.agenda.flatMap(({ vNummer }) => vNummer ?? []).slice(0, 2);
  for (const { id } of PERSONAS) {
    for (const query of bladen)
      await vraag(
        id,
        JSON.stringify({ query, variables: { id: 'lko-duinrand', raoId: 'rao-noord', vNummer: mensen[0] } }),
      );
    for (const vNummer of mensen) await vraag(id, JSON.stringify({ query: EEN_PERSOON, variables: { vNummer } }));
    await vraag(
      id,
      JSON.stringify({
        query: metBreed(
          'lko(id: "lko-duinrand") { agenda(first: 20) { edges { node { vreemdeling { ...Breed } } } } }',
        ),
      }),
    );
  }
}

/**
 * Wrong questions with somebody's number and name in them, as values: a word that somebody writes where a field should stand is
 * repeated to who wrote it, as GraphQL does; and parts that fail while they are asked about somebody.
 */
async function watMisgaat(): Promise<void> {
  const { vNummer, geslachtsnaam } = keten.wereld.personen[0] ?? { vNummer: '', geslachtsnaam: '' };
  const wie = 'coa-duinrand';
  const gql = (query: string, variables: object = {}) => JSON.stringify({ query, variables });
  for (const body of [
    `{ "query": "{ vreemdeling(vNummer: \\"${vNummer}\\"`,
    gql(`{ vreemdeling(vNummer: "${vNummer}x") { vNummer } }`),
    gql(`{ vreemdeling(vNummer: ${vNummer}) { vNummer } }`),
    gql(`{ lko(id: "${geslachtsnaam}") { naam } vreemdeling(vNummer: "${vNummer}") { vNummer } }`),
    gql('query ($v: VNummer!) { vreemdeling(vNummer: $v) { vNummer } }', { v: [vNummer, geslachtsnaam] }),
    gql(`{ vreemdeling(vNummer: "${vNummer}") { ${'identiteit { naam } '.repeat(40)} } }`),
    gql(`query ${geslachtsnaam.replace(/\W/g, '')} { mij { organisatie } } query B { mij { organisatie } }`),
    gql(`mutation ($i: AgendeerInvoer!) { agendeer(invoer: $i) { regelfouten { regel melding } } }`, {
      i: {
        lko: 'lko-duinrand',
        vNummer,
        reden: 'OVERLAST',
        toelichting: `over ${geslachtsnaam}`,
        idempotentiesleutel: vNummer,
      },
    }),
  ])
    await vraag(wie, body);
  for (const headers of [
    { doelbinding: vNummer },
    { authorization: `Bearer ${vNummer}.${geslachtsnaam}.x` },
    { toegang: vNummer },
    { traceparent: vNummer },
    { 'fsc-transaction-id': vNummer },
  ])
    await vraag(wie, gql(`{ vreemdeling(vNummer: "${vNummer}") { identiteit { naam } } }`), headers);
  for (const tabel of ['ind.persoon', 'coa.opvang', 'overleg.agendapunt', 'coa_logboek.audit', 'politie.meldplicht']) {
    const [schema = '', naam = ''] = tabel.split('.');
    const bestaat = `to_regclass('${tabel}') is not null`;
    await keten.alsEigenaar(`do $$ begin if ${bestaat} then alter table ${tabel} rename to weg; end if; end $$`);
    await vraag('dtv-duinrand', gql(EEN_PERSOON, { vNummer }));
    await vraag(
      'dtv-duinrand',
      gql(metBreed('lko(id: "lko-duinrand") { agenda(first: 5) { edges { node { vreemdeling { ...Breed } } } } }')),
    );
    await keten.alsEigenaar(
      `do $$ begin if to_regclass('${schema}.weg') is not null then alter table ${schema}.weg rename to ${naam}; end if; end $$`,
    );
  }
  await keten.subgraphs.politie.close();
  await vraag('dtv-duinrand', gql(EEN_PERSOON, { vNummer }));
}

describe('alles wat geen antwoord is, over een dag', () => {
  it('is er: er is gevraagd, er ging iets mis, en er is iets opgeschreven', () => {
    expect(vragen).toBeGreaterThan(PERSONAS.length * 4);
    expect(fouten).toBeGreaterThan(50);
    expect(keten.events.filter(({ event }) => event === 'error').length).toBeGreaterThan(0);
    expect(uitvoer.join('\n').length).toBeGreaterThan(100_000);
  });

  it('noemt geen V-nummer', () => {
    const bekend = new Set(keten.wereld.personen.map(({ vNummer }) => vNummer));
    const gevonden = uitvoer.flatMap((tekst) => tekst.match(/(?<!\d)\d{10}(?!\d)/g) ?? []);
    expect(gevonden.filter((getal) => bekend.has(getal))).toEqual([]);
  });

  it('noemt geen naam van iemand uit de demo, ook niet van een gebruiker', () => {
    const tekst = uitvoer.join('\n');
    const namen = new Set([
      ...keten.wereld.personen.map(({ geslachtsnaam }) => geslachtsnaam),
      ...PERSONAS.map(({ naam }) => naam),
    ]);
    expect([...namen].filter((naam) => new RegExp(`(?<![\\w])${naam}(?![\\w])`).test(tekst))).toEqual([]);
    expect(PERSONAS.filter(({ sub }) => tekst.includes(sub)).map(({ sub }) => sub)).toEqual([]);
  });

  it('bevat geen token en geen toegangsbewijs', () => {
    const tekst = uitvoer.join('\n');
    expect(
      [...bearers].filter((token) => tekst.includes(token) || tekst.includes(token.split('.')[1] ?? token)),
    ).toEqual([]);
    // Every token is a JWS, and every proof a JSON array in base64url: this is how they begin.
    expect(tekst.match(/eyJ[\w-]{10,}/g) ?? []).toEqual([]);
    expect(tekst.match(/\bW[zy][\w-]{60,}/g) ?? []).toEqual([]);
  });
});
