import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fetchToken } from '../../demo/identity-provider/fetch-token.ts';
import { type IdentityProvider, startIdentityProvider } from '../../demo/identity-provider/start.ts';
import { type Keten, type KetenOptions, startKeten } from '../../demo/keten.ts';
import { SUBGRAPH_NAMEN } from '../../demo/subgraph-namen.ts';
import { laadWereld } from '../../demo/laad/wereld.ts';
import { type Persona, PERSONAS } from '../../demo/personas.ts';
import { openSleutels } from '../../demo/sleutels.ts';
import { maakWereld, type Wereld } from '../../demo/wereld/wereld.ts';
import { uitnodigingen } from '../../subgraphs/overleg/tables/uitnodiging.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const GATEWAY = 'urn:ketenbeeld:gateway';
const [IOM] = PERSONAS.filter(({ systeem }) => systeem === true) as [Persona];
const VRAAG = `query ($v: VNummer!) { vreemdeling(vNummer: $v) { vNummer
  vertrekzaak { status vertrekplan { stappen { omschrijving } doel } } identiteit { naam } } }`;

let dataFolder: string;
let provider: IdentityProvider;
let database: TestDatabase;
let keten: Keten;
let wereld: Wereld;
let token: string;

// The provider of the demo itself, with the client secret that it made for this system.
beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'ketenbeeld-partner-'));
  provider = await startIdentityProvider({
    demo: true,
    port: 0,
    dataFolder,
    personas: PERSONAS,
    redirectUris: ['http://127.0.0.1:4000/'],
    webOrigins: [],
    audiences: [GATEWAY, 'urn:ketenbeeld:subgraph:dtv'],
  });
  database = await openTestDatabase('LEEG');
  for (const naam of [...SUBGRAPH_NAMEN, 'gateway']) await database.maakLogboek(naam);
  keten = await startKeten({
    provider: { issuer: provider.issuer, jwks: `${provider.url}/jwks` },
    sleutels: await openSleutels(undefined),
    database: (naam) => database.source(naam),
    ports: Object.fromEntries([...SUBGRAPH_NAMEN, 'gateway'].map((naam) => [naam, 0])) as KetenOptions['ports'],
    now: Date.now,
    report: () => undefined,
  });
  wereld = maakWereld({ omvang: 'klein', peildatum: inject('peildatum') });
  await laadWereld(keten.stores, wereld, provider.issuer);
  token = await fetchToken({ provider: provider.url, persona: IOM, dataFolder });
});
afterAll(async () => {
  await keten.close();
  await database.close();
  await provider.close();
  rmSync(dataFolder, { recursive: true });
});

interface Antwoord {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly toegang?: { readonly reden: string } };
  }[];
}

async function vraag(query: string, variables: object = {}, met = token): Promise<Antwoord> {
  const response = await fetch(`${keten.gateway.url}/v1/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${met}`, doelbinding: IOM.doelbinding },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

const uitgenodigdVoor = () => wereld.verhalen.vertrekMetIom[0];
const redenen = ({ errors = [] }: Antwoord) =>
  Object.fromEntries(errors.map(({ path = [], extensions }) => [path.join('.'), extensions.toegang?.reden]));

describe('een partnersysteem met client credentials', () => {
  it('krijgt een token op eigen naam: een systeem, geen persoon die zich aanmeldt', () => {
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
    expect(decodeJwt(token)).toMatchObject({
      iss: provider.issuer,
      aud: GATEWAY,
      sub: IOM.sub,
      organisatie: 'IOM',
      functie: 'IOM_MEDEWERKER',
    });
  });

  it('ziet van wie het is uitgenodigd wat GENODIGD_IOM geeft, en niets daarbuiten', async () => {
    const antwoord = await vraag(VRAAG, { v: uitgenodigdVoor() });
    expect(antwoord.status).toBe(200);
    expect(antwoord.data).toMatchObject({
      vreemdeling: {
        vNummer: uitgenodigdVoor(),
        vertrekzaak: { status: expect.any(String) as string, vertrekplan: { doel: null } },
        identiteit: null,
      },
    });
    expect(redenen(antwoord)).toEqual({
      'vreemdeling.vertrekzaak.vertrekplan.doel': 'NIVEAU_TE_LAAG',
      'vreemdeling.identiteit': 'NIVEAU_TE_LAAG',
    });
  });

  it('ziet van een ander niets, ook niet of die er is', async () => {
    const bestaat = await vraag(VRAAG, { v: wereld.verhalen.betrokkene[0] });
    const bestaatNiet = await vraag(VRAAG, { v: '9999999999' });
    const zonderNummer = ({ data, ...rest }: Antwoord) => ({
      ...rest,
      data: JSON.stringify(data).replace(/999\d{7}/, '...'),
    });
    // What its functie can never see is refused before anybody is looked up, and so says nothing of a person.
    expect(redenen(bestaat)).toEqual({
      'vreemdeling.vertrekzaak': 'GEEN_GROND',
      'vreemdeling.identiteit': 'NIVEAU_TE_LAAG',
    });
    expect(zonderNummer(bestaat)).toEqual(zonderNummer(bestaatNiet));
  });

  it('leest geen lijst van een organisatie', async () => {
    const { data } = await vraag(
      '{ lko(id: "lko-duinrand") { caseloadlijst(first: 5) { totalCount } bewonerslijst(first: 5) { totalCount } } }',
    );
    expect(data).toMatchObject({ lko: { caseloadlijst: null, bewonerslijst: null } });
  });

  it('komt met zijn token voor een subgraph de gateway niet in', async () => {
    const audiences = ['urn:ketenbeeld:subgraph:dtv'];
    const voorDtv = await fetchToken({ provider: provider.url, persona: IOM, dataFolder, audiences });
    const antwoord = await vraag(VRAAG, { v: uitgenodigdVoor() }, voorDtv);
    expect([antwoord.status, antwoord.errors?.[0]?.extensions.code]).toEqual([401, 'TOKEN_ONGELDIG']);
  });

  it('ziet niets meer als de uitnodiging voorbij is, en leest dat dan', async () => {
    await keten.stores.overleg.db
      .update(uitnodigingen)
      .set({ tot: new Date(Date.now() - 1000) })
      .where(eq(uitnodigingen.sub, IOM.sub));
    const antwoord = await vraag(VRAAG, { v: uitgenodigdVoor() });
    expect(antwoord.data).toMatchObject({ vreemdeling: { vertrekzaak: null, identiteit: null } });
    expect(redenen(antwoord)).toMatchObject({ 'vreemdeling.vertrekzaak': 'UITNODIGING_VERLOPEN' });
  });
});
