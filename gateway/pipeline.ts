/**
 * READ FIRST. The steps of one request, in order; each step is a room, none calls another, and this file hands the result of
 * one to the next. `admit` stands before Apollo Server: who asks, why, and is the operation small enough to look at. `execute`
 * stands behind its parser and validator: take out what may never be seen, record that, plan and fetch the rest, count the
 * people in it, and make the answer fit to leave. It must never fetch before it has admitted, never answer what it did not
 * record, and never let out a word that a subgraph wrote.
 */
import { type DocumentNode, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { GatewayError } from './error.ts';
import { continueTrace } from '../logboek/trace.ts';
import type { AccessDecision, DecideAccess } from './authorization/decide-access.ts';
import { ABOUT_PERSON, RUNTIME_TYPE } from './authorization/filter-operation.ts';
import type { PeopleBudget } from './budget/people-budget.ts';
import { peopleIn, peopleNamed } from './budget/people-in.ts';
import type { Engine, FetchContext, RawAnswer } from './execution/engine.ts';
import { openClientPaths } from './execution/client-paths.ts';
import { presentAnswer, type PresentedAnswer } from './execution/present-answer.ts';
import { refuseIfClosed } from './execution/refuse-if-closed.ts';
import { projectAnswer } from './execution/project-answer.ts';
import type { Identify } from './identity/identify.ts';
import type { RecordDecision } from './logboek/record-decision.ts';
import { boundNodes } from './operation/bound-nodes.ts';
import { checkContentType, type GraphQLBody, readBody } from './operation/read-body.ts';
import { checkMutation } from './operation/check-mutation.ts';
import { readVariables } from './operation/read-variables.ts';
import { selectOperation } from './operation/select-operation.ts';
import type { Planner } from './planning/planner.ts';

export interface Rooms {
  readonly identify: Identify;
  /** @throws GatewayError for an operation that is too large, or whose names are federation's own */
  readonly checkOperation: (query: string) => void;
  /** What belongs to the schema against which an operation was validated. */
  readonly generationFor: (schema: GraphQLSchema) => Generation;
  readonly engine: Engine;
  readonly people: PeopleBudget;
  readonly recordDecision: RecordDecision;
  readonly now: () => number;
  /** Milliseconds that one request may take in all. */
  readonly deadline: number;
}

/** One supergraph: how it is planned, and what its labels let anybody ask. */
export interface Generation {
  readonly planner: Planner;
  readonly decideAccess: DecideAccess;
}

export interface IncomingRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** Aborted when the client is gone. */
  readonly hangUp?: AbortSignal;
}

/** What is known of a request when it is admitted; travels with it. */
export interface RequestContext extends FetchContext {
  /** Header `Toegang: strikt`: any refusal refuses the whole request. */
  readonly strikt: boolean;
}

export interface AdmittedRequest {
  readonly body: GraphQLBody;
  readonly context: RequestContext;
}

export interface ValidatedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly source: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Pipeline {
  /** @throws GatewayError: nothing was executed */
  admit(request: IncomingRequest): Promise<AdmittedRequest>;
  /** @throws GatewayError: nothing of an answer leaves */
  execute(operation: ValidatedOperation, context: RequestContext): Promise<PresentedAnswer>;
}

export function openPipeline(rooms: Rooms): Pipeline {
  return {
    async admit({ headers, body: bytes, hangUp }) {
      checkContentType(headers['content-type']);
      const { session, doel } = await rooms.identify({
        authorization: headers['authorization'],
        doelbinding: headers['doelbinding'],
      });
      const body = readBody(bytes);
      rooms.checkOperation(body.query);
      const context = {
        session,
        doel,
        trace: continueTrace({
          traceparent: headers['traceparent'],
          tracestate: headers['tracestate'],
          fscTransactionId: headers['fsc-transaction-id'],
        }),
        deadline: rooms.now() + rooms.deadline,
        strikt: readStrict(headers['toegang']),
        signal: hangUp,
      };
      return { body, context };
    },

    async execute({ schema, document, source, operationName, variables: given }, context) {
      const operation = selectOperation(schema, document, operationName);
      checkMutation(document, operation, context.strikt);
      const variables = readVariables(schema, operation, given);
      boundNodes(schema, document, operation, variables);
      const { gebruiker } = context.session;
      rooms.people.check(gebruiker);
      if (operation.operation === OperationTypeNode.MUTATION)
        rooms.people.spendOn(gebruiker, peopleNamed(document, variables));
      const { planner, decideAccess } = rooms.generationFor(schema);
      const asked = { document, operation, operationName, text: source };
      const access = decideAccess(asked, { gebruiker, doel: context.doel });
      const recorded = rooms.recordDecision(access, { ...context, gebruiker, kind: operation.operation });
      // It fails while the owners are asked: that is waited for below, and must not end the process before.
      recorded.catch(() => undefined);
      // Nothing is done that was not recorded; what is only read may be fetched meanwhile.
      if (operation.operation === OperationTypeNode.MUTATION) await recorded;
      const answer = await fetchWhatIsLeft(access, planner, { operationName, variables }, context);
      await recorded;
      rooms.people.spend(gebruiker, peopleIn(answer.data, ABOUT_PERSON), operation.operation);
      const client = { schema, document, operation, variables };
      const projected = projectAnswer(answer, {
        ...client,
        asked: access.operation?.document,
        refusalOf: access.refusalOf,
        runtimeTypeName: RUNTIME_TYPE,
      });
      const presented = presentAnswer(projected, openClientPaths(client));
      return context.strikt ? refuseIfClosed(presented) : presented;
    },
  };

  /** Nothing left is nothing fetched: no subgraph hears of the request. */
  async function fetchWhatIsLeft(
    { operation }: AccessDecision,
    planner: Planner,
    request: Pick<ValidatedOperation, 'operationName' | 'variables'>,
    context: FetchContext,
  ): Promise<RawAnswer> {
    if (operation === undefined) return { data: {}, errors: [] };
    const plan = planner.plan({ ...operation, ...request });
    return await rooms.engine.execute({ planner, plan, variables: request.variables }, context);
  }
}

function readStrict(toegang: string | undefined): boolean {
  if (toegang !== undefined && toegang !== 'strikt') throw new GatewayError('TOEGANG_ONBEKEND');
  return toegang === 'strikt';
}
