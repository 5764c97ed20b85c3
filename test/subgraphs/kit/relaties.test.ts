import { describe, expect, it } from 'vitest';
import type { Relatie } from '../../../toegang/beslis.ts';
import { readSdl } from '../../../subgraphs/kit/package-files.ts';
import { GEEN_RELATIE, HUBS, type Onderwerp, Relaties } from '../../../subgraphs/kit/relaties.ts';

const STAND = { goed: 'GELDIG', oud: 'VERLOPEN', vals: 'ONGELDIG' } as const;
type Bewijs = keyof typeof STAND | undefined;

/** Reads the proof as an owner does: by what it is called here. */
function open() {
  const gelezen: (readonly Onderwerp[])[] = [];
  const relaties = new Relaties((onderwerpen) => {
    gelezen.push(onderwerpen);
    return Promise.resolve(
      onderwerpen.map(({ toegangsbewijs }): Relatie => {
        const bewijs =
          typeof toegangsbewijs === 'string' ? STAND[toegangsbewijs as keyof typeof STAND] : ('ONTBREEKT' as const);
        const profielen = bewijs === 'GELDIG' ? ['LKO_COA'] : [];
        return { bewijs, profielen, verlopen: [], beperkt: false, eigen: undefined };
      }),
    );
  });
  const load = (toegangsbewijs?: unknown, key = 'a') => relaties.load({ type: 'Vreemdeling', key, toegangsbewijs });
  return { relaties, gelezen, load };
}

it.each(Object.entries(HUBS))('%s is bekend onder de sleutel waarmee het overleg die uitgeeft', (hub, { key }) => {
  expect(readSdl('overleg')).toContain(`\ntype ${hub} @key(fields: "${key}")`);
});

describe('hoe een gebruiker tot iemand staat, als dat in een vraag meer keer wordt vastgesteld', () => {
  it.each<[Bewijs[], string, string]>([
    [['goed', undefined], 'GELDIG', 'een lijst die dezelfde persoon noemt neemt een geldig bewijs niet weg'],
    [[undefined, 'goed'], 'GELDIG', 'een bewijs dat later komt telt'],
    [['goed', undefined, undefined], 'GELDIG', 'hoe vaak die ook genoemd wordt'],
    [['oud', undefined], 'VERLOPEN', 'een verlopen bewijs blijft verlopen'],
    [['goed', 'vals'], 'ONGELDIG', 'een bewijs dat niet deugt sluit'],
    [['vals', 'goed'], 'ONGELDIG', 'en een goed bewijs erna opent niet meer'],
    [['vals', undefined], 'ONGELDIG', 'en een lijst erna ook niet'],
    [['vals', undefined, 'goed'], 'ONGELDIG', 'ook niet langs een omweg'],
    [[undefined], 'ONTBREEKT', 'zonder bewijs is er geen'],
  ])('%j wordt %s: %s', async (bewijzen, stand) => {
    const { relaties, load } = open();
    for (const bewijs of bewijzen) await load(bewijs);
    expect(relaties.get('Vreemdeling', 'a')?.bewijs).toBe(stand);
  });

  it('ook binnen een en dezelfde batch', async () => {
    const { relaties, gelezen, load } = open();
    await Promise.all([load('goed'), load(undefined), load('goed', 'b'), load('vals', 'b'), load('goed', 'b')]);
    expect(gelezen).toHaveLength(1);
    expect(relaties.get('Vreemdeling', 'a')?.bewijs).toBe('GELDIG');
    expect(relaties.get('Vreemdeling', 'b')?.bewijs).toBe('ONGELDIG');
  });

  it('een getal of een object op de plaats van het bewijs is geen bewijs', async () => {
    const { relaties, load } = open();
    for (const geen of [7, { message: 'fout' }, ['goed'], null, true]) await load(geen);
    expect(relaties.get('Vreemdeling', 'a')?.bewijs).toBe('ONTBREEKT');
  });

  it('dezelfde vraag wordt een keer gesteld, en een ander bewijs is een andere vraag', async () => {
    const { gelezen, load } = open();
    await Promise.all([
      load(undefined),
      load(null),
      load(7),
      load('goed'),
      load('goed'),
      load('vals'),
      load('goed', 'b'),
    ]);
    expect(gelezen.flat().map((o) => [o.key, o.toegangsbewijs])).toEqual([
      ['a', undefined],
      ['a', 'goed'],
      ['a', 'vals'],
      ['b', 'goed'],
    ]);
  });

  it('het bewijs van de een zegt niets van de ander, van een ander soort, of van wat geen tekst is', async () => {
    const { relaties, load } = open();
    await load('goed');
    expect(relaties.get('Vreemdeling', 'b')).toBeUndefined();
    expect(relaties.get('LKO', 'a')).toBeUndefined();
    expect(relaties.get('Vreemdeling', ['a'])).toBeUndefined();
    expect(relaties.get('Vreemdeling', { toString: () => 'a' })).toBeUndefined();
  });

  it('van wie door geen deur kwam is niets bewezen, en niets verlopen of afgeschermd', () => {
    expect(GEEN_RELATIE).toEqual({ bewijs: 'GELDIG', profielen: [], verlopen: [], beperkt: false, eigen: undefined });
  });

  it('wie niet nagegaan kon worden blijft onbekend', async () => {
    const relaties = new Relaties(() => Promise.reject(new Error('database weg')));
    await expect(relaties.load({ type: 'LKO', key: 'lko-a' })).rejects.toThrow();
    expect(relaties.get('LKO', 'lko-a')).toBeUndefined();
  });
});
