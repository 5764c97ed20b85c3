import { plusDagen, weekdagNa } from './dag.ts';
import { type Locatie, locatiesVan, type Regio, type RegioCode, regiosVan } from './locaties.ts';
import { behandelaarsVan, casemanagerVan, regievoerdersVan } from './medewerkers.ts';
import { type Omvang, streekVan } from './omvang.ts';
import type { Organisatie } from './organisatie.ts';

export interface Lid {
  readonly sub: string;
  readonly organisatie: Organisatie;
  readonly functie: string;
}

export interface Overleg {
  readonly id: string;
  readonly soort: 'LKO' | 'RAO' | 'DEELBERAAD_ASIEL';
  readonly naam: string;
  /** LKO only: exactly one azc (R-LKO-01). */
  readonly azc: string | null;
  /** LKO: the region whose RAO it escalates to. RAO: its own region. */
  readonly regio: RegioCode | null;
  readonly leden: readonly Lid[];
}

export interface Bijeenkomst {
  readonly id: string;
  readonly overleg: string;
  readonly datum: string;
  readonly status: 'GEHOUDEN' | 'GEPLAND';
  /** `sub` of a member; rotates per meeting (R-LKO-02, R-RAO-03). */
  readonly voorzitter: string;
  readonly voorzitterOrganisatie: Organisatie;
  /** RAO only: `sub` of a member, another than the chair (R-RAO-03). */
  readonly secretaris: string | null;
}

export const DEELBERAAD = 'deelberaad-asiel';

// The IND takes part in often, not always (R-LKO-01): not in LKO Zuidhoek.
const LEDEN: Readonly<Record<string, readonly Lid[]>> = {
  'lko-duinrand': lkoLeden(['p-dtv-duinrand', 'p-coa-duinrand', 'p-politie-duinrand', 'p-ind-duinrand']),
  'lko-veenkamp': lkoLeden(['p-dtv-veenkamp', 'p-coa-veenkamp', 'p-politie-veenkamp', 'p-ind-veenkamp']),
  'lko-zuidhoek': lkoLeden(['m-dtv-05', 'm-coa-03', 'm-politie-01']),
  'rao-noord': raoLeden('p', 'noord'),
  'rao-zuid': raoLeden('m', 'zuid'),
};

/** One for each azc and each region, and the Deelberaad. */
export function overleggenVan(omvang: Omvang): readonly Overleg[] {
  const locaties = locatiesVan(omvang);
  return [...locaties.filter(({ type }) => type === 'AZC').map(toLko), ...regiosVan(locaties).map(toRao), HOOGSTE];
}

function toLko({ code, naam, regio }: Locatie): Overleg {
  const id = lkoVan(code);
  return {
    id,
    soort: 'LKO',
    naam: naam.replace('azc', 'LKO'),
    azc: code,
    regio,
    leden: LEDEN[id] ?? ledenVan(code, regio),
  };
}

function toRao({ rao, naam, code }: Regio): Overleg {
  return { id: rao, soort: 'RAO', naam: naam.replace('Regio', 'RAO'), azc: null, regio: code, leden: LEDEN[rao] ?? [] };
}

const HOOGSTE: Overleg = {
  id: DEELBERAAD,
  soort: 'DEELBERAAD_ASIEL',
  naam: 'Deelberaad Asiel',
  azc: null,
  regio: null,
  leden: (['DTV', 'COA', 'IND', 'POLITIE', 'JENV'] as const).map((organisatie) => ({
    sub: `m-${organisatie.toLowerCase()}-deelberaad`,
    organisatie,
    functie: 'DEELBERAAD_LID',
  })),
};

/** The id of the LKO of an azc. */
export function lkoVan(azc: string): string {
  if (!azc.startsWith('azc-')) throw new Error(`no LKO for ${azc}: only an azc has one (R-LKO-01)`);
  return azc.replace('azc-', 'lko-');
}

/** Meetings of every overleg around the peildatum: LKO's every two weeks, RAO's and the Deelberaad every four. */
export function plan(overleggen: readonly Overleg[], peildatum: string): readonly Bijeenkomst[] {
  return overleggen.flatMap((overleg) => {
    const { eerstvolgende, om } = ritme(overleg, peildatum);
    return [-5, -4, -3, -2, -1, 0, 1].map((beurt, index) =>
      bijeenkomst(overleg, plusDagen(eerstvolgende, beurt * om), index, peildatum),
    );
  });
}

// RAO Zuid met within the last week, so that a terugkoppeling of five working days can still be on time (R-LKO-18).
function ritme(overleg: Overleg, peildatum: string): { readonly eerstvolgende: string; readonly om: number } {
  if (overleg.soort === 'LKO') return { eerstvolgende: weekdagNa(peildatum, 2), om: 14 };
  if (overleg.soort === 'DEELBERAAD_ASIEL') return { eerstvolgende: plusDagen(weekdagNa(peildatum, 1), 7), om: 28 };
  const donderdag = weekdagNa(peildatum, 4);
  return { eerstvolgende: overleg.regio === 'zuid' ? plusDagen(donderdag, 21) : donderdag, om: 28 };
}

function bijeenkomst(overleg: Overleg, datum: string, beurt: number, peildatum: string): Bijeenkomst {
  const voorzitter = lidOpBeurt(overleg, beurt);
  return {
    id: `${overleg.id}-${datum}`,
    overleg: overleg.id,
    datum,
    status: datum <= peildatum ? 'GEHOUDEN' : 'GEPLAND',
    voorzitter: voorzitter.sub,
    voorzitterOrganisatie: voorzitter.organisatie,
    secretaris: overleg.soort === 'RAO' ? lidOpBeurt(overleg, beurt + 1).sub : null,
  };
}

function lidOpBeurt(overleg: Overleg, beurt: number): Lid {
  const lid = overleg.leden[beurt % overleg.leden.length];
  if (lid === undefined) throw new Error(`${overleg.id} has no members`);
  return lid;
}

/** Of an azc in a streek. */
function ledenVan(azc: string, regio: RegioCode): readonly Lid[] {
  const [regievoerder = ''] = regievoerdersVan(azc, regio);
  const [behandelaar = ''] = behandelaarsVan(azc, regio);
  return lkoLeden([regievoerder, casemanagerVan(azc), `m-politie-streek-${streekVan(azc) ?? ''}`, behandelaar]);
}

function lkoLeden(subs: readonly string[]): readonly Lid[] {
  const functies = [
    ['DTV', 'REGIEVOERDER'],
    ['COA', 'CASEMANAGER'],
    ['POLITIE', 'AVIM_MEDEWERKER'],
    ['IND', 'IND_MEDEWERKER'],
  ] as const;
  return functies.flatMap(([organisatie, functie], index) => {
    const sub = subs[index];
    return sub === undefined ? [] : [{ sub, organisatie, functie }];
  });
}

function raoLeden(soort: 'p' | 'm', regio: RegioCode): readonly Lid[] {
  return [
    { sub: `${soort}-dtv-rao-${regio}`, organisatie: 'DTV', functie: 'AFDELINGSMANAGER' },
    { sub: `${soort}-coa-rao-${regio}`, organisatie: 'COA', functie: 'REGIOMANAGER' },
    { sub: `${soort}-politie-rao-${regio}`, organisatie: 'POLITIE', functie: 'TEAMCHEF_AVIM' },
    { sub: `${soort}-ind-rao-${regio}`, organisatie: 'IND', functie: 'SENIOR_MEDEWERKER' },
  ];
}
