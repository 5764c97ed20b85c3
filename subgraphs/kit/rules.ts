import { rule, shield } from 'graphql-shield';
import { applyMiddleware } from 'graphql-middleware';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { beslis, type Besluit, type Relatie } from '../../toegang/beslis.ts';
import { eigenRijVan, type SubgraphContext, vraagVan } from './context.ts';
import type { FieldPolicy } from './coverage.ts';
import { SubgraphFault } from './fault.ts';
import { refusalError } from './refusal-error.ts';

/**
 * Wraps each labelled field of the schema in the rule that its `@policy` says. Only labelled fields are wrapped; that there
 * are no others is what the coverage gate proved. The schema that comes in is unprotected and must not be served.
 */
export function protect(schema: GraphQLSchema, policies: readonly FieldPolicy[]): GraphQLSchema {
  const tree: Record<string, Record<string, ReturnType<typeof fieldRule>>> = {};
  for (const policy of policies) {
    if (policy.labels.every((all) => all.every((label) => label === 'OPEN'))) continue;
    (tree[policy.type] ??= {})[policy.field] = fieldRule(policy);
  }
  const middleware = shield(tree, {
    // Reached only by fields without a label, which the coverage gate allows for keys, OPEN and federation's own alone.
    fallbackRule: rule({ cache: 'no_cache' })(() => true),
    // What a resolver throws is not a refusal: coded faults pass, anything else is masked where the answer is printed.
    fallbackError: (error) => (error instanceof Error ? error : new SubgraphFault('INTERNE_FOUT')),
    allowExternalErrors: true,
  });
  return applyMiddleware(schema, middleware);
}

function fieldRule(policy: FieldPolicy) {
  const veld = `${policy.type}.${policy.field}`;
  const weigeringen = new Map<string, GraphQLError>();
  const weiger = (besluit: Besluit & { toegestaan: false }): GraphQLError => {
    const naam = `${typeof besluit.label === 'string' ? besluit.label : besluit.label.dataklasse} ${besluit.reden}`;
    let fout = weigeringen.get(naam);
    // Built once per label and reason: a refusal per row would spend its time on stack traces.
    if (fout === undefined)
      weigeringen.set(
        naam,
        (fout = refusalError(veld, besluit.reden, typeof besluit.label === 'string' ? undefined : besluit.label)),
      );
    return fout;
  };
  return rule(veld, { cache: 'no_cache' })((parent: unknown, _args: unknown, context: SubgraphContext) => {
    try {
      const besluit = beslis(policy.labels, relatieOf(policy, parent, context), vraagVan(context, policy.regime));
      return besluit.toegestaan ? true : weiger(besluit);
    } catch {
      // A fault inside the decision refuses; it never becomes an answer.
      return weiger({ toegestaan: false, label: 'EIGEN', reden: 'GEEN_GROND' });
    }
  });
}

function relatieOf(policy: FieldPolicy, parent: unknown, context: SubgraphContext): Relatie {
  if (policy.subject === undefined) return { ...NIETS, eigen: eigenRijVan(context) };
  const row = typeof parent === 'object' && parent !== null ? (parent as Record<string, unknown>) : {};
  const relatie = context.relaties.get(policy.subject.hub, row[policy.subject.field]) ?? NIETS;
  // A row of a list may be about a shielded person while its subject is the LKO: then it shows the V-nummer alone (k6).
  const shielded = row['verstrekkingsbeperking'] === true && !policy.leadsToHub;
  return shielded ? { ...relatie, beperkt: true } : relatie;
}

const NIETS: Relatie = { bewijs: 'GELDIG', profielen: [], verlopen: [], beperkt: false, eigen: undefined };
