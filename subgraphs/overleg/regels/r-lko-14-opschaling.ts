import type { Regel } from './regel.ts';

/**
 * R-LKO-14: "Wanneer één of meerdere LKO-leden aangeven geen uitvoering te kunnen geven aan de voorgestelde vertrekstrategie of de
 * uitvoering stokt, volgt opschaling naar het RAO." One is enough; there is no vote.
 */
export function opschalingVereist(beletten: readonly unknown[], opgeschaald: boolean): boolean {
  return beletten.length > 0 && !opgeschaald;
}

/**
 * Put to the RAO by the same LKO on or after the day on which the strategie was agreed; a concept was not put to anybody. What had
 * come back before a member said that it could not go on is no answer to that.
 */
export function isOpgeschaald(
  { lkoId, vastgesteldOp }: { readonly lkoId: string; readonly vastgesteldOp: Date },
  beletten: readonly { readonly op: Date }[],
  lijsten: readonly {
    readonly lkoId: string | null;
    readonly stand: string;
    readonly standSinds: Date;
    readonly ingediendOp: string | null;
  }[],
): boolean {
  const sinds = vastgesteldOp.toISOString().slice(0, 10);
  const laatste = Math.max(...beletten.map(({ op }) => op.getTime()));
  return lijsten.some(
    (lijst) =>
      lijst.lkoId === lkoId &&
      lijst.ingediendOp !== null &&
      lijst.ingediendOp >= sinds &&
      (lijst.stand !== 'TERUGGEKOPPELD' || lijst.standSinds.getTime() >= laatste),
  );
}

/** "volgt": the item does not end before that, unless a reason is kept (LTV-1). */
export const eerstOpgeschaald: Regel<{ readonly opschalingVereist: boolean }> = ({ opschalingVereist: vereist }) =>
  vereist
    ? {
        regel: 'R-LKO-14',
        soort: 'ZACHT',
        veld: 'agendapunt',
        melding:
          'Een lid kan de strategie niet uitvoeren: leg de zaak met een signaallijst voor aan het RAO (stelSignaallijstOp).',
      }
    : undefined;

/** Of another LKO, replaced by a later one, and about somebody whom this member does not see are the same: none that runs here. */
export const strategieLoopt: Regel<{ readonly strategie: unknown }> = ({ strategie }) =>
  strategie === undefined
    ? {
        regel: 'STRATEGIE_ONBEKEND',
        soort: 'HARD',
        veld: 'strategie',
        melding: 'Noem een lopende strategie van dit LKO (vreemdeling { strategieen { id stand } }).',
      }
    : undefined;
