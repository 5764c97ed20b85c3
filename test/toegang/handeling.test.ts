import { describe, expect, it } from 'vitest';
import { beslis } from '../../toegang/beslis.ts';
import { type Doel, DOELEN, type Handeling, HANDELINGEN, type Profiel } from '../../toegang/generated/policy.ts';
import { isHandelendProfiel, isHandeling, magHandelen, magOoitHandelen, type Rol } from '../../toegang/handeling.ts';
import { magVragen } from '../../toegang/mag-vragen.ts';
import { CASEMANAGER, gebruiker, labels, REGIEVOERDER, relatie, vraag } from './vraag.ts';

const FG = gebruiker('COA', 'FG');
const DOEL = 'UITVOERING_VW';
const VERZONNEN = 'verzin' as Handeling;
const lid = (profielen: readonly Profiel[], rollen: readonly Rol[] = ['LID']) => ({ profielen, rollen });

describe('wie ooit iets mag doen (handelingen.csv)', () => {
  it('is wie een profiel kan hebben dat de handeling noemt', () => {
    expect(magOoitHandelen('agendeer', CASEMANAGER, DOEL)).toEqual({ toegestaan: true, profiel: 'LKO_COA' });
    expect(magOoitHandelen('agendeer', FG, DOEL)).toEqual({ toegestaan: false, reden: 'GEEN_GROND' });
    expect(isHandelendProfiel('agendeer', 'LKO_COA')).toBe(true);
    expect(isHandelendProfiel('agendeer', 'RAO_COA')).toBe(false);
    // Of the profiles that a row names one suffices.
    expect((['LKO_COA', 'RAO_COA', 'GENODIGD_NIDOS'] as const).map((p) => isHandelendProfiel('nodigUit', p))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each(DOELEN.map(({ doel }) => doel))('met het doel %s alleen als dat elke klasse volledig opent', (doel) => {
    const mag = doel === DOEL ? { toegestaan: true, profiel: 'LKO_COA' } : { toegestaan: false, reden: 'DOELBINDING' };
    expect(magOoitHandelen('agendeer', CASEMANAGER, doel)).toEqual(mag);
  });

  it('wat niemand kent mag niemand', () => {
    expect(HANDELINGEN.every(({ handeling }) => isHandeling(handeling))).toBe(true);
    for (const geen of [VERZONNEN, 'Agendeer', '']) expect(isHandeling(geen)).toBe(false);
    expect(isHandelendProfiel(VERZONNEN, 'LKO_COA')).toBe(false);
    expect(magOoitHandelen(VERZONNEN, CASEMANAGER, DOEL)).toEqual({ toegestaan: false, reden: 'GEEN_GROND' });
    const { reden } = { reden: 'GEEN_GROND' };
    expect(magHandelen(VERZONNEN, CASEMANAGER, DOEL, lid(['LKO_COA']))).toEqual({ toegestaan: false, reden });
    expect(magOoitHandelen('agendeer', CASEMANAGER, 'NIEUWSGIERIG' as Doel)).toMatchObject({ toegestaan: false });
  });
});

describe('wie het in dit overleg mag', () => {
  it('heeft hier het profiel, en kan het hebben', () => {
    expect(magHandelen('agendeer', CASEMANAGER, DOEL, lid(['LKO_COA']))).toEqual({
      toegestaan: true,
      profiel: 'LKO_COA',
    });
    expect(magHandelen('agendeer', CASEMANAGER, DOEL, lid([]))).toEqual({ toegestaan: false, reden: 'GEEN_GROND' });
    expect(magHandelen('agendeer', REGIEVOERDER, DOEL, lid(['LKO_COA']))).toEqual({
      toegestaan: false,
      reden: 'GEEN_GROND',
    });
  });

  it('heeft hier de rol die de handeling vraagt; de reden noemt de rol pas als het profiel er is', () => {
    const inOverleg = (rollen: readonly Rol[], profielen: readonly Profiel[] = ['LKO_COA']) =>
      magHandelen('sluitAgendapunt', CASEMANAGER, DOEL, lid(profielen, rollen));
    expect(inOverleg(['LID', 'VOORZITTER'])).toEqual({ toegestaan: true, profiel: 'LKO_COA' });
    expect(inOverleg(['LID'])).toEqual({ toegestaan: false, reden: 'GEEN_ROL' });
    expect(inOverleg([])).toEqual({ toegestaan: false, reden: 'GEEN_ROL' });
    expect(inOverleg(['LID'], [])).toEqual({ toegestaan: false, reden: 'GEEN_GROND' });
    expect(magHandelen('sluitAgendapunt', CASEMANAGER, 'VERIFICATIE', lid(['LKO_COA'], []))).toEqual({
      toegestaan: false,
      reden: 'DOELBINDING',
    });
  });

  it('heeft geen rol nodig waar de handeling er geen vraagt', () => {
    const gemeente = gebruiker('GEMEENTE', 'GEMEENTE_MEDEWERKER');
    const hier = lid(['GENODIGD_GEMEENTE'], []);
    expect(magHandelen('draagZaakAan', gemeente, DOEL, hier)).toEqual({
      toegestaan: true,
      profiel: 'GENODIGD_GEMEENTE',
    });
    expect(magHandelen('agendeer', CASEMANAGER, DOEL, lid(['LKO_COA'], []))).toEqual({
      toegestaan: false,
      reden: 'GEEN_ROL',
    });
  });
});

describe('een mutatie', () => {
  const LABEL = labels('HANDELING:agendeer');

  it('is bij voorbaat dicht voor wie de handeling nooit mag, en voor een doel dat haar niet opent', () => {
    expect(magVragen(LABEL, CASEMANAGER, DOEL, ['OVERLEG'])).toEqual({ toegestaan: true });
    const dicht = { toegestaan: false, label: 'HANDELING:agendeer' };
    expect(magVragen(LABEL, FG, DOEL, ['OVERLEG'])).toEqual({ ...dicht, reden: 'GEEN_GROND' });
    expect(magVragen(LABEL, CASEMANAGER, 'VERIFICATIE', ['OVERLEG'])).toEqual({ ...dicht, reden: 'DOELBINDING' });
  });

  it('wordt door de bronhouder net zo gewogen', () => {
    expect(beslis(LABEL, relatie(), vraag(CASEMANAGER, 'OVERLEG'))).toEqual({
      toegestaan: true,
      profiel: 'LKO_COA',
      grond: 'LKO_COA',
    });
    const dicht = { toegestaan: false, label: 'HANDELING:agendeer', reden: 'GEEN_GROND' };
    expect(beslis(LABEL, relatie(), vraag(FG, 'OVERLEG'))).toEqual(dicht);
  });

  it('met nog een label erbij vraagt ook dat', () => {
    const samen = labels(['HANDELING:agendeer', 'OPVANG_KAMER:SAMENVATTING']);
    expect(magVragen(samen, REGIEVOERDER, DOEL, ['COA'])).toMatchObject({ reden: 'NIVEAU_TE_LAAG' });
    expect(magVragen(samen, CASEMANAGER, DOEL, ['COA'])).toEqual({ toegestaan: true });
  });
});
