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
    expect(weigerToezicht(FG, 'TOEZICHT_AVG', ['COA'])).toBeUndefined();
    expect(weigerToezicht(FG, 'UITVOERING_VW', ['COA'])).toBe('DOELBINDING');
    expect(weigerToezicht(CASEMANAGER, 'TOEZICHT_AVG', ['COA'])).toBe('NIVEAU_TE_LAAG');
  });

  it('gaat over de eigen organisatie, en over de overleggen voor wie daarin zit (AVG art. 26)', () => {
    const over = (organisatie: string, ...bronhouders: string[]) =>
      weigerToezicht(gebruiker(organisatie, 'FG'), 'TOEZICHT_AVG', bronhouders);
    expect(over('COA', 'DTV', 'COA')).toBeUndefined();
    expect(over('COA', 'OVERLEG')).toBeUndefined();
    expect(over('COA', 'DTV')).toBe('GEEN_GROND');
    expect(over('COA')).toBe('GEEN_GROND');
    expect(over('GEMEENTE', 'OVERLEG')).toBe('GEEN_GROND');
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

  it('is de grond voor het inzagelog van wie dan ook, ook wie is afgeschermd, maar niet achter een vals bewijs', () => {
    const LOG = labels('INZAGELOG:VOLLEDIG');
    const beslisLog = (over: Parameters<typeof relatie>[0], wie = FG, bronhouder = 'COA') =>
      beslis(LOG, relatie(over), vraag(wie, bronhouder, { doel: 'TOEZICHT_AVG' }));
    const open = { toegestaan: true, profiel: 'FG', grond: 'FG van COA' };
    expect(beslisLog({})).toEqual(open);
    expect(beslisLog({ beperkt: true })).toEqual(open);
    expect(beslisLog({ bewijs: 'ONTBREEKT' })).toEqual(open);
    expect(beslisLog({ bewijs: 'ONGELDIG' })).toEqual({ toegestaan: false, label: KLASSE, reden: 'BEWIJS_ONGELDIG' });
    expect(beslisLog({}, FG, 'DTV')).toEqual({ toegestaan: false, label: KLASSE, reden: 'GEEN_GROND' });
    expect(beslisLog({}, CASEMANAGER)).toEqual({ toegestaan: false, label: KLASSE, reden: 'GEEN_GROND' });
  });

  it('van een andere klasse is het geen grond', () => {
    expect(beslis(labels('OPVANG:SAMENVATTING'), relatie(), vraag(FG, 'COA', { doel: 'TOEZICHT_AVG' }))).toMatchObject({
      toegestaan: false,
      reden: 'GEEN_GROND',
    });
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
