/** Without a prototype: any name may be one. They are few, and the same at each reload. */
const kept = Object.create(null) as Record<string, true>;

/**
 * Keeps the names in this text in one byte a character; it must be the first to read a schema. V8 has one copy of each name that is
 * a key, as it was read the first time. Of a schema with one character outside Latin 1 all is of two bytes a character, and so is what
 * is printed of names that were keys (`names.join(' | ')`), and then read. Each JSON text with such a key is so from end to end: twice
 * the memory, and more work to make and to send (docs/prestaties.md). Node 22 does not need it any more.
 */
export function keepNames(sdl: string): void {
  for (const [name] of sdl.matchAll(/[_A-Za-z]\w*/g)) kept[Buffer.from(name).toString('latin1')] = true;
}
