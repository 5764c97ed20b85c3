// R-RAO-05, R-BB-05: counts of a region, through the whole chain over HTTP: who sees them, and what cannot be learned by asking again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bewoners } from '../../subgraphs/coa/tables.ts';
import { afschermingen } from '../../subgraphs/overleg/tables/persoon.ts';
import { gepubliceerdePeildatums } from '../../toegang/peildatum.ts';
import { startTestKeten, type TestGebruiker, type TestKeten } from '../support/keten.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

interface Telling {
  readonly naam: string;
  readonly aantal: number | null;
  readonly onderdrukt: string | null;
}
type Tabel = { readonly peildatum: string; readonly totaal: Telling; readonly cellen: readonly Telling[] };
type Regio = Readonly<Record<string, Tabel | null>>;

const TABEL = '{ peildatum totaal { naam aantal onderdrukt } cellen { naam aantal onderdrukt } }';
const VELDEN = [
  'opvang',
  'meldplichten',
  'inbewaringstellingen',
  'caseload',
  'vertrek',
  'procedures',
  'signaallijsten',
];
const ALLES = `query ($id: ID!) { regio(id: $id) { ${VELDEN.map((veld) => `${veld} ${TABEL}`).join(' ')} medewerkingGemeenten ${TABEL} } }`;

const vraag = (wie: string | TestGebruiker, id: string, tekst = ALLES, doelbinding?: string) =>
  keten.query(wie, tekst, { id }, doelbinding === undefined ? {} : { doelbinding });
const regioVan = (antwoord: Awaited<ReturnType<typeof vraag>>) => (antwoord.data as { readonly regio: Regio }).regio;
const redenen = (antwoord: Awaited<ReturnType<typeof vraag>>) =>
  (antwoord.extensions?.toegang?.geweigerd ?? [])
    .map(
      ({ veld, dataklasse, niveau, reden }) =>
        `${String(veld)} ${String(dataklasse)}:${String(niveau)} ${String(reden)}`,
    )
    .toSorted();

describe('wie aantallen van een regio ziet', () => {
  it.each(['analist', 'klankbordgroep', 'dtv-rao-noord', 'coa-duinrand', 'politie-veenkamp'])(
    '%s ziet die van de regio Noord, van elke organisatie',
    async (wie) => {
      const regio = regioVan(await vraag(wie, 'rao-noord'));
      for (const veld of VELDEN) expect(regio[veld]?.totaal, veld).toMatchObject({ naam: 'TOTAAL' });
      expect(regio['opvang']?.totaal.aantal).toBeGreaterThan(100);
    },
  );

  it.each([
    ['een lid van RAO Noord', 'dtv-rao-noord'],
    ['een lid van een LKO in Noord', 'coa-duinrand'],
    ['een genodigde die er geen mag zien', 'wijkagent-duinrand'],
  ])('%s ziet niets van een andere regio, en hoort niet of die er is', async (_zin, wie) => {
    const [zuid, niets] = [await vraag(wie, 'rao-zuid'), await vraag(wie, 'rao-nergens')];
    expect(Object.values(regioVan(zuid)).every((tabel) => tabel === null)).toBe(true);
    expect(redenen(zuid)).toEqual(redenen(niets));
    expect(redenen(zuid).length).toBe(VELDEN.length + 1);
  });

  it('een LKO-lid heeft daarmee geen grond voor het RAO zelf', async () => {
    const antwoord = await vraag(
      'coa-duinrand',
      'rao-noord',
      'query ($id: ID!) { rao(id: $id) { naam leden { functie } } }',
    );
    expect(redenen(antwoord)).toEqual([
      'RAO.leden OVERLEG:VOLLEDIG GEEN_GROND',
      'RAO.naam OVERLEG:SAMENVATTING GEEN_GROND',
    ]);
  });

  it('wie gemeenten op naam ziet, ziet daarmee niet hoeveel het er zijn: de matrix geeft een RAO V, en een LKO G', async () => {
    const tekst = `query ($id: ID!) { regio(id: $id) { medewerkingGemeenten ${TABEL} } }`;
    expect(redenen(await vraag('dtv-rao-noord', 'rao-noord', tekst))).toEqual([
      'Regio.medewerkingGemeenten GEMEENTELIJKE_MEDEWERKING:AGGREGAAT NIVEAU_TE_LAAG',
    ]);
    expect(redenen(await vraag('coa-duinrand', 'rao-noord', tekst))).toEqual([]);
  });

  it('alleen een analist ziet een klasse verder verdeeld: die heeft bij OPVANG en PROCEDURE G', async () => {
    const tekst =
      'query ($id: ID!) { regio(id: $id) { opvangPerLocatietype { rijen { naam aantal cellen { naam aantal } } } proceduresPerDuur { rijen { naam aantal } } } }';
    const antwoord = await vraag('analist', 'rao-noord', tekst);
    expect(redenen(antwoord)).toEqual([]);
    expect(antwoord.data).toMatchObject({
      regio: {
        opvangPerLocatietype: { rijen: expect.arrayContaining([expect.objectContaining({ naam: 'AZC' })]) as unknown },
      },
    });
    for (const wie of ['klankbordgroep', 'coa-rao-noord', 'coa-duinrand']) {
      expect(redenen(await vraag(wie, 'rao-noord', tekst)), wie).toEqual([
        'Regio.opvangPerLocatietype OPVANG:AGGREGAAT NIVEAU_TE_LAAG',
        'Regio.proceduresPerDuur PROCEDURE:AGGREGAAT NIVEAU_TE_LAAG',
      ]);
    }
  });

  it('een analist met een ander doel dan evaluatie ziet niets, en geen organisatie wordt gevraagd', async () => {
    keten.reset();
    const antwoord = await vraag('analist', 'rao-noord', ALLES, 'UITVOERING_VW');
    expect(new Set(redenen(antwoord).map((regel) => regel.split(' ')[2]))).toEqual(new Set(['DOELBINDING']));
    expect(keten.statements.filter(({ subgraph }) => subgraph !== 'overleg')).toEqual([]);
  });

  it('een regievoerder zonder LKO heeft een eigen caseload, en geen aantallen', async () => {
    expect(
      new Set(redenen(await vraag('regievoerder-zonder-lko', 'rao-zuid')).map((regel) => regel.split(' ')[2])),
    ).toEqual(new Set(['GEEN_GROND']));
  });
});

describe('R-BB-05: de klankbordgroep', () => {
  const GROEP = '{ klankbordgroep { deelnemers standVanZaken { id opvang { totaal { aantal } } } } regios { id } }';

  it('bespreekt de stand van zaken van elke regio, zonder politie', async () => {
    const { data, errors } = await keten.query('klankbordgroep', GROEP);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      klankbordgroep: {
        deelnemers: ['DTV', 'GEMEENTE', 'COA', 'IND'],
        standVanZaken: [
          { id: 'rao-noord', opvang: { totaal: { aantal: expect.any(Number) as number } } },
          { id: 'rao-zuid', opvang: { totaal: { aantal: expect.any(Number) as number } } },
        ],
      },
      regios: [{ id: 'rao-noord' }, { id: 'rao-zuid' }],
    });
  });

  it('een lid ziet niets van een persoon, hoe ook gevraagd', async () => {
    const vNummer = keten.wereld.verhalen.opMeerLijsten[0];
    const tekst =
      'query ($v: VNummer!) { vreemdeling(vNummer: $v) { vNummer identiteit { naam } opvang { status } procedures { loopt } signaallijsten { stand } } rao(id: "rao-noord") { naam } }';
    const antwoord = await keten.query('klankbordgroep', tekst, { v: vNummer });
    expect(antwoord.data).toMatchObject({
      vreemdeling: { identiteit: null, opvang: null, procedures: null, signaallijsten: null },
      rao: { naam: null },
    });
    expect(redenen(antwoord)).toHaveLength(5);
  });

  it('de politie kan er niet in zitten: zo een token is er niet', async () => {
    const politie = { sub: 'p-x', organisatie: 'POLITIE', functie: 'KLANKBORDGROEP_LID' };
    const antwoord = await keten.query(politie, GROEP, {}, { doelbinding: 'BELEIDSEVALUATIE' });
    expect([antwoord.status, antwoord.errors?.[0]?.extensions?.['code']]).toEqual([403, 'TOKEN_FUNCTIE_ONBEKEND']);
  });

  it('wie geen aantallen mag zien, ziet van de groep alleen wie erin zit', async () => {
    const { data } = await keten.query('fg-coa', GROEP);
    expect(data).toMatchObject({ klankbordgroep: { standVanZaken: [] }, regios: [] });
  });
});

describe('R-RAO-07: de resultaten per LKO', () => {
  const RESULTATEN =
    'query ($id: ID!) { rao(id: $id) { resultatenPerLko { lko signaallijsten nogOpen doorlooptijd teLaat openActies } } }';
  const gelezen = async () =>
    (
      (await vraag('dtv-rao-noord', 'rao-noord', RESULTATEN)).data as {
        readonly rao: { readonly resultatenPerLko: readonly Readonly<Record<string, unknown>>[] };
      }
    ).rao.resultatenPerLko;

  it('een lid van het RAO ziet van elk LKO hoeveel er kwamen, hoe lang het duurde en wat te laat was', async () => {
    const rijen = await gelezen();
    expect(rijen.map(({ lko }) => lko)).toEqual(['lko-duinrand', 'lko-veenkamp']);
    const { wereld } = keten;
    for (const { lko, signaallijsten } of rijen) {
      const ingediend = wereld.signaallijsten.filter(
        ({ van, stand, vNummer }) =>
          van === lko &&
          stand !== 'CONCEPT' &&
          !wereld.personen.some((p) => p.vNummer === vNummer && p.verstrekkingsbeperking),
      );
      expect(signaallijsten).toBe(ingediend.length);
    }
    expect(rijen.some(({ doorlooptijd }) => typeof doorlooptijd === 'number' && doorlooptijd > 0)).toBe(true);
  });

  it('wie wordt afgeschermd telt niet meer mee', async () => {
    const [voor] = await gelezen();
    const lijst = keten.wereld.signaallijsten.find(({ van, vNummer, stand }) => {
      const persoon = keten.wereld.personen.find((p) => p.vNummer === vNummer);
      return van === 'lko-duinrand' && stand !== 'CONCEPT' && persoon?.verstrekkingsbeperking === false;
    });
    await keten.stores.overleg.db.insert(afschermingen).values({ vNummer: lijst?.vNummer ?? '', sinds: '2026-01-01' });
    expect((await gelezen())[0]?.['signaallijsten']).toBe(Number(voor?.['signaallijsten']) - 1);
  });

  it.each(['coa-duinrand', 'analist'])('%s ziet ze niet', async (wie) => {
    const antwoord = await vraag(wie, 'rao-noord', RESULTATEN);
    expect(antwoord.data).toMatchObject({ rao: { resultatenPerLko: null } });
  });
});

describe('wat niet te leren is door nog eens te vragen', () => {
  const opDag = (peildatum: string | null) =>
    keten.query('analist', `query ($d: Datum) { regio(id: "rao-noord") { opvang(peildatum: $d) ${TABEL} } }`, {
      d: peildatum,
    });

  it('een dag die niet gepubliceerd is heeft geen aantallen, ook niet vandaag of de eerste van deze maand', async () => {
    const vandaag = new Date().toISOString().slice(0, 10);
    for (const dag of [vandaag, `${vandaag.slice(0, 7)}-01`, '2026-01-15', '2019-01-01']) {
      const antwoord = await opDag(dag);
      expect(antwoord.data).toMatchObject({ regio: { opvang: null } });
      expect(antwoord.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['PEILDATUM_NIET_GEPUBLICEERD']);
    }
  });

  it('zonder dag zijn het die van de laatste gepubliceerde', async () => {
    const [laatste = ''] = gepubliceerdePeildatums(Date.now());
    expect(regioVan(await opDag(null))['opvang']?.peildatum).toBe(laatste);
    expect((await opDag(null)).data).toEqual((await opDag(laatste)).data);
  });

  it('dezelfde dag geeft hetzelfde antwoord, wat er intussen ook in de gegevens verandert', async () => {
    const toen = (await vraag('analist', 'rao-noord')).data;
    await keten.stores.coa.db.delete(bewoners);
    await keten.alsEigenaar('delete from coa.beweging; delete from politie.meldplicht; delete from dtv.vertrekzaak;');
    expect((await vraag('analist', 'rao-noord')).data).toEqual(toen);
    const wijzig = keten.alsEigenaar(`update coa.publicatie set onderwerp = 'ANDERS'`);
    await expect(wijzig).rejects.toThrow(/added, never changed/);
  });

  it('alle velden van alle regios kosten elke organisatie een statement', async () => {
    const velden = VELDEN.map((veld) => `${veld} ${TABEL}`).join(' ');
    keten.reset();
    await keten.query('analist', `{ regios { ${velden} opvangPerLocatietype { totaal { aantal } } } }`);
    const van = (naam: string) =>
      keten.statements.filter(({ subgraph, statement }) => subgraph === naam && statement.includes('publicatie'));
    for (const naam of ['coa', 'politie', 'dtv', 'ind', 'overleg']) expect(van(naam), naam).toHaveLength(1);
  });

  it('elk getoond getal is een vijfvoud vanaf tien, en elke regio heeft iets dat verborgen is', async () => {
    const { data } = await keten.query(
      'analist',
      `{ regios { ${VELDEN.map((veld) => `${veld} ${TABEL}`).join(' ')} } }`,
    );
    for (const regio of (data as { readonly regios: readonly Regio[] }).regios) {
      const getallen = Object.values(regio).flatMap((tabel) => (tabel === null ? [] : [tabel.totaal, ...tabel.cellen]));
      const getoond = getallen.flatMap(({ aantal }) => (aantal === null ? [] : [aantal]));
      expect(getoond.every((aantal) => aantal >= 10 && aantal % 5 === 0)).toBe(true);
      expect(getoond.length).toBeGreaterThan(5);
      expect(getallen.filter(({ onderdrukt }) => onderdrukt === 'TE_KLEINE_CEL').length).toBeGreaterThan(1);
    }
  });
});
