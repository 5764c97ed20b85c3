import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineInd } from '../../../subgraphs/ind/ind.ts';
import {
  inreisverbodGeldt,
  type InreisverbodRij,
  ongewenstverklaringGeldt,
} from '../../../subgraphs/ind/inreisverbod.ts';
import { isMeerderjarig } from '../../../subgraphs/ind/leeftijd.ts';
import { leesbareProcedures, type ProcedureRij } from '../../../subgraphs/ind/procedures.ts';
import { personen } from '../../../subgraphs/ind/tables.ts';
import { ACHTTIEN, ALLES, GEBOREN, NIETS, ONBEKEND, persoon, startInd, VERVANGEN } from './dossiers.ts';

const VANDAAG = '2026-11-21';

describe('leesbareProcedures', () => {
  const rij = (soort: ProcedureRij['soort'], beslistOp: string | null = '2026-01-01'): ProcedureRij => ({
    volgnummer: 1,
    id: `proc-${soort}`,
    vNummer: ALLES,
    soort,
    fase: null,
    spoor: null,
    indiening: '2025-01-01',
    uitkomst: beslistOp === null ? null : 'AFWIJZING',
    beslistOp,
    unit: 'unit-a',
    behandelaarIssuer: null,
    behandelaarSub: null,
    rechtsmiddelen: [],
  });
  const rijen = [rij('ASIEL_EERSTE'), rij('ART_64', null), rij('DUBLIN')];
  const soorten = (labels: readonly string[], van = rijen) =>
    leesbareProcedures(van, (label) => labels.includes(label)).map((r) => [r.procedure?.soort, r.loopt]);

  it('wie alles mag zien, krijgt elke procedure', () => {
    expect(soorten(['PROCEDURE:VOLLEDIG', 'MEDISCH_GEVOLG:VOLLEDIG', 'DUBLIN:VOLLEDIG'])).toEqual([
      ['ASIEL_EERSTE', true],
      ['ART_64', true],
      ['DUBLIN', true],
    ]);
  });

  it('zonder MEDISCH_GEVOLG staat ART_64 er niet, maar telt wel mee in loopt', () => {
    expect(soorten(['PROCEDURE:VOLLEDIG', 'DUBLIN:VOLLEDIG'])).toEqual([
      ['ASIEL_EERSTE', true],
      ['DUBLIN', true],
    ]);
  });

  it('zonder DUBLIN staat de Dublinprocedure er niet', () => {
    expect(soorten(['PROCEDURE:VOLLEDIG', 'MEDISCH_GEVOLG:VOLLEDIG']).map(([soort]) => soort)).toEqual([
      'ASIEL_EERSTE',
      'ART_64',
    ]);
  });

  it('MEDISCH_GEVOLG op samenvatting is niet genoeg: de regel draagt datums en een beslissing', () => {
    expect(soorten(['PROCEDURE:VOLLEDIG', 'MEDISCH_GEVOLG:SAMENVATTING'])).toEqual([['ASIEL_EERSTE', true]]);
  });

  it('blijft er geen regel over, dan die van de samenvatting', () => {
    expect(soorten(['PROCEDURE:VOLLEDIG'], [rij('DUBLIN')])).toEqual([[undefined, false]]);
    expect(soorten([])).toEqual([[undefined, true]]);
    expect(soorten([], [])).toEqual([]);
  });

  it('een lopend rechtsmiddel loopt, een afgedaan rechtsmiddel niet', () => {
    const middel = {
      volgnummer: 1,
      procedureId: 'proc-ASIEL_EERSTE',
      vNummer: ALLES,
      soort: 'BEROEP',
      indiening: '2026-01-05',
      uitkomst: null,
    } as const;
    const met = (uitspraak: string | null) => [{ ...rij('ASIEL_EERSTE'), rechtsmiddelen: [{ ...middel, uitspraak }] }];
    expect(soorten([], met(null))).toEqual([[undefined, true]]);
    expect(soorten([], met('2026-02-01'))).toEqual([[undefined, false]]);
  });
});

describe('meerderjarigheid', () => {
  it.each([
    ['de dag voor de verjaardag', '2008-11-22', '2026-11-21', false],
    ['de achttiende verjaardag zelf', '2008-11-21', '2026-11-21', true],
    ['de dag erna', '2008-11-20', '2026-11-21', true],
    ['geboren op 29 februari, op 28 februari van een jaar zonder 29', '2008-02-29', '2026-02-28', false],
    ['geboren op 29 februari, op 1 maart van dat jaar', '2008-02-29', '2026-03-01', true],
  ])('%s', (_geval, geboren, dag, verwacht) => {
    expect(isMeerderjarig(geboren, dag)).toBe(verwacht);
  });
});

describe('inreisverbod en ongewenstverklaring', () => {
  const LEEG: InreisverbodRij = {
    vNummer: ALLES,
    uitgevaardigd: null,
    duurJaren: null,
    zwaar: null,
    ingang: null,
    opheffing: null,
    ongewenstVerklaard: null,
    ongewenstOpgeheven: null,
  };
  const verbod = { ...LEEG, uitgevaardigd: '2020-01-01', duurJaren: 5 };

  it.each([
    ['geen rij', undefined, false],
    ['alleen een ongewenstverklaring', { ...LEEG, ongewenstVerklaard: '2020-01-01' }, false],
    ['nog niet vertrokken: de duur is niet begonnen', verbod, true],
    ['de laatste dag van de duur', { ...verbod, ingang: '2021-11-22' }, true],
    ['de dag waarop de duur om is', { ...verbod, ingang: '2021-11-21' }, false],
    ['vandaag opgeheven', { ...verbod, opheffing: VANDAAG }, false],
    ['morgen opgeheven', { ...verbod, opheffing: '2026-11-22' }, true],
  ])('inreisverbod: %s', (_geval, rij, verwacht) => {
    expect(inreisverbodGeldt(rij, VANDAAG)).toBe(verwacht);
  });

  it.each([
    ['geen rij', undefined, false],
    ['geldt tot opheffing', { ...LEEG, ongewenstVerklaard: '2020-01-01' }, true],
    ['opgeheven', { ...LEEG, ongewenstVerklaard: '2020-01-01', ongewenstOpgeheven: VANDAAG }, false],
  ])('ongewenstverklaring: %s', (_geval, rij, verwacht) => {
    expect(ongewenstverklaringGeldt(rij, VANDAAG)).toBe(verwacht);
  });
});

describe('feiten die de IND beantwoordt', () => {
  let ind: Awaited<ReturnType<typeof startInd>>;
  const MET_OUDERS = '9990000012';
  beforeAll(async () => {
    ind = await startInd();
    await ind.db.insert(personen).values({ ...persoon(MET_OUDERS), amv: false });
  });
  afterAll(() => ind.close());

  const vraag = async (feit: string, moment: string) => {
    const { feiten } = defineInd({ db: ind.db, now: () => Date.parse(moment) });
    const antwoord = await feiten?.[feit]?.antwoord([ALLES, NIETS, MET_OUDERS, VERVANGEN, ONBEKEND, 'geen nummer']);
    return [...(antwoord ?? [])].sort();
  };
  const DAG_ERVOOR = `${ACHTTIEN.slice(0, 8)}14T23:59:59Z`;
  const DE_DAG_ZELF = `${ACHTTIEN}T00:00:00Z`;

  it('amvOnder18: tot de achttiende verjaardag, niet voor wie met ouders reist, ook onder een vervangen nummer (R-LKO-17)', async () => {
    expect(ACHTTIEN.slice(4)).toBe(GEBOREN.slice(4));
    expect(await vraag('amvOnder18', DAG_ERVOOR)).toEqual([ALLES, VERVANGEN]);
    expect(await vraag('amvOnder18', DE_DAG_ZELF)).toEqual([]);
  });

  it('meerderjarig: vanaf de achttiende verjaardag, en alleen wie de IND kent', async () => {
    expect(await vraag('meerderjarig', DAG_ERVOOR)).toEqual([NIETS]);
    expect(await vraag('meerderjarig', DE_DAG_ZELF)).toEqual([ALLES, NIETS, MET_OUDERS, VERVANGEN]);
  });

  it('alleen overleg mag ze vragen, en een vraag is een statement', async () => {
    const { feiten = {} } = defineInd({ db: ind.db, now: Date.now });
    expect(Object.entries(feiten).map(([naam, feit]) => [naam, feit.vragers])).toEqual([
      ['amvOnder18', ['OVERLEG']],
      ['meerderjarig', ['OVERLEG']],
    ]);
    ind.statements.length = 0;
    await vraag('amvOnder18', DE_DAG_ZELF);
    expect(ind.statements).toHaveLength(1);
  });
});
