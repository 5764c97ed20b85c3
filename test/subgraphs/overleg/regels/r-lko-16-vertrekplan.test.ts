import { describe, expect, it } from 'vitest';
import { vertrekplanBijgevoegd } from '../../../../subgraphs/overleg/regels/r-lko-16-vertrekplan.ts';
import { gevraagd } from './signaallijst.ts';

describe('R-LKO-16', () => {
  it('toegestaan: DT&V heeft een vertrekplan met strategie, of de lijst gaat over niemand', () => {
    expect(vertrekplanBijgevoegd(gevraagd({}))).toBeUndefined();
    expect(vertrekplanBijgevoegd(gevraagd({ vNummer: null }, { vertrekplan: undefined }))).toBeUndefined();
  });
  it.each([false, undefined])('geweigerd: DT&V zegt %s', (vertrekplan) => {
    expect(vertrekplanBijgevoegd(gevraagd({}, { vertrekplan }))).toMatchObject({
      ...{ regel: 'R-LKO-16', soort: 'HARD' },
      onthult: { vNummers: ['9990000001'], label: { dataklasse: 'VERTREKPLAN', niveau: 'SAMENVATTING' } },
    });
  });
  it('toegestaan: zonder vertrekplan en zonder consensus over de caseload, met reden (zacht)', () => {
    const zonder = gevraagd({ gronden: ['GEEN_CONSENSUS_CASELOAD'] }, { vertrekplan: false });
    expect(vertrekplanBijgevoegd(zonder)).toMatchObject({ regel: 'R-LKO-16', soort: 'ZACHT' });
  });
});
