// What two may change, the second changes only after reading what the first did; and is told what that was, as far as they may see it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AVIM, CASEMANAGER, DAG, DEELBERAAD_LID, NU, RAO_A_LID } from '../fixture.ts';
import type { Payload } from './doe.ts';
import { dag, type MetStrategie, startMetStrategie, strategie } from './overleg-met-strategie.ts';
import { signaalVan } from './signaal.ts';

let overleg: MetStrategie;
beforeAll(async () => {
  overleg = await startMetStrategie();
});
afterAll(() => overleg.close());
beforeEach(() => {
  overleg.setNow(NU);
});

const VANDAAG = new Date(NU).toISOString().slice(0, 10);
const fouten = ({ regelfouten }: Payload) => regelfouten.map(({ regel, veld, melding }) => [regel, veld, melding]);

describe('de strategie', () => {
  const herzie = (agendapunt: string, meer: object) =>
    overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(agendapunt, meer));

  it('wie de lopende las herziet haar; wie een eerdere las hoort wat anders is', async () => {
    const { id, vNummer } = await overleg.punt();
    const eerste = await overleg.stelVast(id);
    const acties = [{ omschrijving: 'vlucht boeken en begeleiden', belegdBij: 'DTV', uiterlijk: dag(9) }];
    const tweede = await overleg.stelVast(id, { termijn: dag(35), acties });
    const teLaat = await herzie(id, { gezien: eerste, omschrijving: 'iets heel anders gaan doen' });
    expect(teLaat.resultaat).toBeNull();
    expect(fouten(teLaat)).toEqual([
      [
        'VERSIE_VEROUDERD',
        'gezien',
        `Lees de strategie opnieuw, en noem in gezien haar id. Sinds ${VANDAAG} loopt een andere strategie. Anders dan wat u las: termijn, acties.`,
      ],
    ]);
    expect((await overleg.lees(CASEMANAGER, vNummer))?.map(({ stand }) => stand)).toEqual(['HERZIEN', 'LOOPT']);
    expect((await herzie(id, { gezien: tweede })).regelfouten).toEqual([]);
  });

  it('wie er geen las, terwijl er een is, herziet niets; en wie er een noemt die er niet is evenmin', async () => {
    const { id } = await overleg.punt();
    expect(fouten(await herzie(id, { gezien: 'strategie-verzonnen' }))).toEqual([
      ['VERSIE_VEROUDERD', 'gezien', 'Dit dossier heeft geen lopende strategie; laat gezien leeg.'],
    ]);
    await overleg.stelVast(id);
    const zonder = await herzie(id, {});
    expect(overleg.regels(zonder)).toEqual(['VERSIE_VEROUDERD HARD']);
    expect(zonder.regelfouten[0]?.melding).not.toContain('Anders dan wat u las');
  });

  it('wie de strategie van deze persoon niet mag zien, hoort niet dat zij er is', async () => {
    const [met, zonder] = [await overleg.punt(), await overleg.punt()];
    await overleg.stelVast(met.id);
    overleg.setNow(NU + 3 * DAG);
    for (const gezien of ['strategie-verzonnen', null])
      for (const { id } of [met, zonder])
        expect(overleg.regels(await herzie(id, { gezien, termijn: dag(40) }))).toEqual(['R-LKO-08 HARD']);
  });
});

describe('wat een organisatie zelf bijhoudt', () => {
  it('een standpunt: de tweede hoort welke versie er intussen kwam', async () => {
    const signaal = signaalVan(overleg);
    const { id } = await signaal.opgesteld();
    await signaal.standpunt(AVIM, id);
    await signaal.standpunt(AVIM, id, { tekst: 'anders', versie: 1 });
    expect(fouten(await signaal.standpunt(AVIM, id, { tekst: 'te laat', versie: 1 }))).toEqual([
      [
        'VERSIE_VEROUDERD',
        'versie',
        'Lees opnieuw, en noem de versie die u las. Versie 2 van POLITIE: tekst, aspecten.',
      ],
    ]);
    expect((await signaal.standpunt(AVIM, id, { tekst: 'op tijd', versie: 2 })).regelfouten).toEqual([]);
  });

  it('een actie: de tweede hoort hoe zij afliep, en zonder grond niet', async () => {
    const { id, vNummer } = await overleg.punt();
    await overleg.stelVast(id);
    const actie = (await overleg.lees(CASEMANAGER, vNummer))?.[0]?.acties.find((een) => een.belegdBij === 'COA')?.id;
    const werkBij = () => overleg.doe(CASEMANAGER, 'werkActieBij', { lko: 'lko-a', actie, stand: 'GEDAAN' });
    expect((await werkBij()).regelfouten).toEqual([]);
    const nogmaals = await werkBij();
    expect(overleg.regels(nogmaals)).toEqual(['ACTIE_NIET_OPEN HARD']);
    expect(nogmaals.regelfouten[0]?.melding).toContain(`sinds ${VANDAAG} op GEDAAN`);
    overleg.setNow(NU + 3 * DAG);
    expect((await werkBij()).fout).toBe('GEEN_ROL');
  });
});

describe('wat een overleg zonder persoon bijhoudt', () => {
  it('de medewerking van een gemeente: wie een eerdere versie las hoort wat er anders werd', async () => {
    const medewerking = (versie: number, meer: object = {}) =>
      overleg.doe(RAO_A_LID, 'legMedewerkingVast', {
        ...{ rao: 'rao-a', gemeente: 'Emmen', provincie: 'Drenthe', verleentMedewerking: 'JA', versie },
        ...{ reden: 'besproken met de wethouder', ...meer },
      });
    await medewerking(0);
    await medewerking(1, { verleentMedewerking: 'NEE' });
    const [[regel, veld, melding] = []] = fouten(await medewerking(1, { reden: 'een heel andere reden' }));
    expect([regel, veld]).toEqual(['VERSIE_VEROUDERD', 'versie']);
    expect(melding).toMatch(/ Versie 2 van DTV: verleentMedewerking\.$/);
    expect((await medewerking(2)).regelfouten).toEqual([]);
  });

  it('een kader van het Deelberaad evenzo', async () => {
    const kader = (gezien: number, tekst: string) =>
      overleg.doe(DEELBERAAD_LID, 'stelKaderVast', { onderwerp: 'WINTEROPVANG', gezien, tekst, geldigVan: dag(1) });
    await kader(0, 'Tijdens vorst wordt niet ontruimd.');
    await kader(1, 'Tijdens vorst wordt een ontruiming uitgesteld.');
    const [[regel, veld, melding] = []] = fouten(await kader(1, 'Bij sneeuw wordt niet ontruimd.'));
    expect([regel, veld]).toEqual(['VERSIE_VEROUDERD', 'gezien']);
    expect(melding).toMatch(/ Versie 2: tekst\.$/);
    expect((await kader(2, 'Bij sneeuw wordt niet ontruimd.')).regelfouten).toEqual([]);
  });
});
