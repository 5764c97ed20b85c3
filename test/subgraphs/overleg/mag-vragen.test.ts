import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isIntrospectionType, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAuthorization } from '../../../gateway/authorization/decide-access.ts';
import { readFieldPolicies } from '../../../gateway/authorization/field-policies.ts';
import { selectOperation } from '../../../gateway/operation/select-operation.ts';
import { openPlanner } from '../../../gateway/planning/planner.ts';
import { PACKAGE_ROOT } from '../../../opslag/package-root.ts';
import { readVelden } from '../../../subgraphs/overleg/velden.ts';
import { vraagbaarheid } from '../../../subgraphs/overleg/vraagbaarheid.ts';
import { DOELEN, EIGEN, PROFIELEN } from '../../../toegang/generated/policy.ts';
import { CASEMANAGER, type Overleg, startOverleg } from './fixture.ts';

const sdl = readFileSync(join(PACKAGE_ROOT, 'schema/supergraph.graphql'), 'utf8');
const { apiSchema } = openPlanner(sdl);
/** Every field that a client can name. */
const VELDEN = Object.values(apiSchema.getTypeMap())
  .filter((type) => isObjectType(type) && !isIntrospectionType(type))
  .flatMap((type) => Object.keys(isObjectType(type) ? type.getFields() : {}).map((veld) => [type.name, veld] as const));
const FUNCTIES = [
  ...new Set([
    ...EIGEN.map(({ organisatie, functie }) => `${organisatie} ${functie}`),
    ...PROFIELEN.flatMap((rij) => rij.organisaties.flatMap((org) => rij.functies.map((f) => `${org} ${f}`))),
  ]),
];

describe('magVragen zegt wat de gateway zelf zou beslissen', () => {
  const velden = readVelden();
  const decide = openAuthorization(apiSchema, readFieldPolicies(sdl));
  const text = '{ __typename }';
  const document = parse(text);
  const operation = selectOperation(apiSchema, document, undefined);

  it.each(DOELEN.map(({ doel }) => doel))('voor elk veld en elke functie, met doel %s', (doel) => {
    const verschillen: string[] = [];
    for (const houder of FUNCTIES) {
      const [organisatie = '', functie = ''] = houder.split(' ');
      const gebruiker = { issuer: 'i', sub: 's', organisatie, functie };
      const { refusalOf } = decide({ document, operation, operationName: undefined, text }, { gebruiker, doel });
      for (const [type, veld] of VELDEN) {
        const weigering = refusalOf(type, veld);
        const verwacht = weigering === undefined ? 'MAG' : `MAG_NIET ${weigering.reden}`;
        const { uitkomst, reden } = vraagbaarheid(velden, `${type}.${veld}`, gebruiker, doel);
        const gezegd = reden === null ? uitkomst : `${uitkomst} ${reden}`;
        if (gezegd !== verwacht) verschillen.push(`${houder} ${type}.${veld}: ${gezegd}, gateway ${verwacht}`);
      }
    }
    expect(verschillen).toEqual([]);
  });

  it('kent geen veld dat een client niet kan noemen', () => {
    const namen = new Set(VELDEN.map(([type, veld]) => `${type}.${veld}`));
    expect(velden.size).toBeGreaterThan(300);
    expect([...velden.keys()].filter((veld) => !namen.has(veld))).toEqual([]);
  });
});

describe('mij.magVragen over HTTP', () => {
  let overleg: Overleg;
  beforeAll(async () => {
    overleg = await startOverleg();
  });
  afterAll(() => overleg.close());
  const vraag = async (velden: readonly string[], doel?: string) => {
    const answer = await overleg.query(
      CASEMANAGER,
      'query ($velden: [String!]!) { mij { magVragen(velden: $velden) { veld uitkomst reden } } }',
      { velden },
      doel,
    );
    const mij = answer.data?.['mij'] as {
      magVragen: { veld: string; uitkomst: string; reden: string | null }[] | null;
    };
    return { ...mij, codes: answer.errors?.map(({ extensions }) => extensions?.['code']) };
  };

  it('een casemanager van het COA mag de stand van een procedure vragen en de beslissing niet', async () => {
    const { magVragen } = await vraag(['Procedure.loopt', 'Procedure.beslissing']);
    expect(magVragen).toEqual([
      { veld: 'Procedure.loopt', uitkomst: 'MAG', reden: null },
      { veld: 'Procedure.beslissing', uitkomst: 'MAG_NIET', reden: 'NIVEAU_TE_LAAG' },
    ]);
  });

  it('zegt erbij wat het veld vraagt, wie erover beslist en welke profielen het kunnen zien', async () => {
    const answer = await overleg.query(
      CASEMANAGER,
      '{ mij { magVragen(velden: ["Procedure.beslissing", "Vreemdeling.vNummer"]) { label bronhouders zichtbaarVoor } } }',
    );
    const [beslissing, sleutel] = (answer.data?.['mij'] as { magVragen: { zichtbaarVoor: string[] }[] }).magVragen;
    expect(beslissing).toMatchObject({ label: 'PROCEDURE:VOLLEDIG', bronhouders: ['IND'] });
    expect(beslissing?.zichtbaarVoor).toContain('LKO_IND');
    expect(beslissing?.zichtbaarVoor).not.toContain('LKO_COA');
    expect(sleutel).toEqual({ label: null, bronhouders: [], zichtbaarVoor: [] });
  });

  it('met een ander doel is het antwoord een ander', async () => {
    const { magVragen } = await vraag(['Vreemdeling.identiteit', 'Procedure.loopt'], 'VERIFICATIE');
    expect(magVragen?.map(({ uitkomst, reden }) => [uitkomst, reden])).toEqual([
      ['MAG', null],
      ['MAG_NIET', 'DOELBINDING'],
    ]);
  });

  it('een verborgen veld, een onbekend veld en geen veld krijgen hetzelfde antwoord', async () => {
    const { magVragen } = await vraag(['Vreemdeling.toegangsbewijs', 'Vreemdeling.zomaar', 'Meldplicht', '']);
    expect(magVragen?.map(({ uitkomst, reden }) => [uitkomst, reden])).toEqual(
      Array.from({ length: 4 }, () => ['ONBEKEND', null]),
    );
  });

  it('200 velden mag, geen veld of 201 velden niet', async () => {
    const velden = (aantal: number) => Array.from({ length: aantal }, () => 'Vreemdeling.vNummer');
    expect((await vraag(velden(200))).magVragen).toHaveLength(200);
    for (const aantal of [0, 201])
      expect(await vraag(velden(aantal))).toEqual({ magVragen: null, codes: ['VELDEN_BUITEN_BEREIK'] });
  });
});
