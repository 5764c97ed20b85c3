import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNamedType, isLeafType, isObjectType, Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERSONAS } from '../../demo/personas.ts';
import { openPlanner } from '../../gateway/planning/planner.ts';
import { PACKAGE_ROOT } from '../../opslag/package-root.ts';
import { readSdl } from '../../subgraphs/kit/package-files.ts';
import { readVelden } from '../../subgraphs/overleg/velden.ts';
import { DOELEN } from '../../toegang/generated/policy.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

/** The fields of a person that one question can ask of every owner, and the alias under which legUit answers. */
const VELDEN = [...readVelden()]
  .filter(([veld, [eerste]]) => veld.startsWith('Vreemdeling.') && eerste?.labels[0]?.[0] !== 'OPEN')
  .map(([veld, [eerste]]) => ({ veld, naam: veld.split('.')[1] ?? '', fg: fgVan(eerste?.bronhouder ?? '') }));
function fgVan(bronhouder: string): string {
  return bronhouder === 'OVERLEG' ? 'fg-dtv' : `fg-${bronhouder.toLowerCase()}`;
}
const { apiSchema } = openPlanner(readFileSync(join(PACKAGE_ROOT, 'schema/supergraph.graphql'), 'utf8'));
function selectie(naam: string): string {
  const vreemdeling = apiSchema.getType('Vreemdeling');
  const veld = isObjectType(vreemdeling) ? vreemdeling.getFields()[naam] : undefined;
  return veld !== undefined && isLeafType(getNamedType(veld.type)) ? naam : `${naam} { __typename }`;
}

interface Regel {
  readonly toegestaan: boolean;
  readonly reden: string | null;
  readonly vooraf: { readonly uitkomst: string; readonly reden: string | null };
}

/** What the persona is refused, per field; what it sees has no line. */
async function gezien(persona: string, vNummer: string): Promise<Record<string, string>> {
  const antwoord = await keten.query(
    persona,
    `query ($v: VNummer!) { vreemdeling(vNummer: $v) { ${VELDEN.map(({ naam }) => selectie(naam)).join(' ')} } }`,
    { v: vNummer },
  );
  return Object.fromEntries(
    (antwoord.errors ?? []).map(({ path, extensions }) => [
      String(path?.[1]),
      (extensions?.['toegang'] as { reden: string } | undefined)?.reden ?? String(extensions?.['code']),
    ]),
  );
}

/** The same, as the FG of each owner is told. */
async function uitgelegd(persona: string, vNummer: string): Promise<Record<string, string>> {
  const {
    sub = '',
    organisatie = '',
    functie = '',
    doelbinding = '',
  } = PERSONAS.find(({ id }) => id === persona) ?? {};
  const g = { issuer: keten.issuer.issuer, sub, organisatie, functie };
  const dicht: Record<string, string> = {};
  for (const fg of new Set(VELDEN.map((veld) => veld.fg))) {
    const mijn = VELDEN.filter((veld) => veld.fg === fg);
    const antwoord = await keten.query(
      fg,
      `query ($v: VNummer!, $g: LegUitGebruiker!, $d: Doel!) { ${mijn
        .map(
          ({ veld, naam }) => `${naam}: legUit(vNummer: $v, gebruiker: $g, veld: "${veld}", doel: $d) {
          toegestaan reden vooraf { uitkomst reden } }`,
        )
        .join(' ')} }`,
      { v: vNummer, g, d: doelbinding },
    );
    expect(antwoord.errors).toBeUndefined();
    for (const { naam } of mijn) {
      const { toegestaan, reden, vooraf } = antwoord.data?.[naam] as Regel;
      if (vooraf.uitkomst === 'MAG_NIET') dicht[naam] = vooraf.reden ?? '';
      else if (!toegestaan) dicht[naam] = reden ?? '';
    }
  }
  return dicht;
}

describe('legUit zegt wat die persoon echt te zien krijgt, bij elke bronhouder', () => {
  it.each([
    ['coa-duinrand', '9990000001'],
    ['politie-duinrand', '9990000001'],
    ['ind-duinrand', '9990000002'],
    ['coa-veenkamp', '9990000001'],
    ['regievoerder-zonder-lko', '9990000001'],
    ['nidos-duinrand', '9990000008'],
    ['dtv-rao-noord', '9990000003'],
    ['betrokkene', '9990000001'],
  ])('%s over %s', async (persona, vNummer) => {
    const [echt, uitleg] = [await gezien(persona, vNummer), await uitgelegd(persona, vNummer)];
    expect(uitleg).toEqual(echt);
    expect(Object.values(echt)).not.toContain('SUBGRAPH_UNAVAILABLE');
  });

  it('een ander dan de FG krijgt geen uitleg, en geen organisatie wordt iets gevraagd', async () => {
    keten.reset();
    const antwoord = await keten.query(
      'coa-duinrand',
      `{ legUit(vNummer: "9990000001", veld: "Opvang.status", gebruiker:
        { issuer: "https://x.example", sub: "x", organisatie: "COA", functie: "CASEMANAGER" }) { toegestaan } }`,
    );
    expect(antwoord.data).toEqual({ legUit: null });
    expect(antwoord.extensions?.toegang?.geweigerd).toMatchObject([{ veld: 'Query.legUit', reden: 'NIVEAU_TE_LAAG' }]);
    expect(keten.statements).toEqual([]);
  });
});

it('het schema kent de doelen van doelbinding.csv', () => {
  const sdl = parse(readSdl('overleg'));
  const doel = sdl.definitions.find((node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'Doel');
  const waarden = doel?.kind === Kind.ENUM_TYPE_DEFINITION ? doel.values?.map(({ name }) => name.value) : [];
  expect(waarden).toEqual(DOELEN.map(({ doel: naam }) => naam));
});
