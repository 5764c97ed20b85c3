import { allow, rule, shield } from 'graphql-shield';
import { applyMiddleware } from 'graphql-middleware';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { beslisWaarop, type Besluit, type Relatie } from '../../toegang/beslis.ts';
import { printLabel } from '../../toegang/label.ts';
import { eigenRijVan, type SubgraphContext, vraagVan } from './context.ts';
import type { FieldPolicy } from './coverage.ts';
import { SubgraphFault } from './fault.ts';
import { refusalError } from './refusal-error.ts';
import { GEEN_RELATIE } from './relaties.ts';
import type { Beslispunt } from './verantwoording.ts';

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
    fallbackRule: allow,
    // What a resolver throws is not a refusal: coded faults pass, anything else is masked where the answer is printed.
    allowExternalErrors: true,
  });
  return applyMiddleware(schema, middleware);
}

/** Built once: it may stand on each field of each row. */
const NIEMAND_WACHT = new SubgraphFault('NIEMAND_WACHT');

function fieldRule(policy: FieldPolicy) {
  const veld = `${policy.type}.${policy.field}`;
  const weigeringen = new Map<string, GraphQLError>();
  const weiger = (besluit: Besluit & { toegestaan: false }): GraphQLError => {
    const naam = `${printLabel(besluit.label)} ${besluit.reden}`;
    let fout = weigeringen.get(naam);
    // Built once per label and reason: a refusal per row would spend its time on stack traces.
    if (fout === undefined) {
      fout = refusalError(veld, besluit.reden, typeof besluit.label === 'string' ? undefined : besluit.label);
      weigeringen.set(naam, fout);
    }
    return fout;
  };
  const punt: Beslispunt = { veld, labels: policy.labels };
  return rule()((parent: Readonly<Record<string, unknown>>, _args: unknown, context: SubgraphContext) => {
    try {
      if (context.wacht.aborted) return NIEMAND_WACHT;
      const { subject } = policy;
      // A row of a list is about somebody while its subject is the LKO.
      const onderwerp = subject && { hub: subject.hub, key: parent[subject.field], vNummer: parent['vNummer'] };
      const relatie = relatieOf(policy, parent, context);
      const { besluit, waarop } = beslisWaarop(policy.labels, relatie, vraagVan(context, policy.regime));
      context.verantwoording.besluit(punt, onderwerp, besluit, waarop);
      return besluit.toegestaan ? true : weiger(besluit);
    } catch {
      // A fault inside the decision refuses; it never becomes an answer.
      return weiger({ toegestaan: false, label: 'EIGEN', reden: 'GEEN_GROND' });
    }
  });
}

function relatieOf(policy: FieldPolicy, row: Readonly<Record<string, unknown>>, context: SubgraphContext): Relatie {
  if (policy.subject === undefined) return { ...GEEN_RELATIE, eigen: eigenRijVan(context) };
  const relatie = context.relaties.get(policy.subject.hub, row[policy.subject.field]) ?? GEEN_RELATIE;
  // A row of a list may be about a shielded person while its subject is the LKO: then it shows the V-nummer alone (k6).
  const shielded = row['verstrekkingsbeperking'] === true && !policy.leadsToHub;
  return shielded ? { ...relatie, beperkt: true } : relatie;
}
