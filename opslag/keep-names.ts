const kept: Record<string, true> = {};

/**
 * Keeps the names in this text in one byte a character; it must be the first to read a schema. V8 has one copy of each name that is
 * a key. Names that were keys it joins into a text of two bytes a character (`names.join(' | ')`, as every printer of schemas does),
 * and a name that is read back out of that is of two bytes too, if it is the first of its kind. Each JSON text with that key then
 * is so from end to end: twice the memory, and more work to make and to send (docs/prestaties.md).
 */
export function keepNames(sdl: string): void {
  for (const [name] of sdl.matchAll(/[_A-Za-z]\w*/g)) kept[Buffer.from(name).toString('latin1')] = true;
}
