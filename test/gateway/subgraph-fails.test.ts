import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';
import { type Misbehaviour, sendJson, type StandIn, startStandIn } from './stand-in.ts';

let keten: TestKeten;
let politie: StandIn;
let overleg: StandIn;
let coa: StandIn;
beforeAll(async () => {
  [politie, overleg, coa] = await Promise.all([startStandIn(), startStandIn(), startStandIn()]);
  keten = await startTestKeten({
    gateway: {
      subgraphTimeout: 4000,
      subgraphUrls: { politie: politie.url, overleg: overleg.url, coa: coa.url },
    },
  });
  politie.target = keten.subgraphs.politie.url;
  overleg.target = keten.subgraphs.overleg.url;
  coa.target = keten.subgraphs.coa.url;
});
afterAll(async () => {
  await keten.close();
  await Promise.all([politie, overleg, coa].map((standIn) => standIn.close()));
});
afterEach(() => {
  for (const standIn of [politie, overleg, coa]) standIn.misbehave = undefined;
});

const GEHEIM = 'Voorbeeldnaam 9990000042';
const AGENDA = `{ lko(id: "lko-duinrand") { naam agenda(first: 3) { edges { node { vreemdeling {
  vNummer identiteit { naam } meldplicht { heeftMeldplicht frequentie meldingen { datum } } } } } } } }`;

interface Persoon {
  readonly vNummer: string;
  readonly identiteit: unknown;
  readonly meldplicht: unknown;
}
function personenIn(answer: GatewayAnswer): readonly Persoon[] {
  const { lko } = answer.data as { lko: { agenda: { edges: { node: { vreemdeling: Persoon } }[] } } };
  return lko.agenda.edges.map(({ node }) => node.vreemdeling);
}
/** Path and code of what went wrong at the police; on the agenda is also somebody with a verstrekkingsbeperking. */
function meldplichtFouten(answer: GatewayAnswer): readonly (readonly [string, unknown])[] {
  return (answer.errors ?? [])
    .filter(({ path }) => path?.includes('meldplicht') === true || path === undefined)
    .map(({ path, extensions }) => [path?.join('.') ?? '', extensions?.['code']] as const);
}
const meldplichtVan =
  (entity: object) => (response: Parameters<Misbehaviour>[0], asked: Parameters<Misbehaviour>[1]) => {
    sendJson(response, { data: { _entities: asked.representations.map(() => entity) } });
  };
const json = (answer: unknown): Misbehaviour => {
  return (response) => {
    sendJson(response, answer);
  };
};
const BREEKT: Misbehaviour = (response) => response.destroy();
const goed = { heeftMeldplicht: true, frequentie: 'WEKELIJKS', meldingen: [] };

describe('een subgraph die faalt, neemt alleen zijn eigen velden mee', () => {
  it.each<[name: string, misbehave: Misbehaviour, code: string]>([
    ['breaks the connection', BREEKT, 'SUBGRAPH_UNAVAILABLE'],
    ['does not answer in time', () => undefined, 'SUBGRAPH_UNAVAILABLE'],
    [
      'begins to answer and never ends',
      (response) => {
        response.writeHead(200).write('{"data":');
      },
      'SUBGRAPH_UNAVAILABLE',
    ],
    ['sends HTML with status 200', (response) => response.end(`<html>${GEHEIM}</html>`), 'SUBGRAPH_UNAVAILABLE'],
    [
      'sends status 500 with a name in the text',
      (response) => response.writeHead(500).end(GEHEIM),
      'SUBGRAPH_UNAVAILABLE',
    ],
    ['redirects', (response) => response.writeHead(307, { location: '/elders' }).end(), 'SUBGRAPH_UNAVAILABLE'],
    ['sends trailing garbage', (response) => response.end('{"data":{"_entities":[]}} rommel'), 'SUBGRAPH_UNAVAILABLE'],
    ['sends a list', json([{ data: null }]), 'SUBGRAPH_UNAVAILABLE'],
    ['refuses the whole request', json({ data: null, errors: [{ message: GEHEIM }] }), 'SUBGRAPH_UNAVAILABLE'],
    ['sends no entities', json({ data: {} }), 'SUBGRAPH_ERROR'],
    ['sends a string for the entities', json({ data: { _entities: GEHEIM } }), 'SUBGRAPH_ERROR'],
    ['sends too few entities', json({ data: { _entities: [{ meldplicht: goed }] } }), 'SUBGRAPH_ERROR'],
    ['sends too many entities', json({ data: { _entities: Array(9).fill({ meldplicht: goed }) } }), 'SUBGRAPH_ERROR'],
    ['sends null entities', meldplichtVan(JSON.parse('null') as object), 'SUBGRAPH_ERROR'],
    ['sends another type of entity', meldplichtVan({ __typename: 'LKO', meldplicht: goed }), 'SUBGRAPH_ERROR'],
    ['sends an entity without the field', meldplichtVan({ __typename: 'Vreemdeling' }), 'SUBGRAPH_ERROR'],
    ['sends a string for an object', meldplichtVan({ meldplicht: GEHEIM }), 'SUBGRAPH_ERROR'],
    ['sends a list for an object', meldplichtVan({ meldplicht: [goed] }), 'SUBGRAPH_ERROR'],
    [
      'sends errors that name no person',
      (response, { representations }) => {
        sendJson(response, {
          data: { _entities: representations.map(() => ({ __typename: 'Vreemdeling', meldplicht: null })) },
          errors: [
            { message: GEHEIM, path: ['_entities', 0, '__proto__'] },
            { message: GEHEIM, path: ['lko', GEHEIM], extensions: { code: GEHEIM } },
            { message: GEHEIM, path: [-1, 1e9] },
            { message: GEHEIM, path: GEHEIM },
          ],
        });
      },
      'SUBGRAPH_ERROR',
    ],
    [
      'sends an error of its own',
      (response, { representations }) => {
        sendJson(response, {
          data: { _entities: representations.map(() => ({ meldplicht: null })) },
          errors: representations.map((_, i) => ({
            message: GEHEIM,
            path: ['_entities', i, 'meldplicht'],
            extensions: { code: GEHEIM, toegang: { reden: GEHEIM }, veld: GEHEIM, stacktrace: [GEHEIM] },
          })),
        });
      },
      'SUBGRAPH_ERROR',
    ],
  ])('politie %s', async (_name, misbehave, code) => {
    const before = personenIn(await keten.query('coa-duinrand', AGENDA));
    politie.paths.length = 0;
    politie.misbehave = misbehave;
    const answer = await keten.query('coa-duinrand', AGENDA);
    expect(answer.status).toBe(200);
    expect(personenIn(answer)).toEqual(before.map((persoon) => ({ ...persoon, meldplicht: null })));
    expect(meldplichtFouten(answer)).toEqual(
      before.map((_, i) => [`lko.agenda.edges.${i}.node.vreemdeling.meldplicht`, code]),
    );
    expect(JSON.stringify([answer, keten.events])).not.toContain(GEHEIM);
    // Of a broken connection nothing came, so that is asked twice more.
    expect(politie.paths).toEqual(Array(misbehave === BREEKT ? 3 : 1).fill('/graphql'));
  });

  it('an answer without end is cut off', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 0x20);
    let sent = 0;
    politie.misbehave = (response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && sent < 500) {
          sent += 1;
          if (!response.write(chunk)) {
            response.once('drain', more);
            return;
          }
        }
        response.end();
      };
      more();
    };
    const answer = await keten.query('coa-duinrand', AGENDA);
    expect(meldplichtFouten(answer).map(([, code]) => code)).toEqual(Array(3).fill('SUBGRAPH_UNAVAILABLE'));
    expect(sent).toBeLessThan(100);
  });

  it('what was not asked does not come in, and a wrong value costs only itself', async () => {
    const before = personenIn(await keten.query('dtv-duinrand', AGENDA));
    politie.misbehave = (response, { representations }) => {
      const entity = `{"__typename":"Vreemdeling","vNummer":"0000000000","identiteit":{"naam":"${GEHEIM}"},
        "__proto__":{"vervuild":"ja"},"constructor":{"prototype":{"vervuild":"ja"}},
        "meldplicht":{"__proto__":{"vervuild":"ja"},"heeftMeldplicht":"ja","frequentie":"DAGELIJKS","meldingen":[{"datum":"${GEHEIM}"}]}}`;
      response.end(`{"data":{"_entities":[${representations.map(() => entity).join(',')}]}}`);
    };
    const answer = await keten.query('dtv-duinrand', AGENDA);
    expect(personenIn(answer)).toEqual(
      before.map((persoon) => ({
        ...persoon,
        meldplicht: { heeftMeldplicht: null, frequentie: null, meldingen: [{ datum: null }] },
      })),
    );
    const fouten = meldplichtFouten(answer);
    expect(fouten.every(([, code]) => code === 'SUBGRAPH_ERROR')).toBe(true);
    expect(fouten).toHaveLength(9);
    expect(JSON.stringify(answer)).not.toContain(GEHEIM);
    expect('vervuild' in {}).toBe(false);
  });
});

describe('overleg valt weg', () => {
  it('niemand ziet iets van anderen, en de eigen caseload antwoordt nog', async () => {
    overleg.misbehave = (response) => response.destroy();
    const answer = await keten.query(
      'dtv-duinrand',
      `{ lko(id: "lko-duinrand") { naam } mijnCaseload(first: 2) { edges { node { vNummer vertrekzaak { status } identiteit { naam } } } } }`,
    );
    const { lko, mijnCaseload } = answer.data as {
      lko: unknown;
      mijnCaseload: { edges: { node: { vNummer: string; vertrekzaak: { status: string }; identiteit: unknown } }[] };
    };
    expect(lko).toBeNull();
    expect(mijnCaseload.edges).toHaveLength(2);
    for (const { node } of mijnCaseload.edges) {
      expect(node.vNummer).toMatch(/^999\d{7}$/);
      expect(node.vertrekzaak.status).toMatch(/^[A-Z_]+$/);
      expect(node.identiteit).toBeNull();
    }
    const codes = (answer.errors ?? []).map(({ path, extensions }) => [path?.join('.'), extensions?.['code']]);
    expect(codes).toEqual([
      ['lko', 'SUBGRAPH_UNAVAILABLE'],
      ['mijnCaseload.edges.0.node.identiteit', 'UNAUTHORIZED_FIELD_OR_TYPE'],
      ['mijnCaseload.edges.1.node.identiteit', 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ]);
    expect(answer.extensions?.toegang?.geweigerd).toMatchObject([
      { veld: 'Vreemdeling.identiteit', reden: 'BEWIJS_ONTBREEKT', aantal: 2 },
    ]);
  });
});

describe('wat alleen voor een ander veld werd opgehaald, komt niet naar buiten', () => {
  const IN_TE_BRENGEN = '{ lko(id: "lko-duinrand") { administratiefGeplaatstInTeBrengen { vNummer } } }';
  const pad = ['lko', 'administratiefGeplaatstInTeBrengen'];

  it('een genodigde wordt het gevraagde veld geweigerd, en hoort niets van de lijst van het COA', async () => {
    const answer = await keten.query('nidos-duinrand', IN_TE_BRENGEN);
    expect(answer.data).toEqual({ lko: { administratiefGeplaatstInTeBrengen: null } });
    expect(answer.errors?.map(({ path }) => path)).toEqual([pad]);
    expect(answer.extensions?.toegang).toMatchObject({
      geweigerd: [{ veld: 'LKO.administratiefGeplaatstInTeBrengen', aantal: 1 }],
      nietGetoond: 0,
    });
  });

  it('zonder de lijst van het COA zegt DT&V dat zij het niet weet', async () => {
    coa.misbehave = (response) => response.destroy();
    const answer = await keten.query('dtv-duinrand', IN_TE_BRENGEN);
    expect(answer.data).toEqual({ lko: { administratiefGeplaatstInTeBrengen: null } });
    expect(answer.errors).toMatchObject([{ path: pad, extensions: { code: 'FEITEN_NIET_BEREIKBAAR' } }]);
    expect(answer.errors).toHaveLength(1);
  });
});
