/** The signaallijsten of a RAO by their state, late ones first, and what each waits for. */
import type { Part } from '../answer-part.ts';
import { restVan } from '../datum.ts';

export interface StandGroep {
  readonly stand: string;
  readonly lijsten: readonly Part[];
}

/** What still has to be done goes before what is done (R-RAO-07). */
const VOLGORDE = [
  'BESLOTEN',
  'BESPROKEN',
  'GEAGENDEERD',
  'INGEDIEND',
  'OPGESCHAALD_DA',
  'RAO_NAAR_DA',
  'TERUGGEKOPPELD',
];

export function opStand(lijsten: readonly Part[]): readonly StandGroep[] {
  const standen = [...new Set(lijsten.map(groepVan))];
  return standen
    .toSorted((a, b) => plaatsVan(a) - plaatsVan(b))
    .map((stand) => ({
      stand,
      lijsten: lijsten
        .filter((lijst) => groepVan(lijst) === stand)
        // Of one state the late ones first, and then who waits longest.
        .toSorted(
          (a, b) =>
            Number(isLaat(b)) - Number(isLaat(a)) || a.at('ingediendOp').text.localeCompare(b.at('ingediendOp').text),
        ),
    }));
}

/** What the RAO itself laid before the Deelberaad is not waiting for the RAO, whatever its state there. */
function groepVan(lijst: Part): string {
  return lijst.at('niveau').text === 'RAO_NAAR_DA' ? 'RAO_NAAR_DA' : lijst.at('stand').text;
}

/** Whether its terugkoppeling has not been given after its last day (R-LKO-18). */
export function isLaat(lijst: Part): boolean {
  return lijst.at('terugkoppelingStand').text === 'TE_LAAT' && lijst.at('teruggekoppeldOp').text === '';
}

/**
 * What comes next, and who does it; empty when nothing does.
 * @param bij the kind of consultation on whose page the list stands
 */
export function watVolgt(lijst: Part, vandaag: string, bij: string): string {
  const deelberaad = bij !== 'RAO' || lijst.at('niveau').text === 'RAO_NAAR_DA';
  const uiterlijk = lijst.at('terugkoppelingUiterlijk').text;
  switch (lijst.at('stand').text) {
    case 'INGEDIEND':
      return deelberaad
        ? 'Het Deelberaad Asiel besluit wat er volgt.'
        : 'De secretaris zet haar op de agenda van het RAO.';
    case 'GEAGENDEERD':
      return 'Het RAO bespreekt haar op de volgende bijeenkomst.';
    case 'BESPROKEN':
      return 'Het RAO besluit, of legt haar voor aan het Deelberaad Asiel.';
    case 'BESLOTEN':
      if (deelberaad) return 'Het Deelberaad Asiel koppelt terug aan het RAO.';
      return uiterlijk === ''
        ? 'De secretaris koppelt terug aan het LKO.'
        : `De secretaris koppelt terug aan het LKO: ${restVan(uiterlijk, vandaag)}.`;
    case 'OPGESCHAALD_DA':
      return 'Het Deelberaad Asiel besluit of er een vervolgactie komt.';
    default:
      return '';
  }
}

/** Days on which it changed, of a list about a person; the state -> the day, in order. */
export function dagenVan(lijst: Part): ReadonlyMap<string, string> {
  const id = lijst.at('id').text;
  const eigen = lijst
    .at('vreemdeling', 'signaallijsten')
    .each()
    .find((kandidaat) => kandidaat.at('id').text === id);
  const overgangen = eigen?.at('overgangen').each() ?? [];
  return new Map(overgangen.map((overgang) => [overgang.at('naar').text, overgang.at('op').text]));
}

function plaatsVan(stand: string): number {
  const plaats = VOLGORDE.indexOf(stand);
  return plaats === -1 ? VOLGORDE.length : plaats;
}
