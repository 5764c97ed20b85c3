/**
 * The eight levels of the Protocol Identificatie en Labeling, by the number that the protocol gives them. The protocol calls
 * the order ascending, but it does not read as a ranking: a number is translated, never compared.
 */
const PIL_NIVEAUS: Readonly<Record<number, string>> = {
  1: 'IDENTIFICEREND_EN_NIET_IDENTIFICEREND_OFFICIEEL_DOCUMENT',
  2: 'IDENTIFICEREND_OFFICIEEL_DOCUMENT',
  3: 'NIET_IDENTIFICEREND_OFFICIEEL_DOCUMENT',
  4: 'NIET_OFFICIEEL_DOCUMENT',
  5: 'EIGEN_VERKLARING',
  6: 'VERKLARING_DOOR_DERDEN',
  7: 'BRONDOCUMENT_BRP',
  8: 'MACHINE_READABLE_ZONE',
};

export function pilNiveau(nummer: number): string | null {
  return PIL_NIVEAUS[nummer] ?? null;
}
