/**
 * From the text of an access token to a Gebruiker, or a refusal with its code. Keys and clock come in as arguments, so the
 * gateway and each subgraph verify by the same rules and none needs to trust the other (OAuth 2.0 NL GOV; RFC 9068).
 */
import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { bestaatFunctie, type Gebruiker } from './gebruiker.ts';
import { SleutelsOnbereikbaar } from './sleutelbron.ts';

/** What one issuer may assert: COA's provider cannot make a police officer. */
export interface IssuerRegel {
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
  /** Organisatie -> functies; `*` is every functie that the policy knows for it. */
  readonly organisaties: Readonly<Record<string, readonly string[]>>;
  /**
   * The issuers on whose behalf this one exchanges tokens (RFC 8693): the gateway. Such a token names the original issuer in
   * `oorsprong`, and the rule of that issuer is applied to it too.
   */
  readonly wisseltVoor?: readonly string[];
}

export type TokenCode =
  | 'TOKEN_ONTBREEKT'
  | 'TOKEN_ONGELDIG'
  | 'TOKEN_VERLOPEN'
  | 'TOKEN_NOG_NIET_GELDIG'
  | 'TOKEN_UITGEVER_ONBEKEND'
  | 'TOKEN_UITGEVER_ONBEREIKBAAR'
  | 'TOKEN_FUNCTIE_ONBEKEND';

export type TokenUitkomst =
  | {
      readonly gebruiker: Gebruiker;
      /** Seconds since the epoch. */ readonly verlooptOp: number;
      readonly code?: undefined;
    }
  | { readonly code: TokenCode };

/** 5 KB of claims is no token of ours. */
const MAX_TOKEN = 4096;
/** Clocks of partners may differ this much (seconds). */
const KLOKVERSCHIL = 60;

/**
 * @param authorization the Authorization header
 * @param nu milliseconds since the epoch
 */
export async function leesToken(
  authorization: string | undefined,
  options: { readonly audience: string; readonly issuers: ReadonlyMap<string, IssuerRegel>; readonly nu: number },
): Promise<TokenUitkomst> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
  if (authorization === undefined || authorization === '') return { code: 'TOKEN_ONTBREEKT' };
  if (token === undefined || token.length > MAX_TOKEN) return { code: 'TOKEN_ONGELDIG' };
  const regel = unverifiedRegel(token, options.issuers);
  if (regel === undefined) return { code: 'TOKEN_UITGEVER_ONBEKEND' };
  try {
    const { payload } = await jwtVerify(token, regel.keys, {
      issuer: regel.issuer,
      audience: options.audience,
      algorithms: ['RS256', 'PS256'],
      // RFC 9068 section 4: an id token, or any other text that the issuer signed, is no access token.
      typ: 'at+jwt',
      clockTolerance: KLOKVERSCHIL,
      currentDate: new Date(options.nu),
    });
    // jose checks `iat` only against an age; a token from the future comes from a clock that nobody can trust.
    const { iat } = payload;
    if (iat === undefined) return { code: 'TOKEN_ONGELDIG' };
    if (iat > options.nu / 1000 + KLOKVERSCHIL) return { code: 'TOKEN_NOG_NIET_GELDIG' };
    return toGebruiker(payload, regel, options.issuers);
  } catch (error) {
    return { code: codeOf(error) };
  }
}

function codeOf(error: unknown): TokenCode {
  if (error instanceof SleutelsOnbereikbaar) return 'TOKEN_UITGEVER_ONBEREIKBAAR';
  if (error instanceof errors.JWTExpired) return 'TOKEN_VERLOPEN';
  const early = error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf';
  return early && error.reason === 'check_failed' ? 'TOKEN_NOG_NIET_GELDIG' : 'TOKEN_ONGELDIG';
}

function toGebruiker(
  payload: JWTPayload,
  regel: IssuerRegel,
  issuers: ReadonlyMap<string, IssuerRegel>,
): TokenUitkomst {
  const { sub, exp, organisatie, functie, oorsprong, act } = payload;
  if (!isText(sub) || !isText(organisatie) || !isText(functie) || exp === undefined) return { code: 'TOKEN_ONGELDIG' };
  let bevoegd = regel;
  if (regel.wisseltVoor !== undefined) {
    const [eerste] = regel.wisseltVoor.filter((naam) => naam === oorsprong).map((naam) => issuers.get(naam));
    if (eerste === undefined) return { code: 'TOKEN_UITGEVER_ONBEKEND' };
    // RFC 8693 section 4.1: who acts for this gebruiker is said, and it is the one who signed.
    if (!isActor(act, regel.issuer)) return { code: 'TOKEN_ONGELDIG' };
    bevoegd = eerste;
  }
  const functies = Object.hasOwn(bevoegd.organisaties, organisatie) ? bevoegd.organisaties[organisatie] : undefined;
  const mag = functies?.some((naam) => naam === functie || naam === '*');
  if (!mag || !bestaatFunctie(organisatie, functie)) return { code: 'TOKEN_FUNCTIE_ONBEKEND' };
  return { gebruiker: { issuer: bevoegd.issuer, sub, organisatie, functie }, verlooptOp: exp };
}

/** Only to choose whose keys to check with; nothing is believed before the signature is. */
function unverifiedRegel(token: string, issuers: ReadonlyMap<string, IssuerRegel>): IssuerRegel | undefined {
  try {
    return issuers.get(String(decodeJwt(token).iss));
  } catch {
    return undefined;
  }
}

function isActor(act: unknown, issuer: string): boolean {
  return typeof act === 'object' && act !== null && 'sub' in act && act.sub === issuer;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 256;
}
