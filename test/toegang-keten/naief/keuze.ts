import fc from 'fast-check';
import type { Wereld } from '../../../demo/wereld/wereld.ts';
import { plusDagen } from '../../../demo/wereld/dag.ts';
import { standTotPersoon, type Wie } from '../feiten-van-de-wereld.ts';
import { DRIE } from './bewerking.ts';
import { cursorVan } from './bladzijde.ts';
import { DOELEN, type gebruikersVan, SOORTEN_GEBRUIKERS } from './gebruikers.ts';
import type { Records } from './records.ts';

/** Kinds of people to ask about; who they are depends on who asks. */
const SOORTEN = [
  'MIJN',
  'AGENDA',
  'SIGNAALLIJST',
  'VERHAAL',
  'AFGESCHERMD',
  'VERVANGEN',
  'IEMAND',
  'ONBEKEND',
] as const;
const LIJSTEN = [
  ...['agenda', 'aangedragenZaken', 'caseloadlijst', 'bewonerslijst', 'topX', 'signaallijsten', 'opvanglocaties'],
  ...['lkoSignaallijsten', 'besluitenlijst', 'terugkoppelingen', 'deelberaad'],
  ...['teDoen', 'mijnCaseload', 'mijnBewoners', 'mijnProcedures', 'mijnMeldplichtigen'],
];
const LKOS = ['lko-duinrand', 'lko-veenkamp', 'lko-zuidhoek', 'lko-bestaat-niet'];
const RAOS = ['rao-noord', 'rao-zuid', 'rao-bestaat-niet'];

/** One's own people come up most: of the others nothing is open. */
const persoon = fc.record({ soort: fc.constantFrom('MIJN', 'MIJN', 'MIJN', 'MIJN', ...SOORTEN), nummer: fc.nat(5000) });
const cursor = fc.record({ lijst: fc.constantFrom(...LIJSTEN), na: fc.nat(60) });

/** What an operation is asked with: by whom, for what purpose, about whom; as numbers, so that it shrinks. */
export const keuzes = fc.record({
  wie: fc.record({
    soort: fc.constantFrom('PERSONA', 'PERSONA', 'PERSONA', 'WERELD', ...SOORTEN_GEBRUIKERS),
    nummer: fc.nat(5000),
  }),
  /** Mostly the purpose that somebody works with. */
  doel: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...DOELEN) }),
  persoon,
  ander: persoon,
  lko: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: fc.constantFrom(...LKOS) }),
  anderLko: fc.constantFrom(...LKOS),
  rao: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: fc.constantFrom(...RAOS) }),
  cursor,
  andereCursor: cursor,
});
export type Keuzes = typeof keuzes extends fc.Arbitrary<infer Waarde> ? Waarde : never;

/** From the numbers to who asks and the values of all variables that an operation can have. */
export function openKeuzes(wereld: Wereld, records: Records, gebruikers: ReturnType<typeof gebruikersVan>) {
  const opAgenda = wereld.agenda.flatMap(({ vNummer }) => vNummer ?? []);
  const opSignaallijst = wereld.signaallijsten.flatMap(({ vNummer }) => vNummer ?? []);
  const verhalen = Object.values(wereld.verhalen).flat();
  const gewoon = wereld.personen.map(({ vNummer }) => vNummer);
  // Enough of everybody to find some of one's own among.
  const kandidaten = [
    ...new Set([...verhalen, ...opSignaallijst, ...opAgenda, ...gewoon.filter((_, n) => n % 12 === 0)]),
  ];
  const afgeschermd = wereld.personen.filter((een) => een.verstrekkingsbeperking).map(({ vNummer }) => vNummer);
  const vervangen = records.ind.vervangingen.map(({ oudVNummer }) => oudVNummer);
  const mijn = new Map<string, readonly string[]>();
  const mijnMensen = (wie: Wie) => {
    const sleutel = `${wie.sub} ${wie.organisatie} ${wie.functie}`;
    const gevonden =
      mijn.get(sleutel) ??
      kandidaten.filter((vNummer) => {
        const { profielen, eigenBij, verlopen } = standTotPersoon(wereld, wie, vNummer);
        return profielen.length + eigenBij.length + verlopen.length > 0;
      });
    mijn.set(sleutel, gevonden);
    return gevonden;
  };
  const wijs = ({ soort, nummer }: Keuzes['persoon'], wie: Wie): string => {
    const uit = {
      MIJN: mijnMensen(wie),
      AGENDA: opAgenda,
      SIGNAALLIJST: opSignaallijst,
      VERHAAL: verhalen,
      AFGESCHERMD: afgeschermd,
      VERVANGEN: vervangen,
      IEMAND: gewoon,
      ONBEKEND: [],
    }[soort];
    return uit[nummer % Math.max(1, uit.length)] ?? '9999999998';
  };
  const overlegVan = (wie: Wie, soort: string, anders: string) =>
    wereld.overleggen.find((een) => een.soort === soort && een.leden.some(({ sub }) => sub === wie.sub))?.id ?? anders;

  return (gekozen: Keuzes): { readonly wie: Wie; readonly variabelen: Record<string, unknown> } => {
    const onder = gebruikers[gekozen.wie.soort];
    const vrager = onder[gekozen.wie.nummer % onder.length];
    if (vrager === undefined) throw new Error('nobody asks');
    const wie = { ...vrager, doel: gekozen.doel ?? vrager.doel };
    const maand = `${wereld.peildatum.slice(0, 7)}-01`;
    const van = `${plusDagen(maand, -40).slice(0, 7)}-01`;
    return {
      wie,
      variabelen: {
        persoon: wijs(gekozen.persoon, wie),
        ander: wijs(gekozen.ander, wie),
        lko: gekozen.lko ?? overlegVan(wie, 'LKO', 'lko-duinrand'),
        anderLko: gekozen.anderLko,
        rao: gekozen.rao ?? overlegVan(wie, 'RAO', 'rao-noord'),
        periode: { van, tot: maand },
        van,
        tot: maand,
        sinds: `${plusDagen(wereld.peildatum, -9)}T00:00:00Z`,
        eens: `${plusDagen(wereld.peildatum, -20)}T00:00:00Z`,
        drie: DRIE,
        velden: ['Opvang.kamer', 'Vreemdeling.kleur', 'LKO.topX', 'Vertrekplan.doel', 'Kwetsbaarheid.soorten'],
        cursor: cursorVan(gekozen.cursor.lijst, gekozen.cursor.na),
        andereCursor: cursorVan(gekozen.andereCursor.lijst, gekozen.andereCursor.na),
        aan: true,
        uit: false,
      },
    };
  };
}
