const ORGANISATIES: Readonly<Record<string, string>> = {
  DTV: 'DT&V',
  OVERLEG: 'het overleg',
  POLITIE: 'Politie',
  NIDOS: 'Nidos',
  JENV: 'JenV',
  BETROKKENE: 'Betrokkene',
};

const AFKORTINGEN = new Set([
  'AMV',
  'AVG',
  'AVIM',
  'COA',
  'DTV',
  'FG',
  'IND',
  'IOM',
  'KMAR',
  'LKO',
  'LVV',
  'OM',
  'RAO',
  'RVDK',
  'VW',
  'VWN',
]);

export function organisatieNaam(organisatie: string): string {
  return ORGANISATIES[organisatie] ?? organisatie;
}

/** `OPVANG_KAMER` as "Opvang kamer", `AVIM_MEDEWERKER` as "AVIM medewerker": the words of the code, for reading. */
export function leesbaar(code: string): string {
  const tekst = code
    .split('_')
    .map((woord) => (AFKORTINGEN.has(woord) ? woord : woord.toLowerCase()))
    .join(' ');
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
