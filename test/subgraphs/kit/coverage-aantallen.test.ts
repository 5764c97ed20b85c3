import { describe, expect, it } from 'vitest';
import { type Anders, fouten } from './proefschema.ts';

describe('aantallen gaan over een regio, en over niemand', () => {
  it.each<[string, Anders, ...string[]]>([
    [
      'een aantal van een persoon',
      { procedure: 'loopt: Boolean @policy(policies: [["PROCEDURE:AGGREGAAT"]])' },
      'Procedure.loopt: AGGREGAAT is for what is about a Regio',
    ],
    [
      'iets anders dan een aantal van een regio',
      {
        rest: 'type Uit @onderwerp(hub: "Regio", veld: "regioId") { loopt: Boolean @policy(policies: [["PROCEDURE:VOLLEDIG"]]) }',
      },
      'Uit.loopt: what is about a Regio is AGGREGAAT',
    ],
    [
      'een aantal met een persoon erachter',
      {
        rest: 'type Uit @onderwerp(hub: "Regio", veld: "regioId") { wie: [Vreemdeling!] @policy(policies: [["PROCEDURE:AGGREGAAT"]]) }',
      },
      'Uit.wie: counts lead to nobody',
    ],
    [
      'een aantal van een klasse waarvan niemand aantallen mag zien',
      { procedure: 'loopt: Boolean @policy(policies: [["IDENTITEIT:AGGREGAAT"]])' },
      'Procedure.loopt: label "IDENTITEIT:AGGREGAAT": no cell of IDENTITEIT in autorisatiematrix.csv is G',
      'Procedure.loopt: an empty @policy says nothing',
    ],
  ])('%s bouwt niet', (_wat, anders, ...zinnen) => {
    expect(fouten(anders)).toEqual(zinnen);
  });

  it('wat niets van iemand zegt mag over een regio gaan, naast de aantallen', () => {
    const velden = 'naam: String @policy(policies: [["OPEN"]]) loopt: Int @policy(policies: [["PROCEDURE:AGGREGAAT"]])';
    expect(fouten({ rest: `type Uit @onderwerp(hub: "Regio", veld: "regioId") { ${velden} }` })).toEqual([]);
  });
});
