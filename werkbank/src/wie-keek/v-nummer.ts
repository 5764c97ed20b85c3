/** What was typed or pasted as a V-nummer: ten digits, whatever stood between them. */
export function readVNummer(getypt: string): string | null {
  const vNummer = getypt.replaceAll(/[\s.-]/g, '');
  return /^\d{10}$/.test(vNummer) ? vNummer : null;
}
