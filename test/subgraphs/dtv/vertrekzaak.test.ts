import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROFIELEN, type Profiel } from '../../../toegang/generated/policy.ts';
import { cel } from '../../../toegang/matrix.ts';
import { omvat } from '../../../toegang/niveau.ts';
import { type FieldPolicy, readPolicies } from '../../../subgraphs/kit/coverage.ts';
import { readSdl } from '../../../subgraphs/kit/package-files.ts';
import type { Answer } from '../../support/subgraph-alone.ts';
import {
  AFDELINGSMANAGER,
  AFGESCHERMD,
  ALLEEN_TERMIJN,
  ALLES,
  ANDERE_REGIEVOERDER,
  BETROKKENE,
  CASEMANAGER,
  type Dtv,
  ELDERS,
  IBS,
  REGIEVOERDER,
  startDtv,
  VERTROKKEN,
  VOL,
  VOOGD,
  ZONDER_STRATEGIE,
} from './fixture.ts';

let dtv: Dtv;
beforeAll(async () => {
  dtv = await startDtv();
});
afterAll(() => dtv.close());

const eerste = (answer: Answer) => (answer.data?.['_entities'] as Record<string, unknown>[])[0];
const redenen = (answer: Answer) =>
  new Set(answer.errors?.map((error) => (error.extensions?.['toegang'] as { reden: string } | undefined)?.reden));

describe('wat DT&V van een persoon vastlegt', () => {
  it('krijgt het LKO-lid van DT&V volledig: van de lopende zaak, en van de laatste versie van het plan', async () => {
    const answer = await dtv.entities(REGIEVOERDER, 'Vreemdeling', ALLES, [dtv.met(REGIEVOERDER, VOL, ['LKO_DTV'])]);
    expect(answer.errors).toBeUndefined();
    expect(eerste(answer)).toEqual({
      vNummer: VOL,
      vertrekzaak: {
        zaaknummer: 'VZ-1',
        status: 'IN_BEHANDELING',
        instroomDatum: '2026-03-01',
        instroomBron: 'IND',
        regievoerder: { functie: 'REGIEVOERDER', unit: 'unit-noord' },
        uitstroom: null,
        vertrekplan: {
          strategie: 'OPVANG_BEEINDIGEN',
          doel: 'LAND_VAN_HERKOMST',
          versie: 2,
          datum: '2026-03-20',
          werktMee: 'DEELS',
          stappen: [
            { omschrijving: 'stap 1', gereed: true, belegdBij: 'DTV' },
            { omschrijving: 'stap 2', gereed: false, belegdBij: 'NIDOS' },
          ],
          akkoord: [
            { organisatie: 'COA', akkoord: true, datum: '2026-03-21' },
            { organisatie: 'POLITIE', akkoord: false, datum: '2026-03-22' },
          ],
        },
        vertrektermijn: {
          einddatum: '2026-03-05',
          terugkeerbesluit: '2026-02-20',
          grondslag: 'VW_45',
          ingang: '2026-02-21',
          duurDagen: 0,
          grondOnthouden: 'ONTTREKKINGSGEVAAR',
          verlenging: '2026-03-05',
          bron: 'IND',
        },
        reisdocument: {
          aanwezig: false,
          aangevraagd: true,
          soort: 'LAISSEZ_PASSER',
          status: 'AANVRAAG',
          autoriteit: 'Ambassade',
          datums: [
            { status: 'OPDRACHT', datum: '2026-04-01' },
            { status: 'AANVRAAG', datum: '2026-04-10' },
          ],
        },
      },
    });
  });

  it('is voor een persoon zonder zaak leeg, en de houder blijft: die verraadt geen zaak', async () => {
    const answer = await dtv.entities(
      CASEMANAGER,
      'Vreemdeling',
      'vertrekzaak { zaaknummer regievoerder { unit } vertrekplan { versie } vertrektermijn { einddatum } }',
      [dtv.met(CASEMANAGER, ALLEEN_TERMIJN, ['LKO_COA']), dtv.met(CASEMANAGER, '9990009999', ['LKO_COA'])],
    );
    expect(answer.errors).toBeUndefined();
    const leeg = { zaaknummer: null, regievoerder: null, vertrekplan: null };
    expect(answer.data?.['_entities']).toEqual([
      { vertrekzaak: { ...leeg, vertrektermijn: { einddatum: '2026-03-05' } } },
      { vertrekzaak: { ...leeg, vertrektermijn: null } },
    ]);
  });

  const uitstroomVan = async (profiel: string, wie: typeof REGIEVOERDER) =>
    eerste(
      await dtv.entities(wie, 'Vreemdeling', 'vertrekzaak { status uitstroom { soort datum } }', [
        dtv.met(wie, VERTROKKEN, [profiel]),
      ]),
    );

  it('toont een overdracht onder Dublin aan wie DUBLIN mag zien', async () => {
    expect(await uitstroomVan('LKO_COA', CASEMANAGER)).toEqual({
      vertrekzaak: { status: 'AFGESLOTEN', uitstroom: { soort: 'OVERDRACHT_DUBLIN', datum: '2026-05-01' } },
    });
  });
  it('noemt die overdracht OVERIG voor wie DUBLIN niet mag zien', async () => {
    const iom = { sub: 'i-1', organisatie: 'IOM', functie: 'IOM_MEDEWERKER' };
    expect(await uitstroomVan('GENODIGD_IOM', iom)).toEqual({
      vertrekzaak: { status: 'AFGESLOTEN', uitstroom: { soort: 'OVERIG', datum: '2026-05-01' } },
    });
  });
});

describe('de autorisatiematrix, per profiel en veld', () => {
  const policies = readPolicies(parse(readSdl('dtv')), { naam: 'dtv', bronhouder: 'DTV', maaktBewijs: false });
  const HOUDER: Readonly<Record<string, string>> = {
    Vertrekzaak: 'Vreemdeling.vertrekzaak',
    Vertrekplan: 'Vertrekzaak.vertrekplan',
    Vertrektermijn: 'Vertrekzaak.vertrektermijn',
    Reisdocument: 'Vertrekzaak.reisdocument',
    Vertrekstap: 'Vertrekplan.stappen',
    Partnerakkoord: 'Vertrekplan.akkoord',
    ReisdocumentDatum: 'Reisdocument.datums',
    Regievoerder: 'Vertrekzaak.regievoerder',
  };
  const naamVan = (policy: FieldPolicy) => `${policy.type}.${policy.field}`;
  // Who looked at somebody is the same at every organisation: toegang-keten/inzagelog.test.ts.
  const isLog = ({ type, field }: FieldPolicy) => type.includes('Inzage') || field === 'inzagelogDtv';
  const opPersoon = policies.filter(
    (p) => p.subject?.hub === 'Vreemdeling' && p.type !== 'Vertrekuitstroom' && !isLog(p),
  );
  const mag = (policy: FieldPolicy, profiel: Profiel) =>
    policy.labels.some((alle) =>
      alle.every((label) => typeof label !== 'string' && omvat(cel(label.dataklasse, profiel), label.niveau)),
    );
  const DOEL: Readonly<Record<string, string>> = {
    BETROKKENE: 'INZAGE',
    ANALIST: 'BELEIDSEVALUATIE',
    KLANKBORDGROEP: 'BELEIDSEVALUATIE',
    FG: 'TOEZICHT_AVG',
  };

  it('gaat over velden van elke klasse waarvan DT&V bronhouder is', () => {
    expect(opPersoon.length).toBeGreaterThan(35);
  });

  it.each(PROFIELEN.map((rij) => rij.profiel))('%s ziet precies wat de matrix geeft', async (profiel) => {
    const rij = PROFIELEN.find((kandidaat) => kandidaat.profiel === profiel)!;
    const wie = { sub: 'x-1', organisatie: rij.organisaties[0], functie: rij.functies[0] };
    const answer = await dtv.entities(wie, 'Vreemdeling', ALLES, [dtv.met(wie, VOL, [profiel])], DOEL[profiel]);
    const geweigerd = new Set(answer.errors?.map((error) => error.extensions?.['veld']));
    const open = new Set(opPersoon.filter((policy) => mag(policy, profiel)).map(naamVan));
    const verwacht = opPersoon
      .filter((policy) => !mag(policy, profiel))
      .filter((policy) => policy.type === 'Vreemdeling' || open.has(HOUDER[policy.type] ?? ''))
      .map(naamVan);
    expect([...geweigerd].sort()).toEqual(verwacht.sort());
    if (verwacht.length > 0) expect(redenen(answer)).toEqual(new Set(['NIVEAU_TE_LAAG']));
  });
});

describe('een overwogen inbewaringstelling', () => {
  const PLAN = 'vertrekzaak { vertrekplan { strategie stappen { omschrijving belegdBij } } }';
  const planVan = async (wie: typeof VOOGD, vNummer: string, profielen: readonly string[], doel?: string) => {
    const answer = await dtv.entities(wie, 'Vreemdeling', PLAN, [dtv.met(wie, vNummer, profielen)], doel);
    expect(answer.errors).toBeUndefined();
    return (eerste(answer)?.['vertrekzaak'] as { vertrekplan: unknown }).vertrekplan;
  };
  const alleen = (...stappen: [string, string][]) =>
    stappen.map(([omschrijving, belegdBij]) => ({ omschrijving, belegdBij }));

  it('staat in strategie en stappen voor een LKO-lid', async () => {
    expect(await planVan(CASEMANAGER, IBS, ['LKO_COA'])).toEqual({
      strategie: 'IBS',
      stappen: alleen(['stap 1', 'DTV'], ['stap 2', 'NIDOS'], ['stap 3', 'POLITIE'], ['stap 4', 'NIDOS']),
    });
  });

  it('is voor een genodigde niet te onderscheiden van een plan zonder strategie; ook niet in eigen stappen', async () => {
    const plan = await planVan(VOOGD, IBS, ['GENODIGD_NIDOS']);
    expect(plan).toEqual({ strategie: null, stappen: alleen(['stap 4', 'NIDOS']) });
    expect(plan).toEqual(await planVan(VOOGD, ZONDER_STRATEGIE, ['GENODIGD_NIDOS']));
  });

  it('wordt de betrokkene nooit verteld', async () => {
    const plan = await planVan(BETROKKENE, IBS, ['BETROKKENE'], 'INZAGE');
    expect(plan).toEqual({ strategie: null, stappen: [] });
  });

  it('is een klasse van de politie: de eigen caseload alleen geeft haar niet', async () => {
    expect(await planVan(ANDERE_REGIEVOERDER, IBS, [])).toEqual({
      strategie: null,
      stappen: alleen(['stap 1', 'DTV'], ['stap 4', 'NIDOS']),
    });
    expect(await planVan(ANDERE_REGIEVOERDER, IBS, ['LKO_DTV'])).toMatchObject({ strategie: 'IBS' });
  });

  it('raakt een andere strategie niet: die ziet de genodigde, met de stappen van de eigen organisatie', async () => {
    expect(await planVan(VOOGD, VOL, ['GENODIGD_NIDOS'])).toEqual({
      strategie: 'OPVANG_BEEINDIGEN',
      stappen: alleen(['stap 2', 'NIDOS']),
    });
  });
});

describe('EIGEN: de eigen caseload', () => {
  const ZAAK = 'vertrekzaak { zaaknummer vertrekplan { versie } reisdocument { status } }';
  const zonderBewijs = (vNummer: string) => ({ __typename: 'Vreemdeling', vNummer });
  const vraag = (wie: typeof REGIEVOERDER, vNummer: string) =>
    dtv.entities(wie, 'Vreemdeling', ZAAK, [zonderBewijs(vNummer)]);

  it.each([
    ['een regievoerder', REGIEVOERDER, VOL],
    ['een regievoerder, ook in een andere regio', REGIEVOERDER, ELDERS],
    ['een regievoerder, ook bij een verstrekkingsbeperking', REGIEVOERDER, AFGESCHERMD],
    ['een afdelingsmanager de zaken van de eigen regio', AFDELINGSMANAGER, IBS],
  ])('%s ziet de eigen zaak zonder bewijs', async (_wie, wie, vNummer) => {
    const answer = await vraag(wie, vNummer);
    expect(answer.errors).toBeUndefined();
    expect(eerste(answer)).toMatchObject({ vertrekzaak: { zaaknummer: `VZ-${vNummer.slice(-1)}` } });
  });

  it.each([
    ['een regievoerder de zaak van een ander', REGIEVOERDER, IBS],
    ['een afdelingsmanager een zaak van een andere regio', AFDELINGSMANAGER, ELDERS],
    ['een regievoerder een afgesloten zaak', REGIEVOERDER, VERTROKKEN],
    ['een onbekende regievoerder', { ...REGIEVOERDER, sub: 'r-9' }, VOL],
    ['wie in het token een andere functie heeft dan hier bekend is', { ...REGIEVOERDER, sub: 'm-1' }, VOL],
    ['een ander die dezelfde sub heeft bij een andere organisatie', { ...CASEMANAGER, sub: 'r-1' }, VOL],
  ])('%s niet', async (_wie, wie, vNummer) => {
    const answer = await vraag(wie, vNummer);
    expect(eerste(answer)).toEqual({ vertrekzaak: null });
    expect(redenen(answer)).toEqual(new Set(['BEWIJS_ONTBREEKT']));
  });

  it('sluit bij een bewijs dat niet klopt, ook voor de eigen zaak', async () => {
    const answer = await dtv.entities(REGIEVOERDER, 'Vreemdeling', ZAAK, [
      { ...zonderBewijs(VOL), toegangsbewijs: dtv.met(CASEMANAGER, VOL, ['LKO_COA']).toegangsbewijs },
    ]);
    expect(eerste(answer)).toEqual({ vertrekzaak: null });
    expect(redenen(answer)).toEqual(new Set(['BEWIJS_ONGELDIG']));
  });

  it('een verstrekkingsbeperking sluit de zaak voor een LKO-lid van een ander', async () => {
    const answer = await dtv.entities(CASEMANAGER, 'Vreemdeling', ZAAK, [
      dtv.met(CASEMANAGER, AFGESCHERMD, ['LKO_COA'], true),
    ]);
    expect(eerste(answer)).toEqual({ vertrekzaak: null });
    expect(redenen(answer)).toEqual(new Set(['VERSTREKKINGSBEPERKING']));
  });
});
