import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Profiel } from '../../../toegang/generated/policy.ts';
import { cel } from '../../../toegang/matrix.ts';
import { omvat } from '../../../toegang/niveau.ts';
import { parse } from 'graphql';
import { readPolicies } from '../../../subgraphs/kit/coverage.ts';
import { readSdl } from '../../../subgraphs/kit/package-files.ts';
import { definePolitie } from '../../../subgraphs/politie/politie.ts';
import { meldingen, meldplichten, personen, verstrekkingsBesluiten } from '../../../subgraphs/politie/tables.ts';
import { ALLE_ORGANISATIES, startSubgraphAlone, type Wie } from '../../support/subgraph-alone.ts';
import {
  ANDERE_REGIO,
  avim,
  casemanager,
  dag,
  HEEL,
  LEEG,
  ONBEKEND,
  regievoerder,
  teamchef,
  VOL,
  VOL_ANTWOORD,
  vul,
  wijkagent,
} from './dossier.ts';

let politie: Awaited<ReturnType<typeof start>>;
const start = () => startSubgraphAlone('politie', 'POLITIE', (db) => definePolitie({ db, now: () => Date.now() }));

beforeAll(async () => {
  politie = await start();
  await vul(politie.db, politie.issuer.issuer);
  await politie.db.insert(verstrekkingsBesluiten).values({
    id: 'alle',
    samenwerkingsverband: 'De keten',
    doel: 'Toets van de matrix',
    belang: 'Openbare orde',
    voorwaarden: [],
    dataklassen: ['OPENBARE_ORDE', 'MENSENHANDEL'],
    ontvangers: Object.keys(ALLE_ORGANISATIES),
    van: new Date(dag(-10)),
    tot: new Date(dag(10)),
  });
});
afterAll(() => politie.close());

type Rij = Record<string, unknown>;
const over = (wie: Wie, vNummer: string, profielen: readonly string[] | undefined, inhoud: object = {}) => ({
  __typename: 'Vreemdeling',
  vNummer,
  ...(profielen && {
    toegangsbewijs: politie.bewijs(wie, { type: 'Vreemdeling', key: vNummer, profielen, ...inhoud }),
  }),
});
const vraag = async (wie: Wie, representations: readonly object[], selection = HEEL, doel?: string) => {
  const answer = await politie.entities(wie, 'Vreemdeling', selection, representations, doel);
  return { entities: answer.data?.['_entities'] as (Rij | null)[], errors: answer.errors ?? [] };
};

describe('EIGEN: de eigen regio van AVIM (k7)', () => {
  it('een AVIM-medewerker ziet van de eigen regio elk veld, ook zonder bewijs', async () => {
    const { entities, errors } = await vraag(avim, [over(avim, VOL, undefined)]);
    expect(errors).toEqual([]);
    expect(entities).toEqual([VOL_ANTWOORD]);
  });

  it.each([
    ['een AVIM-medewerker buiten de eigen regio', avim, ANDERE_REGIO],
    ['een teamchef buiten de eigen regio', teamchef, VOL],
    ['een wijkagent, die geen rij in eigen.csv heeft', wijkagent, VOL],
    ['wie met dezelfde sub een andere functie heeft', { ...avim, functie: 'TEAMCHEF_AVIM' }, VOL],
    ['een AVIM-medewerker over wie niemand kent', avim, ONBEKEND],
  ])('%s ziet niets', async (_geval, wie, vNummer) => {
    const { entities, errors } = await vraag(wie, [over(wie, vNummer, undefined)]);
    expect(new Set(Object.values(entities[0] ?? {}))).toEqual(new Set([null]));
    expect(errors).toHaveLength(6);
  });

  it('een lopende inbewaringstelling en een andere frequentie worden ook getoond', async () => {
    const { entities } = await vraag(
      teamchef,
      [over(teamchef, ANDERE_REGIO, undefined)],
      'meldplicht { frequentie laatsteTweeVoldaan laatsteMelding { datum } } inbewaringstelling { loopt artikel opheffing }',
    );
    expect(entities).toEqual([
      {
        meldplicht: { frequentie: 'TWEEWEKELIJKS', laatsteTweeVoldaan: [], laatsteMelding: null },
        inbewaringstelling: { loopt: true, artikel: 'ART_59A', opheffing: null },
      },
    ]);
  });
});

/** Each profile with somebody who can hold it; the police members of LKO and RAO stand outside every own region. */
const HOUDERS: readonly (readonly [Profiel, string, string])[] = [
  ['LKO_DTV', 'DTV', 'REGIEVOERDER'],
  ['LKO_COA', 'COA', 'CASEMANAGER'],
  ['LKO_POLITIE', 'POLITIE', 'AVIM_MEDEWERKER'],
  ['LKO_IND', 'IND', 'IND_MEDEWERKER'],
  ['RAO_DTV', 'DTV', 'AFDELINGSMANAGER'],
  ['RAO_COA', 'COA', 'REGIOMANAGER'],
  ['RAO_POLITIE', 'POLITIE', 'TEAMCHEF_AVIM'],
  ['RAO_IND', 'IND', 'SENIOR_MEDEWERKER'],
  ['GENODIGD_GEMEENTE', 'GEMEENTE', 'GEMEENTE_MEDEWERKER'],
  ['GENODIGD_NIDOS', 'NIDOS', 'VOOGD'],
  ['GENODIGD_VWN', 'VWN', 'VWN_MEDEWERKER'],
  ['GENODIGD_IOM', 'IOM', 'IOM_MEDEWERKER'],
  ['GENODIGD_WIJKAGENT', 'POLITIE', 'WIJKAGENT'],
  ['GENODIGD_RVDK', 'RVDK', 'RVDK_MEDEWERKER'],
  ['GENODIGD_OM', 'OM', 'OFFICIER'],
  ['GENODIGD_REAN', 'IOM', 'PROJECTCOORDINATOR_REAN'],
  ['DEELBERAAD_ASIEL', 'JENV', 'DEELBERAAD_LID'],
  ['BETROKKENE', 'BETROKKENE', 'BETROKKENE'],
];
const POLICIES = readPolicies(parse(readSdl('politie')), {
  naam: 'politie',
  bronhouder: 'POLITIE',
  maaktBewijs: false,
});
const TYPE_VAN: Readonly<Record<string, string>> = {
  meldplicht: 'Meldplicht',
  vrijheidsbeperking: 'Vrijheidsbeperking',
  inbewaringstelling: 'Inbewaringstelling',
  inbewaringstellingOverwogen: 'InbewaringstellingOverwogen',
  openbareOrde: 'OpenbareOrde',
  mensenhandelSignaal: 'MensenhandelSignaal',
};

describe.each(HOUDERS)('%s', (profiel, organisatie, functie) => {
  it('ziet elk veld op het niveau van de matrix en niets meer', async () => {
    const wie = { sub: `p-${profiel}`, organisatie, functie };
    const doel = profiel === 'BETROKKENE' ? 'INZAGE' : 'UITVOERING_VW';
    const { entities } = await vraag(wie, [over(wie, VOL, [profiel])], HEEL, doel);
    const open = (type: string, field: string): boolean => {
      const label = POLICIES.find((policy) => policy.type === type && policy.field === field)?.labels[0]?.[0];
      if (label === undefined || typeof label === 'string') throw new Error(`${type}.${field} has no class`);
      return omvat(cel(label.dataklasse, profiel), label.niveau);
    };
    const verwacht = Object.entries(VOL_ANTWOORD).map(([hubField, rij]) => {
      const type = TYPE_VAN[hubField] ?? '';
      const velden = Object.entries(rij).map(([field, waarde]) => [field, open(type, field) ? waarde : null] as const);
      return [hubField, open('Vreemdeling', hubField) ? Object.fromEntries(velden) : null] as const;
    });
    expect(entities).toEqual([Object.fromEntries(verwacht)]);
  });
});

describe('bestaan verraadt zich niet', () => {
  it('wie nooit iets had, wie iets had dat voorbij is en wie onbekend is lezen op SAMENVATTING gelijk', async () => {
    const velden =
      'meldplicht { heeftMeldplicht laatsteTweeVoldaan } vrijheidsbeperking { soort } inbewaringstelling { loopt } openbareOrde { opTopX lopendeMaatregel } mensenhandelSignaal { erIsEenSignaal organisatie }';
    const wie = casemanager;
    const { entities, errors } = await vraag(
      wie,
      [LEEG, ONBEKEND].map((v) => over(wie, v, ['LKO_COA'])),
      velden,
    );
    expect(errors).toEqual([]);
    expect(entities[0]).toEqual({
      meldplicht: { heeftMeldplicht: false, laatsteTweeVoldaan: null },
      vrijheidsbeperking: null,
      inbewaringstelling: { loopt: false },
      openbareOrde: { opTopX: false, lopendeMaatregel: null },
      mensenhandelSignaal: { erIsEenSignaal: false, organisatie: null },
    });
    expect(entities[1]).toEqual(entities[0]);
  });

  it('een vreemd, verlopen of ontbrekend bewijs geeft niets', async () => {
    const wie = regievoerder;
    const vreemd = { ...over(avim, VOL, ['LKO_DTV']) };
    const verlopen = over(wie, LEEG, ['LKO_DTV'], { verlooptOp: 1 });
    const { entities, errors } = await vraag(
      wie,
      [vreemd, verlopen, over(wie, ANDERE_REGIO, undefined)],
      'meldplicht { heeftMeldplicht }',
    );
    expect(entities).toEqual([{ meldplicht: null }, { meldplicht: null }, { meldplicht: null }]);
    expect(errors.map((e) => (e.extensions?.['toegang'] as { reden: string }).reden)).toEqual([
      'BEWIJS_ONGELDIG',
      'BEWIJS_VERLOPEN',
      'BEWIJS_ONTBREEKT',
    ]);
  });
});

describe('mijnMeldplichtigen', () => {
  const QUERY = `query ($first: Int! = 50, $after: String) { mijnMeldplichtigen(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { vNummer meldplicht { heeftMeldplicht } } } } }`;

  it('toont de lopende meldplichten van de eigen regio en geen andere', async () => {
    const eigen = (await politie.query(avim, QUERY)).data?.['mijnMeldplichtigen'] as { edges: { node: Rij }[] };
    expect(eigen).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } });
    expect(eigen.edges.map((edge) => edge.node)).toEqual([{ vNummer: VOL, meldplicht: { heeftMeldplicht: true } }]);
    const chef = (await politie.query(teamchef, QUERY)).data?.['mijnMeldplichtigen'] as { edges: { node: Rij }[] };
    expect(chef.edges.map((edge) => edge.node['vNummer'])).toEqual([ANDERE_REGIO]);
  });

  it.each([
    ['een wijkagent', wijkagent],
    ['een medewerker van het COA', casemanager],
  ])('is gesloten voor %s', async (_wie, wie) => {
    const answer = await politie.query(wie, QUERY);
    expect(answer.data).toEqual({ mijnMeldplichtigen: null });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ toegang: { reden: 'GEEN_GROND' } });
  });

  it.each([0, 201])('weigert first: %i', async (first) => {
    const answer = await politie.query(avim, QUERY, { first });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FIRST_BUITEN_BEREIK');
  });
});

describe('het aantal statements', () => {
  const lko = `query ($lko: [_Any!]!) { _entities(representations: $lko) { ... on LKO { topX { totalCount } } } }`;
  const MELDPLICHT = 'meldplicht { frequentie laatsteMelding { datum voldaan } }';
  const nummers = Array.from({ length: 200 }, (_, i) => `999000${String(1000 + i)}`);

  beforeAll(async () => {
    await politie.db
      .insert(personen)
      .values(nummers.map((vNummer) => ({ vNummer, naam: 'Naam', regio: 'noord', verstrekkingsbeperking: false })));
    await politie.db.insert(meldplichten).values(
      nummers.map((vNummer) => ({
        vNummer,
        grondslag: 'ART_54_1_F' as const,
        frequentie: 'WEKELIJKS' as const,
        locatie: 'Meldpunt',
        ingang: dag(-60),
        opgelegdDoor: 'AVIM' as const,
      })),
    );
    await politie.db
      .insert(meldingen)
      .values(nummers.flatMap((vNummer) => [2, 9, 16].map((d) => ({ vNummer, datum: dag(-d), voldaan: true }))));
  });

  const tel = async (wie: Wie, profiel: string, aantal: number, selection: string): Promise<number> => {
    politie.statements.length = 0;
    const { entities, errors } = await vraag(
      wie,
      nummers.slice(0, aantal).map((v) => over(wie, v, [profiel])),
      selection,
    );
    expect(entities).toHaveLength(aantal);
    expect(entities.at(-1)?.['meldplicht']).toMatchObject({
      frequentie: 'WEKELIJKS',
      laatsteMelding: { datum: dag(-2) },
    });
    expect(errors.filter((e) => e.extensions?.['code'] !== 'UNAUTHORIZED_FIELD_OR_TYPE')).toEqual([]);
    return politie.statements.length;
  };

  it.each([
    [avim, 'LKO_POLITIE'],
    [regievoerder, 'LKO_DTV'],
  ] as const)('is voor 5 en 200 personen gelijk (%o)', async (wie, profiel) => {
    const vijf = await tel(wie, profiel, 5, HEEL);
    expect(await tel(wie, profiel, 200, HEEL)).toBe(vijf);
    expect(vijf).toBe(8);
  });

  it.each([
    [avim, 'LKO_POLITIE'],
    [regievoerder, 'LKO_DTV'],
  ] as const)('is voor de LKO-vraag hoogstens vier (%o)', async (wie, profiel) => {
    const personenVraag = await tel(wie, profiel, 200, MELDPLICHT);
    politie.statements.length = 0;
    const toegangsbewijs = politie.bewijs(wie, { type: 'LKO', key: 'lko-duinrand', profielen: [profiel] });
    const answer = await politie.query(wie, lko, { lko: [{ __typename: 'LKO', id: 'lko-duinrand', toegangsbewijs }] });
    expect(answer.data).toEqual({ _entities: [{ topX: { totalCount: 2 } }] });
    expect(personenVraag + politie.statements.length).toBeLessThanOrEqual(4);
  });
});
