import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatePolicy, PolicyFault } from '../../build/policy.ts';
import { POLICY_FILES, type PolicyFile } from '../../build/policy-table.ts';

const ROOM = join(import.meta.dirname, '../../toegang');
const TEXTS = Object.fromEntries(POLICY_FILES.map((file) => [file, readFileSync(join(ROOM, file), 'utf8')])) as Record<
  PolicyFile,
  string
>;

type Edits = Partial<Record<PolicyFile, (text: string) => string>>;
const faults = (edits: Edits): readonly string[] => {
  const texts = Object.fromEntries(
    POLICY_FILES.map((file) => {
      const text = edits[file]?.(TEXTS[file]) ?? TEXTS[file];
      if (edits[file] !== undefined && text === TEXTS[file]) throw new Error(`the edit of ${file} changed nothing`);
      return [file, text];
    }),
  ) as Record<PolicyFile, string>;
  try {
    generatePolicy(texts);
  } catch (error) {
    if (error instanceof PolicyFault) return error.faults;
    throw error;
  }
  return [];
};
const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const without = (start: string) => (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.startsWith(start))
    .join('\n');
const twice = (start: string) => (text: string) => {
  const line = text.split('\n').find((candidate) => candidate.startsWith(start)) ?? '';
  return text.replace(`${line}\n`, `${line}\n${line}\n`);
};

describe('the policy that is committed', () => {
  it('is what the tables say now', () => {
    const committed = readFileSync(join(ROOM, 'generated/policy.ts'), 'utf8');
    expect(committed === generatePolicy(TEXTS), 'toegang/generated/policy.ts is not fresh: run npm run generate').toBe(
      true,
    );
  });
});

describe('a table with a fault in it makes no policy', () => {
  it.each<[string, Edits, string]>([
    [
      'a letter that is no level',
      { 'autorisatiematrix.csv': swap(/(OPVANG_KAMER,"[^"]*"),-/, '$1,X') },
      "autorisatiematrix.csv: OPVANG_KAMER x LKO_DTV: 'X' is not one of V S H G E -",
    ],
    [
      'a cell that is empty',
      { 'autorisatiematrix.csv': swap(/(OPVANG_KAMER,"[^"]*"),-/, '$1,') },
      "autorisatiematrix.csv: OPVANG_KAMER x LKO_DTV: '' is not one of V S H G E -",
    ],
    [
      'a cell that is missing',
      { 'autorisatiematrix.csv': swap(/(OPVANG_KAMER,"[^"]*"),-/, '$1') },
      'autorisatiematrix.csv: Invalid Record Length',
    ],
    [
      'a class twice',
      { 'autorisatiematrix.csv': twice('DUBLIN,') },
      'autorisatiematrix.csv: DUBLIN stands there twice; keep one row',
    ],
    [
      'a class without levels',
      { 'niveaus.csv': without('DUBLIN,') },
      'DUBLIN is in autorisatiematrix.csv rows but not in niveaus.csv rows',
    ],
    [
      'a class without bronhouder',
      { 'bronhouders.csv': without('DUBLIN,') },
      'DUBLIN is in autorisatiematrix.csv rows but not in bronhouders.csv rows',
    ],
    [
      'a class that only has levels',
      { 'niveaus.csv': swap('DUBLIN,', 'DUBLINN,') },
      'DUBLINN is in niveaus.csv rows but not in autorisatiematrix.csv rows',
    ],
    [
      'nobody as bronhouder',
      { 'bronhouders.csv': swap('DUBLIN,IND', 'DUBLIN,') },
      'bronhouders.csv: DUBLIN has no bronhouder',
    ],
    [
      'a class that is missing from the matrix',
      { 'autorisatiematrix.csv': without('DUBLIN,') },
      'DUBLIN is in niveaus.csv rows but not in autorisatiematrix.csv rows',
    ],
    [
      'a profile without a row',
      { 'profielen.csv': without('LKO_COA,') },
      'LKO_COA is in autorisatiematrix.csv columns but not in profielen.csv rows',
    ],
    [
      'a profile without a column',
      { 'autorisatiematrix.csv': swap(',LKO_COA,', ',LKO_KOA,') },
      'LKO_COA is in profielen.csv rows but not in autorisatiematrix.csv columns',
    ],
    [
      'a column twice',
      { 'autorisatiematrix.csv': swap(',LKO_COA,', ',LKO_DTV,') },
      'autorisatiematrix.csv: the column LKO_DTV stands there twice',
    ],
    [
      'a profile twice',
      { 'profielen.csv': twice('LKO_DTV,') },
      'profielen.csv: LKO_DTV stands there twice; keep one row',
    ],
    [
      'a profile that nobody can hold',
      { 'profielen.csv': swap('LKO_DTV,DTV,REGIEVOERDER', 'LKO_DTV,DTV,') },
      'profielen.csv: LKO_DTV needs an organisatie and a functie',
    ],
    [
      'a level of a class that does not exist',
      { 'niveaus.csv': swap('dataklasse,HIT', 'dataklasse,HITS') },
      'niveaus.csv: unknown level HITS',
    ],
    [
      'a purpose for an unknown profile',
      { 'doelbinding.csv': swap('RAO_*', 'ROA_*') },
      'doelbinding.csv: UITVOERING_VW: unknown profiel ROA_*',
    ],
    [
      'a purpose for an unknown class',
      { 'doelbinding.csv': swap('INZAGELOG', 'INZAGE_LOG') },
      'doelbinding.csv: TOEZICHT_AVG: unknown dataklasse INZAGE_LOG',
    ],
    [
      'a purpose for an unknown level',
      { 'doelbinding.csv': swap('AGGREGAAT', 'AANTAL') },
      'doelbinding.csv: UITVOERING_VW: unknown level AANTAL',
    ],
    [
      'a purpose twice',
      { 'doelbinding.csv': twice('INZAGE,') },
      'doelbinding.csv: INZAGE stands there twice; keep one row',
    ],
    [
      'an own scope that nobody knows',
      { 'eigen.csv': swap('EIGEN_CASELOAD', 'ALLES') },
      'eigen.csv: DTV REGIEVOERDER: unknown reikwijdte ALLES',
    ],
    [
      'own data of an unknown class',
      { 'eigen.csv': swap('OPVANG_KAMER', 'KAMER') },
      'eigen.csv: COA REGIOMANAGER: unknown dataklasse KAMER',
    ],
    [
      'a functie with two own rows',
      { 'eigen.csv': twice('COA,CASEMANAGER') },
      'eigen.csv: COA CASEMANAGER stands there twice; keep one row',
    ],
    [
      'an exception under a misspelt column',
      { 'eigen.csv': swap('behalve', 'behalv') },
      'eigen.csv: the column behalve is missing',
    ],
    [
      'a handeling that nobody may do',
      { 'handelingen.csv': swap('LKO_*', '') },
      'handelingen.csv: agendeer needs a profiel',
    ],
    [
      'a handeling in a role that does not exist',
      { 'handelingen.csv': swap('LKO_*,LID', 'LKO_*,BAAS') },
      "handelingen.csv: agendeer: 'BAAS' is not one of GEEN LID VOORZITTER SECRETARIS INITIATIEFNEMER ACTIEHOUDER",
    ],
    [
      'a handeling of a profile that does not exist',
      { 'handelingen.csv': swap('LKO_*,LID', 'LKZ_*,LID') },
      'handelingen.csv: agendeer: unknown profiel LKZ_*',
    ],
    [
      'a handeling with a name that no mutation can have',
      { 'handelingen.csv': swap('agendeer,', 'Agendeer het,') },
      "handelingen.csv: 'Agendeer het' is no name of a mutation",
    ],
    ['an empty table', { 'eigen.csv': () => '' }, 'eigen.csv: the column organisatie is missing'],
  ])('%s', (_what, edits, sentence) => {
    expect(faults({})).toEqual([]);
    expect(faults(edits).filter((line) => line.startsWith(sentence))).not.toEqual([]);
  });

  it('and all faults of all tables are told at once', () => {
    const found = faults({
      'bronhouders.csv': swap('DUBLIN,IND', 'DUBLIN,'),
      'doelbinding.csv': swap('INZAGELOG', 'INZAGE_LOG'),
      'eigen.csv': swap('EIGEN_CASELOAD', 'ALLES'),
      'profielen.csv': without('LKO_COA,'),
    });
    expect([...found].sort()).toEqual([
      'LKO_COA is in autorisatiematrix.csv columns but not in profielen.csv rows',
      'bronhouders.csv: DUBLIN has no bronhouder',
      'doelbinding.csv: TOEZICHT_AVG: unknown dataklasse INZAGE_LOG',
      'eigen.csv: DTV REGIEVOERDER: unknown reikwijdte ALLES',
    ]);
  });
});
