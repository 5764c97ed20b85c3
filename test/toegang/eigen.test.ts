import { describe, expect, it } from 'vitest';
import { beslis } from '../../toegang/beslis.ts';
import { eigenRij, omvatKlasse, omvatLabel } from '../../toegang/eigen.ts';
import { DATAKLASSEN, EIGEN } from '../../toegang/generated/policy.ts';
import { isBronhouder } from '../../toegang/label.ts';
import { gebruiker, relatie, vraag } from './vraag.ts';

describe('eigen gegevens (eigen.csv, k7)', () => {
  it.each(EIGEN)('$functie van $organisatie heeft een rij bij de eigen organisatie, en bij geen andere', (rij) => {
    expect(eigenRij(rij, rij.organisatie)).toBe(rij);
    for (const ander of ['DTV', 'COA', 'IND', 'POLITIE', 'OVERLEG', ''].filter((o) => o !== rij.organisatie)) {
      expect(eigenRij(rij, ander)).toBeUndefined();
    }
  });

  it('werken voor een organisatie is niet genoeg: zonder rij geen toegang', () => {
    expect(eigenRij({ organisatie: 'POLITIE', functie: 'WIJKAGENT' }, 'POLITIE')).toBeUndefined();
    expect(eigenRij({ organisatie: 'COA', functie: 'REGIEVOERDER' }, 'COA')).toBeUndefined();
    expect(eigenRij({ organisatie: 'IND', functie: 'FG' }, 'IND')).toBeUndefined();
  });

  it.each(EIGEN)('$functie van $organisatie ziet niet wie er keek: dat is van de FG en de betrokkene', (rij) => {
    expect(omvatKlasse(rij, 'INZAGELOG')).toBe(false);
  });

  it.each(EIGEN)('$functie van $organisatie ziet eigen rijen op elk niveau, en daarmee geen aantallen', (rij) => {
    const wie = gebruiker(rij.organisatie, rij.functie);
    const eigen = DATAKLASSEN.filter((dataklasse) => omvatKlasse(rij, dataklasse));
    for (const dataklasse of eigen) {
      expect(omvatLabel(rij, { dataklasse, niveau: 'HIT' })).toBe(true);
      expect(omvatLabel(rij, { dataklasse, niveau: 'AGGREGAAT' })).toBe(false);
      const label = { dataklasse, niveau: 'AGGREGAAT' } as const;
      expect(beslis([[label]], relatie({ eigen: rij }), vraag(wie, rij.organisatie)).toegestaan).toBe(false);
    }
    expect(eigen.length).toBeGreaterThan(0);
  });

  it.each(EIGEN)(
    '$functie van $organisatie ziet binnen het bereik de eigen klassen, zonder wat behalve noemt',
    (rij) => {
      const wie = gebruiker(rij.organisatie, rij.functie);
      const behalve: readonly string[] = rij.behalve;
      const genoemd: readonly string[] = rij.klassen;
      let open = 0;
      for (const dataklasse of DATAKLASSEN) {
        const mag =
          !behalve.includes(dataklasse) &&
          (genoemd.includes(dataklasse) ||
            (genoemd.includes('BRONHOUDER') && isBronhouder(rij.organisatie, dataklasse)));
        expect(omvatKlasse(rij, dataklasse)).toBe(mag);
        const besluit = (binnen: boolean) =>
          beslis(
            [[{ dataklasse, niveau: 'VOLLEDIG' }]],
            relatie({ eigen: binnen ? rij : undefined }),
            vraag(wie, rij.organisatie),
          ).toegestaan;
        expect(besluit(true)).toBe(mag);
        expect(besluit(false)).toBe(false);
        open += mag ? 1 : 0;
      }
      expect(open).toBeGreaterThan(0);
    },
  );
});
