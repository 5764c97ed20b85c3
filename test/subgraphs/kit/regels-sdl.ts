/** Fields under every kind of label: about a person, of a row, on a root. */
export const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@policy"])
  directive @onderwerp(hub: String!, veld: String!) on OBJECT
  directive @regime(is: String!) on FIELD_DEFINITION
  scalar VNummer
  scalar Toegangsbewijs
  type Query {
    stand: String @policy(policies: [["OPEN"]])
    mijn: String @policy(policies: [["EIGEN"]])
    zoek(vNummer: VNummer!): String @policy(policies: [["OPEN"]])
  }
  type Vreemdeling @key(fields: "vNummer") {
    vNummer: VNummer!
    toegangsbewijs: Toegangsbewijs @external
    topX: String @requires(fields: "toegangsbewijs") @policy(policies: [["OPENBARE_ORDE:SAMENVATTING"]])
    topXWpg: String @requires(fields: "toegangsbewijs") @policy(policies: [["OPENBARE_ORDE:SAMENVATTING"]]) @regime(is: "WPG")
    meldingen: [Melding] @policy(policies: [["OPEN"]])
  }
  type Melding @onderwerp(hub: "Vreemdeling", veld: "vNummer") {
    nummer: Int @policy(policies: [["OPEN"]])
    wijk: String @policy(policies: [["MELDPLICHT:SAMENVATTING", "OPENBARE_ORDE:VOLLEDIG"]])
    ernst: String @policy(policies: [["OPEN", "OPENBARE_ORDE:VOLLEDIG"]])
    lko: LKO @policy(policies: [["MELDPLICHT:SAMENVATTING"]])
  }
  extend type LKO @key(fields: "id") { id: ID! }
  extend type RAO @key(fields: "id") { id: ID! bekend: Boolean @policy(policies: [["OPEN"]]) }`;
