// The supergraph under a router that knows nothing of access: the subgraphs enforce alone, so whoever stands in front of them,
// everybody gets the same data and the same refusals.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUBGRAPH_NAMEN } from '../../demo/subgraph-namen.ts';
import { type Persona, PERSONAS } from '../../demo/personas.ts';
import { type FieldPolicies, readFieldPolicies } from '../../gateway/authorization/field-policies.ts';
import { openPlanner } from '../../gateway/planning/planner.ts';
import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { handelingen } from '../../subgraphs/overleg/tables/handeling.ts';
import { leden } from '../../subgraphs/overleg/tables/overleg.ts';
import { DOELEN, type Doel } from '../../toegang/generated/policy.ts';
import { magVragen } from '../../toegang/mag-vragen.ts';
import { TEST_ISSUER } from '../support/issuer.ts';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';
import { compareAnswers, KNOWN_DIFFERENCES, type KnownDifference, leaksOf } from './compare-answers.ts';
import { handeling, NOT_PLANNED, type Question, questions } from './questions.ts';
import { type Hive, startHive } from './start-hive.ts';

const SUPERGRAPH = readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8');
const AUDIENCES = ['urn:ketenbeeld:gateway', ...SUBGRAPH_NAMEN.map((naam) => `urn:ketenbeeld:subgraph:${naam}`)];
const ids = PERSONAS.map(({ id }) => id);

let keten: TestKeten;
let rust: Hive;
let javascript: Hive;
let asked: readonly Question[];
let policies: FieldPolicies;
/** What was seen over the whole run: nothing passes because nothing ran, and nothing stays on a list for nothing. */
const seen = new Set<KnownDifference>();
const reasons = new Set<unknown>();

beforeAll(async () => {
  // A slow machine is not what is tested here.
  keten = await startTestKeten({ gateway: { subgraphTimeout: 60_000, deadline: 60_000 } });
  policies = readFieldPolicies(SUPERGRAPH);
  asked = questions(openPlanner(SUPERGRAPH).apiSchema, keten.wereld);
  const both = await Promise.allSettled([
    startHive('RUST', keten.subgraphs).then((hive) => (rust = hive)),
    startHive('JAVASCRIPT', keten.subgraphs).then((hive) => (javascript = hive)),
  ]);
  for (const one of both) if (one.status === 'rejected') throw one.reason;
});
afterAll(async () => {
  for (const part of [rust, javascript, keten] as readonly ({ close(): Promise<void> } | undefined)[])
    await part?.close();
});

const personaOf = (id: string): Persona => PERSONAS.find((persona) => persona.id === id)!;
const question = (name: string): Question => asked.find((one) => one.name === name)!;

/** The same headers for both routers: a token for the gateway and every subgraph, unless `audiences` says fewer. */
async function headersOf(
  id: string,
  doel: string = personaOf(id).doelbinding,
  audiences: readonly string[] = AUDIENCES,
): Promise<Record<string, string>> {
  const { sub, organisatie, functie } = personaOf(id);
  const token = await keten.issuer.token({ sub, organisatie, functie }, '', { aud: [...audiences] });
  return { authorization: `Bearer ${token}`, doelbinding: doel };
}

const answers = new Map<string, Promise<GatewayAnswer>>();
/** Our gateway's answer, asked once. */
function ours(id: string, { name, text, variables }: Question, doel?: string): Promise<GatewayAnswer> {
  const key = JSON.stringify([id, name, doel]);
  const answer = answers.get(key) ?? inTime(async () => keten.query(id, text, variables, await headersOf(id, doel)));
  answers.set(key, answer);
  return answer;
}

function through(hive: Hive, id: string, one: Question, doel?: string): Promise<GatewayAnswer> {
  return inTime(async () => hive.ask(one, await headersOf(id, doel)));
}

/** On a slow machine an owner may not have heard another in time, and says so; whoever says so three times in a row, means it. */
async function inTime(ask: () => Promise<GatewayAnswer>): Promise<GatewayAnswer> {
  const late = ['FEITEN_NIET_BEREIKBAAR', 'SUBGRAPH_UNAVAILABLE'];
  let answer = await ask();
  for (let again = 0; again < 2; again++)
    if (answer.errors?.some(({ extensions }) => late.includes(String(extensions?.['code'])))) answer = await ask();
  return answer;
}

/** @returns what differs and is not known to */
async function differencesWith(id: string, one: Question, theirs: GatewayAnswer, doel?: string): Promise<string[]> {
  const own = await ours(id, one, doel);
  const { organisatie, functie, doelbinding } = personaOf(id);
  const { differences, known } = compareAnswers(own, theirs, (veld) => {
    const [type = '', field = ''] = veld.split('.');
    const policy = policies.policyOf(type, field);
    if (policy === undefined) return undefined;
    const outcome = magVragen(policy.labels, { organisatie, functie }, (doel ?? doelbinding) as Doel, policy.eigenaars);
    return outcome.toegestaan ? undefined : outcome.reden;
  });
  for (const difference of known) seen.add(difference);
  for (const { extensions } of own.errors ?? [])
    reasons.add((extensions?.['toegang'] as { reden?: string } | undefined)?.reden ?? extensions?.['code']);
  return differences.map((difference) => `${one.name}: ${difference}`);
}

describe('under Hive Gateway with the planner of Hive Router', () => {
  it.each(ids)('%s gets the same data and the same refusals', async (id) => {
    const found: string[] = [];
    for (const one of asked) {
      found.push(...(await differencesWith(id, one, await through(rust, id, one))));
    }
    expect(found).toEqual([]);
  });

  it.each(ids)('%s gets the same for every other purpose', async (id) => {
    const one = question('een-vreemdeling.graphql');
    const found: string[] = [];
    for (const { doel } of DOELEN)
      found.push(...(await differencesWith(id, one, await through(rust, id, one, doel), doel)));
    expect(found).toEqual([]);
  });

  it('who asks the same at the same moment gets an own answer', async () => {
    const one = question('een-vreemdeling.graphql');
    const theirs = await Promise.all(ids.map((id) => through(rust, id, one)));
    const found: string[] = [];
    for (const [i, id] of ids.entries()) found.push(...(await differencesWith(id, one, theirs[i]!)));
    expect(found).toEqual([]);
    expect(new Set(theirs.map(({ data }) => JSON.stringify(data))).size).toBeGreaterThan(5);
  });

  it('what its planner cannot plan gives an error, and no data', async () => {
    const theirs = await rust.ask(NOT_PLANNED, await headersOf('dtv-duinrand'));
    expect({ status: theirs.status, data: theirs.data ?? null }).toEqual({ status: 500, data: null });
    expect((await ours('dtv-duinrand', NOT_PLANNED)).status).toBe(200);
    seen.add('NOT_PLANNED');
  });

  it('every reason for which the gateway refuses was among what was compared', () => {
    expect([...reasons].map(String).toSorted()).toEqual([
      'CURSOR_ONGELDIG',
      'DOELBINDING',
      'FIRST_BUITEN_BEREIK',
      'GEEN_GROND',
      'GEEN_VERSTREKKINGSBESLUIT',
      'NIVEAU_TE_LAAG',
      'UITNODIGING_VERLOPEN',
      'VERSTREKKINGSBEPERKING',
    ]);
  });

  it('every known difference still exists; one that does not leaves the list', () => {
    expect([...seen].toSorted()).toEqual(Object.keys(KNOWN_DIFFERENCES).toSorted());
  });
});

describe('under Hive Gateway as it comes, which places errors on wrong paths in lists', () => {
  it.each(ids)('%s gets nothing that our gateway does not give', async (id) => {
    let all = 0;
    for (const one of asked) {
      const { leaks, compared } = leaksOf(await ours(id, one), await through(javascript, id, one));
      expect(leaks, one.name).toEqual([]);
      all += compared;
    }
    expect(all).toBeGreaterThan(10);
  });
});

describe('what a router in front has to hand on', () => {
  const one = (): Question => question('lko-voorbereiding.graphql');
  const codes = ({ errors = [] }: GatewayAnswer) => new Set(errors.map(({ extensions }) => extensions?.['code']));
  const values = (answer: GatewayAnswer) => leaksOf({ status: 200 }, answer).compared;

  it.each(['RUST', 'JAVASCRIPT'])('%s: without the purpose everything is refused', async (runtime) => {
    const { authorization = '' } = await headersOf('dtv-duinrand');
    const answer = await (runtime === 'RUST' ? rust : javascript).ask(one(), { authorization });
    expect([values(answer), [...codes(answer)]]).toEqual([0, ['DOELBINDING_ONTBREEKT']]);
  });

  it('without the token everything is refused', async () => {
    const answer = await rust.ask(one(), { doelbinding: 'UITVOERING_VW' });
    expect([values(answer), [...codes(answer)]]).toEqual([0, ['TOKEN_ONTBREEKT']]);
  });

  it('a token for the gateway alone opens no subgraph', async () => {
    const headers = await headersOf('dtv-duinrand', undefined, AUDIENCES.slice(0, 1));
    const answer = await rust.ask(one(), headers);
    expect([values(answer), [...codes(answer)]]).toEqual([0, ['TOKEN_ONGELDIG']]);
  });

  it('a token without the audience of one subgraph opens the others, and gets nothing of that one', async () => {
    const but = AUDIENCES.filter((audience) => !audience.endsWith(':politie'));
    const query = question('een-vreemdeling.graphql');
    const answer = await rust.ask(query, await headersOf('dtv-duinrand', undefined, but));
    const own = await ours('dtv-duinrand', query);
    const { meldplicht, ...rest } = own.data?.['vreemdeling'] as Record<string, unknown>;
    expect(meldplicht).not.toBeNull();
    expect(answer.data?.['vreemdeling']).toEqual({ ...rest, meldplicht: null });
  });

  it('this comparison can fail: the answer of another persona differs, and a leak is seen', async () => {
    const theirs = await rust.ask(one(), await headersOf('dtv-duinrand'));
    expect((await differencesWith('coa-duinrand', one(), theirs)).length).toBeGreaterThan(10);
    expect(leaksOf(await ours('coa-duinrand', one()), theirs).leaks.length).toBeGreaterThan(10);
  });
});

// Last, for it changes what the questions above are about.
describe('a handeling', () => {
  const lko = 'lko-duinrand';
  const reden = 'Zo is het besproken in het overleg.';
  const members = ['dtv', 'coa', 'ind', 'politie'].map((wie) => `${wie}-duinrand`);
  const chairs = () => {
    const [next] = keten.wereld.bijeenkomsten
      .filter(({ overleg, datum }) => overleg === lko && datum >= keten.wereld.peildatum)
      .toSorted((a, b) => a.datum.localeCompare(b.datum));
    return members.filter((id) => personaOf(id).organisatie === next?.voorzitterOrganisatie);
  };
  let made = 0;
  /** An item of its own, about nobody, that none of the members put there. */
  const item = async () => {
    const id = `punt-${randomUUID()}`;
    const moment = new Date();
    const vNummer = String(9990900000 + made++);
    await keten.stores.overleg.db.insert(agendapunten).values({
      ...{ id, lkoId: lko, vNummer, soort: 'DOSSIER', bron: 'LID_AANVULLEND', reden: 'OVERLAST' },
      ...{ ingebrachtDoor: 'GEMEENTE', toegevoegdOp: moment, vernieuwdOp: moment },
    });
    return id;
  };
  const member = async () => {
    const [rij] = await keten.stores.overleg.db
      .insert(leden)
      .values({
        ...{ soort: 'LKO', overlegId: lko, issuer: TEST_ISSUER, sub: randomUUID(), van: new Date(0) },
        ...{ organisatie: 'COA', functie: 'LOCATIEMANAGER' },
      })
      .returning();
    return String(rij?.id);
  };
  const invitee = { issuer: TEST_ISSUER, sub: 'v-1', organisatie: 'VWN', functie: 'VWN_MEDEWERKER' };
  /** Who may, and an input that has something to do each time that it is made. */
  const VERBS: Readonly<Record<string, { who: () => readonly string[]; invoer: () => Promise<object> }>> = {
    agendeer: {
      who: () => members,
      invoer: () => Promise.resolve({ lko, vNummer: keten.wereld.verhalen.opMeerLijsten[0], reden: 'OVERLAST' }),
    },
    bevestigBand: { who: () => members, invoer: async () => ({ lko, agendapunt: await item(), reden }) },
    nodigUit: {
      who: chairs,
      invoer: async () => ({
        ...{ soort: 'LKO', overleg: lko, genodigde: invitee, agendapunten: [await item()] },
        tot: new Date(Date.now() + 3_600_000).toISOString(),
      }),
    },
    sluitAgendapunt: { who: chairs, invoer: async () => ({ lko, agendapunt: await item(), reden }) },
    verwijderLid: { who: chairs, invoer: async () => ({ soort: 'LKO', overleg: lko, lid: await member(), reden }) },
  };
  const make = async (naam: string, meer: object = {}) =>
    handeling(naam, { ...(await VERBS[naam]?.invoer()), idempotentiesleutel: randomUUID(), ...meer });
  const idOf = ({ data }: GatewayAnswer, naam: string) =>
    (data?.[naam] as { resultaat: { id: string } | null } | null)?.resultaat?.id;
  const written = async () => (await keten.stores.overleg.db.select().from(handelingen)).length;

  it.each(Object.keys(VERBS))('%s is done, or refused, alike, and once only', async (naam) => {
    const may = VERBS[naam]?.who() ?? [];
    expect(may.length).toBeGreaterThan(0);
    for (const id of ids) {
      const before = await written();
      const one = await make(naam);
      const theirs = await through(rust, id, one);
      expect(await differencesWith(id, one, theirs), id).toEqual([]);
      expect(leaksOf(await ours(id, one), await through(javascript, id, one)).leaks, id).toEqual([]);
      expect([id, idOf(theirs, naam) !== undefined]).toEqual([id, may.includes(id)]);
      expect(await written()).toBe(before + (may.includes(id) ? 1 : 0));
    }
  });

  it.each(Object.keys(VERBS))('%s that a rule holds back, or another purpose, is refused alike', async (naam) => {
    const [id = ''] = VERBS[naam]?.who() ?? [];
    const before = await written();
    const nothing = { reden: naam === 'agendeer' ? 'LIJST' : '', agendapunt: 'nergens', agendapunten: [], lid: '0' };
    const invoer = await VERBS[naam]?.invoer();
    const held = await make(naam, Object.fromEntries(Object.entries(nothing).filter(([key]) => key in (invoer ?? {}))));
    const theirs = await through(rust, id, held);
    expect(await differencesWith(id, held, theirs)).toEqual([]);
    expect(JSON.stringify(theirs.data)).toContain('HARD');
    const one = await make(naam);
    expect(await differencesWith(id, one, await through(rust, id, one, 'VERIFICATIE'), 'VERIFICATIE')).toEqual([]);
    expect(await written()).toBe(before);
  });
});

it('neither process looked for anything outside this machine', () => {
  for (const hive of [rust, javascript]) {
    expect(hive.output()).toContain('Listening on http://127.0.0.1:');
    expect(hive.output()).not.toContain('LEAVES_THE_MACHINE');
  }
});
