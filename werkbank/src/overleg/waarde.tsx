import type { ReactNode } from 'react';
import type { Part } from '../answer-part.ts';
import { datumVan } from '../datum.ts';
import { organisatieNaam } from '../leesbaar.ts';
import { NietZichtbaar } from './niet-zichtbaar.tsx';
import { woordVan } from './woorden.ts';

interface WaardeProps {
  readonly part: Part;
  /** `Type.veld`. */
  readonly veld: string;
  /** What stands there when there is no value. */
  readonly leeg?: string;
  readonly als?: keyof typeof SCHRIJFWIJZEN;
}

const SCHRIJFWIJZEN = {
  tekst: (tekst: string): ReactNode => tekst,
  woord: (tekst: string): ReactNode => woordVan(tekst),
  datum: (tekst: string): ReactNode => <time dateTime={tekst}>{datumVan(tekst)}</time>,
  organisatie: (tekst: string): ReactNode => organisatieNaam(tekst),
};

/** One value of an answer in words; or why it is not there. Never an empty place. */
export function Waarde({ part, veld, leeg = 'niet ingevuld', als = 'tekst' }: WaardeProps): ReactNode {
  if (part.missing !== null) return <NietZichtbaar missing={part.missing} veld={veld} />;
  if (part.text === '') return <span className="leeg">{leeg}</span>;
  return SCHRIJFWIJZEN[als](part.text);
}
