/**
 * The toegangsbewijs: overleg's short-lived word that this gebruiker holds these profiles for this subject. It travels to
 * the owners as a `@requires` field, through any router. One truncated MAC (HMAC-SHA256, 128 bits) per receiving subgraph,
 * each with a key that only overleg and that subgraph hold: a partner can neither mint one for another nor use one that was
 * made for another. It must never be logged, and never be accepted for another gebruiker, type or key than it names.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Gebruiker } from './gebruiker.ts';

/** The hubs that a proof can be about. */
export type HubNaam = 'Vreemdeling' | 'LKO' | 'RAO' | 'DeelberaadAsiel' | 'Regio';

export interface BewijsInhoud {
  readonly gebruiker: Gebruiker;
  readonly type: HubNaam;
  readonly key: string;
  readonly profielen: readonly string[];
  /** Profiles of a lapsed invitation: give nothing, explain a refusal. */
  readonly verlopen: readonly string[];
  readonly beperkt: boolean;
  /** Seconds since the epoch. */
  readonly verlooptOp: number;
}

/** The keys of the issuer: one 32-byte key per receiver; new proofs are signed under `kid`. */
export interface TekenSleutels {
  readonly kid: string;
  readonly ontvangers: Readonly<Record<string, Uint8Array>>;
}

/** What one receiver holds: its own key per kid, so that keys rotate without a refused request. */
export type OntvangerSleutels = Readonly<Record<string, Uint8Array>>;

export type Bewijs =
  | {
      readonly stand: 'GELDIG';
      readonly profielen: readonly string[];
      readonly verlopen: readonly string[];
      readonly beperkt: boolean;
    }
  | { readonly stand: 'ONTBREEKT' | 'VERLOPEN' | 'ONGELDIG' };

const VERSIE = 1;
/** Longer is no proof of ours; keeps the work on a hostile text small. */
const MAX_LENGTE = 4096;
/** A receiver and 128 bits in base64url, without padding. */
const MAC_DEEL = /^[a-z][a-z0-9-]*=[\w-]{22}$/;
/** No proof of ours lives longer (seconds); one that says so was not made by the rules. */
const MAX_LEVENSDUUR = 300;

export function tekenBewijs(inhoud: BewijsInhoud, sleutels: TekenSleutels): string {
  const { gebruiker: g } = inhoud;
  const velden = [
    VERSIE,
    sleutels.kid,
    g.issuer,
    g.sub,
    g.organisatie,
    g.functie,
    inhoud.type,
    inhoud.key,
    inhoud.profielen,
    inhoud.verlopen,
    inhoud.beperkt,
    inhoud.verlooptOp,
  ];
  const tekst = Buffer.from(JSON.stringify(velden), 'utf8').toString('base64url');
  const macs = Object.entries(sleutels.ontvangers).map(([naam, sleutel]) => `${naam}=${mac(naam, tekst, sleutel)}`);
  return [tekst, ...macs].join('.');
}

/**
 * @param tekst the value of the `toegangsbewijs` field of a representation, whatever it is
 * @param nu milliseconds since the epoch
 */
export function leesBewijs(
  tekst: unknown,
  verwacht: {
    readonly ontvanger: string;
    readonly sleutels: OntvangerSleutels;
    readonly gebruiker: Gebruiker;
    readonly type: HubNaam;
    readonly key: string;
    readonly nu: number;
  },
): Bewijs {
  if (typeof tekst !== 'string') return { stand: 'ONTBREEKT' };
  const ongeldig = { stand: 'ONGELDIG' } as const;
  if (tekst.length > MAX_LENGTE) return ongeldig;
  // What is split has a first part, also when it is empty.
  const [inhoud, ...delen] = tekst.split('.') as [string, ...string[]];
  const velden = parseVelden(inhoud);
  if (velden === undefined) return ongeldig;
  const [versie, kid, issuer, sub, organisatie, functie, type, key, profielen, verlopen, beperkt, verlooptOp] = velden;
  if (versie !== VERSIE || typeof kid !== 'string') return ongeldig;
  const sleutel = Object.hasOwn(verwacht.sleutels, kid) ? verwacht.sleutels[kid] : undefined;
  if (sleutel === undefined) return ongeldig;

  // What stands behind the text is MACs and nothing else, also where they are for others.
  if (!delen.every((deel) => MAC_DEEL.test(deel))) return ongeldig;
  const [gekregen, ...meer] = delen.filter((deel) => deel.startsWith(`${verwacht.ontvanger}=`));
  if (gekregen === undefined || meer.length > 0) return ongeldig;
  const goed = `${verwacht.ontvanger}=${mac(verwacht.ontvanger, inhoud, sleutel)}`;
  // Compared as text, of the length that MAC_DEEL held it to: another encoding of the same bytes is not the same proof.
  if (!timingSafeEqual(Buffer.from(goed), Buffer.from(gekregen))) return ongeldig;

  const g = verwacht.gebruiker;
  const vanDezeGebruiker =
    issuer === g.issuer && sub === g.sub && organisatie === g.organisatie && functie === g.functie;
  if (!vanDezeGebruiker || type !== verwacht.type || key !== verwacht.key) return ongeldig;
  if (!isTextList(profielen) || !isTextList(verlopen) || typeof beperkt !== 'boolean') return ongeldig;
  if (typeof verlooptOp !== 'number' || verlooptOp * 1000 > verwacht.nu + MAX_LEVENSDUUR * 1000) return ongeldig;
  if (verlooptOp * 1000 <= verwacht.nu) return { stand: 'VERLOPEN' };
  return { stand: 'GELDIG', profielen, verlopen, beperkt };
}

function mac(ontvanger: string, tekst: string, sleutel: Uint8Array): string {
  return createHmac('sha256', sleutel).update(`${ontvanger}.${tekst}`).digest().subarray(0, 16).toString('base64url');
}

function parseVelden(inhoud: string): unknown[] | undefined {
  const bytes = Buffer.from(inhoud, 'base64url');
  if (bytes.toString('base64url') !== inhoud) return undefined;
  try {
    const velden: unknown = JSON.parse(bytes.toString('utf8'));
    return Array.isArray(velden) && velden.length === 12 ? velden : undefined;
  } catch {
    return undefined;
  }
}

function isTextList(waarde: unknown): waarde is string[] {
  return Array.isArray(waarde) && waarde.every((w) => typeof w === 'string');
}
