import { describe, expect, it } from 'vitest';
import { CoverageFault } from '../../../subgraphs/kit/coverage.ts';
import { type Anders, DELEN, fouten, lees, LINK } from './proefschema.ts';

describe('wat wel te beschermen is bouwt', () => {
  it.each<[string, Anders, boolean?]>([
    [
      'een root die een hub geeft, waar de beschermde rijen onder hangen',
      { query: 'type Query { wie: [Vreemdeling!] @policy(policies: [["OPEN"]]) }' },
    ],
    [
      'een root die iets opens geeft',
      {
        query: 'type Query { stand: Stand @policy(policies: [["OPEN"]]) }',
        rest: 'type Stand { sinds: String @policy(policies: [["OPEN"]]) }',
      },
    ],
    [
      'een mutatie met het label van haar eigen handeling',
      { query: 'type Mutation { agendeer: Vreemdeling @policy(policies: [["HANDELING:agendeer"]]) }' },
    ],
    [
      'toezicht, op wat over niemand gaat',
      { query: 'type Query { besluiten: Int @policy(policies: [["TOEZICHT"]]) }' },
    ],
    ['een root met eigen rijen', { query: 'type Query { mijn: [Vreemdeling!] @policy(policies: [["EIGEN"]]) }' }],
    ['een open veld dat niet leeg kan zijn', { procedure: `${DELEN.procedure} id: ID! @policy(policies: [["OPEN"]])` }],
    ['een open veld op een hub, zonder bewijs', { hub: `${DELEN.hub} bekend: Boolean @policy(policies: [["OPEN"]])` }],
    ['een open rij die niet zegt over wie zij gaat', { rest: 'type Los { x: Int @policy(policies: [["OPEN"]]) }' }],
    [
      'een beschermd veld op een hub dat het bewijs met iets anders samen vereist',
      { hub: DELEN.hub.replace('"toegangsbewijs"', '"vNummer toegangsbewijs"') },
    ],
    [
      'een veld van een hub dat een ander geeft',
      { rest: 'type LKO @key(fields: "id") { id: ID! naam: String @external }' },
    ],
    [
      'alles wat de regels van federatie kunnen houden, en een soort tekst ervan',
      {
        link: LINK.replace('"@inaccessible"', '"@inaccessible", "@shareable", "@tag", "@composeDirective", "FieldSet"'),
      },
    ],
    [
      'een beschermde rij die naar een andere hub wijst',
      {
        procedure: `${DELEN.procedure} lko: LKO @policy(policies: [["OPEN"]])`,
        rest: 'type LKO @key(fields: "id") { id: ID! }',
      },
    ],
    ['een sleutel met een spatie erbij', { rest: 'type LKO @key(fields: " id ") { id: ID! }' }],
    [
      'een root die iets opens geeft, naast een beschermde rij achter een interface die er niet bij hoort',
      {
        query: 'type Query { stand: Stand @policy(policies: [["OPEN"]]) }',
        rest: `type Stand { sinds: String @policy(policies: [["OPEN"]]) } interface Zaak { id: ID }
          type Besluit implements Zaak @onderwerp(hub: "Vreemdeling", veld: "vNummer") { id: ID @policy(policies: [["PROCEDURE:SAMENVATTING"]]) }`,
      },
    ],
    ['een interface zonder label', { rest: 'interface Zaak { id: ID }' }],
    [
      'een andere link, onder een eigen naam',
      { link: `${LINK} @link(url: "https://specs.apollo.dev/link/v1.0", as: "koppeling")` },
    ],
    [
      'een link op het schema zelf',
      {
        link: LINK.replace('extend schema', 'schema') + ' { query: Query }',
        query: 'type Query { wie: Vreemdeling @policy(policies: [["OPEN"]]) }',
      },
    ],
    [
      'wie het bewijs zelf maakt hoeft het niet te vereisen',
      { hub: 'procedures: [Procedure!] @policy(policies: [["PROCEDURE:SAMENVATTING"]])' },
      true,
    ],
    [
      'wie het bewijs zelf maakt geeft het onzichtbaar',
      { rest: 'type LKO @key(fields: "id") { id: ID! toegangsbewijs: String @inaccessible }' },
      true,
    ],
  ])('%s', (_wat, anders, maaktBewijs = false) => {
    expect(fouten(anders, { maaktBewijs })).toEqual([]);
  });
});

describe('wat een veld van zijn schema meekrijgt', () => {
  const SAMENVATTING = { dataklasse: 'PROCEDURE', niveau: 'SAMENVATTING' };
  const van = (type: string, field: string, anders: Anders) =>
    lees(anders).find((policy) => policy.type === type && policy.field === field);

  it('de rij zegt over wie zij gaat, de hub is dat zelf, en een root gaat over niemand', () => {
    expect(lees({ query: 'type Query { wie: Vreemdeling @policy(policies: [["OPEN"]]) }' })).toEqual([
      { type: 'Query', field: 'wie', labels: [['OPEN']], regime: 'AVG', subject: undefined, leadsToHub: true },
      {
        type: 'Vreemdeling',
        field: 'procedures',
        labels: [[SAMENVATTING]],
        regime: 'AVG',
        subject: { hub: 'Vreemdeling', field: 'vNummer' },
        leadsToHub: false,
      },
      {
        type: 'Procedure',
        field: 'loopt',
        labels: [[SAMENVATTING]],
        regime: 'AVG',
        subject: { hub: 'Vreemdeling', field: 'vNummer' },
        leadsToHub: false,
      },
    ]);
    const lko = { rest: 'type Lijst @onderwerp(hub: "LKO", veld: "lkoId") { x: Int @policy(policies: [["OPEN"]]) }' };
    expect(van('Lijst', 'x', lko)?.subject).toEqual({ hub: 'LKO', field: 'lkoId' });
  });

  it('van een label blijven alternatieven en wat samen moet gelden uit elkaar', () => {
    const policy = 'policies: [["PROCEDURE:SAMENVATTING", "OPEN"], "PROCEDURE:VOLLEDIG"]';
    expect(van('Procedure', 'loopt', { procedure: `loopt: Boolean @policy(${policy})` })?.labels).toEqual([
      [SAMENVATTING, 'OPEN'],
      [{ dataklasse: 'PROCEDURE', niveau: 'VOLLEDIG' }],
    ]);
  });

  it('een label op het type geldt voor elk veld ervan', () => {
    const anders = {
      onderwerp: `${DELEN.onderwerp} @policy(policies: [["PROCEDURE:SAMENVATTING"]])`,
      procedure: 'loopt: Boolean soort: String',
    };
    expect(van('Procedure', 'loopt', anders)?.labels).toEqual([[SAMENVATTING]]);
    expect(van('Procedure', 'soort', anders)?.labels).toEqual([[SAMENVATTING]]);
  });

  it.each<[string, string, string, 'AVG' | 'WPG']>([
    ['zonder woord erover', '', '', 'AVG'],
    ['op het type', '@regime(is: WPG)', '', 'WPG'],
    ['op het veld', '', '@regime(is: WPG)', 'WPG'],
    ['op het veld, tegen dat van het type in', '@regime(is: WPG)', '@regime(is: AVG)', 'AVG'],
    ['van een soort die niemand kent, en dus van de strengste', '', '@regime(is: BEIDE)', 'WPG'],
    ['zonder soort, en dus van de strengste', '', '@regime', 'WPG'],
  ])('het regime %s', (_waar, opType, opVeld, regime) => {
    const anders = { onderwerp: `${DELEN.onderwerp} ${opType}`, procedure: `${DELEN.procedure} ${opVeld}` };
    expect(van('Procedure', 'loopt', anders)?.regime).toBe(regime);
  });

  it('de fout noemt de subgraph en alles wat eraan schort, elk op een regel', () => {
    expect(() => lees({ procedure: 'loopt: Boolean soort: String' })).toThrow(
      new CoverageFault('ind', ['Procedure.loopt: has no @policy label', 'Procedure.soort: has no @policy label']),
    );
    expect(new CoverageFault('ind', ['a', 'b']).message).toBe('Subgraph ind must not build:\n- a\n- b');
  });
});
