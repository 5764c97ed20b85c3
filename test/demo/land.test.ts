import { describe, expect, it } from 'vitest';
import { bandenMet } from '../../demo/wereld/band.ts';
import type { Persoon } from '../../demo/wereld/persoon.ts';
import { tegenspraken } from '../../demo/wereld/tegenspraken.ts';
import { maakWereld } from '../../demo/wereld/wereld.ts';

describe('het land', () => {
  const peildatum = '2026-11-21';
  const klein = maakWereld({ omvang: 'klein', peildatum });
  const land = maakWereld({ omvang: 'landelijk', peildatum });
  const elders = land.personen.slice(klein.personen.length);

  it('begint met de mensen van klein, en wie erom heen woont komt daar nooit', () => {
    expect(land.personen.slice(0, klein.personen.length)).toEqual(klein.personen);
    const hier = new Set(klein.locaties.map(({ code }) => code));
    const daar = elders.flatMap((p) => [p.laatsteLocatie, p.vorigeLocatie, p.caseload?.azc, p.topXAzc]);
    expect(daar.filter((code) => code != null && hier.has(code))).toEqual([]);
  });

  it('heeft rond de 70.000 mensen in opvang, 20.000 zaken en 90.000 procedures', () => {
    const procedures = (p: Persoon) => (p.aanvraag === null ? 0 : ['HASA', 'ART64'].includes(p.procedureBeeld) ? 2 : 1);
    const aantallen = [
      land.personen.filter((p) => p.locatie !== null).length / 70_000,
      land.personen.filter((p) => p.caseload !== null).length / 20_000,
      land.personen.reduce((som, p) => som + procedures(p), 0) / 90_000,
    ];
    for (const aantal of aantallen) expect(Math.abs(aantal - 1)).toBeLessThan(0.05);
    expect(new Set(land.personen.map((p) => p.vNummer)).size).toBe(land.personen.length);
  });

  it('spreekt niemand zichzelf tegen, en is geen locatie vol', () => {
    expect(elders.filter((p) => tegenspraken(p, peildatum).length > 0)).toEqual([]);
    const bewoners = new Map<string, number>();
    for (const { locatie } of elders) if (locatie !== null) bewoners.set(locatie, (bewoners.get(locatie) ?? 0) + 1);
    for (const { code, capaciteit } of land.locaties) expect(bewoners.get(code) ?? 0).toBeLessThanOrEqual(capaciteit);
    expect(bewoners.size).toBe(land.locaties.length - 8);
  });

  it('heeft elk azc een LKO met leden van elke organisatie en een agenda van mensen met een band', () => {
    const lkos = land.overleggen.filter(({ soort }) => soort === 'LKO');
    expect(lkos).toHaveLength(land.locaties.filter(({ type }) => type === 'AZC').length);
    const opNummer = new Map(land.personen.map((p) => [p.vNummer, p]));
    for (const { id, azc, leden } of lkos.slice(3)) {
      expect(leden.map(({ organisatie }) => organisatie)).toEqual(['DTV', 'COA', 'POLITIE', 'IND']);
      for (const { sub } of leden) expect(land.medewerkers.filter((m) => m.sub === sub)).toHaveLength(1);
      const open = land.agenda.filter((punt) => punt.overleg === id && punt.geslotenOp === null);
      expect(open).toHaveLength(50);
      for (const { vNummer } of open)
        if (vNummer !== null) expect(bandenMet(opNummer.get(vNummer)!, azc!)).not.toEqual([]);
    }
  });
});
