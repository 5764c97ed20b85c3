import { describe, expect, it } from 'vitest';
import {
  nietOpCaseload,
  versneldAlleenOverCaseload,
} from '../../../../subgraphs/overleg/regels/r-lko-27-geen-consensus-caseload.ts';
import { gevraagd, voorgelegd } from './signaallijst.ts';

const gronden = ['GEEN_CONSENSUS_CASELOAD'];

describe('R-LKO-27', () => {
  it.each(['NORMAAL', 'VERSNELD_VOORZITTER'] as const)('toegestaan: zonder consensus, %s', (route) => {
    expect(versneldAlleenOverCaseload(voorgelegd({ gronden, route }))).toBeUndefined();
  });
  it('toegestaan: een andere grond op een bijeenkomst', () => {
    expect(versneldAlleenOverCaseload(voorgelegd({ route: 'NORMAAL' }))).toBeUndefined();
    expect(nietOpCaseload(gevraagd({}, { opCaseload: undefined }))).toBeUndefined();
  });
  it('geweigerd: een andere grond versneld', () => {
    const versneld = voorgelegd({ route: 'VERSNELD_VOORZITTER' });
    expect(versneldAlleenOverCaseload(versneld)).toMatchObject({ regel: 'R-LKO-27', soort: 'HARD', veld: 'route' });
  });
  it('geweigerd: zonder persoon', () => {
    expect(versneldAlleenOverCaseload(voorgelegd({ gronden, vNummer: null }))).toMatchObject({ veld: 'vNummer' });
  });
  it('toegestaan: over wie niet op de caseload staat', () => {
    expect(nietOpCaseload(gevraagd({ gronden }))).toBeUndefined();
  });
  it.each([true, undefined])('geweigerd: over wie DT&V op de caseload %s zegt', (opCaseload) => {
    expect(nietOpCaseload(gevraagd({ gronden }, { opCaseload }))).toMatchObject({
      ...{ regel: 'R-LKO-27', soort: 'HARD' },
      onthult: { label: { dataklasse: 'VERTREKPLAN', niveau: 'SAMENVATTING' } },
    });
  });
});
