import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Groei, keren, LANDELIJK, maand, type Meting, tabellen, type Vraag } from '../../bench/maand.ts';
import { kwantiel, verhouding } from '../../bench/tabel.ts';

const ROOT = join(import.meta.dirname, '../..');
const files = ['zonder', 'zonder-logboek'].flatMap((room) =>
  readdirSync(join(ROOT, 'bench', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file): [string, string] => [room, file]),
);

it('the bench leaves out something', () => {
  expect(files.length).toBeGreaterThan(6);
});

it.each(files)('%s: %s can take the place of the file of that name', async (room, file) => {
  const names = async (path: string) => Object.keys((await import(path)) as object).sort();
  expect(await names(join(ROOT, 'bench', room, file))).toEqual(await names(join(ROOT, file)));
});

describe('a month of the country', () => {
  const groei = (schakels: number, betrokkenen: number, rijen: number, bytes: number): Groei => ({
    schakels,
    betrokkenen,
    rijen,
    bytes,
  });
  const NIETS: Meting = new Map();
  const METINGEN: Readonly<Record<Vraag, Meting>> = {
    lko: new Map([
      ['ind', groei(1, 200, 204, 50_000)],
      ['coa', groei(3, 206, 218, 60_000)],
    ]),
    rao: NIETS,
    persoon: new Map([['coa', groei(1, 1, 5, 2000)]]),
    lijst: NIETS,
    banden: new Map([['coa', groei(2, 1000, 1008, 200_000)]]),
  };

  it('is as many questions as what is assumed makes of them', () => {
    const klein = { ...LANDELIJK, lkos: 3, perWeek: 1, lkoLeden: 4, keerPerLid: 2, opDeAgenda: 200, gebruikers: 10 };
    expect(keren(klein).lko).toBe(((3 * 52) / 12) * 4 * 2);
    // 600 ties are asked in two batches, every day of the year.
    expect(keren(klein).banden).toBe((2 * 365) / 12);
    expect(keren({ ...klein, personen: 20, werkdagen: 21 }).persoon).toBe(10 * 20 * 21);
    expect(keren({ ...klein, lijsten: 2, werkdagen: 21 }).lijst).toBe(10 * 2 * 21);
    expect(keren({ ...klein, raos: 12, raoLeden: 4 }).rao).toBe(12 * 4 * 2);
  });

  it('adds up per organisation, those that a question does not reach left alone', () => {
    const vaak = { lko: 10, rao: 1000, persoon: 100, lijst: 1000, banden: 5 };
    expect([...maand(METINGEN, vaak)]).toEqual([
      ['coa', groei(30 + 100 + 10, 2060 + 100 + 5000, 2180 + 500 + 5040, 600_000 + 200_000 + 1_000_000)],
      ['ind', groei(10, 2000, 2040, 500_000)],
    ]);
  });

  it('is printed with what it was made of', () => {
    const [vragen, aannames, uitkomst] = tabellen(METINGEN, { ...LANDELIJK, gebruikers: 0, lkos: 3, bewaard: 10 });
    expect(vragen).toContain('| an LKO is prepared, 200 people | 104 | 3.0 / 206.0 / 60.0 | 1.0 / 200.0 / 50.0 |');
    expect(aannames).toContain('| months that the log is kept | 10 |');
    // 104 times 3 links, and 2 for each of the 61 batches of ties.
    const banden = keren({ ...LANDELIJK, lkos: 3 }).banden;
    const rijen = 104 * 218 + banden * 1008;
    expect(uitkomst).toContain(
      `| coa | ${Math.round(104 * 3 + banden * 2).toLocaleString('en')} | ${Math.round(104 * 206 + banden * 1000).toLocaleString('en')} | ${Math.round(rijen).toLocaleString('en')} |`,
    );
    expect(uitkomst).toContain(`| ${Math.round(rijen * 10).toLocaleString('en')} | 0.18 |`);
  });
});

describe('what is told of rounds', () => {
  it('is the middle of them, not their mean', () => {
    expect(kwantiel([100, 1, 2], 0.5)).toBe(2);
    expect(kwantiel([1, 2], 0.5)).toBe(1.5);
  });

  it('is their ratio round by round: what slowed both of a round does not count', () => {
    expect(verhouding([2, 20, 200], [1, 10, 100])).toEqual({ mediaan: 2, midden: [2, 2] });
  });
});
