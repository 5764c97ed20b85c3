/** Every way in which the development provider, or a sign-in at it, refuses. The sentence says what to do. */
const MESSAGES = {
  DEMO_MODE_REQUIRED:
    'The development identity provider only starts with demo: true; at work, configure a real OpenID provider.',
  HOST_NOT_LOOPBACK:
    'The development identity provider is only used on 127.0.0.1: anybody who reaches it can be anybody.',
  PORT_IN_USE:
    'The port of the development identity provider is in use; stop the other process or choose another port.',
  KEYS_UNREADABLE:
    'A key file of the development identity provider is damaged or unreadable; remove that file to have a new one made.',
  ONBEKENDE_PERSONA: 'No persona with this id can sign in in this way; choose one of the personas of the demo.',
  PROVIDER_UNREACHABLE: 'The development identity provider does not answer; start the demo first with npm start.',
  PROVIDER_UNEXPECTED:
    'What answers at this address is not the development identity provider; check KETENBEELD_PROVIDER.',
  CLIENT_SECRET_MISSING:
    'There is no client secret for this partner system; start the demo once, or point to its data folder.',
  SIGN_IN_REFUSED: 'The development identity provider refused the sign-in.',
} as const;

export type IdentityProviderErrorCode = keyof typeof MESSAGES;

/** `detail` is about the caller's own request (an address, a file, an OAuth error code); never a secret or a token. */
export class IdentityProviderError extends Error {
  override readonly name = 'IdentityProviderError';
  readonly code: IdentityProviderErrorCode;
  readonly detail: string | undefined;

  constructor(code: IdentityProviderErrorCode, detail?: string) {
    super(detail === undefined ? MESSAGES[code] : `${MESSAGES[code]} (${detail})`);
    this.code = code;
    this.detail = detail;
  }
}
