import type { Ketenpartner } from './organisatie.ts';
import { locatiesVan, type RegioCode } from './locaties.ts';
import { type Omvang, streekVan, strekenVan } from './omvang.ts';

/** Somebody with an EIGEN row of eigen.csv; the scope is where `locatie`, `regio`, `unit` or the caseload says. */
export interface Medewerker {
  readonly sub: string;
  readonly organisatie: Ketenpartner;
  readonly functie: string;
  /** COA: the location whose residents are the own ones. */
  readonly locatie: string | null;
  /** Regiomanager, afdelingsmanager and AVIM: the own region. */
  readonly regio: RegioCode | null;
  /** IND: the own unit. */
  readonly unit: string | null;
}

/** Who handles the caseload of which workplace; a name that stands twice gets twice the cases. */
const REGIEVOERDERS = {
  'azc-duinrand': ['p-dtv-duinrand', 'p-dtv-duinrand', 'm-dtv-01', 'm-dtv-02'],
  'azc-veenkamp': ['p-dtv-veenkamp', 'p-dtv-veenkamp', 'm-dtv-03', 'm-dtv-04'],
  'azc-zuidhoek': ['m-dtv-05', 'm-dtv-06', 'm-dtv-07'],
  noord: ['m-dtv-08', 'm-dtv-09', 'm-dtv-10', 'm-dtv-11', 'm-dtv-12'],
  zuid: ['p-regievoerder-zonder-lko', 'm-dtv-13', 'm-dtv-14', 'm-dtv-15'],
} as const;

const BEHANDELAARS = {
  'azc-duinrand': ['p-ind-duinrand', 'm-ind-01', 'm-ind-08', 'm-ind-09'],
  'azc-veenkamp': ['p-ind-veenkamp', 'm-ind-02', 'm-ind-10', 'm-ind-11'],
  noord: ['m-ind-01', 'm-ind-02', 'm-ind-03', 'm-ind-04'],
  zuid: ['m-ind-05', 'm-ind-06', 'm-ind-07'],
} as const;

/** The regievoerders of an azc, or of the region for cases that belong to no azc. */
export function regievoerdersVan(azc: string | null, regio: RegioCode): readonly string[] {
  return streekVan(azc) === null ? werkplek(REGIEVOERDERS, azc, regio) : opAzc('dtv', azc);
}

/** The IND medewerkers to whom procedures of people at this location, or in this region, are assigned. */
export function behandelaarsVan(locatie: string | null, regio: RegioCode): readonly string[] {
  return streekVan(locatie) === null ? werkplek(BEHANDELAARS, locatie, regio) : opAzc('ind', locatie);
}

/** The COA medewerker of a location in a streek, who is member of its LKO when it is an azc. */
export function casemanagerVan(locatie: string): string {
  return `m-coa-${locatie}`;
}

function opAzc(organisatie: string, locatie: string | null): readonly string[] {
  return [1, 2, 3].map((nummer) => `m-${organisatie}-${locatie ?? ''}-${nummer}`);
}

/** The IND unit of a region. */
export function unitVan(regio: RegioCode): string {
  return `ind-unit-${regio}`;
}

/** Everybody with an EIGEN row; each location of a streek has its own. */
export function medewerkersVan(omvang: Omvang): readonly Medewerker[] {
  const elders = locatiesVan(omvang).filter(({ code }) => streekVan(code) !== null);
  return [
    ...MEDEWERKERS,
    ...elders.flatMap(({ code, regio }) => [
      ...regievoerdersVan(code, regio).map((sub) => medewerker(sub, 'DTV', 'REGIEVOERDER', { regio })),
      ...behandelaarsVan(code, regio).map((sub) =>
        medewerker(sub, 'IND', 'IND_MEDEWERKER', { regio, unit: unitVan(regio) }),
      ),
      medewerker(casemanagerVan(code), 'COA', 'CASEMANAGER', { locatie: code }),
    ]),
    ...strekenVan(omvang).map((streek) =>
      medewerker(`m-politie-streek-${streek}`, 'POLITIE', 'AVIM_MEDEWERKER', { regio: 'noord' }),
    ),
  ];
}

const MEDEWERKERS: readonly Medewerker[] = [
  ...uniek(REGIEVOERDERS).map(([sub, regio]) => medewerker(sub, 'DTV', 'REGIEVOERDER', { regio })),
  ...uniek(BEHANDELAARS).map(([sub, regio]) =>
    medewerker(sub, 'IND', 'IND_MEDEWERKER', { regio, unit: unitVan(regio) }),
  ),
  medewerker('p-dtv-rao-noord', 'DTV', 'AFDELINGSMANAGER', { regio: 'noord' }),
  medewerker('m-dtv-rao-zuid', 'DTV', 'AFDELINGSMANAGER', { regio: 'zuid' }),
  medewerker('p-coa-duinrand', 'COA', 'CASEMANAGER', { locatie: 'azc-duinrand' }),
  medewerker('m-coa-01', 'COA', 'LOCATIEMANAGER', { locatie: 'azc-duinrand' }),
  medewerker('p-coa-veenkamp', 'COA', 'CASEMANAGER', { locatie: 'azc-veenkamp' }),
  medewerker('m-coa-02', 'COA', 'LOCATIEMANAGER', { locatie: 'azc-veenkamp' }),
  medewerker('m-coa-03', 'COA', 'CASEMANAGER', { locatie: 'azc-zuidhoek' }),
  medewerker('m-coa-04', 'COA', 'CASEMANAGER', { locatie: 'pol-kwelderoog' }),
  medewerker('m-coa-05', 'COA', 'CASEMANAGER', { locatie: 'gl-heidezoom' }),
  medewerker('m-coa-06', 'COA', 'CASEMANAGER', { locatie: 'htl-turfsteen' }),
  medewerker('m-coa-07', 'COA', 'CASEMANAGER', { locatie: 'noodopvang-leemkuil' }),
  medewerker('m-coa-08', 'COA', 'CASEMANAGER', { locatie: 'kwv-akkerwinde' }),
  medewerker('p-coa-rao-noord', 'COA', 'REGIOMANAGER', { regio: 'noord' }),
  medewerker('m-coa-rao-zuid', 'COA', 'REGIOMANAGER', { regio: 'zuid' }),
  medewerker('p-ind-rao-noord', 'IND', 'SENIOR_MEDEWERKER', { regio: 'noord', unit: unitVan('noord') }),
  medewerker('m-ind-rao-zuid', 'IND', 'SENIOR_MEDEWERKER', { regio: 'zuid', unit: unitVan('zuid') }),
  medewerker('p-politie-duinrand', 'POLITIE', 'AVIM_MEDEWERKER', { regio: 'noord' }),
  medewerker('p-politie-veenkamp', 'POLITIE', 'AVIM_MEDEWERKER', { regio: 'noord' }),
  medewerker('m-politie-01', 'POLITIE', 'AVIM_MEDEWERKER', { regio: 'zuid' }),
  medewerker('p-politie-rao-noord', 'POLITIE', 'TEAMCHEF_AVIM', { regio: 'noord' }),
  medewerker('m-politie-rao-zuid', 'POLITIE', 'TEAMCHEF_AVIM', { regio: 'zuid' }),
];

type Werkplekken = Readonly<Record<RegioCode, readonly string[]>> & Readonly<Record<string, readonly string[]>>;

function werkplek(plekken: Werkplekken, code: string | null, regio: RegioCode): readonly string[] {
  return (code === null ? undefined : plekken[code]) ?? plekken[regio];
}

function uniek(plekken: Werkplekken): readonly (readonly [string, RegioCode])[] {
  const gezien = new Map<string, RegioCode>();
  for (const [plek, subs] of Object.entries(plekken)) {
    const regio = plek === 'zuid' || plek === 'azc-zuidhoek' ? 'zuid' : 'noord';
    for (const sub of subs) gezien.set(sub, regio);
  }
  return [...gezien];
}

function medewerker(
  sub: string,
  organisatie: Ketenpartner,
  functie: string,
  reikwijdte: Partial<Pick<Medewerker, 'locatie' | 'regio' | 'unit'>>,
): Medewerker {
  return { sub, organisatie, functie, locatie: null, regio: null, unit: null, ...reikwijdte };
}
