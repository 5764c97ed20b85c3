import { createContext, use, type ReactNode } from 'react';
import type { Missing } from '../answer-error.ts';
import { organisatieNaam } from '../leesbaar.ts';
import { redenTekst } from '../reden.ts';
import type { Bronhouders } from './mijn-overleggen.ts';

/** Who decides on which field; of the page around it. */
export const BronhoudersVan = createContext<Bronhouders>(new Map());

interface NietZichtbaarProps {
  readonly missing: Missing;
  /** `Type.veld`, to name who decides on it. */
  readonly veld: string;
}

/**
 * Where a value would stand that is closed, or that did not come: why, and who owns it. The text is the same whether the value
 * exists or not.
 */
export function NietZichtbaar({ missing, veld }: NietZichtbaarProps): ReactNode {
  const bronhouders = use(BronhoudersVan).get(veld) ?? [];
  if (missing.soort === 'storing') {
    return (
      <span className="dicht storing">
        <strong>Nu niet op te halen.</strong> {missing.melding} <code className="code">{missing.code}</code>
      </span>
    );
  }
  return (
    <span className="dicht">
      <strong>Niet zichtbaar:</strong> {redenTekst(missing.reden).kort}
      {bronhouders.length > 0 && ` Dit gegeven is van ${bronhouders.map(organisatieNaam).join(' en ')}.`}
    </span>
  );
}
