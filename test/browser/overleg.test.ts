// The pure parts of the pages of a LKO and of a RAO: what the graph said, turned into what the page shows.
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../werkbank/src/answer-part.ts';
import { dagErbij, dagIn, datumVan, restVan } from '../../werkbank/src/datum.ts';
import { isTeLaat, type Lezer, watWacht } from '../../werkbank/src/lko/wat-wacht.ts';
import { bladzijdeVan } from '../../werkbank/src/overleg/bladzijde.ts';
import { mijnOverleggenIn } from '../../werkbank/src/overleg/mijn-overleggen.ts';
import { klaarVan, tegenWanneer, waarHetWacht, watTeDoen } from '../../werkbank/src/overleg/te-doen-vraag.ts';
import { klein, woordVan } from '../../werkbank/src/overleg/woorden.ts';
import { aantalVan, delenVan } from '../../werkbank/src/rao/aantallen-vraag.ts';
import { dagenVan, isLaat, opStand, watVolgt } from '../../werkbank/src/rao/op-stand.ts';

const GESLOTEN = 'UNAUTHORIZED_FIELD_OR_TYPE';
const dicht = (path: readonly (string | number)[], reden: string) => ({
  message: 'Niet zichtbaar.',
  path,
  extensions: { code: GESLOTEN, toegang: { dataklasse: 'VERTREKPLAN', niveau: 'VOLLEDIG', reden } },
});
const LEZER: Lezer = { organisatie: 'COA', vandaag: '2026-11-28' };

describe('een leeg vak in een antwoord', () => {
  const data = { lko: { naam: null, agenda: { edges: [{ node: { reden: null, bron: null } }] } } };

  it('heeft geen waarde als er niets over gezegd is', () => {
    expect(partsOf({ data }).at('lko', 'naam')).toMatchObject({ value: null, text: '', missing: null });
  });

  it('is dicht, met de reden, als er een weigering op zijn pad staat, en het vak ernaast niet', () => {
    const errors = [dicht(['lko', 'agenda', 'edges', 0, 'node', 'reden'], 'NIVEAU_TE_LAAG')];
    const node = partsOf({ data, errors }).at('lko', 'agenda', 'edges', 0, 'node');
    expect(node.at('reden').missing).toEqual({ soort: 'dicht', reden: 'NIVEAU_TE_LAAG' });
    expect(node.at('bron').missing).toBeNull();
  });

  it('is dicht om wat erboven dicht is', () => {
    const answer = { data: { lko: { agenda: null } }, errors: [dicht(['lko', 'agenda'], 'DOELBINDING')] };
    expect(partsOf(answer).at('lko', 'agenda', 'edges', 3, 'node').missing).toEqual({
      soort: 'dicht',
      reden: 'DOELBINDING',
    });
  });

  it('kwam niet als een fout eronder het meenam', () => {
    const errors = [{ message: 'Stuk.', path: ['lko', 'agenda'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }];
    expect(partsOf({ data: { lko: null }, errors }).at('lko').missing).toMatchObject({
      soort: 'storing',
      melding: 'Stuk.',
    });
  });

  it('kwam niet als het hele verzoek niet kwam', () => {
    const errors = [{ message: 'Te veel.', extensions: { code: 'TE_VEEL_PERSONEN' } }];
    expect(partsOf({ data: null, errors }).at('lko').missing).toMatchObject({
      soort: 'storing',
      code: 'TE_VEEL_PERSONEN',
    });
  });

  it('geldt als dicht als niet alle weigeringen in het antwoord pasten', () => {
    const extensions = { toegang: { geweigerd: [], nietGetoond: 3 } };
    expect(partsOf({ data, extensions }).at('lko', 'naam').missing).toEqual({ soort: 'dicht', reden: '' });
    expect(partsOf({ data: { lko: { naam: 'LKO' } }, extensions }).at('lko', 'naam').missing).toBeNull();
  });
});

it('een bladzijde heeft een vervolg zolang er meer is, en is er niet als de lijst dicht is', () => {
  const lijst = (hasNextPage: boolean) => ({
    data: { lko: { agenda: { edges: [{ node: { id: 'a' } }], pageInfo: { hasNextPage, endCursor: 'c' } } } },
  });
  const lees = (answer: object) => bladzijdeVan(partsOf(answer).at('lko'), 'agenda');
  expect(lees(lijst(true))).toMatchObject({ vervolg: 'c', missing: null });
  expect(lees(lijst(false))).toMatchObject({ vervolg: null, missing: null });
  expect(lees({ data: { lko: { agenda: null } }, errors: [dicht(['lko', 'agenda'], 'GEEN_GROND')] })).toMatchObject({
    regels: [],
    vervolg: null,
    missing: { soort: 'dicht', reden: 'GEEN_GROND' },
  });
});

describe('mijn overleggen', () => {
  it('zijn de lidmaatschappen, met wie over de velden van de pagina beslist', () => {
    const mij = {
      organisatie: 'COA',
      overleggen: [{ soort: 'LKO', id: 'lko-a', naam: 'LKO A' }],
      magVragen: [{ veld: 'Strategie.stand', bronhouders: ['DTV', 'OVERLEG'] }],
    };
    const found = mijnOverleggenIn({ data: { mij } });
    expect(found).toMatchObject({ soort: 'gelezen', organisatie: 'COA', overleggen: mij.overleggen });
    expect(found.soort === 'gelezen' && found.bronhouders.get('Strategie.stand')).toEqual(['DTV', 'OVERLEG']);
  });

  it('zijn onbekend als niemand antwoordde, en dat is geen leeg antwoord', () => {
    const errors = [{ message: 'Geen antwoord.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }];
    expect(mijnOverleggenIn({ data: null, errors })).toMatchObject({ soort: 'storing', code: 'SUBGRAPH_UNAVAILABLE' });
  });
});

describe('wat op de agenda wacht', () => {
  const actie = (belegdBij: string, uiterlijk: string, stand = 'OPEN') => ({
    omschrijving: 'Gesprek voeren',
    belegdBij,
    uiterlijk,
    stand,
  });
  const punt = (meer: object) =>
    partsOf({ data: { punt: { soort: 'DOSSIER', band: { soort: 'OPVANG' }, ...meer } } }).at('punt');
  const metStrategie = (strategie: object) =>
    punt({ vreemdeling: { strategieen: [{ stand: 'LOOPT', ...strategie }] } });

  it('een open actie wacht op wie haar heeft; te laat is dringend, en gaat voor', () => {
    const acties = [actie('COA', '2026-12-01'), actie('DTV', '2026-11-26'), actie('IND', '2026-11-01', 'GEDAAN')];
    expect(watWacht(metStrategie({ stand: 'STAGNEERT', acties }), LEZER)).toMatchObject([
      {
        opWie: 'DT&V',
        dringend: true,
        vanOns: false,
        wat: 'Gesprek voeren, uiterlijk 26 november 2026 (2 dagen te laat)',
      },
      { opWie: 'COA', dringend: false, vanOns: true, wat: 'Gesprek voeren, uiterlijk 1 december 2026 (nog 3 dagen)' },
    ]);
  });

  it('een actie van een herziene strategie wacht op niemand', () => {
    expect(watWacht(metStrategie({ stand: 'HERZIEN', acties: [actie('COA', '2026-11-01')] }), LEZER)).toEqual([]);
  });

  it('een actie is te laat na haar dag, op haar dag niet', () => {
    const een = (uiterlijk: string, stand: string) => partsOf({ data: actie('COA', uiterlijk, stand) });
    expect(isTeLaat(een('2026-11-27', 'OPEN'), LEZER.vandaag)).toBe(true);
    expect(isTeLaat(een('2026-11-28', 'OPEN'), LEZER.vandaag)).toBe(false);
    expect(isTeLaat(een('2026-11-27', 'GEDAAN'), LEZER.vandaag)).toBe(false);
  });

  it('een lid dat niet verder kan maakt dat het LKO moet opschalen (R-LKO-14)', () => {
    expect(watWacht(metStrategie({ opschalingVereist: true }), LEZER)).toMatchObject([
      { opWie: 'het LKO', dringend: true },
    ]);
    expect(watWacht(metStrategie({ opschalingVereist: false }), LEZER)).toEqual([]);
  });

  it('een raadpleging zonder uitkomst wacht op de IND, een beantwoorde op niemand', () => {
    const vraag = { onderwerp: 'BEROEP_NAAR_VOREN', gesteldDoor: 'COA', gesteldOp: '2026-11-19T00:00:00Z' };
    const met = (uitkomst: string | null) => punt({ vreemdeling: { raadplegingen: [{ ...vraag, uitkomst }] } });
    expect(watWacht(met(null), LEZER)).toMatchObject([
      { opWie: 'IND', wat: 'Raadpleging over beroep naar voren, gesteld door COA op 19 november 2026.' },
    ]);
    expect(watWacht(met('BESPROKEN'), LEZER)).toEqual([]);
  });

  it('een signaallijst in de maak wacht op het eigen standpunt en op het indienen', () => {
    const lijst = { stand: 'CONCEPT', niveau: 'LKO_NAAR_RAO', gronden: ['PLAATSING'], initiatiefnemer: 'DTV' };
    const met = (organisaties: readonly string[]) =>
      punt({
        vreemdeling: {
          signaallijsten: [{ ...lijst, standpunten: organisaties.map((organisatie) => ({ organisatie })) }],
        },
      });
    expect(watWacht(met([]), LEZER).map(({ opWie }) => opWie)).toEqual(['COA', 'DT&V']);
    expect(watWacht(met(['COA']), LEZER).map(({ opWie }) => opWie)).toEqual(['DT&V']);
  });

  it('zonder band wacht het op een tweede organisatie; is de band dicht, dan wordt daar niets over gezegd (k1)', () => {
    expect(watWacht(punt({ band: null, ingebrachtDoor: 'POLITIE' }), LEZER)).toMatchObject([{ vanOns: true }]);
    expect(watWacht(punt({ band: null, ingebrachtDoor: 'COA' }), LEZER)).toMatchObject([{ vanOns: false }]);
    const gesloten = partsOf({
      data: { punt: { soort: 'DOSSIER', band: null } },
      errors: [dicht(['punt', 'band'], 'NIVEAU_TE_LAAG')],
    }).at('punt');
    expect(watWacht(gesloten, LEZER)).toEqual([]);
  });
});

describe('wat op de lezer wacht', () => {
  const taak = (meer: object) =>
    partsOf({ data: { lko: null, rao: null, deelberaad: null, vreemdeling: null, ...meer } });
  const inLko = { lko: { id: 'lko-a' }, vreemdeling: { vNummer: '9990000001' } };

  it('staat er in woorden, met de dag en hoe lang nog', () => {
    const laat = taak({ soort: 'STANDPUNT', uiterlijk: '2026-11-26', laat: true });
    expect(watTeDoen(laat)).toBe('Het standpunt van uw organisatie ontbreekt op een signaallijst');
    expect(tegenWanneer(laat, LEZER.vandaag)).toBe('uiterlijk 26 november 2026, 2 dagen te laat');
    expect(tegenWanneer(taak({ soort: 'VERVOLGACTIE', uiterlijk: null }), LEZER.vandaag)).toBe('zonder dag');
  });

  it('noemt het overleg zoals de lezer het kent, en anders zijn id', () => {
    const overleggen = [{ soort: 'LKO', id: 'lko-a', naam: 'LKO A' }];
    expect(waarHetWacht(taak(inLko), overleggen)).toBe('LKO A');
    expect(waarHetWacht(taak({ rao: { id: 'rao-b' } }), overleggen)).toBe('rao-b');
  });

  it('zet de handeling klaar als de taak alles noemt, en anders geen', () => {
    const met = (handeling: string, meer: object) => klaarVan(taak({ handeling, onderwerp: 'x-1', ...meer }), 'COA');
    expect(met('werkActieBij', inLko)).toEqual({ handeling: 'werkActieBij', invoer: { lko: 'lko-a', actie: 'x-1' } });
    expect(met('geefStandpunt', inLko)?.invoer).toEqual({ soort: 'LKO', overleg: 'lko-a', signaallijst: 'x-1' });
    expect(met('geefStandpunt', { rao: { id: 'rao-b' } })?.invoer).toMatchObject({ soort: 'RAO', overleg: 'rao-b' });
    expect(met('stelSignaallijstOp', inLko)?.invoer).toEqual({
      ...{ lko: 'lko-a', vNummer: '9990000001', initiatiefnemer: 'COA' },
    });
    // A strategie is revised for an item of the agenda, which a task does not name.
    expect(met('stelStrategieVast', inLko)).toBeNull();
  });
});

describe('de aantallen van een regio', () => {
  it('zeggen hoeveel, en van wat te klein is dat het verborgen is, niet nul', () => {
    const tabel = partsOf({
      data: {
        totaal: { aantal: 45, onderdrukt: null },
        cellen: [
          { naam: 'EEN_TOT_TWEE_JAAR', aantal: 15, onderdrukt: null },
          { naam: 'OVERIG', aantal: null, onderdrukt: 'TE_KLEINE_CEL' },
        ],
      },
    });
    expect(aantalVan(tabel.at('totaal'))).toBe('45');
    expect(delenVan(tabel)).toEqual(['Een tot twee jaar: 15', 'Overig: verborgen']);
  });
});

describe('de signaallijsten van een RAO', () => {
  const lijst = (id: string, stand: string, meer: object = {}) => ({ id, niveau: 'LKO_NAAR_RAO', stand, ...meer });
  const lees = (...lijsten: object[]) => partsOf({ data: lijsten }).each();
  const laat = { terugkoppelingUiterlijk: '2026-11-12', terugkoppelingStand: 'TE_LAAT' };
  const opTijd = { terugkoppelingUiterlijk: '2026-12-02', terugkoppelingStand: 'OP_TIJD' };

  it('staan per stand, wat nog moet voor wat klaar is, en wat te laat is vooraan', () => {
    const groepen = opStand(
      lees(
        lijst('a', 'TERUGGEKOPPELD'),
        lijst('b', 'INGEDIEND'),
        lijst('c', 'BESLOTEN', { ...opTijd, ingediendOp: '2026-10-01' }),
        lijst('d', 'BESLOTEN', { ...laat, ingediendOp: '2026-11-01' }),
        lijst('e', 'INGEDIEND', { niveau: 'RAO_NAAR_DA' }),
      ),
    );
    expect(groepen.map(({ stand, lijsten }) => [stand, ...lijsten.map((een) => een.at('id').text)])).toEqual([
      ['BESLOTEN', 'd', 'c'],
      ['INGEDIEND', 'b'],
      ['RAO_NAAR_DA', 'e'],
      ['TERUGGEKOPPELD', 'a'],
    ]);
  });

  it('zijn te laat zolang er niet teruggekoppeld is', () => {
    const [nog, gegeven, op] = lees(
      lijst('a', 'BESLOTEN', laat),
      lijst('b', 'TERUGGEKOPPELD', { ...laat, teruggekoppeldOp: '2026-11-20' }),
      lijst('c', 'BESLOTEN', opTijd),
    );
    expect([nog, gegeven, op].map((een) => een !== undefined && isLaat(een))).toEqual([true, false, false]);
  });

  it('zeggen wat volgt, en hoe lang nog', () => {
    const [besloten, klaar] = lees(lijst('a', 'BESLOTEN', laat), lijst('b', 'TERUGGEKOPPELD'));
    expect(besloten && watVolgt(besloten, LEZER.vandaag, 'RAO')).toBe(
      'De secretaris koppelt terug aan het LKO: 16 dagen te laat.',
    );
    expect(besloten && watVolgt(besloten, LEZER.vandaag, 'DEELBERAAD_ASIEL')).toBe(
      'Het Deelberaad Asiel koppelt terug aan het RAO.',
    );
    expect(klaar && watVolgt(klaar, LEZER.vandaag, 'RAO')).toBe('');
  });

  it('hebben de dagen van de eigen overgangen, niet van een andere lijst over dezelfde persoon', () => {
    const signaallijsten = [
      { id: 'a', overgangen: [{ naar: 'BESPROKEN', op: '2026-11-05T00:00:00Z' }] },
      { id: 'b', overgangen: [{ naar: 'GEAGENDEERD', op: '2026-11-01T00:00:00Z' }] },
    ];
    const [een] = lees(lijst('a', 'BESPROKEN', { vreemdeling: { signaallijsten } }));
    expect(een && [...dagenVan(een)]).toEqual([['BESPROKEN', '2026-11-05T00:00:00Z']]);
  });
});

describe('dagen en woorden', () => {
  it('een dag staat er in Nederlandse woorden en Nederlandse tijd', () => {
    expect(datumVan('2020-11-01')).toBe('1 november 2020');
    expect(datumVan('2020-10-31T23:30:00Z')).toBe('1 november 2020');
    expect(datumVan('geen dag')).toBe('geen dag');
    expect(dagIn(Date.parse('2020-10-31T23:30:00Z'))).toBe('2020-11-01');
    expect(dagErbij('2026-12-31', 1)).toBe('2027-01-01');
  });

  it.each([
    ['2026-11-28', 'vandaag'],
    ['2026-11-29', 'nog 1 dag'],
    ['2026-12-02', 'nog 4 dagen'],
    ['2026-11-27', '1 dag te laat'],
    ['2026-11-20', '8 dagen te laat'],
  ])('%s ligt op 28 november %s', (uiterlijk, woorden) => {
    expect(restVan(uiterlijk, '2026-11-28')).toBe(woorden);
  });

  it('een code wordt gewone taal, ook midden in een zin', () => {
    expect(woordVan('CASELOADLIJST')).toBe('Caseloadlijst van DT&V');
    expect(woordVan('VERTREKSTRATEGIE')).toBe('Vertrekstrategie');
    expect(klein('Caseloadlijst van DT&V')).toBe('caseloadlijst van DT&V');
    expect(klein('IND-zaak')).toBe('IND-zaak');
  });
});
