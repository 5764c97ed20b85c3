import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SubgraphNaam } from '../../demo/subgraph-namen.ts';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';
import { openRechtstreeks, type Rechtstreeks } from './rechtstreeks.ts';

let keten: TestKeten;
let direct: Rechtstreeks;
beforeAll(async () => {
  keten = await startTestKeten();
  direct = openRechtstreeks(keten);
});
afterAll(() => keten.close());

/** Per owner: somebody of another organisation, and a field that this one may see with a good proof. */
const DOELEN: readonly [SubgraphNaam, string, string, string][] = [
  ['ind', 'coa-duinrand', '... on Vreemdeling { identiteit { naam } }', 'identiteit'],
  ['coa', 'dtv-duinrand', '... on Vreemdeling { opvang { status } }', 'opvang'],
  ['dtv', 'coa-duinrand', '... on Vreemdeling { vertrekzaak { zaaknummer } }', 'vertrekzaak'],
  ['politie', 'dtv-duinrand', '... on Vreemdeling { meldplicht { frequentie } }', 'meldplicht'],
];
const persoon = () => keten.wereld.verhalen.betrokkene[0];
const ander = () => keten.wereld.verhalen.tweeMeldingenGemist[0];
const van = (vNummer: unknown, toegangsbewijs?: unknown) => ({ __typename: 'Vreemdeling', vNummer, toegangsbewijs });
const entiteiten = ({ data }: GatewayAnswer) => data?.['_entities'] as (Record<string, unknown> | null)[];
const reden = ({ errors = [] }: GatewayAnswer, i = 0) =>
  (errors[i]?.extensions?.['toegang'] as { reden?: string } | undefined)?.reden;

const UREN = 3600;
/** What an attacker makes of a proof; each must close everything for this subject. */
const VERVALST: Readonly<Record<string, (maak: Maak) => string>> = {
  'van een andere gebruiker': ({ bewijs, lid }) =>
    bewijs(lid === 'coa-duinrand' ? 'politie-duinrand' : 'coa-veenkamp', {}),
  'over een andere persoon': ({ bewijs, lid }) => bewijs(lid, { key: ander() }),
  'over een LKO': ({ bewijs, lid }) => bewijs(lid, { type: 'LKO' }),
  'van een sub bij een andere uitgever': ({ bewijs, lid }) =>
    bewijs(lid, { gebruiker: { ...direct.gebruiker(lid), issuer: 'http://elders.example' } }),
  'van iemand met een andere functie': ({ bewijs, lid }) =>
    bewijs(lid, { gebruiker: { ...direct.gebruiker(lid), functie: 'LOCATIEMANAGER' } }),
  'met een eigen sleutel gemaakt': ({ bewijs, lid, naam }) =>
    bewijs(lid, {}, { kid: keten.sleutels.teken.kid, ontvangers: { [naam]: randomBytes(32) } }),
  'met een onbekend kid': ({ bewijs, lid }) => bewijs(lid, {}, { ...keten.sleutels.teken, kid: 'demo-2' }),
  'met kid __proto__': ({ bewijs, lid }) => bewijs(lid, {}, { ...keten.sleutels.teken, kid: '__proto__' }),
  'met kid constructor': ({ bewijs, lid }) => bewijs(lid, {}, { ...keten.sleutels.teken, kid: 'constructor' }),
  'met een levensduur van een uur': ({ bewijs, lid }) =>
    bewijs(lid, { verlooptOp: Math.floor(Date.now() / 1000) + UREN }),
  'zonder de MAC voor deze ontvanger': ({ goed, naam }) => goed.replace(new RegExp(`\\.${naam}=[^.]+`), ''),
  'met de MAC van een andere ontvanger onder onze naam': ({ goed, naam }) => {
    const vreemd = naam === 'coa' ? 'ind' : 'coa';
    const mac = new RegExp(`\\.${vreemd}=([^.]+)`).exec(goed)?.[1] ?? '';
    return goed.replace(new RegExp(`\\.${naam}=[^.]+`), `.${naam}=${mac}`);
  },
  'met twee keer onze MAC': ({ goed, naam }) => `${goed}${new RegExp(`\\.${naam}=[^.]+`).exec(goed)?.[0] ?? ''}`,
  'met een afgekapte MAC': ({ goed, naam }) => goed.replace(new RegExp(`(\\.${naam}=[^.]+)[^.]`), '$1'),
  'met opvulling achter de MAC': ({ goed, naam }) => goed.replace(new RegExp(`(\\.${naam}=[^.]+)`), '$1=='),
  'met een spatie achter de MAC': ({ goed, naam }) => goed.replace(new RegExp(`(\\.${naam}=[^.]+)`), '$1 '),
  'met opvulling achter de inhoud': ({ goed }) => goed.replace('.', '=.'),
  'met de inhoud in gewone base64': ({ goed }) =>
    goed.replace(/^[^.]+/, (t) => `${Buffer.from(t, 'base64url').toString('base64')}==`),
  'met een ander profiel in dezelfde handtekening': ({ goed, lid }) =>
    metInhoud(goed, (tekst) => tekst.replace(`LKO_${direct.gebruiker(lid).organisatie}`, 'RAO_DTV')),
  'met een ander V-nummer in dezelfde handtekening': ({ goed }) =>
    metInhoud(goed, (tekst) => tekst.replace(persoon(), ander())),
  'dat geen lijst is': ({ goed }) => metInhoud(goed, () => '{"profielen":["LKO_IND"]}'),
  'van een megabyte': ({ goed }) => `${goed}.${'A'.repeat(1024 * 1024)}`,
  'dat leeg is': () => '',
  'dat tekst is': () => 'toegang',
};

interface Maak {
  readonly goed: string;
  readonly lid: string;
  readonly naam: SubgraphNaam;
  readonly bewijs: (lid: string, inhoud: object, sleutels?: Parameters<Rechtstreeks['bewijs']>[2]) => string;
}

describe.each(DOELEN)('een bewijs bij %s, van %s', (naam, lid, selectie, veld) => {
  const bewijs: Maak['bewijs'] = (wie, inhoud, sleutels) => direct.bewijs(wie, { key: persoon(), ...inhoud }, sleutels);
  const goed = () => bewijs(lid, {});

  it('dat goed is, opent het veld', async () => {
    const antwoord = await direct.entities(naam, lid, selectie, [van(persoon(), goed())]);
    expect(antwoord.errors).toBeUndefined();
    expect(entiteiten(antwoord)[0]?.[veld]).not.toBeNull();
  });

  it.each(Object.keys(VERVALST))('%s, opent niets, en het volgende verzoek wordt bediend', async (hoe) => {
    const vals = VERVALST[hoe]?.({ goed: goed(), lid, naam, bewijs });
    expect(vals).not.toBe(goed());
    const antwoord = await direct.entities(naam, lid, selectie, [van(persoon(), vals)]);
    expect(entiteiten(antwoord)).toEqual([{ __typename: 'Vreemdeling', [veld]: null }]);
    expect(reden(antwoord)).toBe('BEWIJS_ONGELDIG');
    const daarna = await direct.entities(naam, lid, selectie, [van(persoon(), goed())]);
    expect(entiteiten(daarna)[0]?.[veld]).not.toBeNull();
  });

  it('dat verlopen is, opent niets', async () => {
    const verlopen = bewijs(lid, { verlooptOp: Math.floor(Date.now() / 1000) - 1 });
    expect(reden(await direct.entities(naam, lid, selectie, [van(persoon(), verlopen)]))).toBe('BEWIJS_VERLOPEN');
  });

  it.each<{ waarde: unknown }>([
    { waarde: undefined },
    { waarde: null },
    { waarde: 7 },
    { waarde: true },
    { waarde: {} },
    { waarde: { toString: 'x' } },
    { waarde: [] },
    { waarde: ['a.b'] },
  ])('%j: dat geen tekst is, opent niets', async ({ waarde }) => {
    const antwoord = await direct.entities(naam, lid, selectie, [van(persoon(), waarde)]);
    expect(entiteiten(antwoord)).toEqual([{ __typename: 'Vreemdeling', [veld]: null }]);
    expect(reden(antwoord)).toBe('BEWIJS_ONTBREEKT');
  });

  it('met een profiel dat deze functie nooit kan hebben, opent niets', async () => {
    const antwoord = await direct.entities(naam, lid, selectie, [
      van(persoon(), bewijs(lid, { profielen: ['RAO_IND', 'FG', 'EIGEN'] })),
    ]);
    expect(reden(antwoord)).toBe('GEEN_GROND');
  });

  it('een slecht bewijs tussen 200 goede weigert alleen dat ene', async () => {
    const vNummers = keten.wereld.personen.slice(0, 200).map(({ vNummer }) => vNummer);
    const rijen = vNummers.map((vNummer, i) => van(vNummer, bewijs(i === 57 ? 'coa-veenkamp' : lid, { key: vNummer })));
    const antwoord = await direct.entities(naam, lid, selectie, rijen);
    const geweigerd = (antwoord.errors ?? []).filter(
      ({ extensions }) => extensions?.['code'] === 'UNAUTHORIZED_FIELD_OR_TYPE',
    );
    expect(geweigerd.map(({ path }) => path)).toEqual([['_entities', 57, veld]]);
    expect(entiteiten(antwoord)).toHaveLength(200);
  });

  it.each([
    ['zonder sleutel', { __typename: 'Vreemdeling' }],
    ['met een getal als V-nummer', { __typename: 'Vreemdeling', vNummer: 9990000001 }],
    ['met een lijst als V-nummer', { __typename: 'Vreemdeling', vNummer: ['9990000001'] }],
    ['met een object als V-nummer', { __typename: 'Vreemdeling', vNummer: { toString: '9990000001' } }],
    ['met negen cijfers', { __typename: 'Vreemdeling', vNummer: '999000000' }],
    ['met een regeleinde achter de tien cijfers', { __typename: 'Vreemdeling', vNummer: '9990000001\n' }],
    ['van een RAO of LKO met een V-nummer', { __typename: naam === 'ind' ? 'Vreemdeling' : 'LKO', id: '9990000001' }],
  ])('een rij %s bederft alleen die ene', async (_hoe, slecht) => {
    const antwoord = await direct.entities(naam, lid, selectie, [
      van(persoon(), goed()),
      slecht,
      van(persoon(), goed()),
    ]);
    const rijen = entiteiten(antwoord);
    expect(rijen.map((rij) => rij?.[veld] != null)).toEqual([true, false, true]);
    expect(antwoord.errors?.map(({ path, extensions }) => [path?.[1], extensions?.['code']])).toEqual([
      [1, 'SLEUTEL_ONGELDIG'],
    ]);
  });

  it.each(['Query', 'Identiteit', '__Schema', '__proto__', 'constructor', 'Onbekend', '', 7])(
    'een rij van type %j geeft een gecodeerde fout en geen gegevens',
    async (type) => {
      const antwoord = await direct.entities(naam, lid, selectie, [
        { __typename: type, vNummer: persoon(), toegangsbewijs: goed() },
      ]);
      expect(JSON.stringify(antwoord.data ?? null)).not.toContain(veld);
      expect(antwoord.errors?.every(({ extensions }) => typeof extensions?.['code'] === 'string')).toBe(true);
      expect(antwoord.errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(antwoord.errors)).not.toContain(persoon());
    },
  );

  it('velden die iemand in de rij meestuurt, komen in geen antwoord en openen niets', async () => {
    const mee = {
      naam: 'zelfbedacht',
      identiteit: { naam: 'zelfbedacht' },
      opvang: { status: 'MOB' },
      vertrekzaak: { zaaknummer: 'zelfbedacht' },
      meldplicht: { frequentie: 'MAANDELIJKS' },
      profielen: ['EIGEN'],
      verstrekkingsbeperking: false,
      beperkt: false,
      vereist: { identiteit: 1 },
    };
    const echt = await direct.entities(naam, lid, selectie, [van(persoon(), goed())]);
    expect(await direct.entities(naam, lid, selectie, [{ ...mee, ...van(persoon(), goed()) }])).toEqual(echt);
    const zonder = await direct.entities(naam, lid, selectie, [{ ...mee, ...van(persoon()) }]);
    expect(entiteiten(zonder)[0]?.[veld]).toBeNull();
  });
});

function metInhoud(bewijs: string, anders: (tekst: string) => string): string {
  const [inhoud = '', ...macs] = bewijs.split('.');
  return [Buffer.from(anders(Buffer.from(inhoud, 'base64url').toString())).toString('base64url'), ...macs].join('.');
}

describe('de eigen gegevens', () => {
  it('blijven open zonder bewijs en met een verlopen bewijs, en gaan dicht bij een vals bewijs', async () => {
    const selectie = '... on Vreemdeling { identiteit { naam } }';
    const vraag = (bewijs: unknown) => direct.entities('ind', 'ind-duinrand', selectie, [van(persoon(), bewijs)]);
    const verlopen = direct.bewijs('ind-duinrand', { key: persoon(), verlooptOp: Math.floor(Date.now() / 1000) - 1 });
    for (const bewijs of [undefined, null, 3, verlopen])
      expect(entiteiten(await vraag(bewijs))[0]?.['identiteit']).not.toBeNull();
    const vals = await vraag(direct.bewijs('coa-duinrand', { key: persoon() }));
    expect(entiteiten(vals)[0]?.['identiteit']).toBeNull();
    expect(reden(vals)).toBe('BEWIJS_ONGELDIG');
  });

  it('een vals bewijs in dezelfde lading als een goed sluit de persoon en opent geen ander', async () => {
    const selectie = '... on Vreemdeling { identiteit { naam } }';
    const goed = direct.bewijs('coa-duinrand', { key: persoon() });
    const antwoord = await direct.entities('ind', 'coa-duinrand', selectie, [
      van(ander(), goed),
      van(persoon(), direct.bewijs('politie-duinrand', { key: persoon() })),
    ]);
    expect(entiteiten(antwoord).map((rij) => rij?.['identiteit'])).toEqual([null, null]);
  });
});
