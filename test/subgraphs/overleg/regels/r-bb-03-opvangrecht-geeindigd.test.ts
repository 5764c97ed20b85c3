import { describe, expect, it } from 'vitest';
import {
  opvangrechtGeeindigd,
  vanDitOverleg,
} from '../../../../subgraphs/overleg/regels/r-bb-03-opvangrecht-geeindigd.ts';

const vNummer = '9990000001';

describe('R-BB-03', () => {
  it('toegestaan: van wie het COA zegt dat het recht op opvang is geeindigd, en wie hier voorligt', () => {
    expect(opvangrechtGeeindigd({ vNummer, geeindigd: true })).toBeUndefined();
    expect(vanDitOverleg({ ligtVoor: true, kenbaar: true })).toBeUndefined();
  });

  it('geweigerd: zolang het COA dat niet zegt; dat is voor wie het opvangrecht mag zien', () => {
    expect(opvangrechtGeeindigd({ vNummer, geeindigd: false })).toMatchObject({
      regel: 'R-BB-03',
      soort: 'HARD',
      onthult: { vNummers: [vNummer], label: { dataklasse: 'OPVANGRECHT', niveau: 'SAMENVATTING' } },
    });
  });

  it('geweigerd: van wie hier niet voorligt, of van wie de melder het opvangrecht niet mag zien; het antwoord is hetzelfde', () => {
    const fout = vanDitOverleg({ ligtVoor: false, kenbaar: false });
    expect(fout).toMatchObject({ regel: 'R-BB-03', soort: 'HARD' });
    expect(vanDitOverleg({ ligtVoor: true, kenbaar: false })).toEqual(fout);
    expect(vanDitOverleg({ ligtVoor: false, kenbaar: true })).toEqual(fout);
  });
});
