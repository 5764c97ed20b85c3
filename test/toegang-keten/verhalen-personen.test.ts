import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VerhaalNaam } from '../../demo/wereld/verhalen.ts';
import { verstrekkingsBesluiten } from '../../subgraphs/politie/tables.ts';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';
import { BREED, EEN_PERSOON } from './breed.ts';
import { persona } from './feiten-van-de-wereld.ts';
import { loopNa } from './naloop.ts';
import { opVolgorde } from './op-volgorde.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

const wie = (verhaal: VerhaalNaam): string => keten.wereld.verhalen[verhaal][0];
const vraag = (lid: string, vNummer: string, headers?: Record<string, string>) =>
  keten.query(lid, EEN_PERSOON, { vNummer }, headers);
const persoonIn = (antwoord: GatewayAnswer) =>
  antwoord.data?.['vreemdeling'] as Record<string, Record<string, unknown> | null>;
const redenen = (antwoord: GatewayAnswer) =>
  new Set((antwoord.errors ?? []).map(({ extensions }) => (extensions?.['toegang'] as { reden: string }).reden));
/** Everything but the V-nummer is closed, for this one reason. */
function verwachtAllesDicht(antwoord: GatewayAnswer, vNummer: string, reden: string): void {
  const { vNummer: getoond, ...rest } = persoonIn(antwoord);
  expect(getoond).toBe(vNummer);
  expect(Object.values(rest).length).toBeGreaterThan(15);
  expect(Object.values(rest).every((waarde) => waarde === null)).toBe(true);
  // What this functie can never see of anybody is closed before the person is looked at, and says so.
  const nooit = ['NIVEAU_TE_LAAG', 'DOELBINDING'];
  expect([...redenen(antwoord)].filter((r) => !nooit.includes(r) && r !== reden)).toEqual([]);
  expect(redenen(antwoord).size).toBeGreaterThan(0);
}

describe('verstrekkingsbeperking (Vw 2000 art. 107 lid 8, k6)', () => {
  it.each([
    ['dtv-duinrand', ['vertrekzaak']],
    ['coa-duinrand', ['opvang', 'opvangmaatregelen', 'kwetsbaarheid']],
    ['politie-duinrand', ['meldplicht', 'inbewaringstelling', 'openbareOrde', 'mensenhandelSignaal']],
  ])('%s ziet de eigen gegevens, en van een ander niets dan het V-nummer', async (lid, eigen) => {
    const antwoord = await vraag(lid, wie('verstrekkingsbeperkingOpAgenda'));
    const open = Object.entries(persoonIn(antwoord)).filter(([, waarde]) => waarde !== null);
    expect(open.map(([naam]) => naam)).toEqual(expect.arrayContaining(['vNummer', ...eigen]));
    const { verschillen } = loopNa(EEN_PERSOON, antwoord, { wereld: keten.wereld, wie: persona(lid) });
    expect(verschillen).toEqual([]);
    expect(redenen(antwoord)).toContain('VERSTREKKINGSBEPERKING');
    expect(persoonIn(antwoord)['identiteit']).toBeNull();
  });

  it('op de lijst van een ander staat alleen het V-nummer met het merk; de bronhouder leest de naam', async () => {
    const lijst =
      '{ lko(id: "lko-duinrand") { caseloadlijst(first: 20) { edges { beperkt vreemdeling { vNummer } node { naam sinds } } } } }';
    const rijVan = async (lid: string) => {
      const { data, errors } = await keten.query(lid, lijst);
      const { edges } = (data?.['lko'] as { caseloadlijst: { edges: { vreemdeling: { vNummer: string } }[] } })
        .caseloadlijst;
      return {
        rij: edges.find(({ vreemdeling }) => vreemdeling.vNummer === wie('verstrekkingsbeperkingOpAgenda')),
        errors,
      };
    };
    const bijCoa = await rijVan('coa-duinrand');
    expect(bijCoa.rij).toMatchObject({ beperkt: true, node: { naam: null, sinds: null } });
    expect(bijCoa.errors?.map(({ extensions }) => extensions?.['toegang'])).toEqual([
      { dataklasse: 'LKO_LIJST', niveau: 'VOLLEDIG', reden: 'VERSTREKKINGSBEPERKING' },
      { dataklasse: 'LKO_LIJST', niveau: 'VOLLEDIG', reden: 'VERSTREKKINGSBEPERKING' },
    ]);
  });

  it('wie geen grond heeft, merkt niet dat iemand is afgeschermd', async () => {
    const vNummer = wie('verstrekkingsbeperkingBuitenAgenda');
    verwachtAllesDicht(await vraag('dtv-duinrand', vNummer), vNummer, 'GEEN_GROND');
  });
});

describe('Nidos (k5)', () => {
  it('ziet de eigen pupil zoals de matrix zegt', async () => {
    const antwoord = await vraag('nidos-duinrand', wie('pupilVanNidos'));
    expect(persoonIn(antwoord)['identiteit']).toMatchObject({ naam: expect.any(String) as string });
    expect(loopNa(EEN_PERSOON, antwoord, { wereld: keten.wereld, wie: persona('nidos-duinrand') }).verschillen).toEqual(
      [],
    );
  });

  it('ziet de pupil van een andere voogd niet', async () => {
    const vNummer = wie('amvVanAndereVoogd');
    verwachtAllesDicht(await vraag('nidos-duinrand', vNummer), vNummer, 'GEEN_GROND');
  });

  it('leest na afloop van de uitnodiging UITNODIGING_VERLOPEN, ook over de eigen pupil', async () => {
    const vNummer = wie('pupilMetVerlopenUitnodiging');
    verwachtAllesDicht(await vraag('nidos-duinrand', vNummer), vNummer, 'UITNODIGING_VERLOPEN');
  });
});

describe('wie alleen een eigen of algemene taak heeft', () => {
  it('de betrokkene ziet de eigen gegevens volgens de matrix', async () => {
    const antwoord = await vraag('betrokkene', wie('betrokkene'));
    expect(loopNa(EEN_PERSOON, antwoord, { wereld: keten.wereld, wie: persona('betrokkene') }).verschillen).toEqual([]);
    expect(persoonIn(antwoord)['identiteit']).not.toBeNull();
    expect(persoonIn(antwoord)['opvang']).not.toBeNull();
  });

  it('de betrokkene ziet van een ander niets', async () => {
    const vNummer = wie('tweeMeldingenGemist');
    verwachtAllesDicht(await vraag('betrokkene', vNummer), vNummer, 'GEEN_GROND');
  });

  it.each(['analist', 'fg-coa', 'partner-iom', 'regievoerder-zonder-lko', 'coa-veenkamp'])(
    '%s ziet niets van iemand op de agenda van een ander overleg, met geen enkel doel',
    async (lid) => {
      const vNummer = wie('betrokkene');
      for (const doel of [persona(lid).doel, 'UITVOERING_VW', 'VERIFICATIE', 'INZAGE']) {
        verwachtAllesDicht(await vraag(lid, vNummer, { doelbinding: doel }), vNummer, 'GEEN_GROND');
      }
    },
  );

  it('een regievoerder zonder LKO ziet met mijnCaseload precies de eigen caseload', async () => {
    const { data } = await keten.query(
      'regievoerder-zonder-lko',
      '{ mijnCaseload(first: 200) { totalCount edges { node { vNummer vertrekzaak { regievoerder { functie } } } } } }',
    );
    const { edges, totalCount } = data?.['mijnCaseload'] as {
      totalCount: number;
      edges: { node: { vNummer: string; vertrekzaak: unknown } }[];
    };
    const eigen = keten.wereld.personen.filter((p) => p.caseload?.regievoerder === 'p-regievoerder-zonder-lko');
    expect(totalCount).toBe(eigen.length);
    expect(edges.map(({ node }) => node.vNummer).toSorted()).toEqual(
      eigen
        .slice(0, 200)
        .map((p) => p.vNummer)
        .toSorted(),
    );
    expect(edges.every(({ node }) => node.vertrekzaak !== null)).toBe(true);
  });
});

describe('doelbinding en de Wpg', () => {
  it.each(['dtv-duinrand', 'ind-duinrand', 'politie-duinrand'])(
    'VERIFICATIE opent voor %s alleen de identiteitsklassen',
    async (lid) => {
      const antwoord = await vraag(lid, wie('betrokkene'), { doelbinding: 'VERIFICATIE' });
      const open = Object.entries(persoonIn(antwoord)).filter(([, waarde]) => waarde !== null);
      expect(open.map(([naam]) => naam)).toEqual(['vNummer', 'identiteit', 'identiteitsonderzoek']);
      const naloop = loopNa(EEN_PERSOON, antwoord, {
        wereld: keten.wereld,
        wie: { ...persona(lid), doel: 'VERIFICATIE' },
      });
      expect(naloop.verschillen).toEqual([]);
    },
  );

  it('zonder geldig VerstrekkingsBesluit zijn politiegegevens dicht voor anderen, en de Top-X ook', async () => {
    const { db } = keten.stores.politie;
    const topX = '{ lko(id: "lko-duinrand") { topX { totalCount } } }';
    const voor = await vraag('coa-duinrand', wie('topXOpAgenda'));
    expect(persoonIn(voor)['openbareOrde']).toMatchObject({ opTopX: true });
    const [besluit] = await db
      .select()
      .from(verstrekkingsBesluiten)
      .where(eq(verstrekkingsBesluiten.id, 'wpg20-keten'));
    await db
      .update(verstrekkingsBesluiten)
      .set({ tot: new Date(Date.now() - 1000) })
      .where(eq(verstrekkingsBesluiten.id, 'wpg20-keten'));
    try {
      const na = await vraag('coa-duinrand', wie('topXOpAgenda'));
      expect(persoonIn(na)).toMatchObject({ openbareOrde: null, mensenhandelSignaal: null });
      expect(redenen(na)).toContain('GEEN_VERSTREKKINGSBESLUIT');
      expect((await keten.query('coa-duinrand', topX)).data).toEqual({ lko: { topX: null } });
      expect(persoonIn(await vraag('politie-duinrand', wie('topXOpAgenda')))['openbareOrde']).toMatchObject({
        opTopX: true,
      });
    } finally {
      await db
        .update(verstrekkingsBesluiten)
        .set({ tot: besluit?.tot ?? new Date() })
        .where(eq(verstrekkingsBesluiten.id, 'wpg20-keten'));
    }
    expect(persoonIn(await vraag('coa-duinrand', wie('topXOpAgenda')))['openbareOrde']).toMatchObject({ opTopX: true });
  });

  it('twee gemiste meldingen staan bij het COA als signaal bij het opvangrecht (Rva 2005 art. 7), en alleen dan', async () => {
    const signalen = async (verhaal: VerhaalNaam) =>
      (persoonIn(await vraag('coa-duinrand', wie(verhaal)))['opvang']?.['opvangrecht'] as { signalen: string[] })
        .signalen;
    expect(await signalen('tweeMeldingenGemist')).toEqual(['MELDPLICHT_2X_VERZUIMD']);
    expect(await signalen('betrokkene')).toEqual([]);
  });
});

describe('een onbekend V-nummer en een verboden V-nummer', () => {
  const ONBEKEND = '9990999999';
  it.each([
    'dtv-duinrand',
    'coa-veenkamp',
    'politie-rao-noord',
    'nidos-duinrand',
    'betrokkene',
    'analist',
    'partner-iom',
    'ind-rao-noord',
  ])('%s krijgt hetzelfde antwoord, even lang en in dezelfde woorden', async (lid) => {
    expect(keten.wereld.personen.some(({ vNummer }) => vNummer === ONBEKEND)).toBe(false);
    const verboden = keten.wereld.verhalen.opgeschaaldZuidhoek[1];
    const body = async (vNummer: string) => {
      const response = await fetch(`${keten.gateway.url}/v1/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await keten.token(lid)}`,
          doelbinding: persona(lid).doel,
        },
        body: JSON.stringify({
          query: `query ($v: VNummer!) { vreemdeling(vNummer: $v) { toegang { reden niveaus { dataklasse } } ...Breed } } ${BREED}`,
          variables: { v: vNummer },
        }),
      });
      const tekst = (await response.text()).replaceAll(vNummer, '(het V-nummer)');
      return `${response.status} ${tekst.length} ${JSON.stringify(opVolgorde(JSON.parse(tekst) as object))}`;
    };
    const opVerboden = await body(String(verboden));
    expect(opVerboden).toContain('GEEN_GROND');
    expect(await body(ONBEKEND)).toBe(opVerboden);
  });
});
