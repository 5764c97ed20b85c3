import { describe, expect, it } from 'vitest';
import { type Anders, DELEN, fouten } from './proefschema.ts';

describe('wat niet te beschermen is bouwt niet', () => {
  it('het voorbeeld zelf bouwt, zodat elke fout hieronder van de verandering komt', () => {
    expect(fouten({})).toEqual([]);
  });

  it.each<[string, Anders, ...string[]]>([
    [
      'een label op het type en nog een op het veld',
      { onderwerp: `${DELEN.onderwerp} @policy(policies: [["DUBLIN:VOLLEDIG"]])` },
      'Procedure.loopt: label the type or its fields, not both',
    ],
    ['een veld zonder label', { procedure: 'loopt: Boolean' }, 'Procedure.loopt: has no @policy label'],
    [
      'een veld op een hub zonder label',
      { hub: 'procedures: [Procedure!] @requires(fields: "toegangsbewijs")' },
      'Vreemdeling.procedures: has no @policy label',
    ],
    [
      'een leeg label',
      { procedure: 'loopt: Boolean @policy(policies: [[]])' },
      'Procedure.loopt: an empty @policy says nothing',
    ],
    [
      'een klasse die niet bestaat',
      { procedure: 'loopt: Boolean @policy(policies: [["PROCEDURES:SAMENVATTING"]])' },
      'Procedure.loopt: label "PROCEDURES:SAMENVATTING": PROCEDURES is no row of autorisatiematrix.csv',
      'Procedure.loopt: an empty @policy says nothing',
    ],
    [
      'een niveau dat niet bestaat',
      { procedure: 'loopt: Boolean @policy(policies: [["PROCEDURE:ALLES"]])' },
      'Procedure.loopt: label "PROCEDURE:ALLES": after PROCEDURE: comes HIT, SAMENVATTING, VOLLEDIG or AGGREGAAT',
      'Procedure.loopt: an empty @policy says nothing',
    ],
    [
      'een niveau dat niveaus.csv van die klasse niet kent',
      { procedure: 'loopt: Boolean @policy(policies: [["PROCEDURE:HIT"]])' },
      'Procedure.loopt: label "PROCEDURE:HIT": niveaus.csv does not say what HIT of PROCEDURE means',
      'Procedure.loopt: an empty @policy says nothing',
    ],
    [
      'een klasse van een andere bronhouder',
      { procedure: 'loopt: Boolean @policy(policies: [["OPVANG:SAMENVATTING"]])' },
      'Procedure.loopt: IND is not bronhouder of OPVANG (bronhouders.csv)',
    ],
    [
      'een beschermd veld dat niet leeg kan zijn',
      { procedure: 'loopt: Boolean! @policy(policies: [["PROCEDURE:SAMENVATTING"]])' },
      'Procedure.loopt: a protected field must be nullable',
    ],
    [
      'een rij die niet zegt over wie zij gaat',
      { onderwerp: '' },
      'Procedure.loopt: Procedure does not say whom its row is about; add @onderwerp(hub: ..., veld: ...)',
    ],
    [
      'een onderwerp dat geen hub is',
      { onderwerp: '@onderwerp(hub: "Persoon", veld: "vNummer")' },
      'Procedure: @onderwerp must name a hub (Vreemdeling, LKO, RAO, DeelberaadAsiel, Regio) and a field of the row',
      'Procedure.loopt: Procedure does not say whom its row is about; add @onderwerp(hub: ..., veld: ...)',
    ],
    [
      'een beschermd veld op een hub zonder het bewijs',
      { hub: 'procedures: [Procedure!] @policy(policies: [["PROCEDURE:SAMENVATTING"]])' },
      'Vreemdeling.procedures: needs @requires(fields: "toegangsbewijs")',
    ],
    [
      'een beschermd veld op een hub dat iets anders vereist',
      {
        hub: 'naam: String @external procedures: [Procedure!] @requires(fields: "naam") @policy(policies: [["PROCEDURE:SAMENVATTING"]])',
      },
      'Vreemdeling.procedures: needs @requires(fields: "toegangsbewijs")',
    ],
    [
      'een beschermde rij rechtstreeks onder een root',
      { query: 'type Query { alle: [Procedure!] @policy(policies: [["OPEN"]]) }' },
      'Query.alle: a root returns hubs; Procedure is reachable below a hub only',
    ],
    [
      'een beschermde rij onder een root, achter een union',
      {
        query: 'type Query { alle: [Iets!] @policy(policies: [["OPEN"]]) }',
        rest: 'union Iets = Procedure | Los  type Los { x: Int @policy(policies: [["OPEN"]]) }',
      },
      'Query.alle: a root returns hubs; Procedure is reachable below a hub only',
    ],
    [
      'een beschermde rij onder een root, achter een open lijst',
      {
        query: 'type Query { alle: Lijst @policy(policies: [["OPEN"]]) }',
        rest: 'type Lijst { rijen: [Procedure!] @policy(policies: [["OPEN"]]) zelf: Lijst @policy(policies: [["OPEN"]]) }',
      },
      'Query.alle: a root returns hubs; Procedure is reachable below a hub only',
    ],
    [
      'een root met een klasse',
      { query: 'type Query { loopt: Boolean @policy(policies: [["PROCEDURE:SAMENVATTING"]]) }' },
      'Query.loopt: a root has no subject; label it OPEN or EIGEN and let it return a hub',
    ],
    [
      'EIGEN buiten een root',
      { procedure: 'loopt: Boolean @policy(policies: [["EIGEN"]])' },
      'Procedure.loopt: EIGEN is for roots that list own rows',
    ],
    [
      'een weg terug naar dezelfde persoon',
      { procedure: `${DELEN.procedure} van: Vreemdeling @policy(policies: [["OPEN"]])` },
      'Procedure.van: refers back to its own hub Vreemdeling',
    ],
    [
      'een veld zonder label op een uitgebreid type',
      { rest: 'extend type Procedure { soort: String }' },
      'Procedure.soort: has no @policy label',
    ],
    [
      'een label dat geen lijst is',
      { procedure: 'loopt: Boolean @policy(policies: "PROCEDURE:SAMENVATTING")' },
      'Procedure.loopt: write @policy(policies: [["KLASSE:NIVEAU"]])',
      'Procedure.loopt: an empty @policy says nothing',
    ],
    [
      'een label zonder iets erin',
      { procedure: 'loopt: Boolean @policy' },
      'Procedure.loopt: write @policy(policies: [["KLASSE:NIVEAU"]])',
      'Procedure.loopt: an empty @policy says nothing',
    ],
    [
      'een goed label naast een dat niet bestaat',
      { procedure: 'loopt: Boolean @policy(policies: [["PROCEDURE:SAMENVATTING"], ["PROCEDURES:HIT"]])' },
      'Procedure.loopt: label "PROCEDURES:HIT": PROCEDURES is no row of autorisatiematrix.csv',
    ],
    [
      'een label op het type dat niet van deze bronhouder is, voor elk veld',
      {
        onderwerp: `${DELEN.onderwerp} @policy(policies: [["OPVANG:SAMENVATTING"]])`,
        procedure: 'loopt: Boolean soort: String',
      },
      'Procedure.loopt: IND is not bronhouder of OPVANG (bronhouders.csv)',
      'Procedure.soort: IND is not bronhouder of OPVANG (bronhouders.csv)',
    ],
    [
      'een bewijs dat een vrager zou kunnen noemen',
      { rest: 'type LKO @key(fields: "id") { id: ID! toegangsbewijs: String }' },
      'LKO.toegangsbewijs: has no @policy label',
    ],
    [
      'een onzichtbaar veld dat geen bewijs is',
      { rest: 'type LKO @key(fields: "id") { id: ID! naam: String @inaccessible }' },
      'LKO.naam: has no @policy label',
    ],
    [
      'een hub die op een ander bewijs lijkt',
      {
        rest: 'type LKO @key(fields: "id") { id: ID! toegangsbewijsje: String @external naam: String @requires(fields: "toegangsbewijsje") @policy(policies: [["PROCEDURE:SAMENVATTING"]]) }',
      },
      'LKO.naam: needs @requires(fields: "toegangsbewijs")',
    ],
    [
      'een root met een klasse naast OPEN',
      { query: 'type Query { loopt: Boolean @policy(policies: [["OPEN"], ["PROCEDURE:SAMENVATTING"]]) }' },
      'Query.loopt: a root has no subject; label it OPEN or EIGEN and let it return a hub',
    ],
    [
      'een beschermde rij onder een root, achter wat een open type erbij krijgt',
      {
        query: 'type Query { stand: Stand @policy(policies: [["OPEN"]]) }',
        rest: 'type Stand { x: Int @policy(policies: [["OPEN"]]) } extend type Stand { p: Procedure @policy(policies: [["OPEN"]]) }',
      },
      'Query.stand: a root returns hubs; Procedure is reachable below a hub only',
    ],
    [
      'een onderwerp met meer dan een hub',
      { onderwerp: '@onderwerp(hub: ["Vreemdeling"], veld: "vNummer")' },
      'Procedure: @onderwerp must name a hub (Vreemdeling, LKO, RAO, DeelberaadAsiel, Regio) and a field of the row',
      'Procedure.loopt: Procedure does not say whom its row is about; add @onderwerp(hub: ..., veld: ...)',
    ],
    [
      'een mutatie die daarnaast voor iedereen open is',
      { query: 'type Mutation { agendeer: Vreemdeling @policy(policies: [["HANDELING:agendeer"], ["OPEN"]]) }' },
      'Mutation.agendeer: a mutation carries the label of its own verb, HANDELING:agendeer',
    ],
    [
      'toezicht op een rij over iemand',
      { procedure: 'loopt: Boolean @policy(policies: [["TOEZICHT"]])' },
      'Procedure.loopt: TOEZICHT is for the decisions of a bronhouder of INZAGELOG, never for a row about somebody',
    ],
    [
      'EIGEN op een mutatie',
      { query: 'type Mutation { mijn: [Vreemdeling!] @policy(policies: [["EIGEN"]]) }' },
      'Mutation.mijn: EIGEN is for roots that list own rows',
      'Mutation.mijn: a mutation carries the label of its own verb, HANDELING:mijn',
    ],
    [
      'een mutatie met het label van een andere handeling',
      { query: 'type Mutation { agendeer: Vreemdeling @policy(policies: [["HANDELING:nodigUit"]]) }' },
      'Mutation.agendeer: a mutation carries the label of its own verb, HANDELING:agendeer',
    ],
    [
      'een handeling die handelingen.csv niet kent',
      { query: 'type Mutation { verzin: Vreemdeling @policy(policies: [["HANDELING:verzin"]]) }' },
      'Mutation.verzin: label "HANDELING:verzin": verzin is no row of handelingen.csv',
      'Mutation.verzin: an empty @policy says nothing',
    ],
    [
      'een handeling op iets anders dan een mutatie',
      { query: 'type Query { agendeer: Vreemdeling @policy(policies: [["HANDELING:agendeer"], ["OPEN"]]) }' },
      'Query.agendeer: HANDELING is for mutations',
    ],
    [
      'een mutatie met een klasse',
      { query: 'type Mutation { loopt: Boolean @policy(policies: [["PROCEDURE:SAMENVATTING"]]) }' },
      'Mutation.loopt: a mutation carries the label of its own verb, HANDELING:loopt',
      'Mutation.loopt: a root has no subject; label it OPEN or EIGEN and let it return a hub',
    ],
    [
      'een beschermde rij onder een mutatie',
      { query: 'type Mutation { agendeer: Procedure @policy(policies: [["HANDELING:agendeer"]]) }' },
      'Mutation.agendeer: a root returns hubs; Procedure is reachable below a hub only',
    ],
    [
      'een beschermde rij onder een uitgebreide root, achter een interface',
      {
        query: 'extend type Query { zaken: [Zaak!] @policy(policies: [["OPEN"]]) }',
        rest: 'interface Zaak { id: ID } type Besluit implements Zaak @onderwerp(hub: "Vreemdeling", veld: "vNummer") { id: ID @policy(policies: [["PROCEDURE:SAMENVATTING"]]) }',
      },
      'Query.zaken: a root returns hubs; Besluit is reachable below a hub only',
    ],
    [
      'een onderwerp zonder hub',
      { onderwerp: '@onderwerp(veld: "vNummer")' },
      'Procedure: @onderwerp must name a hub (Vreemdeling, LKO, RAO, DeelberaadAsiel, Regio) and a field of the row',
      'Procedure.loopt: Procedure does not say whom its row is about; add @onderwerp(hub: ..., veld: ...)',
    ],
    [
      'een onderwerp zonder veld',
      { onderwerp: '@onderwerp(hub: "Vreemdeling")' },
      'Procedure: @onderwerp must name a hub (Vreemdeling, LKO, RAO, DeelberaadAsiel, Regio) and a field of the row',
      'Procedure.loopt: Procedure does not say whom its row is about; add @onderwerp(hub: ..., veld: ...)',
    ],
    [
      'een lijst die teruggaat naar dezelfde persoon',
      { procedure: `${DELEN.procedure} gezin: [Vreemdeling!]! @policy(policies: [["OPEN"]])` },
      'Procedure.gezin: refers back to its own hub Vreemdeling',
    ],
  ])('%s', (_wat, anders, ...zinnen) => {
    expect(fouten(anders)).toEqual(zinnen);
  });

  it('toezicht is niet voor wie geen besluiten over inzage houdt', () => {
    const anders = {
      query: 'type Query { besluiten: Int @policy(policies: [["TOEZICHT"]]) }',
      hub: '',
      procedure: 'x: Int @policy(policies: [["OPEN"]])',
    };
    expect(fouten(anders, { bronhouder: 'IND' })).toEqual([]);
    expect(fouten(anders, { bronhouder: 'GEMEENTE' })).toEqual([
      'Query.besluiten: TOEZICHT is for the decisions of a bronhouder of INZAGELOG, never for a row about somebody',
    ]);
  });

  it('op een rij over iemand neemt toezicht alleen iets af van het inzagelog', () => {
    const met = (policies: string) => fouten({ procedure: `loopt: Boolean @policy(policies: ${policies})` });
    const zin =
      'Procedure.loopt: TOEZICHT is for the decisions of a bronhouder of INZAGELOG, never for a row about somebody';
    expect(met('[["INZAGELOG:VOLLEDIG", "TOEZICHT"]]')).toEqual([]);
    expect(met('[["PROCEDURE:SAMENVATTING", "TOEZICHT"]]')).toEqual([zin]);
    expect(met('[["INZAGELOG:VOLLEDIG"], ["TOEZICHT"]]')).toEqual([zin]);
  });
});
