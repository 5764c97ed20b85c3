import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

const LID = 'dtv-duinrand';
/** On the agenda; and in no relation to this member at all. */
const open = () => keten.wereld.verhalen.betrokkene[0];
const dicht = () => keten.wereld.verhalen.opgeschaaldZuidhoek[1] ?? '';
const naamVan = (vNummer: string) => keten.wereld.personen.find((p) => p.vNummer === vNummer)?.geslachtsnaam ?? '?';
const vraag = (tekst: string, variables: object = {}, lid = LID) => keten.query(lid, tekst, variables);
const code = ({ errors }: GatewayAnswer) => errors?.[0]?.extensions?.['code'];

async function verwachtBediend(): Promise<void> {
  const { data } = await vraag('query ($v: VNummer!) { vreemdeling(vNummer: $v) { identiteit { naam } } }', {
    v: open(),
  });
  expect(JSON.stringify(data)).toContain(naamVan(open()));
}

const EIGEN_AAN_FEDERATIE = [
  'toegangsbewijs',
  'vNummer',
  'id',
  '__typename',
  '_entities',
  '_service',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  // What our own filtering adds.
  'ketenbeeld__typename',
  'ketenbeeld__type',
  'ketenbeeld__persoon',
];
const NIET_BIJZONDER = [
  'a',
  'naam',
  'then',
  'toJSON',
  'length',
  'representations',
  'vereist',
  'edges',
  'node',
  'data',
  'errors',
  'isPrototypeOf',
  // What the planner calls what it cannot merge, and the query that it writes.
  'identiteit__alias_0',
  'Query__ind__0',
];

describe('een alias (aanval 1)', () => {
  it.each(EIGEN_AAN_FEDERATIE)('met de naam %s wordt geweigerd, ook diep en ook in een fragment', async (alias) => {
    for (const binnen of [
      `${alias}: identiteit { naam }`,
      `identiteit { ${alias}: naam }`,
      `... on Vreemdeling { ${alias}: vervangenDoor }`,
      `opvang { locatie { ${alias}: naam } }`,
    ]) {
      const antwoord = await vraag(`{ vreemdeling(vNummer: "${dicht()}") { ${binnen} } }`);
      expect([antwoord.status, antwoord.data, code(antwoord)]).toEqual([400, undefined, 'ALIAS_NIET_TOEGESTAAN']);
    }
    await verwachtBediend();
  });

  it.each(NIET_BIJZONDER)('met de naam %s geeft precies het gewone antwoord onder die naam', async (alias) => {
    for (const vNummer of [open(), dicht()]) {
      const gewoon = await vraag(`{ vreemdeling(vNummer: "${vNummer}") { vNummer identiteit { naam } } }`);
      const anders = await vraag(`{ vreemdeling(vNummer: "${vNummer}") { vNummer ${alias}: identiteit { naam } } }`);
      const { identiteit, ...rest } = gewoon.data?.['vreemdeling'] as Record<string, unknown>;
      expect(anders.data).toEqual({ vreemdeling: { ...rest, [alias]: identiteit } });
      expect(anders.errors?.map(({ extensions }) => extensions)).toEqual(
        gewoon.errors?.map(({ extensions }) => extensions),
      );
    }
  });

  it('geeft dezelfde persoon niet de rechten van een ander', async () => {
    const { data, errors } = await vraag(
      `{ a: vreemdeling(vNummer: "${open()}") { vNummer identiteit { naam } } b: vreemdeling(vNummer: "${dicht()}") { vNummer identiteit { naam } } }`,
    );
    expect(data).toMatchObject({ a: { vNummer: open() }, b: { vNummer: dicht(), identiteit: null } });
    expect(errors?.map(({ path }) => path)).toEqual([['b', 'identiteit']]);
    expect(JSON.stringify(data)).not.toContain(naamVan(dicht()));
  });

  it('twee namen voor hetzelfde gesloten veld zijn twee keer dicht, elk met een eigen fout', async () => {
    const twee = 'a: identiteit { naam } b: identiteit { naam } c: toegang { reden } d: toegang { reden }';
    const { data, errors } = await vraag(`{ vreemdeling(vNummer: "${dicht()}") { ${twee} } }`);
    const reden = { reden: 'GEEN_GROND' };
    expect(data).toEqual({ vreemdeling: { a: null, b: null, c: reden, d: reden } });
    expect(errors?.map(({ path }) => path?.join('.')).toSorted()).toEqual(['vreemdeling.a', 'vreemdeling.b']);
  });

  it('op het veld dat een ander veld nodig heeft, verandert dat andere niet (R-LKO-05)', async () => {
    const eerlijk = await vraag('{ lko(id: "lko-duinrand") { administratiefGeplaatstInTeBrengen { vNummer } } }');
    for (const binnen of [
      'leden { organisatie }',
      'bewonerslijst(first: 50) { edges { vreemdeling { vNummer } } }',
      'naam',
    ]) {
      const [veld = ''] = binnen.split(/[ ({]/);
      const antwoord = await vraag(
        `{ lko(id: "lko-duinrand") { administratiefGeplaatst: ${binnen} administratiefGeplaatstInTeBrengen { vNummer } } }`,
      );
      const { administratiefGeplaatstInTeBrengen: lijst = null } = (antwoord.data?.['lko'] ?? {}) as Record<
        string,
        unknown
      >;
      const { administratiefGeplaatstInTeBrengen: hoort } = eerlijk.data?.['lko'] as Record<string, unknown>;
      if (lijst === null) expect(typeof code(antwoord), veld).toBe('string');
      else expect(lijst, veld).toEqual(hoort);
    }
    await verwachtBediend();
  });
});

describe('namen van variabelen en van het schema', () => {
  it.each(['representations', '__proto__', '__r'])('een variabele $%s wordt geweigerd', async (naam) => {
    const antwoord = await vraag(
      `query ($${naam}: VNummer!) { vreemdeling(vNummer: $${naam}) { identiteit { naam } } }`,
      {
        [naam]: open(),
      },
    );
    expect([antwoord.status, antwoord.data, code(antwoord)]).toEqual([400, undefined, 'VARIABELE_NIET_TOEGESTAAN']);
    await verwachtBediend();
  });

  it('het toegangsbewijs bestaat niet voor een client, en wordt nergens bij naam genoemd', async () => {
    const schema = await vraag('{ __schema { types { name fields { name } } } }');
    expect(JSON.stringify(schema.data)).toContain('vertrekzaak');
    expect(JSON.stringify(schema)).not.toMatch(/toegangsbewijs/i);
    for (const mis of ['toegangsbewijs', 'toegangsbewij', 'toegangsbewijzen', '_service { sdl }']) {
      const antwoord = await vraag(`{ vreemdeling(vNummer: "${open()}") { ${mis} } }`);
      expect([antwoord.status, antwoord.data]).toEqual([400, undefined]);
      expect(antwoord.errors?.map(({ message }) => message).join(' ')).not.toContain('Did you mean');
    }
    const types = await vraag('{ a: __type(name: "Toegangsbewijs") { name } b: __type(name: "_Any") { name } }');
    expect(types.data).toEqual({ a: null, b: null });
    const entiteit = await vraag(
      '{ _entities(representations: [{ __typename: "Vreemdeling", vNummer: "9990000001" }]) { __typename } }',
    );
    expect([entiteit.status, entiteit.data]).toEqual([400, undefined]);
  });

  it('geen antwoord en geen logregel draagt een bewijs', async () => {
    keten.reset();
    const antwoord = await vraag(
      '{ lko(id: "lko-duinrand") { agenda(first: 20) { edges { node { vreemdeling { vNummer identiteit { naam } opvang { sinds } } } } } } }',
    );
    expect(JSON.stringify(antwoord)).not.toMatch(/\.(ind|coa|dtv|politie)=/);
    expect(JSON.stringify(keten.events)).not.toMatch(/999\d{7}|\.(ind|coa|dtv|politie)=/);
  });
});

describe('fragmenten (aanval 2)', () => {
  const COA = 'dtv-veenkamp';
  const bewoner = () => keten.wereld.verhalen.administratiefOpCaseloadVeenkamp[0];
  /** Of a resident on the agenda, DT&V sees the place and never the room. */
  const opAgenda = () =>
    keten.wereld.agenda.find(
      (punt) => punt.overleg === 'lko-veenkamp' && punt.geslotenOp === null && punt.band?.soort === 'OPVANG',
    )?.vNummer ?? bewoner();

  it('dezelfde naam in twee fragmenten: alleen het gesloten veld is dicht, en met een fout', async () => {
    const { data, errors } = await vraag(
      `query ($v: VNummer!) { vreemdeling(vNummer: $v) { ...A ...B ...A } }
       fragment A on Vreemdeling { opvang { locatie { naam } status } }
       fragment B on Vreemdeling { opvang { locatie { type } kamer } ... on Vreemdeling { opvang { kamer } } }`,
      { v: opAgenda() },
      COA,
    );
    expect(data).toEqual({
      vreemdeling: {
        opvang: { locatie: { naam: 'azc Veenkamp', type: 'AZC' }, status: expect.any(String) as string, kamer: null },
      },
    });
    expect(errors?.map(({ path }) => path)).toEqual([['vreemdeling', 'opvang', 'kamer']]);
  });

  it.each([
    [
      'genest',
      '...A } } fragment A on Vreemdeling { ...B } fragment B on Vreemdeling { ... { identiteit { ...C } } } fragment C on Identiteit { naam',
    ],
    ['herhaald', '...A ...A ... on Vreemdeling { ...A } } } fragment A on Vreemdeling { identiteit { naam }'],
    ['inline zonder type', '... { ... { ... { identiteit { naam } } } }'],
    [
      'op een ander type',
      'identiteit { ... on Identiteit { naam } ...N } } } fragment N on Identiteit { geboortedatum',
    ],
  ])('%s om een gesloten veld: niets, en een gecodeerde weigering', async (_hoe, binnen) => {
    const sluit = '}'.repeat((binnen.match(/{/g)?.length ?? 0) - (binnen.match(/}/g)?.length ?? 0) + 2);
    const antwoord = await vraag(`query ($v: VNummer!) { vreemdeling(vNummer: $v) { ${binnen} ${sluit}`, {
      v: dicht(),
    });
    expect(antwoord.data).toEqual({ vreemdeling: { identiteit: null } });
    expect(antwoord.errors?.map(({ path, extensions }) => [path, extensions?.['toegang']])).toEqual([
      [['vreemdeling', 'identiteit'], { dataklasse: 'IDENTITEIT', niveau: 'SAMENVATTING', reden: 'GEEN_GROND' }],
    ]);
    await verwachtBediend();
  });

  it('@skip en @include met een variabele: wat niet gevraagd is, geeft gegevens noch fout; wat wel, precies de weigering', async () => {
    const tekst = `query ($v: VNummer!, $wel: Boolean!) {
      vreemdeling(vNummer: $v) { vNummer opvang @include(if: $wel) { status kamer } ... @skip(if: $wel) { identiteit { naam } } } }`;
    for (const wel of [true, false, true, false]) {
      const { data, errors } = await vraag(tekst, { v: opAgenda(), wel }, COA);
      const persoon = data?.['vreemdeling'] as Record<string, unknown>;
      expect(Object.keys(persoon).toSorted()).toEqual(['vNummer', wel ? 'opvang' : 'identiteit'].toSorted());
      expect(errors?.map(({ path }) => path)).toEqual(wel ? [['vreemdeling', 'opvang', 'kamer']] : undefined);
      const verboden = await vraag(tekst, { v: dicht(), wel }, COA);
      expect(verboden.data).toEqual({ vreemdeling: { vNummer: dicht(), [wel ? 'opvang' : 'identiteit']: null } });
      expect(verboden.errors).toHaveLength(1);
    }
  });
});
