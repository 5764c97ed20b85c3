import { describe, expect, it } from 'vitest';
import { beslis } from '../../toegang/beslis.ts';
import { magVragen } from '../../toegang/mag-vragen.ts';
import { weigerToezicht } from '../../toegang/toezicht.ts';
import { CASEMANAGER, gebruiker, labels, relatie, vraag } from './vraag.ts';

const FG = gebruiker('COA', 'FG');
const TOEZICHT = labels('TOEZICHT');
const KLASSE = { dataklasse: 'INZAGELOG', niveau: 'VOLLEDIG' };

describe('toezicht op de besluiten van een organisatie (AVG art. 39 lid 1 b)', () => {
  it('is voor de FG, met dat doel, en voor niemand anders', () => {
    expect(weigerToezicht(FG, 'TOEZICHT_AVG')).toBeUndefined();
    expect(weigerToezicht(FG, 'UITVOERING_VW')).toBe('DOELBINDING');
    expect(weigerToezicht(CASEMANAGER, 'TOEZICHT_AVG')).toBe('NIVEAU_TE_LAAG');
  });

  it('vraagt geen grond voor een persoon, en noemt van wie het toezicht is', () => {
    expect(beslis(TOEZICHT, relatie(), vraag(FG, 'COA', { doel: 'TOEZICHT_AVG' }))).toEqual({
      toegestaan: true,
      profiel: 'FG',
      grond: 'FG van COA',
    });
    const dicht = { toegestaan: false, label: KLASSE };
    expect(beslis(TOEZICHT, relatie(), vraag(FG, 'COA'))).toEqual({ ...dicht, reden: 'DOELBINDING' });
    const over = vraag(CASEMANAGER, 'COA', { doel: 'TOEZICHT_AVG' });
    expect(beslis(TOEZICHT, relatie(), over)).toEqual({ ...dicht, reden: 'NIVEAU_TE_LAAG' });
  });

  it('is bij voorbaat dicht voor wie het niet houdt, en vraagt ook wat er verder bij staat', () => {
    expect(magVragen(TOEZICHT, FG, 'TOEZICHT_AVG', ['COA'])).toEqual({ toegestaan: true });
    expect(magVragen(TOEZICHT, FG, 'UITVOERING_VW', ['COA'])).toEqual({
      toegestaan: false,
      label: KLASSE,
      reden: 'DOELBINDING',
    });
    expect(magVragen(labels(['TOEZICHT', 'OPVANG:SAMENVATTING']), FG, 'TOEZICHT_AVG', ['COA'])).toMatchObject({
      reden: 'NIVEAU_TE_LAAG',
    });
  });
});
