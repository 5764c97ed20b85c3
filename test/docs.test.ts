import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../gateway/error.ts';
import { FAULTS } from '../subgraphs/kit/fault.ts';
import { REDENEN } from '../toegang/beslis.ts';
import { GEEN_ROL } from '../toegang/handeling.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGES = ['README.md', 'CONTRIBUTING.md', ...pagesIn('docs')];

/** One word, one spelling (docs/begrippen.md); these are the ones that slip in. */
const WRONG_SPELLINGS = [
  'V nummer',
  'v-nummer',
  'vnummer',
  'vreemdelingnummer',
  'regie-voerder',
  'regisseur',
  'case-load',
  'case load',
  'caselood',
  'signaal-lijst',
  'signalenlijst',
  'bewonerlijst',
  'doel-binding',
  'data-klasse',
  'data klasse',
  'bron-houder',
  'meld-plicht',
  'meldingsplicht',
  'in bewaring stelling',
  'toegangs bewijs',
  'toegangs-bewijs',
  'DT & V',
  'DTenV',
  'Top X',
  'TopX',
];

describe('the documentation', () => {
  it('has its pages', () => {
    expect(PAGES).toEqual(expect.arrayContaining(['docs/architectuur.md', 'docs/begrippen.md', 'docs/fouten.md']));
    expect(PAGES.filter((page) => page.startsWith('docs/besluiten/')).length).toBeGreaterThanOrEqual(7);
  });

  it.each(PAGES)('%s: every link leads somewhere', (page) => {
    expect(linksOf(page).filter((link) => !resolves(page, link))).toEqual([]);
  });

  it.each(PAGES)('%s: every npm script that it names exists', (page) => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const named = [...textOf(page).matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g)].map(([, script]) => script ?? '');
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  it.each(PAGES)('%s: every file of ours that it names exists', (page) => {
    const rooms = 'toegang|gateway|subgraphs|schema|build|demo|werkbank|test|docs';
    const named = [...textOf(page).matchAll(new RegExp(`\`((?:${rooms})/[\\w./-]*\\w\\.\\w+)\``, 'g'))];
    expect(named.map(([, path]) => path ?? '').filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it.each(PAGES)('%s: every word has its one spelling', (page) => {
    const text = textOf(page);
    expect(WRONG_SPELLINGS.filter((wrong) => new RegExp(`(?<![\\w-])${wrong}(?![\\w-])`).test(text))).toEqual([]);
  });

  it.each(PAGES.filter((page) => page.startsWith('docs/besluiten/')))('%s is short', (page) => {
    expect(textOf(page).split('\n').length).toBeLessThan(40);
  });
});

describe('docs/fouten.md holds the tables of the code, no more and no less', () => {
  it('the gateway, with its status', () => {
    expect(rowsUnder('The gateway')).toEqual(
      Object.entries(ERRORS)
        .map(([code, { status }]) => `${code} ${status}`)
        .sort(),
    );
  });

  it('a subgraph, with its status', () => {
    expect(rowsUnder('A subgraph')).toEqual(
      Object.entries(FAULTS)
        .map(([code, { http }]) => `${code} ${http}`)
        .sort(),
    );
  });

  it('the reasons of a refusal', () => {
    expect(rowsUnder('Reasons of a refusal')).toEqual([...REDENEN, GEEN_ROL].sort());
  });

  it('what the FG reads names every reason too', () => {
    const text = textOf('docs/gids-fg.md');
    expect(REDENEN.filter((reden) => !text.includes(`\`${reden}\``))).toEqual([]);
  });
});

describe('docs/gids-partner.md holds every setting', () => {
  it.each([
    ['gateway/config.ts', 'GATEWAY_'],
    ['subgraphs/kit/config.ts', 'SUBGRAPH_'],
  ])('of %s, and no other', (file, prefix) => {
    const settings = [...textOf(file).matchAll(new RegExp(`^ +(${prefix}\\w+):`, 'gm'))].map(([, name]) => name ?? '');
    expect(settings.length).toBeGreaterThan(5);
    const named = [...textOf('docs/gids-partner.md').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name ?? '');
    expect(named.filter((name) => name.startsWith(prefix)).sort()).toEqual(settings.sort());
  });
});

function pagesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function linksOf(page: string): string[] {
  const prose = textOf(page).replace(/^ *```[\s\S]*?^ *```$/gm, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '');
}

function resolves(page: string, link: string): boolean {
  if (/^https?:/.test(link)) return true;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path));
  if (target.startsWith('..') || !existsSync(join(ROOT, target))) return false;
  return anchor === undefined || anchorsOf(target).includes(anchor);
}

/** As the forges make them of a heading. */
function anchorsOf(page: string): string[] {
  return [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}

/** The first cell of each row of the tables under one heading, with the second where that is a number; sorted. */
function rowsUnder(heading: string): string[] {
  const section = textOf('docs/fouten.md').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([A-Z_]+)` +\|(?: (\d{3}) +\|)?/gm)]
    .map(([, code, status]) => (status === undefined ? (code ?? '') : `${code ?? ''} ${status}`))
    .sort();
}
