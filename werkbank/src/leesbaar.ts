const ORGANISATIES: Readonly<Record<string, string>> = {
  DTV: 'DT&V',
  POLITIE: 'Politie',
  NIDOS: 'Nidos',
  JENV: 'JenV',
  BETROKKENE: 'Betrokkene',
};

const AFKORTINGEN = new Set(['AMV', 'AVG', 'AVIM', 'COA', 'FG', 'IND', 'IOM', 'KMAR', 'LKO', 'LVV', 'RAO', 'VW']);

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
