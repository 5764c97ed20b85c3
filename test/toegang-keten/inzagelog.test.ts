// Who looked at whom: the log of each organisation, read by the betrokkene and by its own FG, through the real chain.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SubgraphNaam } from '../../demo/subgraph-namen.ts';
import { rows } from '../../opslag/rows.ts';
import { startTestKeten, type TestGebruiker, type TestKeten } from '../support/keten.ts';

let keten: TestKeten;
/** The person of the persona `betrokkene`. */
let v = '';
beforeAll(async () => {
  keten = await startTestKeten();
  v = keten.wereld.verhalen.betrokkene[0];
  const { data } = await keten.query('dtv-duinrand', KIJK, { v });
  expect(JSON.stringify(data)).toContain(v);
});
afterAll(() => keten.close());
beforeEach(() => {
  keten.reset();
});

/** A member of the LKO looks at everybody on its agenda, at every owner; the COA asks the police a feit for it. */
const KIJK = `{ lko(id: "lko-duinrand") { agenda(first: 200) { edges { node { vreemdeling { vNummer identiteit { naam }
  opvang { sinds opvangrecht { signalen } } vertrekzaak { status } meldplicht { heeftMeldplicht } } } } } } }`;

const LOGS: readonly (readonly [SubgraphNaam, string, string, string])[] = [
  ['overleg', 'inzagelogOverleg', 'fg-ind', 'AGENDA'],
  ['dtv', 'inzagelogDtv', 'fg-dtv', 'VERTREKPLAN'],
  ['coa', 'inzagelogCoa', 'fg-coa', 'OPVANG'],
  ['ind', 'inzagelogInd', 'fg-ind', 'IDENTITEIT'],
  ['politie', 'inzagelogPolitie', 'fg-politie', 'MELDPLICHT'],
];
const REGEL = 'moment organisatie functie doel activiteit dataklassen';
const ANDER: TestGebruiker = { sub: 'p-een-ander', organisatie: 'BETROKKENE', functie: 'BETROKKENE' };
const FG_GEMEENTE: TestGebruiker = { sub: 'p-fg-gemeente', organisatie: 'GEMEENTE', functie: 'FG' };
const ONBEKEND = '9999999998';

interface Inzage {
  readonly moment: string;
  readonly organisatie: string;
  readonly functie: string;
  readonly doel: string | null;
  readonly activiteit: string;
  readonly dataklassen: readonly string[];
  readonly auditId?: string;
}
interface Bladzijde {
  readonly edges: readonly { readonly cursor: string; readonly node: Inzage }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function lees(wie: string | TestGebruiker, veld: string, args = '(first: 200)', velden = REGEL, wiens = v) {
  const doel = typeof wie === 'string' ? {} : { doelbinding: wie.functie === 'FG' ? 'TOEZICHT_AVG' : 'INZAGE' };
  const { data, errors } = await keten.query(
    wie,
    `query ($v: VNummer!) { vreemdeling(vNummer: $v) {
      log: ${veld}${args} { edges { cursor node { ${velden} } } pageInfo { hasNextPage endCursor } } } }`,
    { v: wiens },
    doel,
  );
  const log = (data?.['vreemdeling'] as { log: Bladzijde | null } | null)?.log ?? null;
  const nee = errors?.map(({ extensions }) => extensions?.['toegang'] ?? extensions?.['code']);
  return { log, regels: log?.edges.map(({ node }) => node) ?? [], nee };
}
const geweigerd = (reden: string) => [{ dataklasse: 'INZAGELOG', niveau: 'VOLLEDIG', reden }];

describe.each(LOGS)('het logboek van %s', (naam, veld, fg, klasse) => {
  const vanHetLid = {
    organisatie: 'DTV',
    functie: 'REGIEVOERDER',
    doel: 'UITVOERING_VW',
    activiteit: 'gegevens raadplegen voor de uitvoering van de Vreemdelingenwet',
  };

  it('zegt de betrokkene wie er keek: organisatie en functie, waarvoor, welke klassen, en nooit de naam', async () => {
    const { regels, nee } = await lees('betrokkene', veld);
    expect(nee).toBeUndefined();
    const regel = regels.find(({ functie }) => functie === 'REGIEVOERDER');
    expect(regel).toMatchObject(vanHetLid);
    expect(regel?.dataklassen).toContain(klasse);
    expect(Math.abs(Date.parse(regel?.moment ?? '') - Date.now())).toBeLessThan(600_000);
    expect(JSON.stringify(regels)).not.toContain('p-dtv-duinrand');
  });

  it('zegt het de eigen FG ook, met het nummer waaronder de werkgever de naam vindt', async () => {
    const { regels, nee } = await lees(fg, veld, '(first: 200)', `${REGEL} auditId`);
    expect(nee).toBeUndefined();
    const regel = regels.find(({ functie }) => functie === 'REGIEVOERDER');
    expect(regel).toMatchObject(vanHetLid);
    const gevonden = await rows(
      keten.stores.coa.db,
      sql.raw(`select sub from ${naam}_logboek.audit where audit_id = '${regel?.auditId ?? ''}'`),
    );
    expect(gevonden).toEqual([{ sub: 'p-dtv-duinrand' }]);
  });

  it('geeft dat nummer niet aan de betrokkene', async () => {
    const { regels, nee } = await lees('betrokkene', veld, '(first: 1)', 'functie auditId');
    expect(regels).toEqual([{ functie: expect.any(String) as string, auditId: null }]);
    expect(nee).toEqual(geweigerd('NIVEAU_TE_LAAG'));
  });

  const andereFg = fg === 'fg-coa' ? 'fg-dtv' : 'fg-coa';
  const dicht: [string, string | TestGebruiker, string][] = [
    ['een lid van het LKO', naam === 'dtv' ? 'coa-duinrand' : 'dtv-duinrand', 'NIVEAU_TE_LAAG'],
    ['wie er zelf werkt', `${naam === 'overleg' ? 'dtv' : naam}-duinrand`, 'NIVEAU_TE_LAAG'],
    ['een andere betrokkene', ANDER, 'GEEN_GROND'],
    ['de FG van een gemeente', FG_GEMEENTE, 'GEEN_GROND'],
  ];
  // Of the overleggen every FG of who sits in them is one: AVG art. 26.
  if (naam !== 'overleg') dicht.push(['de FG van een ander', andereFg, 'GEEN_GROND']);
  it.each(dicht)('is dicht voor %s, van wie dan ook', async (_wie, wie, reden) => {
    expect(await lees(wie, veld)).toEqual({ log: null, regels: [], nee: geweigerd(reden) });
    expect(await lees(wie, veld, '', REGEL, ONBEKEND)).toEqual({ log: null, regels: [], nee: geweigerd(reden) });
  });

  it('legt vast dat de FG keek, en laat dat de FG zien en de betrokkene niet (vertrouwelijk)', async () => {
    await lees(fg, veld);
    const { regels } = await lees(fg, veld, '(first: 1)');
    const toezicht = { functie: 'FG', doel: 'TOEZICHT_AVG', dataklassen: ['INZAGELOG'] };
    expect(regels).toEqual([expect.objectContaining(toezicht)]);
    const gezien: Inzage[] = [];
    for (let na: string | null = null, meer = true; meer;) {
      const { log, regels: bladzijde } = await lees(
        'betrokkene',
        veld,
        na === null ? '(first: 2)' : `(first: 2, after: "${na}")`,
      );
      gezien.push(...bladzijde);
      na = log?.pageInfo.endCursor ?? null;
      meer = log?.pageInfo.hasNextPage === true;
      // What is left out leaves no gap by which it could be counted.
      if (meer) expect(bladzijde).toHaveLength(2);
    }
    expect(gezien.length).toBeGreaterThan(0);
    expect(gezien.filter(({ functie }) => functie === 'FG')).toEqual([]);
  });

  it('laat ook de eigen inzage zien', async () => {
    await lees('betrokkene', veld);
    const { regels } = await lees('betrokkene', veld, '(first: 1)');
    expect(regels).toEqual([
      expect.objectContaining({
        organisatie: 'BETROKKENE',
        functie: 'BETROKKENE',
        doel: 'INZAGE',
        dataklassen: ['INZAGELOG'],
      }),
    ]);
  });

  it('bladert van nieuw naar oud, met een cursor die alleen bij deze gebruiker en deze persoon past', async () => {
    for (let keer = 0; keer < 4; keer++) await lees(fg, veld, '(first: 1)');
    const alles = (await lees(fg, veld, '(first: 200)', `${REGEL} auditId`)).regels;
    const eerste = await lees(fg, veld, '(first: 2)', `${REGEL} auditId`);
    const na = eerste.log?.pageInfo.endCursor ?? '';
    const tweede = await lees(fg, veld, `(first: 2, after: "${na}")`, `${REGEL} auditId`);
    // Reading them all is the newest line of the next reading.
    expect([...eerste.regels, ...tweede.regels].slice(1)).toEqual(alles.slice(0, 3));
    // The order is that of the chain. Requests at once may be written in another order than they came in; these came one by one.
    const mijne = alles.slice(0, 4).map(({ moment }) => moment);
    expect(mijne).toEqual(mijne.toSorted().toReversed());
    expect((await lees('betrokkene', veld, `(first: 2, after: "${na}")`)).nee).toEqual(['CURSOR_ONGELDIG']);
    expect((await lees(fg, veld, `(first: 2, after: "${na}")`, REGEL, ONBEKEND)).nee).toEqual(['CURSOR_ONGELDIG']);
    expect((await lees(fg, veld, '(first: 201)')).nee).toEqual(['FIRST_BUITEN_BEREIK']);
  });

  it('kost een vraag aan de database, hoeveel regels het ook zijn', async () => {
    const aantal = async (args: string) => {
      keten.reset();
      const { nee } = await lees(fg, veld, args);
      expect(nee).toBeUndefined();
      return keten.statements.filter(({ subgraph }) => subgraph === naam).map(({ statement }) => statement);
    };
    const [een, veel] = [await aantal('(first: 1)'), await aantal('(first: 200)')];
    expect(veel).toHaveLength(een.length);
    expect(veel.filter((statement) => statement.includes('data_subject_id'))).toHaveLength(1);
  });

  it('geeft van wie niet bestaat en van wie nooit is bekeken hetzelfde', async () => {
    const leeg = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const nooitBekeken = keten.wereld.personen.at(-1)?.vNummer ?? '';
    const nummers = [`99999999${String(LOGS.findIndex(([log]) => log === naam))}7`, nooitBekeken];
    for (const nummer of nummers)
      expect(await lees(fg, veld, '', REGEL, nummer)).toEqual({ log: leeg, regels: [], nee: undefined });
    for (const nummer of nummers)
      expect((await lees(fg, veld, '', 'functie dataklassen', nummer)).regels).toEqual([
        { functie: 'FG', dataklassen: ['INZAGELOG'] },
      ]);
  });
});

describe('een dienst die een feit vroeg', () => {
  it('staat er als dienst van die organisatie, zonder doel en zonder klassen', async () => {
    const { regels } = await lees('betrokkene', 'inzagelogPolitie');
    expect(regels.find(({ functie }) => functie === 'DIENST')).toEqual({
      moment: expect.any(String) as string,
      organisatie: 'COA',
      functie: 'DIENST',
      doel: null,
      activiteit: 'een feit bevestigen aan een andere organisatie',
      dataklassen: [],
    });
  });
});

describe('met een ander doel', () => {
  it('ziet de FG niets', async () => {
    const { errors } = await keten.query(
      'fg-coa',
      'query ($v: VNummer!) { vreemdeling(vNummer: $v) { inzagelogCoa { edges { cursor } } } }',
      { v },
      { doelbinding: 'UITVOERING_VW' },
    );
    expect(errors?.map(({ extensions }) => extensions?.['toegang'])).toEqual(geweigerd('DOELBINDING'));
  });
});

describe('inzage die opvalt', () => {
  const vandaag = () => new Date().toISOString().slice(0, 10);
  async function opvallend(wie: string | TestGebruiker, veld = 'opvallendeInzageInd', dag = vandaag()) {
    const doel = typeof wie === 'string' ? {} : { doelbinding: 'TOEZICHT_AVG' };
    const { data, errors } = await keten.query(
      wie,
      `query ($d: Datum!) { rijen: ${veld}(dag: $d) { organisatie functie personenInDruksteUur zonderGrond auditId } }`,
      { d: dag },
      doel,
    );
    return { rijen: data?.['rijen'], nee: errors?.map(({ extensions }) => extensions?.['toegang']) };
  }
  /** As many people as these, of nobody's concern. */
  const zoek = (aantal: number) =>
    keten.query(
      'regievoerder-zonder-lko',
      `{ ${keten.wereld.personen
        .slice(0, aantal)
        .map(({ vNummer }, n) => `p${String(n)}: vreemdeling(vNummer: "${vNummer}") { identiteit { naam } }`)
        .join(' ')} }`,
    );

  it('is wie vaak naar iemand vraagt zonder grond, en nog niet wie zich een keer vergist', async () => {
    await zoek(9);
    expect(await opvallend('fg-ind')).toEqual({ rijen: [], nee: undefined });
    await zoek(1);
    keten.reset();
    const { rijen } = await opvallend('fg-ind');
    expect(rijen).toEqual([
      {
        organisatie: 'DTV',
        functie: 'REGIEVOERDER',
        personenInDruksteUur: 0,
        zonderGrond: 10,
        auditId: expect.any(String) as string,
      },
    ]);
    expect(keten.statements.filter(({ subgraph }) => subgraph === 'ind')).toHaveLength(2);
    expect(await opvallend('fg-ind', 'opvallendeInzageInd', '2020-01-01')).toEqual({ rijen: [], nee: undefined });
  });

  it.each(LOGS)('bij %s is er voor de eigen FG, en voor niemand anders', async (naam, _veld, fg) => {
    const veld = `opvallendeInzage${naam.charAt(0).toUpperCase()}${naam.slice(1)}`;
    expect((await opvallend(fg, veld)).nee).toBeUndefined();
    expect(await opvallend(FG_GEMEENTE, veld)).toEqual({ rijen: null, nee: geweigerd('GEEN_GROND') });
    expect(await opvallend('dtv-duinrand', veld)).toEqual({ rijen: null, nee: geweigerd('NIVEAU_TE_LAAG') });
    expect(await opvallend('betrokkene', veld)).toEqual({ rijen: null, nee: geweigerd('NIVEAU_TE_LAAG') });
    if (naam === 'overleg') return;
    const ander = fg === 'fg-coa' ? 'fg-dtv' : 'fg-coa';
    expect(await opvallend(ander, veld)).toEqual({ rijen: null, nee: geweigerd('GEEN_GROND') });
  });
});
