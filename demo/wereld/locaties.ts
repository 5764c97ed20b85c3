/** Types of COA location (gegevenswoordenboek A.2). ADMINISTRATIEF is no place here: it is a status at an azc. */
export type LocatieType = 'AZC' | 'POL' | 'GL' | 'HTL' | 'KWV' | 'NOODOPVANG';

export type RegioCode = 'noord' | 'zuid';

export interface Locatie {
  readonly code: string;
  readonly naam: string;
  readonly type: LocatieType;
  readonly gemeente: string;
  readonly provincie: string;
  readonly regio: RegioCode;
  readonly capaciteit: number;
}

export interface Regio {
  readonly code: RegioCode;
  readonly naam: string;
  /** Id of the RAO of this region. */
  readonly rao: string;
  /** One or two (R-RAO-01). */
  readonly provincies: readonly string[];
  readonly locaties: readonly string[];
}

// Every place, gemeente and province is made up: none of this says anything about a real location.
export const LOCATIES: readonly Locatie[] = [
  locatie('azc-duinrand', 'azc Duinrand', 'AZC', 'Duinrand aan Zee', 'Kwelderland', 'noord', 400),
  locatie('azc-veenkamp', 'azc Veenkamp', 'AZC', 'Veenkamp', 'Turfmark', 'noord', 380),
  locatie('azc-zuidhoek', 'azc Zuidhoek', 'AZC', 'Zuidhoek', 'Leemland', 'zuid', 350),
  locatie('pol-kwelderoog', 'pol Kwelderoog', 'POL', 'Kwelderoog', 'Kwelderland', 'noord', 300),
  locatie('gl-heidezoom', 'gezinslocatie Heidezoom', 'GL', 'Heidezoom', 'Turfmark', 'noord', 220),
  locatie('htl-turfsteen', 'htl Turfsteen', 'HTL', 'Turfsteen', 'Turfmark', 'noord', 50),
  locatie('noodopvang-leemkuil', 'noodopvang Leemkuil', 'NOODOPVANG', 'Leemkuil', 'Leemland', 'zuid', 300),
  locatie('kwv-akkerwinde', 'kwv Akkerwinde', 'KWV', 'Akkerwinde', 'Leemland', 'zuid', 36),
];

export const REGIOS: readonly Regio[] = [regio('noord', 'Regio Noord'), regio('zuid', 'Regio Zuid')];

/** The location of a code; a code that does not exist is a fault in this world and throws. */
export function locatieVan(code: string): Locatie {
  const gevonden = LOCATIES.find((kandidaat) => kandidaat.code === code);
  if (gevonden === undefined) throw new Error(`unknown locatie ${code}: add it to demo/wereld/locaties.ts`);
  return gevonden;
}

/** True when the location has an LKO of its own: only an azc has one (R-LKO-01). */
export function isAzc(code: string): boolean {
  return locatieVan(code).type === 'AZC';
}

function locatie(
  code: string,
  naam: string,
  type: LocatieType,
  gemeente: string,
  provincie: string,
  inRegio: RegioCode,
  capaciteit: number,
): Locatie {
  return { code, naam, type, gemeente, provincie, regio: inRegio, capaciteit };
}

function regio(code: RegioCode, naam: string): Regio {
  const eigen = LOCATIES.filter((kandidaat) => kandidaat.regio === code);
  return {
    code,
    naam,
    rao: `rao-${code}`,
    provincies: [...new Set(eigen.map((kandidaat) => kandidaat.provincie))],
    locaties: eigen.map((kandidaat) => kandidaat.code),
  };
}
