import { composeServices } from '@apollo/composition';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readPolicies } from '../../../subgraphs/kit/coverage.ts';
import { readSdl } from '../../../subgraphs/kit/package-files.ts';

const document = parse(readSdl('politie'));
const policies = readPolicies(document, { naam: 'politie', bronhouder: 'POLITIE', maaktBewijs: false });
const klassenVan = (labels: (typeof policies)[number]['labels']) =>
  labels.flat().flatMap((label) => (typeof label === 'string' ? [] : [label.dataklasse]));

/** Read from the text: the kit takes AVG for a field that says nothing, and here nothing may be unsaid. */
const regimes = new Map(
  document.definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    return (type.fields ?? []).map((field) => {
      const directive = [...(field.directives ?? []), ...(type.directives ?? [])].find(
        (d) => d.name.value === 'regime',
      );
      const value = directive?.arguments?.[0]?.value;
      return [`${type.name.value}.${field.name.value}`, value?.kind === Kind.STRING ? value.value : undefined] as const;
    });
  }),
);

describe('het regime van elk politiegegeven (C17)', () => {
  it('elk gelabeld veld noemt AVG of WPG; alleen bladeren zegt niets over iemand', () => {
    const zonder = policies
      .filter((policy) => policy.type !== 'PageInfo')
      // A count of a region is about nobody.
      .filter(({ subject }) => subject?.hub !== 'Regio')
      .filter((policy) => !['AVG', 'WPG'].includes(regimes.get(`${policy.type}.${policy.field}`) ?? ''));
    expect(policies.length).toBeGreaterThan(40);
    expect(zonder.map((policy) => `${policy.type}.${policy.field}`)).toEqual([]);
  });

  it('toezicht volgens de Vw valt onder de AVG; openbare orde, Top-X en mensenhandel onder de Wpg', () => {
    for (const { type, field, labels, regime } of policies) {
      const klassen = klassenVan(labels);
      const wpg = klassen.some(
        (klasse) => klasse === 'OPENBARE_ORDE' || klasse === 'MENSENHANDEL' || klasse === 'LKO_LIJST',
      );
      expect([`${type}.${field}`, regime], `${type}.${field}`).toEqual([`${type}.${field}`, wpg ? 'WPG' : 'AVG']);
    }
  });

  it('elke klasse van de politie heeft een veld', () => {
    expect(new Set(policies.flatMap(({ labels }) => klassenVan(labels)))).toEqual(
      new Set([
        'MELDPLICHT',
        'VRIJHEIDSBEPERKING',
        'INBEWARINGSTELLING',
        'INBEWARINGSTELLING_OVERWOGEN',
        'OPENBARE_ORDE',
        'MENSENHANDEL',
        'LKO_LIJST',
        'INZAGELOG',
        'AANTALLEN',
      ]),
    );
  });
});

describe('in de supergraph', () => {
  const { errors, supergraphSdl } = composeServices(
    ['overleg', 'politie'].map((name) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(readSdl(name)) })),
  );

  it('voegt de politie zich bij overleg, met beide labels op de Top-X', () => {
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toContain('@policy(policies: [["LKO_LIJST:VOLLEDIG", "OPENBARE_ORDE:SAMENVATTING"]])');
  });

  it('verschijnt van het regime niets: het is aan de politie', () => {
    expect(supergraphSdl).not.toMatch(/@regime|enum Regime/);
  });
});

describe('wat de politie niet deelt', () => {
  it('staat in geen beschrijving of veld als vrije tekst van een incident', () => {
    const namen = [...regimes.keys()].join(' ');
    expect(namen).not.toMatch(/toelichting|omschrijving|tekst|verdenking|delict|strafbaar/i);
  });
});
