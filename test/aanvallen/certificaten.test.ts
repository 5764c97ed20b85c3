import { request, type RequestOptions } from 'node:https';
import { connect, type TLSSocket } from 'node:tls';
import { importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISATIE } from '../../demo/keten.ts';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from '../../demo/subgraph-namen.ts';
import { makeCa, oin, type Papers } from '../support/certificates.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';

const GATEWAY = oin(1);
const OIN = Object.fromEntries(SUBGRAPH_NAMEN.map((naam, i) => [naam, oin(10 + i)])) as Record<SubgraphNaam, string>;
const DIENSTEN = Object.fromEntries(SUBGRAPH_NAMEN.map((naam) => [ORGANISATIE[naam], OIN[naam]]));

let keten: TestKeten;
const papieren: Record<string, Papers> = {};

beforeAll(async () => {
  const [ca, vreemdeCa] = [await makeCa('Ketenbeeld proef CA'), await makeCa('Vreemde CA')];
  for (const naam of SUBGRAPH_NAMEN) papieren[naam] = await ca.issue([OIN[naam]]);
  papieren['gateway'] = await ca.issue([GATEWAY]);
  papieren['van een andere organisatie'] = await ca.issue([oin(99)]);
  papieren['zonder OIN'] = await ca.issue([]);
  papieren['met twee OINs'] = await ca.issue([oin(99), GATEWAY]);
  papieren['van een vreemde CA, met het OIN van de gateway'] = await vreemdeCa.issue([GATEWAY]);
  papieren['dat verlopen is'] = await ca.issue([GATEWAY], { expired: true });
  keten = await startTestKeten({
    tls: {
      gateway: { ...papier('gateway'), subgraphs: OIN },
      subgraph: (naam) => ({ ...papier(naam), gateways: [GATEWAY], diensten: DIENSTEN }),
    },
  });
});
afterAll(() => keten.close());

function papier(wie: string): Papers {
  const gevonden = papieren[wie];
  if (gevonden === undefined) throw new Error(`no papers of ${wie}`);
  return gevonden;
}

interface Antwoord {
  readonly status: number;
  readonly code: unknown;
  readonly text: string;
}

/** A request to a subgraph over TLS, with these papers or none; who asks trusts the chain's authority. */
function vraag(
  naam: SubgraphNaam,
  wie: string | undefined,
  { pad = '/graphql', body, ...anders }: RequestOptions & { pad?: string; body?: object } = {},
): Promise<Antwoord> {
  const { cert, key } = wie === undefined ? {} : papier(wie);
  const { ca } = papier(naam);
  return new Promise((resolve, reject) => {
    const onderweg = request(
      new URL(pad, keten.subgraphs[naam].url),
      {
        method: body === undefined ? 'GET' : 'POST',
        cert,
        key,
        ca,
        agent: false,
        ...anders,
        headers: { 'content-type': 'application/json', ...(anders.headers as Record<string, string> | undefined) },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', () => {
          const [fout] = (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors ?? [];
          resolve({ status: response.statusCode ?? 0, code: fout?.extensions.code, text });
        });
      },
    );
    onderweg.once('error', reject);
    onderweg.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** What a gateway asks, with a token that is good: it is the certificate that must decide. */
async function alsGateway(naam: SubgraphNaam) {
  const { sub, organisatie, functie } = { sub: 'p-dtv-duinrand', organisatie: 'DTV', functie: 'REGIEVOERDER' };
  const token = await keten.issuer.token({ sub, organisatie, functie }, `urn:ketenbeeld:subgraph:${naam}`);
  return {
    body: { query: '{ __typename }' },
    headers: { authorization: `Bearer ${token}`, doelbinding: 'UITVOERING_VW' },
  };
}

/** A question of one service to another, with its own token. */
async function alsDienst(van: SubgraphNaam, naar: SubgraphNaam, feit: string) {
  const sleutel = keten.sleutels.dienst(ORGANISATIE[van]);
  const seconden = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({ organisatie: ORGANISATIE[van] })
    .setProtectedHeader({ alg: 'PS256', kid: sleutel.kid ?? '' })
    .setIssuer(`urn:ketenbeeld:dienst:${ORGANISATIE[van]}`)
    .setAudience(`urn:ketenbeeld:feiten:${ORGANISATIE[naar]}`)
    .setIssuedAt(seconden)
    .setExpirationTime(seconden + 60)
    .sign(await importJWK(sleutel, 'PS256'));
  const body = { sleutels: [keten.wereld.verhalen.betrokkene[0]] };
  return { pad: `/feiten/${feit}`, body, headers: { authorization: `Bearer ${token}` } };
}

describe('de keten met certificaten', () => {
  it('antwoordt als zonder: vijf subgraphs, en een feit dat het COA aan de politie vraagt', async () => {
    expect(Object.values(keten.subgraphs).every(({ url }) => url.startsWith('https://'))).toBe(true);
    keten.reset();
    const antwoord = await keten.query(
      'dtv-duinrand',
      `{ lko(id: "lko-duinrand") { agenda(first: 1) { edges { node { vreemdeling { identiteit { naam }
        opvang { opvangrecht { signalen } } vertrekzaak { status } meldplicht { frequentie } } } } } } }`,
    );
    expect([antwoord.status, antwoord.errors]).toEqual([200, undefined]);
    expect(JSON.stringify(antwoord.data)).toMatch(/"naam":"[^"]+".*"signalen":\[.*"status":"[^"]+".*"frequentie":"/);
    expect(keten.events.filter(({ event }) => event === 'feit')).toMatchObject([
      { subgraph: 'politie', vrager: 'COA' },
    ]);
  });

  it('is gereed, want ook de vraag of zij er zijn draagt het certificaat', async () => {
    expect((await fetch(`${keten.gateway.url}/health/ready`)).status).toBe(200);
  });
});

describe.each(SUBGRAPH_NAMEN)('bij %s', (naam) => {
  it('mag de gateway vragen', async () => {
    expect(await vraag(naam, 'gateway', await alsGateway(naam))).toMatchObject({ status: 200, code: undefined });
  });

  it('krijgt wie geen certificaat toont niets, ook met een goed token', async () => {
    const antwoord = await vraag(naam, undefined, await alsGateway(naam));
    expect(antwoord).toMatchObject({ status: 401, code: 'CERTIFICAAT_ONTBREEKT' });
  });

  it.each([
    'van een andere organisatie',
    'zonder OIN',
    'met twee OINs',
    'van een vreemde CA, met het OIN van de gateway',
    'dat verlopen is',
  ])('krijgt wie een certificaat %s toont niets, ook met een goed token', async (wie) => {
    const antwoord = await vraag(naam, wie, await alsGateway(naam));
    expect(antwoord).toMatchObject({ status: 403, code: 'CERTIFICAAT_GEWEIGERD' });
  });
});

describe('een certificaat opent alleen waarvoor het is', () => {
  it('de dienst van het COA vraagt feiten aan de politie, en geen GraphQL', async () => {
    const feit = await alsDienst('coa', 'politie', 'tweeMeldingenGemist');
    expect(await vraag('politie', 'coa', feit)).toMatchObject({ status: 200 });
    expect(await vraag('politie', 'coa', await alsGateway('politie'))).toMatchObject({ code: 'CERTIFICAAT_GEWEIGERD' });
  });

  it.each(['gateway', 'ind', 'overleg'])(
    'met het token van het COA en het certificaat van %s komt er geen feit',
    async (wie) => {
      const feit = await alsDienst('coa', 'politie', 'tweeMeldingenGemist');
      expect(await vraag('politie', wie, feit)).toMatchObject({ status: 403, code: 'CERTIFICAAT_GEWEIGERD' });
    },
  );

  it('ook de gezondheid en een adres dat er niet is vragen een certificaat', async () => {
    for (const pad of ['/health', '/weg', '/feiten/x', '/graphql/'])
      expect(await vraag('ind', undefined, { pad })).toMatchObject({ status: 401, code: 'CERTIFICAAT_ONTBREEKT' });
    expect(await vraag('ind', 'gateway', { pad: '/health' })).toMatchObject({ status: 200 });
  });

  it('een sessie die hervat wordt krijgt niet meer dan die waarmee zij begon', async () => {
    const { port } = new URL(keten.subgraphs.ind.url);
    const wie = papier('van een vreemde CA, met het OIN van de gateway');
    const session = await new Promise<Buffer>((resolve, reject) => {
      const socket: TLSSocket = connect({ host: '127.0.0.1', port: Number(port), ...wie, ca: papier('ind').ca });
      socket.once('error', reject);
      socket.once('session', (ticket: Buffer) => {
        socket.destroy();
        resolve(ticket);
      });
    });
    for (const papers of ['van een vreemde CA, met het OIN van de gateway', undefined]) {
      const antwoord = await vraag('ind', papers, { ...(await alsGateway('ind')), session } as RequestOptions);
      expect([401, 403]).toContain(antwoord.status);
    }
  });

  it('zonder TLS, of met TLS 1.2, wordt er niet gesproken', async () => {
    await expect(fetch(keten.subgraphs.ind.url.replace('https:', 'http:'))).rejects.toThrow();
    const oud = vraag('ind', 'gateway', { ...(await alsGateway('ind')), maxVersion: 'TLSv1.2' });
    await expect(oud).rejects.toThrow();
  });
});
