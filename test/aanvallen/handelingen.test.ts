// The verbs in whatever form they are asked, by whatever door (aanvallen.md, 1, 2, 8, 9).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bandenMet } from '../../demo/wereld/band.ts';
import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { handelingen } from '../../subgraphs/overleg/tables/handeling.ts';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';
import { openRechtstreeks, type Rechtstreeks } from './rechtstreeks.ts';

let keten: TestKeten;
let direct: Rechtstreeks;
beforeAll(async () => {
  keten = await startTestKeten();
  direct = openRechtstreeks(keten);
});
afterAll(() => keten.close());

const AZC = 'azc-duinrand';
let gebruikt = 0;
/** Another person each time, whom this azc houses and no agenda names. */
const nieuwMetBand = () => {
  const kandidaten = keten.wereld.personen.filter(
    (persoon) =>
      !persoon.verstrekkingsbeperking &&
      bandenMet(persoon, AZC).includes('OPVANG') &&
      !keten.wereld.agenda.some(({ vNummer }) => vNummer === persoon.vNummer),
  );
  return kandidaten[gebruikt++]?.vNummer ?? '';
};
const dossier = (vNummer: string) => ({
  ...{ lko: 'lko-duinrand', vNummer, reden: 'OVERLAST', idempotentiesleutel: randomUUID() },
});
const gedaan = async () => {
  const { db } = keten.stores.overleg;
  return [(await db.select().from(handelingen)).length, (await db.select().from(agendapunten)).length];
};
const code = ({ errors }: GatewayAnswer) => errors?.[0]?.extensions?.['code'];
describe('de vorm van een handeling (aanval 1 en 2)', () => {
  const een = 'agendeer(invoer: $a) { regelfouten { regel } }';
  const doe = (tekst: string, meer: object = {}, operationName?: string) =>
    keten
      .token('dtv-duinrand')
      .then((token) =>
        fetch(`${keten.gateway.url}/v1/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${token}`,
            doelbinding: 'UITVOERING_VW',
          },
          body: JSON.stringify({ query: tekst, variables: { a: dossier(nieuwMetBand()), ...meer }, operationName }),
        }),
      )
      .then(async (response): Promise<GatewayAnswer> => ({
        status: response.status,
        ...((await response.json()) as object),
      }));

  it.each<[string, string, object, number, unknown]>([
    ['onder een alias', `mutation ($a: AgendeerInvoer!) { x: ${een} }`, {}, 1, { x: { regelfouten: [] } }],
    [
      'dezelfde twee keer, ook in fragmenten',
      `mutation ($a: AgendeerInvoer!) { ${een} ...F ... on Mutation { ${een} } } fragment F on Mutation { ${een} ... { ${een} } }`,
      {},
      1,
      { agendeer: { regelfouten: [] } },
    ],
    [
      'overgeslagen met een variabele',
      `mutation ($a: AgendeerInvoer!, $nee: Boolean!) { __typename agendeer(invoer: $a) @include(if: $nee) { regelfouten { regel } } }`,
      { nee: false },
      0,
      { __typename: 'Mutation' },
    ],
    [
      'in een overgeslagen fragment',
      `mutation ($a: AgendeerInvoer!, $ja: Boolean!) { ... @skip(if: $ja) { ${een} } ...F @skip(if: $ja) } fragment F on Mutation { ${een} }`,
      { ja: true },
      0,
      {},
    ],
    [
      'niet overgeslagen',
      `mutation ($a: AgendeerInvoer!, $ja: Boolean!) { ... @include(if: $ja) { ${een} } }`,
      { ja: true },
      1,
      { agendeer: { regelfouten: [] } },
    ],
  ])('%s', async (_hoe, tekst, meer, keren, data) => {
    const [eerder = 0] = await gedaan();
    const antwoord = await doe(tekst, meer);
    expect([antwoord.status, antwoord.errors, antwoord.data]).toEqual([200, undefined, data]);
    expect((await gedaan())[0]).toBe(eerder + keren);
  });

  it('operationName kiest: de mutatie ernaast gebeurt niet, en zonder naam gebeurt er geen', async () => {
    const twee = `query Lees { mij { organisatie } } mutation Doe($a: AgendeerInvoer!) { ${een} }`;
    const eerder = await gedaan();
    expect((await doe(twee, {}, 'Lees')).data).toEqual({ mij: { organisatie: 'DTV' } });
    for (const naam of [undefined, 'Anders', 'doe']) expect((await doe(twee, {}, naam)).status).toBe(400);
    expect(await gedaan()).toEqual(eerder);
    expect((await doe(twee, {}, 'Doe')).data).toEqual({ agendeer: { regelfouten: [] } });
  });

  it.each([
    ['een alias van federatie', `mutation ($a: AgendeerInvoer!) { _entities: ${een} }`, 400],
    ['een alias als een sleutel', `mutation ($a: AgendeerInvoer!) { id: ${een} }`, 400],
    ['een onbekende directive', `mutation ($a: AgendeerInvoer!) @live { ${een} }`, 400],
    ['als query', `query ($a: AgendeerInvoer!) { ${een} }`, 400],
    [
      'een verborgen veld in het antwoord',
      `mutation ($a: AgendeerInvoer!) { agendeer(invoer: $a) { resultaat { lko { toegangsbewijs } } } }`,
      400,
    ],
    ['een variabele van een ander type', `mutation ($a: SluitAgendapuntInvoer!) { ${een} }`, 400],
    ['een veld te veel in de invoer', `mutation ($a: AgendeerInvoer!) { ${een} }`, 400],
  ])('%s: geweigerd, en er is niets gebeurd', async (hoe, tekst, status) => {
    const eerder = await gedaan();
    const meer = hoe.startsWith('een veld te veel') ? { a: { ...dossier(nieuwMetBand()), organisatie: 'COA' } } : {};
    const antwoord = await doe(tekst, meer);
    expect([antwoord.status, antwoord.data]).toEqual([status, undefined]);
    expect(typeof code(antwoord)).toBe('string');
    expect(await gedaan()).toEqual(eerder);
  });

  it('een GET, een formulier en tekst doen niets, aan geen van beide deuren', async () => {
    const eerder = await gedaan();
    const tekst = `mutation { agendeer(invoer: { lko: "lko-duinrand", vNummer: "${nieuwMetBand()}", reden: OVERLAST, idempotentiesleutel: "${randomUUID()}" }) { regelfouten { regel } } }`;
    const { sub, organisatie, functie } = direct.gebruiker('dtv-duinrand');
    const voorOverleg = await keten.issuer.token({ sub, organisatie, functie }, 'urn:ketenbeeld:subgraph:overleg');
    const deuren = [
      [`${keten.gateway.url}/v1/graphql`, await keten.token('dtv-duinrand')],
      [`${keten.subgraphs.overleg.url}/graphql`, voorOverleg],
    ] as const;
    for (const [url, token] of deuren) {
      const kop = { authorization: `Bearer ${token}`, doelbinding: 'UITVOERING_VW' };
      const body = JSON.stringify({ query: tekst });
      const pogingen = [
        fetch(`${url}?query=${encodeURIComponent(tekst)}`, { headers: { ...kop, 'content-type': 'application/json' } }),
        ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].map((type) =>
          fetch(url, { method: 'POST', headers: { ...kop, 'content-type': type }, body }),
        ),
      ];
      for (const poging of pogingen) expect((await poging).status).toBeGreaterThanOrEqual(400);
    }
    expect(await gedaan()).toEqual(eerder);
  });
});

describe('rechtstreeks bij overleg (aanval 8 en 9)', () => {
  const TEKST = 'mutation ($a: AgendeerInvoer!) { agendeer(invoer: $a) { resultaat { id } regelfouten { regel } } }';
  const tokenVoor = (persona: string, aud: string) => {
    const { sub, organisatie, functie } = direct.gebruiker(persona);
    return keten.issuer.token({ sub, organisatie, functie }, aud);
  };
  const doe = async (persona: string, tekst: string, variables: object, aud = 'urn:ketenbeeld:subgraph:overleg') =>
    direct.post(
      'overleg',
      { authorization: `Bearer ${await tokenVoor(persona, aud)}`, doelbinding: 'UITVOERING_VW' },
      { query: tekst, variables },
    );

  it.each([
    ['de gateway', 'urn:ketenbeeld:gateway'],
    ['het COA', 'urn:ketenbeeld:subgraph:coa'],
  ])('een token voor %s doet niets', async (_wie, aud) => {
    const eerder = await gedaan();
    const antwoord = await doe('dtv-duinrand', TEKST, { a: dossier(nieuwMetBand()) }, aud);
    expect([antwoord.status, code(antwoord)]).toEqual([401, 'TOKEN_ONGELDIG']);
    expect(await gedaan()).toEqual(eerder);
  });

  it('zonder token of zonder doel gebeurt niets', async () => {
    const eerder = await gedaan();
    const body = { query: TEKST, variables: { a: dossier(nieuwMetBand()) } };
    expect(code(await direct.post('overleg', { doelbinding: 'UITVOERING_VW' }, body))).toBe('TOKEN_ONTBREEKT');
    const authorization = `Bearer ${await tokenVoor('dtv-duinrand', 'urn:ketenbeeld:subgraph:overleg')}`;
    expect(code(await direct.post('overleg', { authorization }, body))).toBe('DOELBINDING_ONTBREEKT');
    expect(await gedaan()).toEqual(eerder);
  });

  it('beslist overleg zelf: een lid wel, een lid van een ander LKO, een genodigde en de betrokkene niet', async () => {
    const eerder = await gedaan();
    for (const wie of ['dtv-veenkamp', 'wijkagent-duinrand', 'dtv-rao-noord', 'betrokkene', 'fg-coa'])
      expect(code(await doe(wie, TEKST, { a: dossier(nieuwMetBand()) }))).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(await gedaan()).toEqual(eerder);
    expect((await doe('dtv-duinrand', TEKST, { a: dossier(nieuwMetBand()) })).data).toMatchObject({
      agendeer: { regelfouten: [] },
    });
  });

  it.each([
    ['twee', 'a: agendeer(invoer: $a) { regelfouten { regel } } b: agendeer(invoer: $b) { regelfouten { regel } }', 2],
    [
      'twee, een in een fragment en overgeslagen',
      'agendeer(invoer: $a) { regelfouten { regel } } ... on Mutation @skip(if: true) { b: agendeer(invoer: $b) { regelfouten { regel } } }',
      1,
    ],
    [
      'vijfhonderd',
      Array.from(
        { length: 500 },
        (_, i) => `v${i}: agendeer(invoer: $${i % 2 ? 'a' : 'b'}) { regelfouten { regel } }`,
      ).join(' '),
      500,
    ],
  ])('%s handelingen in een verzoek: geen ervan gebeurt', async (_aantal, velden, fouten) => {
    const eerder = await gedaan();
    const invoer = { a: dossier(nieuwMetBand()), b: dossier(nieuwMetBand()) };
    const antwoord = await doe(
      'dtv-duinrand',
      `mutation ($a: AgendeerInvoer!, $b: AgendeerInvoer!) { ${velden} }`,
      invoer,
    );
    expect(antwoord.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(
      Array(fouten).fill('EEN_HANDELING_PER_VERZOEK'),
    );
    expect(await gedaan()).toEqual(eerder);
  });

  it('de andere subgraphs kennen geen handeling', async () => {
    for (const naam of ['dtv', 'coa', 'ind', 'politie'] as const) {
      const token = await tokenVoor('dtv-duinrand', `urn:ketenbeeld:subgraph:${naam}`);
      const kop = { authorization: `Bearer ${token}`, doelbinding: 'UITVOERING_VW' };
      const antwoord = await direct.post(naam, kop, { query: 'mutation { __typename }' });
      expect(antwoord.data ?? null).toBeNull();
      expect(code(antwoord)).toEqual(expect.any(String));
    }
  });
});
