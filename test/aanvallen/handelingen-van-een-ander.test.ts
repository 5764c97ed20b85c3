// Doing what is another's to do: an actie, a standpunt, an item, a strategie, a raadpleging that lies elsewhere (aanvallen.md, 9).
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { bijeenkomsten } from '../../subgraphs/overleg/tables/overleg.ts';
import { raadplegingen } from '../../subgraphs/overleg/tables/raadpleging.ts';
import { raoOnderwerpen } from '../../subgraphs/overleg/tables/rao.ts';
import { acties, beletten } from '../../subgraphs/overleg/tables/strategie.ts';
import type { Wie } from '../support/subgraph-alone.ts';
import { AVIM, CASEMANAGER, DAG, IND, over, REGIEVOERDER } from '../subgraphs/overleg/fixture.ts';
import { type Handelingen, sleutel } from '../subgraphs/overleg/handelingen/doe.ts';
import { type Rao, SECRETARIS, startRao } from '../subgraphs/overleg/handelingen/doe-rao.ts';
import { dag, strategie } from '../subgraphs/overleg/handelingen/overleg-met-strategie.ts';
import { INHOUD, signaalVan } from '../subgraphs/overleg/handelingen/signaal.ts';

const WIJKAGENT: Wie = { sub: 'w-1', organisatie: 'POLITIE', functie: 'WIJKAGENT' };
const IOM: Wie = { sub: 'iom-1', organisatie: 'IOM', functie: 'IOM_MEDEWERKER' };
const gemeente = (sub: string): Wie => ({ sub, organisatie: 'GEMEENTE', functie: 'GEMEENTE_MEDEWERKER' });
const actieVan = (belegdBij: string) => ({
  omschrijving: 'gesprek over terugkeer voeren',
  belegdBij,
  uiterlijk: dag(7),
});

let rao: Rao;
let overleg: Handelingen;
let signaal: ReturnType<typeof signaalVan>;
beforeAll(async () => {
  rao = await startRao();
  overleg = rao.overleg;
  signaal = signaalVan(overleg);
  // A second member of lko-b, so that its agenda is no one-man list.
  await overleg.lid({ ...CASEMANAGER, sub: 'c-b' }, 'lko-b');
});
afterAll(() => overleg.close());
beforeEach(() => overleg.setNow(over(0).getTime()));

const metActie = async (belegdBij: string, meer: object = {}) => {
  const punt = await overleg.punt();
  const gedaan = await overleg.doe(
    CASEMANAGER,
    'stelStrategieVast',
    strategie(punt.id, { acties: [actieVan(belegdBij)], ...meer }),
  );
  const id = String(gedaan.resultaat?.onderwerp);
  const [actie] = await overleg.db.select().from(acties).where(eq(acties.strategieId, id));
  return { ...punt, strategie: id, actie: actie?.id ?? `${JSON.stringify(gedaan.regelfouten)} ${String(gedaan.fout)}` };
};
const werkBij = (wie: Wie, actie: string, meer: object = {}) =>
  overleg.doe(wie, 'werkActieBij', { lko: 'lko-a', actie, stand: 'GEDAAN', ...meer });
const standVan = async (actie: string) =>
  (await overleg.db.select().from(acties).where(eq(acties.id, actie)))[0]?.stand;

describe('een actie van een ander (R-LKO-11, R-LKO-12)', () => {
  it('een wijkagent, genodigd voor een andere zaak, werkt de actie van de AVIM niet bij: hij is ook politie', async () => {
    const eigen = await overleg.punt();
    await overleg.uitnodiging(WIJKAGENT, 'GENODIGD_WIJKAGENT', [eigen.id]);
    const { actie } = await metActie('POLITIE');
    const geweigerd = await werkBij(WIJKAGENT, actie);
    expect([geweigerd.fout, geweigerd.answer]).toEqual(['GEEN_ROL', (await werkBij(WIJKAGENT, 'nergens')).answer]);
    expect(await standVan(actie)).toBe('OPEN');
    expect((await werkBij(AVIM, actie)).resultaat).not.toBeNull();
  });

  it('een genodigde die wel voor deze zaak komt en geen partner in de strategie is, evenmin', async () => {
    const { id, actie } = await metActie('POLITIE');
    await overleg.uitnodiging({ ...WIJKAGENT, sub: 'w-2' }, 'GENODIGD_WIJKAGENT', [id]);
    expect((await werkBij({ ...WIJKAGENT, sub: 'w-2' }, actie)).fout).toBe('GEEN_ROL');
    expect(await standVan(actie)).toBe('OPEN');
  });

  it('een gemeente werkt de actie van een andere gemeente niet bij: partner is wie is uitgenodigd, niet wie zo heet', async () => {
    const [een, ander] = [await overleg.punt(), await overleg.punt()];
    const partner = await overleg.uitnodiging(gemeente('g-1'), 'GENODIGD_GEMEENTE', [een.id]);
    await overleg.uitnodiging(gemeente('g-2'), 'GENODIGD_GEMEENTE', [ander.id]);
    const gedaan = await overleg.doe(
      CASEMANAGER,
      'stelStrategieVast',
      strategie(een.id, { partners: [partner], acties: [actieVan('GEMEENTE')] }),
    );
    const [actie] = await overleg.db
      .select()
      .from(acties)
      .where(eq(acties.strategieId, String(gedaan.resultaat?.onderwerp)));
    expect((await werkBij(gemeente('g-2'), actie?.id ?? '')).fout).toBe('GEEN_ROL');
    expect((await werkBij(gemeente('g-1'), actie?.id ?? '')).resultaat).not.toBeNull();
  });

  it('een partner wiens uitnodiging voorbij is, en een lid dat de persoon niet meer ziet, werken niets bij', async () => {
    const punt = await overleg.punt();
    const partner = await overleg.uitnodiging(IOM, 'GENODIGD_IOM', [punt.id], { tot: over(DAG) });
    await overleg.doe(
      CASEMANAGER,
      'stelStrategieVast',
      strategie(punt.id, { partners: [partner], acties: [actieVan('IOM'), actieVan('DTV')] }),
    );
    const [vanIom, vanDtv] = await overleg.db
      .select()
      .from(acties)
      .orderBy(acties.volgnummer)
      .where(eq(acties.lkoId, 'lko-a'))
      .then((rijen) => rijen.slice(-2));
    // Another item of the same LKO keeps the invitee inside the LKO, and outside this case.
    await overleg.uitnodiging(IOM, 'GENODIGD_IOM', [(await overleg.punt()).id], { tot: over(30 * DAG) });
    overleg.setNow(over(2 * DAG).getTime());
    expect((await werkBij(IOM, vanIom?.id ?? '')).fout).toBe('GEEN_ROL');
    overleg.setNow(over(0).getTime());
    await overleg.db
      .update(agendapunten)
      .set({ geslotenOp: over(-1) })
      .where(eq(agendapunten.id, punt.id));
    const geweigerd = await werkBij(REGIEVOERDER, vanDtv?.id ?? '');
    expect([geweigerd.fout, geweigerd.answer]).toEqual(['GEEN_ROL', (await werkBij(REGIEVOERDER, 'nergens')).answer]);
    expect(await standVan(vanDtv?.id ?? '')).toBe('OPEN');
  });

  it('een actie van een ander LKO is er niet, ook niet voor wie lid is van beide', async () => {
    const { actie } = await metActie('COA');
    expect((await werkBij({ ...CASEMANAGER, sub: 'c-b' }, actie, { lko: 'lko-b' })).fout).toBe('GEEN_ROL');
    await overleg.lid(CASEMANAGER, 'lko-b');
    expect((await werkBij(CASEMANAGER, actie, { lko: 'lko-b' })).fout).toBe('GEEN_ROL');
    expect(await standVan(actie)).toBe('OPEN');
  });
});

describe('een strategie die niet meer loopt, een raadpleging van wie men niet ziet', () => {
  it('kanNietUitvoeren over de strategie van een gesloten punt: die is er niet, ook als de persoon opnieuw op de agenda staat', async () => {
    const { id, vNummer, strategie: oud } = await metActie('COA');
    await overleg.db
      .update(agendapunten)
      .set({ geslotenOp: over(-1) })
      .where(eq(agendapunten.id, id));
    await overleg.punt({ vNummer });
    const belet = { lko: 'lko-a', soort: 'UITVOERING_STOKT', reden: 'daar is geen capaciteit voor' };
    const gedaan = await overleg.doe(AVIM, 'kanNietUitvoeren', { ...belet, strategie: oud });
    expect(overleg.regels(gedaan)).toEqual(['STRATEGIE_ONBEKEND HARD']);
    expect(await overleg.db.select().from(beletten).where(eq(beletten.strategieId, oud))).toEqual([]);
  });

  it('beantwoordRaadpleging over wie de IND hier niet ziet: open, beantwoord of verzonnen, het antwoord is hetzelfde', async () => {
    const rij = async (meer: object) => {
      const punt = await overleg.punt({ lkoId: 'lko-b', geslotenOp: over(-1) });
      const id = `raadpleging-${sleutel()}`;
      await overleg.db.insert(raadplegingen).values({
        ...{ id, lkoId: 'lko-b', agendapuntId: punt.id, vNummer: punt.vNummer, onderwerp: 'BEROEP_NAAR_VOREN' },
        ...{ vraag: 'kan het beroep eerder op zitting', gesteldDoor: 'COA', gesteldOp: over(-DAG), ...meer },
      });
      return id;
    };
    const antwoord = async (raadpleging: string) =>
      overleg.doe(IND, 'beantwoordRaadpleging', { lko: 'lko-b', raadpleging, uitkomst: 'BESPROKEN' });
    const verzonnen = await antwoord('raadpleging-nergens');
    expect(overleg.regels(verzonnen)).toEqual(['RAADPLEGING_NIET_OPEN HARD']);
    for (const meer of [{}, { uitkomst: 'BESPROKEN', beantwoordOp: over(0) }])
      expect((await antwoord(await rij(meer))).answer).toEqual(verzonnen.answer);
  });
});

describe('een standpunt van een ander (R-RAO-09)', () => {
  it('de politie vult met haar standpunt de aspecten van IND, DT&V en COA niet in', async () => {
    const { id, vNummer } = await signaal.opgesteld();
    await signaal.werkBij(id, INHOUD);
    for (const wie of [REGIEVOERDER, CASEMANAGER]) await signaal.standpunt(wie, id);
    await signaal.standpunt(AVIM, id, { aspecten: ['TOELATING', 'TERUGKEER', 'OPVANG'] });
    // Of an organisation that takes part, it is that one's to judge; the IND does not take part in this LKO.
    const ontbreekt = ['R-RAO-09 standpunten', 'R-RAO-09 standpunten'];
    expect(await signaal.ontbreekt(CASEMANAGER, vNummer)).toEqual([ontbreekt]);
    expect((await signaal.dienIn(id)).regelfouten.map(({ melding }) => melding)).toEqual([
      expect.stringContaining('TERUGKEER'),
      expect.stringContaining('OPVANG'),
    ]);
  });

  it('geefStandpunt kent geen invoer voor een andere organisatie, en een lijst van een ander LKO is onbekend', async () => {
    const { id } = await signaal.opgesteld();
    const namens = await overleg.doe(AVIM, 'geefStandpunt', {
      ...{ overleg: 'lko-a', signaallijst: id, tekst: 'van de politie', organisatie: 'COA' },
    });
    expect(namens.resultaat).toBeNull();
    const bijB = await overleg.doe({ ...CASEMANAGER, sub: 'c-b' }, 'geefStandpunt', {
      ...{ overleg: 'lko-b', signaallijst: id, tekst: 'van het COA elders' },
    });
    expect(overleg.regels(bijB)).toEqual(['SIGNAALLIJST_ONBEKEND HARD']);
  });
});

describe('wat bij een ander overleg hoort', () => {
  it('een bijeenkomst of onderwerp van een ander RAO, of van een LKO, is er niet', async () => {
    await overleg.db.insert(bijeenkomsten).values([
      { id: 'b-rao-b', soort: 'RAO', overlegId: 'rao-b', datum: dag(-1), voorzitter: 'DTV', secretaris: 'COA' },
      { id: 'b-lko-was', soort: 'LKO', overlegId: 'lko-a', datum: dag(-1), voorzitter: 'COA' },
    ]);
    await overleg.db.insert(raoOnderwerpen).values({
      ...{ id: 'onderwerp-b', raoId: 'rao-b', soort: 'OVERIG', omschrijving: 'Over de regio elders.' },
      ...{ ingebrachtDoor: 'DTV', toegevoegdOp: over(-DAG) },
    });
    const { id } = await rao.besproken();
    for (const bijeenkomst of ['b-rao-b', 'b-lko-was', 'nergens'])
      expect(await rao.regels(rao.besluit(id, { bijeenkomst }))).toEqual(['BIJEENKOMST_NIET_GEHOUDEN HARD']);
    const notulen = { rao: 'rao-a', bijeenkomst: 'b-was', notulen: 'Besproken in het overleg.' };
    for (const onderwerp of ['onderwerp-b', 'nergens'])
      expect(overleg.regels(await overleg.doe(SECRETARIS, 'notuleer', { ...notulen, onderwerp }))).toEqual([
        'ONDERWERP_ONBEKEND HARD',
      ]);
  });

  it('een uitnodiging voor een ander punt, van een ander LKO, verlopen of verzonnen maakt niemand partner', async () => {
    const [punt, ander] = [await overleg.punt(), await overleg.punt()];
    const elders = await overleg.punt({ lkoId: 'lko-b' });
    const uitnodigingen = [
      await overleg.uitnodiging(IOM, 'GENODIGD_IOM', [ander.id]),
      await overleg.uitnodiging(IOM, 'GENODIGD_IOM', [elders.id, punt.id], { overlegId: 'lko-b' }),
      await overleg.uitnodiging(IOM, 'GENODIGD_IOM', [punt.id], { tot: over(-1) }),
      'uitnodiging-nergens',
    ];
    for (const uitnodiging of uitnodigingen)
      expect(
        overleg.regels(
          await overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(punt.id, { partners: [uitnodiging] })),
        ),
      ).toEqual(['R-LKO-12 HARD']);
  });
});

describe('de sleutel van een ander', () => {
  it('onder andermans idempotentiesleutel gebeurt het eigene, en niemand leest wat de ander deed', async () => {
    const idempotentiesleutel = sleutel();
    const tekst = 'Er is een nieuwe dagopvang in de regio.';
    const een = await overleg.doe(CASEMANAGER, 'meldBijzonderheid', { lko: 'lko-a', tekst, idempotentiesleutel });
    const ander = await overleg.doe(AVIM, 'meldBijzonderheid', { lko: 'lko-a', tekst, idempotentiesleutel });
    expect(ander.resultaat?.id).not.toBe(een.resultaat?.id);
    expect(ander.resultaat?.onderwerp).not.toBe(een.resultaat?.onderwerp);
  });

  it('wie intussen geen lid meer is krijgt onder de eigen sleutel niet nog eens te horen wat er gedaan is', async () => {
    const vertrekker = { ...AVIM, sub: 'p-weg' };
    await overleg.lid(vertrekker, 'lko-a', { tot: over(DAG) });
    const invoer = { lko: 'lko-a', tekst: 'Er is een nieuwe dagopvang.', idempotentiesleutel: sleutel() };
    expect((await overleg.doe(vertrekker, 'meldBijzonderheid', invoer)).resultaat).not.toBeNull();
    overleg.setNow(over(2 * DAG).getTime());
    const later = await overleg.doe(vertrekker, 'meldBijzonderheid', invoer);
    overleg.setNow(over(0).getTime());
    expect([later.resultaat, later.fout]).toEqual([null, 'GEEN_GROND']);
  });
});
