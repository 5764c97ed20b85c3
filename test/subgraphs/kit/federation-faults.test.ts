import { expect, it } from 'vitest';
import { type Anders, fouten, LINK } from './proefschema.ts';

it.each<[string, Anders, ...string[]]>([
  [
    'een label op een interface',
    { rest: 'interface Zaak { id: ID @policy(policies: [["PROCEDURE:SAMENVATTING"]]) }' },
    'Zaak: put @policy on the object types, never on an interface',
  ],
  [
    'een label dat federatie niet als het zijne leest, want hernoemd',
    {
      link: LINK.replace('"@policy"', '{ name: "@policy", as: "@beleid" }').replace(
        ')',
        ')\ndirective @policy(policies: [[String!]!]!) on FIELD_DEFINITION',
      ),
    },
    'schema: import "@policy" from the federation link, under its own name',
    'schema: @policy comes from federation; do not define it',
  ],
  [
    'een label dat niet aan federatie hangt',
    { link: LINK.replace('"@policy", ', '') },
    'schema: import "@policy" from the federation link, under its own name',
  ],
  [
    'een eigen definitie van het label',
    { rest: 'directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION' },
    'schema: @policy comes from federation; do not define it',
  ],
  [
    'een hernoemde federatie',
    { link: LINK.replace('import:', 'as: "fed", import:') },
    'schema: do not rename the federation link',
  ],
  [
    'een federatie die aan een type hangt',
    { link: '', rest: LINK.replace('extend schema', 'type Los') + ' { x: Int @policy(policies: [["OPEN"]]) }' },
    'schema: import "@policy" from the federation link, under its own name',
  ],
  [
    'een label op een interface zelf',
    { rest: 'interface Zaak @policy(policies: [["PROCEDURE:SAMENVATTING"]]) { id: ID }' },
    'Zaak: put @policy on the object types, never on an interface',
  ],
  [
    'een label op een uitgebreide interface',
    { rest: 'interface Zaak { id: ID } extend interface Zaak @policy(policies: [["PROCEDURE:SAMENVATTING"]])' },
    'Zaak: put @policy on the object types, never on an interface',
  ],
  [
    'een label dat een ander dan federatie invoert',
    {
      link: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) @link(url: "https://beleid.example/v1", import: ["@policy"])`,
    },
    'schema: import "@policy" from the federation link, under its own name',
  ],
  [
    'een federatie waar niets uit ingevoerd wordt',
    { link: 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")' },
    'schema: import "@policy" from the federation link, under its own name',
  ],
  ['een schema zonder link', { link: '' }, 'schema: import "@policy" from the federation link, under its own name'],
  [
    'een invoer waarmee de een een veld van de ander geeft',
    { link: LINK.replace('"@key"', '"@key", "@provides"') },
    'schema: @provides opens a road that no label guards; do not import it',
  ],
  [
    'een label onder zijn volle naam',
    { rest: 'type Los @federation__policy(policies: [["OPEN"]]) { x: Int @policy(policies: [["OPEN"]]) }' },
    'schema: write @federation__policy by its imported name',
  ],
  [
    'een hub met een tweede sleutel',
    {
      rest: 'type LKO @key(fields: "id") @key(fields: "naam") { id: ID! naam: String @policy(policies: [["OPEN"]]) }',
    },
    'LKO: its one key is "id"',
  ],
  [
    'een rij met een sleutel en een veld van een ander',
    { rest: 'type Los @key(fields: " x ") { x: ID! y: String @external }' },
    'Los: only a hub (Vreemdeling, LKO, RAO, DeelberaadAsiel, Regio) has a @key',
    'Los.y: only a field of a hub is @external',
    'Los.x: has no @policy label',
  ],
])('wat federatie langs de labels zou voeren bouwt niet: %s', (_wat, anders, ...zinnen) => {
  expect(fouten(anders)).toEqual(zinnen);
});
