import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BewijsInhoud, leesBewijs, tekenBewijs } from '../../toegang/bewijs.ts';
import { CASEMANAGER, NU } from './vraag.ts';

const SLEUTEL = {
  coa: new Uint8Array(32).fill(1),
  ind: new Uint8Array(32).fill(2),
  politie: new Uint8Array(32).fill(3),
};
const INHOUD: BewijsInhoud = {
  gebruiker: CASEMANAGER,
  type: 'Vreemdeling',
  key: '9990000001',
  profielen: ['LKO_COA'],
  verlopen: ['GENODIGD_NIDOS'],
  beperkt: false,
  verlooptOp: NU / 1000 + 60,
};
const VERWACHT = {
  ontvanger: 'coa',
  sleutels: { k1: SLEUTEL.coa },
  gebruiker: CASEMANAGER,
  type: 'Vreemdeling',
  key: '9990000001',
  nu: NU,
} as const;

const teken = (anders: Partial<BewijsInhoud> = {}, kid = 'k1', ontvangers: Record<string, Uint8Array> = SLEUTEL) =>
  tekenBewijs({ ...INHOUD, ...anders }, { kid, ontvangers });
const lees = (tekst: unknown, anders: Partial<Parameters<typeof leesBewijs>[1]> = {}) =>
  leesBewijs(tekst, { ...VERWACHT, ...anders });
const stand = (tekst: unknown, anders: Partial<Parameters<typeof leesBewijs>[1]> = {}) => lees(tekst, anders).stand;
/** What whoever holds the key of a receiver can make: any text, with that receiver's MAC. */
const metMac = (tekst: string, naam = 'coa', sleutel: Uint8Array = SLEUTEL.coa) => {
  const mac = createHmac('sha256', sleutel).update(`${naam}.${tekst}`).digest().subarray(0, 16).toString('base64url');
  return `${tekst}.${naam}=${mac}`;
};
const base64 = (tekst: string) => Buffer.from(tekst).toString('base64url');
const velden = () => JSON.parse(Buffer.from(teken().split('.')[0] ?? '', 'base64url').toString()) as unknown[];
const metVelden = (waarden: unknown) => metMac(base64(JSON.stringify(waarden)));

const GELDIG = { stand: 'GELDIG', profielen: ['LKO_COA'], verlopen: ['GENODIGD_NIDOS'], beperkt: false };

describe('een toegangsbewijs', () => {
  it('wordt door elke ontvanger met de eigen sleutel gelezen zoals overleg het maakte', () => {
    const bewijs = teken();
    for (const [ontvanger, sleutel] of Object.entries(SLEUTEL)) {
      expect(lees(bewijs, { ontvanger, sleutels: { k1: sleutel } })).toEqual(GELDIG);
    }
    expect(lees(teken({ beperkt: true, profielen: [], verlopen: [] }))).toEqual({
      stand: 'GELDIG',
      profielen: [],
      verlopen: [],
      beperkt: true,
    });
    expect(metVelden(velden())).toBe(teken({}, 'k1', { coa: SLEUTEL.coa }));
  });

  it('draagt elke naam ongeschonden, ook met tekens die ergens anders iets betekenen', () => {
    const tekst = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        tekst,
        tekst,
        tekst,
        fc.array(tekst, { maxLength: 4 }),
        fc.boolean(),
        (sub, functie, key, profielen, beperkt) => {
          const gebruiker = { ...CASEMANAGER, sub, functie };
          const bewijs = teken({ gebruiker, key, profielen, beperkt, type: 'LKO' });
          expect(lees(bewijs, { gebruiker, key, type: 'LKO' })).toEqual({ ...GELDIG, profielen, beperkt });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('wisselt van sleutel zonder een geweigerde vraag: de ontvanger kent de oude en de nieuwe', () => {
    const nieuw = new Uint8Array(32).fill(9);
    const beide = { k1: SLEUTEL.coa, k2: nieuw };
    expect(stand(teken(), { sleutels: beide })).toBe('GELDIG');
    expect(stand(teken({}, 'k2', { coa: nieuw }), { sleutels: beide })).toBe('GELDIG');
    expect(stand(teken({}, 'k2', { coa: nieuw }))).toBe('ONGELDIG');
    expect(stand(teken({}, 'k2', { coa: SLEUTEL.coa }), { sleutels: beide })).toBe('ONGELDIG');
  });

  it.each([
    ['uitgever', { gebruiker: { ...CASEMANAGER, issuer: 'https://ander.example' } }],
    ['persoon met een account', { gebruiker: { ...CASEMANAGER, sub: 'p-2' } }],
    ['organisatie', { gebruiker: { ...CASEMANAGER, organisatie: 'IND' } }],
    ['functie', { gebruiker: { ...CASEMANAGER, functie: 'LOCATIEMANAGER' } }],
    ['vreemdeling', { key: '9990000002' }],
    ['soort onderwerp', { type: 'LKO' as const }],
    ['kid', { sleutels: { k2: SLEUTEL.coa } }],
    ['kid die iets van een object is', { sleutels: {} }],
    ['ontvanger', { ontvanger: 'ind' }],
    ['ontvanger met zijn eigen sleutel onder een andere naam', { ontvanger: 'ind', sleutels: { k1: SLEUTEL.coa } }],
    ['sleutel', { sleutels: { k1: SLEUTEL.ind } }],
  ])('van een andere %s is ongeldig', (_wat, anders) => {
    const bewijs = teken({}, 'k1', { coa: SLEUTEL.coa });
    expect(stand(bewijs)).toBe('GELDIG');
    expect(stand(bewijs, anders)).toBe('ONGELDIG');
  });

  it.each(['__proto__', 'constructor', 'toString', ''])('met kid %j is ongeldig', (kid) => {
    expect(stand(teken({}, kid))).toBe('ONGELDIG');
  });

  it('dat een partner met de eigen sleutel voor een ander maakt is daar ongeldig', () => {
    const vals = teken({}, 'k1', { coa: SLEUTEL.ind, ind: SLEUTEL.ind });
    expect(stand(vals, { ontvanger: 'ind', sleutels: { k1: SLEUTEL.ind } })).toBe('GELDIG');
    expect(stand(vals)).toBe('ONGELDIG');
    expect(stand(teken({}, 'k1', { ind: SLEUTEL.ind }))).toBe('ONGELDIG');
    const hergebruikt = teken({}, 'k1', { ind: SLEUTEL.ind }).replace('.ind=', '.coa=');
    expect(stand(hergebruikt)).toBe('ONGELDIG');
    expect(stand(hergebruikt, { sleutels: { k1: SLEUTEL.ind } })).toBe('ONGELDIG');
  });

  it.each([
    [NU / 1000 + 300, 'GELDIG'],
    [NU / 1000 + 301, 'ONGELDIG'],
    [NU / 1000 + 1, 'GELDIG'],
    [NU / 1000, 'VERLOPEN'],
    [NU / 1000 - 3600, 'VERLOPEN'],
    [0, 'VERLOPEN'],
    [Number.MAX_SAFE_INTEGER, 'ONGELDIG'],
  ])('dat op seconde %d afloopt is nu %s', (verlooptOp, verwacht) => {
    expect(lees(teken({ verlooptOp }))).toEqual(verwacht === 'GELDIG' ? GELDIG : { stand: verwacht });
  });

  it('dat verlopen is en niet van deze gebruiker is ongeldig, niet verlopen', () => {
    expect(stand(teken({ verlooptOp: 1 }), { key: '9990000002' })).toBe('ONGELDIG');
  });
});

describe('wat op een bewijs lijkt', () => {
  it.each([
    [undefined],
    [null],
    [7],
    [true],
    [{}],
    [{ message: 'fout' }],
    [[teken()]],
    [new String(teken())],
    [Number.NaN],
  ])('%j is geen tekst: er is geen bewijs', (waarde) => {
    expect(stand(waarde)).toBe('ONTBREEKT');
  });

  const [tekst = '', coa = '', ind = '', politie = ''] = teken().split('.');
  it.each<[string, string]>([
    ['leeg', ''],
    ['een spatie', ' '],
    ['puntjes', '....'],
    ['zonder handtekening', tekst],
    ['met een lege handtekening', `${tekst}.coa=`],
    ['zonder de mijne', [tekst, ind, politie].join('.')],
    ['met de mijne twee keer', [tekst, coa, coa].join('.')],
    ['met de mijne en een valse', [tekst, coa, 'coa=AAAAAAAAAAAAAAAAAAAAAA'].join('.')],
    ['met de handtekening afgekapt', [tekst, coa.slice(0, -1)].join('.')],
    ['met opvulling', [tekst, `${coa}==`].join('.')],
    ['met opvulling in de tekst', [`${tekst}=`, coa].join('.')],
    ['met een nieuwe regel', [tekst, `${coa}\n`].join('.')],
    ['met een spatie ervoor', ` ${teken()}`],
    ['met iets erachter', `${teken()}.`],
    ['met meer erachter', `${teken()}.rommel`],
    ['met een sleutelwoord erachter', `${teken()}.rommel=x`],
    ['met de ontvanger in hoofdletters', [tekst, coa.replace('coa', 'COA')].join('.')],
    ['afgekapt', teken().slice(0, 40)],
    ['achterstevoren', Array.from(teken()).reverse().join('')],
    ['1 MB lang', `${teken()}.${'a'.repeat(1_000_000)}`],
    ['1 MB aan puntjes', '.'.repeat(1_000_000)],
    ['JSON en geen bewijs', '{"stand":"GELDIG"}'],
  ])('%s is ongeldig', (_hoe, waarde) => {
    const begin = performance.now();
    expect(stand(waarde)).toBe('ONGELDIG');
    // A bound, not a measure: what grows with the square of a megabyte takes minutes.
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  it('dezelfde bytes in het alfabet met +/= zijn niet hetzelfde bewijs', () => {
    // Keys whose text and MAC hold characters that the two alphabets write differently.
    const gevallen = Array.from({ length: 200 }, (_, i) => {
      const key = `999${String(i).padStart(7, '0')}`;
      return { key, bewijs: teken({ key, gebruiker: { ...CASEMANAGER, sub: 'p~?>' } }, 'k1', { coa: SLEUTEL.coa }) };
    }).filter(({ bewijs }) => /[-_]/.test(bewijs));
    expect(gevallen.length).toBeGreaterThan(10);
    for (const { key, bewijs } of gevallen) {
      const anders = { key, gebruiker: { ...CASEMANAGER, sub: 'p~?>' } };
      expect(stand(bewijs, anders)).toBe('GELDIG');
      expect(stand(bewijs.replaceAll('-', '+').replaceAll('_', '/'), anders)).toBe('ONGELDIG');
    }
  });

  it.each<[string, () => unknown]>([
    ['elf velden', () => velden().slice(0, 11)],
    ['dertien velden', () => [...velden(), 'extra']],
    ['geen velden', () => []],
    ['een object', () => Object.fromEntries(velden().entries())],
    ['een object dat zich twaalf velden lang noemt', () => ({ length: 12 })],
    ['een andere versie', () => [2, ...velden().slice(1)]],
    ['een versie als tekst', () => ['1', ...velden().slice(1)]],
    ['profielen als tekst', () => velden().with(8, 'LKO_COA')],
    ['profielen die geen tekst zijn', () => velden().with(8, [['LKO_COA']])],
    ['verlopen als object', () => velden().with(9, {})],
    ['beperkt als 0', () => velden().with(10, 0)],
    ['een einde als tekst', () => velden().with(11, String(NU / 1000 + 60))],
    ['geen einde', () => velden().with(11, null)],
  ])('met de goede sleutel getekend, maar %s: ongeldig', (_wat, maak) => {
    expect(stand(metVelden(velden()))).toBe('GELDIG');
    expect(stand(metVelden(maak()))).toBe('ONGELDIG');
  });

  it('een kid die geen tekst is wijst geen sleutel aan, ook niet als er een zo heet', () => {
    const sleutels = { 1: SLEUTEL.coa };
    expect(stand(metVelden(velden().with(1, '1')), { sleutels })).toBe('GELDIG');
    expect(stand(metVelden(velden().with(1, 1)), { sleutels })).toBe('ONGELDIG');
  });

  it('een tekst in een andere schrijfwijze is ongeldig, ook als die goed getekend is', () => {
    const [tekst = ''] = teken({ key: 'p~?>' }).split('.');
    const anders = { key: 'p~?>' };
    expect(stand(metMac(tekst), anders)).toBe('GELDIG');
    expect(stand(metMac(`${tekst}=`), anders)).toBe('ONGELDIG');
    expect(stand(metMac(`${tekst}\n`), anders)).toBe('ONGELDIG');
  });

  it.each([
    ['iets ervoor', '!ind'],
    ['een cijfer vooraan', '1nd'],
    ['een hoofdletter', 'iNd'],
    ['geen naam', ''],
  ])('een handtekening voor een ander met %s is geen handtekening', (_wat, naam) => {
    const [tekst = '', coa = ''] = teken().split('.');
    const mac = 'A'.repeat(22);
    expect(stand([tekst, coa, `ind=${mac}`].join('.'))).toBe('GELDIG');
    expect(stand([tekst, coa, `i=${mac}`].join('.'))).toBe('GELDIG');
    expect(stand([tekst, coa, `${naam}=${mac}`].join('.'))).toBe('ONGELDIG');
    expect(stand([tekst, coa, `ind=${mac}A`].join('.'))).toBe('ONGELDIG');
  });

  it('van 4096 tekens wordt gelezen, van een meer niet', () => {
    const kort = teken({}, 'k1', { coa: SLEUTEL.coa });
    const vanLengte = (lengte: number) => {
      const naam = 'x'.repeat(lengte - kort.length - '.='.length - 22);
      return `${kort}.${naam}=${'A'.repeat(22)}`;
    };
    expect(vanLengte(4096)).toHaveLength(4096);
    expect(stand(vanLengte(4096))).toBe('GELDIG');
    expect(stand(vanLengte(4097))).toBe('ONGELDIG');
  });

  it('een tekst die geen JSON is, of diep genest, is ongeldig ook als hij goed getekend is', () => {
    for (const inhoud of ['geen json', '[', '['.repeat(2800), 'null', '"x"', '12']) {
      expect(stand(metMac(base64(inhoud)))).toBe('ONGELDIG');
    }
  });

  it('elke verandering van een enkel teken maakt een bewijs ongeldig', () => {
    const bewijs = teken({}, 'k1', { coa: SLEUTEL.coa });
    expect(stand(bewijs)).toBe('GELDIG');
    const teken1 = fc.oneof(
      fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. \n'.split('')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(
        fc.nat(bewijs.length - 1),
        teken1,
        fc.constantFrom('vervang', 'voeg in', 'haal weg'),
        (plaats, nieuw, hoe) => {
          const rest = bewijs.slice(hoe === 'voeg in' ? plaats : plaats + 1);
          const ander = bewijs.slice(0, plaats) + (hoe === 'haal weg' ? '' : nieuw) + rest;
          fc.pre(ander !== bewijs);
          expect(stand(ander)).toBe('ONGELDIG');
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('ook elke verandering van een teken op elke plaats van een bewijs voor meer ontvangers, voor wie het aangaat', () => {
    const bewijs = teken();
    for (let plaats = 0; plaats < bewijs.length; plaats += 1) {
      const ander = `${bewijs.slice(0, plaats)}${bewijs[plaats] === 'A' ? 'B' : 'A'}${bewijs.slice(plaats + 1)}`;
      const standen = Object.entries(SLEUTEL).map(([ontvanger, sleutel]) =>
        stand(ander, { ontvanger, sleutels: { k1: sleutel } }),
      );
      expect(standen).toContain('ONGELDIG');
      // Never more than it said: what still reads, reads the same.
      for (const s of standen) expect(['GELDIG', 'ONGELDIG']).toContain(s);
    }
  });
});
