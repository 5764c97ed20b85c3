import type { Agendapunt } from './agenda.ts';
import { plusDagen } from './dag.ts';
import type { Organisatie } from './organisatie.ts';
import type { Bijeenkomst } from './overleggen.ts';
import type { VerhaalNaam, Verhalen } from './verhalen.ts';

/** Who was asked to which meeting, for which items, until when (R-LKO-03, k2). */
export interface Uitnodiging {
  readonly id: string;
  readonly overleg: string;
  readonly bijeenkomst: string;
  readonly sub: string;
  readonly organisatie: Organisatie;
  readonly functie: string;
  /** Ids of agenda items; an invitation never opens a list. */
  readonly agendapunten: readonly string[];
  readonly van: string;
  readonly tot: string;
  /** `sub` of the chair of that meeting: nobody else invites. */
  readonly uitgenodigdDoor: string;
}

const WENSEN = [
  { verhaal: 'pupilVanNidos', sub: 'p-nidos-duinrand', organisatie: 'NIDOS', functie: 'VOOGD', loopt: true },
  {
    verhaal: 'pupilMetVerlopenUitnodiging',
    sub: 'p-nidos-duinrand',
    organisatie: 'NIDOS',
    functie: 'VOOGD',
    loopt: false,
  },
  { verhaal: 'amvVanAndereVoogd', sub: 'm-nidos-01', organisatie: 'NIDOS', functie: 'VOOGD', loopt: true },
  {
    verhaal: 'overlastMetWijkagent',
    sub: 'p-wijkagent-duinrand',
    organisatie: 'POLITIE',
    functie: 'WIJKAGENT',
    loopt: true,
  },
  { verhaal: 'vertrekMetIom', sub: 'partner-iom', organisatie: 'IOM', functie: 'IOM_MEDEWERKER', loopt: true },
  // To an item about nobody: it opens no person, and lets a gemeente submit cases (R-BB-02).
  { verhaal: null, sub: 'p-gemeente-duinrand', organisatie: 'GEMEENTE', functie: 'GEMEENTE_MEDEWERKER', loopt: true },
] as const satisfies readonly {
  readonly verhaal: VerhaalNaam | null;
  readonly organisatie: Organisatie;
  readonly [rest: string]: unknown;
}[];

const LKO = 'lko-duinrand';

/** Invitations of LKO Duinrand: to the coming meeting, and one to an earlier meeting that has lapsed. */
export function nodigUit(
  agenda: readonly Agendapunt[],
  bijeenkomsten: readonly Bijeenkomst[],
  verhalen: Verhalen,
): readonly Uitnodiging[] {
  const eigen = bijeenkomsten.filter((bijeenkomst) => bijeenkomst.overleg === LKO);
  const komende = eigen.find((bijeenkomst) => bijeenkomst.status === 'GEPLAND');
  const vorige = eigen.filter((bijeenkomst) => bijeenkomst.status === 'GEHOUDEN').at(-2);
  return WENSEN.map(({ verhaal, sub, organisatie, functie, loopt }, index) => {
    const bijeenkomst = loopt ? komende : vorige;
    if (bijeenkomst === undefined) throw new Error(`${LKO} has no meeting to invite to`);
    const van = plusDagen(bijeenkomst.datum, -8);
    const vNummer = verhaal === null ? null : verhalen[verhaal][0];
    const punten = agenda.filter(
      (punt) => punt.overleg === LKO && punt.vNummer === vNummer && (vNummer !== null || punt.toegevoegdOp <= van),
    );
    if (punten.length === 0) throw new Error(`no agenda item for story ${verhaal ?? 'of nobody'}`);
    return {
      id: `uitnodiging-${String(index + 1).padStart(2, '0')}`,
      overleg: LKO,
      bijeenkomst: bijeenkomst.id,
      sub,
      organisatie,
      functie,
      agendapunten: punten.map((punt) => punt.id),
      van,
      tot: bijeenkomst.datum,
      uitgenodigdDoor: bijeenkomst.voorzitter,
    };
  });
}
