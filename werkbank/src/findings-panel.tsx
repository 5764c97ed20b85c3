import type { ReactNode } from 'react';
import type { AccessPerField, FieldAccess } from './field-access.ts';
import type { ClosedField, Failure, Findings } from './closed-fields.ts';
import { leesbaar, organisatieNaam } from './leesbaar.ts';
import { orderOfReden, redenTekst } from './reden.ts';

interface FindingsPanelProps {
  readonly findings: Findings | null;
  /** What each field of the schema asks; empty until it is known. */
  readonly access: AccessPerField;
}

/** Beside the result: which fields are closed for this role, why, and what one can do; apart from those what failed. */
export function FindingsPanel({ findings, access }: FindingsPanelProps): ReactNode {
  return (
    <aside className="bevindingen" aria-labelledby="bevindingen-kop" tabIndex={0}>
      <h2 id="bevindingen-kop">Waarom zie ik dit niet?</h2>
      {/* Only the summary is announced: reading out every line after every query would bury it. */}
      <p className="samenvatting" role="status" aria-live="polite">
        {summaryOf(findings)}
      </p>
      {findings !== null &&
        byReden(findings.closed).map(([reden, fields]) => (
          <section key={reden} className="reden" aria-label={redenTekst(reden).titel}>
            <h3>{redenTekst(reden).titel}</h3>
            <p>
              {redenTekst(reden).uitleg} <code className="code">{reden}</code>
            </p>
            <p className="wat-nu">{redenTekst(reden).watNu}</p>
            <ul>
              {fields.map((field) => (
                <ClosedFieldLine
                  key={`${field.veld} ${field.dataklasse} ${field.niveau}`}
                  field={field}
                  access={access.get(field.veld)}
                />
              ))}
            </ul>
          </section>
        ))}
      <Failures titel="Niet beschikbaar" failures={findings?.unavailable ?? []} />
      <Failures titel="Vraag niet uitgevoerd" failures={findings?.notRun ?? []} />
    </aside>
  );
}

function ClosedFieldLine({
  field,
  access,
}: {
  readonly field: ClosedField;
  readonly access: FieldAccess | undefined;
}): ReactNode {
  return (
    <li>
      <span className="regel">
        <code className="veld">{breakable(field.veld)}</code>
        <span className="aantal">{field.aantal} keer</span>
      </span>
      {field.dataklasse !== '' && (
        <span className="klasse">
          {leesbaar(field.dataklasse)}, niveau {field.niveau.toLowerCase()}
        </span>
      )}
      {access !== undefined && (
        <details className="wie-wel">
          <summary>Wie ziet dit wel?</summary>
          <p>
            Met een grond en een passend doel:{' '}
            {access.zichtbaarVoor.length === 0 ? 'geen enkel profiel' : access.zichtbaarVoor.map(leesbaar).join(', ')}.
            Over dit veld beslist {access.bronhouders.map(organisatieNaam).join(' en ')}.
          </p>
        </details>
      )}
    </li>
  );
}

function Failures({ titel, failures }: { readonly titel: string; readonly failures: readonly Failure[] }): ReactNode {
  if (failures.length === 0) return null;
  return (
    <section className="storing" aria-label={titel}>
      <h2>{titel}</h2>
      <ul>
        {failures.map((failure) => (
          <li key={`${failure.code} ${failure.pad} ${failure.message}`}>
            {failure.pad !== '' && (
              <span className="regel">
                <code className="veld">{breakable(failure.pad)}</code>
                <span className="aantal">{failure.aantal} keer</span>
              </span>
            )}
            <span>{failure.message}</span> <code className="code">{failure.code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function summaryOf(findings: Findings | null): string {
  if (findings === null) return 'Voer een vraag uit. Hier staat daarna welke velden gesloten zijn, en waarom.';
  if (findings.notRun.length > 0) return 'De vraag is niet uitgevoerd. Hieronder staat waarom.';
  const velden = findings.closed.length;
  const storingen =
    findings.unavailable.length === 0 ? '' : ' Een deel van de keten gaf geen antwoord; zie Niet beschikbaar.';
  if (velden === 0) return `Geen van de gevraagde velden is voor u gesloten.${storingen}`;
  const keer = findings.closed.reduce((total, field) => total + field.aantal, 0);
  return `${velden === 1 ? '1 veld is' : `${velden} velden zijn`} gesloten, samen ${keer} keer in dit antwoord.${storingen}`;
}

function byReden(closed: readonly ClosedField[]): [string, ClosedField[]][] {
  const groups = new Map<string, ClosedField[]>();
  for (const field of closed) groups.set(field.reden, [...(groups.get(field.reden) ?? []), field]);
  return [...groups].sort(([a], [b]) => orderOfReden(a) - orderOfReden(b));
}

/** A long path may wrap after each dot, so that it stays readable in a narrow column. */
function breakable(path: string): ReactNode[] {
  return path.split('.').flatMap((part, index) => (index === 0 ? [part] : ['.', <wbr key={index} />, part]));
}
