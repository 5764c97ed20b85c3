import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { AVIM, CASEMANAGER, DAG, nieuwVNummer, NU, over, REGIEVOERDER } from '../fixture.ts';
import { type Handelingen, sleutel, startHandelingen } from './doe.ts';

let overleg: Handelingen;
beforeAll(async () => {
  overleg = await startHandelingen();
});
afterAll(() => overleg.close());

const REDEN = 'Verblijft feitelijk bij familie op het azc.';
/** An item without a tie, put there by the DT&V. */
const zonderBand = async () => {
  const v = nieuwVNummer();
  const invoer = { lko: 'lko-a', vNummer: v, bron: 'LID_AANVULLEND', reden: 'OVERLAST' };
  const { resultaat } = await overleg.doe(REGIEVOERDER, 'agendeer', invoer);
  return { v, agendapunt: resultaat?.agendapunt ?? '' };
};
const meldingenVan = async (organisatie: string, functie = 'FG', doel = 'TOEZICHT_AVG') => {
  const vraag = '{ mij { meldingen { soort overleg agendapunt organisatie reden } } }';
  const { data } = await overleg.query({ sub: `fg-${organisatie}`, organisatie, functie }, vraag, {}, doel);
  return (data?.['mij'] as { meldingen: { agendapunt: string }[] }).meldingen;
};

describe('bevestigBand (k1: zonder band bevestigt een tweede organisatie)', () => {
  it('een tweede organisatie geeft de leden een grond, en de FG van ieder lid krijgt bericht', async () => {
    const { v, agendapunt } = await zonderBand();
    expect(await overleg.gezienDoor(AVIM, v)).toBe('GEEN_GROND');
    const gedaan = await overleg.doe(CASEMANAGER, 'bevestigBand', { lko: 'lko-a', agendapunt, reden: REDEN });
    expect(gedaan).toMatchObject({ regelfouten: [], resultaat: { agendapunt } });
    expect(await overleg.gezienDoor(AVIM, v)).toBe('grond');
    expect(await overleg.rij(agendapunt)).toMatchObject({
      bandSoort: 'TWEEDE_ORGANISATIE',
      bandBevestigdDoor: 'COA',
      bandReden: REDEN,
    });
    for (const organisatie of ['COA', 'DTV', 'POLITIE']) {
      expect(await meldingenVan(organisatie)).toContainEqual({
        soort: 'TWEEDE_ORGANISATIE',
        overleg: 'lko-a',
        agendapunt,
        organisatie: 'COA',
        reden: REDEN,
      });
    }
    expect(JSON.stringify(await meldingenVan('COA'))).not.toContain(v);
    // R-LKO-01: the IND stands on the list of members and takes no part here, so that it is none of its FG's business.
    expect(await meldingenVan('IND')).toEqual([]);
  });

  it('honderd latere meldingen begraven een eerdere niet: de FG leest verder terug', async () => {
    const { agendapunt: eerder } = await zonderBand();
    await overleg.doe(CASEMANAGER, 'bevestigBand', { lko: 'lko-a', agendapunt: eerder, reden: REDEN });
    const { agendapunt } = await zonderBand();
    for (let keer = 1; keer <= 100; keer++) {
      overleg.setNow(NU + keer * 1000);
      await overleg.doe(CASEMANAGER, 'bevestigBand', { lko: 'lko-a', agendapunt, reden: REDEN });
    }
    const lees = async (voor?: string) => {
      const vraag = 'query ($voor: DateTime) { mij { meldingen(voor: $voor) { agendapunt op } } }';
      const fg = { sub: 'fg-COA', organisatie: 'COA', functie: 'FG' };
      const { data } = await overleg.query(fg, vraag, { voor }, 'TOEZICHT_AVG');
      return (data?.['mij'] as { meldingen: { agendapunt: string; op: string }[] }).meldingen;
    };
    const nieuwste = await lees();
    expect(nieuwste.map((melding) => melding.agendapunt)).toEqual(Array(100).fill(agendapunt));
    const verder = await lees(nieuwste.at(-1)?.op);
    expect(verder.map((melding) => melding.agendapunt)).toContain(eerder);
    expect(verder.map((melding) => melding.agendapunt)).not.toContain(agendapunt);
    overleg.setNow(NU);
  });

  it('wie geen FG is, of een ander doel opgeeft, krijgt geen meldingen', async () => {
    expect((await meldingenVan('COA')).length).toBeGreaterThan(0);
    expect(await meldingenVan('COA', 'CASEMANAGER', 'UITVOERING_VW')).toEqual([]);
    expect(await meldingenVan('GEMEENTE')).toEqual([]);
  });

  it('de organisatie die het punt inbracht kan niet de tweede zijn, ook niet als iemand anders het vernieuwt', async () => {
    const { v, agendapunt } = await zonderBand();
    const zelf = await overleg.doe({ ...REGIEVOERDER }, 'bevestigBand', { lko: 'lko-a', agendapunt, reden: REDEN });
    expect(overleg.regels(zelf)).toEqual(['k1 HARD']);
    await overleg.doe(CASEMANAGER, 'agendeer', { lko: 'lko-a', vNummer: v, bron: 'LID_AANVULLEND', reden: 'OVERLAST' });
    const weer = await overleg.doe({ ...REGIEVOERDER }, 'bevestigBand', { lko: 'lko-a', agendapunt, reden: REDEN });
    expect(overleg.regels(weer)).toEqual(['k1 HARD']);
    expect(await overleg.gezienDoor(REGIEVOERDER, v)).toBe('GEEN_GROND');
  });

  it('dezelfde mens met een functie bij een andere organisatie is geen tweede', async () => {
    const mens = { ...REGIEVOERDER, sub: 'twee-petten' };
    const andersGekleed = { ...CASEMANAGER, sub: 'twee-petten' };
    for (const wie of [mens, andersGekleed]) await overleg.lid(wie, 'lko-a');
    const v = nieuwVNummer();
    const invoer = { lko: 'lko-a', vNummer: v, bron: 'LID_AANVULLEND', reden: 'OVERLAST' };
    const agendapunt = (await overleg.doe(mens, 'agendeer', invoer)).resultaat?.agendapunt;
    const bevestig = (wie: Wie) => overleg.doe(wie, 'bevestigBand', { lko: 'lko-a', agendapunt, reden: REDEN });
    expect(overleg.regels(await bevestig(andersGekleed))).toEqual(['k1 HARD']);
    expect(await overleg.gezienDoor(mens, v)).toBe('GEEN_GROND');
    expect((await bevestig(CASEMANAGER)).resultaat).not.toBeNull();
  });

  it('een collega van wie het inbracht is geen tweede organisatie', async () => {
    const { agendapunt } = await zonderBand();
    const collega = { ...REGIEVOERDER, sub: 'collega' };
    await overleg.lid(collega, 'lko-a');
    const gedaan = await overleg.doe(collega, 'bevestigBand', { lko: 'lko-a', agendapunt, reden: REDEN });
    expect(overleg.regels(gedaan)).toEqual(['k1 HARD']);
  });

  it('als een bronhouder de band wel bevestigt is dat de band, en is er niets te melden', async () => {
    const { v, agendapunt } = await zonderBand();
    overleg.ja.add(`topXBijAzc ${v}@azc-a`);
    await overleg.doe(CASEMANAGER, 'bevestigBand', { lko: 'lko-a', agendapunt, reden: REDEN });
    expect(await overleg.rij(agendapunt)).toMatchObject({
      bandSoort: 'TOP_X',
      bandBevestigdDoor: 'POLITIE',
      bandReden: null,
    });
    expect((await meldingenVan('COA')).filter((melding) => melding.agendapunt === agendapunt)).toEqual([]);
  });

  it('vraagt een reden, en een open dossier van dit LKO', async () => {
    const { agendapunt } = await zonderBand();
    const elders = await overleg.punt({
      lkoId: 'lko-b',
      bandSoort: null,
      bandBevestigdDoor: null,
      bandBevestigdOp: null,
    });
    const dicht = await overleg.punt({ geslotenOp: over(-DAG) });
    const bevestig = async (invoer: object) =>
      overleg.regels(
        await overleg.doe(CASEMANAGER, 'bevestigBand', { lko: 'lko-a', agendapunt, reden: REDEN, ...invoer }),
      );
    expect(await bevestig({ reden: 'zomaar' })).toEqual(['REDEN_ONTBREEKT HARD']);
    expect(await bevestig({ agendapunt: elders.id })).toEqual(['AGENDAPUNT_ONBEKEND HARD']);
    expect(await bevestig({ agendapunt: dicht.id })).toEqual(['AGENDAPUNT_ONBEKEND HARD']);
    expect(await bevestig({ agendapunt: 'nergens', reden: '' })).toEqual([
      'AGENDAPUNT_ONBEKEND HARD',
      'REDEN_ONTBREEKT HARD',
    ]);
    expect(await bevestig({})).toEqual([]);
  });
});

describe('idempotentie: een herhaald verzoek doet niets nog eens', () => {
  it('dezelfde sleutel met dezelfde invoer geeft hetzelfde resultaat', async () => {
    const v = nieuwVNummer();
    const invoer = {
      lko: 'lko-a',
      vNummer: v,
      bron: 'LID_AANVULLEND',
      reden: 'OVERLAST',
      idempotentiesleutel: sleutel(),
    };
    const eerste = await overleg.doe(REGIEVOERDER, 'agendeer', invoer);
    const tweede = await overleg.doe(REGIEVOERDER, 'agendeer', invoer);
    expect(tweede.resultaat).toEqual(eerste.resultaat);
    expect(tweede.regelfouten).toEqual(eerste.regelfouten);
    expect((await overleg.geschiedenis()).filter(({ id }) => id === eerste.resultaat?.id)).toHaveLength(1);
  });

  it('dezelfde sleutel met andere invoer of een andere handeling wordt geweigerd, en een ander mens heeft eigen sleutels', async () => {
    const { agendapunt } = await zonderBand();
    const idempotentiesleutel = sleutel();
    const invoer = {
      lko: 'lko-a',
      vNummer: nieuwVNummer(),
      bron: 'LID_AANVULLEND',
      reden: 'OVERLAST',
      idempotentiesleutel,
    };
    expect((await overleg.doe(CASEMANAGER, 'agendeer', invoer)).fout).toBeUndefined();
    const anders = await overleg.doe(CASEMANAGER, 'agendeer', { ...invoer, vNummer: nieuwVNummer() });
    expect(anders.fout).toBe('IDEMPOTENTIESLEUTEL_HERGEBRUIKT');
    const ander = { lko: 'lko-a', agendapunt, reden: REDEN, idempotentiesleutel };
    expect((await overleg.doe(CASEMANAGER, 'bevestigBand', ander)).fout).toBe('IDEMPOTENTIESLEUTEL_HERGEBRUIKT');
    expect((await overleg.doe(AVIM, 'bevestigBand', ander)).fout).toBeUndefined();
  });

  it('een sleutel die te raden of te lang is wordt geweigerd', async () => {
    for (const idempotentiesleutel of ['', 'kort', 'x'.repeat(65), 'met spaties erin en meer']) {
      const invoer = { lko: 'lko-a', vNummer: nieuwVNummer(), reden: 'OVERLAST', idempotentiesleutel };
      expect((await overleg.doe(REGIEVOERDER, 'agendeer', invoer)).fout).toBe('IDEMPOTENTIESLEUTEL_ONGELDIG');
    }
  });

  it('twee tegelijk doen het een keer: dezelfde sleutel, en twee leden die dezelfde persoon agenderen', async () => {
    const v = nieuwVNummer();
    const invoer = { lko: 'lko-a', vNummer: v, bron: 'LID_AANVULLEND', reden: 'OVERLAST' };
    const zelfde = { ...invoer, idempotentiesleutel: sleutel() };
    const vier = await Promise.all([
      overleg.doe(REGIEVOERDER, 'agendeer', zelfde),
      overleg.doe(REGIEVOERDER, 'agendeer', zelfde),
      overleg.doe(CASEMANAGER, 'agendeer', invoer),
      overleg.doe(AVIM, 'agendeer', invoer),
    ]);
    const punten = new Set(vier.flatMap(({ resultaat }) => resultaat?.agendapunt ?? []));
    expect(punten.size).toBe(1);
    for (const { regelfouten, resultaat } of vier)
      if (resultaat === null) expect(regelfouten.map(({ regel }) => regel)).toEqual(['INGEHAALD']);
    const gedaan = (await overleg.geschiedenis()).filter(
      ({ idempotentiesleutel }) => idempotentiesleutel === zelfde.idempotentiesleutel,
    );
    expect(gedaan).toHaveLength(1);
  });

  it('wie geen lid meer is krijgt ook van zijn eigen eerdere handeling niets meer te horen', async () => {
    const wie = { ...REGIEVOERDER, sub: 'gaat-weg' };
    await overleg.lid(wie, 'lko-a', { tot: over(DAG) });
    const invoer = { lko: 'lko-a', vNummer: nieuwVNummer(), reden: 'OVERLAST', idempotentiesleutel: sleutel() };
    expect((await overleg.doe(wie, 'agendeer', invoer)).resultaat).not.toBeNull();
    overleg.setNow(NU + 2 * DAG);
    expect((await overleg.doe(wie, 'agendeer', invoer)).fout).toBe('GEEN_GROND');
    overleg.setNow(NU);
  });

  it('de geschiedenis zegt wie, wat, waar, wanneer en waarom', async () => {
    const { agendapunt } = await zonderBand();
    await overleg.doe(AVIM, 'bevestigBand', { lko: 'lko-a', agendapunt, reden: REDEN });
    expect((await overleg.geschiedenis()).at(-1)).toMatchObject({
      ...{ handeling: 'bevestigBand', soort: 'LKO', overlegId: 'lko-a', agendapuntId: agendapunt, reden: REDEN },
      ...{ sub: AVIM.sub, organisatie: 'POLITIE', functie: 'AVIM_MEDEWERKER', op: over(0) },
    });
  });
});
