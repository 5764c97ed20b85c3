import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { foutenInPapieren, isOin } from '../toegang/certificaat.ts';
import type { PeopleBudgetOptions } from './budget/people-budget.ts';
import type { ExchangeOptions } from './identity/exchange.ts';
import type { IdentityOptions } from './identity/identify.ts';
import type { SubgraphClientOptions } from './execution/subgraph-client.ts';
import { RESILIENCE } from './resilience.ts';
import type { ServerOptions } from './server.ts';

/** Everything that the gateway can be told; each room names its own part. */
export interface GatewayConfig {
  readonly server: ServerOptions;
  readonly identity: IdentityOptions;
  readonly exchange: ExchangeOptions;
  readonly supergraph: { readonly file: string; readonly pollMilliseconds: number };
  readonly subgraphs: SubgraphClientOptions;
  readonly people: PeopleBudgetOptions;
  /** Which executor; both plan in the same way and hold answers against what was asked. */
  readonly motor: Motor;
  /** Milliseconds that one request may take in all. */
  readonly deadline: number;
  /** Text of the list of operations to make ready before anybody is answered. */
  readonly operations?: string | undefined;
}

/** Our own executor, or that of @apollo/gateway. */
export type Motor = 'eigen' | 'apollo';

/** The settings of a gateway that runs on its own: what it is, and where it keeps its log. */
export interface GatewaySettings extends GatewayConfig {
  readonly database: { readonly url: string } | { readonly folder: string };
  /** A collector that gets a copy of the log. */
  readonly otlp: string | undefined;
}

/** Settings that are missing, wrong, unknown or contradictory; all of them, one line each. */
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
const integer = (fallback: number, min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .default(String(fallback))
    .transform(Number)
    .pipe(z.number().min(min).max(max));
const httpUrl = z.url({ protocol: /^https?$/ });

const oin = z.string().refine(isOin, 'must be an OIN of 20 positions');
/** The text of a file; which file, and what it holds, is never repeated. */
const fileText = z.string().transform((file, context): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    context.addIssue({ code: 'custom', message: 'names a file that cannot be read' });
    return z.NEVER;
  }
});

const ENVIRONMENT = z.object({
  GATEWAY_HOST: z.string().default('127.0.0.1'),
  GATEWAY_PORT: integer(4000, 0, 65_535),
  /** Comma-separated web origins that may call from a browser. */
  GATEWAY_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(httpUrl)),
  GATEWAY_AUDIENCE: z.string().min(1),
  /** [{ issuer, jwks, organisaties: { COA: ["CASEMANAGER"] } }] */
  GATEWAY_ISSUERS: json(
    z
      .array(
        z.strictObject({
          issuer: httpUrl,
          jwks: httpUrl,
          organisaties: z.record(z.string(), z.array(z.string()).min(1)),
        }),
      )
      .min(1),
  ),
  /** The issuer name of the exchanged tokens, as the subgraphs trust it. */
  GATEWAY_ISSUER: httpUrl,
  /** Private RSA keys as JWK, the signing one first. */
  GATEWAY_SIGNING_KEYS: json(
    z
      .array(
        z.looseObject({
          kty: z.literal('RSA'),
          kid: z.string().min(1),
          alg: z.enum(['RS256', 'PS256']).default('RS256'),
          n: z.string(),
          e: z.string(),
          d: z.string(),
        }),
      )
      .min(1),
  ),
  /** Where the gateway keeps the log of its decisions. */
  GATEWAY_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** A folder for an embedded database, instead of a URL. */
  GATEWAY_DATABASE_FOLDER: z.string().min(1).optional(),
  /** The OTLP address of a collector, without `/v1/logs`; it gets a copy of the log. */
  GATEWAY_OTLP_URL: httpUrl.optional(),
  GATEWAY_SUPERGRAPH: z.string().min(1),
  /** A file with the operations that clients are known to ask, to make ready at the start. */
  GATEWAY_OPERATIONS: fileText.optional(),
  GATEWAY_SUPERGRAPH_POLL_MS: integer(1000, 50, 60_000),
  /** { "coa": "https://..." }; where absent, the URL in the supergraph counts. */
  GATEWAY_SUBGRAPHS: json(z.record(z.string(), httpUrl)).default({}),
  /** { cert: file, key: file, ca: file, subgraphs: { coa: OIN } } */
  GATEWAY_TLS: json(
    z
      .strictObject({ cert: fileText, key: fileText, ca: fileText, subgraphs: z.record(z.string(), oin) })
      .superRefine((papieren, context) => {
        for (const message of foutenInPapieren(papieren)) context.addIssue({ code: 'custom', message });
      }),
  ).optional(),
  GATEWAY_SUBGRAPH_TIMEOUT_MS: integer(5000, 10, 60_000),
  GATEWAY_MOTOR: z.enum(['eigen', 'apollo']).default('eigen'),
  GATEWAY_DEADLINE_MS: integer(15_000, 10, 120_000),
  /** Fetches of one subgraph at the same time; the others wait for their turn. */
  GATEWAY_SUBGRAPH_CONCURRENT: integer(RESILIENCE.concurrent, 1, 256),
  /** Of reads; 0 asks once. */
  GATEWAY_SUBGRAPH_RETRIES: integer(RESILIENCE.retries, 0, 3),
  /** How long an open breaker waits before it tries the subgraph again. */
  GATEWAY_SUBGRAPH_BREAK_MS: integer(RESILIENCE.breakMilliseconds, 100, 60_000),
  /** Per gebruiker, for all processes together; it can be lowered and raised, and not switched off. */
  GATEWAY_PEOPLE_PER_MINUTE: integer(1000, 1, 5000),
});

const KNOWN = new Set(Object.keys(ENVIRONMENT.shape));
const MAX_BODY = 256 * 1024;

/** More than this on one machine is a slip of the hand. */
const MAX_PROCESSES = 64;

/**
 * @param words what stands behind the name of the program: nothing, or `--processen N`
 * @throws ConfigFault
 */
export function readProcesses(words: readonly string[]): number {
  let given: string | undefined;
  try {
    given = parseArgs({ args: [...words], options: { processen: { type: 'string' } } }).values.processen;
  } catch {
    throw new ConfigFault(['the only option is --processen N']);
  }
  const number = integer(1, 1, MAX_PROCESSES).safeParse(given);
  if (!number.success) throw new ConfigFault([`--processen: must be a whole number from 1 to ${MAX_PROCESSES}`]);
  return number.data;
}

/**
 * @param environment variables by name; those that begin with GATEWAY_ must all be known
 * @param processes that run beside each other with these settings; each gets its part of what holds for all of them
 * @throws ConfigFault with every fault
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, processes = 1): GatewaySettings {
  const own = Object.entries(environment).filter(([name, value]) => name.startsWith('GATEWAY_') && value !== undefined);
  const unknown = own
    .filter(([name]) => !KNOWN.has(name))
    .map(([name]) => `${name}: is not a setting of the gateway; check its spelling`);
  const given = Object.fromEntries(own);
  const faults = [...unknown, ...contradictions(given)];
  if (processes > 1 && given['GATEWAY_DATABASE_FOLDER'] !== undefined)
    faults.push('GATEWAY_DATABASE_FOLDER: contradicts --processen: an embedded database belongs to one process');
  const result = ENVIRONMENT.safeParse(given);
  for (const issue of result.error?.issues ?? []) faults.push(`${issue.path.join('.')}: ${explain(issue)}`);
  if (!result.success || faults.length > 0) throw new ConfigFault(faults);
  const env = result.data;
  return Object.freeze({
    server: Object.freeze({
      host: env.GATEWAY_HOST,
      port: env.GATEWAY_PORT,
      origins: env.GATEWAY_ORIGINS,
      bodyLimit: MAX_BODY,
    }),
    identity: Object.freeze({ audience: env.GATEWAY_AUDIENCE, issuers: env.GATEWAY_ISSUERS }),
    exchange: Object.freeze({ issuer: env.GATEWAY_ISSUER, keys: env.GATEWAY_SIGNING_KEYS }),
    supergraph: Object.freeze({ file: env.GATEWAY_SUPERGRAPH, pollMilliseconds: env.GATEWAY_SUPERGRAPH_POLL_MS }),
    subgraphs: Object.freeze({
      urls: env.GATEWAY_SUBGRAPHS,
      timeout: env.GATEWAY_SUBGRAPH_TIMEOUT_MS,
      maxBytes: 32 * 1024 * 1024,
      tls: env.GATEWAY_TLS,
      resilience: Object.freeze({
        concurrent: env.GATEWAY_SUBGRAPH_CONCURRENT,
        retries: env.GATEWAY_SUBGRAPH_RETRIES,
        breakMilliseconds: env.GATEWAY_SUBGRAPH_BREAK_MS,
      }),
    }),
    // They share nothing; whoever meets all of them is told of no more people than whoever meets one.
    people: Object.freeze({ perMinute: Math.max(1, Math.floor(env.GATEWAY_PEOPLE_PER_MINUTE / processes)) }),
    motor: env.GATEWAY_MOTOR,
    deadline: env.GATEWAY_DEADLINE_MS,
    operations: env.GATEWAY_OPERATIONS,
    otlp: env.GATEWAY_OTLP_URL,
    database: Object.freeze(
      env.GATEWAY_DATABASE_URL === undefined
        ? { folder: env.GATEWAY_DATABASE_FOLDER ?? '' }
        : { url: env.GATEWAY_DATABASE_URL },
    ),
  });
}

/** What only shows when settings are held side by side; told together with what is wrong inside each of them. */
function contradictions(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const read = <Name extends keyof typeof ENVIRONMENT.shape>(name: Name) => {
    const result = ENVIRONMENT.shape[name].safeParse(given[name]);
    return result.success ? (result.data as z.infer<(typeof ENVIRONMENT.shape)[Name]>) : undefined;
  };
  const faults: string[] = [];
  if ((read('GATEWAY_SUBGRAPH_TIMEOUT_MS') ?? 0) > (read('GATEWAY_DEADLINE_MS') ?? Infinity)) {
    const why = 'one fetch may not take longer than the whole request';
    faults.push(`GATEWAY_SUBGRAPH_TIMEOUT_MS: contradicts GATEWAY_DEADLINE_MS: ${why}`);
  }
  if ((given['GATEWAY_DATABASE_URL'] === undefined) === (given['GATEWAY_DATABASE_FOLDER'] === undefined))
    faults.push('GATEWAY_DATABASE_URL: give either this or GATEWAY_DATABASE_FOLDER, and not both');
  const own = read('GATEWAY_ISSUER');
  if (own !== undefined && read('GATEWAY_ISSUERS')?.some(({ issuer }) => issuer === own) === true) {
    faults.push('GATEWAY_ISSUER: contradicts GATEWAY_ISSUERS: the gateway does not accept its own exchanged tokens');
  }
  const tls = read('GATEWAY_TLS');
  for (const [name, url] of Object.entries(tls === undefined ? {} : (read('GATEWAY_SUBGRAPHS') ?? {}))) {
    if (!url.startsWith('https:')) faults.push(`GATEWAY_SUBGRAPHS: ${name}: must be https, because of GATEWAY_TLS`);
    if (!(name in (tls?.subgraphs ?? {}))) faults.push(`GATEWAY_TLS: subgraphs: no OIN of ${name}`);
  }
  const kids = read('GATEWAY_SIGNING_KEYS')?.map(({ kid }) => kid) ?? [];
  if (new Set(kids).size !== kids.length) faults.push('GATEWAY_SIGNING_KEYS: each key needs a kid of its own');
  return faults;
}

/** Settings may be secrets: what was given is never repeated. */
function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  return issue.message.replace(/, received .*$/, '');
}
