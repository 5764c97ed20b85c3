import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';
import { celOpent, DATAKLASSEN, doelStaatToe } from './beleid.ts';
import { persona, persoonVan, standTotPersoon } from './feiten-van-de-wereld.ts';
import { loopNa, type Naloop } from './naloop.ts';
import { IETS, WAARDEN } from './waarden.ts';

const VRAAG = readFileSync(
  join(import.meta.dirname, '../../werkbank/src/queries/lko-voorbereiding.graphql'),
  'utf8',
).replaceAll('first: 50', 'first: 200');

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

interface Agendapunt {
  readonly reden: string | null;
  readonly bron: string | null;
  readonly vreemdeling: { readonly vNummer: string; readonly toegang: { readonly niveaus: readonly Niveau[] } } | null;
}
interface Niveau {
  readonly dataklasse: string;
  readonly niveau: string;
}

describe.each(['duinrand', 'veenkamp'])('de LKO-vraag aan azc %s', (plaats) => {
  const leden = ['dtv', 'coa', 'ind', 'politie'].map((kort) => `${kort}-${plaats}`);
  const antwoorden = new Map<string, GatewayAnswer>();
  const nalopen = new Map<string, Naloop>();
  const antwoordVan = (lid: string): GatewayAnswer => antwoorden.get(lid) as GatewayAnswer;
  const naloopVan = (lid: string): Naloop => nalopen.get(lid) as Naloop;
  const agendaVan = (lid: string): Agendapunt[] => {
    const lko = antwoordVan(lid).data?.['lko'] as { agenda: { edges: { node: Agendapunt }[] } };
    return lko.agenda.edges.map(({ node }) => node);
  };
  const opAgenda = () =>
    keten.wereld.agenda.filter((punt) => punt.overleg === `lko-${plaats}` && punt.geslotenOp === null);

  beforeAll(async () => {
    for (const lid of leden) {
      const antwoord = await keten.query(lid, VRAAG, { id: `lko-${plaats}` });
      antwoorden.set(lid, antwoord);
      const wie = persona(lid);
      nalopen.set(lid, loopNa(VRAAG, antwoord, { wereld: keten.wereld, wie, sleutels: { lko: `lko-${plaats}` } }));
    }
  });

  it.each(leden)('%s krijgt precies de open agenda, ieder punt met de eigen persoon', (lid) => {
    expect(antwoordVan(lid).status).toBe(200);
    expect(agendaVan(lid).map((punt) => punt.vreemdeling?.vNummer ?? null)).toEqual(
      opAgenda().map((punt) => punt.vNummer),
    );
  });

  it.each(leden)(
    '%s ziet van iedere persoon ieder veld precies zoals de matrix zegt, met reden waar het dicht is',
    (lid) => {
      const { bevindingen, verschillen } = naloopVan(lid);
      expect(verschillen).toEqual([]);
      // Nothing may pass because nothing ran: everybody on the agenda was looked at.
      expect(bevindingen.filter(({ uitkomst }) => uitkomst === 'MAG').length).toBeGreaterThan(200);
      const besproken = new Set(bevindingen.map(({ onderwerp }) => onderwerp));
      const personen = opAgenda().flatMap(({ vNummer }) => (vNummer === null ? [] : [`Vreemdeling ${vNummer}`]));
      expect([...besproken]).toEqual(expect.arrayContaining([...personen, `LKO lko-${plaats}`]));
    },
  );

  it.each(leden)('%s leest in open velden wat de wereld van die persoon weet', (lid) => {
    const anders: string[] = [];
    let vergeleken = 0;
    for (const { onderwerp, veld, uitkomst, waarde, pad } of naloopVan(lid).bevindingen) {
      const uitspraak = WAARDEN[veld];
      const [type, vNummer = ''] = onderwerp.split(' ');
      if (uitkomst !== 'MAG' || type !== 'Vreemdeling' || uitspraak === undefined) continue;
      const hoort = uitspraak(persoonVan(keten.wereld, vNummer), keten.wereld);
      if (hoort === undefined) continue;
      vergeleken += 1;
      if (hoort === IETS ? waarde === null : waarde !== hoort) anders.push(`${pad} (${veld})`);
    }
    expect(anders).toEqual([]);
    expect(vergeleken).toBeGreaterThan(100);
  });

  it.each(leden)('%s leest bij toegang dezelfde klassen en niveaus als de matrix geeft', (lid) => {
    const wie = persona(lid);
    for (const { vreemdeling } of agendaVan(lid)) {
      if (vreemdeling === null) continue;
      const stand = standTotPersoon(keten.wereld, wie, vreemdeling.vNummer);
      const hoort = DATAKLASSEN.flatMap((dataklasse) => {
        if (stand.beperkt) return [];
        const niveau = ['VOLLEDIG', 'SAMENVATTING', 'HIT'].find((kandidaat) =>
          stand.profielen.some(
            (p) => celOpent(dataklasse, p, kandidaat) && doelStaatToe(wie.doel, p, dataklasse, kandidaat),
          ),
        );
        return niveau === undefined ? [] : [`${dataklasse}:${niveau}`];
      });
      expect(vreemdeling.toegang.niveaus.map(({ dataklasse, niveau }) => `${dataklasse}:${niveau}`)).toEqual(hoort);
    }
  });

  it.each(leden)('%s leest de reden en de bron van ieder agendapunt, en mensenhandel alleen als Politie', (lid) => {
    const hoort = opAgenda().map(({ soort, reden, bron, vNummer }) => {
      if (vNummer !== null && persoonVan(keten.wereld, vNummer).verstrekkingsbeperking) return [null, null];
      if (soort === 'ACTUALITEIT') return ['ACTUALITEIT', bron];
      if (reden === 'MENSENHANDEL_MENSENSMOKKEL') return [lid.startsWith('politie') ? reden : 'BIJZONDERHEID', bron];
      if (reden === 'OVERLAST') return [reden, bron];
      return [bron === 'LID_AANVULLEND' ? 'BIJZONDERHEID' : 'LIJST', bron];
    });
    expect(agendaVan(lid).map(({ reden, bron }) => [reden, bron])).toEqual(hoort);
  });

  it.each(leden)('%s leest de aantallen van de lijsten zoals de wereld ze telt', (lid) => {
    const { personen, overleggen, bijeenkomsten, peildatum } = keten.wereld;
    const azc = `azc-${plaats}`;
    const administratief = personen.filter((p) => p.opvangStatus === 'ADMINISTRATIEF_GEPLAATST' && p.locatie === azc);
    expect(antwoordVan(lid).data?.['lko']).toMatchObject({
      naam: overleggen.find(({ id }) => id === `lko-${plaats}`)?.naam,
      volgendeBijeenkomst: {
        datum: bijeenkomsten
          .filter(({ overleg, datum }) => overleg === `lko-${plaats}` && datum >= peildatum)
          .map(({ datum }) => datum)
          .toSorted()[0],
      },
      caseloadlijst: { totalCount: personen.filter((p) => p.caseload?.azc === azc).length },
      bewonerslijst: {
        totalCount: personen.filter((p) => p.locatie === azc && ['AANWEZIG', 'AFWEZIG'].includes(p.opvangStatus ?? ''))
          .length,
      },
      administratiefGeplaatstInTeBrengen: administratief
        .filter((p) => p.caseload === null)
        .map(({ vNummer }) => ({ vNummer })),
      topX: { totalCount: personen.filter((p) => p.topXAzc === azc).length },
    });
  });

  it('vier leden krijgen vier verschillende antwoorden', () => {
    const gegevens = leden.map((lid) => JSON.stringify(antwoordVan(lid).data));
    expect(new Set(gegevens).size).toBe(4);
    const gesloten = leden.map((lid) =>
      JSON.stringify(
        naloopVan(lid)
          .bevindingen.filter(({ uitkomst }) => uitkomst !== 'MAG')
          .map(({ pad }) => pad),
      ),
    );
    expect(new Set(gesloten).size).toBe(4);
    const redenen = leden.flatMap((lid) =>
      naloopVan(lid).bevindingen.map(({ uitkomst }) => (uitkomst === 'MAG' ? uitkomst : uitkomst.reden)),
    );
    expect(new Set(redenen)).toEqual(
      new Set(
        plaats === 'duinrand'
          ? ['MAG', 'NIVEAU_TE_LAAG', 'GEEN_GROND', 'VERSTREKKINGSBEPERKING']
          : ['MAG', 'NIVEAU_TE_LAAG'],
      ),
    );
  });
});

it('R-LKO-05: bij azc Duinrand zijn het precies de twee administratief geplaatsten buiten de caseload', async () => {
  const { data } = await keten.query(
    'coa-duinrand',
    '{ lko(id: "lko-duinrand") { administratiefGeplaatstInTeBrengen { vNummer } } }',
  );
  expect(data).toEqual({
    lko: {
      administratiefGeplaatstInTeBrengen: keten.wereld.verhalen.administratiefNietOpCaseload.map((vNummer) => ({
        vNummer,
      })),
    },
  });
});
