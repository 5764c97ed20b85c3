import { type Args, Codefout } from './omgeving.ts';

interface Genummerd {
  readonly volgnummer: number;
}

/** The cursor of a row: opaque to a client, the name of the list and the volgnummer to us. */
export function cursorVan(lijst: string, volgnummer: number): string {
  return Buffer.from(`${lijst}:${volgnummer}`).toString('base64url');
}

/**
 * One page of a list, cut out of all its rows.
 * @throws Codefout when `first` is not 1 to 200, or `after` no cursor of this list
 */
export function bladzijde<Rij extends Genummerd>(
  lijst: string,
  { first, after }: Args,
  alle: readonly Rij[],
  naarEdge: (rij: Rij) => object,
) {
  if (typeof first !== 'number' || first < 1 || first > 200) throw new Codefout('FIRST_BUITEN_BEREIK');
  const na = naCursor(lijst, after);
  const rijen = opVolgnummer(alle).filter(({ volgnummer }) => volgnummer > na);
  const getoond = rijen.slice(0, first);
  const laatste = getoond.at(-1);
  return {
    edges: getoond.map((rij) => ({ cursor: cursorVan(lijst, rij.volgnummer), ...naarEdge(rij) })),
    pageInfo: {
      hasNextPage: rijen.length > first,
      endCursor: laatste === undefined ? null : cursorVan(lijst, laatste.volgnummer),
    },
    totalCount: alle.length,
  };
}

function naCursor(lijst: string, after: unknown): number {
  if (typeof after !== 'string') return 0;
  const [, volgnummer] = new RegExp(`^${lijst}:(\\d+)$`).exec(Buffer.from(after, 'base64url').toString()) ?? [];
  if (volgnummer === undefined) throw new Codefout('CURSOR_ONGELDIG');
  return Number(volgnummer);
}

export function opVolgnummer<Rij extends Genummerd>(rijen: readonly Rij[]): Rij[] {
  return op(rijen, ({ volgnummer }) => String(volgnummer).padStart(16, '0'));
}

/** In ascending order of a text. */
export function op<Rij>(rijen: readonly Rij[], sleutel: (rij: Rij) => string): Rij[] {
  return rijen.toSorted((a, b) => (sleutel(a) < sleutel(b) ? -1 : sleutel(a) > sleutel(b) ? 1 : 0));
}
