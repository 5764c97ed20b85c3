import { randomBytes, randomUUID } from 'node:crypto';
import type { Records } from '../logboek/records.ts';
import { newSpanId } from '../logboek/trace.ts';

/** As many fields as a subgraph decides about in the query that prepares an LKO. */
const VELDEN = Array.from({ length: 12 }, (_, i) => `Vreemdeling.veld${i}`);

/** What was decided: of each field a yes, and once that somebody was asked about without a ground. */
export function voorbeeldBesluit(zonderGrond: boolean): Readonly<Record<string, unknown>> {
  const velden = zonderGrond ? [...VELDEN, 'Vreemdeling.zonderGrond'] : VELDEN;
  const ja = { decision: true, context: { profiel: 'LKO_DTV', aantal: 50 } };
  const nee = { decision: false, context: { reden: 'GEEN_GROND', label: 'OPVANG:SAMENVATTING', aantal: 1 } };
  return {
    'adl.core.request': {
      subject: { type: 'gebruiker', id: randomUUID(), properties: { organisatie: 'DTV', functie: 'REGIEVOERDER' } },
      action: { name: 'lezen', properties: { doel: 'UITVOERING_VW', processing_activity_id: ACTIVITEIT } },
      evaluations: velden.map((id) => ({
        resource: { type: 'veld', id, properties: { labels: [['OPVANG:SAMENVATTING']] } },
      })),
    },
    'adl.core.response': { evaluations: velden.map((_, i) => (i < VELDEN.length ? ja : nee)) },
  };
}

export const ACTIVITEIT = 'urn:ketenbeeld:verwerkingsactiviteit:coa:lezen_uitvoering_vw';

/** The records of one request, about so many people. */
export function voorbeeldRecords(betrokkenen: number, nu: number): Records {
  const plaats = { trace_id: randomBytes(16).toString('hex'), span_id: newSpanId() };
  return {
    moment: nu,
    audit: {
      audit_id: randomUUID(),
      moment: nu,
      issuer: 'http://issuer.example',
      sub: 'p-iemand',
      organisatie: 'DTV',
      functie: 'REGIEVOERDER',
      doel: 'UITVOERING_VW',
    },
    beslissing: {
      ...plaats,
      event_name: 'adl.access_evaluations',
      timestamp: nu,
      status: 'Ok',
      attributes: { 'adl.core.policies': 'urn:ketenbeeld:beleid:0123456789abcdef' },
      body: voorbeeldBesluit(false),
    },
    verwerking:
      betrokkenen === 0
        ? null
        : {
            ...plaats,
            parent_span_id: null,
            status: 'Ok',
            name: 'gegevens raadplegen voor de uitvoering van de Vreemdelingenwet: verstrekt',
            start_time: nu - 20,
            end_time: nu,
            processing_activity_id: ACTIVITEIT,
            data_subject_id_type: 'Vreemdelingennummer',
            fsc_transaction_id: null,
          },
    betrokkenen: Array.from({ length: betrokkenen }, (_, volg) => ({
      volg,
      span_id: newSpanId(),
      data_subject_id: `k1.${randomBytes(16).toString('hex').slice(0, 22)}`,
      dataklassen: 'IDENTITEIT OPVANG OPVANGRECHT',
    })),
  };
}
