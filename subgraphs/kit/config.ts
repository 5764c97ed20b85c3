import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { JSONWebKeySet, JWK } from 'jose';
import type { OntvangerSleutels, TekenSleutels } from '../../toegang/bewijs.ts';
import { foutenInPapieren, isOin } from '../../toegang/certificaat.ts';
import type { FeitenOptions } from './feiten.ts';
import type { PseudoniemSleutels } from '../../logboek/pseudoniem.ts';
import type { IssuerOptions } from './identity.ts';
import type { TlsOptions } from './tls.ts';

/** R-LKO-18 says five working days, not from when, nor of which calendar. */
export interface TerugkoppelTermijn {
  readonly klok: 'BIJEENKOMST' | 'BESLUIT' | 'INDIENEN';
  readonly goedeVrijdagIsWerkdag: boolean;
}

/** What a subgraph that runs on its own is told; there is no default for anything that guards. */
export interface SubgraphConfig {
  readonly host: string;
  readonly port: number;
  readonly database: { readonly url: string } | { readonly folder: string };
  readonly issuers: readonly IssuerOptions[];
  readonly bewijsSleutels: OntvangerSleutels;
  /** Only overleg signs. */
  readonly tekenSleutels: TekenSleutels | undefined;
  /** Overleg's alone: how it counts the five working days of a terugkoppeling. */
  readonly terugkoppeling: TerugkoppelTermijn | undefined;
  readonly feiten: Omit<FeitenOptions, 'organisatie'>;
  readonly pseudoniemSleutels: PseudoniemSleutels;
  /** A collector that gets a copy of the log. */
  readonly otlp: string | undefined;
}

/** Settings that are missing, wrong, unknown or contradictory; all of them, one line each, and never their values. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `CONFIGURATIE_ONGELDIG: ${faults.length} fault(s) in the settings:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
  }
}

const json = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'must be JSON' });
        return z.NEVER;
      }
    })
    .pipe(shape);
const url = z.url({ protocol: /^https?$/ });
const jwk = z.custom<JWK>((value) => typeof value === 'object' && value !== null && 'kty' in value, 'must be a JWK');
const jwks = z.custom<JSONWebKeySet>(
  (value) => typeof value === 'object' && value !== null && 'keys' in value,
  'must be a JWK set',
);
const macKey = z
  .string()
  .regex(/^[\w-]{43}$/, 'must be 32 bytes in base64url')
  .transform((text): Uint8Array => Buffer.from(text, 'base64url'));

const oin = z.string().refine(isOin, 'must be an OIN of 20 positions');
/** The text of a file; which file, and what it holds, is never repeated. */
const pem = z.string().transform((file, context): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    context.addIssue({ code: 'custom', message: 'names a file that cannot be read' });
    return z.NEVER;
  }
});

const ENVIRONMENT = z.object({
  SUBGRAPH_HOST: z.string().default('127.0.0.1'),
  SUBGRAPH_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a port'),
  SUBGRAPH_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** A folder for the embedded database, instead of a URL. */
  SUBGRAPH_DATABASE_FOLDER: z.string().min(1).optional(),
  /** [{ issuer, jwks: url or set, organisaties: {...} }] or, for the gateway, { issuer, jwks, wisseltVoor: [issuer] } */
  SUBGRAPH_ISSUERS: json(
    z
      .array(
        z.strictObject({
          issuer: url,
          jwks: z.union([url, jwks]),
          organisaties: z.record(z.string(), z.array(z.string()).min(1)).optional(),
          wisseltVoor: z.array(url).min(1).optional(),
        }),
      )
      .min(1)
      .superRefine((issuers, context) => {
        for (const message of issuerFaults(issuers)) context.addIssue({ code: 'custom', message });
      }),
  ),
  /** { kid: key }: the keys with which proofs are checked here. */
  SUBGRAPH_BEWIJS_SLEUTELS: json(z.record(z.string(), macKey)).default({}),
  /** { kid, ontvangers: { coa: key } }: overleg alone. */
  SUBGRAPH_TEKEN_SLEUTELS: json(
    z.strictObject({ kid: z.string().min(1), ontvangers: z.record(z.string(), macKey) }),
  ).optional(),
  /** { klok: BIJEENKOMST, BESLUIT or INDIENEN, goedeVrijdagIsWerkdag: boolean }: overleg alone. */
  SUBGRAPH_TERUGKOPPELING: json(
    z.strictObject({ klok: z.enum(['BIJEENKOMST', 'BESLUIT', 'INDIENEN']), goedeVrijdagIsWerkdag: z.boolean() }),
  ).optional(),
  /** The OTLP address of a collector, without `/v1/logs`; it gets a copy of the log. */
  SUBGRAPH_OTLP_URL: url.optional(),
  /** { kid, sleutels: { kid: key } }: the pseudonyms in the log; `kid` makes them, all find somebody again. */
  SUBGRAPH_PSEUDONIEM_SLEUTELS: json(
    z
      .strictObject({ kid: z.string().regex(/^[\w-]{1,20}$/), sleutels: z.record(z.string(), macKey) })
      .refine(({ kid, sleutels }) => kid in sleutels, 'must hold the key that kid names'),
  ),
  /** { sleutel: private JWK, overgang: [private JWK], vragers: { COA: JWKS }, adressen: { POLITIE: url } } */
  SUBGRAPH_FEITEN: json(
    z.strictObject({
      sleutel: jwk,
      overgang: z.array(jwk).min(1).optional(),
      vragers: z.record(z.string(), jwks),
      adressen: z.record(z.string(), url),
    }),
  ),
  /** { cert: file, key: file, ca: file, gateways: [OIN], diensten: { COA: OIN } } */
  SUBGRAPH_TLS: json(
    z
      .strictObject({
        cert: pem,
        key: pem,
        ca: pem,
        gateways: z.array(oin).min(1),
        diensten: z.record(z.string(), oin),
      })
      .superRefine((papieren, context) => {
        for (const message of foutenInPapieren(papieren)) context.addIssue({ code: 'custom', message });
      }),
  ).optional(),
});

const KNOWN = new Set(Object.keys(ENVIRONMENT.shape));

/**
 * @param environment variables by name; those that begin with SUBGRAPH_ must all be known
 * @param options.tekent whether this subgraph signs proofs (and so has none to check)
 * @throws ConfigFault with every fault
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  { tekent }: { readonly tekent: boolean },
): SubgraphConfig {
  const own = Object.entries(environment).filter(
    ([name, value]) => name.startsWith('SUBGRAPH_') && value !== undefined,
  );
  const faults = own
    .filter(([name]) => !KNOWN.has(name))
    .map(([name]) => `${name}: is not a setting of a subgraph; check its spelling`);
  const given = new Map(own);
  faults.push(...contradictions(given, tekent));
  const result = ENVIRONMENT.safeParse(Object.fromEntries(own));
  for (const { path, message } of result.error?.issues ?? []) {
    const missing = path.length === 1 && !given.has(String(path[0]));
    faults.push(`${path.join('.')}: ${missing ? 'is missing' : message}`);
  }
  if (!result.success || faults.length > 0) throw new ConfigFault(faults);
  const env = result.data;
  const unencrypted = env.SUBGRAPH_TLS === undefined ? [] : withoutTls(env.SUBGRAPH_FEITEN, env.SUBGRAPH_TLS);
  if (unencrypted.length > 0) throw new ConfigFault(unencrypted);
  return Object.freeze({
    host: env.SUBGRAPH_HOST,
    port: env.SUBGRAPH_PORT,
    database:
      env.SUBGRAPH_DATABASE_URL === undefined
        ? { folder: env.SUBGRAPH_DATABASE_FOLDER ?? '' }
        : { url: env.SUBGRAPH_DATABASE_URL },
    issuers: env.SUBGRAPH_ISSUERS,
    bewijsSleutels: env.SUBGRAPH_BEWIJS_SLEUTELS,
    tekenSleutels: env.SUBGRAPH_TEKEN_SLEUTELS,
    terugkoppeling: env.SUBGRAPH_TERUGKOPPELING,
    feiten: { ...env.SUBGRAPH_FEITEN, tls: env.SUBGRAPH_TLS },
    pseudoniemSleutels: env.SUBGRAPH_PSEUDONIEM_SLEUTELS,
    otlp: env.SUBGRAPH_OTLP_URL,
  });
}

/** What only shows when settings are held side by side; told together with what is wrong inside each of them. */
function contradictions(given: ReadonlyMap<string, string | undefined>, tekent: boolean): readonly string[] {
  const faults: string[] = [];
  if (given.has('SUBGRAPH_DATABASE_URL') === given.has('SUBGRAPH_DATABASE_FOLDER'))
    faults.push('SUBGRAPH_DATABASE_URL: give either this or SUBGRAPH_DATABASE_FOLDER, and not both');
  const tekenSleutels = given.has('SUBGRAPH_TEKEN_SLEUTELS');
  if (tekent && !tekenSleutels) faults.push('SUBGRAPH_TEKEN_SLEUTELS: is missing');
  if (!tekent && tekenSleutels) faults.push('SUBGRAPH_TEKEN_SLEUTELS: only overleg signs proofs; remove it here');
  if (!tekent && given.has('SUBGRAPH_TERUGKOPPELING'))
    faults.push('SUBGRAPH_TERUGKOPPELING: only overleg has terugkoppelingen; remove it here');
  const bewijsSleutels = given.get('SUBGRAPH_BEWIJS_SLEUTELS')?.trim() ?? '{}';
  if (!tekent && /^\{\s*\}$/.test(bewijsSleutels)) faults.push('SUBGRAPH_BEWIJS_SLEUTELS: is missing');
  return faults;
}

/** Where certificates are asked for, every service that is asked or asks has one. */
function withoutTls(
  { adressen, vragers }: Pick<FeitenOptions, 'adressen' | 'vragers'>,
  { diensten }: TlsOptions,
): readonly string[] {
  const unknown = [...new Set([...Object.keys(adressen), ...Object.keys(vragers)])].filter((wie) => !(wie in diensten));
  const plain = Object.entries(adressen).filter(([, adres]) => !adres.startsWith('https:'));
  return [
    ...unknown.map((wie) => `SUBGRAPH_TLS: diensten: no OIN of ${wie}, which SUBGRAPH_FEITEN names`),
    ...plain.map(([wie]) => `SUBGRAPH_FEITEN: adressen: ${wie}: must be https, because of SUBGRAPH_TLS`),
  ];
}

function issuerFaults(
  issuers: readonly Pick<IssuerOptions, 'issuer' | 'organisaties' | 'wisseltVoor'>[],
): readonly string[] {
  const known = new Set(issuers.map(({ issuer }) => issuer));
  return issuers.flatMap(({ issuer, organisaties, wisseltVoor = [] }) => [
    ...((organisaties === undefined) === (wisseltVoor.length === 0)
      ? [`${issuer}: give either organisaties or wisseltVoor`]
      : []),
    ...wisseltVoor
      .filter((oorsprong) => !known.has(oorsprong))
      .map((oorsprong) => `${issuer}: exchanges for ${oorsprong}, which is not in the list`),
  ]);
}
