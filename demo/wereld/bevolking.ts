import type { Kern } from './levensloop.ts';
import { leef } from './levensloop.ts';
import type { OpvangStatus, Persoon, ProcedureBeeld } from './persoon.ts';
import { inStreek, type Omvang, strekenVan } from './omvang.ts';
import { rng, type Rng } from './rng.ts';

/** V-nummers are handed out in order from 9990000001: a block that nobody issues. */
export class VNummers {
  private volgend = 1;

  neem(): string {
    const nummer = `999${String(this.volgend).padStart(7, '0')}`;
    this.volgend += 1;
    return nummer;
  }

  get uitgegeven(): number {
    return this.volgend - 1;
  }
}

interface Groep {
  readonly naam: string;
  readonly locatie: string | null;
  /** null: one of those around the three azc's of `klein`. */
  readonly streek: string | null;
  readonly aantal: number;
  /** How often each occurs, relative to the others. */
  readonly beelden: Readonly<Partial<Record<ProcedureBeeld, number>>>;
  readonly statussen: readonly (OpvangStatus | null)[];
  readonly gezinKans: number;
  readonly amvKans: number;
}

const IN_AZC = { LOOPT_EERSTE: 40, AFGEWEZEN: 27, HASA: 8, ART64: 3, DUBLIN: 10, INGEWILLIGD: 12 } as const;
const AANWEZIG: readonly OpvangStatus[] = [...Array<OpvangStatus>(24).fill('AANWEZIG'), 'AFWEZIG'];
const LOCATIES_VAN_VERTREK = ['azc-duinrand', 'azc-veenkamp', 'azc-zuidhoek', 'pol-kwelderoog', 'noodopvang-leemkuil'];

// Azc Duinrand gets fewer from here because most stories are told there.
const GROEPEN: readonly Groep[] = [
  azc('azc-duinrand', 272),
  azc('azc-veenkamp', 290),
  azc('azc-zuidhoek', 258),
  { ...azc('pol-kwelderoog', 220), beelden: { LOOPT_EERSTE: 90, DUBLIN: 10 } },
  { ...azc('gl-heidezoom', 160), beelden: { AFGEWEZEN: 85, ART64: 5, HASA: 10 }, gezinKans: 1, amvKans: 0 },
  { ...azc('htl-turfsteen', 40), beelden: { LOOPT_EERSTE: 50, AFGEWEZEN: 40, HASA: 10 }, gezinKans: 0, amvKans: 0 },
  { ...azc('noodopvang-leemkuil', 240), beelden: { LOOPT_EERSTE: 60, AFGEWEZEN: 20, DUBLIN: 10, INGEWILLIGD: 10 } },
  { ...azc('kwv-akkerwinde', 30), beelden: { LOOPT_EERSTE: 80, INGEWILLIGD: 20 }, gezinKans: 0, amvKans: 1 },
  { ...buiten('nooit in opvang', 330, [null]), beelden: { AFGEWEZEN: 50, GEEN: 40, DUBLIN: 10 } },
  { ...buiten('mob', 300, ['MOB']), beelden: { LOOPT_EERSTE: 30, AFGEWEZEN: 45, DUBLIN: 25 } },
];

/** Whoever has left, and fills the world up to its size. */
const UITGEPLAATST: Omit<Groep, 'aantal'> = {
  ...buiten('uitgeplaatst', 0, ['UITGEPLAATST']),
  beelden: { INGEWILLIGD: 60, AFGEWEZEN: 28, DUBLIN: 12 },
  gezinKans: 0.15,
};

/** Everybody who plays no part in a story, until `totaal` V-nummers have been handed out. */
export function bevolk(vNummers: VNummers, totaal: number, peildatum: string): readonly Persoon[] {
  const personen = GROEPEN.flatMap((groep) => vulGroep(groep, vNummers, peildatum));
  const rest = { ...UITGEPLAATST, aantal: Math.max(0, totaal - vNummers.uitgegeven) };
  return [...personen, ...vulGroep(rest, vNummers, peildatum)];
}

const IN_STREEK = { LOOPT_EERSTE: 62, AFGEWEZEN: 18, DUBLIN: 6, HASA: 4, ART64: 1, INGEWILLIGD: 9 } as const;
const STREEK: readonly Groep[] = [
  { ...azc('azc-duinrand', 320), beelden: IN_STREEK },
  { ...azc('azc-veenkamp', 320), beelden: IN_STREEK },
  { ...azc('azc-zuidhoek', 320), beelden: IN_STREEK },
  ...GROEPEN.filter(({ locatie }) => locatie !== null && !locatie.startsWith('azc-')),
  { ...buiten('mob', 60, ['MOB']), beelden: { LOOPT_EERSTE: 30, AFGEWEZEN: 45, DUBLIN: 25 } },
  { ...UITGEPLAATST, aantal: 300 },
];

/** Everybody of the streken, each of whom lives or lived in one of them alone. */
export function bevolkStreken(vNummers: VNummers, omvang: Omvang, peildatum: string): readonly Persoon[] {
  return strekenVan(omvang).flatMap((streek) =>
    STREEK.flatMap(({ naam, locatie, ...groep }) => {
      const hier = {
        naam: inStreek(naam, streek),
        locatie: locatie === null ? null : inStreek(locatie, streek),
        streek,
      };
      return vulGroep({ ...groep, ...hier }, vNummers, peildatum);
    }),
  );
}

function vulGroep(groep: Groep, vNummers: VNummers, peildatum: string): Persoon[] {
  const r = rng('groep', groep.naam);
  const personen: Persoon[] = [];
  while (personen.length < groep.aantal) {
    const over = groep.aantal - personen.length;
    const kern = kernVan(groep, r);
    if (over >= 2 && r.chance(groep.gezinKans)) {
      personen.push(...gezin(kern, Math.min(over, r.int(2, 5)), r, vNummers, peildatum));
    } else {
      const leeftijd = r.chance(groep.amvKans) ? 'AMV' : 'VOLWASSEN';
      const eigenKern: Kern = leeftijd === 'AMV' ? alsAmv(kern) : kern;
      personen.push(leef(vNummers.neem(), null, eigenKern, peildatum));
    }
  }
  return personen;
}

function gezin(kern: Kern, aantal: number, r: Rng, vNummers: VNummers, peildatum: string): Persoon[] {
  const nummers = Array.from({ length: aantal }, () => vNummers.neem());
  const ouders = aantal > 2 && r.chance(0.6) ? 2 : 1;
  return nummers.map((vNummer, index) =>
    leef(
      vNummer,
      `G-${nummers[0] ?? vNummer}`,
      { ...kern, leeftijd: index < ouders ? 'VOLWASSEN' : 'KIND' },
      peildatum,
    ),
  );
}

function kernVan(groep: Groep, r: Rng): Kern {
  const beeld = weeg(groep.beelden, r);
  const status = r.pick(groep.statussen);
  const vertrokken = status === 'MOB' || status === 'UITGEPLAATST';
  return {
    status,
    locatie: vertrokken ? inStreek(r.pick(LOCATIES_VAN_VERTREK), groep.streek) : groep.locatie,
    beeld,
    opCaseload: r.chance(CASELOAD_KANS[beeld]),
    leeftijd: 'VOLWASSEN',
  };
}

// DT&V starts where the way to a permit has ended (or never began); it keeps some cases during HASA and art. 64.
const CASELOAD_KANS: Readonly<Record<ProcedureBeeld, number>> = {
  LOOPT_EERSTE: 0,
  INGEWILLIGD: 0,
  AFGEWEZEN: 0.95,
  DUBLIN: 0.95,
  HASA: 0.3,
  ART64: 0.6,
  GEEN: 1,
};

function alsAmv(kern: Kern): Kern {
  const beeld = kern.beeld === 'INGEWILLIGD' ? kern.beeld : 'LOOPT_EERSTE';
  return { ...kern, beeld, opCaseload: false, leeftijd: 'AMV' };
}

function weeg(gewichten: Readonly<Partial<Record<ProcedureBeeld, number>>>, r: Rng): ProcedureBeeld {
  const paren = Object.entries(gewichten) as [ProcedureBeeld, number][];
  let over = r.next() * paren.reduce((som, [, gewicht]) => som + gewicht, 0);
  for (const [beeld, gewicht] of paren) {
    over -= gewicht;
    if (over < 0) return beeld;
  }
  throw new RangeError('a groep wants at least one procedurebeeld with a weight');
}

function azc(code: string, aantal: number): Groep {
  const kansen = { beelden: IN_AZC, statussen: AANWEZIG, gezinKans: 0.07, amvKans: 0.02 };
  return { naam: code, locatie: code, streek: null, aantal, ...kansen };
}

function buiten(naam: string, aantal: number, statussen: readonly (OpvangStatus | null)[]): Groep {
  return { naam, locatie: null, streek: null, aantal, beelden: IN_AZC, statussen, gezinKans: 0, amvKans: 0 };
}
