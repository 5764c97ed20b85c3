import { describe, expect, it } from 'vitest';
import {
  DEELNEMERS_KLANKBORDGROEP,
  heeftGrondAlsKlankbordgroep,
} from '../../../../subgraphs/overleg/regels/r-bb-05-klankbordgroep.ts';
import { PROFIELEN } from '../../../../toegang/generated/policy.ts';

const HUBS = ['Vreemdeling', 'LKO', 'RAO', 'DeelberaadAsiel'] as const;

describe('R-BB-05', () => {
  it.each(['DTV', 'GEMEENTE', 'COA', 'IND'])('toegestaan: %s bespreekt de aantallen van een regio', (organisatie) => {
    expect(heeftGrondAlsKlankbordgroep(organisatie, 'Regio')).toBe(true);
  });

  it.each(HUBS)('geweigerd: een grond voor iets anders dan aantallen: %s', (over) => {
    for (const organisatie of DEELNEMERS_KLANKBORDGROEP)
      expect(heeftGrondAlsKlankbordgroep(organisatie, over)).toBe(false);
  });

  it.each(['POLITIE', 'JENV', 'NIDOS', ''])('geweigerd: %s zit er niet in', (organisatie) => {
    expect(heeftGrondAlsKlankbordgroep(organisatie, 'Regio')).toBe(false);
  });

  it('toegestaan: zoals profielen.csv het zegt, en geweigerd: wie daar niet staat', () => {
    const rij = PROFIELEN.find(({ profiel }) => profiel === 'KLANKBORDGROEP');
    expect([...DEELNEMERS_KLANKBORDGROEP].toSorted()).toEqual([...(rij?.organisaties ?? [])].toSorted());
  });
});
