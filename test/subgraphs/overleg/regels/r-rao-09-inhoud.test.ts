import { describe, expect, it } from 'vitest';
import { inhoudVolledig } from '../../../../subgraphs/overleg/regels/r-rao-09-inhoud.ts';
import type { Inhoud, Voorgelegd } from '../../../../subgraphs/overleg/regels/signaallijst-inhoud.ts';
import { voorgelegd } from './signaallijst.ts';

const ontbreekt = (wat: Voorgelegd) => inhoudVolledig.flatMap((regel) => regel(wat)?.veld ?? []);
/** What makes each item missing, one at a time. */
const WEG: readonly (readonly [string, Partial<Inhoud>])[] = [
  ['wijzeVanConstatering', { wijzeVanConstatering: ' ' }],
  ['tussentijdsInternGeschakeld', { tussentijdsInternGeschakeld: null }],
  ['internToelichting', { internToelichting: null }],
  ['verwachteDuurDagen', { verwachteDuurDagen: 0 }],
  ['duurSoort', { duurSoort: null }],
  ['gevolgBijNegatief', { gevolgBijNegatief: null }],
  ['gevolgBijPositief', { gevolgBijPositief: null }],
  ['werktAanVertrek', { werktAanVertrek: null }],
  ['vastgesteldIn', { vastgesteldIn: [] }],
  ['vastgesteldIn', { vastgesteldIn: [{ datum: '2026-03-03', met: 'CASEMANAGER' }] }],
  ['politiekeEnPublicitaireRisicos', { politiekeEnPublicitaireRisicos: null }],
  ['oplossingsrichtingen', { oplossingsrichtingen: [] }],
  ['oplossingsrichtingen', { oplossingsrichtingen: [{ voordelen: 'Snel.', nadelen: '', juridisch: 'Kan.' }] }],
];
const VAN_PERSOON = [
  'verwachteDuurDagen',
  'duurSoort',
  'gevolgBijNegatief',
  'gevolgBijPositief',
  'werktAanVertrek',
  'vastgesteldIn',
];

describe('R-RAO-09', () => {
  it('toegestaan: alle onderdelen', () => {
    expect(ontbreekt(voorgelegd())).toEqual([]);
    expect(ontbreekt(voorgelegd({ tussentijdsInternGeschakeld: false, internToelichting: null }))).toEqual([]);
  });
  it.each(WEG)('geweigerd: zonder %s', (veld, lijst) => {
    expect(ontbreekt(voorgelegd(lijst))).toEqual([veld]);
  });
  it.each(WEG)('toegestaan: een lijst zonder persoon heeft wat een betrokkene vraagt niet nodig; %s', (veld, lijst) => {
    const zonder = voorgelegd({ ...lijst, vNummer: null });
    expect(ontbreekt(zonder)).toEqual(VAN_PERSOON.includes(veld) ? [] : [veld]);
  });
  it('geweigerd: zonder standpunt van een deelnemer, en zonder een van de drie aspecten', () => {
    const deelnemers = ['DTV', 'COA', 'POLITIE', 'IND'];
    // No standpunt of the IND, and with it none on TOELATING: where it takes part that is for no other to judge.
    expect(ontbreekt(voorgelegd({}, { deelnemers }))).toEqual(['standpunten', 'standpunten']);
    const standpunten = deelnemers.map((organisatie) => ({ organisatie, aspecten: ['OPVANG' as const] }));
    expect(ontbreekt(voorgelegd({}, { deelnemers, standpunten }))).toEqual(['standpunten', 'standpunten']);
    expect(ontbreekt(voorgelegd({ vNummer: null }, { deelnemers, standpunten }))).toEqual([]);
  });
  it('geweigerd: alles wat ontbreekt, niet alleen het eerste', () => {
    const alles = Object.assign({}, ...WEG.map(([, lijst]) => lijst)) as Partial<Inhoud>;
    expect(new Set(ontbreekt(voorgelegd({ ...alles, internToelichting: 'Wel.' })))).toEqual(
      new Set(WEG.map(([veld]) => veld).filter((veld) => veld !== 'internToelichting')),
    );
  });
});
