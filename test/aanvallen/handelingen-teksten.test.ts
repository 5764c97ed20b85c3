// Free texts as a road: a V-nummer in another dress, a reason that is nothing to the eye, what only some may know in a text that others
// read (aanvallen.md, 5). What can be written in words cannot be held; carelessness can.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handelingen } from '../../subgraphs/overleg/tables/handeling.ts';
import { acties, strategieen } from '../../subgraphs/overleg/tables/strategie.ts';
import type { Wie } from '../support/subgraph-alone.ts';
import { AVIM, CASEMANAGER, DAG, DEELBERAAD_LID, over, RAO_A_LID, REGIEVOERDER } from '../subgraphs/overleg/fixture.ts';
import type { Handelingen } from '../subgraphs/overleg/handelingen/doe.ts';
import { type Rao, startRao } from '../subgraphs/overleg/handelingen/doe-rao.ts';
import { dag, strategie } from '../subgraphs/overleg/handelingen/overleg-met-strategie.ts';
import { signaalVan } from '../subgraphs/overleg/handelingen/signaal.ts';

const IOM: Wie = { sub: 'iom-1', organisatie: 'IOM', functie: 'IOM_MEDEWERKER' };
let rao: Rao;
let overleg: Handelingen;
let signaal: ReturnType<typeof signaalVan>;
beforeAll(async () => {
  rao = await startRao();
  overleg = rao.overleg;
  signaal = signaalVan(overleg);
});
afterAll(() => overleg.close());
beforeEach(() => overleg.setNow(over(0).getTime()));

const meld = (tekst: string) => overleg.doe(AVIM, 'meldBijzonderheid', { lko: 'lko-a', tekst });

describe('een V-nummer in een andere jas', () => {
  it.each([
    ['met spaties', '999 000 0001'],
    ['met punten', '9990.00.0001'],
    ['met streepjes', '9990-00-0001'],
    ['met schuine strepen', '9990/000/001'],
    ['in brede cijfers', '９９９００００００１'],
    ['in Arabische cijfers', '٩٩٩٠٠٠٠٠٠١'],
    ['met onzichtbare tekens ertussen', '99900\u200d00001'],
    ['over twee regels', '99900\n00001'],
    ['met harde spaties', '999\u00a0000\u00a00001'],
  ])('%s is er een', async (_hoe, nummer) => {
    const gedaan = await meld(`Er speelt iets rond ${nummer} op deze locatie.`);
    expect([gedaan.resultaat, overleg.regels(gedaan)]).toEqual([null, ['TEKST_ONTBREEKT HARD']]);
  });

  it.each([
    ['datums', 'Tussen 2026-04-01 en 2026-05-01, en op 13-04-2026 10:00 uur.'],
    ['een bedrag en een aantal', 'Het kost 12.500 euro voor 30 plaatsen in 2026.'],
    ['een postcode en een huisnummer', 'Aan de Kade 12, 1234 AB, sinds week 45 van 2026.'],
  ])('%s zijn er geen', async (_wat, tekst) => {
    expect((await meld(tekst)).regelfouten).toEqual([]);
  });

  it('in een lijst over een persoon staat dat van een ander niet, en het eigene wel', async () => {
    const { id, vNummer } = await signaal.opgesteld();
    const ander = { gevolgBijNegatief: 'Als bij het gezin van 9990 000 001.' };
    expect(overleg.regels(await signaal.werkBij(id, ander))).toEqual(['V_NUMMER_VAN_EEN_ANDER HARD']);
    expect(overleg.regels(await signaal.standpunt(AVIM, id, { tekst: 'Hoort bij 9990000001.' }))).toEqual([
      'V_NUMMER_VAN_EEN_ANDER HARD',
    ]);
    expect(
      (await signaal.werkBij(id, { gevolgBijNegatief: `Voor ${vNummer} eindigt de opvang.` })).regelfouten,
    ).toEqual([]);
  });
});

describe('een reden die er geen is', () => {
  const sluit = async (reden: string, meer: object = {}) =>
    overleg.doe(CASEMANAGER, 'sluitAgendapunt', {
      lko: 'lko-a',
      agendapunt: (await overleg.punt()).id,
      reden,
      ...meer,
    });

  it.each([
    ['van onzichtbare tekens', '\u200b'.repeat(12), 'TEKST_ONGELDIG'],
    ['van tekens die niet te zien zijn en toch letters heten', '\u3164'.repeat(12), 'TEKST_ONGELDIG'],
    ['van etiketten die niemand ziet', `Besproken${'\u{e0041}'.repeat(4)}`, 'TEKST_ONGELDIG'],
    ['met een regelscheiding die niet als regel telt', `Besproken\u2028en afgerond.`, 'TEKST_ONGELDIG'],
    ['van punten', '............', undefined],
    ['van lege brailletekens', '\u2800'.repeat(12), undefined],
    ['van een letter en opgestapelde accenten', `a${'\u0301'.repeat(40)}`, undefined],
  ])('%s', async (_hoe, reden, fout) => {
    const gedaan = await sluit(reden);
    expect([gedaan.resultaat, gedaan.fout]).toEqual([null, fout]);
    if (fout === undefined) expect(overleg.regels(gedaan)).toEqual(['REDEN_ONTBREEKT HARD']);
  });

  it('een standpunt van leestekens is leeg', async () => {
    const { id } = await signaal.opgesteld();
    expect(overleg.regels(await signaal.standpunt(AVIM, id, { tekst: '...' }))).toEqual(['STANDPUNT_LEEG HARD']);
  });

  it.each([
    ['met een V-nummer in de reden', [{ regel: 'R-LKO-11', reden: 'Zie ook 999 000 0001 in dit LKO.' }]],
    ['zonder reden', [{ regel: 'R-LKO-11', reden: '' }]],
    ['van een regel die geen regel heten kan', [{ regel: 'zie 9990000001', reden: 'besproken in de bijeenkomst' }]],
    [
      'twee keer van dezelfde regel',
      [
        { regel: 'R-LKO-11', reden: 'besproken in de bijeenkomst' },
        { regel: 'R-LKO-11', reden: 'anders besproken in de bijeenkomst' },
      ],
    ],
  ])(
    'een afwijking %s gaat niet de geschiedenis in, ook niet waar niets af te wijken viel',
    async (_hoe, afwijkingen) => {
      const eerder = (await overleg.geschiedenis()).length;
      const gedaan = await sluit('Besproken en afgerond.', { afwijkingen });
      expect([gedaan.resultaat, overleg.regels(gedaan)]).toEqual([null, ['AFWIJKING_ONGELDIG HARD']]);
      expect(await overleg.geschiedenis()).toHaveLength(eerder);
    },
  );

  it('opmaak is tekst: zij komt terug zoals zij is, en nergens als opmaak', async () => {
    const tekst = 'Zie <img src=x onerror="alert(1)"> en =cmd|\' /C calc\'!A0 en ${{7*7}}.';
    const { resultaat } = await meld(tekst);
    const { data } = await overleg.query(
      { sub: 'm-p', organisatie: 'POLITIE', functie: 'TEAMCHEF_AVIM' },
      '{ rao(id: "rao-a") { bijzonderheden { id tekst } } }',
    );
    const { bijzonderheden } = data?.['rao'] as { bijzonderheden: { id: string; tekst: string }[] };
    expect(bijzonderheden.find(({ id }) => id === resultaat?.onderwerp)?.tekst).toBe(tekst);
  });
});

describe('lijsten in een invoer', () => {
  it('een grond staat een keer, en geen honderd keer', async () => {
    const { id } = await rao.besproken();
    const onderdelen = { stappenGenomen: 'Veel.', stappenNogTeZetten: 'Weinig.', oplossingenToelating: 'geen' };
    for (const gronden of [['TREND', 'TREND'], Array<string>(400).fill('TREND')])
      expect(await rao.regels(rao.inRao(RAO_A_LID, 'schaalOpNaarDeelberaad', id, { gronden, ...onderdelen }))).toEqual([
        'R-RAO-08 HARD',
      ]);
  });

  it('een gemeente heet in letters die van een andere te onderscheiden zijn', async () => {
    const meldOntwikkeling = (gemeente: string) =>
      overleg.doe(AVIM, 'meldOntwikkeling', { lko: 'lko-a', gemeente, omschrijving: 'De gemeente stopt de opvang.' });
    // The first letter is Cyrillic.
    expect(overleg.regels(await meldOntwikkeling('\u0410ssen'))).toEqual(['GEMEENTE_ONTBREEKT HARD']);
    for (const naam of ['Assen', "'s-Hertogenbosch", 'Súdwest-Fryslân', 'Bergen (NH.)'])
      expect((await meldOntwikkeling(naam)).regelfouten).toEqual([]);
  });
});

describe('een overwogen inbewaringstelling (INBEWARINGSTELLING_OVERWOGEN) in een tekst voor wie daar niet van mag weten', () => {
  const onderdelen = { stappenGenomen: 'Veel.', stappenNogTeZetten: 'Weinig.', oplossingenToelating: 'geen' };
  const schaalOp = (id: string, meer: object = {}) =>
    rao.inRao(RAO_A_LID, 'schaalOpNaarDeelberaad', id, { gronden: ['TREND'], ...onderdelen, ...meer });
  const afwijkingen = [{ regel: 'BEWARING_IN_TEKST', reden: 'Dit gaat over een bewaring die voorbij is.' }];

  it.each([
    'Inbewaringstelling is een mogelijkheid.',
    'Vreemdelingenbewaring ligt voor de hand.',
    'Er wordt gewacht op een IBS.',
    'Art. 59 Vw ligt op tafel.',
    'Detentie volgt.',
  ])('schaalOpNaarDeelberaad met "%s": alleen met reden, die bewaard blijft', async (stappenNogTeZetten) => {
    const { id } = await rao.besproken();
    expect(await rao.regels(schaalOp(id, { stappenNogTeZetten }))).toEqual(['BEWARING_IN_TEKST ZACHT']);
    const gedaan = await schaalOp(id, { stappenNogTeZetten, afwijkingen });
    expect(gedaan.resultaat).not.toBeNull();
    const [rij] = await overleg.db
      .select()
      .from(handelingen)
      .where(eq(handelingen.id, String(gedaan.resultaat?.id)));
    expect(rij?.afwijkingen).toMatchObject(afwijkingen);
  });

  it('ook als de lijst van het LKO, een standpunt of een besluit het al zegt: dat leest het Deelberaad mee', async () => {
    const inLijst = await overleg.signaallijst({ stand: 'BESPROKEN', gevolgBijNegatief: 'Dan volgt bewaring.' });
    expect(await rao.regels(schaalOp(inLijst.id))).toEqual(['BEWARING_IN_TEKST ZACHT']);
    const inBesluit = await rao.besproken();
    await rao.besluit(inBesluit.id, { tekst: 'Het RAO wacht de inbewaringstelling af.' });
    expect(await rao.regels(schaalOp(inBesluit.id))).toEqual(['BEWARING_IN_TEKST ZACHT']);
    const inStandpunt = await signaal.volledig();
    await signaal.standpunt(AVIM, inStandpunt.id, { tekst: 'IBS wordt voorbereid.', versie: 1 });
    await signaal.dienIn(inStandpunt.id);
    overleg.setNow(over(6 * DAG).getTime());
    await rao.agendeer(inStandpunt.id);
    await rao.bespreek(inStandpunt.id, undefined, 'b-komt');
    expect(await rao.regels(schaalOp(inStandpunt.id))).toEqual(['BEWARING_IN_TEKST ZACHT']);
  });

  it('wat het RAO besluit en terugkoppelt terwijl het Deelberaad meeleest, evenzo', async () => {
    const { id } = await rao.besproken();
    expect((await schaalOp(id)).resultaat).not.toBeNull();
    expect(await rao.regels(rao.besluit(id, { tekst: 'Er volgt een inbewaringstelling.' }))).toEqual([
      'BEWARING_IN_TEKST ZACHT',
    ]);
    expect((await rao.besluit(id)).regelfouten).toEqual([]);
    expect(await rao.regels(rao.koppelTerug(id, { tekst: 'Er volgt een inbewaringstelling.' }))).toContain(
      'BEWARING_IN_TEKST ZACHT',
    );
  });

  it('een actie voor een partner die genodigd is noemt haar niet; een actie van een lid mag dat', async () => {
    const punt = await overleg.punt();
    const partner = await overleg.uitnodiging(IOM, 'GENODIGD_IOM', [punt.id], { tot: over(20 * DAG) });
    const actie = (belegdBij: string) => ({ omschrijving: 'afstemmen over de bewaring', belegdBij, uiterlijk: dag(7) });
    const stel = (acties: object[], meer: object = {}) =>
      overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(punt.id, { partners: [partner], acties, ...meer }));
    expect(overleg.regels(await stel([actie('IOM')]))).toEqual(['BEWARING_IN_TEKST ZACHT']);
    expect((await stel([actie('POLITIE')])).regelfouten).toEqual([]);
    const [loopt] = await overleg.db.select().from(strategieen).where(eq(strategieen.agendapuntId, punt.id));
    const herzien = await stel([actie('IOM')], { afwijkingen, gezien: loopt?.id });
    expect(herzien.resultaat).not.toBeNull();
    expect(await overleg.db.select().from(acties).where(eq(acties.belegdBij, 'IOM'))).toHaveLength(1);
  });

  it('in een tekst die alleen wie het mag weten leest, houdt het niets tegen', async () => {
    const { id } = await signaal.opgesteld();
    expect((await signaal.werkBij(id, { gevolgBijNegatief: 'Dan volgt bewaring.' })).regelfouten).toEqual([]);
    expect((await signaal.standpunt(REGIEVOERDER, id, { tekst: 'IBS ligt voor de hand.' })).regelfouten).toEqual([]);
    expect(await overleg.gezienDoor(DEELBERAAD_LID, (await signaal.lijst(id)).vNummer ?? '')).toBe('GEEN_GROND');
  });
});
