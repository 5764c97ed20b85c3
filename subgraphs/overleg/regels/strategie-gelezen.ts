import type { Regel } from './regel.ts';

/**
 * R-LKO-11: a strategie is revised by who read the one that runs. Whoever read an earlier one, or none, is told what became different.
 * Who may not see the strategie of this person is held back by another rule, and hears from this one not even whether there is one.
 */
export const strategieGelezen: Regel<{
  readonly ziet: boolean;
  /** Id of the strategie that was read; null for none. */
  readonly gezien: string | null;
  readonly vorige: { readonly id: string; readonly vastgesteldOp: Date } | undefined;
  /** What is different in the one that runs, as far as who asks may see it; empty when the one that was read is of no use. */
  readonly anders: readonly string[];
}> = ({ ziet, gezien, vorige, anders }) => {
  if (!ziet || gezien === (vorige?.id ?? null)) return undefined;
  const fout = { regel: 'VERSIE_VEROUDERD', soort: 'HARD', veld: 'gezien' } as const;
  if (vorige === undefined) return { ...fout, melding: 'Dit dossier heeft geen lopende strategie; laat gezien leeg.' };
  const wanneer = `Sinds ${vorige.vastgesteldOp.toISOString().slice(0, 10)} loopt een andere strategie.`;
  const wat = anders.length === 0 ? [] : [`Anders dan wat u las: ${anders.join(', ')}.`];
  return { ...fout, melding: ['Lees de strategie opnieuw, en noem in gezien haar id.', wanneer, ...wat].join(' ') };
};
