import { describe, expect, it } from 'vitest';
import { PERSONAS } from '../../demo/personas.ts';
import { geeftGrond } from '../../demo/wereld/agenda.ts';
import { bandenMet } from '../../demo/wereld/band.ts';
import { dagenTussen, leeftijdOp, plusDagen } from '../../demo/wereld/dag.ts';
import type { Persoon } from '../../demo/wereld/persoon.ts';
import { rng } from '../../demo/wereld/rng.ts';
import { STANDEN } from '../../demo/wereld/signaallijsten.ts';
import { agendaTegenspraken, tegenspraken } from '../../demo/wereld/tegenspraken.ts';
import { maakWereld, type Wereld } from '../../demo/wereld/wereld.ts';

// An ordinary day, the days around 29 February of a year whose birth year (-18) has none, and a change of year.
const PEILDATA = ['2026-11-21', '2028-02-28', '2028-02-29', '2028-03-01', '2027-01-01'];

const { personen: ALLEN } = maakWereld({ omvang: 'klein', peildatum: '2026-11-21' });

describe('rng', () => {
  it('gives the same stream for the same parts and another for other parts', () => {
    const stroom = (...parts: string[]): number[] => {
      const r = rng(...parts);
      return Array.from({ length: 20 }, () => r.next());
    };
    expect(stroom('9990000001', 'meldingen')).toEqual(stroom('9990000001', 'meldingen'));
    expect(stroom('9990000001', 'meldingen')).not.toEqual(stroom('9990000002', 'meldingen'));
    expect(stroom('a', 'bc')).not.toEqual(stroom('ab', 'c'));
  });

  it('reaches both ends of int and day, and refuses what cannot be chosen from', () => {
    const r = rng('grenzen');
    const getallen = new Set(Array.from({ length: 200 }, () => r.int(1, 3)));
    const dagen = new Set(Array.from({ length: 200 }, () => r.day('2026-02-27', '2026-03-01')));
    expect([...getallen].sort()).toEqual([1, 2, 3]);
    expect([...dagen].sort()).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(() => r.pick([])).toThrow(RangeError);
    expect(() => r.int(2, 1)).toThrow(RangeError);
    expect(() => r.day('2026-03-02', '2026-03-01')).toThrow(RangeError);
  });
});

describe('de wereld als geheel', () => {
  it('is twee keer dezelfde', () => {
    const wereld = maakWereld({ omvang: 'klein', peildatum: '2026-11-21' });
    expect(maakWereld({ omvang: 'klein', peildatum: '2026-11-21' })).toEqual(wereld);
  });

  it.each(['', '2026-02-29', '21-11-2026', '2026-11-21T00:00:00Z'])('weigert %j als peildatum', (peildatum) => {
    expect(() => maakWereld({ omvang: 'klein', peildatum })).toThrow(RangeError);
  });

  it('heeft 2.690 mensen met unieke V-nummers uit het fictieve blok', () => {
    expect(ALLEN).toHaveLength(2690);
    expect(new Set(ALLEN.map((p) => p.vNummer)).size).toBe(2690);
    for (const { vNummer } of ALLEN) expect(vNummer).toMatch(/^999\d{7}$/);
  });

  it('heeft rond de 300 bewoners per azc en rond de 900 zaken', () => {
    for (const azc of ['azc-duinrand', 'azc-veenkamp']) {
      const bewoners = ALLEN.filter((p) => p.locatie === azc).length;
      expect(Math.abs(bewoners - 300)).toBeLessThanOrEqual(15);
    }
    expect(Math.abs(ALLEN.filter((p) => p.caseload !== null).length - 900)).toBeLessThanOrEqual(40);
    expect(ALLEN.filter((p) => p.caseload?.regievoerder === 'p-regievoerder-zonder-lko').length).toBeGreaterThan(20);
  });
});

describe.each(PEILDATA)('op peildatum %s', (peildatum) => {
  const wereld = maakWereld({ omvang: 'klein', peildatum });
  const opNummer = new Map(wereld.personen.map((p) => [p.vNummer, p]));
  const wie = (naam: keyof Wereld['verhalen'], index = 0): Persoon => opNummer.get(wereld.verhalen[naam][index]!)!;
  const azcVan = (overleg: string): string => wereld.overleggen.find((o) => o.id === overleg)!.azc!;
  const opAgenda = (vNummer: string, overleg = 'lko-duinrand') =>
    wereld.agenda.filter((punt) => punt.overleg === overleg && punt.vNummer === vNummer && punt.geslotenOp === null);

  it('spreekt geen enkel persoon zichzelf tegen', () => {
    const fout = wereld.personen.filter((p) => tegenspraken(p, peildatum).length > 0);
    expect(fout.map((p) => [p.vNummer, tegenspraken(p, peildatum)])).toEqual([]);
  });

  it('valt een tegenspraak op', () => {
    const fout = { ...wie('inbewaringGesteld'), meldplicht: true };
    expect(tegenspraken(fout, peildatum)).toEqual(['meldplicht niet in bewaring']);
    const [punt] = opAgenda(wie('topXOpAgenda').vNummer);
    expect(agendaTegenspraken(punt!, { ...wie('topXOpAgenda'), topX: false }, 'azc-duinrand', peildatum)).toHaveLength(
      1,
    );
  });

  it('overschrijdt geen locatie haar capaciteit en bestaat elke genoemde locatie', () => {
    const codes = new Set(wereld.locaties.map((l) => l.code));
    for (const { code, capaciteit } of wereld.locaties) {
      expect(wereld.personen.filter((p) => p.locatie === code).length).toBeLessThanOrEqual(capaciteit);
    }
    const genoemd = wereld.personen.flatMap((p) => [p.laatsteLocatie, p.vorigeLocatie, p.caseload?.azc, p.topXAzc]);
    for (const code of genoemd) if (code != null) expect(codes).toContain(code);
  });

  it('wonen gezinsleden bij elkaar en is er een volwassene bij', () => {
    const gezinsleden = wereld.personen.filter((p) => p.gezinsnummer !== null);
    expect(gezinsleden.length).toBeGreaterThan(200);
    for (const gezinsnummer of new Set(gezinsleden.map((p) => p.gezinsnummer))) {
      const leden = gezinsleden.filter((p) => p.gezinsnummer === gezinsnummer);
      expect(new Set(leden.map((p) => [p.locatie, p.opvangStatus, p.geslachtsnaam].join())).size).toBe(1);
      expect(leden.some((p) => leeftijdOp(p.geboortedatum, peildatum) >= 18)).toBe(true);
      expect(leden.some((p) => p.amv)).toBe(false);
    }
  });

  it('R-LKO-05: te Duinrand drie administratief geplaatsten, van wie een op de caseload', () => {
    const telling = (azc: string): number[] => {
      const geplaatst = wereld.personen.filter((p) => bandenMet(p, azc).includes('ADMINISTRATIEF'));
      return [geplaatst.length, geplaatst.filter((p) => p.caseload !== null).length];
    };
    expect(telling('azc-duinrand')).toEqual([3, 1]);
    expect(telling('azc-veenkamp')).toEqual([5, 2]);
    expect(telling('azc-zuidhoek')).toEqual([1, 0]);
    expect(wie('administratiefOpCaseload').caseload?.azc).toBe('azc-duinrand');
    for (const v of wereld.verhalen.administratiefNietOpCaseload) expect(opNummer.get(v)?.caseload).toBeNull();
  });

  it('R-LKO-17: is de een vandaag 18, de ander morgen pas', () => {
    const leeftijd = (p: Persoon, dag: string): number => leeftijdOp(p.geboortedatum, dag);
    for (const [naam, dagen, nu] of [
      ['amvGisterenAchttien', -1, 18],
      ['amvVandaagAchttien', 0, 18],
      ['amvMorgenAchttien', 1, 17],
    ] as const) {
      const amv = wie(naam);
      const verjaardag = plusDagen(peildatum, dagen);
      expect([amv.amv, leeftijd(amv, peildatum)]).toEqual([true, nu]);
      // Nobody can turn 18 on 29 February: that birthday does not exist eighteen years earlier.
      if (verjaardag.endsWith('02-29')) continue;
      expect([leeftijd(amv, plusDagen(verjaardag, -1)), leeftijd(amv, verjaardag)]).toEqual([17, 18]);
    }
    const kind = wie('gezinOpAgenda', 1);
    expect([kind.amv, leeftijd(kind, peildatum) < 18]).toEqual([false, true]);
  });

  it('bewijst elk verhaal wat zijn naam zegt', () => {
    expect(wereld.betrokkenen).toEqual([{ sub: 'p-betrokkene', vNummer: wie('betrokkene').vNummer }]);
    expect(wie('betrokkene').inbewaringstelling).toBe('OVERWOGEN');
    expect(wie('verstrekkingsbeperkingOpAgenda').verstrekkingsbeperking).toBe(true);
    expect(wie('verstrekkingsbeperkingBuitenAgenda').verstrekkingsbeperking).toBe(true);
    expect(wie('tweeMeldingenGemist')).toMatchObject({ meldplicht: true, tweeGemist: true });
    expect(wie('topXOpAgenda')).toMatchObject({ topX: true, topXAzc: 'azc-duinrand' });
    expect(wie('inbewaringstellingOverwogen').inbewaringstelling).toBe('OVERWOGEN');
    expect(wie('inbewaringGesteld')).toMatchObject({ inbewaringstelling: 'LOOPT', locatie: null, meldplicht: false });
    expect(wie('mensenhandelOpAgenda').mensenhandelSignaal).toBe(true);
    expect(opAgenda(wie('mensenhandelOpAgenda').vNummer)[0]?.reden).toBe('MENSENHANDEL_MENSENSMOKKEL');
    expect(wie('eigenCaseloadZonderLko').caseload?.regievoerder).toBe('p-regievoerder-zonder-lko');
    expect(bandenMet(wie('opMeerLijsten'), 'azc-duinrand')).toEqual(['OPVANG', 'CASELOAD', 'TOP_X']);
    expect(bandenMet(wie('opTweeLkos'), 'azc-duinrand')).toEqual(['OPVANG']);
    expect(bandenMet(wie('opTweeLkos'), 'azc-veenkamp')).toEqual(['CASELOAD']);
    expect(wie('overgedragenDublin').uitstroom?.soort).toBe('OVERDRACHT_DUBLIN');
    expect(wie('mobVertrokken')).toMatchObject({ opvangStatus: 'MOB', locatie: null });
    expect(wie('uitstelArt64').uitstelVertrekTot! > peildatum).toBe(true);
    expect(wie('ingewilligd').procedureBeeld).toBe('INGEWILLIGD');
    expect(wie('termijnVerstreken').vertrektermijnEinde! < peildatum).toBe(true);
    expect(wie('vertrekMetIom').vertrektermijnEinde! > peildatum).toBe(true);
    expect(wie('geenConsensusCaseload')).toMatchObject({ procedureBeeld: 'AFGEWEZEN', caseload: null });
    expect(wie('zwaarInreisverbod').inreisverbodJaren).toBe(10);
    expect(wereld.pupillen.filter((p) => p.sub === 'p-nidos-duinrand').map((p) => p.vNummer)).toEqual([
      wie('pupilVanNidos').vNummer,
      wie('pupilMetVerlopenUitnodiging').vNummer,
    ]);
    for (const { vNummer } of wereld.pupillen) {
      const pupil = opNummer.get(vNummer)!;
      expect([pupil.amv, leeftijdOp(pupil.geboortedatum, peildatum) < 18]).toEqual([true, true]);
    }
  });

  it('staan de verhalen wel of juist niet op de agenda van LKO Duinrand', () => {
    const { betrokkene, pupilVanNidos, topXOpAgenda, opMeerLijsten, inbewaringGesteld } = wereld.verhalen;
    for (const [vNummer] of [betrokkene, pupilVanNidos, topXOpAgenda, opMeerLijsten, inbewaringGesteld]) {
      expect(opAgenda(vNummer).map((punt) => punt.band !== null)).toEqual([true]);
    }
    const { verstrekkingsbeperkingBuitenAgenda, eigenCaseloadZonderLko, bewonerNietOpAgenda } = wereld.verhalen;
    const nergens = [...verstrekkingsbeperkingBuitenAgenda, ...eigenCaseloadZonderLko, ...bewonerNietOpAgenda];
    expect(wereld.agenda.filter((punt) => punt.vNummer !== null && nergens.includes(punt.vNummer))).toEqual([]);
    for (const vNummer of wereld.verhalen.agendaZonderBand) {
      expect(opAgenda(vNummer)[0]).toMatchObject({ band: null, tweedeBevestiging: null });
    }
    expect(opAgenda(wie('agendaMetTweedeBevestiging').vNummer)[0]).toMatchObject({
      band: null,
      ingebrachtDoor: 'POLITIE',
      tweedeBevestiging: { organisatie: 'COA' },
    });
    for (const vNummer of wereld.verhalen.vervallenAgendapunt)
      expect(geeftGrond(opAgenda(vNummer)[0]!, peildatum)).toBe(false);
    const verlengd = opAgenda(wie('verlengdAgendapunt').vNummer)[0]!;
    expect([dagenTussen(verlengd.toegevoegdOp, peildatum) > 90, geeftGrond(verlengd, peildatum)]).toEqual([true, true]);
    const [tweemaal] = wereld.verhalen.opTweeLkos;
    expect([opAgenda(tweemaal).length, opAgenda(tweemaal, 'lko-veenkamp').length]).toEqual([1, 1]);
  });

  it('rust elke band op de agenda op een feit van de bronhouder', () => {
    expect(new Set(wereld.agenda.map((punt) => punt.id)).size).toBe(wereld.agenda.length);
    const fout = wereld.agenda.flatMap((punt) => {
      const persoon = punt.vNummer === null ? null : opNummer.get(punt.vNummer)!;
      return agendaTegenspraken(punt, persoon, azcVan(punt.overleg), peildatum).map((regel) => [punt.id, regel]);
    });
    expect(fout).toEqual([]);
  });

  it('heeft elk LKO het gevraagde aantal open punten, en niemand twee op een agenda', () => {
    for (const [overleg, aantal] of [
      ['lko-duinrand', 50],
      ['lko-veenkamp', 20],
      ['lko-zuidhoek', 12],
    ] as const) {
      const eigen = wereld.agenda.filter((punt) => punt.overleg === overleg);
      const nummers = eigen.flatMap((punt) => punt.vNummer ?? []);
      expect(eigen.filter((punt) => punt.geslotenOp === null)).toHaveLength(aantal);
      expect(eigen.length).toBeGreaterThan(aantal);
      expect(new Set(nummers).size).toBe(nummers.length);
    }
  });

  it('is elke persona met een plaats in een overleg daar lid, en heeft LKO Zuidhoek geen IND', () => {
    for (const persona of PERSONAS.filter((p) =>
      /^p-(dtv|coa|ind|politie)-(duinrand|veenkamp|rao-noord)$/.test(p.sub),
    )) {
      const id = persona.sub.includes('rao') ? 'rao-noord' : `lko-${persona.sub.split('-')[2]!}`;
      const { sub, organisatie, functie } = persona;
      expect(wereld.overleggen.find((o) => o.id === id)?.leden).toContainEqual({ sub, organisatie, functie });
      expect(wereld.medewerkers.find((m) => m.sub === sub)).toMatchObject({ organisatie, functie });
    }
    const ledenVan = (id: string): string[] =>
      wereld.overleggen.find((o) => o.id === id)!.leden.map((l) => l.organisatie);
    expect(ledenVan('lko-zuidhoek')).toEqual(['DTV', 'COA', 'POLITIE']);
    for (const rao of ['rao-noord', 'rao-zuid']) expect(ledenVan(rao).sort()).toEqual(['COA', 'DTV', 'IND', 'POLITIE']);
    expect(wereld.regios.map((regio) => regio.provincies.length)).toEqual([2, 1]);
  });

  it('kent elke zaak en procedure een medewerker in de eigen regio of unit', () => {
    const opSub = new Map(wereld.medewerkers.map((m) => [m.sub, m]));
    expect(opSub.size).toBe(wereld.medewerkers.length);
    for (const { regio, caseload, ...p } of wereld.personen) {
      if (caseload !== null) expect(opSub.get(caseload.regievoerder)).toMatchObject({ functie: 'REGIEVOERDER', regio });
      if (p.behandelaarInd !== null) expect(opSub.get(p.behandelaarInd)?.unit, p.vNummer).toBe(p.unitInd);
    }
  });

  it('heeft elk overleg gehouden en geplande bijeenkomsten met een wisselende voorzitter uit de leden', () => {
    for (const overleg of wereld.overleggen) {
      const eigen = wereld.bijeenkomsten.filter((b) => b.overleg === overleg.id);
      expect(new Set(eigen.map((b) => b.status))).toEqual(new Set(['GEHOUDEN', 'GEPLAND']));
      expect(new Set(eigen.map((b) => b.voorzitter)).size).toBeGreaterThan(2);
      for (const b of eigen) {
        expect(overleg.leden.map((l) => l.sub)).toContain(b.voorzitter);
        expect(b.datum <= peildatum).toBe(b.status === 'GEHOUDEN');
        expect(b.secretaris === null).toBe(overleg.soort !== 'RAO');
        expect(b.secretaris).not.toBe(b.voorzitter);
      }
    }
  });

  it('lopen de uitnodigingen tot na de peildatum, behalve een van Nidos', () => {
    expect(wereld.uitnodigingen.filter((u) => u.tot < peildatum).map((u) => u.sub)).toEqual(['p-nidos-duinrand']);
    const lopend = wereld.uitnodigingen.filter((u) => u.tot > peildatum).map((u) => u.sub);
    expect(lopend.join(' ')).toBe('p-nidos-duinrand m-nidos-01 p-wijkagent-duinrand partner-iom p-gemeente-duinrand');
    for (const u of wereld.uitnodigingen) {
      expect(u.van <= peildatum).toBe(true);
      for (const id of u.agendapunten)
        expect(wereld.agenda.find((punt) => punt.id === id)!.toegevoegdOp <= u.van).toBe(true);
    }
  });

  it('is er een signaallijst in elke stand en op elke grond, en nooit over een AMV onder de 18', () => {
    const naarRao = wereld.signaallijsten.filter((s) => s.niveau === 'LKO_NAAR_RAO');
    expect(new Set(naarRao.map((s) => s.stand))).toEqual(new Set(STANDEN));
    expect(new Set(naarRao.flatMap((s) => s.gronden)).size).toBe(9);
    expect(wereld.signaallijsten.filter((s) => s.niveau === 'RAO_NAAR_DA')).toHaveLength(2);
    for (const s of wereld.signaallijsten) {
      const terug = s.stand === 'TERUGGEKOPPELD';
      const einde = [s.teruggekoppeldOp, s.opgeschaaldOp];
      const daarna = [s.geagendeerdOp, s.besprokenOp, s.beslotenOp, ...(terug ? einde.toReversed() : einde)];
      const gezet = [s.opgesteldOp, s.ingediendOp, ...daarna].filter((dag) => dag !== null);
      expect(gezet, s.id).toHaveLength(STANDEN.indexOf(s.stand) + (terug && s.opgeschaaldOp !== null ? 2 : 1));
      expect(gezet, s.id).toEqual([...gezet].sort());
      expect(gezet.at(-1)! <= peildatum, s.id).toBe(true);
      expect(s.standpunten, s.id).toHaveLength(s.stand === 'CONCEPT' ? 2 : 4);
      if (s.vNummer === null) continue;
      const persoon = opNummer.get(s.vNummer)!;
      expect(persoon.amv && leeftijdOp(persoon.geboortedatum, peildatum) < 18).toBe(false);
      expect(persoon.vertrekplan || s.gronden.includes('GEEN_CONSENSUS_CASELOAD'), s.id).toBe(true);
      if (s.niveau !== 'LKO_NAAR_RAO') continue;
      expect(opAgenda(s.vNummer, s.van)[0]!.toegevoegdOp <= (s.ingediendOp ?? s.opgesteldOp), s.id).toBe(true);
    }
  });

  it('geldt een verstrekkingsbesluit voor de keten en is dat voor de gemeente vervallen', () => {
    const [keten, gemeente] = wereld.verstrekkingsBesluiten;
    expect(keten).toMatchObject({ dataklassen: ['OPENBARE_ORDE', 'MENSENHANDEL'], ontvangers: ['COA', 'DTV', 'IND'] });
    expect(gemeente).toMatchObject({ ontvangers: ['GEMEENTE'] });
    expect(keten!.van <= peildatum && keten!.tot > peildatum && gemeente!.tot < peildatum).toBe(true);
    expect(wereld.verstrekkingsBesluiten).toHaveLength(2);
  });
});
