import type { Regel } from './regel.ts';

export const VASTE_ORGANISATIES: Readonly<Record<'LKO' | 'RAO', readonly string[]>> = {
  LKO: ['DTV', 'COA', 'POLITIE'],
  RAO: ['DTV', 'POLITIE', 'COA', 'IND'],
};

/**
 * R-LKO-01: "Het Lokaal Ketenoverleg (LKO) is een overleg tussen de DT&V, COA, de Politie, die samenwerken op één azc, en vaak
 * ook de IND."
 * R-RAO-01: "Het Regionaal Afstemmingsoverleg (RAO) is een periodiek (meestal maandelijks) overleg per regio (één of twee
 * provincies) tussen in ieder geval de afdelingsmanager van de DT&V , de Teamchef Afdeling Vreemdelingenpolitie, Identificatie en
 * Mensenhandel (AVIM), de COA-regiomanager (regulier en/of bijzondere opvang) en de manager/senior medewerker IND."
 * The last of a standing organisation goes only as a deviation.
 */
export const vasteLeden: Regel<{
  readonly soort: 'LKO' | 'RAO';
  readonly lid: { readonly id: number; readonly organisatie: string } | undefined;
  readonly leden: readonly { readonly id: number; readonly organisatie: string }[];
}> = ({ soort, lid, leden }) => {
  if (lid === undefined || !VASTE_ORGANISATIES[soort].includes(lid.organisatie)) return undefined;
  if (leden.some((ander) => ander.id !== lid.id && ander.organisatie === lid.organisatie)) return undefined;
  return {
    regel: soort === 'LKO' ? 'R-LKO-01' : 'R-RAO-01',
    soort: 'ZACHT',
    veld: 'lid',
    melding: 'Dit is het laatste lid van een vaste organisatie; noem als afwijking hoe die vertegenwoordigd blijft.',
  };
};

/** "Meestal": a reminder when five weeks pass without a meeting, and no more than that. */
const MEESTAL_DAGEN = 35;
const DAG_MS = 86_400_000;

/** R-RAO-01: a RAO meets "periodiek (meestal maandelijks)"; nothing is said of a LKO. */
export const meestalMaandelijks: Regel<{
  readonly plaats: { readonly soort: string };
  readonly datum: string;
  /** Days on which this overleg met or will meet already. */
  readonly gepland: readonly string[];
}> = ({ plaats, datum, gepland }) => {
  const vorige = gepland
    .filter((dag) => dag < datum)
    .sort()
    .at(-1);
  if (plaats.soort !== 'RAO' || vorige === undefined) return undefined;
  if (Date.parse(datum) - Date.parse(vorige) <= MEESTAL_DAGEN * DAG_MS) return undefined;
  return {
    regel: 'R-RAO-01',
    soort: 'MELDING',
    veld: 'datum',
    melding: 'Een RAO komt meestal maandelijks bijeen; tussen deze bijeenkomst en de vorige ligt meer dan vijf weken.',
  };
};

/** R-RAO-01: each of the four by its functie; a regievoerder of DT&V does not sit for the afdelingsmanager. */
const FUNCTIES_RAO: Readonly<Record<string, readonly string[]>> = {
  DTV: ['AFDELINGSMANAGER'],
  POLITIE: ['TEAMCHEF_AVIM'],
  COA: ['REGIOMANAGER'],
  IND: ['MANAGER', 'SENIOR_MEDEWERKER'],
};

/** Of the four organisations of a RAO those that have no member with one of these functies. */
export function ontbrekendeLeden(
  leden: readonly { readonly organisatie: string; readonly functie: string }[],
): readonly string[] {
  return VASTE_ORGANISATIES.RAO.filter(
    (organisatie) =>
      !leden.some(
        (lid) => lid.organisatie === organisatie && FUNCTIES_RAO[organisatie]?.includes(lid.functie) === true,
      ),
  );
}

/** Somebody of another overleg, who left, or never was a member, are the same: no member here. */
export const lidBekend: Regel<{ readonly lid: unknown }> = ({ lid }) =>
  lid === undefined
    ? {
        regel: 'LID_ONBEKEND',
        soort: 'HARD',
        veld: 'lid',
        melding: 'Noem een lopend lid van dit overleg (leden { id }).',
      }
    : undefined;
