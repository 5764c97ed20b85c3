/** What turns no eye and parts digits all the same. */
const ONZICHTBAAR = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const DATUM = /\b(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d\b|\b[0-3]?\d[-/][01]?\d[-/](?:19|20)\d\d\b/g;
/** Ten digits or more, in any script, with what people write between them. */
const CIJFERS = /\p{Nd}(?:[\s.\-–/_'·]{0,2}\p{Nd}){9,}/gu;

/** What in a text looks like a V-nummer, as bare digits; a day is none. */
export function vNummersIn(tekst: string): readonly string[] {
  const plat = tekst.normalize('NFKC').replaceAll(ONZICHTBAAR, '').replaceAll(DATUM, ' datum ');
  return (plat.match(CIJFERS) ?? []).map((gevonden) => gevonden.replaceAll(/\P{Nd}/gu, ''));
}

export function noemtVNummer(tekst: string): boolean {
  return vNummersIn(tekst).length > 0;
}
