/**
 * Who asks, in which consultations, and who decides on each field of a page: one question about nobody, before anything is asked
 * about anybody. It decides nothing.
 */
import { partsOf } from '../answer-part.ts';
import type { Missing } from '../answer-error.ts';
import { textsOf } from '../json.ts';
import type { Send } from '../send.ts';

export interface Overleg {
  /** LKO, RAO or DEELBERAAD_ASIEL. */
  readonly soort: string;
  readonly id: string;
  readonly naam: string;
}

/** `Type.veld` -> the organisations that decide on it. */
export type Bronhouders = ReadonlyMap<string, readonly string[]>;

export interface MijnOverleggen {
  readonly soort: 'gelezen';
  readonly organisatie: string;
  readonly overleggen: readonly Overleg[];
  readonly bronhouders: Bronhouders;
}

/** @param velden of which the page must know who decides on them, as `Type.veld` */
export async function askMijnOverleggen(send: Send, velden: readonly string[]): Promise<MijnOverleggen | Missing> {
  const answer = await send({
    query:
      'query MijnOverleggen($velden: [String!]!) { mij { organisatie overleggen { soort id naam } magVragen(velden: $velden) { veld bronhouders } } }',
    variables: { velden },
  });
  return mijnOverleggenIn(answer);
}

export function mijnOverleggenIn(answer: unknown): MijnOverleggen | Missing {
  const mij = partsOf(answer).at('mij');
  if (mij.missing !== null) return mij.missing;
  return {
    soort: 'gelezen',
    organisatie: mij.at('organisatie').text,
    overleggen: mij
      .at('overleggen')
      .each()
      .map((overleg) => ({
        soort: overleg.at('soort').text,
        id: overleg.at('id').text,
        naam: overleg.at('naam').text,
      })),
    bronhouders: new Map(
      mij
        .at('magVragen')
        .each()
        .map((lijn) => [lijn.at('veld').text, textsOf(lijn.at('bronhouders').value)]),
    ),
  };
}
