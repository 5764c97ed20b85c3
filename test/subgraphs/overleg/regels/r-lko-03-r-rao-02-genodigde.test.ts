import { describe, expect, it } from 'vitest';
import { genodigdeVanDeLijst } from '../../../../subgraphs/overleg/regels/r-lko-03-r-rao-02-genodigde.ts';
import type { Profiel } from '../../../../toegang/generated/policy.ts';

const nodigt = (soort: 'LKO' | 'RAO', profiel: Profiel | undefined) => genodigdeVanDeLijst({ soort, profiel })?.regel;

describe('R-LKO-03', () => {
  it.each([
    'GENODIGD_GEMEENTE',
    'GENODIGD_RVDK',
    'GENODIGD_WIJKAGENT',
    'GENODIGD_NIDOS',
    'GENODIGD_VWN',
    'GENODIGD_IOM',
  ] as const)('toegestaan: %s, want de lijst is open', (profiel) => {
    expect(nodigt('LKO', profiel)).toBeUndefined();
  });
  it('geweigerd: wie geen profiel heeft, en wie alleen een RAO uitnodigt', () => {
    expect(nodigt('LKO', undefined)).toBe('R-LKO-03');
    expect(nodigt('LKO', 'GENODIGD_OM')).toBe('R-LKO-03');
    expect(nodigt('LKO', 'GENODIGD_REAN')).toBe('R-LKO-03');
  });
});

describe('R-RAO-02', () => {
  it.each(['GENODIGD_REAN', 'GENODIGD_IOM', 'GENODIGD_OM', 'GENODIGD_NIDOS'] as const)('toegestaan: %s', (profiel) => {
    expect(nodigt('RAO', profiel)).toBeUndefined();
  });
  it.each(['GENODIGD_GEMEENTE', 'GENODIGD_VWN', 'GENODIGD_WIJKAGENT', 'GENODIGD_RVDK', undefined] as const)(
    'geweigerd: %s staat niet op de gesloten lijst',
    (profiel) => {
      expect(nodigt('RAO', profiel)).toBe('R-RAO-02');
    },
  );
});
