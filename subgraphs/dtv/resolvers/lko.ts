import { loadHub } from '../../kit/context.ts';
import { type PageArguments, readPage, toConnection } from '../../kit/connection.ts';
import type { DtvContext } from '../context.ts';
import { inTeBrengen } from '../in-te-brengen.ts';

interface LkoRef {
  readonly id: string;
  /** What the router brought along from others, unchecked. */
  readonly vereist?: Readonly<Record<string, unknown>>;
}

export const LKO = {
  /** The rows are read only when somebody asks for them: a count alone costs one statement. */
  caseloadlijst: ({ id }: LkoRef, args: PageArguments, { bronnen: { store }, cursors }: DtvContext) => {
    const page = readPage('caseloadlijst', args, cursors);
    let gelezen: ReturnType<typeof lees> | undefined;
    const lees = async () => toConnection(page, await store.caseloadlijst(id, page), (row) => row, { lkoId: id });
    return {
      lkoId: id,
      edges: async () => {
        const { edges } = await (gelezen ??= lees());
        return edges.map(({ cursor, node: { vNummer, naam, sinds, verstrekkingsbeperking } }) => ({
          lkoId: id,
          cursor,
          vNummer,
          beperkt: verstrekkingsbeperking,
          node: { lkoId: id, naam, lijst: 'CASELOADLIJST', sinds, verstrekkingsbeperking },
        }));
      },
      pageInfo: async () => (await (gelezen ??= lees())).pageInfo,
      totalCount: () => store.telCaseload(id),
    };
  },
  administratiefGeplaatstInTeBrengen: async ({ id, vereist }: LkoRef, _args: unknown, { bronnen }: DtvContext) => {
    const vNummers = await inTeBrengen(
      vereist?.['administratiefGeplaatst'],
      (over) => bronnen.geplaatstBijCoa(id, over),
      (over) => bronnen.opCaseload(over),
    );
    // Nobody here is on the caseload, so nobody is anyone's own: there is no relation to look up, a proof has to bring it.
    return vNummers.map((vNummer) => ({ __typename: 'Vreemdeling', vNummer }));
  },
};

export const CaseloadlijstEdge = {
  vreemdeling: ({ vNummer }: { readonly vNummer: string }, _args: unknown, context: DtvContext) =>
    loadHub(context, 'Vreemdeling', vNummer),
};
