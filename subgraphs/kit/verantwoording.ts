/**
 * What one request was told, and by which decisions: filled by the rules while fields are decided, read once when the answer
 * is ready. It turns decisions into the records of that request (AVG art. 5 lid 2). It must never leave out a person of whom
 * something was given; one too many is the better mistake.
 */
import { randomUUID } from 'node:crypto';
import { activiteitVan } from '../../toegang/activiteit.ts';
import type { Besluit } from '../../toegang/beslis.ts';
import type { HubNaam } from '../../toegang/bewijs.ts';
import { BELEIDSVERSIE, type Doel } from '../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import { type Labels, printLabel } from '../../toegang/label.ts';
import type { Pseudoniem } from '../../logboek/pseudoniem.ts';
import type { Records } from '../../logboek/records.ts';
import { newSpanId, type Trace } from '../../logboek/trace.ts';

/** A field or a question about a row, as it is decided on. */
export interface Beslispunt {
  readonly veld: string;
  readonly labels: Labels;
}

export interface Verzoek {
  readonly gebruiker: Gebruiker;
  readonly doel: Doel;
  readonly bronhouder: string;
  readonly trace: Trace;
  readonly soort: 'LEZEN' | 'HANDELEN';
  /** What came in: a V-nummer that stands in it is known to whoever asks. */
  readonly gevraagd: unknown;
  /** What would go out. */
  readonly data: unknown;
  readonly begin: number;
  readonly einde: number;
  /** Whether something went wrong that is no refusal. */
  readonly mislukt: boolean;
}

export class Verantwoording {
  readonly #besluiten = new Map<Beslispunt, Map<string, { readonly besluit: Besluit; aantal: number }>>();
  readonly #perPersoon = new Map<string, Set<string>>();
  /** Classes that were given of an overleg, or of nobody in particular: what a list of people is a list of. */
  readonly #vanLijsten = new Set<string>();

  /**
   * @param onderwerp undefined on a root, which is about nobody yet
   * @param waarop the labels on which it was allowed
   */
  besluit(
    punt: Beslispunt,
    onderwerp: { readonly hub: HubNaam; readonly key: unknown; readonly vNummer?: unknown } | undefined,
    besluit: Besluit,
    waarop: Labels[number],
  ): void {
    const uitkomst = besluit.toegestaan ? besluit.profiel : `${besluit.reden} ${printLabel(besluit.label)}`;
    const geteld = this.#besluiten.get(punt) ?? new Map<string, { besluit: Besluit; aantal: number }>();
    this.#besluiten.set(punt, geteld);
    const regel = geteld.get(uitkomst);
    if (regel === undefined) geteld.set(uitkomst, { besluit, aantal: 1 });
    else regel.aantal += 1;
    if (!besluit.toegestaan) return;
    const klassen = klassenVan(waarop);
    const vNummer = onderwerp?.hub === 'Vreemdeling' ? onderwerp.key : onderwerp?.vNummer;
    if (typeof vNummer === 'string') this.gegeven(vNummer, klassen);
    else for (const klasse of klassen) this.#vanLijsten.add(klasse);
  }

  /** For what no rule sees: a resolver that answers about a person whom its row does not name. */
  gegeven(vNummer: string, klassen: readonly string[]): void {
    const bekend = this.#perPersoon.get(vNummer) ?? new Set<string>();
    this.#perPersoon.set(vNummer, bekend);
    for (const klasse of klassen) bekend.add(klasse);
  }

  /** @returns undefined when nothing was decided on and nobody named: there is nothing to account for */
  records(verzoek: Verzoek, pseudoniem: Pseudoniem): Records | undefined {
    const personen = this.#personen(verzoek);
    if (this.#besluiten.size === 0 && personen.size === 0) return undefined;
    const { gebruiker, doel, bronhouder, trace, begin, einde, mislukt } = verzoek;
    const auditId = randomUUID();
    const activiteit = activiteitVan(bronhouder, verzoek.soort, doel);
    const status = mislukt ? 'Error' : 'Ok';
    const plaats = { trace_id: trace.traceId, span_id: trace.spanId };
    return {
      moment: einde,
      audit: {
        audit_id: auditId,
        moment: einde,
        issuer: gebruiker.issuer,
        sub: gebruiker.sub,
        organisatie: gebruiker.organisatie,
        functie: gebruiker.functie,
        doel,
      },
      beslissing: {
        ...plaats,
        event_name: 'adl.access_evaluations',
        timestamp: einde,
        status,
        attributes: {
          'adl.core.policies': `urn:ketenbeeld:beleid:${BELEIDSVERSIE}`,
          ...(trace.fscTransactionId === null ? {} : { 'adl.fsc.transaction_id': trace.fscTransactionId }),
        },
        body: this.#body(verzoek, auditId, activiteit.id),
      },
      verwerking:
        personen.size === 0
          ? null
          : {
              ...plaats,
              parent_span_id: trace.parentSpanId,
              status,
              name: `${activiteit.naam}: verstrekt`,
              start_time: begin,
              end_time: einde,
              processing_activity_id: activiteit.id,
              data_subject_id_type: 'Vreemdelingennummer',
              fsc_transaction_id: trace.fscTransactionId,
            },
      betrokkenen: [...personen].map(([vNummer, klassen], volg) => ({
        volg,
        span_id: newSpanId(),
        data_subject_id: pseudoniem.van(vNummer),
        dataklassen: [...klassen].sort().join(' '),
      })),
    };
  }

  /** Whom the rules opened something of, and whoever is named in the answer without having been named in the question. */
  #personen({ data, gevraagd }: Verzoek): ReadonlyMap<string, ReadonlySet<string>> {
    const personen = new Map<string, ReadonlySet<string>>(this.#perPersoon);
    const bekend = new Set<string>();
    vNummersIn(gevraagd, bekend);
    const genoemd = new Set<string>();
    vNummersIn(data, genoemd);
    for (const vNummer of genoemd) {
      if (bekend.has(vNummer)) continue;
      personen.set(vNummer, new Set([...(personen.get(vNummer) ?? []), ...this.#vanLijsten]));
    }
    return personen;
  }

  /** AuthZEN Access Evaluations: one subject and action, and per field the outcomes with how often each was given. */
  #body({ gebruiker, doel, soort }: Verzoek, auditId: string, activiteit: string) {
    const evaluations: unknown[] = [];
    const besluiten: unknown[] = [];
    for (const [{ veld, labels }, geteld] of this.#besluiten) {
      const gevraagd = labels.map((alle) => alle.map(printLabel));
      for (const { besluit, aantal } of geteld.values()) {
        evaluations.push({ resource: { type: 'veld', id: veld, properties: { labels: gevraagd } } });
        besluiten.push({
          decision: besluit.toegestaan,
          context: besluit.toegestaan
            ? { profiel: besluit.profiel, aantal }
            : { reden: besluit.reden, label: printLabel(besluit.label), aantal },
        });
      }
    }
    return {
      'adl.core.request': {
        subject: {
          type: 'gebruiker',
          id: auditId,
          properties: { organisatie: gebruiker.organisatie, functie: gebruiker.functie },
        },
        action: { name: soort.toLowerCase(), properties: { doel, processing_activity_id: activiteit } },
        evaluations,
      },
      'adl.core.response': { evaluations: besluiten },
    };
  }
}

const KLASSEN = new WeakMap<Labels[number], readonly string[]>();

function klassenVan(labels: Labels[number]): readonly string[] {
  const klassen = KLASSEN.get(labels) ?? [
    ...new Set(labels.flatMap((label) => (typeof label === 'object' ? [label.dataklasse] : []))),
  ];
  KLASSEN.set(labels, klassen);
  return klassen;
}

/** An id that the log itself gave out: ten digits in a row in it are nobody. */
const UUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g;
const V_NUMMER = /(?<!\d)\d{10}(?!\d)/g;

/** Also inside a text: a query, or what somebody wrote about somebody. A toegangsbewijs names one person, in its own place. */
function vNummersIn(waarde: unknown, gevonden: Set<string>): void {
  if (typeof waarde === 'string') {
    if (waarde.length === 10 && /^\d{10}$/.test(waarde)) gevonden.add(waarde);
    else if (waarde.length > 10)
      for (const [vNummer] of waarde.replace(UUID, ' ').matchAll(V_NUMMER)) gevonden.add(vNummer);
  } else if (Array.isArray(waarde)) {
    for (const deel of waarde) vNummersIn(deel, gevonden);
  } else if (typeof waarde === 'object' && waarde !== null) {
    for (const [naam, deel] of Object.entries(waarde)) if (naam !== 'toegangsbewijs') vNummersIn(deel, gevonden);
  }
}
