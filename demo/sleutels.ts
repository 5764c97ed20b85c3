import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import type { OntvangerSleutels, TekenSleutels } from '../toegang/bewijs.ts';

/** Receivers of a toegangsbewijs, and the organisations that ask each other feiten. */
const ONTVANGERS = ['dtv', 'coa', 'ind', 'politie'] as const;
const DIENSTEN = ['OVERLEG', 'DTV', 'COA', 'IND', 'POLITIE'] as const;
const KID = 'demo-1';

interface KeyFile {
  readonly gateway: JWK;
  readonly bewijs: Readonly<Record<string, string>>;
  readonly diensten: Readonly<Record<string, JWK>>;
}

export interface DemoSleutels {
  /** Private; signs the exchanged tokens. */
  readonly gateway: JWK;
  readonly gatewayJwks: JSONWebKeySet;
  readonly teken: TekenSleutels;
  bewijsVan(subgraph: string): OntvangerSleutels;
  /** Private key of a service. */
  dienst(organisatie: string): JWK;
  dienstJwks(organisatie: string): JSONWebKeySet;
}

/** Keys of the demo: made at the first start, kept readable for their owner alone, used again at the next. */
export async function openSleutels(dataFolder: string | undefined): Promise<DemoSleutels> {
  const keys =
    dataFolder === undefined ? await makeKeys() : await readOrMake(join(dataFolder, 'sleutels.json'), dataFolder);
  const bytes = (subgraph: string): Uint8Array => Buffer.from(keys.bewijs[subgraph] ?? '', 'base64url');
  const dienst = (organisatie: string): JWK => {
    const key = keys.diensten[organisatie];
    if (key === undefined)
      throw new Error(`the demo has no service key for ${organisatie}; remove .data/sleutels.json and start again`);
    return key;
  };
  return {
    gateway: keys.gateway,
    gatewayJwks: { keys: [publicPart(keys.gateway)] },
    teken: { kid: KID, ontvangers: Object.fromEntries(ONTVANGERS.map((naam) => [naam, bytes(naam)])) },
    bewijsVan: (subgraph) => ({ [KID]: bytes(subgraph) }),
    dienst,
    dienstJwks: (organisatie) => ({ keys: [publicPart(dienst(organisatie))] }),
  };
}

async function readOrMake(file: string, folder: string): Promise<KeyFile> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as KeyFile;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    const keys = await makeKeys();
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
    return keys;
  }
}

async function makeKeys(): Promise<KeyFile> {
  return {
    gateway: await makeKey('RS256'),
    bewijs: Object.fromEntries(ONTVANGERS.map((naam) => [naam, randomBytes(32).toString('base64url')])),
    diensten: Object.fromEntries(
      await Promise.all(DIENSTEN.map(async (naam) => [naam, await makeKey('PS256')] as const)),
    ),
  };
}

async function makeKey(alg: 'RS256' | 'PS256'): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: KID, alg };
}

function publicPart({ kty, n, e, kid, alg }: JWK): JWK {
  return { kty, n, e, kid, alg, use: 'sig' } as JWK;
}
