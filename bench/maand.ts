import { markdownTabel } from './markdown-tabel.ts';

/** What one organisation's log grew by. */
export interface Groei {
  readonly schakels: number;
  readonly betrokkenen: number;
  /** Of all tables together. */
  readonly rijen: number;
  /** With indexes. */
  readonly bytes: number;
}

/** Per organisation, and the gateway, what a question of this kind takes. */
export type Meting = ReadonlyMap<string, Groei>;

/** The kinds of question that make up a month. */
export const VRAGEN = ['lko', 'rao', 'persoon', 'lijst', 'banden'] as const;
export type Vraag = (typeof VRAGEN)[number];

interface Aanname {
  readonly waarde: number;
  readonly wat: string;
  /** Where it stands; `assumed` is what it says. */
  readonly bron: string;
}

/** So many ties does overleg ask of an owner at once (subgraphs/overleg/band/herijk-banden.ts). */
export const BANDEN_PER_VRAAG = 500;
/** The agenda of the LKO that is measured. */
export const OP_DE_AGENDA = 200;

const AANNAMES = {
  lkos: { waarde: 300, wat: "LKO's, one for each azc and emergency location", bron: 'assumed; one azc each: R-LKO-01' },
  perWeek: { waarde: 1, wat: 'meetings of each LKO a week', bron: 'assumed' },
  lkoLeden: { waarde: 4, wat: 'members of an LKO', bron: 'DT&V, COA, police, often the IND: R-LKO-01' },
  raos: { waarde: 12, wat: "RAO's that meet once a month", bron: 'one or two provinces each, of 12: R-RAO-01' },
  raoLeden: { waarde: 4, wat: 'members of an RAO', bron: 'the four that R-RAO-01 names' },
  keerPerLid: { waarde: 2, wat: 'times a member asks the whole agenda: to prepare, and at the table', bron: 'assumed' },
  opDeAgenda: { waarde: OP_DE_AGENDA, wat: 'people on the agenda of an LKO', bron: 'assumed; as measured' },
  gebruikers: { waarde: 4000, wat: 'people who work with it every working day', bron: 'assumed' },
  personen: { waarde: 20, wat: 'persons that each opens a day, one by one', bron: 'assumed' },
  lijsten: {
    waarde: 2,
    wat: 'times a day that each opens the own list; as many of each organisation',
    bron: 'assumed',
  },
  werkdagen: { waarde: 21, wat: 'working days in a month', bron: 'assumed' },
  uren: { waarde: 8, wat: 'hours in a working day', bron: 'assumed' },
  piek: { waarde: 5, wat: 'times the mean load in the busiest second', bron: 'assumed' },
  bewaard: { waarde: 36, wat: 'months that the log is kept', bron: '`bewaartermijn_maanden`, a proposal' },
} satisfies Readonly<Record<string, Aanname>>;

type Aannames = Readonly<Record<keyof typeof AANNAMES, number>>;

export const LANDELIJK = Object.fromEntries(
  Object.entries(AANNAMES).map(([naam, { waarde }]) => [naam, waarde]),
) as Aannames;

/** How often each question is asked in a month. */
export function keren(a: Aannames): Readonly<Record<Vraag, number>> {
  return {
    lko: ((a.lkos * a.perWeek * 52) / 12) * a.lkoLeden * a.keerPerLid,
    rao: a.raos * a.raoLeden * a.keerPerLid,
    persoon: a.gebruikers * a.personen * a.werkdagen,
    lijst: a.gebruikers * a.lijsten * a.werkdagen,
    // Every tie of every agenda, once a day, also on a Sunday.
    banden: (Math.ceil((a.lkos * a.opDeAgenda) / BANDEN_PER_VRAAG) * 365) / 12,
  };
}

/** What each organisation's log grows by in a month in which every question is asked so often. */
export function maand(metingen: Readonly<Record<Vraag, Meting>>, vaak: Readonly<Record<Vraag, number>>): Meting {
  const totaal = new Map<string, Groei>();
  for (const vraag of VRAGEN)
    for (const [deel, groei] of metingen[vraag]) {
      const { schakels, betrokkenen, rijen, bytes } = totaal.get(deel) ?? NIETS;
      totaal.set(deel, {
        schakels: schakels + groei.schakels * vaak[vraag],
        betrokkenen: betrokkenen + groei.betrokkenen * vaak[vraag],
        rijen: rijen + groei.rijen * vaak[vraag],
        bytes: bytes + groei.bytes * vaak[vraag],
      });
    }
  return new Map([...totaal].sort(([a], [b]) => a.localeCompare(b)));
}

const NIETS: Groei = { schakels: 0, betrokkenen: 0, rijen: 0, bytes: 0 };

/** The tables of docs/prestaties.md: what is assumed, what a question takes, and what they make together. */
export function tabellen(metingen: Readonly<Record<Vraag, Meting>>, a: Aannames = LANDELIJK): readonly string[] {
  const vaak = keren(a);
  const perMaand = maand(metingen, vaak);
  const delen = [...perMaand.keys()];
  const aannames = Object.entries(AANNAMES).map(([naam, { wat, bron }]) => [
    wat,
    heel(a[naam as keyof Aannames]),
    bron,
  ]);
  const vragen = VRAGEN.map((vraag) => [
    NAMEN[vraag],
    heel(vaak[vraag]),
    ...delen.map((deel) => {
      const groei = metingen[vraag].get(deel) ?? NIETS;
      return `${groei.schakels.toFixed(1)} / ${groei.betrokkenen.toFixed(1)} / ${(groei.bytes / 1000).toFixed(1)}`;
    }),
  ]);
  const uitkomst = [...perMaand].map(([deel, { schakels, betrokkenen, rijen, bytes }]) => [
    deel,
    heel(schakels),
    heel(betrokkenen),
    heel(rijen),
    giga(bytes),
    heel(rijen * a.bewaard),
    giga(bytes * a.bewaard),
    ((schakels / (a.werkdagen * a.uren * 3600)) * a.piek).toFixed(1),
  ]);
  return [
    markdownTabel(['one question: links / betrokkenen / kB with indexes', 'a month', ...delen], vragen),
    markdownTabel(['assumed of the country', 'number', 'from'], aannames),
    markdownTabel(
      [
        'a month',
        'links',
        'betrokkenen',
        'rows in all',
        'GB',
        `rows, ${a.bewaard} months`,
        `GB, ${a.bewaard} months`,
        'links in the busiest second',
      ],
      uitkomst,
    ),
  ];
}

const NAMEN: Readonly<Record<Vraag, string>> = {
  lko: `an LKO is prepared, ${OP_DE_AGENDA} people`,
  rao: 'the signaallijsten of an RAO',
  persoon: 'one person, from an agenda',
  lijst: 'the first 50 of the own list, DT&V, COA, IND and police in turn',
  banden: `the ties of ${BANDEN_PER_VRAAG} people are asked again`,
};

function heel(waarde: number): string {
  return Math.round(waarde).toLocaleString('en');
}

function giga(bytes: number): string {
  return (bytes / 1e9).toFixed(2);
}
