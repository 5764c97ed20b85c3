import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afschermingen, eigenPersonen } from '../../../subgraphs/overleg/tables/persoon.ts';
import type { Wie } from '../../support/subgraph-alone.ts';
import {
  CASEMANAGER,
  DAG,
  geldig,
  OFFICIER,
  over,
  type Overleg,
  RAO_A_LID,
  startOverleg,
  VOOGD,
  VWN,
} from './fixture.ts';

let overleg: Overleg;
beforeAll(async () => {
  overleg = await startOverleg();
});
afterAll(() => overleg.close());

const nieuweVwn = (naam: string): Wie => ({ ...VWN, sub: naam });
const VERLOPEN = { reden: 'UITNODIGING_VERLOPEN', niveaus: [] };
const GEEN_GROND = { reden: 'GEEN_GROND', niveaus: [] };

const agendaVan = async (wie: Wie, lko = 'lko-a') => {
  const answer = await overleg.query(
    wie,
    `query ($id: ID!) { lko(id: $id) { agenda { totalCount edges { node { id vreemdeling { vNummer } } } } } }`,
    { id: lko },
  );
  return {
    agenda: (answer.data?.['lko'] as { agenda: unknown } | undefined)?.agenda,
    redenen: answer.errors?.map(({ extensions }) => (extensions?.['toegang'] as { reden: string }).reden),
  };
};
const agendaMet = (...punten: readonly { id: string; vNummer: string }[]) => ({
  agenda: {
    totalCount: punten.length,
    edges: punten.map(({ id, vNummer }) => ({ node: { id, vreemdeling: { vNummer } } })),
  },
  redenen: undefined,
});

describe('een uitnodiging (k2, R-LKO-03)', () => {
  it('is een grond voor de personen van haar punten tot zij eindigt, en voor geen andere', async () => {
    const wie = nieuweVwn('v-loopt');
    const [mijn, ander] = [await overleg.punt(), await overleg.punt()];
    const id = await overleg.uitnodiging(wie, 'GENODIGD_VWN', [mijn.id], { van: over(0), tot: over(3000) });
    const { toegang, bewijs } = await overleg.vraag(wie, mijn.vNummer);
    expect(toegang.reden).toBeNull();
    expect(toegang.niveaus.length).toBeGreaterThan(0);
    for (const niveau of toegang.niveaus) {
      expect(niveau).toMatchObject({
        profiel: 'GENODIGD_VWN',
        grond: `uitnodiging ${id}`,
        geldigTot: over(3000).toISOString(),
      });
    }
    expect(bewijs(over(2999).getTime())).toEqual(geldig(['GENODIGD_VWN']));
    expect(bewijs(over(3000).getTime())).toEqual({ stand: 'VERLOPEN' });
    expect((await overleg.vraag(wie, ander.vNummer)).toegang).toEqual(GEEN_GROND);
  });

  it('is geen grond voor een collega van de genodigde, of voor dezelfde sub bij een andere uitgever', async () => {
    const wie = nieuweVwn('v-eigen');
    const punt = await overleg.punt();
    await overleg.uitnodiging(wie, 'GENODIGD_VWN', [punt.id], { issuer: 'http://ander.example' });
    expect((await overleg.vraag(wie, punt.vNummer)).toegang).toEqual(GEEN_GROND);
    expect((await overleg.vraag(nieuweVwn('v-collega'), punt.vNummer)).toegang).toEqual(GEEN_GROND);
  });

  it('die nog niet is begonnen opent niets: niet de persoon, niet het overleg', async () => {
    const wie = nieuweVwn('v-straks');
    const punt = await overleg.punt();
    await overleg.uitnodiging(wie, 'GENODIGD_VWN', [punt.id], { van: over(1) });
    expect((await overleg.vraag(wie, punt.vNummer)).toegang).toEqual(GEEN_GROND);
    expect(await agendaVan(wie)).toEqual({ agenda: null, redenen: ['GEEN_GROND'] });
  });

  it('die voorbij is geeft niets meer dan de reden, ook in het bewijs', async () => {
    const wie = nieuweVwn('v-voorbij');
    const punt = await overleg.punt();
    await overleg.uitnodiging(wie, 'GENODIGD_VWN', [punt.id], { tot: over(0) });
    const { toegang, bewijs } = await overleg.vraag(wie, punt.vNummer);
    expect(toegang).toEqual(VERLOPEN);
    expect(bewijs()).toEqual(geldig([], { verlopen: ['GENODIGD_VWN'] }));
    expect(await agendaVan(wie)).toEqual({ agenda: null, redenen: ['UITNODIGING_VERLOPEN'] });
  });

  it('telt niet meer voor een punt dat gesloten is', async () => {
    const wie = nieuweVwn('v-gesloten');
    const [dicht, open] = [await overleg.punt({ geslotenOp: over(-1000) }), await overleg.punt()];
    await overleg.uitnodiging(wie, 'GENODIGD_VWN', [dicht.id, open.id]);
    const { toegang, bewijs } = await overleg.vraag(wie, dicht.vNummer);
    expect(toegang).toEqual(VERLOPEN);
    expect(bewijs()).toEqual(geldig([], { verlopen: ['GENODIGD_VWN'] }));
    expect(await agendaVan(wie)).toEqual(agendaMet(open));
  });

  it('toont van de agenda de eigen punten en telt alleen die', async () => {
    const wie = nieuweVwn('v-agenda');
    const [eerste, , tweede] = [await overleg.punt(), await overleg.punt(), await overleg.punt()];
    await overleg.uitnodiging(wie, 'GENODIGD_VWN', [eerste.id, tweede.id]);
    expect(await agendaVan(wie)).toEqual(agendaMet(eerste, tweede));
    const lid = (await agendaVan(CASEMANAGER)).agenda as { totalCount: number };
    expect(lid.totalCount).toBeGreaterThan(2);
  });

  it.each([
    ['nooit bevestigd', { bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null }, GEEN_GROND],
    ['geeindigd', { bandBeeindigdOp: over(-1000) }, VERLOPEN],
    ['twee dagen niet bevestigd', { bandBevestigdOp: over(-2 * DAG) }, VERLOPEN],
    ['90 dagen niet vernieuwd', { vernieuwdOp: over(-90 * DAG) }, VERLOPEN],
  ])('opent niemand wiens band met het azc is %s (k1): de agenda alleen is geen grond', async (naam, band, niets) => {
    const wie = nieuweVwn(`v-${naam}`);
    const [zonder, met] = [await overleg.punt(band), await overleg.punt()];
    await overleg.uitnodiging(wie, 'GENODIGD_VWN', [zonder.id, met.id]);
    expect((await overleg.vraag(wie, zonder.vNummer)).toegang).toEqual(niets);
    expect((await overleg.vraag(wie, met.vNummer)).toegang.reden).toBeNull();
  });

  it('van een tweede organisatie is de band er een, en het bewijs houdt niet langer dan de band', async () => {
    const wie = nieuweVwn('v-tweede');
    const band = { bandSoort: 'TWEEDE_ORGANISATIE', bandBevestigdOp: over(-30 * DAG) } as const;
    const [tweede, bijna] = [await overleg.punt(band), await overleg.punt({ bandBevestigdOp: over(-2 * DAG + 5000) })];
    await overleg.uitnodiging(wie, 'GENODIGD_VWN', [tweede.id, bijna.id]);
    expect((await overleg.vraag(wie, tweede.vNummer)).toegang.reden).toBeNull();
    const { bewijs } = await overleg.vraag(wie, bijna.vNummer);
    expect(bewijs(over(4999).getTime())).toEqual(geldig(['GENODIGD_VWN']));
    expect(bewijs(over(5000).getTime())).toEqual({ stand: 'VERLOPEN' });
  });

  it('van een LKO opent geen punt van een ander LKO', async () => {
    const wie = nieuweVwn('v-elders');
    const elders = await overleg.punt({ lkoId: 'lko-b' });
    await overleg.uitnodiging(wie, 'GENODIGD_VWN', [elders.id]);
    expect((await overleg.vraag(wie, elders.vNummer)).toegang).toEqual(GEEN_GROND);
    expect(await agendaVan(wie, 'lko-b')).toEqual({ agenda: null, redenen: ['GEEN_GROND'] });
  });

  it('geldt voor de functie waarin iemand is uitgenodigd, en in een andere functie niet', async () => {
    const iom = { sub: 'iom-1', organisatie: 'IOM', functie: 'IOM_MEDEWERKER' };
    const rean = { ...iom, functie: 'PROJECTCOORDINATOR_REAN' };
    const [vertrek, anders] = [await overleg.punt(), await overleg.punt()];
    await overleg.uitnodiging(iom, 'GENODIGD_IOM', [vertrek.id]);
    await overleg.uitnodiging(iom, 'GENODIGD_REAN', [anders.id]);
    expect(await agendaVan(iom)).toEqual(agendaMet(vertrek));
    expect((await overleg.vraag(iom, vertrek.vNummer)).bewijs()).toEqual(geldig(['GENODIGD_IOM']));
    expect((await overleg.vraag(rean, vertrek.vNummer)).toegang).toEqual(GEEN_GROND);
  });

  it('maakt van een wijkagent nooit een lid namens de politie', async () => {
    const wie = { sub: 'w-1', organisatie: 'POLITIE', functie: 'WIJKAGENT' };
    const punt = await overleg.punt();
    await overleg.uitnodiging(wie, 'GENODIGD_WIJKAGENT', [punt.id]);
    expect((await overleg.vraag(wie, punt.vNummer)).bewijs()).toEqual(geldig(['GENODIGD_WIJKAGENT']));
    expect(await agendaVan(wie)).toEqual(agendaMet(punt));
  });

  it('van een afgeschermde persoon zegt dat zij beperkt is', async () => {
    const wie = nieuweVwn('v-beperkt');
    const punt = await overleg.punt();
    await overleg.uitnodiging(wie, 'GENODIGD_VWN', [punt.id]);
    await overleg.db.insert(afschermingen).values({ vNummer: punt.vNummer, sinds: '2026-01-01' });
    expect((await overleg.vraag(wie, punt.vNummer)).toegang).toEqual({ reden: 'VERSTREKKINGSBEPERKING', niveaus: [] });
  });
});

describe('een uitnodiging van Nidos (k5)', () => {
  it('is een grond voor een eigen pupil; een andere minderjarige blijft gesloten, ook op de agenda', async () => {
    const [pupil, ander] = [await overleg.punt(), await overleg.punt()];
    const onderwerp = await overleg.punt({ vNummer: null, soort: 'ACTUALITEIT', reden: 'ACTUALITEIT' });
    const { issuer } = overleg.issuer;
    await overleg.db.insert(eigenPersonen).values([
      { issuer, sub: VOOGD.sub, vNummer: pupil.vNummer, relatie: 'PUPIL' },
      { issuer, sub: 'n-2', vNummer: ander.vNummer, relatie: 'PUPIL' },
    ]);
    await overleg.uitnodiging(VOOGD, 'GENODIGD_NIDOS', [pupil.id, ander.id, onderwerp.id]);
    expect((await overleg.vraag(VOOGD, pupil.vNummer)).bewijs()).toEqual(geldig(['GENODIGD_NIDOS']));
    expect((await overleg.vraag(VOOGD, ander.vNummer)).toegang).toEqual(GEEN_GROND);
    expect(await agendaVan(VOOGD)).toEqual({
      agenda: {
        totalCount: 2,
        edges: [
          { node: { id: pupil.id, vreemdeling: { vNummer: pupil.vNummer } } },
          { node: { id: onderwerp.id, vreemdeling: null } },
        ],
      },
      redenen: undefined,
    });
  });
});

describe('een uitnodiging van een RAO (R-RAO-02)', () => {
  const SIGNALEN = `{ rao(id: "rao-a") { naam signaallijsten { totalCount edges { node { id vreemdeling { vNummer } } } } } }`;

  it('toont de officier de signaallijsten over de besproken personen, nooit de hele lijst', async () => {
    const punt = await overleg.punt();
    const besproken = await overleg.signaallijst({ vNummer: punt.vNummer });
    await overleg.signaallijst();
    await overleg.signaallijst({ vNummer: null });
    const wat = { soort: 'RAO', overlegId: 'rao-a' } as const;
    await overleg.uitnodiging(OFFICIER, 'GENODIGD_OM', [punt.id], wat);
    const answer = await overleg.query(OFFICIER, SIGNALEN);
    expect(answer).toEqual({
      data: {
        rao: {
          naam: 'RAO A',
          signaallijsten: {
            totalCount: 1,
            edges: [{ node: { id: besproken.id, vreemdeling: { vNummer: punt.vNummer } } }],
          },
        },
      },
    });
    const lid = await overleg.query(RAO_A_LID, SIGNALEN);
    expect(lid.data).toMatchObject({ rao: { signaallijsten: { totalCount: 3 } } });
  });

  it('opent alleen wie op een signaallijst van dat RAO staat, ook als het punt op de uitnodiging staat', async () => {
    const wie = { ...OFFICIER, sub: 'o-elders' };
    const wat = { soort: 'RAO', overlegId: 'rao-a' } as const;
    const [hier, daar] = [await overleg.punt(), await overleg.punt()];
    await overleg.signaallijst({ vNummer: hier.vNummer });
    await overleg.signaallijst({ vNummer: daar.vNummer, raoId: 'rao-b' });
    await overleg.uitnodiging(wie, 'GENODIGD_OM', [hier.id, daar.id], wat);
    expect((await overleg.vraag(wie, hier.vNummer)).toegang.reden).toBeNull();
    expect((await overleg.vraag(wie, daar.vNummer)).toegang).toEqual(GEEN_GROND);
  });

  it('is de enige die een officier iets geeft: een LKO nodigt het OM niet uit', async () => {
    const wie = { ...OFFICIER, sub: 'o-lko' };
    const punt = await overleg.punt();
    await overleg.uitnodiging(wie, 'GENODIGD_OM', [punt.id]);
    expect((await overleg.vraag(wie, punt.vNummer)).toegang).toEqual(GEEN_GROND);
    expect(await agendaVan(wie)).toEqual({ agenda: null, redenen: ['GEEN_GROND'] });
  });
});
