import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { definePolitie } from '../../../subgraphs/politie/politie.ts';
import { verstrekkingsBesluiten } from '../../../subgraphs/politie/tables.ts';
import { type Answer, startSubgraphAlone, type Wie } from '../../support/subgraph-alone.ts';
import { AFGESCHERMD, avim, casemanager, dag, regievoerder, VOL, vul, wijkagent } from './dossier.ts';

let politie: Awaited<ReturnType<typeof start>>;
const start = () => startSubgraphAlone('politie', 'POLITIE', (db) => definePolitie({ db, now: () => Date.now() }));

beforeAll(async () => {
  politie = await start();
  await vul(politie.db, politie.issuer.issuer);
});
afterAll(() => politie.close());
beforeEach(async () => {
  await politie.db.delete(verstrekkingsBesluiten);
});

interface Besluit {
  readonly dataklassen?: string[];
  readonly ontvangers?: string[];
  readonly van?: string;
  readonly tot?: string;
}
const besluit = (anders: Besluit = {}) =>
  politie.db.insert(verstrekkingsBesluiten).values({
    id: 'wpg20',
    samenwerkingsverband: 'De ketenoverleggen',
    doel: 'Aanpak van overlast',
    belang: 'Openbare orde',
    voorwaarden: ['Geheimhouding (Wpg art. 7 lid 2)'],
    dataklassen: anders.dataklassen ?? ['OPENBARE_ORDE', 'MENSENHANDEL'],
    ontvangers: anders.ontvangers ?? ['COA'],
    van: new Date(anders.van ?? dag(-100)),
    tot: new Date(anders.tot ?? dag(100)),
  });

const toegangVan = (errors: Answer['errors']) => (errors ?? []).map((error) => error.extensions?.['toegang']);
const vraag = (wie: Wie, profiel: string, selection: string, key = VOL) =>
  politie.entities(wie, 'Vreemdeling', selection, [
    {
      __typename: 'Vreemdeling',
      vNummer: key,
      toegangsbewijs: politie.bewijs(wie, { type: 'Vreemdeling', key, profielen: [profiel] }),
    },
  ]);
const lijst = (wie: Wie, profiel: string | undefined, id = 'lko-duinrand', args = '') =>
  politie.entities(
    wie,
    'LKO',
    `topX${args} { totalCount pageInfo { hasNextPage endCursor } edges { cursor beperkt vreemdeling { vNummer } node { naam lijst sinds } } }`,
    [
      {
        __typename: 'LKO',
        id,
        ...(profiel && { toegangsbewijs: politie.bewijs(wie, { type: 'LKO', key: id, profielen: [profiel] }) }),
      },
    ],
  );

const ORDE = 'openbareOrde { opTopX }';
const GEEN_BESLUIT = { dataklasse: 'OPENBARE_ORDE', niveau: 'SAMENVATTING', reden: 'GEEN_VERSTREKKINGSBESLUIT' };

describe('Wpg: verstrekken vraagt een geldig besluit (k3, C13)', () => {
  it('een geldig besluit dat klasse en ontvanger noemt opent het veld', async () => {
    await besluit();
    const answer = await vraag(casemanager, 'LKO_COA', `${ORDE} mensenhandelSignaal { erIsEenSignaal organisatie }`);
    expect(answer).toEqual({
      data: {
        _entities: [
          { openbareOrde: { opTopX: true }, mensenhandelSignaal: { erIsEenSignaal: true, organisatie: 'COA' } },
        ],
      },
    });
  });

  it.each<[string, Besluit | undefined]>([
    ['geen enkel besluit', undefined],
    ['een vervallen besluit', { tot: dag(-1) }],
    ['een besluit dat nog niet geldt', { van: dag(2) }],
    ['een besluit met een andere ontvanger', { ontvangers: ['DTV', 'IND'] }],
    ['een besluit over een andere klasse', { dataklassen: ['MENSENHANDEL'] }],
  ])('%s houdt het veld gesloten', async (_geval, anders) => {
    if (anders !== undefined) await besluit(anders);
    const answer = await vraag(casemanager, 'LKO_COA', ORDE);
    expect(answer.data).toEqual({ _entities: [{ openbareOrde: null }] });
    expect(toegangVan(answer.errors)).toEqual([GEEN_BESLUIT]);
  });

  it('een besluit verhoogt geen niveau', async () => {
    await besluit();
    const answer = await vraag(casemanager, 'LKO_COA', 'openbareOrde { opTopX aantalRegistraties }');
    expect(answer.data).toEqual({ _entities: [{ openbareOrde: { opTopX: true, aantalRegistraties: null } }] });
    expect(toegangVan(answer.errors)).toEqual([
      { dataklasse: 'OPENBARE_ORDE', niveau: 'VOLLEDIG', reden: 'NIVEAU_TE_LAAG' },
    ]);
  });

  it('voor een gegeven onder de AVG is geen besluit nodig', async () => {
    const answer = await vraag(casemanager, 'LKO_COA', 'meldplicht { heeftMeldplicht } inbewaringstelling { loopt }');
    expect(answer).toEqual({
      data: { _entities: [{ meldplicht: { heeftMeldplicht: true }, inbewaringstelling: { loopt: false } }] },
    });
  });

  it.each([
    ['een genodigde wijkagent', wijkagent, 'GENODIGD_WIJKAGENT'],
    ['een AVIM-lid van het LKO', { ...avim, sub: 'p-elders' }, 'LKO_POLITIE'],
  ])('%s is van de politie en heeft geen besluit nodig', async (_wie, wie, profiel) => {
    const answer = await vraag(wie, profiel, 'openbareOrde { opTopX aantalRegistraties }');
    expect(answer).toEqual({ data: { _entities: [{ openbareOrde: { opTopX: true, aantalRegistraties: 6 } }] } });
  });

  it('de besluiten worden een keer per vraag gelezen, en voor de politie zelf niet', async () => {
    await besluit();
    const gelezen = () => politie.statements.filter((s) => s.includes('verstrekkings_besluit')).length;
    politie.statements.length = 0;
    await vraag(casemanager, 'LKO_COA', `${ORDE} mensenhandelSignaal { erIsEenSignaal }`);
    expect(gelezen()).toBe(1);
    politie.statements.length = 0;
    await vraag(wijkagent, 'GENODIGD_WIJKAGENT', ORDE);
    expect(gelezen()).toBe(0);
  });
});

describe('de Top-X-lijst van een LKO', () => {
  const rij = (naam: string, vNummer: string, sinds: string) => ({
    cursor: expect.any(String) as string,
    beperkt: false,
    vreemdeling: { vNummer },
    node: { naam, lijst: 'TOP_X_LIJST', sinds },
  });

  it('een lid ziet met een besluit de rijen; van een afgeschermde alleen het V-nummer en het merk (k6)', async () => {
    await besluit({ ontvangers: ['DTV'] });
    const answer = await lijst(regievoerder, 'LKO_DTV');
    expect(answer.data).toEqual({
      _entities: [
        {
          topX: {
            totalCount: 2,
            pageInfo: { hasNextPage: false, endCursor: expect.any(String) as string },
            edges: [
              rij('Velamur Praxaquil', VOL, dag(-40)),
              {
                cursor: expect.any(String) as string,
                beperkt: true,
                vreemdeling: { vNummer: AFGESCHERMD },
                node: { naam: null, lijst: null, sinds: null },
              },
            ],
          },
        },
      ],
    });
    expect(new Set(toegangVan(answer.errors).map((t) => (t as { reden: string }).reden))).toEqual(
      new Set(['VERSTREKKINGSBEPERKING']),
    );
  });

  it.each<[string, Besluit | undefined]>([
    ['zonder besluit', undefined],
    ['met een besluit over een andere klasse', { dataklassen: ['MENSENHANDEL'], ontvangers: ['DTV'] }],
    ['met een besluit dat alleen de lijst noemt', { dataklassen: ['LKO_LIJST'], ontvangers: ['DTV'] }],
    ['met een besluit voor een ander', { ontvangers: ['COA'] }],
    ['met een vervallen besluit', { ontvangers: ['DTV'], tot: dag(-1) }],
  ])('blijft %s gesloten, ook het aantal', async (_geval, anders) => {
    if (anders !== undefined) await besluit(anders);
    const answer = await lijst(regievoerder, 'LKO_DTV');
    expect(answer.data).toEqual({ _entities: [{ topX: null }] });
    expect(toegangVan(answer.errors)).toMatchObject([{ reden: 'GEEN_VERSTREKKINGSBESLUIT' }]);
  });

  it('de politie van de eigen regio ziet haar eigen lijst heel, die van een andere regio niet', async () => {
    const eigen = await lijst(avim, undefined);
    expect(eigen.errors).toBeUndefined();
    expect(JSON.stringify(eigen.data)).toContain('Xamolor Quaruxem');
    const ander = await lijst(avim, undefined, 'lko-zuidhoek');
    expect(ander.data).toEqual({ _entities: [{ topX: null }] });
  });

  it('een wijkagent ziet nooit een lijst (k2)', async () => {
    const answer = await lijst(wijkagent, 'GENODIGD_WIJKAGENT');
    expect(answer.data).toEqual({ _entities: [{ topX: null }] });
  });

  it('bladert met een cursor van deze lijst, zonder iemand te noemen', async () => {
    const topX = async (args: string) => {
      const answer = await lijst(avim, undefined, 'lko-duinrand', args);
      return (answer.data?.['_entities'] as { topX: Bladzijde }[])[0]?.topX;
    };
    const eerste = await topX('(first: 1)');
    expect(eerste?.pageInfo.hasNextPage).toBe(true);
    expect(eerste?.pageInfo.endCursor).toMatch(/^[\w-]{22}$/);
    const tweede = await topX(`(first: 1, after: "${eerste?.pageInfo.endCursor ?? ''}")`);
    expect([eerste, tweede].map((b) => b?.edges.map((edge) => edge.vreemdeling.vNummer))).toEqual([
      [VOL],
      [AFGESCHERMD],
    ]);
    expect(tweede?.pageInfo.hasNextPage).toBe(false);
    const fout = await lijst(avim, undefined, 'lko-duinrand', '(after: "YWdlbmRhOjE")');
    expect(fout.errors?.[0]?.extensions?.['code']).toBe('CURSOR_ONGELDIG');
  });
});

interface Bladzijde {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly vreemdeling: { readonly vNummer: string } }[];
}
