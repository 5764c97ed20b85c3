// R-BB-05: the klankbordgroep DT&V-gemeenten-COA-IND discusses "de algemene stand van zaken": nobody in it sees a field of a person.
import { describe, expect, it } from 'vitest';
import { readVelden } from '../../subgraphs/overleg/velden.ts';
import { DOELEN } from '../../toegang/generated/policy.ts';
import { mogelijkeProfielen } from '../../toegang/gebruiker.ts';
import { magVragen } from '../../toegang/mag-vragen.ts';
import { REGIEVOERDER } from './vraag.ts';

const functie = 'KLANKBORDGROEP_LID';
const overPersonen = [...readVelden()].flatMap(([naam, eigenaars]) =>
  eigenaars.flatMap(({ labels, onderwerp, bronhouder }) =>
    onderwerp === 'Vreemdeling' && labels.some((alle) => !alle.includes('OPEN')) ? [{ naam, labels, bronhouder }] : [],
  ),
);
const gezien = (organisatie: string, wie = functie) =>
  DOELEN.flatMap(({ doel }) =>
    overPersonen.filter(
      ({ labels, bronhouder }) => magVragen(labels, { organisatie, functie: wie }, doel, [bronhouder]).toegestaan,
    ),
  ).map(({ naam }) => naam);

describe('de klankbordgroep', () => {
  it.each(['DTV', 'COA', 'IND', 'GEMEENTE'])(
    '%s zit erin, en kan met geen enkel doel een veld van een persoon vragen',
    (wie) => {
      expect(mogelijkeProfielen({ organisatie: wie, functie })).toEqual(['KLANKBORDGROEP']);
      expect(gezien(wie)).toEqual([]);
    },
  );

  it('de politie zit er niet in', () => {
    expect(mogelijkeProfielen({ organisatie: 'POLITIE', functie })).toEqual([]);
    expect(gezien('POLITIE')).toEqual([]);
  });

  it('een regievoerder kan die velden wel vragen: er is iets te weigeren', () => {
    expect(overPersonen.length).toBeGreaterThan(100);
    expect(gezien('DTV', REGIEVOERDER.functie)).toContain('Vreemdeling.waargenomenOpvang');
  });
});
