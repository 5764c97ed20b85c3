import { randomUUID } from 'node:crypto';
import type { Pseudoniem } from '../../logboek/pseudoniem.ts';
import type { Records } from '../../logboek/records.ts';
import { newSpanId, type Trace } from '../../logboek/trace.ts';
import { activiteitVan } from '../../toegang/activiteit.ts';
import { BELEIDSVERSIE } from '../../toegang/generated/policy.ts';

const V_NUMMER = /(?<!\d)\d{10}(?!\d)/g;

/**
 * The records of a feit: another organisation's service was told something of these people, a no as much as a yes.
 * @param feit.sleutels what was asked about; each V-nummer in a key is a betrokkene
 */
export function recordsVanFeit(
  bronhouder: string,
  feit: { readonly naam: string; readonly vrager: string; readonly sleutels: readonly string[] },
  trace: Trace,
  nu: number,
  pseudoniem: Pseudoniem,
): Records {
  const auditId = randomUUID();
  const activiteit = activiteitVan(bronhouder, 'FEIT', null);
  const personen = [...new Set(feit.sleutels.flatMap((sleutel) => sleutel.match(V_NUMMER) ?? []))];
  const plaats = { trace_id: trace.traceId, span_id: trace.spanId };
  const dienst = `urn:ketenbeeld:dienst:${feit.vrager}`;
  return {
    moment: nu,
    audit: {
      audit_id: auditId,
      moment: nu,
      issuer: dienst,
      sub: dienst,
      organisatie: feit.vrager,
      functie: null,
      doel: null,
    },
    beslissing: {
      ...plaats,
      event_name: 'adl.access_evaluations',
      timestamp: nu,
      status: 'Ok',
      attributes: { 'adl.core.policies': `urn:ketenbeeld:beleid:${BELEIDSVERSIE}` },
      body: {
        'adl.core.request': {
          subject: { type: 'dienst', id: auditId, properties: { organisatie: feit.vrager } },
          action: { name: 'feit', properties: { processing_activity_id: activiteit.id } },
          evaluations: [{ resource: { type: 'feit', id: feit.naam } }],
        },
        'adl.core.response': { evaluations: [{ decision: true, context: { aantal: feit.sleutels.length } }] },
      },
    },
    verwerking:
      personen.length === 0
        ? null
        : {
            ...plaats,
            parent_span_id: trace.parentSpanId,
            status: 'Ok',
            name: `${activiteit.naam}: ${feit.naam}`,
            start_time: nu,
            end_time: nu,
            processing_activity_id: activiteit.id,
            data_subject_id_type: 'Vreemdelingennummer',
            fsc_transaction_id: trace.fscTransactionId,
          },
    betrokkenen: personen.map((vNummer, volg) => ({
      volg,
      span_id: newSpanId(),
      data_subject_id: pseudoniem.van(vNummer),
      dataklassen: '',
    })),
  };
}
