// `npm run token -- <persona>`: turns the id of a persona into an access token of the running demo, on stdout.
// It gets the token by the real sign-in, so it proves that this works; it must never make a token itself, nor print
// anything else on stdout than the token.
import { IdentityProviderError } from './identity-provider/errors.ts';
import { fetchToken } from './identity-provider/fetch-token.ts';
import { PERSONAS } from './personas.ts';

const persona = PERSONAS.find(({ id }) => id === process.argv[2]);
if (persona === undefined) {
  process.stderr.write(`ONBEKENDE_PERSONA: choose one of ${PERSONAS.map(({ id }) => id).join(', ')}\n`);
  process.exitCode = 2;
} else {
  try {
    const provider = process.env['KETENBEELD_PROVIDER'] ?? 'http://127.0.0.1:4010';
    process.stdout.write(`${await fetchToken({ provider, persona, dataFolder: '.data' })}\n`);
  } catch (error) {
    if (!(error instanceof IdentityProviderError)) {
      throw error;
    }
    process.stderr.write(`${error.code}: ${error.message}\n`);
    process.exitCode = 1;
  }
}
