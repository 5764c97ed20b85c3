import { describe, expect, it } from 'vitest';
import { readFieldPolicies } from '../../../gateway/authorization/field-policies.ts';

const HEAD = `
  schema @link(url: "https://specs.apollo.dev/join/v0.5") { query: Query }
  directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT
  type Query { x: Int }
  interface Zaak @join__type(graph: IND, key: "id") { id: ID! titel: String @policy(policies: [["OPEN"]]) }
`;
const PROCEDURE = { dataklasse: 'PROCEDURE', niveau: 'SAMENVATTING' };
const DUBLIN = { dataklasse: 'DUBLIN', niveau: 'VOLLEDIG' };
const OPVANG = { dataklasse: 'OPVANG', niveau: 'HIT' };
const lees = (velden: string, opType = '') =>
  readFieldPolicies(
    `${HEAD} type Vreemdeling @join__type(graph: IND, key: "vNummer") @join__type(graph: COA) ${opType} { ${velden} }`,
  );
const policyOf = (velden: string, opType?: string) => lees(velden, opType).policyOf('Vreemdeling', 'x');
const LABEL = '@policy(policies: [["PROCEDURE:SAMENVATTING"]])';

describe('wat de supergraph van een veld zegt', () => {
  it('van wie het kan komen: van wie het heeft, en niet van wie het alleen vereist', () => {
    const bij = (joins: string) => policyOf(`x: Int ${joins} ${LABEL}`)?.eigenaars;
    expect(bij('')).toEqual(['IND', 'COA']);
    expect(bij('@join__field(graph: COA)')).toEqual(['COA']);
    expect(bij('@join__field(graph: IND) @join__field(graph: COA)')).toEqual(['IND', 'COA']);
    expect(bij('@join__field(graph: IND, external: true) @join__field(graph: COA)')).toEqual(['COA']);
    expect(bij('@join__field(graph: IND, external: false) @join__field(graph: COA)')).toEqual(['IND', 'COA']);
    expect(bij('@join__field')).toEqual(['IND', 'COA']);
  });

  it('alternatieven blijven uit elkaar, en wat samen moet gelden bij elkaar', () => {
    expect(
      policyOf('x: Int @policy(policies: [["PROCEDURE:SAMENVATTING", "EIGEN"], "DUBLIN:VOLLEDIG"])')?.labels,
    ).toEqual([[PROCEDURE, 'EIGEN'], [DUBLIN]]);
  });

  it('een label op het type en een op het veld gelden samen, elk alternatief met elk', () => {
    const opType = '@policy(policies: [["PROCEDURE:SAMENVATTING"], ["DUBLIN:VOLLEDIG"]])';
    expect(policyOf(`x: Int @policy(policies: [["EIGEN"], ["OPEN"]])`, opType)?.labels).toEqual([
      [PROCEDURE, 'EIGEN'],
      [PROCEDURE, 'OPEN'],
      [DUBLIN, 'EIGEN'],
      [DUBLIN, 'OPEN'],
    ]);
    expect(policyOf('x: Int', opType)?.labels).toEqual([[PROCEDURE], [DUBLIN]]);
  });

  it('van meer labels op een veld, zoals een ander ze zou samenstellen, gelden alle', () => {
    expect(policyOf(`x: Int ${LABEL} @policy(policies: [["DUBLIN:VOLLEDIG"]])`)?.labels).toEqual([[PROCEDURE, DUBLIN]]);
  });

  it.each(['@policy', '@policy(policies: "OPEN")', '@policy(anders: [["OPEN"]])'])(
    '%s zegt niets, en opent dus niets',
    (label) => {
      expect(policyOf(`x: Int ${label}`)?.labels).toEqual([]);
    },
  );

  it('een veld zonder label, of met een ander woord, heeft er geen', () => {
    expect(policyOf('x: Int')).toBeUndefined();
    expect(policyOf('x: Int @beleid(policies: [["OPEN"]])')).toBeUndefined();
    expect(lees(`x: Int ${LABEL}`).policyOf('LKO', 'x')).toBeUndefined();
  });

  it('een sleutel is wat de types zelf zo noemen; een interface heeft geen label en geen sleutel', () => {
    const { isKey, policyOf: van } = readFieldPolicies(
      `${HEAD} type Lid @join__type(graph: IND, key: "lko { id } nummer") @join__type(graph: COA) { nummer: Int naam: String }`,
    );
    expect([isKey('Lid', 'nummer'), isKey('Lid', 'lko'), isKey('Lid', 'naam')]).toEqual([true, true, false]);
    expect([isKey('LKO', 'nummer'), isKey('Zaak', 'id')]).toEqual([false, false]);
    expect(van('Zaak', 'titel')).toBeUndefined();
  });

  it('een label dat de matrix niet kent maakt de hele supergraph onleesbaar', () => {
    expect(policyOf('x: Int @policy(policies: [["OPVANG:AGGREGAAT"]])')?.labels[0]).not.toEqual([OPVANG]);
    expect(() => lees('x: Int @policy(policies: [["OPVANG:HIT"]])')).toThrow(/OPVANG:HIT/);
    expect(() => lees('x: Int @policy(policies: [[7]])')).toThrow(/"7"/);
  });
});
