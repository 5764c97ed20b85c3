import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SUBGRAPH_NAMEN } from '../../demo/subgraph-namen.ts';
import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';

const LKO_QUERY = readFileSync(
  join(import.meta.dirname, '../../werkbank/src/queries/lko-voorbereiding.graphql'),
  'utf8',
).replace('agenda(first: 50)', 'agenda(first: 200)');

const connected = vi.spyOn(net.Socket.prototype, 'connect');
const lookedUp = vi.spyOn(dns, 'lookup');
let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

interface Agenda {
  readonly lko: {
    readonly agenda: {
      readonly totalCount: number;
      readonly edges: readonly { node: { vreemdeling: { identiteit: { naam: string } | null } | null } }[];
    };
  };
}
async function ask(): Promise<{
  personen: number;
  namen: number;
  statements: number;
  logged: number;
  perSubgraph: object;
}> {
  keten.reset();
  const answer = await keten.query('dtv-duinrand', LKO_QUERY, { id: 'lko-duinrand' });
  expect(answer.status).toBe(200);
  const { edges } = (answer.data as unknown as Agenda).lko.agenda;
  const personen = edges.filter(({ node }) => node.vreemdeling !== null);
  // Each request to a subgraph is recorded in one statement; the gateway's own stands apart.
  const logged = keten.statements.filter(({ statement }) => statement.includes('.schrijf(')).length;
  return {
    logged,
    personen: personen.length,
    namen: personen.filter(({ node }) => typeof node.vreemdeling?.identiteit?.naam === 'string').length,
    statements: keten.statements.length - logged,
    perSubgraph: Object.fromEntries(
      SUBGRAPH_NAMEN.map((naam) => [naam, keten.statements.filter(({ subgraph }) => subgraph === naam).length]),
    ),
  };
}

describe('the query that prepares an LKO', () => {
  it('takes the same number of SQL statements for 5 people as for 200, at most 25, and at most 10 and one to record it', async () => {
    const { db } = keten.stores.overleg;
    const nu = new Date();
    const bestaand = await db.select().from(agendapunten).where(eq(agendapunten.lkoId, 'lko-duinrand'));
    const op = new Set(bestaand.map(({ vNummer }) => vNummer));
    const anderen = keten.wereld.personen.filter(
      ({ vNummer, verstrekkingsbeperking }) => !op.has(vNummer) && !verstrekkingsbeperking,
    );
    await db.update(agendapunten).set({ geslotenOp: nu }).where(eq(agendapunten.lkoId, 'lko-duinrand'));
    const inbrengen = (van: number, tot: number) =>
      db.insert(agendapunten).values(
        anderen.slice(van, tot).map(({ vNummer }) => ({
          id: `proef-${vNummer}`,
          lkoId: 'lko-duinrand',
          vNummer,
          soort: 'DOSSIER' as const,
          bron: 'BEWONERSLIJST' as const,
          reden: 'LIJST' as const,
          ingebrachtDoor: 'COA',
          toegevoegdOp: nu,
          vernieuwdOp: nu,
          bandSoort: 'OPVANG' as const,
          bandBevestigdDoor: 'COA',
          bandBevestigdOp: nu,
        })),
      );

    await inbrengen(0, 5);
    const vijf = await ask();
    await inbrengen(5, 200);
    const tweehonderd = await ask();

    expect([vijf.personen, tweehonderd.personen]).toEqual([5, 200]);
    expect([vijf.namen, tweehonderd.namen]).toEqual([5, 200]);
    expect(tweehonderd.perSubgraph).toEqual(vijf.perSubgraph);
    expect(tweehonderd.statements).toBe(vijf.statements);
    expect(keten.recorded).toHaveLength(1);
    expect(tweehonderd.logged).toBe(vijf.logged);
    expect(tweehonderd.logged).toBeGreaterThanOrEqual(SUBGRAPH_NAMEN.length);
    expect(tweehonderd.logged).toBeLessThanOrEqual(10);
    expect(tweehonderd.statements).toBeGreaterThan(5);
    expect(tweehonderd.statements).toBeLessThanOrEqual(25);
  });

  it('opens no socket to anything but this machine, and asks no name server', async () => {
    await ask();
    const hosts = connected.mock.calls.map((call) => hostOf(call));
    expect(hosts.length).toBeGreaterThan(5);
    const elsewhere = (host: string): boolean => !/^(127\.0\.0\.1|::1|localhost|unix:.*)$/.test(host);
    expect(hosts.filter(elsewhere)).toEqual([]);
    expect(lookedUp.mock.calls.map(([name]) => name).filter(elsewhere)).toEqual([]);
  });
});

/** `connect(port, host)` as pg does it, or with options, alone or in a list with the listener as node's own http does. */
function hostOf([first, second]: readonly unknown[]): string {
  if (typeof first === 'number') return typeof second === 'string' ? second : 'localhost';
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options !== 'object' || options === null) return `unreadable: ${typeof options}`;
  if ('path' in options && typeof options.path === 'string') return `unix:${options.path}`;
  return 'host' in options && typeof options.host === 'string' ? options.host : 'localhost';
}
