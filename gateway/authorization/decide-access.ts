/**
 * Decides, before anything is planned, which fields of one operation this gebruiker can never see, and what is left of the
 * operation without them. The outcome is a value; what follows plans the smaller operation, and later prints the refusals on
 * the paths of the original one. It knows no person, and grants nothing: whatever is left, the owners still decide on.
 */
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Doel } from '../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import { DICHT, magVragen, type MagVragen } from '../../toegang/mag-vragen.ts';
import type { FieldPolicies } from './field-policies.ts';
import { type FilteredOperation, filterOperation, type OperationParts } from './filter-operation.ts';

export interface AccessDecision {
  /** What may be planned; undefined when nothing is left that needs a fetch. */
  readonly operation: FilteredOperation | undefined;
  /** The same question for a field met on its way out; the answer never differs from the one that filtered. */
  readonly refusalOf: (type: string, field: string) => (MagVragen & { toegestaan: false }) | undefined;
  /** Every field that was decided on. */
  readonly evaluated: () => readonly EvaluatedField[];
}

export interface EvaluatedField {
  /** `Type.field` */
  readonly veld: string;
  readonly refusal: (MagVragen & { toegestaan: false }) | undefined;
}

/** An operation, and by whom and for what it was asked, as far as a decision depends on that. */
export interface AskedOperation {
  readonly operation: OperationParts;
  readonly gebruiker: Pick<Gebruiker, 'organisatie' | 'functie'>;
  readonly doel: Doel;
  /** What its variables in @skip and @include say, where that is known. */
  readonly conditions?: Readonly<Record<string, boolean>> | undefined;
}

export interface DecidedOperation extends AskedOperation {
  readonly decision: AccessDecision;
}

export interface DecideAccess {
  (operation: OperationParts, wie: Pick<AskedOperation, 'gebruiker' | 'doel'>): AccessDecision;
  /** What was asked lately, the latest first; nobody in it. */
  readonly asked: () => readonly DecidedOperation[];
}

const REMEMBERED = 1000;
const REMEMBERED_BYTES = 64 * 1024 * 1024;
/** A decision keeps the parsed operation, with its tokens: about this many bytes per character of the text (measured). */
const BYTES_PER_CHARACTER = 100;

/** One per supergraph: decisions on a text are remembered per organisatie, functie and purpose, which is all that they depend on. */
export function openAuthorization(schema: GraphQLSchema, policies: FieldPolicies): DecideAccess {
  const decisions = new LRUCache<string, DecidedOperation>({
    max: REMEMBERED,
    maxSize: REMEMBERED_BYTES,
    sizeCalculation: (_decision, key) => key.length * BYTES_PER_CHARACTER,
  });
  const decide: (...asked: Parameters<DecideAccess>) => AccessDecision = (operation, { gebruiker, doel }) => {
    const { organisatie, functie } = gebruiker;
    const key = JSON.stringify([organisatie, functie, doel, operation.operationName ?? null, operation.text]);
    const known = decisions.get(key);
    if (known !== undefined) return known.decision;
    const outcomes = new Map<string, EvaluatedField['refusal']>();
    const refusalOf = openRefusals(policies, { organisatie, functie }, doel, outcomes);
    const left = filterOperation(schema, operation, (type, field) => refusalOf(type, field) !== undefined);
    const evaluated = () => [...outcomes].map(([veld, refusal]) => ({ veld, refusal }));
    const decision = { refusalOf, evaluated, operation: left };
    decisions.set(key, { operation, gebruiker: { organisatie, functie }, doel, decision });
    return decision;
  };
  return Object.assign(decide, { asked: () => [...decisions.values()] });
}

function openRefusals(
  policies: FieldPolicies,
  wie: Pick<Gebruiker, 'organisatie' | 'functie'>,
  doel: Doel,
  outcomes: Map<string, EvaluatedField['refusal']>,
): AccessDecision['refusalOf'] {
  return (type, field) => {
    const name = `${type}.${field}`;
    if (outcomes.has(name)) return outcomes.get(name);
    const policy = policies.policyOf(type, field);
    let outcome: MagVragen;
    if (policy !== undefined) outcome = magVragen(policy.labels, wie, doel, policy.eigenaars);
    else if (field.startsWith('__') || policies.isKey(type, field)) outcome = { toegestaan: true };
    // No label: the field is closed, whoever composed it.
    else outcome = DICHT;
    const refusal = outcome.toegestaan ? undefined : outcome;
    outcomes.set(name, refusal);
    return refusal;
  };
}
