import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beslis } from '../../toegang/beslis.ts';
import type { Dataklasse, Doel, Profiel } from '../../toegang/generated/policy.ts';
import { mogelijkeProfielen } from '../../toegang/gebruiker.ts';
import type { Niveau } from '../../toegang/niveau.ts';
import { gebruiker, relatie, vraag } from './vraag.ts';

/**
 * A second reading of the CSV text, naive on purpose and sharing nothing with build/policy.ts: what the FG reads in the
 * table is what the decision must say.
 */
function csv(file: string): readonly (readonly string[])[] {
  const text = readFileSync(join(import.meta.dirname, '../../toegang', file), 'utf8');
  return text
    .split('\n')
    .map((line) => line.replace('\r', ''))
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    );
}

const [KOP = [], ...MATRIX] = csv('autorisatiematrix.csv');
const PROFIELEN = csv('profielen.csv').slice(1);
const DOELEN = csv('doelbinding.csv').slice(1);
const KOLOMMEN = KOP.slice(2, -1);
const NIVEAUS: readonly Niveau[] = ['HIT', 'SAMENVATTING', 'VOLLEDIG', 'AGGREGAAT'];
const OPENT: Readonly<Record<string, readonly Niveau[]>> = {
  V: ['VOLLEDIG', 'SAMENVATTING', 'HIT'],
  S: ['SAMENVATTING', 'HIT'],
  H: ['HIT'],
  G: ['AGGREGAAT'],
  E: [],
  '-': [],
};

/** Every gebruiker that profielen.csv lets hold this profile. */
function houders(profiel: string) {
  const [, organisaties = '', functies = ''] = PROFIELEN.find(([naam]) => naam === profiel) ?? [];
  return organisaties.split('|').flatMap((org) => functies.split('|').map((functie) => gebruiker(org, functie)));
}

function doelLaatToe(doel: readonly string[], profiel: string, klasse: string, niveau: Niveau): boolean {
  const [, , profielen = '', klassen = '', niveaus = ''] = doel;
  const past = profielen
    .split('|')
    .some((p) => (p.endsWith('_*') ? profiel.indexOf(p.slice(0, -1)) === 0 : p === profiel));
  return past && (klassen === '*' || klassen.split('|').includes(klasse)) && niveaus.split('|').includes(niveau);
}

describe('de tabel zelf', () => {
  it('heeft 32 klassen en 21 profielen, en geen lege cel', () => {
    expect([MATRIX.length, KOLOMMEN.length]).toEqual([32, 21]);
    expect(PROFIELEN.map(([naam]) => naam).sort()).toEqual([...KOLOMMEN].sort());
    for (const rij of MATRIX) {
      expect(rij).toHaveLength(KOP.length);
      for (const cel of rij.slice(2, -1)) expect(Object.keys(OPENT)).toContain(cel);
    }
  });
});

describe.each(KOLOMMEN.map((profiel, i) => ({ profiel, kolom: i + 2 })))('profiel $profiel', ({ profiel, kolom }) => {
  it('opent per klasse en niveau precies wat in zijn kolom staat, onder elk doel, voor elke functie', () => {
    const wie = houders(profiel);
    expect(wie.length).toBeGreaterThan(0);
    const anders: string[] = [];
    let vergeleken = 0;
    for (const g of wie) {
      for (const rij of MATRIX) {
        const klasse = rij[0] ?? '';
        for (const niveau of NIVEAUS) {
          const inTabel = OPENT[rij[kolom] ?? '']?.includes(niveau) === true;
          for (const doel of DOELEN) {
            const verwacht = inTabel
              ? doelLaatToe(doel, profiel, klasse, niveau)
                ? 'TOEGESTAAN'
                : 'DOELBINDING'
              : 'NIVEAU_TE_LAAG';
            const besluit = beslis(
              [[{ dataklasse: klasse as Dataklasse, niveau }]],
              relatie({ profielen: [profiel] }),
              vraag(g, 'ELDERS', { doel: doel[0] as Doel }),
            );
            vergeleken += 1;
            const gekregen = besluit.toegestaan ? 'TOEGESTAAN' : besluit.reden;
            if (gekregen !== verwacht)
              anders.push(`${g.functie} ${klasse}:${niveau} ${String(doel[0])}: ${gekregen}, niet ${verwacht}`);
          }
        }
      }
    }
    expect(vergeleken).toBe(wie.length * 32 * 4 * DOELEN.length);
    expect(anders).toEqual([]);
  });

  it('geeft niets aan een functie die het niet kan hebben', () => {
    const anderen = KOLOMMEN.flatMap(houders).filter((g) => !mogelijkeProfielen(g).includes(profiel as Profiel));
    expect(anderen.length).toBeGreaterThan(0);
    for (const g of anderen) {
      for (const rij of MATRIX) {
        for (const niveau of NIVEAUS) {
          const besluit = beslis(
            [[{ dataklasse: rij[0] as Dataklasse, niveau }]],
            relatie({ profielen: [profiel] }),
            vraag(g, 'ELDERS'),
          );
          expect(besluit).toMatchObject({ toegestaan: false, reden: 'GEEN_GROND' });
        }
      }
    }
  });
});

describe('wie welk profiel kan hebben', () => {
  it('is wat profielen.csv zegt, en niets meer', () => {
    for (const g of KOLOMMEN.flatMap(houders)) {
      const volgensTabel = PROFIELEN.filter(
        ([, org = '', functies = '']) =>
          org.split('|').includes(g.organisatie) && functies.split('|').includes(g.functie),
      ).map(([naam]) => naam);
      expect(mogelijkeProfielen(g)).toEqual(volgensTabel);
    }
  });

  it('een wijkagent is nooit LKO_POLITIE', () => {
    expect(mogelijkeProfielen({ organisatie: 'POLITIE', functie: 'WIJKAGENT' })).toEqual(['GENODIGD_WIJKAGENT']);
  });

  it.each([
    ['POLITIE', 'REGIEVOERDER'],
    ['', ''],
    ['POLITIE WIJKAGENT', ''],
    ['__proto__', 'constructor'],
  ])('%s %s heeft er geen', (organisatie, functie) => {
    expect(mogelijkeProfielen({ organisatie, functie })).toEqual([]);
  });
});
