/**
 * Turns the policy tables (toegang/*.csv) into one checked value, and that value into the TypeScript constants which the
 * policy works with. Everything is reported at once: a policy with one fault in it is no policy.
 */
import { createHash } from 'node:crypto';
import { cell, list, POLICY_FILES, type PolicyFile, readTable, type Row } from './policy-table.ts';

/** A policy that cannot be used; `faults` names file, row and what to do, one line each. */
export class PolicyFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The policy tables hold ${faults.length} fault(s):\n${faults.map((f) => `- ${f}`).join('\n')}`);
  }
}

const CELLS: Readonly<Record<string, string | null>> = {
  V: 'VOLLEDIG',
  S: 'SAMENVATTING',
  H: 'HIT',
  G: 'AGGREGAAT',
  E: null, // only what the own organisation owns: eigen.csv decides
  '-': null,
};
const NIVEAUS = ['HIT', 'SAMENVATTING', 'VOLLEDIG', 'AGGREGAAT'];
const REIKWIJDTEN = [
  'EIGEN_CASELOAD',
  'CASELOAD_EIGEN_REGIO',
  'EIGEN_LOCATIE',
  'EIGEN_REGIO',
  'TOEGEWEZEN_PROCEDURES',
  'PROCEDURES_EIGEN_UNIT',
  'TRAJECTEN_EIGEN_GEMEENTE',
];
/** Reading, acting, and answering another organisation's question. */
const SOORTEN = ['LEZEN', 'HANDELEN', 'FEIT'];
/** What somebody is in an overleg, beside holding a profile there; GEEN asks for no more than the profile itself. */
const ROLLEN = ['GEEN', 'LID', 'VOORZITTER', 'SECRETARIS', 'INITIATIEFNEMER', 'ACTIEHOUDER'];

/**
 * @param texts the CSV texts by file name
 * @returns the text of `toegang/generated/policy.ts`
 * @throws PolicyFault with every fault of every table
 */
export function generatePolicy(texts: Readonly<Record<PolicyFile, string>>): string {
  const faults: string[] = [];
  const tables = Object.fromEntries(POLICY_FILES.map((file) => [file, readTable(file, texts[file], faults)])) as Record<
    PolicyFile,
    Row[]
  >;
  const policy = {
    niveauTekst: niveauTekst(tables['niveaus.csv'], faults),
    ...matrix(tables['autorisatiematrix.csv'], faults),
    profielen: profielen(tables['profielen.csv'], faults),
    doelen: doelen(tables['doelbinding.csv'], faults),
    eigen: eigen(tables['eigen.csv'], faults),
    bronhouders: bronhouders(tables['bronhouders.csv'], faults),
    handelingen: handelingen(tables['handelingen.csv'], faults),
    activiteiten: activiteiten(tables['verwerkingsactiviteiten.csv'], faults),
  };
  const klassen = new Set(policy.dataklassen);
  const profielNamen = policy.profielen.map((p) => p.profiel);
  sameNames('autorisatiematrix.csv columns', policy.matrixProfielen, 'profielen.csv rows', profielNamen, faults);
  sameNames(
    'autorisatiematrix.csv rows',
    policy.dataklassen,
    'niveaus.csv rows',
    Object.keys(policy.niveauTekst),
    faults,
  );
  sameNames(
    'autorisatiematrix.csv rows',
    policy.dataklassen,
    'bronhouders.csv rows',
    Object.keys(policy.bronhouders),
    faults,
  );
  for (const doel of policy.doelen) {
    for (const pattern of doel.profielen) {
      const matches = pattern === 'EIGEN' || profielNamen.some((p) => matchesPattern(pattern, p));
      if (!matches) faults.push(`doelbinding.csv: ${doel.doel}: unknown profiel ${pattern}`);
    }
    for (const klasse of doel.klassen) {
      if (klasse !== '*' && !klassen.has(klasse))
        faults.push(`doelbinding.csv: ${doel.doel}: unknown dataklasse ${klasse}`);
    }
  }
  for (const soort of ['LEZEN', 'HANDELEN']) {
    const genoemd = policy.activiteiten.filter((rij) => rij.soort === soort).map(({ doel }) => doel ?? '-');
    const alle = policy.doelen.map(({ doel }) => doel);
    sameNames(`verwerkingsactiviteiten.csv ${soort}`, genoemd, 'doelbinding.csv rows', alle, faults);
  }
  for (const { handeling, profielen } of policy.handelingen) {
    for (const pattern of profielen) {
      if (!profielNamen.some((p) => matchesPattern(pattern, p)))
        faults.push(`handelingen.csv: ${handeling}: unknown profiel ${pattern}`);
    }
  }
  for (const rij of policy.eigen) {
    for (const klasse of [...rij.klassen, ...rij.behalve]) {
      if (klasse !== 'BRONHOUDER' && !klassen.has(klasse)) {
        faults.push(`eigen.csv: ${rij.organisatie} ${rij.functie}: unknown dataklasse ${klasse}`);
      }
    }
  }
  if (faults.length > 0) throw new PolicyFault(faults);

  return [
    '// Made by `npm run generate` from toegang/*.csv. Change a right there, never here.',
    '',
    constant('DATAKLASSEN', policy.dataklassen),
    `export type Dataklasse = (typeof DATAKLASSEN)[number];`,
    '',
    constant('PROFIELEN', policy.profielen),
    `export type Profiel = (typeof PROFIELEN)[number]['profiel'];`,
    '',
    `/** Dataklasse -> profiel -> the level of that cell; a cell that is missing gives nothing. */`,
    constant('MATRIX', policy.matrix),
    '',
    `/** What a level shows of a class; a level without a text does not exist for that class. */`,
    constant('NIVEAU_TEKST', policy.niveauTekst),
    '',
    constant('GRONDEN', policy.gronden),
    '',
    constant('DOELEN', policy.doelen),
    `export type Doel = (typeof DOELEN)[number]['doel'];`,
    '',
    constant('EIGEN', policy.eigen),
    '',
    constant('BRONHOUDERS', policy.bronhouders),
    '',
    constant('HANDELINGEN', policy.handelingen),
    `export type Handeling = (typeof HANDELINGEN)[number]['handeling'];`,
    '',
    constant('ACTIVITEITEN', policy.activiteiten),
    '',
    `/** Of all tables together: what a record of a decision names as the policy by which it was decided. */`,
    `export const BELEIDSVERSIE = '${versie(texts)}';`,
    '',
  ].join('\n');
}

function matrix(rows: Row[], faults: string[]) {
  const result: Record<string, Record<string, string>> = {};
  const gronden: Record<string, { omvat: string; grond: string }> = {};
  for (const row of rows) {
    const { dataklasse = '', omvat = '', grond = '', ...cells } = row;
    gronden[dataklasse] = { omvat, grond };
    const levels: Record<string, string> = {};
    for (const [profiel, cell] of Object.entries(cells)) {
      const niveau = CELLS[cell];
      if (niveau === undefined) {
        faults.push(
          `autorisatiematrix.csv: ${dataklasse} x ${profiel}: '${cell}' is not one of ${Object.keys(CELLS).join(' ')}`,
        );
      } else if (niveau !== null) levels[profiel] = niveau;
    }
    result[dataklasse] = levels;
  }
  const matrixProfielen = Object.keys(rows[0] ?? {}).filter((c) => !['dataklasse', 'omvat', 'grond'].includes(c));
  return { dataklassen: Object.keys(result), matrix: result, gronden, matrixProfielen };
}

function niveauTekst(rows: Row[], faults: string[]) {
  const result: Record<string, Record<string, string>> = {};
  for (const { dataklasse = '', ...levels } of rows) {
    for (const niveau of Object.keys(levels)) {
      if (!NIVEAUS.includes(niveau)) faults.push(`niveaus.csv: unknown level ${niveau}`);
    }
    result[dataklasse] = Object.fromEntries(Object.entries(levels).filter(([, text]) => text !== '-' && text !== ''));
  }
  return result;
}

function profielen(rows: Row[], faults: string[]) {
  return rows.map((row) => {
    const result = {
      profiel: cell(row, 'profiel'),
      organisaties: list(cell(row, 'organisatie')),
      functies: list(cell(row, 'functies')),
      grond: cell(row, 'grond'),
    };
    if (result.organisaties.length === 0 || result.functies.length === 0) {
      faults.push(`profielen.csv: ${result.profiel} needs an organisatie and a functie`);
    }
    return result;
  });
}

function doelen(rows: Row[], faults: string[]) {
  return rows.map((row) => {
    const niveaus = list(cell(row, 'niveaus'));
    for (const niveau of niveaus) {
      if (!NIVEAUS.includes(niveau)) faults.push(`doelbinding.csv: ${cell(row, 'doel')}: unknown level ${niveau}`);
    }
    return {
      doel: cell(row, 'doel'),
      grondslag: cell(row, 'grondslag'),
      profielen: list(cell(row, 'profielen')),
      klassen: list(cell(row, 'klassen')),
      niveaus,
    };
  });
}

function eigen(rows: Row[], faults: string[]) {
  return rows.map((row) => {
    const reikwijdte = cell(row, 'reikwijdte');
    if (!REIKWIJDTEN.includes(reikwijdte)) {
      faults.push(`eigen.csv: ${cell(row, 'organisatie')} ${cell(row, 'functie')}: unknown reikwijdte ${reikwijdte}`);
    }
    return {
      organisatie: cell(row, 'organisatie'),
      functie: cell(row, 'functie'),
      reikwijdte,
      klassen: list(cell(row, 'klassen')),
      behalve: list(cell(row, 'behalve')),
    };
  });
}

function bronhouders(rows: Row[], faults: string[]) {
  return Object.fromEntries(
    rows.map((row) => {
      const houders = list(cell(row, 'bronhouders'));
      if (houders.length === 0) faults.push(`bronhouders.csv: ${cell(row, 'dataklasse')} has no bronhouder`);
      return [cell(row, 'dataklasse'), houders];
    }),
  );
}

function handelingen(rows: Row[], faults: string[]) {
  return rows.map((row) => {
    const result = {
      handeling: cell(row, 'handeling'),
      profielen: list(cell(row, 'profielen')),
      rol: cell(row, 'rol'),
      voorwaarde: cell(row, 'voorwaarde'),
      regels: cell(row, 'regel').split(' ').filter(Boolean),
    };
    if (!/^[a-z][A-Za-z]*$/.test(result.handeling))
      faults.push(`handelingen.csv: '${result.handeling}' is no name of a mutation`);
    if (result.profielen.length === 0) faults.push(`handelingen.csv: ${result.handeling} needs a profiel`);
    if (!ROLLEN.includes(result.rol))
      faults.push(`handelingen.csv: ${result.handeling}: '${result.rol}' is not one of ${ROLLEN.join(' ')}`);
    return result;
  });
}

/** The register of verwerkingsactiviteiten (AVG art. 30): one row per kind of operation and purpose. */
function activiteiten(rows: Row[], faults: string[]) {
  return rows.map((row) => {
    const { soort, doel } = { soort: cell(row, 'soort'), doel: cell(row, 'doel') };
    const naam = `verwerkingsactiviteiten.csv: ${cell(row, 'activiteit')}`;
    const maanden = Number(cell(row, 'bewaartermijn_maanden'));
    if (!SOORTEN.includes(soort)) faults.push(`${naam}: '${soort}' is not one of ${SOORTEN.join(' ')}`);
    if ((soort === 'FEIT') !== (doel === '-')) faults.push(`${naam}: FEIT has no doel, and every other kind has one`);
    if (!['ja', 'nee'].includes(cell(row, 'vertrouwelijk'))) faults.push(`${naam}: vertrouwelijk is ja or nee`);
    if (!Number.isInteger(maanden) || maanden < 1) faults.push(`${naam}: bewaartermijn_maanden is no number of months`);
    return {
      activiteit: cell(row, 'activiteit'),
      soort,
      doel: doel === '-' ? null : doel,
      naam: cell(row, 'naam'),
      grondslag: cell(row, 'grondslag'),
      vertrouwelijk: cell(row, 'vertrouwelijk') === 'ja',
      bewaartermijnMaanden: maanden,
    };
  });
}

function versie(texts: Readonly<Record<PolicyFile, string>>): string {
  const alle = POLICY_FILES.map((file) => [file, texts[file]]);
  return createHash('sha256').update(JSON.stringify(alle)).digest('hex').slice(0, 16);
}

function sameNames(
  left: string,
  leftNames: readonly string[],
  right: string,
  rightNames: readonly string[],
  faults: string[],
) {
  for (const name of leftNames)
    if (!rightNames.includes(name)) faults.push(`${name} is in ${left} but not in ${right}`);
  for (const name of rightNames)
    if (!leftNames.includes(name)) faults.push(`${name} is in ${right} but not in ${left}`);
}

function matchesPattern(pattern: string, profiel: string): boolean {
  return pattern.endsWith('*') ? profiel.startsWith(pattern.slice(0, -1)) : pattern === profiel;
}

function constant(name: string, value: unknown): string {
  return `export const ${name} = ${JSON.stringify(value, null, 2)} as const;`;
}
