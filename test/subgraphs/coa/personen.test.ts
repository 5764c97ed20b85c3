import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bewoners, opvangrechten } from '../../../subgraphs/coa/tables.ts';
import type { Answer, Wie } from '../../support/subgraph-alone.ts';
import {
  AFGESCHERMD,
  ANDERE_AZC,
  ANDERE_REGIO,
  BEWONER,
  CASEMANAGER,
  type Coa,
  ELDERS,
  GEKOPPELD,
  LOCATIEMANAGER,
  ONBEKEND,
  REGIEVOERDER,
  REGIOMANAGER,
  startCoa,
  VANDAAG,
  VERTROKKEN,
} from './start-coa.ts';

let coa: Coa;
beforeAll(async () => {
  coa = await startCoa((_organisatie, _feit, vNummers) => Promise.resolve(new Set(vNummers)));
  coa.setNow(Date.parse(`${VANDAAG}T12:00:00Z`));
});
afterAll(() => coa.close());

const ALLES = `
  opvang {
    locatie { code naam type gemeente provincie capaciteit }
    sinds vertrek status administratiefGeplaatst unit kamer
    laatsteInhuisregistratie { datum voldaan }
    opvangrecht {
      recht einddatum grondslag ingang reden aankondiging ontruimingVerzochtOp ontruimingsdatum signalen
    }
  }
  opvangmaatregelen {
    aantal hoogsteImpactniveau
    lijst { soort impactniveau ingang einde locatie incident { datum aard aangifte } }
  }
  gezinsverband { aantalLeden minderjarigeKinderen leden }
  kwetsbaarheid { aangeduid soorten aanduidingen { soort sinds afspraken } }
`;

const persoon = (answer: Answer, index = 0): unknown =>
  (answer.data as { _entities: unknown[] } | undefined)?._entities[index];

describe('de eigen casemanager ziet van een bewoner elk veld', () => {
  it('met de waarden die het COA heeft', async () => {
    const answer = await coa.personen(CASEMANAGER, ALLES, [BEWONER]);
    expect(answer.errors).toBeUndefined();
    expect(persoon(answer)).toEqual({
      opvang: {
        locatie: {
          code: 'azc-a',
          naam: 'azc A',
          type: 'AZC',
          gemeente: 'Aastad',
          provincie: 'Aland',
          capaciteit: 400,
        },
        sinds: '2026-05-04',
        vertrek: null,
        status: 'AANWEZIG',
        administratiefGeplaatst: false,
        unit: 'B',
        kamer: '012',
        laatsteInhuisregistratie: { datum: '2026-11-18', voldaan: true },
        opvangrecht: {
          recht: true,
          einddatum: '2026-11-30',
          grondslag: 'Rva 2005 art. 3',
          ingang: '2026-05-04',
          reden: 'VERTREKTERMIJN_VERSTREKEN',
          aankondiging: '2026-11-16',
          ontruimingVerzochtOp: '2026-12-04',
          ontruimingsdatum: '2026-12-11',
          signalen: ['MELDPLICHT_2X_VERZUIMD'],
        },
      },
      opvangmaatregelen: {
        aantal: 3,
        hoogsteImpactniveau: 'HOOG',
        lijst: [
          {
            soort: 'INHOUDING_TOELAGE',
            impactniveau: 'HOOG',
            ingang: '2026-08-03',
            einde: '2026-08-31',
            locatie: 'azc-a',
            incident: { datum: '2026-08-01', aard: 'VERNIELING', aangifte: true },
          },
          {
            soort: 'WAARSCHUWING',
            impactniveau: 'MIDDEN',
            ingang: '2026-07-01',
            einde: '2026-07-08',
            locatie: 'azc-a',
            incident: null,
          },
          {
            soort: 'WAARSCHUWING',
            impactniveau: 'LAAG',
            ingang: '2026-06-01',
            einde: null,
            locatie: 'azc-a',
            incident: null,
          },
        ],
      },
      gezinsverband: { aantalLeden: 2, minderjarigeKinderen: true, leden: [BEWONER, AFGESCHERMD] },
      kwetsbaarheid: {
        aangeduid: true,
        soorten: ['SOCIAAL_MEDISCH_ADVIES'],
        aanduidingen: [{ soort: 'SOCIAAL_MEDISCH_ADVIES', sinds: '2026-05-20', afspraken: ['BEGANE_GROND'] }],
      },
    });
  });

  it('het recht loopt nog op de laatste dag, niet meer op de dag erna, en zonder einddatum door', async () => {
    const selectie = 'opvang { status administratiefGeplaatst vertrek locatie { code } opvangrecht { recht } }';
    const antwoord = await coa.personen(
      { ...REGIEVOERDER },
      selectie,
      [AFGESCHERMD, ANDERE_AZC, GEKOPPELD, VERTROKKEN],
      ['LKO_DTV'],
    );
    expect(antwoord.errors).toBeUndefined();
    expect([0, 1, 2, 3].map((i) => persoon(antwoord, i))).toMatchObject([
      { opvang: { opvangrecht: { recht: true } } },
      { opvang: { opvangrecht: { recht: false } } },
      { opvang: { status: 'ADMINISTRATIEF_GEPLAATST', administratiefGeplaatst: true, opvangrecht: { recht: true } } },
      { opvang: { status: 'MOB', vertrek: '2026-10-12', locatie: null, opvangrecht: { recht: false } } },
    ]);
  });

  it('wie vandaag achttien wordt is niet meer minderjarig, wie morgen achttien wordt wel', async () => {
    const antwoord = await coa.personen(
      REGIEVOERDER,
      'gezinsverband { minderjarigeKinderen }',
      [ANDERE_AZC, BEWONER],
      ['LKO_DTV'],
    );
    expect([persoon(antwoord, 0), persoon(antwoord, 1)]).toEqual([
      { gezinsverband: { minderjarigeKinderen: false } },
      { gezinsverband: { minderjarigeKinderen: true } },
    ]);
  });

  it('zonder gegevens zijn er geen maatregelen, geen gezin en geen aanduiding', async () => {
    const antwoord = await coa.personen(
      REGIEVOERDER,
      'opvang { sinds } opvangmaatregelen { aantal hoogsteImpactniveau } gezinsverband { aantalLeden } kwetsbaarheid { aangeduid soorten }',
      [ONBEKEND],
      ['LKO_DTV'],
    );
    expect(antwoord.errors).toBeUndefined();
    expect(persoon(antwoord)).toEqual({
      opvang: null,
      opvangmaatregelen: { aantal: 0, hoogsteImpactniveau: null },
      gezinsverband: null,
      kwetsbaarheid: { aangeduid: false, soorten: [] },
    });
  });
});

describe('eigen gegevens (eigen.csv)', () => {
  const ZIET = { opvang: { sinds: '2026-05-04' } };
  it.each([
    ['een casemanager ziet een bewoner van de eigen locatie', CASEMANAGER, BEWONER, ZIET],
    ['een casemanager ziet wie administratief op de eigen locatie is geplaatst', CASEMANAGER, GEKOPPELD, ZIET],
    ['een casemanager ziet geen bewoner van een andere locatie', CASEMANAGER, ANDERE_AZC, { opvang: null }],
    ['een casemanager ziet niet wie vertrokken is', CASEMANAGER, VERTROKKEN, { opvang: null }],
    ['een casemanager ziet niets van een onbekend V-nummer', CASEMANAGER, ONBEKEND, { opvang: null }],
    ['een locatiemanager ziet een bewoner van de eigen locatie', LOCATIEMANAGER, BEWONER, ZIET],
    ['een locatiemanager ziet geen bewoner van een andere locatie', LOCATIEMANAGER, ANDERE_AZC, { opvang: null }],
    ['een regiomanager ziet een bewoner van de eigen regio', REGIOMANAGER, ANDERE_AZC, ZIET],
    ['een regiomanager ziet geen bewoner van een andere regio', REGIOMANAGER, ANDERE_REGIO, { opvang: null }],
    ['wie bij het COA werkt zonder locatie ziet niemand', ELDERS, BEWONER, { opvang: null }],
    [
      'wie volgens het token een andere functie heeft dan het COA kent, ziet niemand',
      { ...CASEMANAGER, functie: 'LOCATIEMANAGER' },
      BEWONER,
      { opvang: null },
    ],
    ['een ander dan het COA heeft hier niets eigens', { ...REGIEVOERDER, sub: 'p-case' }, BEWONER, { opvang: null }],
  ])('%s', async (_zin, wie, vNummer, verwacht) => {
    const answer = await coa.personen(wie, 'opvang { sinds }', [vNummer]);
    expect(persoon(answer)).toEqual(verwacht);
    if (verwacht !== ZIET) expect(reden(answer)).toBe('BEWIJS_ONTBREEKT');
  });

  it('een regiomanager ziet in de eigen regio geen kamer (eigen.csv, behalve)', async () => {
    const answer = await coa.personen(REGIOMANAGER, 'opvang { sinds kamer unit }', [BEWONER]);
    expect(persoon(answer)).toEqual({ opvang: { sinds: '2026-05-04', kamer: null, unit: null } });
  });

  it('mijnBewoners bladert door de eigen bewoners en door geen ander', async () => {
    const lees = async (wie: Wie, first: number, after: string | null = null) => {
      const answer = await coa.query(
        wie,
        `query ($first: Int!, $after: String) { mijnBewoners(first: $first, after: $after) {
           totalCount pageInfo { hasNextPage endCursor } edges { cursor node { vNummer opvang { sinds } } } } }`,
        { first, after },
      );
      return answer.data?.['mijnBewoners'] as {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        edges: { cursor: string; node: { vNummer: string; opvang: { sinds: string } | null } }[];
      };
    };
    const een = await lees(CASEMANAGER, 2);
    expect([een.totalCount, een.pageInfo.hasNextPage]).toEqual([3, true]);
    expect(een.edges[0]?.node).toEqual({ vNummer: BEWONER, opvang: { sinds: '2026-05-04' } });
    const twee = await lees(CASEMANAGER, 2, een.pageInfo.endCursor);
    expect(twee.pageInfo).toEqual({ hasNextPage: false, endCursor: twee.edges[0]?.cursor });
    expect([...een.edges, ...twee.edges].map(({ node }) => node.vNummer)).toEqual([BEWONER, AFGESCHERMD, GEKOPPELD]);
    const regio = await lees(REGIOMANAGER, 200);
    expect(regio.edges.map(({ node }) => node.vNummer)).toEqual([BEWONER, AFGESCHERMD, GEKOPPELD, ANDERE_AZC]);
    expect(await lees(ELDERS, 50)).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('mijnBewoners is geweigerd voor wie geen rij in eigen.csv heeft', async () => {
    const answer = await coa.query(REGIEVOERDER, '{ mijnBewoners { totalCount } }');
    expect([answer.data, reden(answer)]).toEqual([{ mijnBewoners: null }, 'GEEN_GROND']);
  });

  it.each([[0], [201], [-1]])('first: %i is een duidelijke fout', async (first) => {
    const answer = await coa.query(CASEMANAGER, `{ mijnBewoners(first: ${first}) { totalCount } }`);
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FIRST_BUITEN_BEREIK');
  });
});

describe('het aantal statements hangt niet af van het aantal mensen', () => {
  it('voor 5 en voor 200 mensen: een voor het eigen bereik, een voor de opvang met recht', async () => {
    const nummers = Array.from({ length: 200 }, (_, i) => String(9991000000 + i));
    await coa.db.insert(bewoners).values(
      nummers.map((vNummer) => ({
        vNummer,
        naam: 'Naam',
        verstrekkingsbeperking: false,
        locatie: 'gl-c',
        status: 'AANWEZIG' as const,
        aankomst: '2026-01-01',
      })),
    );
    await coa.db
      .insert(opvangrechten)
      .values(nummers.map((vNummer) => ({ vNummer, grondslag: 'Rva 2005 art. 3', ingang: '2026-01-01' })));
    const LKO_VRAAG = 'opvang { locatie { naam type } sinds opvangrecht { einddatum reden } }';
    const tel = async (selectie: string, aantal: number, wie: Wie, profiel: string) => {
      coa.statements.length = 0;
      const answer = await coa.personen(wie, selectie, nummers.slice(0, aantal), [profiel]);
      expect(answer.errors).toBeUndefined();
      expect(persoon(answer, aantal - 1)).toMatchObject({ opvang: { sinds: '2026-01-01', opvangrecht: {} } });
      return coa.statements.length;
    };
    for (const aantal of [5, 200]) {
      expect([aantal, await tel(LKO_VRAAG, aantal, ELDERS, 'LKO_COA')]).toEqual([aantal, 2]);
      expect([aantal, await tel(LKO_VRAAG, aantal, REGIEVOERDER, 'LKO_DTV')]).toEqual([aantal, 1]);
      // Everything: one more for each of maatregelen, gezin and kwetsbaarheid.
      expect([aantal, await tel(ALLES, aantal, ELDERS, 'LKO_COA')]).toEqual([aantal, 5]);
    }
  });
});

function reden(answer: Answer): unknown {
  return (answer.errors?.[0]?.extensions?.['toegang'] as { reden?: unknown } | undefined)?.reden;
}
