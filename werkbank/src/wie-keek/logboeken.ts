/** The log of one organisation, as the graph and the reader name it. */
export interface Logboek {
  readonly titel: string;
  /** In a sentence: "Niemand keek bij de IND". */
  readonly bij: string;
  /** Field of Vreemdeling: who looked at this person. */
  readonly inzagelog: string;
  /** Root: whose looking stands out. */
  readonly opvallend: string;
}

/** Everybody who keeps a log, in the order of the page. */
export const LOGBOEKEN: readonly Logboek[] = [
  logboek('Coa', 'COA', 'bij het COA'),
  logboek('Dtv', 'DT&V', 'bij DT&V'),
  logboek('Ind', 'IND', 'bij de IND'),
  logboek('Politie', 'Politie', 'bij de politie'),
  logboek('Overleg', 'De overleggen (LKO en RAO)', 'bij de overleggen'),
];

function logboek(naam: string, titel: string, bij: string): Logboek {
  return { titel, bij, inzagelog: `inzagelog${naam}`, opvallend: `opvallendeInzage${naam}` };
}
