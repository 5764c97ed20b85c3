import { expect, test } from 'vitest';
import { loadFieldAccess, withBadges } from '../../werkbank/src/field-access.ts';

/** An introspection of one type with so many fields, beside what has no fields of its own. */
const introspection = (aantal: number) => ({
  data: {
    __schema: {
      types: [
        {
          kind: 'OBJECT',
          name: 'Opvang',
          fields: Array.from({ length: aantal }, (_, i) => ({ name: `v${i}`, description: 'Tekst.' })),
        },
        { kind: 'OBJECT', name: '__Type', fields: [{ name: 'name', description: null }] },
        { kind: 'ENUM', name: 'Doel', fields: null },
      ],
    },
  },
});
const regel = (veld: string, label: string | null) => ({
  veld,
  label,
  bronhouders: ['COA'],
  zichtbaarVoor: ['LKO_COA'],
});
const beschrijvingen = (value: ReturnType<typeof introspection>) =>
  value.data.__schema.types[0]?.fields?.map(({ description }) => description);

test('alle velden worden gevraagd, 200 tegelijk', async () => {
  const gevraagd: number[] = [];
  const access = await loadFieldAccess(introspection(401), ({ variables }) => {
    const { velden } = variables as { velden: string[] };
    gevraagd.push(velden.length);
    return Promise.resolve({ data: { mij: { magVragen: velden.map((veld) => regel(veld, 'OPVANG:HIT')) } } });
  });
  expect([gevraagd, access.size]).toEqual([[200, 200, 1], 401]);
});

test('het label staat als code voor de beschrijving; OPEN en geen label staan er niet', () => {
  const value = introspection(4);
  const access = new Map(
    [regel('Opvang.v0', 'OPVANG:HIT of OPVANGRECHT:HIT'), regel('Opvang.v1', 'OPEN')].map((r) => [
      r.veld,
      { ...r, label: r.label ?? '' },
    ]),
  );
  withBadges(value, access);
  expect(beschrijvingen(value)).toEqual(['`OPVANG:HIT` of `OPVANGRECHT:HIT` Tekst.', 'Tekst.', 'Tekst.', 'Tekst.']);
});

test.each([[null], [{ errors: [{ message: 'x' }] }], [{ data: { mij: { magVragen: null } } }]])(
  'een antwoord zonder labels (%j) laat het schema zoals het is',
  async (answer) => {
    const value = introspection(2);
    withBadges(value, await loadFieldAccess(value, () => Promise.resolve(answer)));
    expect(beschrijvingen(value)).toEqual(['Tekst.', 'Tekst.']);
  },
);
