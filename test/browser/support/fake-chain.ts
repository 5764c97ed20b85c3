import { readFileSync } from 'node:fs';
import { buildSchema, graphql, GraphQLError } from 'graphql';
import type { ExecutionResult } from 'graphql';

const SCHEMA = buildSchema(readFileSync(new URL('voorbeeld.graphql', import.meta.url), 'utf8'));

type Refusal = readonly [veld: string, dataklasse: string, niveau: string, reden: string];

const MEEST_GESLOTEN: readonly Refusal[] = [
  ['Procedure.beslissing', 'PROCEDURE', 'VOLLEDIG', 'NIVEAU_TE_LAAG'],
  ['Procedure.status', 'PROCEDURE', 'VOLLEDIG', 'NIVEAU_TE_LAAG'],
  ['Vertrekplan.stappen', 'VERTREKPLAN', 'VOLLEDIG', 'NIVEAU_TE_LAAG'],
  ['Vreemdeling.meldplicht', 'MELDPLICHT', 'VOLLEDIG', 'GEEN_VERSTREKKINGSBESLUIT'],
];

/**
 * Answers the ready queries as the chain would answer a COA member: some fields closed, and the police not reachable for
 * the Top-X. It stands in only where the real demo is not there; the shape of a refusal is that of the gateway.
 */
export async function askFakeChain(
  query: string,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<ExecutionResult> {
  const result = await graphql({ schema: SCHEMA, source: query, variableValues, rootValue: ROOT });
  if (result.errors === undefined) return result;
  return { ...result, extensions: { toegang: { geweigerd: summaryOf(result.errors) } } };
}

const ROOT = {
  lko: () => ({
    naam: 'LKO azc Duinrand',
    volgendeBijeenkomst: { datum: '2026-12-03' },
    agenda: connection(['9990000001', '9990000002', '9990000003'].map(agendapunt)),
    caseloadlijst: { totalCount: 41 },
    bewonerslijst: { totalCount: 312 },
    administratiefGeplaatstInTeBrengen: [{ vNummer: '9990000007' }],
    stromen: { instroom: 12, doorstroom: 9, uitstroom: 14 },
    topX: () => {
      throw new GraphQLError('De bron politie gaf geen antwoord.', { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
    },
  }),
  vreemdeling: ({ vNummer }: { readonly vNummer: string }) => vreemdeling(vNummer),
  mijnCaseload: () => ({ totalCount: 0, edges: [], pageInfo: { hasNextPage: false } }),
  rao: () => ({
    naam: 'RAO Noord',
    signaallijsten: () => refuse('RAO.signaallijsten', 'SIGNAALLIJST', 'SAMENVATTING', 'GEEN_GROND'),
  }),
};

function agendapunt(vNummer: string): unknown {
  return { reden: 'VERTREK_STAGNEERT', bron: 'COA', vreemdeling: vreemdeling(vNummer) };
}

function vreemdeling(vNummer: string): unknown {
  const [beslissing, status, stappen, meldplicht] = MEEST_GESLOTEN.map((refusal) => () => refuse(...refusal));
  return {
    vNummer,
    toegang: { niveaus: [{ dataklasse: 'OPVANG', niveau: 'VOLLEDIG', grond: 'EIGEN', geldigTot: null }] },
    identiteit: {
      naam: 'Verzonnen Voorbeeld',
      geboortedatum: '1991-04-12',
      nationaliteiten: [{ omschrijving: 'Fictieve' }],
    },
    opvang: {
      locatie: { naam: 'azc Duinrand', type: 'AZC' },
      sinds: '2026-02-11',
      opvangrecht: { einddatum: '2026-12-20', reden: 'EINDE_PROCEDURE' },
    },
    procedures: [{ loopt: false, rechtmatigVerblijf: null, soort: 'ASIEL', status, beslissing }],
    vertrekzaak: {
      regievoerder: { functie: 'REGIEVOERDER' },
      vertrekplan: { strategie: 'ZELFSTANDIG', stappen },
      vertrektermijn: { einddatum: '2026-12-20' },
    },
    meldplicht,
  };
}

function connection(nodes: readonly unknown[]): unknown {
  return {
    totalCount: nodes.length,
    edges: nodes.map((node) => ({ node })),
    pageInfo: { hasNextPage: false, endCursor: null },
  };
}

function refuse(veld: string, dataklasse: string, niveau: string, reden: string): never {
  throw new GraphQLError('Niet zichtbaar voor uw rol.', {
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', toegang: { dataklasse, niveau, reden }, veld },
  });
}

function summaryOf(errors: readonly GraphQLError[]): unknown[] {
  const lines = new Map<unknown, { aantal: number }>();
  for (const { extensions } of errors.filter((error) => error.extensions['toegang'] !== undefined)) {
    const line = lines.get(extensions['veld']) ?? {
      veld: extensions['veld'],
      ...(extensions['toegang'] as object),
      aantal: 0,
    };
    lines.set(extensions['veld'], line);
    line.aantal += 1;
  }
  return [...lines.values()];
}
