import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from '../../demo/subgraph-namen.ts';
import { PERSONAS } from '../../demo/personas.ts';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';
import { EEN_PERSOON } from '../toegang-keten/breed.ts';
import { opVolgorde } from '../toegang-keten/op-volgorde.ts';
import { openRechtstreeks, type Rechtstreeks } from './rechtstreeks.ts';

let keten: TestKeten;
let direct: Rechtstreeks;
beforeAll(async () => {
  keten = await startTestKeten();
  direct = openRechtstreeks(keten);
});
afterAll(() => keten.close());

/** A V-nummer that nobody has, and people of whom every organisation has much; none of them has to do with the personas below. */
const ONBEKEND = '9990999999';
const verboden = () => [
  keten.wereld.verhalen.opgeschaaldZuidhoek[1] ?? '',
  keten.wereld.verhalen.administratiefNietOpCaseloadZuidhoek[0],
];
const ids = PERSONAS.map(({ id }) => id);

const EIGEN_VAN_ELK_VERZOEK = new Set(['date', 'traceresponse']);

interface Waarneming {
  readonly status: number;
  /** With its refusals in one order: they stand in that in which the subgraphs happened to answer. */
  readonly antwoord: object;
  /** All headers but the date and the trace, of which each request has its own; the length of the body is among them. */
  readonly kop: readonly string[];
  /** Per subgraph the SQL statements, without their values. */
  readonly statements: readonly string[];
}

/** All that somebody can see of one request, and what it cost; with the key that was asked written as X. */
async function neemWaar(sleutel: string, vraag: () => Promise<Response>): Promise<Waarneming> {
  keten.reset();
  const response = await vraag();
  const antwoord = opVolgorde(JSON.parse((await response.text()).replaceAll(sleutel, 'X')) as object);
  const kop = [...response.headers].flatMap(([naam, waarde]) =>
    EIGEN_VAN_ELK_VERZOEK.has(naam) ? [] : [`${naam}: ${waarde}`],
  );
  return {
    status: response.status,
    antwoord,
    kop,
    statements: keten.statements.map((s) => `${s.subgraph}: ${s.statement}`).toSorted(),
  };
}
async function viaGateway(
  lid: string,
  sleutel: string,
  query: string,
  variables: object,
  headers = {},
): Promise<Waarneming> {
  const authorization = `Bearer ${await keten.token(lid)}`;
  const doelbinding = PERSONAS.find(({ id }) => id === lid)?.doelbinding ?? '';
  return neemWaar(sleutel, () =>
    fetch(`${keten.gateway.url}/v1/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, doelbinding, ...headers },
      body: JSON.stringify({ query, variables }),
    }),
  );
}

describe('een onbekend V-nummer en een verboden V-nummer (aanval 6)', () => {
  it.each(ids)(
    '%s krijgt hetzelfde antwoord, dezelfde code, en het kost evenveel vragen aan dezelfde databases',
    async (lid) => {
      const onbekend = await viaGateway(lid, ONBEKEND, EEN_PERSOON, { vNummer: ONBEKEND });
      expect(JSON.stringify(onbekend.antwoord)).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
      for (const vNummer of verboden()) {
        expect(await viaGateway(lid, vNummer, EEN_PERSOON, { vNummer })).toEqual(onbekend);
      }
    },
  );

  it('ook onder Toegang: strikt', async () => {
    const strikt = (vNummer: string) =>
      viaGateway('dtv-duinrand', vNummer, EEN_PERSOON, { vNummer }, { toegang: 'strikt' });
    const onbekend = await strikt(ONBEKEND);
    expect(onbekend.status).toBe(403);
    expect(JSON.stringify(onbekend.antwoord)).toContain('TOEGANG_GEWEIGERD');
    for (const vNummer of verboden()) expect(await strikt(vNummer)).toEqual(onbekend);
  });

  it('ook wat er over de toegang zelf te vragen is', async () => {
    const vraag = `query ($vNummer: VNummer!) { vreemdeling(vNummer: $vNummer) { __typename vNummer toegang { reden niveaus { dataklasse } } } }`;
    for (const lid of ids) {
      const onbekend = await viaGateway(lid, ONBEKEND, vraag, { vNummer: ONBEKEND });
      // An FG reads who looked at whomever: that says nothing of whether there is somebody.
      const toegang = lid.startsWith('fg-')
        ? { reden: null, niveaus: [{ dataklasse: 'INZAGELOG' }] }
        : { reden: 'GEEN_GROND', niveaus: [] };
      expect(onbekend.antwoord).toMatchObject({
        data: { vreemdeling: { __typename: 'Vreemdeling', vNummer: 'X', toegang } },
      });
      for (const vNummer of verboden()) expect(await viaGateway(lid, vNummer, vraag, { vNummer })).toEqual(onbekend);
    }
  });

  it('in een verzoek naast elkaar, ook met een open persoon erbij', async () => {
    const open = keten.wereld.verhalen.betrokkene[0];
    for (const vNummer of verboden()) {
      const { data, errors } = await keten.query(
        'coa-duinrand',
        EEN_PERSOON.replace(
          'vreemdeling(vNummer: $vNummer) { ...Breed }',
          `open: vreemdeling(vNummer: "${open}") { ...Breed } onbekend: vreemdeling(vNummer: "${ONBEKEND}") { ...Breed } verboden: vreemdeling(vNummer: $vNummer) { ...Breed }`,
        ),
        { vNummer },
      );
      const van = (naam: string) => [
        { ...(data?.[naam] as object), vNummer: 'X' },
        errors
          ?.filter(({ path }) => path?.[0] === naam)
          .map(({ message, path, extensions }) => JSON.stringify([message, path?.slice(1), extensions]))
          .toSorted(),
      ];
      expect(van('verboden')).toEqual(van('onbekend'));
      expect(van('open')).not.toEqual(van('onbekend'));
    }
  });
});

describe('een onbekend en een verboden overleg (aanval 6)', () => {
  const LKO = `query ($id: ID!) { lko(id: $id) { id naam azc indDeelnemer leden { functie } uitnodigingen { profiel } volgendeBijeenkomst { datum }
    toegang { reden niveaus { dataklasse } } agenda(first: 1) { totalCount } caseloadlijst(first: 1) { totalCount } bewonerslijst(first: 1) { totalCount }
    administratiefGeplaatst administratiefGeplaatstInTeBrengen { vNummer } topX(first: 1) { totalCount }
    stromen(periode: { van: "2026-10-01", tot: "2026-11-01" }) { instroom } } }`;
  const RAO = `query ($id: ID!) { rao(id: $id) { id naam provincies leden { functie } volgendeBijeenkomst { datum }
    toegang { reden niveaus { dataklasse } } signaallijsten(first: 1) { totalCount } } }`;

  it.each([
    ['lko-zuidhoek', LKO],
    ['rao-zuid', RAO],
  ])('%s: hetzelfde antwoord, en het kost evenveel', async (id, vraag) => {
    // As long as the other, so that the length of the answer can be compared too.
    const onbekend = id.slice(0, 4).padEnd(id.length, 'x');
    for (const lid of ids) {
      const niets = await viaGateway(lid, onbekend, vraag, { id: onbekend });
      expect(JSON.stringify(niets.antwoord)).toContain('GEEN_GROND');
      expect(await viaGateway(lid, id, vraag, { id })).toEqual(niets);
    }
  });
});

describe('rechtstreeks bij een subgraph (aanval 6)', () => {
  /** At each subgraph somebody of another organisation, and somebody of its own whose scope does not reach so far. */
  const VRAGERS: Readonly<Record<SubgraphNaam, readonly [string, string]>> = {
    overleg: ['dtv-duinrand', 'coa-veenkamp'],
    dtv: ['coa-duinrand', 'dtv-duinrand'],
    coa: ['dtv-duinrand', 'coa-duinrand'],
    ind: ['coa-duinrand', 'ind-duinrand'],
    politie: ['dtv-duinrand', 'politie-duinrand'],
  };
  const VELDEN: Readonly<Record<SubgraphNaam, string>> = {
    overleg: 'vNummer toegang { reden } signaallijsten { id }',
    dtv: 'vNummer vertrekzaak { zaaknummer status vertrekplan { strategie } reisdocument { aanwezig } }',
    coa: 'vNummer opvang { status kamer } opvangmaatregelen { aantal } gezinsverband { leden } kwetsbaarheid { aangeduid }',
    ind: 'vNummer identiteit { naam } procedures { loopt } dublin { claim } vervangenDoor minderjarigheid { amv }',
    politie: 'vNummer meldplicht { heeftMeldplicht } openbareOrde { opTopX } mensenhandelSignaal { erIsEenSignaal }',
  };
  /** None; one that is good, and gives no profile; one of somebody else; and no proof at all. */
  const BEWIJZEN: Readonly<Record<string, (lid: string, key: string) => unknown>> = {
    'zonder bewijs': () => undefined,
    'met een bewijs zonder profiel': (lid, key) => direct.bewijs(lid, { key, profielen: [] }),
    'met een verlopen bewijs': (lid, key) => direct.bewijs(lid, { key, verlooptOp: Math.floor(Date.now() / 1000) - 1 }),
    'met een bewijs van een ander': (_lid, key) => direct.bewijs('coa-veenkamp', { key }),
    'met onzin': () => 'toegang',
  };

  it.each(SUBGRAPH_NAMEN.flatMap((naam) => Object.keys(BEWIJZEN).map((hoe) => [naam, hoe] as const)))(
    '%s, %s: hetzelfde antwoord en evenveel statements',
    async (naam, hoe) => {
      for (const lid of VRAGERS[naam]) {
        const vraag = async (vNummer: string) => {
          const rij = { __typename: 'Vreemdeling', vNummer, toegangsbewijs: BEWIJZEN[hoe]?.(lid, vNummer) };
          keten.reset();
          const antwoord = await direct.entities(naam, lid, `... on Vreemdeling { ${VELDEN[naam]} }`, [rij]);
          return [zonderSleutel(antwoord, vNummer), keten.statements.map(({ statement }) => statement)];
        };
        const onbekend = await vraag(ONBEKEND);
        expect(JSON.stringify(onbekend)).toMatch(/"reden":"(GEEN_GROND|BEWIJS_\w+)"/);
        for (const vNummer of verboden()) expect(await vraag(vNummer)).toEqual(onbekend);
      }
    },
  );
});

function zonderSleutel(antwoord: GatewayAnswer, vNummer: string): unknown {
  return JSON.parse(JSON.stringify(antwoord).replaceAll(vNummer, 'X'));
}
