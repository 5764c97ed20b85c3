import type { SubgraphNaam } from '../../demo/subgraph-namen.ts';
import type { Antwoord } from './mortal-keten.ts';

/** Whose data an answer holds, by who gave it. */
export type Verstrekt = Readonly<Partial<Record<SubgraphNaam, ReadonlySet<string>>>>;

export interface Question {
  readonly text: string;
  readonly variables: object;
  /** Read from the answer alone: a field that came without an error, null or not, was told of that person. */
  readonly verstrekt: (antwoord: Antwoord) => Verstrekt;
}

/** One field of each owner. */
const VELDEN = { identiteit: 'ind', opvang: 'coa', vertrekzaak: 'dtv', meldplicht: 'politie' } as const;
const PERSOON = 'vNummer identiteit { naam } opvang { sinds } vertrekzaak { status } meldplicht { frequentie }';

export function overPersoon(vNummer: string): Question {
  return {
    text: `query ($v: VNummer!) { vreemdeling(vNummer: $v) { ${PERSOON} } }`,
    variables: { v: vNummer },
    verstrekt: (antwoord) => vanPersonen(antwoord, [['vreemdeling']]),
  };
}

export function agendaVan(lko: string, first: number): Question {
  const nodes = ['lko', 'agenda', 'edges'];
  return {
    text: `query ($lko: ID!, $first: Int!) { lko(id: $lko) { agenda(first: $first) { edges { node { vreemdeling { ${PERSOON} } } } } } }`,
    variables: { lko, first },
    verstrekt: (antwoord) => {
      const paths = indices(at(antwoord.data, nodes)).map((i) => [...nodes, i, 'node', 'vreemdeling']);
      return { ...vanPersonen(antwoord, paths), overleg: genoemd(antwoord, paths) };
    },
  };
}

const LIJSTEN = { bewonerslijst: 'coa', caseloadlijst: 'dtv', topX: 'politie' } as const;

export function lijstVan(lko: string, lijst: keyof typeof LIJSTEN, first: number): Question {
  const nodes = ['lko', lijst, 'edges'];
  return {
    text: `query ($lko: ID!, $first: Int!) { lko(id: $lko) { ${lijst}(first: $first) { edges { vreemdeling { vNummer } } } } }`,
    variables: { lko, first },
    verstrekt: (antwoord) => ({
      [LIJSTEN[lijst]]: genoemd(
        antwoord,
        indices(at(antwoord.data, nodes)).map((i) => [...nodes, i, 'vreemdeling']),
      ),
    }),
  };
}

type Path = readonly (string | number)[];

function vanPersonen(antwoord: Antwoord, paths: readonly Path[]): Verstrekt {
  const closed = new Set(antwoord.errors.map(({ path }) => JSON.stringify(path)));
  const per: Partial<Record<SubgraphNaam, Set<string>>> = {};
  for (const path of paths) {
    const vNummer = at(antwoord.data, [...path, 'vNummer']);
    if (typeof vNummer !== 'string') continue;
    for (const [veld, deel] of Object.entries(VELDEN))
      if (!closed.has(JSON.stringify([...path, veld]))) (per[deel] ??= new Set()).add(vNummer);
  }
  return per;
}

function genoemd({ data }: Antwoord, paths: readonly Path[]): ReadonlySet<string> {
  const vNummers = paths.map((path) => at(data, [...path, 'vNummer']));
  return new Set(vNummers.filter((vNummer) => typeof vNummer === 'string'));
}

function at(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    data,
  );
}

function indices(list: unknown): readonly number[] {
  return Array.isArray(list) ? list.map((_, i) => i) : [];
}
