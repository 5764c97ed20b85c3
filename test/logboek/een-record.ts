import { randomUUID } from 'node:crypto';
import type { Records } from '../../logboek/records.ts';

/** The records of one request, about so many people. */
export function eenRecord(betrokkenen: number, nu: number): Records {
  const trace = { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16) };
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
      ...trace,
      event_name: 'adl.access_evaluations',
      timestamp: nu,
      status: 'Ok',
      attributes: { 'adl.core.policies': 'abc' },
      body: { 'adl.core.request': {}, 'adl.core.response': {} },
    },
    verwerking:
      betrokkenen === 0
        ? null
        : {
            ...trace,
            parent_span_id: null,
            status: 'Ok',
            name: 'verstrekt aan gateway',
            start_time: nu,
            end_time: nu + 5,
            processing_activity_id: 'urn:ketenbeeld:verwerkingsactiviteit:coa:lezen_uitvoering_vw',
            data_subject_id_type: 'Vreemdelingennummer',
            fsc_transaction_id: null,
          },
    betrokkenen: Array.from({ length: betrokkenen }, (_, volg) => ({
      volg,
      span_id: String(volg).padStart(16, '1'),
      data_subject_id: `k1.pseudoniem-${volg}`,
      dataklassen: 'IDENTITEIT OPVANG',
    })),
  };
}
