import { describe, expect, it } from 'vitest';
import { trendZonderPersoon } from '../../../../subgraphs/overleg/regels/r-rao-06-trend.ts';

describe('R-RAO-06', () => {
  it('toegestaan: wat over de regio gaat', () => {
    expect(
      trendZonderPersoon({ tekst: 'In 2026 zijn er 14 gezinnen langer dan 5 jaar in de opvang.' }),
    ).toBeUndefined();
  });
  it('geweigerd: wat een V-nummer noemt', () => {
    expect(trendZonderPersoon({ tekst: 'Het gaat om 9990000001 en zijn gezin.' })).toMatchObject({
      regel: 'R-RAO-06',
      soort: 'HARD',
    });
  });
});
