import { describe, expect, it } from 'vitest';
import { writtenOnce } from '../../gateway/written-once.ts';

describe('data that are written once', () => {
  it('are in JSON what they were', () => {
    const data = { vreemdeling: { vNummer: 'V-1', verloop: [{ op: '2026-01-01' }, null] } };
    expect(JSON.stringify({ data: writtenOnce(data) })).toBe(JSON.stringify({ data }));
  });

  it('are gone after, and an answer without them is none', () => {
    const data = writtenOnce({ a: 1 });
    JSON.stringify(data);
    expect(() => JSON.stringify(data)).toThrow('an answer is written once');
  });
});
