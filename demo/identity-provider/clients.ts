import type { Persona } from '../personas.ts';

/** The public client: the werkbank in the browser, and `npm run token`, which does the same without one. */
export const WERKBANK_CLIENT_ID = 'werkbank';

/** What a token is for when nobody asks for another audience. */
export const GATEWAY_AUDIENCE = 'urn:ketenbeeld:gateway';

/**
 * The redirect URI of a sign-in without a browser. It lies at the provider itself and nothing is ever sent to it:
 * `fetchToken` reads the code from the redirect and stops there, so no other program on this machine can catch it.
 */
export function commandLineRedirectUri(issuer: string): string {
  return `${issuer}/opdrachtregel`;
}

/** The people that may be chosen on the page; a partner system has client credentials instead. */
export function peopleAmong(personas: readonly Persona[]): readonly Persona[] {
  return personas.filter((persona) => persona.systeem !== true);
}

export function systemsAmong(personas: readonly Persona[]): readonly Persona[] {
  return personas.filter((persona) => persona.systeem === true);
}
