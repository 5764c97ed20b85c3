import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { WerkbankConfig } from './config.ts';
import { Header } from './header.tsx';
import { type Klaar, OpenKlaar } from './overleg/open-klaar.ts';
import { QueryPage } from './query-page.tsx';
import { createSend } from './send.ts';
import { forgetSession } from './session.ts';
import type { Session } from './session.ts';
import { startSignIn } from './sign-in.ts';
import { usePage } from './use-page.ts';

interface WerkbankProps {
  readonly config: WerkbankConfig;
  readonly session: Session | null;
  /** Why a sign-in that was under way failed. */
  readonly failure: string | null;
}

const STANDAARD_DOEL = 'UITVOERING_VW';
/** setTimeout takes at most a signed 32-bit number of milliseconds. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

const LkoPage = lazy(() => import('./lko/lko-page.tsx').then((page) => ({ default: page.LkoPage })));
const RaoPage = lazy(() => import('./rao/rao-page.tsx').then((page) => ({ default: page.RaoPage })));
const WieKeekPage = lazy(() => import('./wie-keek/wie-keek-page.tsx').then((page) => ({ default: page.WieKeekPage })));

export function Werkbank({ config, session, failure }: WerkbankProps): ReactNode {
  const [expired, setExpired] = useState(session !== null && session.expiresAt <= Date.now());
  const [problem, setProblem] = useState(failure);
  const [doelbinding, setDoelbinding] = useState(() => standaardDoel(config, session));
  const [klaar, setKlaar] = useState<Klaar | null>(null);
  const page = usePage();
  const send = useMemo(
    () =>
      session &&
      createSend({
        endpoint: config.graphql,
        token: session.token,
        expiresAt: session.expiresAt,
        doelbinding,
        onExpired: () => setExpired(true),
      }),
    [config.graphql, session, doelbinding],
  );

  useEffect(() => {
    if (session === null) return;
    const timeout = setTimeout(() => setExpired(true), Math.min(session.expiresAt - Date.now(), LONGEST_TIMEOUT));
    return () => clearTimeout(timeout);
  }, [session]);

  function openKlaar(what: Klaar): void {
    setKlaar(what);
    window.location.hash = 'vragen';
  }

  function signIn(): void {
    setProblem(null);
    startSignIn(config).catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  }

  function signOut(): void {
    forgetSession();
    // A fresh page: answers and editors are in memory, and GraphiQL stores its tabs with a delay.
    window.location.reload();
  }

  return (
    <>
      <Header
        session={session}
        page={page}
        doelen={config.doelen}
        doelbinding={doelbinding}
        onDoelbinding={setDoelbinding}
        onSwitch={signIn}
        onSignOut={signOut}
      />
      {problem !== null && (
        <p className="melding" role="alert">
          <strong>Let op:</strong> {problem}
        </p>
      )}
      {session !== null && expired && (
        <div className="melding" role="alert">
          <p>
            <strong>Uw aanmelding is verlopen.</strong> Log opnieuw in om verder te werken. Uw vragen blijven staan.
          </p>
          <button type="button" onClick={signIn}>
            Opnieuw inloggen
          </button>
        </div>
      )}
      {session === null || send === null ? (
        <SignInInvitation onSignIn={signIn} />
      ) : page === 'vragen' ? (
        <QueryPage send={send} config={config} klaar={klaar} onOpened={() => setKlaar(null)} />
      ) : (
        <Suspense fallback={<p className="laden">De pagina wordt geladen.</p>}>
          {/* What was read under one purpose does not stay on the screen under another: hence the keys. */}
          {page === 'lko' ? (
            <OpenKlaar value={openKlaar}>
              <LkoPage key={doelbinding} send={send} doelbinding={doelbinding} />
            </OpenKlaar>
          ) : page === 'rao' ? (
            <OpenKlaar value={openKlaar}>
              <RaoPage key={doelbinding} send={send} doelbinding={doelbinding} />
            </OpenKlaar>
          ) : (
            <WieKeekPage
              key={doelbinding}
              page={page}
              send={send}
              doelbinding={doelbinding}
              passendDoel={standaardDoel(config, session)}
              onDoelbinding={setDoelbinding}
            />
          )}
        </Suspense>
      )}
    </>
  );
}

function SignInInvitation({ onSignIn }: { readonly onSignIn: () => void }): ReactNode {
  return (
    <main className="welkom">
      <h2>Een vraag aan de hele keten</h2>
      <p>
        U stelt hier een vraag aan DT&amp;V, COA, IND en Politie tegelijk. Wat u van een persoon ziet, hangt af van wie
        u bent, met welk doel u vraagt, en of die persoon bij u op de agenda staat.
      </p>
      <p>Gesloten velden staan naast het antwoord, met de reden. Alle personen en gegevens zijn verzonnen.</p>
      <button type="button" className="hoofdknop" onClick={onSignIn}>
        Inloggen als persona
      </button>
    </main>
  );
}

function standaardDoel({ doelen, doelVanFunctie }: WerkbankConfig, session: Session | null): string {
  const gewoon = doelVanFunctie?.[session?.functie ?? ''] ?? STANDAARD_DOEL;
  return (doelen.find(({ doel }) => doel === gewoon) ?? doelen[0])?.doel ?? STANDAARD_DOEL;
}
