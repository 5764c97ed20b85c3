import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors } from 'oidc-provider';
import type { Interaction, Provider } from 'oidc-provider';
import type { Persona } from '../personas.ts';
import { signInPage } from './page.ts';
import { sendJson, sendMelding, sendPage, wantsPage } from './reply.ts';

/** The form holds one persona id; whatever is longer is no form of ours. */
const MAX_FORM_BYTES = 1_000;

interface SignIn {
  readonly provider: Provider;
  /** Who may be chosen here; partner systems are not among them. */
  readonly people: readonly Persona[];
  readonly formTargets: readonly string[];
}

/** GET shows the personas, or signs in the one of login_hint at once; POST signs in the one that was chosen. */
export async function handleSignIn(signIn: SignIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const interaction = await findInteraction(signIn.provider, request, response);
  if (interaction === undefined) {
    sendMelding(request, response, 400, {
      code: 'AANMELDING_VERLOPEN',
      tekst: 'Deze aanmelding is verlopen of hoort bij een andere browser. Begin opnieuw vanaf de werkbank.',
    });
    return;
  }
  if (request.method !== 'GET' && request.method !== 'POST') {
    response.setHeader('Allow', 'GET, POST');
    sendMelding(request, response, 405, { code: 'METHODE_NIET_TOEGESTAAN', tekst: 'Gebruik GET of POST.' });
    return;
  }
  const hint = interaction.params['login_hint'];
  const chosen = request.method === 'POST' ? ((await readForm(request))?.get('persona') ?? '') : hint;
  if (chosen === undefined) {
    sendPage(response, 200, signInPage(signIn.people), signIn.formTargets);
    return;
  }
  const persona = signIn.people.find(({ id }) => id === chosen);
  if (persona === undefined) {
    refuseUnknown(signIn, request, response);
    return;
  }
  await leaveOtherSession(signIn.provider, interaction, persona);
  await signIn.provider.interactionFinished(request, response, { login: { accountId: persona.sub } });
}

async function findInteraction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Interaction | undefined> {
  try {
    return await provider.interactionDetails(request, response);
  } catch (error) {
    if (error instanceof errors.SessionNotFound) {
      return undefined;
    }
    throw error;
  }
}

function refuseUnknown(signIn: SignIn, request: IncomingMessage, response: ServerResponse): void {
  const melding = {
    code: 'ONBEKENDE_PERSONA',
    tekst: 'Met deze persona kan niemand zich hier aanmelden. Kies een van de personas van de demo.',
  };
  if (wantsPage(request)) {
    sendPage(response, 400, signInPage(signIn.people, melding), signIn.formTargets);
    return;
  }
  sendJson(response, 400, melding);
}

/**
 * Whoever switches persona leaves the old session first. Left to itself oidc-provider would do so through a page that
 * submits itself by script, which the content security policy here does not allow.
 */
async function leaveOtherSession(provider: Provider, interaction: Interaction, persona: Persona): Promise<void> {
  const current = interaction.session;
  if (current?.accountId === undefined || current.accountId === persona.sub) {
    return;
  }
  const session = await provider.Session.findByUid(current.uid);
  await session?.destroy();
  delete interaction.session;
  await interaction.persist();
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_FORM_BYTES) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
