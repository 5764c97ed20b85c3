import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startIssuer, TEST_ISSUER } from '../support/issuer.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';
import { expectRefusal, gql, type Request, send } from './send.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

const PERSOON = { sub: 'p-coa-duinrand', organisatie: 'COA', functie: 'CASEMANAGER' };
const GATEWAY = 'urn:ketenbeeld:gateway';
const vreemdeling = (vNummer: string) => gql(`{ vreemdeling(vNummer: ${vNummer}) { vNummer } }`);
const metVariabele = (vNummer: unknown) =>
  gql('query ($v: VNummer!) { vreemdeling(vNummer: $v) { vNummer } }', { v: vNummer });

describe('a value in the query that is wrong is refused before anything is fetched, and not repeated', () => {
  it.each<[name: string, body: string, code: string, secret: string]>([
    ['een V-nummer met letters', vreemdeling('"99900000AB"'), 'GRAPHQL_VALIDATION_FAILED', '99900000AB'],
    ['een V-nummer van negen cijfers', vreemdeling('"999000001"'), 'GRAPHQL_VALIDATION_FAILED', '999000001'],
    ['een V-nummer als getal', vreemdeling('9990000001'), 'GRAPHQL_VALIDATION_FAILED', '9990000001'],
    ['een V-nummer als variabele met letters', metVariabele('99900000AB'), 'VARIABELE_ONGELDIG', '99900000AB'],
    ['een V-nummer als variabele van negen cijfers', metVariabele('999000001'), 'VARIABELE_ONGELDIG', '999000001'],
    ['een V-nummer als variabele die een getal is', metVariabele(9990000001), 'VARIABELE_ONGELDIG', '9990000001'],
    ['een variabele die ontbreekt', metVariabele(undefined), 'VARIABELE_ONGELDIG', 'undefined'],
    [
      'een getal dat een V-nummer is',
      gql('{ lko(id: "lko-duinrand") { agenda(first: "9990000001") { totalCount } } }'),
      'WAARDE_ONGELDIG',
      '9990000001',
    ],
    [
      'een datum die er geen is',
      gql('{ lko(id: "lko-duinrand") { stromen(periode: {van: "31-12-2026", tot: "2027-01-01"}) { instroom } } }'),
      'GRAPHQL_VALIDATION_FAILED',
      '31-12-2026',
    ],
    ['een object waar een tekst hoort', vreemdeling('{ v: "9990000001" }'), 'GRAPHQL_VALIDATION_FAILED', '9990000001'],
  ])('%s', async (_name, body, code, secret) => {
    keten.reset();
    expectRefusal(await send(keten, { body }), 400, code, secret);
    expect(keten.statements).toEqual([]);
  });
});

describe('een LKO die er niet is', () => {
  it('een id van de verkeerde vorm is een fout op het veld lko', async () => {
    const answer = await keten.query('coa-duinrand', '{ lko(id: "Duinrand!") { naam } }');
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ lko: null });
    expect(answer.errors).toMatchObject([{ path: ['lko'], extensions: { code: 'SLEUTEL_ONGELDIG' } }]);
    expect(JSON.stringify(answer)).not.toContain('Duinrand!');
  });

  it('een onbekende LKO antwoordt hetzelfde als een LKO zonder grond', async () => {
    const vraag = (id: string) => keten.query('coa-duinrand', `{ lko(id: "${id}") { naam agenda { totalCount } } }`);
    const onbekend = await vraag('lko-nergens');
    expect(onbekend.data).toEqual({ lko: { naam: null, agenda: null } });
    expect(onbekend.errors).toEqual((await vraag('lko-veenkamp')).errors);
  });
});

describe('who asks, and why', () => {
  const now = Math.floor(Date.now() / 1000);
  const bearer = async (audience: string, claims: JWTPayload = {}): Promise<Request> => ({
    headers: { authorization: `Bearer ${await keten.issuer.token(PERSOON, audience, claims)}` },
  });

  it.each<[name: string, request: () => Request | Promise<Request>, status: number, code: string]>([
    ['no purpose', () => ({ headers: { doelbinding: undefined } }), 400, 'DOELBINDING_ONTBREEKT'],
    ['an unknown purpose', () => ({ headers: { doelbinding: 'NIEUWSGIERIG' } }), 400, 'DOELBINDING_ONBEKEND'],
    ['no token', () => ({ headers: { authorization: undefined } }), 401, 'TOKEN_ONTBREEKT'],
    ['no bearer', () => ({ headers: { authorization: 'Basic cDpw' } }), 401, 'TOKEN_ONGELDIG'],
    ['an expired token', () => bearer(GATEWAY, { iat: now - 900, exp: now - 600 }), 401, 'TOKEN_VERLOPEN'],
    ['a token for a subgraph', () => bearer('urn:ketenbeeld:subgraph:coa'), 401, 'TOKEN_ONGELDIG'],
    [
      'a functie of another organisation',
      () => bearer(GATEWAY, { functie: 'AVIM_MEDEWERKER' }),
      403,
      'TOKEN_FUNCTIE_ONBEKEND',
    ],
  ])('%s', async (_name, request, status, code) => {
    expectRefusal(await send(keten, await request()), status, code);
  });

  it('a token of a foreign issuer', async () => {
    const foreign = await startIssuer('http://elders.example');
    const authorization = `Bearer ${await foreign.token(PERSOON, GATEWAY)}`;
    expectRefusal(await send(keten, { headers: { authorization } }), 401, 'TOKEN_UITGEVER_ONBEKEND');
    await foreign.close();
  });

  it('a token that carries our name but not our key', async () => {
    const forger = await startIssuer(TEST_ISSUER, 'a forger');
    const authorization = `Bearer ${await forger.token(PERSOON, GATEWAY)}`;
    expectRefusal(await send(keten, { headers: { authorization } }), 401, 'TOKEN_ONGELDIG');
    await forger.close();
  });
});

describe('a body that is no GraphQL request', () => {
  const type = (value: string): Request => ({ headers: { 'content-type': value } });
  const form = 'query=%7Bmij%7Borganisatie%7D%7D';
  it.each<[name: string, request: Request, status: number, code: string]>([
    ['is not JSON', { body: '{ query: nee }' }, 400, 'BODY_GEEN_JSON'],
    ['is empty', { body: '' }, 400, 'BODY_GEEN_JSON'],
    ['is invalid UTF-8', { body: new Uint8Array([0x22, 0xc3, 0x28, 0x22]) }, 400, 'BODY_GEEN_JSON'],
    ['is in another charset', type('application/json; charset=iso-8859-1'), 415, 'CONTENT_TYPE_NIET_ONDERSTEUND'],
    ['is text/plain', type('text/plain'), 415, 'CONTENT_TYPE_NIET_ONDERSTEUND'],
    ['is a form', { ...type('application/x-www-form-urlencoded'), body: form }, 415, 'CONTENT_TYPE_NIET_ONDERSTEUND'],
    ['is multipart', type('multipart/form-data; boundary=x'), 415, 'CONTENT_TYPE_NIET_ONDERSTEUND'],
    [
      'is bare GraphQL',
      { ...type('application/graphql'), body: '{ mij { sub } }' },
      415,
      'CONTENT_TYPE_NIET_ONDERSTEUND',
    ],
    ['is a batch', { body: `[${gql('{ __typename }')}]` }, 400, 'BATCH_NIET_TOEGESTAAN'],
    ['has no query', { body: '{}' }, 400, 'QUERY_ONTBREEKT'],
    ['is null', { body: 'null' }, 400, 'QUERY_ONTBREEKT'],
    ['has a number for a query', { body: '{"query":9990000001}' }, 400, 'QUERY_ONTBREEKT'],
    [
      'is only the hash of a query',
      { body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}' },
      400,
      'QUERY_ONTBREEKT',
    ],
    ['has a list for variables', { body: '{"query":"{__typename}","variables":[]}' }, 400, 'VARIABELEN_TE_DIEP'],
    [
      'has an object for operationName',
      { body: '{"query":"{__typename}","operationName":{}}' },
      400,
      'QUERY_ONTBREEKT',
    ],
    [
      'names an operation that is not there',
      { body: gql('query A { __typename }', {}, '9990000001') },
      400,
      'OPERATIE_ONBEKEND',
    ],
    [
      'has two operations and names none',
      { body: gql('query A { __typename } query B { __typename }') },
      400,
      'OPERATIE_ONBEKEND',
    ],
    ['asks a mutation that the schema has not', { body: gql('mutation { iets }') }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['asks a subscription', { body: gql('subscription { iets }') }, 400, 'BEWERKING_NIET_TOEGESTAAN'],
    ['is no GraphQL document', { body: gql('{ vreemdeling(vNummer: "9990000001" }') }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['is larger than 256 KB', { body: gql(' '.repeat(300_000)) }, 413, 'BODY_TE_GROOT'],
  ])('%s', async (_name, request, status, code) => {
    expectRefusal(await send(keten, request), status, code, '9990000001');
  });

  it.each(['application/json;charset=utf-8', 'application/json; charset="UTF-8"'])('but %s is fine', async (value) => {
    expect((await send(keten, type(value))).status).toBe(200);
  });
});

describe('another method or another address', () => {
  it('GET, also with a query, is refused and told what to use', async () => {
    const sent = await send(keten, { method: 'GET', body: null, path: '/v1/graphql?query={mij{organisatie}}' });
    expectRefusal(sent, 405, 'METHODE_NIET_TOEGESTAAN');
    expect(sent.headers.get('allow')).toBe('POST');
  });
  it.each(['PUT', 'PATCH', 'DELETE'])('%s', async (method) => {
    expectRefusal(await send(keten, { method }), 405, 'METHODE_NIET_TOEGESTAAN');
  });
  it.each(['/graphql', '/v1/graphql/', '/v2/graphql', '/v1/9990000001', '/%E0%A4%A'])('%s', async (path) => {
    expectRefusal(await send(keten, { path }), 404, 'PAD_ONBEKEND', '9990000001');
  });
});

describe('what the schema hides is not told by its errors', () => {
  it('het toegangsbewijs staat niet in de introspectie', async () => {
    const { text, status } = await send(keten, {
      body: gql('{ __schema { types { name fields { name } enumValues { name } } directives { name } } }'),
    });
    expect(status).toBe(200);
    expect(text).toContain('"vNummer"');
    expect(text.toLowerCase()).not.toContain('toegangsbewijs');
    expect(text).not.toMatch(/_entities|_service|join__/);
  });

  it.each(['toegangsbewij', 'toegangsbewijs', 'administratiefGeplaats'])(
    'asking for %s names nothing',
    async (name) => {
      const body = gql(`{ vreemdeling(vNummer: "9990000001") { ${name} } lko(id: "lko-duinrand") { ${name} } }`);
      const { status, text } = await send(keten, { body });
      expect(status).toBe(400);
      expect(text).toContain('GRAPHQL_VALIDATION_FAILED');
      expect(text.replaceAll(`\\"${name}\\"`, '')).not.toMatch(/toegangsbewijs|did you mean|9990000001/i);
    },
  );
});
