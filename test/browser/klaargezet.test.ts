// Everything that stands ready in the werkbank, run against the demo's world as the persona that its comment names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERSONAS } from '../../demo/personas.ts';
import { handelingOver, klaarVoorDeDemo } from '../../werkbank/src/klaar/handeling-over.ts';
import { HANDELINGEN } from '../../werkbank/src/klaar/handelingen.ts';
import type { KlareHandeling } from '../../werkbank/src/klaar/klare-handeling.ts';
import { TEST_ISSUER } from '../support/issuer.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';

const QUERIES = join(import.meta.dirname, '../../werkbank/src/queries');
const HANDELINGEN_CSV = join(import.meta.dirname, '../../toegang/handelingen.csv');

/** What a mutation should give when it is not simply done: the rule that holds it back or tells something, or the refusal. */
const ANDERS: Readonly<Record<string, string>> = {
  verwijderLid: 'GEEN_ROL',
  bespreekSignaal: 'BIJEENKOMST_NIET_GEHOUDEN',
  dienSignaallijstIn: 'R-RAO-09',
};

let keten: TestKeten;
let raoBijeenkomst: string;
beforeAll(async () => {
  keten = await startTestKeten();
  const { data } = await keten.query('coa-rao-noord', '{ rao(id: "rao-noord") { vorigeBijeenkomst { id } } }');
  raoBijeenkomst = (data as { rao: { vorigeBijeenkomst: { id: string } } }).rao.vorigeBijeenkomst.id;
});
afterAll(() => keten.close());

describe('elke klaargezette handeling', () => {
  const vandaag = new Date().toISOString().slice(0, 10);

  it('staat er een keer, en elke handeling van handelingen.csv staat klaar', () => {
    const csv = readFileSync(HANDELINGEN_CSV, 'utf8').trim().split('\n').slice(1);
    const namen: readonly string[] = HANDELINGEN.map(({ naam }) => naam);
    expect([...namen].sort()).toEqual(csv.map((line) => line.split(',')[0] ?? '').sort());
  });

  // In the order of the guide: a later step may stand on an earlier one.
  it.each(
    HANDELINGEN.map((handeling): [string, string, KlareHandeling] => [handeling.naam, handeling.persona, handeling]),
  )('%s geeft als %s wat er moet komen', async (naam, persona, handeling) => {
    const klaar = klaarVoorDeDemo(handeling, { vandaag, raoBijeenkomst, issuer: TEST_ISSUER });
    expect(klaar.query).toContain(`de persona ${persona}.`);
    const { data, errors } = await keten.query(persona, klaar.query, JSON.parse(klaar.variables) as object);
    const payload = data?.[naam] as {
      resultaat: object | null;
      regelfouten: { regel: string; soort: string }[];
    } | null;
    const refused = errors?.map(({ extensions }) => (extensions?.['toegang'] as { reden: string }).reden) ?? [];
    const held = payload?.regelfouten.filter(({ soort }) => soort !== 'MELDING').map(({ regel }) => regel) ?? [];
    const anders = ANDERS[naam];
    // Sent once more with the same sleutel it is told what it did, or refused as before; it is done once.
    const nogEens = await keten.query(persona, klaar.query, JSON.parse(klaar.variables) as object);
    expect(nogEens.data?.[naam]).toEqual(payload);
    if (anders === undefined) {
      // A soft rule from which the input deviates with a reason is told, and holds nothing back (LTV-1).
      expect(refused).toEqual([]);
      expect(payload?.resultaat, held.join(' ')).toMatchObject({ handeling: naam });
    } else {
      expect([...held, ...refused]).toContain(anders);
      expect(payload?.resultaat ?? null).toBeNull();
    }
  });

  it('vanaf een pagina staat wat die weet over het voorbeeld heen, elke keer met een nieuwe sleutel', () => {
    const eerste = handelingOver('werkActieBij', { lko: 'lko-veenkamp', actie: 'actie-099-1' }, vandaag);
    const tweede = handelingOver('werkActieBij', { lko: 'lko-veenkamp', actie: 'actie-099-1' }, vandaag);
    const invoer = (klaar: { variables: string }) =>
      (JSON.parse(klaar.variables) as { invoer: Record<string, string> }).invoer;
    expect(invoer(eerste)).toMatchObject({ lko: 'lko-veenkamp', actie: 'actie-099-1', stand: 'GEDAAN' });
    expect(invoer(eerste)['idempotentiesleutel']).not.toBe(invoer(tweede)['idempotentiesleutel']);
    expect(eerste.query).not.toContain('persona');
  });
});

describe('elke klaargezette vraag', () => {
  const files = readdirSync(QUERIES).filter((file) => file.endsWith('.graphql'));
  const cases = files.flatMap((file) => {
    const text = readFileSync(join(QUERIES, file), 'utf8');
    const comment = text
      .split('\n')
      .filter((line) => line.startsWith('# Werkt in de demo'))
      .join(' ');
    const named = PERSONAS.filter(({ id }) => new RegExp(`(^|[ ,])${id}([ ,.]|$)`).test(comment));
    return (named.length === 0 ? [{ id: 'analist' }] : named).map(({ id }): [string, string, string] => [
      file,
      id,
      text,
    ]);
  });

  it('noemt een persona, of is voor iedereen', () => {
    for (const file of files)
      expect(readFileSync(join(QUERIES, file), 'utf8'), file).toMatch(
        /Werkt in de demo voor de persona|Voor iedereen\./,
      );
  });

  it.each(cases)('%s geeft als %s gegevens', async (file, persona, text) => {
    const variables = { id: text.includes('rao(') ? 'rao-noord' : 'lko-duinrand', vNummer: '9990000001' };
    const { status, data, errors } = await keten.query(persona, text, variables);
    expect(status, file).toBe(200);
    const failed = (errors ?? []).filter(({ extensions }) => extensions?.['code'] !== 'UNAUTHORIZED_FIELD_OR_TYPE');
    expect(failed).toEqual([]);
    // Closed fields there may be; but not the root, and not all that is under it.
    const below = Object.values(data ?? {}).flatMap((root) =>
      Object.values((root ?? {}) as Readonly<Record<string, unknown>>),
    );
    expect(below.some((value) => value !== null && typeof value === 'object')).toBe(true);
  });
});
