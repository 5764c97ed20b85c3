/** Who is signed in, as the access token says it. The page shows this; only the gateway decides on it. */
export interface Session {
  readonly token: string;
  readonly organisatie: string;
  readonly functie: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

const STORAGE_KEY = 'werkbank.token';

/**
 * Reads the claims of a JWT access token, without verifying it: the page shows them, the gateway verifies.
 * Throws a Dutch sentence when the token is not one of this provider's.
 */
export function sessionOf(token: string): Session {
  const claims = decodeClaims(token);
  const { organisatie, functie, exp } = claims;
  if (typeof organisatie !== 'string' || typeof functie !== 'string' || typeof exp !== 'number') {
    throw new Error('Het token van de aanbieder noemt geen organisatie, functie of einddatum. Log opnieuw in.');
  }
  return { token, organisatie, functie, expiresAt: exp * 1000 };
}

/** sessionStorage and nothing longer-lived: a closed tab is signed out. */
export function keepSession(session: Session): void {
  sessionStorage.setItem(STORAGE_KEY, session.token);
}

/** The session kept by this tab, also when it has expired meanwhile: the page then says so. */
export function keptSession(): Session | null {
  const token = sessionStorage.getItem(STORAGE_KEY);
  if (token === null) return null;
  try {
    return sessionOf(token);
  } catch {
    sessionStorage.removeItem(STORAGE_KEY);
    return null;
  }
}

/** Forgets the token and the queries with their variables (these can hold a V-nummer). */
export function forgetSession(): void {
  sessionStorage.clear();
}

function decodeClaims(token: string): Readonly<Record<string, unknown>> {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === 'object' && claims !== null ? (claims as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
