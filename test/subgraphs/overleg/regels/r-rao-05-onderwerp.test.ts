import { describe, expect, it } from 'vitest';
import { onderwerpZonderPersoon } from '../../../../subgraphs/overleg/regels/r-rao-05-onderwerp.ts';

describe('R-RAO-05', () => {
  it('toegestaan: wat over de regio gaat', () => {
    expect(
      onderwerpZonderPersoon({ tekst: 'In 2026 zijn er 14 gezinnen langer dan 5 jaar in de opvang.' }),
    ).toBeUndefined();
  });
  it('geweigerd: wat een V-nummer noemt', () => {
    expect(onderwerpZonderPersoon({ tekst: 'Het gaat om 9990000001 en zijn gezin.' })).toMatchObject({
      regel: 'R-RAO-05',
      soort: 'HARD',
    });
  });
});
