import type { ReactNode } from 'react';
import { redenTekst } from '../reden.ts';

/** What a reason means for who looked; what is not here is said as everywhere (reden.ts). */
const UITLEG: Readonly<Record<string, string>> = {
  NIVEAU_TE_LAAG:
    'Wie naar iemand keek, leest alleen de betrokkene zelf, en de functionaris gegevensbescherming (FG) van de organisatie die het logboek bijhoudt. Uw functie is geen van beide.',
  DOELBINDING:
    'Met het doel dat bovenaan gekozen is, gaat het logboek niet open. Een FG leest het met doel Toezicht AVG, de betrokkene met doel Inzage.',
  GEEN_GROND:
    'U leest het logboek over uzelf, of als FG dat van uw eigen organisatie. Dit is geen van beide. Het zegt niet of het nummer bestaat.',
};

/** One refusal in a sentence, with its code for who must look it up. */
export function Weigering({ reden, children }: { readonly reden: string; readonly children?: ReactNode }): ReactNode {
  const { titel, uitleg, watNu } = redenTekst(reden);
  return (
    <div className="weigering">
      <p>
        <strong>{titel}.</strong> {UITLEG[reden] ?? `${uitleg} ${watNu}`} <code className="code">{reden}</code>
      </p>
      {children}
    </div>
  );
}
