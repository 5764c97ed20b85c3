import { describe, expect, it } from 'vitest';
import { readPage, toConnection } from '../../../subgraphs/kit/connection.ts';

const LIJST = 'bewonerslijst';
const rijen = (van: number, tot: number) =>
  Array.from({ length: tot - van + 1 }, (_, i) => ({ volgnummer: van + i, naam: `rij ${van + i}` }));
const pagina = (first: number, after?: string | null, tabel = rijen(1, 10)) => {
  const page = readPage(LIJST, { first, ...(after === undefined ? {} : { after }) });
  const gevonden = tabel.filter(({ volgnummer }) => volgnummer > page.naVolgnummer).slice(0, page.first + 1);
  return toConnection(LIJST, page, gevonden, ({ naam }) => naam, {});
};
const namen = (connection: ReturnType<typeof pagina>) => connection.edges.map(({ node }) => node);
const code = (wat: () => unknown): unknown => {
  try {
    wat();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return undefined;
};
const cursor = (tekst: string) => Buffer.from(tekst).toString('base64url');

describe('een lijst in stukken', () => {
  it.each([1, 2, 200])('first %d mag', (first) => {
    expect(readPage(LIJST, { first })).toEqual({ first, naVolgnummer: 0 });
  });

  it.each([0, -1, 201, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('first %d mag niet', (first) => {
    expect(code(() => readPage(LIJST, { first }))).toBe('FIRST_BUITEN_BEREIK');
  });

  it('loopt van stuk tot stuk door alle rijen, een keer', () => {
    const gezien: string[] = [];
    let after: string | null = null;
    let stukken = 0;
    do {
      const stuk: ReturnType<typeof pagina> = pagina(3, after);
      gezien.push(...namen(stuk));
      after = stuk.pageInfo.hasNextPage ? stuk.pageInfo.endCursor : null;
      stukken += 1;
    } while (after !== null);
    expect(stukken).toBe(4);
    expect(gezien).toEqual(rijen(1, 10).map(({ naam }) => naam));
  });

  it('slaat niets over en herhaalt niets als er tussendoor rijen bij komen en weg gaan', () => {
    const eerste = pagina(3, undefined, rijen(1, 6));
    const tweede = pagina(3, eerste.pageInfo.endCursor, [...rijen(2, 2), ...rijen(5, 9)]);
    expect(namen(eerste)).toEqual(['rij 1', 'rij 2', 'rij 3']);
    expect(namen(tweede)).toEqual(['rij 5', 'rij 6', 'rij 7']);
  });

  it('zegt alleen van een volgend stuk als het er is', () => {
    expect(pagina(9).pageInfo.hasNextPage).toBe(true);
    expect(pagina(10).pageInfo.hasNextPage).toBe(false);
    expect(pagina(5, undefined, [])).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('een cursor hoort bij een lijst en noemt niemand', () => {
    const { endCursor } = pagina(3).pageInfo;
    expect(readPage(LIJST, { first: 3, after: endCursor ?? '' }).naVolgnummer).toBe(3);
    expect(code(() => readPage('caseloadlijst', { first: 3, after: endCursor ?? '' }))).toBe('CURSOR_ONGELDIG');
    expect(Buffer.from(endCursor ?? '', 'base64url').toString()).toBe('bewonerslijst:3');
  });

  it.each([
    '',
    'x',
    '====',
    cursor(LIJST),
    cursor(`${LIJST}:`),
    cursor(`${LIJST}:-1`),
    cursor(`${LIJST}:1.5`),
    cursor(`${LIJST}:1e3`),
    cursor(`${LIJST}:0x10`),
    cursor(`${LIJST}: 3`),
    cursor(`${LIJST}:03`),
    cursor(`${LIJST}:3:4`),
    cursor(`${LIJST}:9007199254740993`),
    cursor(`${LIJST}:NaN`),
    cursor(`${LIJST}:3; drop table bewoner`),
    `${cursor(`${LIJST}:3`)}=`,
    `${cursor(`${LIJST}:3`)} `,
  ])('een bedachte cursor %j is een fout', (after) => {
    expect(code(() => readPage(LIJST, { first: 3, after }))).toBe('CURSOR_ONGELDIG');
  });
});
