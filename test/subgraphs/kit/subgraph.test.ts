import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Relatie } from '../../../toegang/beslis.ts';
import { FAULTS } from '../../../subgraphs/kit/fault.ts';
import { startProefdienst } from './proefdienst.ts';

const V = '9990000001';
const GEHEIM = `duplicate key value violates unique constraint: (${V}) Jansen`;
const RIJ = { vNummer: V, gemeente: 'Duinrand', locatie: 'azc-duinrand', kamer: 'B12' };

type Proefdienst = Awaited<ReturnType<typeof startProefdienst>>;
let stuk: () => unknown = () => 'heel';
let opvang: () => unknown = () => RIJ;
let dienst: Proefdienst;

beforeAll(async () => {
  dienst = await startProefdienst({
    resolvers: { Query: { stuk: () => stuk(), mijn: () => 'eigen rijen' }, Vreemdeling: { opvang: () => opvang() } },
    eigenBereik: (_type, keys) => Promise.resolve(new Set(keys.filter((key) => key.startsWith('998')))),
  });
});
beforeEach(() => {
  stuk = () => 'heel';
  opvang = () => RIJ;
  dienst.events.length = 0;
});
afterAll(() => dienst.close());

describe('een fout in een resolver', () => {
  it.each<[string, () => unknown]>([
    [
      'een fout met een V-nummer in de tekst',
      () => {
        throw new Error(GEHEIM);
      },
    ],
    ['een afgewezen belofte', () => Promise.reject(new Error(GEHEIM))],
    ['een fout die als antwoord komt', () => new Error(GEHEIM)],
    [
      'een tekst die gegooid wordt',
      () => {
        return Promise.reject(Object.assign(new Error(GEHEIM), { extensions: { code: '23505', detail: V } }));
      },
    ],
    [
      'een fout van de database met een oorzaak',
      () => Promise.reject(new Error('query', { cause: new Error(GEHEIM) })),
    ],
  ])('%s is INTERNE_FOUT en niets anders', async (_wat, gooi) => {
    stuk = gooi;
    const { answer, text } = await dienst.post('{ stuk }');
    expect(answer.data).toEqual({ stuk: null });
    expect(answer.errors).toEqual([
      { message: FAULTS.INTERNE_FOUT.message, path: ['stuk'], extensions: { code: 'INTERNE_FOUT' } },
    ]);
    expect(text).not.toContain(V);
    expect(JSON.stringify(dienst.events)).not.toContain(V);
    expect(dienst.events).toContainEqual({ event: 'error', subgraph: 'coa', code: 'INTERNE_FOUT' });
  });

  it('en de volgende vraag wordt gewoon beantwoord', async () => {
    expect((await dienst.post('{ stuk }')).answer).toEqual({ data: { stuk: 'heel' } });
  });
});

describe('een fout van de vrager', () => {
  it.each(['99900000AB', '999000000', 9990000001, ['9990000001']])(
    'het V-nummer %j is ongeldig, en komt in geen tekst terug',
    async (waarde) => {
      const { answer, text } = await dienst.post('query ($v: VNummer) { stuk(vNummer: $v) }', { v: waarde });
      expect(answer.errors?.map((e) => e.extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
      expect(text).not.toContain(String(waarde));
      expect(text).toContain('tien cijfers');
    },
  );

  it('een letterlijk V-nummer evenmin', async () => {
    const { text } = await dienst.post('{ stuk(vNummer: "99900000AB") }');
    expect(text).toContain('tien cijfers');
    expect(text).not.toContain('99900000AB');
  });

  it('een body die geen JSON is, geen GraphQL, of te groot is een fout van de vrager en niet van de dienst', async () => {
    const stuur = async (body: string, type = 'application/json') => {
      const authorization = `Bearer ${await dienst.issuer.token({ sub: 'p', organisatie: 'COA', functie: 'CASEMANAGER' }, 'urn:ketenbeeld:subgraph:coa')}`;
      const headers = { 'content-type': type, authorization, doelbinding: 'UITVOERING_VW' };
      const response = await fetch(`${dienst.url}/graphql`, { method: 'POST', headers, body });
      return { status: response.status, text: await response.text() };
    };
    for (const [body, type, status, code = 'AANVRAAG_ONGELDIG'] of [
      [`{"query": "${V}`, 'application/json', 400],
      [V, 'text/plain', 400, 'BAD_REQUEST'],
      [`vNummer=${V}`, 'application/x-www-form-urlencoded', 415],
      [`"${'x'.repeat(5 * 1024 * 1024)}"`, 'application/json', 413],
    ] satisfies [string, string, number, string?][]) {
      const antwoord = await stuur(body, type);
      expect(antwoord.status).toBe(status);
      expect(antwoord.text).toContain(code);
      expect(antwoord.text).not.toContain(V);
    }
  });

  it('zonder token of doel wordt niets gelezen', async () => {
    const zonder = await fetch(`${dienst.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ stuk }"}',
    });
    expect(zonder.status).toBe(401);
    expect(await zonder.text()).toContain('TOKEN_ONTBREEKT');
    expect((await dienst.post('{ stuk }', {}, '')).text).toContain('DOELBINDING_ONTBREEKT');
    expect((await dienst.post('{ stuk }', {}, 'NIEUWSGIERIG')).text).toContain('DOELBINDING_ONBEKEND');
  });

  it('het schema wordt niet verteld', async () => {
    expect((await dienst.post('{ __schema { types { name } } }')).answer.data).toBeUndefined();
    expect((await dienst.post('{ stuck }')).text).not.toContain('Did you mean');
  });
});

describe('wat een bewijs opent, en wat een slecht bewijs sluit', () => {
  const open = { opvang: { gemeente: 'Duinrand', locatie: 'azc-duinrand', kamer: 'B12' } };
  const redenen = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
    new Set(answer.errors?.map((e) => (e.extensions?.['toegang'] as { reden: string }).reden));

  it('een geldig bewijs opent de rij', async () => {
    const { answer } = await dienst.entities([{ vNummer: V, toegangsbewijs: dienst.bewijs(V) }]);
    expect(answer).toEqual({ data: { _entities: [{ vNummer: V, ...open }] } });
  });

  it.each<[string, unknown, string]>([
    ['geen bewijs', undefined, 'BEWIJS_ONTBREEKT'],
    ['null', null, 'BEWIJS_ONTBREEKT'],
    ['een fout op de plaats van het bewijs', { message: 'fout' }, 'BEWIJS_ONTBREEKT'],
    ['een getal', 7, 'BEWIJS_ONTBREEKT'],
    ['een bedenksel', 'x.coa=y', 'BEWIJS_ONGELDIG'],
  ])('%s opent niets', async (_wat, toegangsbewijs, reden) => {
    const { answer } = await dienst.entities([{ vNummer: V, toegangsbewijs }]);
    expect(answer.data).toEqual({ _entities: [{ vNummer: V, opvang: null }] });
    expect([...redenen(answer)]).toEqual([reden]);
  });

  it('van tweehonderd is een slecht: alleen die ene wordt geweigerd', async () => {
    const nummers = Array.from({ length: 200 }, (_, i) => `999${String(i).padStart(7, '0')}`);
    const van = (v: string, i: number) => (i === 77 ? dienst.bewijs(nummers[78] ?? '') : dienst.bewijs(v));
    opvang = () => null;
    const { answer } = await dienst.entities(
      nummers.map((vNummer, i) => ({ vNummer, toegangsbewijs: van(vNummer, i) })),
    );
    expect(answer.errors?.map(({ path }) => path)).toEqual([['_entities', 77, 'opvang']]);
    expect([...redenen(answer)]).toEqual(['BEWIJS_ONGELDIG']);
  });

  it.each([{}, { vNummer: 7 }, { vNummer: '99900000AB' }, { vNummer: null }, { vNummer: [V] }])(
    'een verwijzing zonder goede sleutel (%j) neemt de andere niet mee',
    async (slecht) => {
      const { answer } = await dienst.entities([slecht, { vNummer: V, toegangsbewijs: dienst.bewijs(V) }]);
      expect(answer.data).toEqual({ _entities: [null, { vNummer: V, ...open }] });
      expect(answer.errors?.map((e) => e.extensions?.['code'])).toEqual(['SLEUTEL_ONGELDIG']);
    },
  );

  it('een rij die een ander noemt dan gevraagd is van die ander, en blijft dicht', async () => {
    opvang = () => ({ ...RIJ, vNummer: '9990000002' });
    const { answer } = await dienst.entities([{ vNummer: V, toegangsbewijs: dienst.bewijs(V) }]);
    expect(answer.data).toEqual({
      _entities: [{ vNummer: V, opvang: { gemeente: null, locatie: null, kamer: null } }],
    });
    expect([...redenen(answer)]).toEqual(['GEEN_GROND']);
  });

  it('een rij met een merk van afscherming blijft dicht', async () => {
    opvang = () => ({ ...RIJ, verstrekkingsbeperking: true });
    const { answer } = await dienst.entities([{ vNummer: V, toegangsbewijs: dienst.bewijs(V) }]);
    expect([...redenen(answer)]).toEqual(['VERSTREKKINGSBEPERKING']);
  });

  it('binnen het eigen bereik is geen bewijs nodig, en sluit een slecht bewijs toch', async () => {
    const eigen = '9980000001';
    opvang = () => ({ ...RIJ, vNummer: eigen });
    expect((await dienst.entities([{ vNummer: eigen }])).answer).toEqual({
      data: { _entities: [{ vNummer: eigen, ...open }] },
    });
    const slecht = await dienst.entities([{ vNummer: eigen, toegangsbewijs: dienst.bewijs(V) }]);
    expect(slecht.answer.data).toEqual({ _entities: [{ vNummer: eigen, opvang: null }] });
  });

  it('een lijst van eigen rijen vraagt een doel dat alle klassen opent', async () => {
    expect((await dienst.post('{ mijn }')).answer).toEqual({ data: { mijn: 'eigen rijen' } });
    const { answer } = await dienst.post('{ mijn }', {}, 'VERIFICATIE');
    expect(answer.data).toEqual({ mijn: null });
    expect([...redenen(answer)]).toEqual(['DOELBINDING']);
  });
});

describe('een fout in het besluit zelf', () => {
  it.each<[string, () => Promise<readonly Relatie[]>]>([
    ['een relatie zonder profielen', () => Promise.resolve([{ bewijs: 'GELDIG' } as unknown as Relatie])],
    ['geen relatie', () => Promise.resolve([undefined as unknown as Relatie])],
    ['een bron die er niet is', () => Promise.reject(new Error(GEHEIM))],
  ])('%s weigert', async (_wat, lees) => {
    const kapot = await startProefdienst({
      resolvers: { Vreemdeling: { opvang: () => RIJ } },
      leesRelaties: () => lees,
    });
    const { answer, text } = await kapot.entities([{ vNummer: V }]);
    await kapot.close();
    expect(answer.errors?.length).toBeGreaterThan(0);
    for (const waarde of ['Duinrand', 'B12', 'Jansen', GEHEIM]) expect(text).not.toContain(waarde);
  });
});

describe('een vraag die te groot is', () => {
  it.each([
    ['65 diep', `${'{ a '.repeat(65)}${'}'.repeat(65)}`],
    ['5.000 diep', `${'{ a '.repeat(5000)}${'}'.repeat(5000)}`],
    ['100.000 diep in een argument', `{ mijn(first: ${'['.repeat(100_000)}`],
    ['20.001 tekens van de taal', `{ ${'mijn '.repeat(20_001)} }`],
  ])('%s: een eigen code, en geen woord van graphql-js', async (_wat, query) => {
    const { status, answer } = await dienst.post(query);
    expect({ status, ...answer }).toEqual({
      status: 400,
      errors: [{ message: FAULTS.AANVRAAG_TE_GROOT.message, extensions: { code: 'AANVRAAG_TE_GROOT' } }],
    });
  });

  it('wat zo diep is als een gateway vraagt, en wat geen GraphQL is, komt bij de parser', async () => {
    const diep = await dienst.post(`${'{ mijn '.repeat(30)}${'}'.repeat(30)}`);
    expect(diep.answer.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const geen = await dienst.post('{ mijn "');
    expect(geen.answer.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
    expect((await dienst.post('{ stuk }')).status).toBe(200);
  });
});
