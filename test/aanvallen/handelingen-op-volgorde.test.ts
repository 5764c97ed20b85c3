// Steps out of order, a ground that would never lapse, and what two do at the same moment to get round a rule (aanvallen.md, 9 and 16).
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { kanNietUitvoeren } from '../../subgraphs/overleg/handelingen/kan-niet-uitvoeren.ts';
import { sluitAgendapunt } from '../../subgraphs/overleg/handelingen/sluit-agendapunt.ts';
import { bijeenkomsten } from '../../subgraphs/overleg/tables/overleg.ts';
import { beletten } from '../../subgraphs/overleg/tables/strategie.ts';
import {
  AVIM,
  CASEMANAGER,
  DAG,
  DEELBERAAD_LID,
  NU,
  over,
  RAO_A_LID,
  REGIEVOERDER,
} from '../subgraphs/overleg/fixture.ts';
import type { Handelingen } from '../subgraphs/overleg/handelingen/doe.ts';
import { type Rao, SECRETARIS, startRao } from '../subgraphs/overleg/handelingen/doe-rao.ts';
import { dag, strategie } from '../subgraphs/overleg/handelingen/overleg-met-strategie.ts';
import { signaalVan } from '../subgraphs/overleg/handelingen/signaal.ts';

let rao: Rao;
let overleg: Handelingen;
let signaal: ReturnType<typeof signaalVan>;
beforeAll(async () => {
  rao = await startRao();
  overleg = rao.overleg;
  signaal = signaalVan(overleg);
});
afterAll(() => overleg.close());
beforeEach(() => overleg.setNow(NU));

const ONDERDELEN = { stappenGenomen: 'Veel.', stappenNogTeZetten: 'Weinig.', oplossingenToelating: 'geen' };
const schaalOp = (id: string) =>
  rao.inRao(RAO_A_LID, 'schaalOpNaarDeelberaad', id, { gronden: ['TREND'], ...ONDERDELEN });

describe('een grond die nooit vervalt', () => {
  it('een lijst die het RAO laat liggen is na een half jaar geen grond meer, en daarvoor wel', async () => {
    const { id, vNummer } = await overleg.signaallijst({ gewijzigdOp: over(-179 * DAG), standSinds: over(-179 * DAG) });
    expect(await overleg.gezienDoor(RAO_A_LID, vNummer)).toBe('grond');
    const { toegang } = await overleg.vraag(RAO_A_LID, vNummer);
    expect(toegang.niveaus[0]?.geldigTot).toBe(over(DAG).toISOString());
    overleg.setNow(NU + DAG);
    expect(await overleg.gezienDoor(RAO_A_LID, vNummer)).not.toBe('grond');
    expect(await rao.regels(rao.agendeer(id))).toEqual(['SIGNAALLIJST_ONBEKEND HARD']);
  });

  it('wie er iets mee doet, verlengt haar', async () => {
    const { id, vNummer } = await overleg.signaallijst({ gewijzigdOp: over(-179 * DAG), standSinds: over(-179 * DAG) });
    expect((await rao.agendeer(id)).resultaat).not.toBeNull();
    overleg.setNow(NU + 90 * DAG);
    expect(await overleg.gezienDoor(RAO_A_LID, vNummer)).toBe('grond');
  });

  it('het RAO dat terugkoppelt zonder op het Deelberaad te wachten, laat daar geen grond voor altijd achter', async () => {
    const { id, vNummer } = await rao.besproken();
    await rao.besluit(id);
    await schaalOp(id);
    const afwijkingen = [{ regel: 'R-BB-06', reden: 'De persoon vertrekt volgende week.' }];
    expect((await rao.koppelTerug(id, { afwijkingen })).resultaat).not.toBeNull();
    expect(await overleg.gezienDoor(DEELBERAAD_LID, vNummer)).toBe('grond');
    overleg.setNow(NU + 181 * DAG);
    for (const wie of [DEELBERAAD_LID, RAO_A_LID]) expect(await overleg.gezienDoor(wie, vNummer)).not.toBe('grond');
  });

  it('wat het Deelberaad laat antwoordt, maakt de lijst van het RAO weer leesbaar: het LKO krijgt zijn terugkoppeling', async () => {
    const { id, vNummer } = await rao.besproken();
    await rao.besluit(id);
    await schaalOp(id);
    const [da] = (await rao.bijRao(id)).filter(({ volgtOp }) => volgtOp === id);
    const tekst = 'De ambassade wordt gevraagd.';
    overleg.setNow(NU + 170 * DAG);
    const vast = { signaallijst: da?.id, uitkomst: 'GEEN_VERVOLGACTIE', tekst };
    expect((await overleg.doe(DEELBERAAD_LID, 'stelVervolgactieVast', vast)).resultaat).not.toBeNull();
    overleg.setNow(NU + 200 * DAG);
    const gelezen = async () => (await rao.bijRao(id)).some((rij) => rij.id === id);
    expect(await gelezen()).toBe(false);
    const terug = { signaallijst: da?.id, tekst };
    expect((await overleg.doe(DEELBERAAD_LID, 'koppelTerugAanRao', terug)).resultaat).not.toBeNull();
    expect(await gelezen()).toBe(true);
    expect(await overleg.gezienDoor(RAO_A_LID, vNummer)).toBe('grond');
  });
});

describe('stappen in de verkeerde volgorde', () => {
  it('op een bijeenkomst van voor het indienen is de lijst niet besproken en niet besloten', async () => {
    const gisteren = await overleg.signaallijst({ stand: 'GEAGENDEERD', ingediendOp: dag(0) });
    expect(await rao.regels(rao.bespreek(gisteren.id))).toEqual(['BIJEENKOMST_NIET_GEHOUDEN HARD']);
    const besproken = await overleg.signaallijst({ stand: 'BESPROKEN', ingediendOp: dag(0) });
    expect(await rao.regels(rao.besluit(besproken.id))).toEqual(['BIJEENKOMST_NIET_GEHOUDEN HARD']);
  });

  it('twee die op dezelfde dag een bijeenkomst plannen: er komt er een', async () => {
    const plan = (voorzitter: string) =>
      overleg.doe(CASEMANAGER, 'planBijeenkomst', { soort: 'LKO', overleg: 'lko-a', datum: dag(35), voorzitter });
    await Promise.all([plan('COA'), plan('DTV'), plan('POLITIE')]);
    const opDeDag = (await overleg.db.select().from(bijeenkomsten)).filter(({ datum }) => datum === dag(35));
    expect(opDeDag).toHaveLength(1);
  });

  it('R-LKO-14: een lijst die al terug was voordat een lid zei dat het niet kan, is geen opschaling daarvan', async () => {
    const punt = await overleg.punt();
    const acties = [{ omschrijving: 'gesprek over terugkeer voeren', belegdBij: 'COA', uiterlijk: dag(7) }];
    const gedaan = await overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(punt.id, { acties }));
    await overleg.signaallijst({
      ...{ vNummer: punt.vNummer, ingediendOp: dag(0), stand: 'TERUGGEKOPPELD', standSinds: over(-1000) },
    });
    const belet = { lko: 'lko-a', soort: 'UITVOERING_STOKT', reden: 'daar is geen capaciteit voor' };
    await overleg.doe(AVIM, 'kanNietUitvoeren', { ...belet, strategie: gedaan.resultaat?.onderwerp });
    const { data } = await overleg.query(
      REGIEVOERDER,
      'query ($v: VNummer!) { vreemdeling(vNummer: $v) { strategieen { opschalingVereist } } }',
      { v: punt.vNummer },
    );
    expect(data?.['vreemdeling']).toEqual({ strategieen: [{ opschalingVereist: true }] });
    const sluit = { lko: 'lko-a', agendapunt: punt.id, reden: 'Besproken en afgerond.' };
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'sluitAgendapunt', sluit))).toContain('R-LKO-14 ZACHT');
  });
});

describe('op hetzelfde moment', () => {
  /** Once: `wat` happens after the verb looked things up, and before it does what follows from them. */
  const tussendoor = (verb: { bereidVoor: (...args: never[]) => Promise<unknown> }, wat: () => Promise<unknown>) => {
    const { bereidVoor } = verb;
    return vi.spyOn(verb, 'bereidVoor').mockImplementationOnce(async (...args) => {
      const voorstel = await bereidVoor(...args);
      await wat();
      return voorstel;
    });
  };
  const acties = [{ omschrijving: 'gesprek over terugkeer voeren', belegdBij: 'COA', uiterlijk: dag(7) }];
  const stelVast = (agendapunt: string, gezien?: string) =>
    overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(agendapunt, { acties, gezien }));
  const sluit = (agendapunt: string) =>
    overleg.doe(CASEMANAGER, 'sluitAgendapunt', { lko: 'lko-a', agendapunt, reden: 'Besproken en afgerond.' });
  const kanNiet = (id: string) =>
    overleg.doe(AVIM, 'kanNietUitvoeren', {
      ...{ lko: 'lko-a', strategie: id, soort: 'KAN_NIET_UITVOEREN', reden: 'daar is geen capaciteit voor' },
    });

  it('R-LKO-11: een punt sluit niet over acties heen die intussen zijn belegd', async () => {
    const { id } = await overleg.punt();
    const spion = tussendoor(sluitAgendapunt, () => stelVast(id));
    expect(overleg.regels(await sluit(id))).toEqual(['INGEHAALD HARD']);
    spion.mockRestore();
    expect((await overleg.rij(id))?.geslotenOp).toBeNull();
  });

  it('R-LKO-14: en niet over een lid heen dat intussen zei dat het niet kan', async () => {
    const { id } = await overleg.punt();
    const strategieId = String((await stelVast(id)).resultaat?.onderwerp);
    const afwijkingen = [{ regel: 'R-LKO-11', reden: 'Wordt buiten het LKO afgerond.' }];
    const spion = tussendoor(sluitAgendapunt, () => kanNiet(strategieId));
    const gedaan = await overleg.doe(CASEMANAGER, 'sluitAgendapunt', {
      ...{ lko: 'lko-a', agendapunt: id, reden: 'Besproken en afgerond.', afwijkingen },
    });
    spion.mockRestore();
    expect(overleg.regels(gedaan)).toContain('INGEHAALD HARD');
    expect((await overleg.rij(id))?.geslotenOp).toBeNull();
  });

  it('R-LKO-14: een kanNietUitvoeren over wat intussen herzien of gesloten is, wordt niet bevestigd en niet verloren', async () => {
    for (const wat of [stelVast, sluit]) {
      const { id } = await overleg.punt();
      const strategieId = String((await stelVast(id)).resultaat?.onderwerp);
      const spion = tussendoor(kanNietUitvoeren, () =>
        wat === sluit
          ? overleg.doe(CASEMANAGER, 'sluitAgendapunt', {
              ...{ lko: 'lko-a', agendapunt: id, reden: 'Besproken en afgerond.' },
              afwijkingen: [{ regel: 'R-LKO-11', reden: 'Wordt buiten het LKO afgerond.' }],
            })
          : stelVast(id, strategieId),
      );
      expect(overleg.regels(await kanNiet(strategieId))).toEqual(['INGEHAALD HARD']);
      spion.mockRestore();
      expect(await overleg.db.select().from(beletten).where(eq(beletten.strategieId, strategieId))).toEqual([]);
    }
  });

  it('R-RAO-09: een lijst gaat niet naar het RAO met een standpunt dat intussen anders luidt dan wat is nagegaan', async () => {
    const { id } = await signaal.volledig();
    overleg.laatTussendoor(() => signaal.standpunt(REGIEVOERDER, id, { aspecten: [], versie: 1 }));
    expect(overleg.regels(await signaal.dienIn(id))).toEqual(['INGEHAALD HARD']);
    expect((await signaal.lijst(id)).stand).toBe('CONCEPT');
    expect(overleg.regels(await signaal.dienIn(id))).toEqual(['R-RAO-09 HARD']);
  });

  it('wie secretaris was en het niet meer is, besluit niet meer', async () => {
    const { id } = await rao.besproken();
    overleg.setNow(NU + 8 * DAG);
    await overleg.db.insert(bijeenkomsten).values([
      { id: 'b-nieuw', soort: 'RAO', overlegId: 'rao-a', datum: dag(8), voorzitter: 'DTV', secretaris: 'IND' },
      { id: 'b-daarna', soort: 'RAO', overlegId: 'rao-a', datum: dag(9), voorzitter: 'DTV', secretaris: 'IND' },
    ]);
    overleg.setNow(NU + 9 * DAG);
    expect((await rao.besluit(id, {}, SECRETARIS)).fout).toBe('GEEN_ROL');
  });
});
