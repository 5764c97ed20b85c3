import { describe, expect, it } from 'vitest';
import { readPage, toConnection } from '../../../subgraphs/kit/connection.ts';
import { openCursors } from '../../../subgraphs/kit/cursors.ts';

const LIJST = 'bewonerslijst';
const WIE = { issuer: 'i', sub: 'a', organisatie: 'COA', functie: 'CASEMANAGER' };
const cursorsVan = openCursors({ kty: 'RSA', d: 'geheim' });
const cursors = cursorsVan(WIE);
const rijen = (van: number, tot: number) =>
  Array.from({ length: tot - van + 1 }, (_, i) => ({ volgnummer: van + i, naam: `rij ${van + i}` }));
const pagina = (first: number, after?: string | null, tabel = rijen(1, 10)) => {
  const page = readPage(LIJST, { first, ...(after === undefined ? {} : { after }) }, cursors);
  const gevonden = tabel.filter(({ volgnummer }) => volgnummer > page.naVolgnummer).slice(0, page.first + 1);
  return toConnection(page, gevonden, ({ naam }) => naam, {});
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
    expect(readPage(LIJST, { first }, cursors)).toMatchObject({ first, naVolgnummer: 0 });
  });

  it.each([0, -1, 201, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('first %d mag niet', (first) => {
    expect(code(() => readPage(LIJST, { first }, cursors))).toBe('FIRST_BUITEN_BEREIK');
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

  it('een cursor hoort bij een lijst en een gebruiker', () => {
    const after = pagina(3).pageInfo.endCursor ?? '';
    expect(readPage(LIJST, { first: 3, after }, cursors).naVolgnummer).toBe(3);
    expect(readPage(LIJST, { first: 3, after }, cursorsVan({ ...WIE })).naVolgnummer).toBe(3);
    expect(code(() => readPage('caseloadlijst', { first: 3, after }, cursors))).toBe('CURSOR_ONGELDIG');
    for (const ander of [{ sub: 'b' }, { issuer: 'j' }, { organisatie: 'DTV' }, { functie: 'LOCATIEMANAGER' }]) {
      expect(code(() => readPage(LIJST, { first: 3, after }, cursorsVan({ ...WIE, ...ander })))).toBe(
        'CURSOR_ONGELDIG',
      );
    }
    const elders = openCursors({ kty: 'RSA', d: 'ander geheim' })(WIE);
    expect(code(() => readPage(LIJST, { first: 3, after }, elders))).toBe('CURSOR_ONGELDIG');
  });

  it('een cursor zegt niet de hoeveelste rij het is: daaruit bleek hoeveel rijen van anderen er tussen liggen', () => {
    const gezien = rijen(1, 10).map(({ volgnummer }) => cursors.of(LIJST, volgnummer));
    for (const tekst of gezien) expect(tekst).toMatch(/^[\w-]{22}$/);
    // Neighbours have nothing in common, and the order is not that of the rows.
    expect(new Set(gezien.map((tekst) => tekst.slice(0, 4))).size).toBe(10);
    expect(gezien.toSorted()).not.toEqual(gezien);
    expect(cursors.of(LIJST, 3)).toBe(gezien[2]);
  });

  it('een cursor wordt doorgelezen terwijl de sleutel van de dienst wisselt, door wie de oude en wie de nieuwe heeft', () => {
    const [oud, nieuw] = [
      { kty: 'RSA', d: 'geheim' },
      { kty: 'RSA', d: 'nieuw geheim' },
    ] as const;
    const [eerst, later, klaar] = [
      openCursors(oud, [nieuw])(WIE),
      openCursors(nieuw, [oud])(WIE),
      openCursors(nieuw)(WIE),
    ];
    for (const cursors of [eerst, later]) {
      expect(cursors.read('lijst', openCursors(oud)(WIE).of('lijst', 7))).toBe(7);
      expect(cursors.read('lijst', klaar.of('lijst', 7))).toBe(7);
      expect(cursors.read('andere lijst', klaar.of('lijst', 7))).toBeUndefined();
    }
    expect(klaar.read('lijst', eerst.of('lijst', 7))).toBeUndefined();
    expect(() => openCursors(oud, [{ kty: 'RSA' }])).toThrow('private');
  });

  it('een dienst zonder eigen sleutel start niet', () => {
    expect(() => openCursors({ kty: 'RSA' })).toThrow('private');
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
    `${cursors.of(LIJST, 3)}=`,
    `${cursors.of(LIJST, 3)} `,
    cursors.of(LIJST, 3).slice(0, 21),
    cursors.of(LIJST, 3).replace(/^./, (teken) => (teken === 'A' ? 'B' : 'A')),
    cursors.of('', 3),
  ])('een bedachte cursor %j is een fout', (after) => {
    expect(code(() => readPage(LIJST, { first: 3, after }, cursors))).toBe('CURSOR_ONGELDIG');
  });
});
