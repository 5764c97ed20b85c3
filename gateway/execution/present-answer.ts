import { GraphQLError } from 'graphql';
import { REDENEN, type Reden as RedenVanZien } from '../../toegang/beslis.ts';
import { VRAAG_FOUTEN } from '../../toegang/fouten.ts';
import { GEEN_ROL } from '../../toegang/handeling.ts';
import { isDataklasse } from '../../toegang/label.ts';
import { isNiveau } from '../../toegang/niveau.ts';
import { ERRORS, type ErrorCode } from '../error.ts';
import type { FieldAt } from './client-paths.ts';
import type { RawAnswer, RawError } from './engine.ts';

type Reden = RedenVanZien | typeof GEEN_ROL;
const KNOWN_REASONS: readonly Reden[] = [...REDENEN, GEEN_ROL];

/** One line of the summary: which field was closed, why, and how often. */
export interface Geweigerd {
  readonly veld: string;
  readonly dataklasse: string | null;
  readonly niveau: string | null;
  readonly reden: Reden;
  readonly aantal: number;
}

export interface PresentedAnswer {
  readonly data: RawAnswer['data'];
  readonly errors?: readonly GraphQLError[];
  readonly extensions?: {
    readonly toegang: { readonly geweigerd: readonly Geweigerd[]; readonly nietGetoond: number };
  };
}

/** More errors say nothing new; the summary counts them all. */
const MAX_ERRORS = 500;

/** What the owners may say about a value that the client sent; the sentence is ours. */
const USER_FAULTS: Readonly<Record<string, string>> = {
  ...VRAAG_FOUTEN,
  BAD_USER_INPUT: 'Een argument heeft niet de juiste vorm; zie de beschrijving van het veld in het schema.',
};

const REDEN_TEKST: Readonly<Record<Reden, string>> = {
  GEEN_ROL: 'dit is aan wie deze rol in het overleg heeft, zoals de voorzitter van de bijeenkomst.',
  GEEN_GROND: 'u hebt hiervoor geen grond.',
  NIVEAU_TE_LAAG: 'uw profiel geeft dit gegeven niet, of niet op dit niveau.',
  DOELBINDING: 'het opgegeven doel opent dit gegeven niet.',
  VERSTREKKINGSBEPERKING: 'voor deze persoon geldt een verstrekkingsbeperking.',
  GEEN_VERSTREKKINGSBESLUIT: 'er is geen geldig besluit om dit politiegegeven aan uw organisatie te verstrekken.',
  UITNODIGING_VERLOPEN: 'uw uitnodiging is verlopen.',
  BEWIJS_ONTBREEKT: 'uw grond kon niet worden vastgesteld; probeer het opnieuw.',
  BEWIJS_VERLOPEN: 'de vaststelling van uw grond is verlopen; probeer het opnieuw.',
  BEWIJS_ONGELDIG: 'de vaststelling van uw grond is ongeldig.',
};

/** A field is not shown, a verb is not done. */
function refusalText(veld: string, reden: Reden): string {
  return `${veld.startsWith('Mutation.') ? 'Niet toegestaan' : 'Niet zichtbaar'}: ${REDEN_TEKST[reden]}`;
}

/**
 * Makes an answer fit to leave: each closed or failed field keeps its path and gets a code and sentence of ours, refusals are
 * counted per field and reason, and nothing that a subgraph wrote goes out. An error on what the plan fetched beside the
 * client's own fields (a proof, what another field requires) goes nowhere: the field that needed it has an error of its own.
 */
export function presentAnswer(answer: RawAnswer, fieldAt: FieldAt): PresentedAnswer {
  const summary = new Map<string, Geweigerd>();
  const errors: GraphQLError[] = [];
  let nietGetoond = 0;
  for (const error of answer.errors) {
    const veld = error.path === undefined ? '' : fieldAt(error.path);
    if (veld === undefined) continue;
    const presented = present(error, veld, summary);
    if (errors.length < MAX_ERRORS) errors.push(presented);
    else nietGetoond += 1;
  }
  if (errors.length === 0) return { data: answer.data };
  return {
    data: answer.data,
    errors,
    ...(summary.size === 0 ? {} : { extensions: { toegang: { geweigerd: [...summary.values()], nietGetoond } } }),
  };
}

function present(error: RawError, veld: string, summary: Map<string, Geweigerd>): GraphQLError {
  const { code } = error.extensions;
  if (code === 'UNAUTHORIZED_FIELD_OR_TYPE') {
    const refusal = readRefusal(error);
    if (refusal !== undefined) {
      const { dataklasse, niveau, reden } = refusal;
      const key = JSON.stringify([veld, dataklasse, niveau, reden]);
      const counted = summary.get(key);
      summary.set(key, { veld, dataklasse, niveau, reden, aantal: (counted?.aantal ?? 0) + 1 });
      return at(error, refusalText(veld, reden), { code, toegang: { dataklasse, niveau, reden } });
    }
  }
  if (typeof code === 'string' && Object.hasOwn(USER_FAULTS, code)) return at(error, USER_FAULTS[code] ?? '', { code });
  const own: ErrorCode = code === 'SUBGRAPH_UNAVAILABLE' ? code : 'SUBGRAPH_ERROR';
  return at(error, ERRORS[own].message, { code: own });
}

/** A refusal is believed in its known words only; a subgraph that writes others gets SUBGRAPH_ERROR. */
function readRefusal(error: RawError): Omit<Geweigerd, 'veld' | 'aantal'> | undefined {
  const { toegang } = error.extensions;
  if (typeof toegang !== 'object' || toegang === null) return undefined;
  const { dataklasse = null, niveau = null, reden } = toegang as Readonly<Record<string, unknown>>;
  const knownReden = KNOWN_REASONS.find((r) => r === reden);
  const knownKlasse = dataklasse === null || (typeof dataklasse === 'string' && isDataklasse(dataklasse));
  const knownNiveau = niveau === null || (typeof niveau === 'string' && isNiveau(niveau));
  if (knownReden === undefined || !knownKlasse || !knownNiveau) return undefined;
  return { dataklasse, niveau, reden: knownReden };
}

function at(error: RawError, message: string, extensions: Readonly<Record<string, unknown>>): GraphQLError {
  return new GraphQLError(message, { path: error.path ?? null, extensions });
}
