import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import type { PseudoniemSleutels } from '../logboek/pseudoniem.ts';
import type { OntvangerSleutels, TekenSleutels } from '../toegang/bewijs.ts';

/** Receivers of a toegangsbewijs, and the organisations that ask each other feiten. */
const ONTVANGERS = ['dtv', 'coa', 'ind', 'politie'] as const;
const DIENSTEN = ['OVERLEG', 'DTV', 'COA', 'IND', 'POLITIE'] as const;
const KID = 'demo-1';

interface KeyFile {
  readonly gateway: JWK;
  readonly bewijs: Readonly<Record<string, string>>;
  readonly diensten: Readonly<Record<string, JWK>>;
  readonly pseudoniemen: Readonly<Record<string, string>>;
}

export interface DemoSleutels {
  /** Private; signs the exchanged tokens. */
  readonly gateway: JWK;
  /** The public keys, or where they are. */
  readonly gatewayJwks: JSONWebKeySet | string;
  readonly teken: TekenSleutels;
  bewijsVan(subgraph: string): OntvangerSleutels;
  /** Private key of a service. */
  dienst(organisatie: string): JWK;
  dienstJwks(organisatie: string): JSONWebKeySet;
  /** While its key rotates: the private keys that a service comes from or goes to. */
  overgang?(organisatie: string): readonly JWK[];
  /** With which this organisation's log names people. */
  pseudoniemVan(subgraph: string): PseudoniemSleutels;
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
    pseudoniemVan: (subgraph) => ({
      kid: KID,
      sleutels: { [KID]: Buffer.from(keys.pseudoniemen[subgraph] ?? '', 'base64url') },
    }),
    dienstJwks: (organisatie) => ({ keys: [publicPart(dienst(organisatie))] }),
  };
}

async function readOrMake(file: string, folder: string): Promise<KeyFile> {
  try {
    const keys = JSON.parse(await readFile(file, 'utf8')) as KeyFile;
    // A file of before there was a log.
    return 'pseudoniemen' in keys ? keys : await write({ ...(keys as KeyFile), pseudoniemen: makePseudoniemen() });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return write(await makeKeys());
  }

  async function write(keys: KeyFile): Promise<KeyFile> {
    await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
    return keys;
  }
}

async function makeKeys(): Promise<KeyFile> {
  return {
    gateway: await makeKey('RS256'),
    bewijs: Object.fromEntries(ONTVANGERS.map((naam) => [naam, randomBytes(32).toString('base64url')])),
    pseudoniemen: makePseudoniemen(),
    diensten: Object.fromEntries(
      await Promise.all(DIENSTEN.map(async (naam) => [naam, await makeKey('PS256')] as const)),
    ),
  };
}

function makePseudoniemen(): Record<string, string> {
  return Object.fromEntries(
    DIENSTEN.map((naam) => [naam.toLowerCase(), randomBytes(32).toString('base64url')] as const),
  );
}

async function makeKey(alg: 'RS256' | 'PS256'): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: KID, alg };
}

function publicPart({ kty, n, e, kid, alg }: JWK): JWK {
  return { kty, n, e, kid, alg, use: 'sig' } as JWK;
}
