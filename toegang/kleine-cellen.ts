/**
 * What may be published of counts (D.10 of the standards of the chain; the row AANTALLEN of autorisatiematrix.csv: "small-cell
 * rule"). From exact numbers that add up to what is shown: rounded, and hidden where a number says something of a few.
 *
 * The promise: whoever has the whole published table, and knows that the smallest numbers are the hidden ones, can still not say of
 * a hidden number that it is not some number below the threshold. It holds even for who knows each shown number as it was before it
 * was rounded.
 */

/** A number below this is hidden; nothing too, for "nobody" also says something of everybody. */
export const DREMPEL = 10;
/** What is shown is a multiple of this. */
export const AFRONDING = 5;

/** Numbers that add up, or what is divided once more: two dimensions and no third. */
export type Groep<Deel = Geteld> = { readonly naam: string; readonly delen: readonly Deel[] };
export interface Geteld {
  readonly naam: string;
  readonly aantal: number;
}

export interface Cel {
  readonly naam: string;
  /** Rounded; null when hidden. */
  readonly aantal: number | null;
  readonly onderdrukt: 'TE_KLEINE_CEL' | null;
  /** What it is divided into; none in the last dimension. */
  readonly cellen: readonly Cel[];
}

/**
 * @param groep a total with its parts, or with groups of parts. A combination that cannot occur is no part: leave it out.
 * @returns the total, and below it its parts in the same order
 */
export function toonbareTabel(groep: Groep<Geteld | Groep>): Cel {
  return toon(groep, som(groep) < DREMPEL);
}

function toon(groep: Geteld | Groep<Geteld | Groep>, verborgen: boolean): Cel {
  const { naam } = groep;
  const delen = 'delen' in groep ? groep.delen : [];
  // Below a hidden number everything is hidden: its parts would add up to it.
  const dicht = verborgen ? new Set(delen.keys()) : verborgenDelen(delen.map(som));
  const cellen = delen.map((deel, plaats) => toon(deel, dicht.has(plaats)));
  return verborgen
    ? { naam, aantal: null, onderdrukt: 'TE_KLEINE_CEL', cellen }
    : { naam, aantal: Math.round(som(groep) / AFRONDING) * AFRONDING, onderdrukt: null, cellen };
}

/**
 * Of numbers with a total that is shown, the places of those to hide: the small ones, and with them the next smallest until none of
 * them can be told from the rest. One hidden number alone is the total minus the others, so there are always two.
 */
function verborgenDelen(aantallen: readonly number[]): ReadonlySet<number> {
  const opGrootte = [...aantallen.keys()].sort((a, b) => (aantallen[a] ?? 0) - (aantallen[b] ?? 0));
  const gesorteerd = opGrootte.map((plaats) => aantallen[plaats] ?? 0);
  let hoeveel = gesorteerd.filter((aantal) => aantal < DREMPEL).length;
  if (hoeveel === 0) return new Set();
  while (hoeveel < gesorteerd.length && !isOnherleidbaar(gesorteerd, hoeveel)) hoeveel += 1;
  return new Set(opGrootte.slice(0, hoeveel));
}

/**
 * Whether each of the hidden (the first so many) may be any number below the threshold, for who knows the shown ones, and so what
 * the hidden ones are together: enough together for one of them to be the highest; and, as the hidden ones are known to be
 * no larger than the smallest that is shown, not so many together that none of them can be nothing.
 */
function isOnherleidbaar(gesorteerd: readonly number[], hoeveel: number): boolean {
  const samen = gesorteerd.slice(0, hoeveel).reduce((a, b) => a + b, 0);
  const kleinsteGetoonde = gesorteerd[hoeveel] ?? Infinity;
  return hoeveel >= 2 && samen >= DREMPEL - 1 && samen <= (hoeveel - 1) * kleinsteGetoonde;
}

function som(groep: Geteld | Groep<Geteld | Groep>): number {
  return 'delen' in groep ? groep.delen.reduce((totaal, deel) => totaal + som(deel), 0) : groep.aantal;
}
