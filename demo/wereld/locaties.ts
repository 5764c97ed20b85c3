import { inStreek, type Omvang, strekenVan } from './omvang.ts';

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
const LOCATIES: readonly Locatie[] = [
  locatie('azc-duinrand', 'azc Duinrand', 'AZC', 'Duinrand aan Zee', 'Kwelderland', 'noord', 400),
  locatie('azc-veenkamp', 'azc Veenkamp', 'AZC', 'Veenkamp', 'Turfmark', 'noord', 380),
  locatie('azc-zuidhoek', 'azc Zuidhoek', 'AZC', 'Zuidhoek', 'Leemland', 'zuid', 350),
  locatie('pol-kwelderoog', 'pol Kwelderoog', 'POL', 'Kwelderoog', 'Kwelderland', 'noord', 300),
  locatie('gl-heidezoom', 'gezinslocatie Heidezoom', 'GL', 'Heidezoom', 'Turfmark', 'noord', 220),
  locatie('htl-turfsteen', 'htl Turfsteen', 'HTL', 'Turfsteen', 'Turfmark', 'noord', 50),
  locatie('noodopvang-leemkuil', 'noodopvang Leemkuil', 'NOODOPVANG', 'Leemkuil', 'Leemland', 'zuid', 300),
  locatie('kwv-akkerwinde', 'kwv Akkerwinde', 'KWV', 'Akkerwinde', 'Leemland', 'zuid', 36),
];

/** Those of `klein`, and of each streek one that is like each of them. */
export function locatiesVan(omvang: Omvang): readonly Locatie[] {
  const elders = strekenVan(omvang).flatMap((streek) =>
    LOCATIES.map((gelijke) => ({
      ...gelijke,
      code: inStreek(gelijke.code, streek),
      naam: `${gelijke.naam} ${Number(streek)}`,
      gemeente: `${gelijke.gemeente} ${Number(streek)}`,
    })),
  );
  return [...LOCATIES, ...elders];
}

export function regiosVan(locaties: readonly Locatie[]): readonly Regio[] {
  return [regio('noord', 'Regio Noord', locaties), regio('zuid', 'Regio Zuid', locaties)];
}

const OP_CODE = new Map(locatiesVan('landelijk').map((een) => [een.code, een]));

/** The location of a code; a code that does not exist is a fault in this world and throws. */
export function locatieVan(code: string): Locatie {
  const gevonden = OP_CODE.get(code);
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

function regio(code: RegioCode, naam: string, locaties: readonly Locatie[]): Regio {
  const eigen = locaties.filter((kandidaat) => kandidaat.regio === code);
  return {
    code,
    naam,
    rao: `rao-${code}`,
    provincies: [...new Set(eigen.map((kandidaat) => kandidaat.provincie))],
    locaties: eigen.map((kandidaat) => kandidaat.code),
  };
}
