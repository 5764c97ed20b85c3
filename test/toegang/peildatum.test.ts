import { describe, expect, it } from 'vitest';
import { gepubliceerdePeildatums } from '../../toegang/peildatum.ts';

const op = (moment: string) => gepubliceerdePeildatums(Date.parse(moment));

describe('de dagen waarvan aantallen zijn gepubliceerd', () => {
  it('zijn de eerste van de twaalf maanden voor de maand die loopt, de laatste eerst', () => {
    const dagen = op('2026-03-17T12:00:00Z');
    expect(dagen).toHaveLength(12);
    expect(dagen.slice(0, 3)).toEqual(['2026-02-01', '2026-01-01', '2025-12-01']);
    expect(dagen.at(-1)).toBe('2025-03-01');
  });

  it('nooit een dag in de maand die loopt: de eerste van een maand komt er pas bij als zij om is', () => {
    expect(op('2026-03-31T23:59:59Z')[0]).toBe('2026-02-01');
    expect(op('2026-04-01T00:00:00Z')[0]).toBe('2026-03-01');
    expect(op('2026-01-01T00:00:00Z')[0]).toBe('2025-12-01');
  });
});
