import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchToken } from '../demo/identity-provider/fetch-token.ts';
import { startIdentityProvider } from '../demo/identity-provider/start.ts';
import { PERSONAS } from '../demo/personas.ts';
import { type Omgeving, type Processen, startProcessen } from '../demo/processen.ts';
import { type DemoSleutels, openSleutels } from '../demo/sleutels.ts';
import type { Omvang } from '../demo/wereld/omvang.ts';
import { openWereld } from './wereld.ts';

/** The PostgreSQL server of the benches; on it a database and a role may be made. */
const POSTGRES = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';

/** A database with a world, and the demo's provider: what one or more chains are measured on. */
export interface Meetplaats {
  readonly sleutels: DemoSleutels;
  /** URL of its database, for who owns it. */
  readonly eigenaar: string;
  /** A fresh one for this persona. */
  readonly token: (id: string) => Promise<string>;
  /**
   * A chain of processes on it.
   * @param folder of what was built
   * @param gateway what replaces its usual settings
   */
  readonly start: (folder: string, gateway?: Omgeving) => Promise<Processen>;
  /** Ends the chains too. */
  readonly close: () => Promise<void>;
}

/** @param personen on the agenda of LKO Duinrand */
export async function openMeetplaats(
  personen: number,
  omvang: Omvang = 'klein',
  server = POSTGRES,
): Promise<Meetplaats> {
  const opened: (() => unknown)[] = [];
  const close = async () => {
    for (const step of opened.splice(0).reverse()) await step();
  };
  try {
    const dataFolder = await mkdtemp(join(tmpdir(), 'ketenbeeld-bench-'));
    opened.push(() => rm(dataFolder, { recursive: true }));
    const provider = await startIdentityProvider({
      demo: true,
      port: 0,
      dataFolder,
      personas: PERSONAS,
      redirectUris: [],
      webOrigins: [],
    });
    opened.push(() => provider.close());
    const wereld = await openWereld(server, provider.issuer, personen, omvang);
    opened.push(() => wereld.close());
    const sleutels = await openSleutels(undefined);
    return {
      sleutels,
      eigenaar: wereld.eigenaar,
      token: (id) => {
        const persona = PERSONAS.find((een) => een.id === id);
        if (persona === undefined) throw new Error(`no persona ${id}`);
        return fetchToken({ provider: provider.url, persona, dataFolder });
      },
      start: async (folder, gateway = {}) => {
        const processen = await startProcessen({
          provider: { issuer: provider.issuer, jwks: `${provider.url}/jwks` },
          sleutels,
          folder,
          database: () => ({ SUBGRAPH_DATABASE_URL: wereld.url }),
          gateway: { GATEWAY_DATABASE_URL: wereld.url, GATEWAY_PEOPLE_PER_MINUTE: '5000', ...gateway },
        });
        opened.push(() => processen.close());
        return processen;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
