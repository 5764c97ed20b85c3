/**
 * Prints, for every field of every subgraph, which profile can ever see it: the policy as it falls on the schema. The file is
 * committed, so that a change of a right, a label or a schema shows as a difference that a privacy officer can read.
 */
import { parse } from 'graphql';
import { readPolicies } from '../subgraphs/kit/coverage.ts';
import { readSdl } from '../subgraphs/kit/package-files.ts';
import { PROFIELEN, type Profiel } from '../toegang/generated/policy.ts';
import { isHandelendProfiel } from '../toegang/handeling.ts';
import { handelingVan, isHandelingLabel, type Label, type Labels, printLabel } from '../toegang/label.ts';
import { cel } from '../toegang/matrix.ts';
import { omvat } from '../toegang/niveau.ts';
import { TOEZICHT_KLASSE } from '../toegang/toezicht.ts';
import { SUBGRAPHS } from './compose.ts';

/** @returns CSV: `veld,bronhouder,onderwerp,regime,label` (onderwerp: whom it is about, `-` on a root), then one column per profile with `ja` or `-` */
export function printToegangPerVeld(): string {
  const profielen = PROFIELEN.map(({ profiel }) => profiel);
  const rows = SUBGRAPHS.flatMap((subgraph) =>
    readPolicies(parse(readSdl(subgraph.naam)), subgraph).map(({ type, field, labels, subject, regime }) =>
      [
        `${type}.${field}`,
        subgraph.bronhouder,
        subject?.hub ?? '-',
        regime,
        printLabels(labels),
        ...profielen.map((profiel) => (opent(labels, profiel) ? 'ja' : '-')),
      ].join(','),
    ),
  );
  return [['veld', 'bronhouder', 'onderwerp', 'regime', 'label', ...profielen].join(','), ...rows.sort(), ''].join(
    '\n',
  );
}

/** One alternative of which every class stands in the column of this profile; conditions on the person come on top. */
function opent(labels: Labels, profiel: Profiel): boolean {
  return labels.some((all) => all.every((label) => opentLabel(label, profiel)));
}

function opentLabel(label: Label, profiel: Profiel): boolean {
  if (label === 'TOEZICHT') return profiel === 'FG' && opentLabel(TOEZICHT_KLASSE, profiel);
  if (isHandelingLabel(label)) return isHandelendProfiel(handelingVan(label), profiel);
  if (typeof label === 'string') return label === 'OPEN';
  return omvat(cel(label.dataklasse, profiel), label.niveau);
}

/** `of` between alternatives, `en` inside one. */
function printLabels(labels: Labels): string {
  return labels.map((all) => all.map(printLabel).join(' en ')).join(' of ');
}
