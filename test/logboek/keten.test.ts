import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from '../../demo/subgraph-namen.ts';
import { controleerKeten } from '../../logboek/controleer.ts';
import { openPseudoniem } from '../../logboek/pseudoniem.ts';
import { rows } from '../../opslag/rows.ts';
import { BELEIDSVERSIE } from '../../toegang/generated/policy.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';
import { persona } from '../toegang-keten/feiten-van-de-wereld.ts';

const PERSOON = '9990000001';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const OUDER = 'b7ad6b7169203331';
const FSC = '01234567-89ab-7def-8123-456789abcdef';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());
beforeEach(() => {
  keten.reset();
});

type Deel = SubgraphNaam | 'gateway';
type Rij = Readonly<Record<string, unknown>>;

/** What was written in this log since a number. */
async function sinds(deel: Deel, tabel: string, nr: number): Promise<readonly Rij[]> {
  // All logs of a test are in one database, and the schemas in it are apart.
  const { db } = keten.stores.coa;
  return rows(db, sql.raw(`select * from ${deel}_logboek.${tabel} where nr > ${nr} order by nr`));
}
async function laatste(deel: Deel): Promise<number> {
  const [rij] = await rows(
    keten.stores.coa.db,
    sql.raw(`select coalesce(max(nr), 0)::int as nr from ${deel}_logboek.schakel`),
  );
  return Number(rij?.['nr']);
}
async function stand(): Promise<Record<Deel, number>> {
  const delen: readonly Deel[] = [...SUBGRAPH_NAMEN, 'gateway'];
  return Object.fromEntries(await Promise.all(delen.map(async (deel) => [deel, await laatste(deel)]))) as Record<
    Deel,
    number
  >;
}
const pseudoniemVan = (deel: SubgraphNaam, vNummer: string) =>
  openPseudoniem(keten.sleutels.pseudoniemVan(deel)).van(vNummer);

describe('wat er van een vraag wordt vastgelegd', () => {
  it('de eigenaar legt vast van wie er iets is verstrekt, welke klassen, waarvoor, en apart aan wie', async () => {
    const voor = await stand();
    const { data } = await keten.query(
      'coa-duinrand',
      `{ vreemdeling(vNummer: "${PERSOON}") { identiteit { naam } opvang { sinds } } }`,
      {},
      { traceparent: `00-${TRACE}-${OUDER}-00`, 'fsc-transaction-id': FSC },
    );
    expect(data).toMatchObject({ vreemdeling: { identiteit: { naam: expect.any(String) as string } } });

    const [ind] = await sinds('ind', 'logboek_dataverwerkingen', voor.ind);
    expect(ind).toMatchObject({
      trace_id: TRACE,
      status: 'Ok',
      name: 'gegevens raadplegen voor de uitvoering van de Vreemdelingenwet: verstrekt',
      fsc_transaction_id: FSC,
      attributes: {
        'dpl.core.processing_activity_id': 'urn:ketenbeeld:verwerkingsactiviteit:ind:lezen_uitvoering_vw',
        'dpl.core.data_subject_id': pseudoniemVan('ind', PERSOON),
        'dpl.core.data_subject_id_type': 'Vreemdelingennummer',
        'ketenbeeld.dataklassen': 'IDENTITEIT',
      },
    });
    const [audit] = await sinds('ind', 'audit', voor.ind);
    const { sub, organisatie, functie, doel } = persona('coa-duinrand');
    expect(audit).toMatchObject({ audit_id: ind?.['audit_id'], sub, organisatie, functie, doel });

    const [coa] = await sinds('coa', 'logboek_dataverwerkingen', voor.coa);
    expect(coa).toMatchObject({ trace_id: TRACE, attributes: { 'ketenbeeld.dataklassen': 'OPVANG' } });
    // Each organisation has names of its own for the same person.
    expect(pseudoniemVan('ind', PERSOON)).not.toBe(pseudoniemVan('coa', PERSOON));
  });

  it('de gateway legt zijn eigen besluit vast, met wat nooit is opgehaald, en kent niemand', async () => {
    const voor = await stand();
    await keten.query(
      'coa-duinrand',
      `{ vreemdeling(vNummer: "${PERSOON}") { openbareOrde { aard } opvang { sinds } } }`,
    );
    const [besluit] = await sinds('gateway', 'beslissing', voor.gateway);
    expect(besluit).toMatchObject({
      event_name: 'adl.access_evaluations',
      status: 'Ok',
      attributes: { 'adl.core.policies': `urn:ketenbeeld:beleid:${BELEIDSVERSIE}` },
      body: {
        'adl.core.request': {
          subject: { type: 'gebruiker', properties: { organisatie: 'COA', functie: 'CASEMANAGER' } },
          action: { name: 'lezen', properties: { doel: 'UITVOERING_VW' } },
        },
      },
    });
    const body = besluit?.['body'] as {
      'adl.core.request': { evaluations: { resource: { id: string } }[] };
      'adl.core.response': { evaluations: { decision: boolean }[] };
    };
    const velden = body['adl.core.request'].evaluations.map(({ resource }) => resource.id);
    const besluiten = body['adl.core.response'].evaluations.map(({ decision }) => decision);
    expect(Object.fromEntries(velden.map((veld, i) => [veld, besluiten[i]]))).toMatchObject({
      'Vreemdeling.opvang': true,
      'OpenbareOrde.aard': false,
    });
    expect(await sinds('gateway', 'verwerking', voor.gateway)).toEqual([]);
    expect(JSON.stringify(await sinds('gateway', 'beslissing', voor.gateway))).not.toContain(PERSOON);
  });

  it('een weigering is een besluit en geen fout, en van wie niets is gegeven is er geen verwerking', async () => {
    const voor = await stand();
    const { errors } = await keten.query(
      'regievoerder-zonder-lko',
      `{ vreemdeling(vNummer: "${PERSOON}") { identiteit { naam } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ toegang: { reden: 'GEEN_GROND' } });
    const [besluit] = await sinds('ind', 'beslissing', voor.ind);
    expect(besluit).toMatchObject({ status: 'Ok' });
    expect(JSON.stringify(besluit?.['body'])).toContain('"reden":"GEEN_GROND"');
    expect(await sinds('ind', 'verwerking', voor.ind)).toEqual([]);
    expect(await sinds('ind', 'audit', voor.ind)).toHaveLength(1);
  });

  it.each([
    ['ook wie niet werd genoemd', 'vreemdeling { vNummer }'],
    ['ook als alleen de naam is gevraagd', 'node { naam }'],
  ])('van een lijst is ieder die erop staat een betrokkene, %s', async (_wat, velden) => {
    const zeven = (rij: string) => `{ lko(id: "lko-duinrand") { bewonerslijst(first: 7) { edges { ${rij} } } } }`;
    const { data } = await keten.query('dtv-duinrand', zeven('vreemdeling { vNummer }'));
    const bewoners = JSON.stringify(data).match(/\d{10}/g) ?? [];
    expect(new Set(bewoners).size).toBe(7);
    const na = await laatste('coa');
    await keten.query('dtv-duinrand', zeven(velden));
    const coa = await sinds('coa', 'betrokkene', na);
    expect(coa.map((rij) => rij['data_subject_id']).sort()).toEqual(
      bewoners.map((vNummer) => pseudoniemVan('coa', vNummer)).sort(),
    );
    expect(coa.every((rij) => String(rij['dataklassen']).split(' ').includes('LKO_LIJST'))).toBe(true);
  });

  it('ook wie zonder onze gateway vraagt laat dat na, en wie geen V-nummer vraagt ook', async () => {
    const na = await laatste('coa');
    const response = await fetch(`${keten.subgraphs.coa.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        doelbinding: 'UITVOERING_VW',
        authorization: `Bearer ${await keten.issuer.token(persona('coa-duinrand'), 'urn:ketenbeeld:subgraph:coa')}`,
      },
      body: JSON.stringify({ query: '{ mijnBewoners(first: 3) { edges { node { opvang { sinds } } } } }' }),
    });
    expect(await response.text()).toContain('"sinds":"20');
    expect(response.headers.get('traceresponse')).toMatch(/^00-/);
    const klassen = (await sinds('coa', 'betrokkene', na)).map((rij) => rij['dataklassen']);
    expect(klassen).toEqual(['OPVANG', 'OPVANG', 'OPVANG']);
  });

  it('wie een feit vraagt staat er ook in, met wie het betrof', async () => {
    const voor = await stand();
    // R-LKO-05: DT&V asks the COA, and the COA the police, by their services.
    await keten.query(
      'coa-duinrand',
      '{ lko(id: "lko-duinrand") { agenda(first: 5) { edges { node { vreemdeling { opvang { opvangrecht { signalen } } } } } } } }',
    );
    const audits = await sinds('politie', 'audit', voor.politie);
    expect(audits.some(({ sub }) => sub === 'urn:ketenbeeld:dienst:COA')).toBe(true);
    const namen = (await sinds('politie', 'verwerking', voor.politie)).map(({ name }) => name);
    expect(namen).toContain('een feit bevestigen aan een andere organisatie: tweeMeldingenGemist');
  });

  it('nergens in een logboek staat een V-nummer of een naam, behalve dat de audit zegt wie vroeg', async () => {
    const personen = keten.wereld.personen.flatMap(({ vNummer }) => vNummer);
    for (const deel of [...SUBGRAPH_NAMEN, 'gateway'] as const)
      for (const tabel of ['beslissing', 'verwerking', 'betrokkene']) {
        const tekst = JSON.stringify(await sinds(deel, tabel, 0));
        expect(personen.filter((vNummer) => tekst.includes(vNummer))).toEqual([]);
      }
  });

  it('de ketens van hashes kloppen, van ieder', async () => {
    for (const deel of [...SUBGRAPH_NAMEN, 'gateway'] as const) {
      const { schakels, bevindingen } = await controleerKeten(keten.stores.coa.db, deel);
      expect(bevindingen).toEqual([]);
      if (deel !== 'dtv') expect(schakels).toBeGreaterThan(0);
    }
  });
});

describe('het spoor van een vraag (W3C Trace Context)', () => {
  const vraag = async (headers: Readonly<Record<string, string>>) => {
    const voor = await laatste('ind');
    const response = await fetch(`${keten.gateway.url}/v1/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        doelbinding: 'UITVOERING_VW',
        authorization: `Bearer ${await keten.token('coa-duinrand')}`,
        ...headers,
      },
      body: JSON.stringify({ query: `{ vreemdeling(vNummer: "${PERSOON}") { identiteit { naam } } }` }),
    });
    const [, trace, span] = response.headers.get('traceresponse')?.split('-') ?? [];
    return { trace, span, verwerking: (await sinds('ind', 'verwerking', voor))[0] };
  };

  it('dat van de vrager gaat door tot bij de eigenaar, en het antwoord noemt het', async () => {
    const { trace, span, verwerking } = await vraag({ traceparent: `00-${TRACE}-${OUDER}-01` });
    expect(trace).toBe(TRACE);
    expect(span).not.toBe(OUDER);
    expect(verwerking).toMatchObject({ trace_id: TRACE, parent_span_id: span });
  });

  it.each([
    ['geen', {}],
    ['onzin', { traceparent: 'onzin' }],
    ['alleen nullen', { traceparent: `00-${'0'.repeat(32)}-${OUDER}-01` }],
    ['een ongeldige versie', { traceparent: `ff-${TRACE}-${OUDER}-01` }],
  ])('%s: dan begint er een', async (_wat, headers) => {
    const { trace, verwerking } = await vraag(headers);
    expect(trace).toMatch(/^[0-9a-f]{32}$/);
    expect(trace).not.toBe('0'.repeat(32));
    expect(verwerking).toMatchObject({ trace_id: trace });
  });

  it('een feit dat voor een handeling gevraagd wordt staat onder hetzelfde trace-id, met het overleg erboven', async () => {
    const voor = await stand();
    await keten.query(
      'coa-duinrand',
      `mutation { agendeer(invoer: { lko: "lko-duinrand", vNummer: "${PERSOON}", reden: BIJZONDERHEID,
        idempotentiesleutel: "een-trace-van-begin-tot-eind" }) { regelfouten { regel } } }`,
      {},
      { traceparent: `00-${TRACE}-${OUDER}-01`, 'fsc-transaction-id': FSC },
    );
    const [handeling] = await sinds('overleg', 'beslissing', voor.overleg);
    const feiten = await sinds('coa', 'verwerking', voor.coa);
    expect(handeling).toMatchObject({ trace_id: TRACE });
    expect(feiten.length).toBeGreaterThan(0);
    for (const feit of feiten)
      expect(feit).toMatchObject({
        trace_id: TRACE,
        parent_span_id: handeling?.['span_id'],
        fsc_transaction_id: FSC,
        name: expect.stringContaining('een feit bevestigen') as string,
      });
  });

  it('een Fsc-Transaction-Id die er geen is wordt niet vastgelegd', async () => {
    const { verwerking } = await vraag({ 'fsc-transaction-id': "x'; drop table" });
    expect(verwerking).toMatchObject({ fsc_transaction_id: null });
  });
});
