// What waits for somebody, asked of one overleg.
import type { Wie } from '../../support/subgraph-alone.ts';
import type { Overleg } from './fixture.ts';

export interface Taak {
  readonly soort: string;
  readonly onderwerp: string;
  readonly handeling: string;
  readonly uiterlijk: string | null;
  readonly laat: boolean;
  readonly lko: { id: string } | null;
  readonly rao: { id: string } | null;
  readonly deelberaad: { id: string } | null;
  readonly vreemdeling: { vNummer: string } | null;
}
const VELDEN =
  'soort onderwerp handeling uiterlijk laat lko { id } rao { id } deelberaad { id } vreemdeling { vNummer }';

export function takenVan(overleg: Pick<Overleg, 'query'>) {
  const bladzijde = async (wie: Wie, args = '(first: 200)', doel?: string) => {
    const { data, errors } = await overleg.query(
      wie,
      `{ mij { teDoen${args} { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${VELDEN} } } } } }`,
      {},
      doel,
    );
    const { teDoen } = data?.['mij'] as {
      teDoen: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        edges: { cursor: string; node: Taak }[];
      } | null;
    };
    return { taken: teDoen?.edges.map(({ node }) => node) ?? [], pagina: teDoen, errors };
  };
  /** The tasks about one person, or about one thing. */
  const overWie = async (wie: Wie, wat: string, doel?: string) =>
    (await bladzijde(wie, '(first: 200)', doel)).taken.filter(
      ({ vreemdeling, onderwerp }) => vreemdeling?.vNummer === wat || onderwerp === wat,
    );
  const soorten = async (wie: Wie, wat: string, doel?: string) =>
    (await overWie(wie, wat, doel)).map(({ soort, handeling }) => `${soort} ${handeling}`);
  return { bladzijde, overWie, soorten };
}
