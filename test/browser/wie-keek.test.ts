// The pure parts of the page "Wie keek er?": what the graph said, turned into what the page shows.
import { describe, expect, it, test } from 'vitest';
import { PERSONEN_PER_UUR, ZONDER_GROND } from '../../subgraphs/kit/opvallende-inzage.ts';
import { whyMissing } from '../../werkbank/src/answer-error.ts';
import { bladzijdeIn, operationOf } from '../../werkbank/src/wie-keek/inzagelog.ts';
import { leesrechtIn } from '../../werkbank/src/wie-keek/leesrecht.ts';
import { LOGBOEKEN, type Logboek } from '../../werkbank/src/wie-keek/logboeken.ts';
import { dagErna, dagVan, perDag, tijdVan, vensterVan } from '../../werkbank/src/wie-keek/moment.ts';
import { DREMPELS, opvallendIn } from '../../werkbank/src/wie-keek/opvallende-inzage.ts';
import { readVNummer } from '../../werkbank/src/wie-keek/v-nummer.ts';

const [COA, DTV] = LOGBOEKEN as [Logboek, Logboek];
const GESLOTEN = 'UNAUTHORIZED_FIELD_OR_TYPE';

describe('welke logboeken', () => {
  const mag = (veld: string) => ({ veld, uitkomst: 'MAG', reden: null });
  const magNiet = (veld: string, reden: string) => ({ veld, uitkomst: 'MAG_NIET', reden });
  const answer = (lines: readonly object[]) => ({ data: { mij: { magVragen: lines } } });
  const alle = LOGBOEKEN.map(({ inzagelog }) => `Vreemdeling.${inzagelog}`);

  it('een FG leest die waarvan de FG toezicht heeft, met het audit-id', () => {
    const opvallend = LOGBOEKEN.map((logboek) =>
      logboek === COA ? mag(`Query.${COA.opvallend}`) : magNiet(`Query.${logboek.opvallend}`, 'GEEN_GROND'),
    );
    expect(leesrechtIn(answer([...alle.map(mag), ...opvallend, mag('Inzage.auditId')]))).toEqual({
      soort: 'open',
      logboeken: [COA],
      opvallend: [COA],
      auditId: true,
    });
  });

  it('de betrokkene leest ze alle, zonder audit-id en zonder wat opvalt', () => {
    const opvallend = LOGBOEKEN.map((logboek) => magNiet(`Query.${logboek.opvallend}`, 'NIVEAU_TE_LAAG'));
    const lines = [...alle.map(mag), ...opvallend, magNiet('Inzage.auditId', 'NIVEAU_TE_LAAG')];
    expect(leesrechtIn(answer(lines))).toEqual({ soort: 'open', logboeken: LOGBOEKEN, opvallend: [], auditId: false });
  });

  it.each(['NIVEAU_TE_LAAG', 'DOELBINDING'])('niemand anders, met de reden %s', (reden) => {
    expect(leesrechtIn(answer(alle.map((veld) => magNiet(veld, reden))))).toEqual({ soort: 'dicht', reden });
  });

  it('een FG van een organisatie zonder logboek leest er geen', () => {
    const opvallend = LOGBOEKEN.map((logboek) => magNiet(`Query.${logboek.opvallend}`, 'GEEN_GROND'));
    expect(leesrechtIn(answer([...alle.map(mag), ...opvallend]))).toEqual({ soort: 'dicht', reden: 'GEEN_GROND' });
  });

  it('wat niet gezegd is, is een storing en geen weigering', () => {
    const errors = [{ message: 'Geen antwoord.', path: ['mij'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }];
    expect(leesrechtIn({ data: null, errors })).toEqual({
      soort: 'storing',
      code: 'SUBGRAPH_UNAVAILABLE',
      melding: 'Geen antwoord.',
    });
  });
});

describe('de vraag wie keek', () => {
  it('gaat over de gekozen logboeken en over niets anders van de persoon', () => {
    const text = operationOf({ logboeken: [COA, DTV], auditId: false });
    expect(text.match(/\binzagelog\w+/g)).toEqual(['inzagelogCoa', 'inzagelogDtv']);
    expect(
      text.replaceAll(/inzagelog\w+\([^)]*\) \{ edges \{ cursor node \{[\w ]+\} \} pageInfo \{[\w ]+\} \}/g, '*'),
    ).toBe(
      'query WieKeek($vNummer: VNummer!, $first: Int!, $after: String) { vreemdeling(vNummer: $vNummer) { * * } }',
    );
  });

  it.each([
    [true, true],
    [false, false],
  ])('vraagt het audit-id alleen als het te lezen is: %s', (auditId, staatErin) => {
    expect(operationOf({ logboeken: [COA], auditId }).includes('auditId')).toBe(staatErin);
  });

  const node = {
    moment: '2026-11-22T06:45:10.000Z',
    organisatie: 'COA',
    functie: 'DIENST',
    doel: null,
    dataklassen: [],
  };
  const log = (hasNextPage: boolean) => ({
    edges: [{ cursor: 'c1', node }],
    pageInfo: { hasNextPage, endCursor: 'c1' },
  });

  it('leest de regels in de gegeven volgorde en waar het verder gaat', () => {
    const answer = { data: { vreemdeling: { inzagelogCoa: log(true), inzagelogDtv: log(false) } } };
    const regel = { ...node, cursor: 'c1', doel: '', activiteit: '', auditId: '' };
    expect(bladzijdeIn(answer, COA)).toEqual({ soort: 'gelezen', regels: [regel], vervolg: 'c1' });
    expect(bladzijdeIn(answer, DTV)).toEqual({ soort: 'gelezen', regels: [regel], vervolg: null });
  });

  it('laat een bron die zwijgt of weigert de andere niet verbergen', () => {
    const answer = {
      data: { vreemdeling: { inzagelogCoa: log(false), inzagelogDtv: null } },
      errors: [
        { message: 'Weg.', path: ['vreemdeling', 'inzagelogDtv'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
      ],
    };
    expect(bladzijdeIn(answer, COA).soort).toBe('gelezen');
    expect(bladzijdeIn(answer, DTV)).toEqual({ soort: 'storing', code: 'SUBGRAPH_UNAVAILABLE', melding: 'Weg.' });
  });
});

describe('waarom iets er niet is', () => {
  const geweigerd = { code: GESLOTEN, toegang: { dataklasse: 'INZAGELOG', niveau: 'VOLLEDIG', reden: 'GEEN_GROND' } };
  const PAD = ['vreemdeling', 'inzagelogCoa'];

  it.each([
    ['het veld zelf', PAD],
    ['de persoon erboven', ['vreemdeling']],
    ['een deel eronder', [...PAD, 'edges']],
    ['het verzoek als geheel', undefined],
  ])('telt een fout op %s', (_waar, path) => {
    expect(whyMissing({ errors: [{ path, extensions: geweigerd }] }, PAD)).toEqual({
      soort: 'dicht',
      reden: 'GEEN_GROND',
    });
  });

  it('telt een fout van een ander veld niet', () => {
    const errors = [{ path: ['vreemdeling', 'inzagelogDtv'], extensions: geweigerd }];
    expect(whyMissing({ errors }, PAD)).toMatchObject({ soort: 'storing', code: 'ONBEKEND' });
  });

  it.each([null, 7, {}, { errors: [null] }])(
    'is ook in een antwoord dat geen antwoord is een storing: %j',
    (answer) => {
      expect(whyMissing(answer, PAD)).toMatchObject({ soort: 'storing', code: 'ONBEKEND' });
    },
  );
});

test('wat opvalt wordt per logboek gelezen', () => {
  const rij = { organisatie: 'DTV', functie: 'REGIEVOERDER', personenInDruksteUur: 0, zonderGrond: 12, auditId: 'a' };
  const answer = { data: { opvallendeInzageCoa: [rij], opvallendeInzageDtv: null }, errors: [] };
  expect(opvallendIn(answer, COA)).toEqual({ soort: 'gelezen', rijen: [rij] });
  expect(opvallendIn(answer, DTV).soort).toBe('storing');
});

test('de grenzen op de pagina zijn die van de bronhouders', () => {
  expect(DREMPELS).toEqual({ personenInDruksteUur: PERSONEN_PER_UUR, zonderGrond: ZONDER_GROND });
});

describe('tijd', () => {
  it('is Nederlandse tijd, in de zomer en in de winter', () => {
    expect([dagVan('2026-11-22T23:30:05Z'), tijdVan('2026-11-22T23:30:05Z')]).toEqual([
      'maandag 23 november 2026',
      '00:30:05',
    ]);
    expect([dagVan('2026-07-01T21:59:59Z'), tijdVan('2026-07-01T22:00:00Z')]).toEqual([
      'woensdag 1 juli 2026',
      '00:00:00',
    ]);
  });

  it('zegt waar een dag in UTC in Nederland begint en eindigt, ook als de klok verzet wordt', () => {
    expect(vensterVan('2026-11-22')).toBe('van 22 november om 01:00 tot 23 november om 01:00');
    expect(vensterVan('2026-10-25')).toBe('van 25 oktober om 02:00 tot 26 oktober om 01:00');
    expect(vensterVan('')).toBe('');
  });

  it('loopt over maanden en jaren heen', () => {
    expect([dagErna('2026-12-31', 1), dagErna('2026-03-01', -1)]).toEqual(['2027-01-01', '2026-02-28']);
  });

  it('laat de volgorde van de regels zoals zij is', () => {
    const regels = ['2026-11-22T10:00:00Z', '2026-11-22T09:00:00Z', '2026-11-21T10:00:00Z'].map((moment) => ({
      moment,
    }));
    expect(perDag(regels)).toEqual([
      ['zondag 22 november 2026', regels.slice(0, 2)],
      ['zaterdag 21 november 2026', regels.slice(2)],
    ]);
  });
});

test.each([
  ['9990000001', '9990000001'],
  [' 999 000.00-01 ', '9990000001'],
  ['0000000001', '0000000001'],
  ['999000000', null],
  ['99900000011', null],
  ['999000000a', null],
  ['', null],
])('een V-nummer is tien cijfers: %j', (getypt, gelezen) => {
  expect(readVNummer(getypt)).toBe(gelezen);
});
