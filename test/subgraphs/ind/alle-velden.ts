import { GEBOREN, VOLGEND_JAAR, VORIG_JAAR } from './dossiers.ts';

/** Every field of the IND below Vreemdeling: where it is, its label, and what it holds of the person ALLES. */
export interface Veld {
  /** From Vreemdeling down; a list shows its first element. */
  readonly pad: string;
  readonly label: string;
  readonly waarde: unknown;
}

const onder = (container: string, label: string, waarden: Readonly<Record<string, unknown>>): readonly Veld[] =>
  Object.entries(waarden).map(([veld, waarde]) => ({ pad: `${container}.${veld}`, label, waarde }));

export const VELDEN: readonly Veld[] = [
  ...onder('identiteit', 'IDENTITEIT:SAMENVATTING', {
    naam: 'Velamur Praxaquil',
    geboortejaar: Number(GEBOREN.slice(0, 4)),
  }),
  ...onder('identiteit', 'IDENTITEIT:VOLLEDIG', {
    geboortedatum: GEBOREN,
    'nationaliteiten.code': '0100',
    'nationaliteiten.omschrijving': 'Algerijnse',
    geslacht: 'V',
    bron: 'BVV',
    pilNiveau: 'IDENTIFICEREND_OFFICIEEL_DOCUMENT',
  }),
  ...onder('identiteitsonderzoek', 'IDENTITEITSONDERZOEK:SAMENVATTING', { loopt: true, aantalAliassen: 1 }),
  ...onder('identiteitsonderzoek', 'IDENTITEITSONDERZOEK:VOLLEDIG', {
    stand: 'LOOPT',
    'aliassen.naam': 'Zorimur Woldezond',
    'aliassen.geboortedatum': '2008-01-01',
    'aliassen.vervangenVNummer': '9999000001',
    'pilNiveaus.gegeven': 'NAAM',
    'pilNiveaus.pilNiveau': 'IDENTIFICEREND_OFFICIEEL_DOCUMENT',
    'pilNiveaus.bron': 'BVV',
  }),
  ...onder('procedures', 'PROCEDURE:SAMENVATTING', { loopt: true, rechtmatigVerblijf: 'J' }),
  ...onder('procedures', 'PROCEDURE:VOLLEDIG', {
    id: 'proc-1',
    soort: 'ASIEL_EERSTE',
    fase: null,
    spoor: 4,
    status: 'RECHTSMIDDEL_LOOPT',
    indiening: '2025-01-10',
    'beslissing.uitkomst': 'AFWIJZING',
    'beslissing.datum': '2025-08-01',
    'rechtsmiddelen.soort': 'BEROEP',
    'rechtsmiddelen.indiening': '2025-08-10',
    'rechtsmiddelen.uitspraak': '2025-12-20',
    'rechtsmiddelen.uitkomst': 'ONGEGROND',
    behandelendeUnit: 'unit-a',
  }),
  ...onder('verblijfsrecht', 'PROCEDURE:SAMENVATTING', { rechtmatig: true, letter: 'J' }),
  ...onder('verblijfsrecht', 'PROCEDURE:VOLLEDIG', { sinds: '2026-03-01' }),
  ...onder('inreisverbod', 'INREISVERBOD:SAMENVATTING', { geldt: true, tienJaarOfMeer: true }),
  ...onder('inreisverbod', 'INREISVERBOD:VOLLEDIG', {
    uitgevaardigd: '2025-10-01',
    duurJaren: 10,
    zwaar: true,
    ingang: VORIG_JAAR,
    opheffing: VOLGEND_JAAR,
    'ongewenstverklaring.datum': '2020-05-05',
    'ongewenstverklaring.opheffing': '2024-06-06',
  }),
  ...onder('dublin', 'DUBLIN:SAMENVATTING', { claim: true }),
  ...onder('dublin', 'DUBLIN:VOLLEDIG', { land: 'DE', akkoord: true, uitersteOverdrachtsdatum: '2026-12-31' }),
  ...onder('uitstelVanVertrek', 'MEDISCH_GEVOLG:SAMENVATTING', { loopt: true, tot: VOLGEND_JAAR }),
  ...onder('uitstelVanVertrek', 'MEDISCH_GEVOLG:VOLLEDIG', {
    aanvraag: '2025-09-01',
    toekenning: '2025-10-01',
    van: '2025-10-02',
    reisvoorwaarden: true,
    gezinslidBetrokken: false,
  }),
  ...onder('minderjarigheid', 'MINDERJARIGHEID:SAMENVATTING', { minderjarig: true }),
  ...onder('minderjarigheid', 'MINDERJARIGHEID:VOLLEDIG', { geboortedatumGetoetst: true, amv: true, voogd: 'NIDOS' }),
];

/** A selection of these fields, nested as the schema is. */
export function selectie(paden: readonly string[]): string {
  const velden = new Map<string, string[]>();
  for (const pad of paden) {
    const [veld = '', ...rest] = pad.split('.');
    velden.set(veld, [...(velden.get(veld) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])]);
  }
  return [...velden]
    .map(([veld, onderliggend]) => (onderliggend.length === 0 ? veld : `${veld} { ${selectie(onderliggend)} }`))
    .join(' ');
}

/** What an answer holds at a path, taking the first element of each list. */
export function opPad(antwoord: unknown, pad: string): unknown {
  return pad.split('.').reduce<unknown>((waarde, veld) => {
    const eerste: unknown = Array.isArray(waarde) ? waarde[0] : waarde;
    return typeof eerste === 'object' && eerste !== null ? (eerste as Record<string, unknown>)[veld] : undefined;
  }, antwoord);
}
