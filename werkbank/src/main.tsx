/**
 * Entry of the werkbank: the settings of the gateway and an answer of the provider in, the page out.
 * It talks HTTP only, to its own origin and to the OpenID provider. It must never decide who sees what, never keep a
 * token or a V-nummer longer than the browser tab lives, and never put either in an address.
 */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './werkbank.css';
import { createRoot } from 'react-dom/client';
import { loadConfig, type WerkbankConfig } from './config.ts';
import { forgetSession, keepSession, keptSession, sessionOf, type Session } from './session.ts';
import { finishSignIn } from './sign-in.ts';
import { Werkbank } from './werkbank.tsx';

const place = document.getElementById('werkbank');
if (place === null) throw new Error('index.html has no #werkbank');
const root = createRoot(place);

try {
  const config = await loadConfig();
  const { session, failure } = await openSession(config);
  root.render(<Werkbank config={config} session={session} failure={failure} />);
} catch (error) {
  root.render(
    <p className="melding" role="alert">
      <strong>De werkbank kan niet starten.</strong> {messageOf(error)}
    </p>,
  );
}

async function openSession(config: WerkbankConfig): Promise<{ session: Session | null; failure: string | null }> {
  try {
    const token = await finishSignIn(config);
    if (token === null) {
      const kept = keptSession();
      // Whoever signed out, or was never signed in, leaves nothing of an earlier session behind.
      if (kept === null) forgetSession();
      return { session: kept, failure: null };
    }
    const session = sessionOf(token);
    keepSession(session);
    return { session, failure: null };
  } catch (error) {
    return { session: null, failure: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
