/**
 * The gateway's own log: what was decided of each operation before anything was fetched (mayAsk). It turns an AccessDecision
 * into one record; it must never hold a V-nummer, a variable or a text of the client, and knows nobody's data.
 */
import { randomUUID } from 'node:crypto';
import type { OperationTypeNode } from 'graphql';
import type { Logboek } from '../../logboek/logboek.ts';
import type { Trace } from '../../logboek/trace.ts';
import { activiteitVan } from '../../toegang/activiteit.ts';
import { BELEIDSVERSIE, type Doel } from '../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import { printLabel } from '../../toegang/label.ts';
import type { AccessDecision } from '../authorization/decide-access.ts';
import { GatewayError } from '../error.ts';

export interface DecidedRequest {
  readonly gebruiker: Gebruiker;
  readonly doel: Doel;
  readonly trace: Trace;
  readonly kind: `${OperationTypeNode}`;
}

/** Durable when it resolves. @throws GatewayError NIET_VASTGELEGD */
export type RecordDecision = (access: AccessDecision, request: DecidedRequest) => Promise<void>;

export function openDecisionLog(logboek: Logboek, now: () => number): RecordDecision {
  return async (access, { gebruiker, doel, trace, kind }) => {
    const moment = now();
    const auditId = randomUUID();
    const { organisatie, functie, issuer, sub } = gebruiker;
    const soort = kind === 'mutation' ? 'HANDELEN' : 'LEZEN';
    const evaluated = access.evaluated();
    try {
      await logboek.schrijf({
        moment,
        audit: { audit_id: auditId, moment, issuer, sub, organisatie, functie, doel },
        beslissing: {
          trace_id: trace.traceId,
          span_id: trace.spanId,
          event_name: 'adl.access_evaluations',
          timestamp: moment,
          status: 'Ok',
          attributes: {
            'adl.core.policies': `urn:ketenbeeld:beleid:${BELEIDSVERSIE}`,
            ...(trace.fscTransactionId === null ? {} : { 'adl.fsc.transaction_id': trace.fscTransactionId }),
          },
          body: {
            'adl.core.request': {
              subject: { type: 'gebruiker', id: auditId, properties: { organisatie, functie } },
              action: {
                name: soort.toLowerCase(),
                properties: { doel, processing_activity_id: activiteitVan('gateway', soort, doel).id },
              },
              evaluations: evaluated.map(({ veld }) => ({ resource: { type: 'veld', id: veld } })),
            },
            'adl.core.response': {
              evaluations: evaluated.map(({ refusal }) =>
                refusal === undefined
                  ? { decision: true }
                  : { decision: false, context: { reden: refusal.reden, label: printLabel(refusal.label) } },
              ),
            },
          },
        },
        // Whose data was given is known, and recorded, by who gave it.
        verwerking: null,
        betrokkenen: [],
      });
    } catch {
      throw new GatewayError('NIET_VASTGELEGD');
    }
  };
}
