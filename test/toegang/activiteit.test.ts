import { describe, expect, it } from 'vitest';
import { activiteitNaam, activiteitVan, openbareIds } from '../../toegang/activiteit.ts';
import { DOELEN } from '../../toegang/generated/policy.ts';

describe('de verwerkingsactiviteit van een vraag', () => {
  it('heeft de naam uit het register, en een id van die organisatie', () => {
    expect(activiteitVan('COA', 'LEZEN', 'UITVOERING_VW')).toEqual({
      id: 'urn:ketenbeeld:verwerkingsactiviteit:coa:lezen_uitvoering_vw',
      naam: 'gegevens raadplegen voor de uitvoering van de Vreemdelingenwet',
      vertrouwelijk: false,
    });
    expect(activiteitVan('POLITIE', 'FEIT', null)).toEqual({
      id: 'urn:ketenbeeld:verwerkingsactiviteit:politie:feit',
      naam: 'een feit bevestigen aan een andere organisatie',
      vertrouwelijk: false,
    });
    expect(activiteitVan('IND', 'LEZEN', 'TOEZICHT_AVG').vertrouwelijk).toBe(true);
  });

  it('is er voor elk doel, bij lezen en bij handelen, en nergens dezelfde', () => {
    const ids = DOELEN.flatMap(({ doel }) =>
      (['LEZEN', 'HANDELEN'] as const).map((soort) => activiteitVan('DTV', soort, doel).id),
    );
    expect(new Set(ids).size).toBe(2 * DOELEN.length);
  });

  it('zonder rij in het register is er geen, en dus ook geen antwoord', () => {
    expect(() => activiteitVan('COA', 'FEIT', 'UITVOERING_VW')).toThrow('no verwerkingsactiviteit FEIT UITVOERING_VW');
    expect(() => activiteitVan('COA', 'LEZEN', null)).toThrow('no verwerkingsactiviteit LEZEN null');
  });

  it('de betrokkene leest alles behalve het toezicht, en niet wat het register niet meer kent', () => {
    const open = openbareIds('COA');
    expect(open.filter((id) => id.includes('toezicht'))).toEqual([]);
    expect(open).toContain('urn:ketenbeeld:verwerkingsactiviteit:coa:lezen_inzage');
    expect(open).toContain('urn:ketenbeeld:verwerkingsactiviteit:coa:feit');
    expect(open).toHaveLength(2 * (DOELEN.length - 1) + 1);
    expect(openbareIds('DTV')).not.toContain(open[0]);
  });

  it('heeft de naam van het register, en geen als het register haar niet kent', () => {
    const { id, naam } = activiteitVan('COA', 'LEZEN', 'INZAGE');
    expect(activiteitNaam('COA', id)).toBe(naam);
    expect(activiteitNaam('DTV', id)).toBeUndefined();
  });
});
