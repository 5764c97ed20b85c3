import { describe, expect, it } from 'vitest';
import { nederlandseFeestdagen } from '../../../subgraphs/overleg/feestdagen.ts';
import { plusWerkdagen } from '../../../subgraphs/overleg/werkdagen.ts';

const dagenIn = (jaar: number, isFeestdag: (dag: string) => boolean) =>
  Array.from({ length: 366 }, (_, n) => new Date(Date.UTC(jaar, 0, 1 + n)).toISOString().slice(0, 10)).filter(
    (dag) => dag.startsWith(String(jaar)) && isFeestdag(dag),
  );

describe('plusWerkdagen', () => {
  const geen = () => false;

  it.each([
    ['2026-03-02', 1, '2026-03-03'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-05', 5, '2026-03-12'],
    ['2026-12-28', 5, '2027-01-04'],
    ['2026-03-05', 0, '2026-03-05'],
  ])('%s en %i werkdagen is %s', (dag, aantal, uitkomst) => {
    expect(plusWerkdagen(dag, aantal, geen)).toBe(uitkomst);
  });

  it('slaat over wat de kalender een feestdag noemt, ook aan het eind', () => {
    expect(plusWerkdagen('2026-03-05', 5, (dag) => dag === '2026-03-12')).toBe('2026-03-13');
    expect(plusWerkdagen('2026-03-05', 5, (dag) => dag === '2026-03-08')).toBe('2026-03-12');
  });

  it.each([
    [true, '2026-04-13'],
    [false, '2026-04-10'],
  ])('van donderdag 2 april 2026, met Goede Vrijdag als feestdag: %s', (goedeVrijdag, uitkomst) => {
    expect(plusWerkdagen('2026-04-02', 5, nederlandseFeestdagen({ goedeVrijdag }))).toBe(uitkomst);
  });
});

describe('de feestdagen van de Algemene termijnenwet art. 3', () => {
  // Written out by hand from the law and a calendar, so that a new edition of the library is noticed where it differs.
  it.each([
    [2025, '01-01 04-18 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26'],
    [2026, '01-01 04-03 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26'],
    [2027, '01-01 03-26 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26'],
  ])('%i', (jaar, dagen) => {
    const verwacht = dagen.split(' ').map((dag) => `${String(jaar)}-${dag}`);
    expect(dagenIn(jaar, nederlandseFeestdagen({ goedeVrijdag: true }))).toEqual(verwacht);
    const goedeVrijdag = verwacht[1];
    expect(dagenIn(jaar, nederlandseFeestdagen({ goedeVrijdag: false }))).toEqual(
      verwacht.filter((dag) => dag !== goedeVrijdag),
    );
  });
});
