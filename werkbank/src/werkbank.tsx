import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createAsk } from './ask.ts';
import { findingsIn } from './closed-fields.ts';
import type { WerkbankConfig } from './config.ts';
import type { AccessPerField } from './field-access.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { Header } from './header.tsx';
import { forgetSession } from './session.ts';
import type { Session } from './session.ts';
import { startSignIn } from './sign-in.ts';

interface WerkbankProps {
  readonly config: WerkbankConfig;
  readonly session: Session | null;
  /** Why a sign-in that was under way failed. */
  readonly failure: string | null;
}

const STANDAARD_DOEL = 'UITVOERING_VW';
/** setTimeout takes at most a signed 32-bit number of milliseconds. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

// The editor is most of the bundle and useless before the sign-in.
const QueryEditor = lazy(() => import('./query-editor.tsx').then(({ QueryEditor }) => ({ default: QueryEditor })));

export function Werkbank({ config, session, failure }: WerkbankProps): ReactNode {
  const [expired, setExpired] = useState(session !== null && session.expiresAt <= Date.now());
  const [problem, setProblem] = useState(failure);
  const [doelbinding, setDoelbinding] = useState(() => standaardDoel(config, session));
  const [answer, setAnswer] = useState('');
  const [access, setAccess] = useState<AccessPerField>(new Map());
  const findings = useMemo(() => findingsIn(answer), [answer]);
  const ask = useMemo(
    () =>
      session &&
      createAsk({
        endpoint: config.graphql,
        token: session.token,
        expiresAt: session.expiresAt,
        doelbinding,
        onExpired: () => setExpired(true),
        onFieldAccess: setAccess,
      }),
    [config.graphql, session, doelbinding],
  );

  useEffect(() => {
    if (session === null) return;
    const timeout = setTimeout(() => setExpired(true), Math.min(session.expiresAt - Date.now(), LONGEST_TIMEOUT));
    return () => clearTimeout(timeout);
  }, [session]);

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
      {ask === null ? (
        <SignInInvitation onSignIn={signIn} />
      ) : (
        <main className="werkvlak">
          <Suspense fallback={<p className="laden">De werkbank wordt geladen.</p>}>
            <QueryEditor ask={ask} voorbeeld={config.voorbeeld} onAnswer={setAnswer} />
          </Suspense>
          <FindingsPanel findings={findings} access={access} />
        </main>
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
