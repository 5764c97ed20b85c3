import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROFIELEN } from '../../../toegang/generated/policy.ts';
import { cel } from '../../../toegang/matrix.ts';
import { bewegingen, bewoners } from '../../../subgraphs/coa/tables.ts';
import type { Answer, Wie } from '../../support/subgraph-alone.ts';
import {
  AFGESCHERMD,
  BEWONER,
  CASEMANAGER,
  type Coa,
  ELDERS,
  GEKOPPELD,
  REGIEVOERDER,
  REGIOMANAGER,
  startCoa,
} from './start-coa.ts';

let coa: Coa;
beforeAll(async () => {
  coa = await startCoa();
});
afterAll(() => coa.close());

const lko = (answer: Answer, index = 0): unknown =>
  (answer.data as { _entities: unknown[] } | undefined)?._entities[index];
const codes = (answer: Answer): unknown[] => (answer.errors ?? []).map((error) => error.extensions?.['code']);

const LIJST =
  'bewonerslijst { totalCount pageInfo { hasNextPage endCursor } edges { cursor beperkt vreemdeling { vNummer opvang { sinds } } node { naam lijst sinds } } }';
const OKTOBER = 'stromen(periode: { van: "2026-10-01", tot: "2026-11-01" }) { instroom doorstroom uitstroom }';

interface Lijst {
  readonly bewonerslijst: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly cursor: string; readonly vreemdeling: { readonly vNummer: string } }[];
  };
}

describe('de bewonerslijst (R-LKO-04)', () => {
  it('noemt wie op het azc woont, en niet wie er alleen administratief is geplaatst', async () => {
    const answer = await coa.lkos(CASEMANAGER, LIJST, ['lko-a']);
    expect(answer.errors).toBeUndefined();
    const regel = (vNummer: string, beperkt: boolean): unknown => ({
      cursor: expect.any(String) as unknown,
      beperkt,
      vreemdeling: { vNummer, opvang: { sinds: '2026-05-04' } },
      node: { naam: `Naam ${vNummer}`, lijst: 'BEWONERSLIJST', sinds: '2026-05-04' },
    });
    expect(lko(answer)).toMatchObject({
      bewonerslijst: {
        totalCount: 2,
        pageInfo: { hasNextPage: false },
        edges: [regel(BEWONER, false), regel(AFGESCHERMD, true)],
      },
    });
  });

  it('een lid van een andere organisatie ziet de lijst, maar van wie is afgeschermd alleen V-nummer en aanduiding (k6)', async () => {
    const selectie = LIJST.replace('opvang { sinds }', '');
    const answer = await coa.lkos(REGIEVOERDER, selectie, ['lko-a'], ['LKO_DTV']);
    expect(lko(answer)).toMatchObject({
      bewonerslijst: {
        edges: [
          { beperkt: false, vreemdeling: { vNummer: BEWONER }, node: { naam: `Naam ${BEWONER}` } },
          {
            beperkt: true,
            vreemdeling: { vNummer: AFGESCHERMD },
            node: { naam: null, lijst: null, sinds: null },
          },
        ],
      },
    });
    const redenen = answer.errors?.map((error) => (error.extensions?.['toegang'] as { reden: string }).reden);
    expect(redenen).toEqual(Array(3).fill('VERSTREKKINGSBEPERKING'));
  });

  it('op de lijst staan is nog geen grond voor de persoon zelf', async () => {
    const answer = await coa.lkos(REGIEVOERDER, LIJST, ['lko-a'], ['LKO_DTV']);
    const { bewonerslijst } = lko(answer) as Lijst;
    expect(bewonerslijst.edges[0]?.vreemdeling).toEqual({ vNummer: BEWONER, opvang: null });
  });

  it('bladert met cursors zonder V-nummer, en blijft gelijk als er intussen iemand bij komt', async () => {
    const bladzijde = async (after: string | null) => {
      const answer = await coa.lkos(
        CASEMANAGER,
        `bewonerslijst(first: 1, after: ${JSON.stringify(after)}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor vreemdeling { vNummer } } }`,
        ['lko-a'],
      );
      return (lko(answer) as Lijst).bewonerslijst;
    };
    const een = await bladzijde(null);
    const nieuw = '9990000050';
    await coa.db.insert(bewoners).values({
      vNummer: nieuw,
      naam: 'Nieuw',
      verstrekkingsbeperking: false,
      locatie: 'azc-a',
      status: 'AANWEZIG',
      aankomst: '2026-11-20',
    });
    const twee = await bladzijde(een.pageInfo.endCursor);
    const drie = await bladzijde(twee.pageInfo.endCursor);
    const gelezen = [een, twee, drie].map((b) => [b.edges[0]?.vreemdeling.vNummer, b.pageInfo.hasNextPage]);
    expect(gelezen).toEqual([
      [BEWONER, true],
      [AFGESCHERMD, true],
      [nieuw, false],
    ]);
    expect(Buffer.from(een.pageInfo.endCursor, 'base64url').toString()).not.toMatch(/\d{10}/);
  });

  it.each([
    ['first: 0', 'FIRST_BUITEN_BEREIK'],
    ['first: 201', 'FIRST_BUITEN_BEREIK'],
    ['after: "bm9wZQ"', 'CURSOR_ONGELDIG'],
  ])('%s is een duidelijke fout', async (argument, code) => {
    const answer = await coa.lkos(CASEMANAGER, `bewonerslijst(${argument}) { totalCount }`, ['lko-a']);
    expect([lko(answer), codes(answer)]).toEqual([{ bewonerslijst: null }, [code]]);
  });
});

describe('stromen en administratief geplaatsten', () => {
  it('telt per hele maand: de eerste dag mee, de dag waarop de periode eindigt niet', async () => {
    const answer = await coa.lkos(CASEMANAGER, OKTOBER, ['lko-a']);
    expect(answer.errors).toBeUndefined();
    expect(lko(answer)).toEqual({ stromen: { instroom: 2, doorstroom: 1, uitstroom: 1 } });
    const kwartaal = await coa.lkos(CASEMANAGER, OKTOBER.replace('10-01', '09-01').replace('11-01', '12-01'), [
      'lko-a',
    ]);
    expect(lko(kwartaal)).toEqual({ stromen: { instroom: 3, doorstroom: 2, uitstroom: 1 } });
    const leeg = await coa.lkos(CASEMANAGER, OKTOBER.replaceAll('2026', '2020'), ['lko-a']);
    expect(lko(leeg)).toEqual({ stromen: { instroom: 0, doorstroom: 0, uitstroom: 0 } });
  });

  it('een verhuizing telt bij beide azcs als doorstroom', async () => {
    const answer = await coa.lkos(REGIOMANAGER, OKTOBER, ['lko-b']);
    expect(lko(answer)).toEqual({ stromen: { instroom: 0, doorstroom: 1, uitstroom: 0 } });
  });

  it.each([
    ['2026-10-01', '2026-10-31'],
    ['2026-10-02', '2026-11-01'],
    ['2026-10-01', '2026-10-01'],
    ['2026-11-01', '2026-10-01'],
  ])('van %s tot %s is geen periode: PERIODE_ONGELDIG', async (van, tot) => {
    const answer = await coa.lkos(CASEMANAGER, `stromen(periode: { van: "${van}", tot: "${tot}" }) { instroom }`, [
      'lko-a',
    ]);
    expect([lko(answer), codes(answer)]).toEqual([{ stromen: null }, ['PERIODE_ONGELDIG']]);
  });

  it('noemt de administratief geplaatsten van dit azc en van geen ander (R-LKO-05)', async () => {
    const answer = await coa.lkos(REGIOMANAGER, 'administratiefGeplaatst', ['lko-a', 'lko-b']);
    expect([lko(answer, 0), lko(answer, 1)]).toEqual([
      { administratiefGeplaatst: [GEKOPPELD] },
      { administratiefGeplaatst: [] },
    ]);
  });

  it('een LKO dat het COA niet kent, heeft geen lijsten', async () => {
    const alles = `bewonerslijst { totalCount edges { cursor } } ${OKTOBER} administratiefGeplaatst`;
    const answer = await coa.lkos(REGIEVOERDER, alles, ['lko-onbekend'], ['LKO_DTV']);
    expect(answer.errors).toBeUndefined();
    expect(lko(answer)).toEqual({
      bewonerslijst: { totalCount: null, edges: [] },
      stromen: null,
      administratiefGeplaatst: null,
    });
  });
});

describe('wie de lijsten van een LKO ziet', () => {
  const ALLES = `bewonerslijst { totalCount } ${OKTOBER} administratiefGeplaatst`;
  const DICHT = { bewonerslijst: null, stromen: null, administratiefGeplaatst: null };

  it.each(PROFIELEN.map((rij) => [rij.profiel, rij] as const))('%s volgens de matrix', async (profiel, rij) => {
    const wie: Wie = { sub: 'p-x', organisatie: rij.organisaties[0], functie: rij.functies[0] };
    const answer = await coa.lkos(wie, ALLES, ['lko-a'], [profiel]);
    if (cel('LKO_LIJST', profiel) === 'VOLLEDIG') {
      expect(answer.errors).toBeUndefined();
      expect(lko(answer)).toMatchObject({ administratiefGeplaatst: [GEKOPPELD] });
    } else {
      expect(lko(answer)).toEqual(DICHT);
      expect(codes(answer)).toEqual(Array(3).fill('UNAUTHORIZED_FIELD_OR_TYPE'));
    }
  });

  it.each([
    ['een casemanager het LKO van de eigen locatie', CASEMANAGER, 'lko-a', true],
    ['een casemanager niet het LKO van een andere locatie', CASEMANAGER, 'lko-b', false],
    ['een regiomanager elk LKO van de eigen regio', REGIOMANAGER, 'lko-b', true],
    ['wie zonder locatie bij het COA werkt geen enkel LKO', ELDERS, 'lko-a', false],
  ])('als eigen gegevens: %s', async (_zin, wie, id, open) => {
    const answer = await coa.lkos(wie, ALLES, [id]);
    if (open) expect(answer.errors).toBeUndefined();
    else expect(lko(answer)).toEqual(DICHT);
  });
});

describe('het aantal statements', () => {
  it('een LKO voorbereiden kost er twee, hoeveel mensen er ook zijn', async () => {
    const tel = async (): Promise<number> => {
      coa.statements.length = 0;
      const answer = await coa.lkos(
        CASEMANAGER,
        `bewonerslijst(first: 50) { totalCount } ${OKTOBER} administratiefGeplaatst`,
        ['lko-a'],
      );
      expect(answer.errors).toBeUndefined();
      return coa.statements.length;
    };
    expect(await tel()).toBe(2);
    const nummers = Array.from({ length: 200 }, (_, i) => String(9992000000 + i));
    await coa.db.insert(bewoners).values(
      nummers.map((vNummer) => ({
        vNummer,
        naam: 'Naam',
        verstrekkingsbeperking: false,
        locatie: 'azc-a',
        status: 'AANWEZIG' as const,
        aankomst: '2026-01-01',
      })),
    );
    await coa.db
      .insert(bewegingen)
      .values(nummers.map((vNummer) => ({ vNummer, datum: '2026-01-01', van: null, naar: 'azc-a' })));
    expect(await tel()).toBe(2);
    coa.statements.length = 0;
    const answer = await coa.lkos(CASEMANAGER, LIJST.replace('bewonerslijst', 'bewonerslijst(first: 200)'), ['lko-a']);
    expect((lko(answer) as Lijst).bewonerslijst.edges).toHaveLength(200);
    // Own LKO, count, page, own persons, opvang.
    expect(coa.statements).toHaveLength(5);
  });
});

describe('de opvanglocaties zelf', () => {
  it('zijn openbaar en bladeren', async () => {
    const answer = await coa.query(
      REGIEVOERDER,
      '{ opvanglocaties(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { code naam type gemeente provincie capaciteit } } } }',
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({
      opvanglocaties: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        edges: [
          {
            node: {
              code: 'azc-a',
              naam: 'azc A',
              type: 'AZC',
              gemeente: 'Aastad',
              provincie: 'Aland',
              capaciteit: 400,
            },
          },
        ],
      },
    });
  });
});
