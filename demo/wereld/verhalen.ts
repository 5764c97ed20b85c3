import { achttienOp, isDag, plusDagen } from './dag.ts';
import { leef, type Kern } from './levensloop.ts';
import type { Persoon } from './persoon.ts';
import type { VNummers } from './bevolking.ts';
import { unitVan } from './medewerkers.ts';

interface Recept {
  readonly kern: Kern;
  /** What this story says beside the kern; `geleden(n)` is the day n days before the peildatum. */
  readonly anders?: (geleden: (dagen: number) => string, persoon: Persoon) => Partial<Persoon>;
}

export type VerhaalNaam = keyof typeof VERHALEN;

const LOOPT: Kern = {
  status: 'AANWEZIG',
  locatie: 'azc-duinrand',
  beeld: 'LOOPT_EERSTE',
  opCaseload: false,
  leeftijd: 'VOLWASSEN',
};
const VERTREK: Kern = { ...LOOPT, beeld: 'AFGEWEZEN', opCaseload: true };
const GEKOPPELD: Kern = { ...LOOPT, status: 'ADMINISTRATIEF_GEPLAATST' };
const GEKOPPELD_VERTREK: Kern = { ...VERTREK, status: 'ADMINISTRATIEF_GEPLAATST' };
const AMV: Kern = { ...LOOPT, leeftijd: 'AMV' };

/** One line per story; the order gives the V-nummers, so new stories go at the end. */
const VERHALEN = {
  /** The person of the persona `betrokkene`; detention is considered and must never be told to this person. */
  betrokkene: [vertrekker({ inbewaringstelling: 'OVERWOGEN', meldplicht: true })],
  verstrekkingsbeperkingOpAgenda: [vertrekker({ verstrekkingsbeperking: true })],
  verstrekkingsbeperkingBuitenAgenda: [
    { kern: { ...LOOPT, locatie: 'azc-veenkamp' }, anders: () => ({ verstrekkingsbeperking: true }) },
  ],
  amvVandaagAchttien: [amv((geleden) => achttienOp(geleden(0)))],
  amvMorgenAchttien: [amv((geleden) => nogNietAchttien(geleden(-1)))],
  amvGisterenAchttien: [amv((geleden) => achttienOp(geleden(1)))],
  pupilVanNidos: [amv((geleden) => plusDagen(achttienOp(geleden(0)), 700))],
  pupilMetVerlopenUitnodiging: [amv((geleden) => plusDagen(achttienOp(geleden(0)), 500))],
  amvVanAndereVoogd: [amv((geleden) => plusDagen(achttienOp(geleden(0)), 300))],
  tweeMeldingenGemist: [vertrekker({ meldplicht: true, tweeGemist: true })],
  /** R-LKO-05 at azc Duinrand: three administratief geplaatsten, one of them on the caseload. */
  administratiefOpCaseload: [{ kern: GEKOPPELD_VERTREK }],
  administratiefNietOpCaseload: [{ kern: GEKOPPELD }, { kern: GEKOPPELD }],
  topXOpAgenda: [vertrekker({ topX: true, topXAzc: 'azc-duinrand', overlast: true })],
  inbewaringstellingOverwogen: [vertrekker({ inbewaringstelling: 'OVERWOGEN', meldplicht: true })],
  mensenhandelOpAgenda: [{ kern: LOOPT, anders: () => ({ mensenhandelSignaal: true, kwetsbaar: true }) }],
  eigenCaseloadZonderLko: [
    {
      kern: { ...VERTREK, locatie: 'noodopvang-leemkuil' },
      anders: (geleden) => ({
        caseload: { regievoerder: 'p-regievoerder-zonder-lko', instroom: geleden(60), azc: null },
        ...besloten(geleden, 90),
        vertrekplan: true,
      }),
    },
  ],
  /** Bewonerslijst, caseloadlijst, Top-X and the recent doorstroom of azc Duinrand at once. */
  opMeerLijsten: [
    vertrekker(
      { topX: true, topXAzc: 'azc-duinrand', overlast: true, meldplicht: true, vorigeLocatie: 'pol-kwelderoog' },
      20,
    ),
  ],
  /** Lives at azc Duinrand while the case is still with LKO Veenkamp. */
  opTweeLkos: [
    {
      kern: VERTREK,
      anders: (geleden) => ({
        ...besloten(geleden, 30),
        vorigeLocatie: 'azc-veenkamp',
        caseload: { regievoerder: 'p-dtv-veenkamp', instroom: geleden(85), azc: 'azc-veenkamp' },
      }),
    },
  ],
  overgedragenDublin: [{ kern: { ...VERTREK, status: 'UITGEPLAATST', beeld: 'DUBLIN' } }],
  uitstelArt64: [{ kern: { ...LOOPT, beeld: 'ART64', opCaseload: true } }],
  overlastMetWijkagent: [{ kern: LOOPT, anders: () => ({ overlast: true }) }],
  /** Works on departure with IOM within a vertrektermijn that still runs. */
  vertrekMetIom: [
    {
      kern: VERTREK,
      anders: (geleden) => ({
        ...besloten(geleden, 200),
        ...opCaseloadVanDuinrand(geleden),
        besluit: geleden(26),
        vertrektermijnEinde: geleden(-2),
        caseload: { regievoerder: 'p-dtv-duinrand', instroom: geleden(24), azc: 'azc-duinrand' },
        werktAanVertrek: 'JA',
      }),
    },
  ],
  /** On the agenda of LKO Duinrand without any tie to the azc: gives nobody a ground. */
  agendaZonderBand: [
    { kern: { ...LOOPT, locatie: 'noodopvang-leemkuil' } },
    { kern: { ...VERTREK, locatie: 'pol-kwelderoog', beeld: 'DUBLIN' } },
  ],
  agendaMetTweedeBevestiging: [{ kern: { ...LOOPT, locatie: 'pol-kwelderoog' }, anders: () => ({ overlast: true }) }],
  /** On the agenda for more than 90 days: the ground has lapsed, or was renewed. */
  vervallenAgendapunt: [langVerblijf(), langVerblijf(), langVerblijf()],
  verlengdAgendapunt: [langVerblijf()],
  inbewaringGesteld: [
    {
      kern: { ...VERTREK, status: null, locatie: null },
      anders: (geleden) => ({
        ...besloten(geleden, null),
        ...opCaseloadVanDuinrand(geleden),
        regio: 'noord',
        inbewaringstelling: 'LOOPT',
        meldplicht: false,
        tweeGemist: false,
      }),
    },
  ],
  mobVertrokken: [{ kern: { ...VERTREK, status: 'MOB' } }],
  ingewilligd: [{ kern: { ...LOOPT, beeld: 'INGEWILLIGD' } }],
  bewonerNietOpAgenda: [{ kern: LOOPT }, { kern: VERTREK }],
  termijnVerstreken: [vertrekker({ werktAanVertrek: 'NEE' })],
  /** Rejected and living at azc Duinrand, but not taken into the caseload (R-LKO-27). */
  geenConsensusCaseload: [{ kern: { ...VERTREK, opCaseload: false } }],
  zwaarInreisverbod: [vertrekker({ inreisverbodJaren: 10 })],
  administratiefOpCaseloadVeenkamp: [
    elders('azc-veenkamp', GEKOPPELD_VERTREK),
    elders('azc-veenkamp', GEKOPPELD_VERTREK),
  ],
  administratiefNietOpCaseloadVeenkamp: [
    elders('azc-veenkamp', GEKOPPELD),
    elders('azc-veenkamp', GEKOPPELD),
    elders('azc-veenkamp', GEKOPPELD),
  ],
  administratiefNietOpCaseloadZuidhoek: [elders('azc-zuidhoek', GEKOPPELD)],
  /** One parent with two children who travel along: minors, and no AMV (R-LKO-17). */
  gezinOpAgenda: [
    { kern: VERTREK },
    { kern: { ...VERTREK, leeftijd: 'KIND' } },
    { kern: { ...VERTREK, leeftijd: 'KIND' } },
  ],
  /** On the agenda of their LKO, and on a signaallijst to its RAO. */
  opgeschaaldVeenkamp: [vertrekkerIn('azc-veenkamp', 'p-dtv-veenkamp'), vertrekkerIn('azc-veenkamp', 'm-dtv-03')],
  opgeschaaldZuidhoek: [
    vertrekkerIn('azc-zuidhoek', 'm-dtv-05'),
    vertrekkerIn('azc-zuidhoek', 'm-dtv-05'),
    vertrekkerIn('azc-zuidhoek', 'm-dtv-06'),
  ],
  /** Went all the way: LKO, RAO, Deelberaad, and back to the LKO. */
  terugVanDeelberaad: [vertrekker({ werktAanVertrek: 'DEELS' })],
} as const satisfies Readonly<Record<string, readonly [Recept, ...Recept[]]>>;

/** V-nummers per story; each story has at least one. */
export type Verhalen = Readonly<Record<VerhaalNaam, readonly [string, ...string[]]>>;

/** Makes the people of all stories; the first V-nummers of the world are theirs. */
export function vertel(
  vNummers: VNummers,
  peildatum: string,
): { readonly personen: readonly Persoon[]; readonly verhalen: Verhalen } {
  const geleden = (dagen: number): string => plusDagen(peildatum, -dagen);
  const personen: Persoon[] = [];
  const verhalen = Object.entries(VERHALEN).map(([naam, recepten]: [string, readonly Recept[]]) => {
    const nummers = recepten.map(() => vNummers.neem());
    const gezinsnummer = naam.startsWith('gezin') ? `G-${nummers[0] ?? ''}` : null;
    recepten.forEach((recept, index) => {
      const persoon = leef(nummers[index] ?? '', gezinsnummer, recept.kern, peildatum);
      personen.push({ ...persoon, ...KALM, ...recept.anders?.(geleden, persoon) });
    });
    return [naam, nummers];
  });
  return { personen, verhalen: Object.fromEntries(verhalen) as Verhalen };
}

// A story shows what it is named after and nothing else: chance adds no second surprise.
const KALM = {
  inbewaringstelling: null,
  overlast: false,
  topX: false,
  topXAzc: null,
  tweeGemist: false,
  mensenhandelSignaal: false,
  inreisverbodJaren: null,
} as const;

/** Rejected, living at azc Duinrand and a case of the regievoerder of LKO Duinrand. */
function vertrekker(anders: Partial<Persoon>, aankomst = 200): Recept {
  return {
    kern: VERTREK,
    anders: (geleden) => ({ ...besloten(geleden, aankomst), ...opCaseloadVanDuinrand(geleden), ...anders }),
  };
}

/** Rejected, living at another azc and long enough on its caseload to be on a signaallijst. */
function vertrekkerIn(azc: string, regievoerder: string): Recept {
  return {
    kern: { ...VERTREK, locatie: azc },
    anders: (geleden) => ({
      ...besloten(geleden, 200),
      caseload: { regievoerder, instroom: geleden(95), azc },
      vertrekplan: true,
    }),
  };
}

function amv(geboortedatum: (geleden: (dagen: number) => string) => string): Recept {
  return { kern: AMV, anders: (geleden) => ({ geboortedatum: geboortedatum(geleden) }) };
}

function langVerblijf(): Recept {
  return {
    kern: LOOPT,
    anders: (geleden) => ({
      binnenkomst: geleden(400),
      aanvraag: geleden(395),
      aankomst: geleden(220),
      vorigeLocatie: null,
    }),
  };
}

function elders(locatie: string, kern: Kern): Recept {
  return { kern: { ...kern, locatie } };
}

function besloten(geleden: (dagen: number) => string, aankomst: number | null): Partial<Persoon> {
  return {
    binnenkomst: geleden(420),
    aanvraag: geleden(415),
    aankomst: aankomst === null ? null : geleden(aankomst),
    besluit: geleden(100),
    vertrektermijnEinde: geleden(72),
  };
}

function opCaseloadVanDuinrand(geleden: (dagen: number) => string): Partial<Persoon> {
  return {
    caseload: { regievoerder: 'p-dtv-duinrand', instroom: geleden(95), azc: 'azc-duinrand' },
    behandelaarInd: 'p-ind-duinrand',
    unitInd: unitVan('noord'),
    vertrekplan: true,
  };
}

// On 28 February before a leap day the date does not exist; 1 March keeps this person a minor until then.
function nogNietAchttien(dag: string): string {
  const geboortedag = `${Number(dag.slice(0, 4)) - 18}${dag.slice(4)}`;
  return isDag(geboortedag) ? geboortedag : plusDagen(achttienOp(dag), 1);
}
