import { describe, expect, it } from 'vitest';
import { openPeopleBudget } from '../../../gateway/budget/people-budget.ts';
import { peopleIn } from '../../../gateway/budget/people-in.ts';

const MINUTE = 60_000;
const ANNA = { issuer: 'https://coa.example', sub: 'anna', organisatie: 'COA', functie: 'CASEMANAGER' };

function open(perMinute = 1000, memory?: { people: number; gebruikers: number }) {
  let moment = 7 * MINUTE;
  const events: object[] = [];
  const budget = openPeopleBudget(
    { perMinute },
    () => moment,
    (event) => events.push(event),
    memory,
  );
  return {
    ...budget,
    events,
    at: (next: number) => {
      moment = next;
    },
  };
}
const people = (van: number, tot: number, unnamed = 0) => ({
  named: new Set(Array.from({ length: tot - van }, (_, i) => String(9990000000 + van + i))),
  unnamed,
});
const refusing = (code: string, retryAfter?: number) =>
  expect.objectContaining(retryAfter === undefined ? { code } : { code, retryAfter }) as Error;

describe('the people in one answer', () => {
  it('are its distinct V-nummers, in whatever field they stand, and the rows that do not say whom they are about', () => {
    const row = { naam: 'A', ketenbeeld__persoon: { vNummer: '9990000001' } };
    const data = {
      a: { vNummer: '9990000001', identiteit: null },
      lijst: { administratief: ['9990000002', '9990000001'], edges: [row, row] },
      agenda: [{ reden: 'X', vreemdeling: null }, { ketenbeeld__persoon: 'Agendapunt' }],
      zaaknummer: 'VZ-9990000003',
      aantal: 9990000004,
      leeg: null,
    };
    const { named, unnamed } = peopleIn(data, 'ketenbeeld__persoon');
    expect({ named: [...named].sort(), unnamed }).toEqual({ named: ['9990000001', '9990000002'], unnamed: 2 });
    expect(peopleIn(null, 'ketenbeeld__persoon')).toEqual({ named: new Set(), unnamed: 0 });
  });

  it('are at most 250; an answer that is refused costs nothing of the minute', () => {
    const { spend } = open();
    spend(ANNA, people(0, 250), 'query');
    spend(ANNA, people(0, 240, 10), 'query');
    for (const many of [people(0, 251), people(0, 241, 10)])
      expect(() => {
        spend(ANNA, many, 'query');
      }).toThrow(refusing('TE_VEEL_PERSONEN'));
    for (const van of [250, 500]) spend(ANNA, people(van, van + 245), 'query');
  });
});

describe('the people of one gebruiker in one minute', () => {
  it('are counted once each, and refused beyond the budget until the minute turns', () => {
    const { spend, check, at, events } = open(100);
    for (let i = 0; i < 20; i++) spend(ANNA, people(0, 60), 'query');
    check(ANNA);
    at(7 * MINUTE + 17_500);
    expect(() => {
      spend(ANNA, people(50, 101), 'query');
    }).toThrow(refusing('TE_VEEL_PERSONEN_PER_MINUUT', 43));
    // Smaller bites do not help: who was refused once waits.
    expect(() => {
      check(ANNA);
    }).toThrow(refusing('TE_VEEL_PERSONEN_PER_MINUUT', 43));
    expect(events).toHaveLength(1);
    at(8 * MINUTE);
    check(ANNA);
    spend(ANNA, people(100, 199), 'query');
  });

  it('belong to issuer and sub together', () => {
    const { spend, check } = open(100);
    spend(ANNA, people(0, 100), 'query');
    check({ ...ANNA, issuer: 'https://ind.example' });
    check({ ...ANNA, sub: 'bram' });
    expect(() => {
      check({ ...ANNA, functie: 'BEGELEIDER' });
    }).toThrow(refusing('TE_VEEL_PERSONEN_PER_MINUUT'));
  });

  it('rows without a name count each time: what is not known is not known to be the same', () => {
    const { spend } = open(100);
    for (let i = 0; i < 2; i++) spend(ANNA, people(0, 0, 50), 'query');
    expect(() => {
      spend(ANNA, people(0, 0, 50), 'query');
    }).toThrow(refusing('TE_VEEL_PERSONEN_PER_MINUUT'));
  });

  it('a mutation counts whom it names before it is done, and is refused then and never after', () => {
    const { spend, spendOn, check } = open(3);
    spendOn(ANNA, people(0, 1));
    spend(ANNA, people(0, 1), 'mutation');
    spendOn(ANNA, people(1, 2));
    check(ANNA);
    // Its answer may be about more than there was left.
    spend(ANNA, people(1, 9), 'mutation');
    for (const again of [
      check,
      (wie: typeof ANNA) => {
        spendOn(wie, people(9, 10));
      },
    ])
      expect(() => {
        again(ANNA);
      }).toThrow(refusing('TE_VEEL_PERSONEN_PER_MINUUT'));
  });

  it('a mutation that names nobody counts for one, and one that names too many is not done', () => {
    const { spendOn, check, events } = open(3);
    for (let i = 0; i < 2; i++) spendOn(ANNA, people(0, 0));
    check(ANNA);
    expect(() => {
      spendOn(ANNA, people(0, 2));
    }).toThrow(refusing('TE_VEEL_PERSONEN_PER_MINUUT'));
    expect(events).toHaveLength(1);
  });

  it('memory is bounded: who does not fit in it waits, and nobody is let through by pushing others out', () => {
    const { check, spend, at } = open(100, { people: 1000, gebruikers: 2 });
    spend({ ...ANNA, sub: 'bram' }, people(0, 100), 'query');
    check({ ...ANNA, sub: 'carla' });
    expect(() => {
      check(ANNA);
    }).toThrow(refusing('TE_VEEL_PERSONEN_PER_MINUUT'));
    expect(() => {
      check({ ...ANNA, sub: 'bram' });
    }).toThrow(refusing('TE_VEEL_PERSONEN_PER_MINUUT'));
    at(8 * MINUTE);
    check(ANNA);
  });

  it('a person who does not fit in memory counts as new each time', () => {
    const { spend } = open(100, { people: 30, gebruikers: 10 });
    spend({ ...ANNA, sub: 'bram' }, people(0, 30), 'query');
    for (let i = 0; i < 4; i++) spend(ANNA, people(0, 25), 'query');
    expect(() => {
      spend(ANNA, people(0, 25), 'query');
    }).toThrow(refusing('TE_VEEL_PERSONEN_PER_MINUUT'));
  });
});
