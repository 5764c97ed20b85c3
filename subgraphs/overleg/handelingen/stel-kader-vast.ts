import { randomUUID } from 'node:crypto';
import { DEELBERAAD } from '../lidmaatschappen.ts';
import { tekstGenoemd } from '../regels/genoemd.ts';
import { kaderGeldigheid, kaderOnderwerp, kaderVersie } from '../regels/kader.ts';
import { type Wijziging, wijzigingenTussen } from '../regels/versie-actueel.ts';
import { kaders } from '../tables/kader.ts';
import type { Invoer, Verb } from './verb.ts';

export interface StelKaderVastInvoer extends Invoer {
  readonly onderwerp: string;
  readonly gezien: number;
  readonly tekst: string;
  readonly geldigVan: string;
  readonly geldigTot?: string | null;
}

interface Voorstel {
  readonly onderwerp: string;
  readonly gezien: number;
  readonly laatste: number;
  readonly anders: readonly Pick<Wijziging, 'versie' | 'velden'>[];
  readonly tekst: string;
  readonly geldigVan: string;
  readonly geldigTot: string | null;
  readonly vandaag: string;
  readonly nu: number;
}

/** R-RAO-07: the RAO's carry out the kaders that the Deelberaad sets. */
export const stelKaderVast: Verb<StelKaderVastInvoer, Voorstel> = {
  handeling: 'stelKaderVast',
  plaats: () => ({ soort: 'DEELBERAAD_ASIEL', id: DEELBERAAD }),
  bereidVoor: async ({ onderwerp, gezien, tekst, geldigVan, geldigTot = null }, { bronnen, context: { nu } }) => {
    const versies = await bronnen.rao.versiesVan(onderwerp);
    const anders = wijzigingenTussen(
      versies.map((kader) => ({ ...kader, organisatie: DEELBERAAD })),
      ['tekst', 'geldigVan', 'geldigTot'],
    ).filter(({ versie }) => versie > gezien);
    const vandaag = new Date(nu).toISOString().slice(0, 10);
    const laatste = versies.at(-1)?.versie ?? 0;
    return { onderwerp, gezien, laatste, anders, tekst, geldigVan, geldigTot, vandaag, nu };
  },
  regels: [kaderOnderwerp, kaderVersie, tekstGenoemd('tekst'), kaderGeldigheid],
  doe: async (tx, { onderwerp, gezien, tekst, geldigVan, geldigTot, nu }) => {
    const [rij] = await tx
      .insert(kaders)
      .values({
        id: `kader-${randomUUID()}`,
        onderwerp,
        versie: gezien + 1,
        tekst,
        geldigVan,
        geldigTot,
        vastgesteldOp: new Date(nu),
      })
      .onConflictDoNothing()
      .returning({ id: kaders.id });
    return rij && { onderwerpId: rij.id };
  },
};
