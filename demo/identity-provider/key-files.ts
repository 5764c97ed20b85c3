import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { IdentityProviderError } from './errors.ts';

const privateKey = z.strictObject({
  kty: z.literal('RSA'),
  use: z.literal('sig'),
  alg: z.literal('RS256'),
  kid: z.string().min(1),
  n: z.string().min(1),
  e: z.string().min(1),
  d: z.string().min(1),
  p: z.string().min(1),
  q: z.string().min(1),
  dp: z.string().min(1),
  dq: z.string().min(1),
  qi: z.string().min(1),
});
const signingKeys = z.strictObject({ keys: z.array(privateKey).min(1) });
const cookieKeys = z.array(z.string().min(32)).min(1);
const clientSecrets = z.record(z.string(), z.string().min(32));
type Secrets = z.infer<typeof clientSecrets>;

export interface ProviderKeys {
  /** Private JWKs; the first one signs, the second is published already so that a rotation needs no waiting. */
  readonly signingKeys: z.infer<typeof signingKeys>;
  readonly cookieKeys: readonly string[];
  /** Per partner system (client_id) its secret. */
  readonly clientSecrets: Readonly<Secrets>;
}

/**
 * Reads the keys of the development provider from `<dataFolder>/identity-provider/`, making what is not there yet.
 * A damaged file is refused, never replaced: somebody may still hold tokens made with it.
 */
export async function openProviderKeys(dataFolder: string, clientIds: readonly string[]): Promise<ProviderKeys> {
  const folder = folderOf(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const known = await readOrMake<Secrets>(secretsFile(dataFolder), clientSecrets, () => ({}));
  const missing = clientIds.filter((id) => known[id] === undefined);
  const secrets = { ...known, ...Object.fromEntries(missing.map((id) => [id, newSecret()])) };
  if (missing.length > 0) {
    await writePrivate(secretsFile(dataFolder), secrets);
  }
  return {
    signingKeys: await readOrMake(join(folder, 'signing-keys.json'), signingKeys, newSigningKeys),
    cookieKeys: await readOrMake(join(folder, 'cookie-keys.json'), cookieKeys, () => [newSecret(), newSecret()]),
    clientSecrets: secrets,
  };
}

/** The secret of one partner system, as the provider that used this data folder made it. */
export async function readClientSecret(dataFolder: string, clientId: string): Promise<string> {
  const secret = (await readChecked(secretsFile(dataFolder), clientSecrets))?.[clientId];
  if (secret === undefined) {
    throw new IdentityProviderError('CLIENT_SECRET_MISSING', clientId);
  }
  return secret;
}

function folderOf(dataFolder: string): string {
  return join(dataFolder, 'identity-provider');
}

function secretsFile(dataFolder: string): string {
  return join(folderOf(dataFolder), 'client-secrets.json');
}

async function readOrMake<T>(path: string, schema: z.ZodType<T>, make: () => T | Promise<T>): Promise<T> {
  const found = await readChecked(path, schema);
  if (found !== undefined) {
    // A copied or restored data folder may have lost its modes.
    await chmod(path, 0o600);
    return found;
  }
  const made = schema.parse(await make());
  await writePrivate(path, made);
  return made;
}

async function readChecked<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined;
    }
    throw new IdentityProviderError('KEYS_UNREADABLE', path);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    // The parser's own message would quote the file, and the file is secret.
    throw new IdentityProviderError('KEYS_UNREADABLE', path);
  }
}

/** Whole or not at all: a process that is killed while writing leaves the old file. */
async function writePrivate(path: string, value: unknown): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(draft, path);
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

async function newSigningKeys(): Promise<z.infer<typeof signingKeys>> {
  return signingKeys.parse({ keys: await Promise.all([newSigningKey(), newSigningKey()]) });
}

async function newSigningKey(): Promise<unknown> {
  const pair = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  return { ...jwk, use: 'sig', alg: 'RS256', kid: await calculateJwkThumbprint(jwk) };
}
