import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { VraagFeit } from '../../../subgraphs/kit/feiten.ts';
import { afschermingen } from '../../../subgraphs/overleg/tables/persoon.ts';
import { uitlegVerzoeken } from '../../../subgraphs/overleg/tables/uitleg-verzoek.ts';
import type { Wie } from '../../support/subgraph-alone.ts';
import { BETROKKENE, CASEMANAGER, DAG, NU, nieuwVNummer, over, type Overleg, startOverleg, VWN } from './fixture.ts';

const FG = (organisatie: string): Wie => ({ sub: `fg-${organisatie}`, organisatie, functie: 'FG' });
const UITLEG = `toegestaan reden profiel grond regime bronhouder profielen verlopen voorbehoud
  vooraf { uitkomst reden } gronden { profiel grond geldigTot } eigen { reikwijdte binnenBereik }
  alternatieven { eisen { label toegestaan reden eigen verstrekkingsBesluit cellen { profiel niveau hoogGenoeg doelStaatToe gegrond } } }`;

interface Gevonden {
  readonly toegestaan: boolean;
  readonly reden: string | null;
  readonly [meer: string]: unknown;
}

/** What the owners say yes to in this test, and what they were asked. */
const ja = new Set<string>();
const gevraagd: { organisatie: string; feit: string; sleutels: readonly string[] }[] = [];
let bereikbaar = true;
const vraagFeit: VraagFeit = (organisatie, feit, sleutels) => {
  gevraagd.push({ organisatie, feit, sleutels });
  if (!bereikbaar) return Promise.reject(new Error('unreachable'));
  return Promise.resolve(new Set(sleutels.filter((sleutel) => ja.has(`${organisatie} ${feit} ${sleutel}`))));
};

let overleg: Overleg;
beforeAll(async () => {
  overleg = await startOverleg(vraagFeit);
});
afterAll(() => overleg.close());
beforeEach(() => {
  ja.clear();
  gevraagd.length = 0;
  bereikbaar = true;
});

interface Vraag {
  readonly fg?: Wie;
  readonly wie?: Wie;
  readonly vNummer: string;
  readonly veld: string;
  readonly doel?: string;
  /** The purpose of the FG's own request. */
  readonly toezicht?: string;
}
async function legUit({ fg = FG('COA'), wie = CASEMANAGER, vNummer, veld, doel, toezicht = 'TOEZICHT_AVG' }: Vraag) {
  const answer = await overleg.query(
    fg,
    `query ($v: VNummer!, $g: LegUitGebruiker!, $veld: String!, $doel: Doel!) {
      legUit(vNummer: $v, gebruiker: $g, veld: $veld, doel: $doel) { ${UITLEG} } }`,
    { v: vNummer, g: { issuer: overleg.issuer.issuer, ...wie }, veld, doel: doel ?? 'UITVOERING_VW' },
    toezicht,
  );
  return {
    uitleg: answer.data?.['legUit'] as Gevonden | null,
    fouten: answer.errors?.map(({ extensions }) => [extensions?.['code'], extensions?.['toegang']]),
  };
}
const regels = () => overleg.db.select().from(uitlegVerzoeken).orderBy(uitlegVerzoeken.id);

describe('de uitleg noemt waar het besluit op steunt', () => {
  it('een lid met een agendapunt: de grond met het stuk, de cel, en de uitkomst', async () => {
    const { id, vNummer } = await overleg.punt();
    const { uitleg, fouten } = await legUit({ vNummer, veld: 'Vreemdeling.opvangmaatregelen' });
    expect(fouten).toBeUndefined();
    expect(uitleg).toMatchObject({
      toegestaan: true,
      reden: null,
      profiel: 'LKO_COA',
      grond: `agendapunt ${id}`,
      bronhouder: 'COA',
      regime: 'AVG',
      vooraf: { uitkomst: 'MAG', reden: null },
      profielen: ['LKO_COA'],
      gronden: [{ profiel: 'LKO_COA', grond: `agendapunt ${id}`, geldigTot: over(DAG).toISOString() }],
      eigen: { reikwijdte: 'EIGEN_LOCATIE', binnenBereik: false },
      alternatieven: [
        {
          eisen: [
            {
              label: 'OPVANGMAATREGELEN:SAMENVATTING',
              toegestaan: true,
              cellen: [{ profiel: 'LKO_COA', hoogGenoeg: true, doelStaatToe: true, gegrond: true }],
            },
          ],
        },
      ],
    });
  });

  it('zonder grond, maar binnen het eigen bereik volgens het COA: EIGEN', async () => {
    const vNummer = nieuwVNummer();
    const { sub, organisatie, functie } = CASEMANAGER;
    ja.add(`COA inEigenBereik ${JSON.stringify([overleg.issuer.issuer, sub, organisatie, functie, vNummer])}`);
    const { uitleg } = await legUit({ vNummer, veld: 'Vreemdeling.opvangmaatregelen' });
    expect(uitleg).toMatchObject({
      toegestaan: true,
      profiel: 'EIGEN',
      grond: 'EIGEN_LOCATIE',
      gronden: [],
      eigen: { binnenBereik: true },
    });
  });

  it('een onbekende persoon en een persoon zonder grond geven dezelfde uitleg', async () => {
    const { vNummer } = await overleg.punt({ bandBevestigdOp: null });
    const zonder = await legUit({ vNummer, veld: 'Vreemdeling.opvangmaatregelen' });
    const onbekend = await legUit({ vNummer: '9999999999', veld: 'Vreemdeling.opvangmaatregelen' });
    expect(zonder.uitleg).toMatchObject({ toegestaan: false, reden: 'GEEN_GROND' });
    expect(onbekend).toEqual(zonder);
  });

  it('een verlopen uitnodiging staat erbij, met de reden die de genodigde las', async () => {
    const { id, vNummer } = await overleg.punt();
    await overleg.uitnodiging(VWN, 'GENODIGD_VWN', [id], { tot: over(-1000) });
    const { uitleg } = await legUit({ wie: VWN, vNummer, veld: 'Opvang.status' });
    expect(uitleg).toMatchObject({ reden: 'UITNODIGING_VERLOPEN', verlopen: ['GENODIGD_VWN'], gronden: [] });
    expect(gevraagd).toEqual([]);
  });

  it('een verstrekkingsbeperking is alleen de uitkomst, en alleen voor wie een grond heeft', async () => {
    const { vNummer } = await overleg.punt();
    await overleg.db.insert(afschermingen).values({ vNummer, sinds: '2026-01-01' });
    const veld = 'Vreemdeling.opvangmaatregelen';
    expect((await legUit({ vNummer, veld })).uitleg).toMatchObject({ reden: 'VERSTREKKINGSBEPERKING' });
    expect((await legUit({ vNummer, veld, wie: VWN })).uitleg).toMatchObject({ reden: 'GEEN_GROND' });
  });

  it('een ander doel geeft een andere uitkomst, en de uitleg zegt welke cel het doel niet toestaat', async () => {
    const { vNummer } = await overleg.punt();
    const { uitleg } = await legUit({ vNummer, veld: 'Vreemdeling.opvangmaatregelen', doel: 'VERIFICATIE' });
    expect(uitleg).toMatchObject({
      reden: 'DOELBINDING',
      vooraf: { uitkomst: 'MAG_NIET', reden: 'DOELBINDING' },
      alternatieven: [{ eisen: [{ cellen: [{ doelStaatToe: false, gegrond: true }] }] }],
    });
  });

  it.each([
    ['met een VerstrekkingsBesluit', true, null],
    ['zonder', false, 'GEEN_VERSTREKKINGSBESLUIT'],
  ])('een Wpg-veld %s', async (_geval, besluit, reden) => {
    const { vNummer } = await overleg.punt();
    if (besluit) ja.add('POLITIE verstrekkingsBesluitGeldt OPENBARE_ORDE@COA');
    const { uitleg } = await legUit({ fg: FG('POLITIE'), vNummer, veld: 'Vreemdeling.openbareOrde' });
    expect(uitleg).toMatchObject({
      regime: 'WPG',
      toegestaan: besluit,
      reden,
      alternatieven: [{ eisen: [{ verstrekkingsBesluit: besluit }] }],
    });
    expect(gevraagd.map(({ organisatie, feit }) => `${organisatie} ${feit}`)).toEqual([
      'POLITIE verstrekkingsBesluitGeldt',
    ]);
  });

  it('de bronhouder die niet antwoordt geeft geen uitleg, ook geen halve', async () => {
    bereikbaar = false;
    const { uitleg } = await legUit({ vNummer: nieuwVNummer(), veld: 'Vreemdeling.opvangmaatregelen' });
    expect(uitleg).toBeNull();
  });
});

describe('wie uitleg krijgt', () => {
  const dicht = (reden: string) => ({
    uitleg: null,
    fouten: [['UNAUTHORIZED_FIELD_OR_TYPE', { dataklasse: 'INZAGELOG', niveau: 'VOLLEDIG', reden }]],
  });

  it.each([
    ['de FG van een andere organisatie', { fg: FG('IND') }, 'GEEN_GROND'],
    [
      'een FG die geen lid van een overleg kent, over een veld van het overleg',
      { fg: FG('GEMEENTE'), veld: 'Signaallijst.stand' },
      'GEEN_GROND',
    ],
    ['een onbekend veld', { veld: 'Opvang.zomaar' }, 'GEEN_GROND'],
    ['een verborgen veld', { veld: 'Vreemdeling.toegangsbewijs' }, 'GEEN_GROND'],
    ['de FG met een ander doel', { toezicht: 'UITVOERING_VW' }, 'DOELBINDING'],
    ['een casemanager', { fg: CASEMANAGER }, 'NIVEAU_TE_LAAG'],
    ['de betrokkene', { fg: BETROKKENE, toezicht: 'INZAGE' }, 'NIVEAU_TE_LAAG'],
  ])('%s krijgt dezelfde weigering, wie de persoon ook is', async (_geval, anders, reden) => {
    const { vNummer } = await overleg.punt();
    const eerder = (await regels()).length;
    for (const persoon of [vNummer, '9999999999'])
      expect(await legUit({ vNummer: persoon, veld: 'Opvang.status', ...anders })).toEqual(dicht(reden));
    expect(gevraagd).toEqual([]);
    expect(await regels()).toHaveLength(eerder);
  });

  it.each(['DTV', 'COA', 'IND', 'POLITIE'])(
    'een veld van het overleg: de FG van %s wel (AVG art. 26)',
    async (organisatie) => {
      const { vNummer } = await overleg.punt();
      const { uitleg } = await legUit({ fg: FG(organisatie), vNummer, veld: 'Signaallijst.stand' });
      expect(uitleg).toMatchObject({ bronhouder: 'OVERLEG', toegestaan: true });
    },
  );

  it('een eigen veld dat niet over een persoon gaat heeft geen uitleg per persoon', async () => {
    const { uitleg, fouten } = await legUit({ vNummer: nieuwVNummer(), veld: 'LKO.bewonerslijst' });
    expect([uitleg, fouten?.map(([code]) => code)]).toEqual([null, ['VELD_NIET_OVER_PERSOON']]);
  });
});

describe('elke uitleg is eerst vastgelegd', () => {
  it('wie, over wie, welk veld, welk doel, en wat eruit kwam', async () => {
    const { vNummer } = await overleg.punt();
    await legUit({ vNummer, veld: 'Vreemdeling.opvangmaatregelen' });
    const { issuer } = overleg.issuer;
    expect((await regels()).at(-1)).toMatchObject({
      moment: new Date(NU),
      fgIssuer: issuer,
      fgSub: 'fg-COA',
      fgOrganisatie: 'COA',
      vNummer,
      issuer,
      ...CASEMANAGER,
      veld: 'Vreemdeling.opvangmaatregelen',
      doel: 'UITVOERING_VW',
      toegestaan: true,
      reden: null,
    });
  });

  it('een regel is niet te wijzigen en niet te verwijderen', async () => {
    const { vNummer } = await overleg.punt();
    await legUit({ vNummer, veld: 'Vreemdeling.opvangmaatregelen' });
    const mijn = eq(uitlegVerzoeken.vNummer, vNummer);
    await expect(overleg.db.update(uitlegVerzoeken).set({ fgSub: 'een ander' }).where(mijn)).rejects.toThrow();
    await expect(overleg.db.delete(uitlegVerzoeken).where(mijn)).rejects.toThrow();
    expect((await regels()).at(-1)).toMatchObject({ vNummer, fgSub: 'fg-COA' });
  });

  it('kan zij niet worden vastgelegd, dan is er geen uitleg', async () => {
    const { vNummer } = await overleg.punt();
    await overleg.db.execute(sql`alter table overleg.uitleg_verzoek rename to weg`);
    const { uitleg, fouten } = await legUit({ vNummer, veld: 'Vreemdeling.opvangmaatregelen' });
    await overleg.db.execute(sql`alter table overleg.weg rename to uitleg_verzoek`);
    expect([uitleg, fouten?.map(([code]) => code)]).toEqual([null, ['NIET_VASTGELEGD']]);
  });
});
