import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { PERSONAS } from '../../../demo/personas.ts';
import type { Wereld } from '../../../demo/wereld/wereld.ts';
import { persona, type Wie } from '../feiten-van-de-wereld.ts';

const csv = (naam: string): Record<string, string>[] =>
  parseCsv(readFileSync(join(import.meta.dirname, '../../../toegang', `${naam}.csv`)), { columns: true });

export const DOELEN: readonly string[] = csv('doelbinding').map(({ doel = '' }) => doel);

export const SOORTEN_GEBRUIKERS = ['PERSONA', 'WERELD', 'ONBEKENDE', 'ANDERE_FUNCTIE'] as const;
type Soort = (typeof SOORTEN_GEBRUIKERS)[number];

/**
 * Everybody who can ask: the personas, all medewerkers, members and invitees of the world, one stranger per functie of
 * profielen.csv, and some who carry the sub of one with the functie of another.
 */
export function gebruikersVan(wereld: Wereld): Readonly<Record<Soort, readonly Wie[]>> {
  const doel = 'UITVOERING_VW';
  const bekend = [...wereld.overleggen.flatMap(({ leden }) => leden), ...wereld.uitnodigingen, ...wereld.medewerkers];
  return {
    PERSONA: PERSONAS.map(({ id }) => persona(id)),
    WERELD: bekend
      .filter(({ sub }) => !PERSONAS.some((een) => een.sub === sub))
      .map(({ sub, organisatie, functie }) => ({ id: sub, sub, organisatie, functie, doel })),
    ONBEKENDE: csv('profielen').flatMap(({ organisatie = '', functies = '' }) =>
      functies.split('|').map((functie) => ({
        id: 'onbekende',
        sub: 'niemand',
        organisatie: organisatie.split('|')[0] ?? '',
        functie,
        doel,
      })),
    ),
    ANDERE_FUNCTIE: (
      [
        ['p-coa-duinrand', 'COA', 'LOCATIEMANAGER'],
        ['p-coa-duinrand', 'DTV', 'REGIEVOERDER'],
        ['p-coa-rao-noord', 'COA', 'CASEMANAGER'],
        ['p-dtv-duinrand', 'DTV', 'AFDELINGSMANAGER'],
        ['p-politie-duinrand', 'POLITIE', 'WIJKAGENT'],
        ['p-wijkagent-duinrand', 'POLITIE', 'AVIM_MEDEWERKER'],
        ['p-nidos-duinrand', 'IOM', 'IOM_MEDEWERKER'],
        ['p-ind-duinrand', 'IND', 'SENIOR_MEDEWERKER'],
        ['p-betrokkene', 'COA', 'CASEMANAGER'],
        ['p-coa-duinrand', 'BETROKKENE', 'BETROKKENE'],
      ] as const
    ).map(([sub, organisatie, functie]) => ({ id: `${sub} als ${functie}`, sub, organisatie, functie, doel })),
  };
}
