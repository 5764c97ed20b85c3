/**
 * Landelijke tabel 32 (BRP), as far as the gegevenswoordenboek (A.2) verified it. Codes are not added from memory: an unknown
 * code goes out without a description.
 */
const TABEL_32: Readonly<Record<string, string>> = {
  '0000': 'Onbekend',
  '0001': 'Nederlandse',
  '0002': 'Behandeld als Nederlander',
  '0100': 'Algerijnse',
  '0263': 'Surinaamse',
  '0499': 'Staatloos',
};

export function omschrijvingVan(code: string): string | null {
  return Object.hasOwn(TABEL_32, code) ? (TABEL_32[code] ?? null) : null;
}
