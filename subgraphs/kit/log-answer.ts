import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { Logboek } from '../../logboek/logboek.ts';
import type { Pseudoniem } from '../../logboek/pseudoniem.ts';
import { traceparentOf } from '../../logboek/trace.ts';
import type { SubgraphContext } from './context.ts';
import { FAULTS } from './fault.ts';

export interface LogOptions {
  readonly logboek: Logboek;
  readonly pseudoniem: Pseudoniem;
  readonly now: () => number;
  readonly log: (event: Readonly<Record<string, string | number | null>>) => void;
}

/**
 * Writes the records of a request when its answer is made and has not left; an answer that cannot be recorded becomes a
 * refusal. What was done (a mutation) stays done: its idempotentiesleutel gives the same answer again.
 */
export function logAnswers<Bronnen>(
  naam: string,
  { logboek, pseudoniem, now, log }: LogOptions,
): ApolloServerPlugin<SubgraphContext<Bronnen>> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: async (request) => {
          const { contextValue: context, response } = request;
          if (response.body.kind !== 'single') {
            refuse(response);
            return;
          }
          response.http.headers.set('traceresponse', traceparentOf(context.trace));
          const { data, errors = [] } = response.body.singleResult;
          const records = context.verantwoording.records(
            {
              ...context,
              soort: request.operation?.operation === OperationTypeNode.MUTATION ? 'HANDELEN' : 'LEZEN',
              gevraagd: [request.request.variables, request.request.query],
              data,
              begin: context.nu,
              einde: now(),
              mislukt: errors.some(({ extensions }) => extensions?.['code'] === 'INTERNE_FOUT'),
            },
            pseudoniem,
          );
          if (records === undefined) return;
          try {
            await logboek.schrijf(records);
          } catch {
            log({ event: 'error', subgraph: naam, code: 'NIET_VASTGELEGD' });
            refuse(response);
          }
        },
      }),
  };
}

type Response = GraphQLRequestContextWillSendResponse<SubgraphContext>['response'];

function refuse(response: Response): void {
  const code = 'NIET_VASTGELEGD';
  response.http.status = 503;
  response.body = {
    kind: 'single',
    singleResult: { errors: [{ message: FAULTS[code].message, extensions: { code } }] },
  };
}
