import { expect, test } from 'vitest';
import { REDENEN } from '../../toegang/beslis.ts';
import { findingsIn } from '../../werkbank/src/closed-fields.ts';
import { orderOfReden, redenTekst } from '../../werkbank/src/reden.ts';

const DENIED = 'UNAUTHORIZED_FIELD_OR_TYPE';

test.each(REDENEN)('de reden %s heeft een eigen titel en een zin', (reden) => {
  const { titel, uitleg } = redenTekst(reden);
  expect(titel).not.toBe(reden);
  expect(uitleg).toMatch(/^[A-Z].+\.$/);
  expect(orderOfReden(reden)).toBeLessThan(REDENEN.length);
});

test('een reden die de werkbank niet kent verdwijnt niet', () => {
  expect(redenTekst('IETS_NIEUWS').titel).toBe('IETS_NIEUWS');
});

test('gesloten velden worden geteld per pad zonder volgnummers', () => {
  const errors = [0, 1, 2].map((index) => ({
    message: 'x',
    path: ['lko', 'agenda', 'edges', index, 'node', 'vreemdeling', 'meldplicht'],
    extensions: { code: DENIED, toegang: { dataklasse: 'MELDPLICHT', niveau: 'VOLLEDIG', reden: 'GEEN_GROND' } },
  }));
  expect(findingsIn(JSON.stringify({ data: {}, errors }))?.closed).toEqual([
    {
      veld: 'lko.agenda.edges.node.vreemdeling.meldplicht',
      dataklasse: 'MELDPLICHT',
      niveau: 'VOLLEDIG',
      reden: 'GEEN_GROND',
      aantal: 3,
    },
  ]);
});

test('de samenvatting van de gateway gaat boven de afgekapte lijst van fouten', () => {
  const line = { dataklasse: 'MELDPLICHT', niveau: 'VOLLEDIG', reden: 'GEEN_GROND' };
  const answer = {
    data: {},
    errors: [{ message: 'x', path: ['lko', 'topX'], extensions: { code: DENIED, toegang: line } }],
    extensions: { toegang: { geweigerd: [{ veld: 'Vreemdeling.meldplicht', ...line, aantal: 200 }] } },
  };
  expect(findingsIn(JSON.stringify(answer))?.closed).toEqual([
    { veld: 'Vreemdeling.meldplicht', ...line, aantal: 200 },
  ]);
});

test('een veld dat om twee redenen gesloten is staat er twee keer', () => {
  const errors = ['GEEN_GROND', 'NIVEAU_TE_LAAG'].map((reden) => ({
    path: ['a'],
    extensions: { code: DENIED, toegang: { dataklasse: 'OPVANG', niveau: 'VOLLEDIG', reden } },
  }));
  expect(findingsIn(JSON.stringify({ data: {}, errors }))?.closed.map(({ reden }) => reden)).toEqual([
    'GEEN_GROND',
    'NIVEAU_TE_LAAG',
  ]);
});

test('een storing en een vraag die niet uitgevoerd is staan niet tussen de gesloten velden', () => {
  const unavailable = {
    message: 'Geen antwoord.',
    path: ['lko', 'topX'],
    extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
  };
  const invalid = { message: 'Onbekend veld.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
  expect(findingsIn(JSON.stringify({ data: {}, errors: [unavailable, unavailable, invalid] }))).toEqual({
    closed: [],
    unavailable: [{ code: 'SUBGRAPH_UNAVAILABLE', message: 'Geen antwoord.', pad: 'lko.topX', aantal: 2 }],
    notRun: [{ code: 'GRAPHQL_VALIDATION_FAILED', message: 'Onbekend veld.', pad: '', aantal: 1 }],
  });
});

test.each(['', 'geen JSON', '[]', '7', '{}'])('een tekst die geen antwoord is geeft geen bevindingen: %j', (text) => {
  expect(findingsIn(text)).toBeNull();
});
