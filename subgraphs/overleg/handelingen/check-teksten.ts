import { SubgraphFault } from '../../kit/fault.ts';

/** Longer than any text that a verb takes; what each may be is for its own rule. */
const LANGST = 1000;
/** Texts in one input: a hundred items, and deviations with their reasons. */
const HOOGSTENS = 500;

/**
 * What goes into the history must be text that a database can hold and that reads as it is written: no control character but
 * a new line, no half of a surrogate pair, nothing that turns the order of reading, nothing that is there and is not seen. What holds an
 * emoji together is not seen either, and stays.
 */
const ONLEESBAAR =
  /[^\P{Cc}\n]|\p{Cs}|\p{Zl}|\p{Zp}|[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060-\u2064\u061c\u115f\u1160\u3164\uffa0\ufeff]|[\u{e0000}-\u{e007f}]/u;

/** @throws SubgraphFault TEKST_ONGELDIG, before anything is looked up by one of them */
export function checkTeksten(invoer: object): void {
  const gevonden = [...tekstenIn(invoer)];
  const slecht = gevonden.some((tekst) => tekst.length > LANGST || ONLEESBAAR.test(tekst));
  if (slecht || gevonden.length > HOOGSTENS) throw new SubgraphFault('TEKST_ONGELDIG');
}

function* tekstenIn(waarde: unknown): Generator<string> {
  if (typeof waarde === 'string') yield waarde;
  else if (typeof waarde === 'object' && waarde !== null)
    for (const deel of Object.values(waarde)) yield* tekstenIn(deel);
}
