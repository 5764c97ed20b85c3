import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bijeenkomsten, lkos, raos } from '../../../../subgraphs/overleg/tables/overleg.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import {
  CASEMANAGER,
  DAG,
  DEELBERAAD_LID,
  NU,
  OFFICIER,
  over,
  RAO_A_LID,
  RAO_B_LID,
  REGIEVOERDER,
} from '../fixture.ts';
import { type Handelingen, startHandelingen } from './doe.ts';

/** The COA is secretaris of the meeting that was, the police of the one that comes. */
const SECRETARIS: Wie = { sub: 'm-coa', organisatie: 'COA', functie: 'REGIOMANAGER' };
const VOLGENDE: Wie = { sub: 'm-politie', organisatie: 'POLITIE', functie: 'TEAMCHEF_AVIM' };
const dag = (dagen: number) =>
  over(dagen * DAG)
    .toISOString()
    .slice(0, 10);

let overleg: Handelingen;
beforeAll(async () => {
  overleg = await startHandelingen();
  await overleg.lid(SECRETARIS, 'rao-a');
  await overleg.lid(VOLGENDE, 'rao-a');
  await overleg.db.insert(bijeenkomsten).values([
    { id: 'b-was', soort: 'RAO', overlegId: 'rao-a', datum: dag(-7), voorzitter: 'DTV', secretaris: 'COA' },
    { id: 'b-eerder', soort: 'RAO', overlegId: 'rao-a', datum: dag(-35), voorzitter: 'DTV', secretaris: 'DTV' },
    { id: 'b-komt', soort: 'RAO', overlegId: 'rao-a', datum: dag(3), voorzitter: 'DTV', secretaris: 'POLITIE' },
    { id: 'b-van-b', soort: 'RAO', overlegId: 'rao-b', datum: dag(-7), voorzitter: 'DTV', secretaris: 'COA' },
  ]);
});
afterAll(() => overleg.close());
beforeEach(() => overleg.setNow(NU));

const lees = async (wie: Wie, velden: string, id = 'rao-a') => {
  const { data, errors } = await overleg.query(wie, `query ($id: ID!) { rao(id: $id) { ${velden} } }`, { id });
  return { rao: data?.['rao'] as Record<string, unknown>, errors };
};
const inbreng = (wie: Wie, meer: object = {}) =>
  overleg.doe(wie, 'agendeerOnderwerp', {
    rao: 'rao-a',
    soort: 'MELDPLICHT',
    omschrijving: 'De meldlocaties zijn slecht bereikbaar.',
    ...meer,
  });
const nieuwOnderwerp = async () => {
  const { answer } = await overleg
    .query(
      RAO_A_LID,
      `mutation ($invoer: AgendeerOnderwerpInvoer!) { agendeerOnderwerp(invoer: $invoer) { resultaat { onderwerp } } }`,
      {
        invoer: {
          rao: 'rao-a',
          soort: 'KNELPUNT',
          omschrijving: 'De overdracht van dossiers duurt te lang.',
          idempotentiesleutel: crypto.randomUUID(),
        },
      },
    )
    .then((gekregen) => ({ answer: gekregen.data?.['agendeerOnderwerp'] as { resultaat: { onderwerp: string } } }));
  return answer.resultaat.onderwerp;
};

describe('onderwerpen van de regio', () => {
  it('een lid brengt in, en de leden lezen het', async () => {
    const onderwerp = await nieuwOnderwerp();
    const { rao } = await lees(SECRETARIS, 'onderwerpen { id soort omschrijving ingebrachtDoor notulen }');
    expect(rao['onderwerpen']).toContainEqual({
      id: onderwerp,
      soort: 'KNELPUNT',
      omschrijving: 'De overdracht van dossiers duurt te lang.',
      ingebrachtDoor: 'DTV',
      notulen: null,
    });
  });

  it.each([
    ['een lid van een ander RAO', RAO_B_LID],
    ['een lid van het LKO', CASEMANAGER],
    ['een officier', OFFICIER],
  ])('%s brengt niet in', async (_wie, wie) => {
    expect((await inbreng(wie)).fout).toBe('GEEN_GROND');
  });

  it('wat een V-nummer noemt komt er niet op', async () => {
    const gedaan = await inbreng(RAO_A_LID, { omschrijving: 'Het gaat om 9990000001 en zijn gezin.' });
    expect(overleg.regels(gedaan)).toEqual(['TEKST_ONTBREEKT HARD', 'R-RAO-05 HARD']);
    expect(gedaan.resultaat).toBeNull();
  });

  it('een ander RAO en een LKO lezen het niet', async () => {
    for (const wie of [RAO_B_LID, REGIEVOERDER]) {
      const { rao, errors } = await lees(wie, 'onderwerpen { id }');
      expect(rao['onderwerpen']).toBeNull();
      expect(errors).toHaveLength(1);
    }
  });
});

describe('de notulen (R-RAO-03: de secretaris van de periode)', () => {
  const notuleer = async (wie: Wie, meer: object = {}) =>
    overleg.doe(wie, 'notuleer', {
      rao: 'rao-a',
      bijeenkomst: 'b-was',
      onderwerp: await nieuwOnderwerp(),
      notulen: 'Besproken, en de afspraken blijven gelijk.',
      ...meer,
    });

  it('de secretaris van de gehouden bijeenkomst legt vast, een keer', async () => {
    const onderwerp = await nieuwOnderwerp();
    expect(await notuleer(SECRETARIS, { onderwerp })).toMatchObject({ regelfouten: [], resultaat: {} });
    const { rao } = await lees(RAO_A_LID, 'onderwerpen { id notulen bijeenkomst }');
    expect(rao['onderwerpen']).toContainEqual({
      id: onderwerp,
      notulen: 'Besproken, en de afspraken blijven gelijk.',
      bijeenkomst: 'b-was',
    });
    expect(overleg.regels(await notuleer(SECRETARIS, { onderwerp }))).toEqual(['ONDERWERP_ONBEKEND HARD']);
  });

  it('de volgende secretaris alleen met een afwijking', async () => {
    expect(overleg.regels(await notuleer(VOLGENDE))).toEqual(['R-RAO-03 ZACHT']);
    const afwijkingen = [{ regel: 'R-RAO-03', reden: 'De vorige secretaris is ziek geworden.' }];
    expect((await notuleer(VOLGENDE, { afwijkingen })).resultaat).not.toBeNull();
  });

  it('een lid dat geen secretaris is, niet', async () => {
    expect((await notuleer(RAO_A_LID)).fout).toBe('GEEN_ROL');
  });

  it.each([
    ['die nog komt', 'b-komt'],
    ['van een ander RAO', 'b-van-b'],
    ['die niet bestaat', 'b-nergens'],
  ])('een bijeenkomst %s is er geen', async (_welke, bijeenkomst) => {
    const afwijkingen = [{ regel: 'R-RAO-03', reden: 'De vorige secretaris is ziek geworden.' }];
    expect(overleg.regels(await notuleer(VOLGENDE, { bijeenkomst, afwijkingen }))).toContain(
      'BIJEENKOMST_NIET_GEHOUDEN HARD',
    );
  });

  it('op de dag zelf is zij gehouden', async () => {
    overleg.setNow(NU + 3 * DAG);
    expect(await notuleer(VOLGENDE, { bijeenkomst: 'b-komt' })).toMatchObject({ regelfouten: [], resultaat: {} });
  });

  it('een onderwerp van een ander RAO is onbekend', async () => {
    expect(overleg.regels(await notuleer(SECRETARIS, { onderwerp: 'onderwerp-elders' }))).toEqual([
      'ONDERWERP_ONBEKEND HARD',
    ]);
  });
});

describe('trends (R-RAO-06, R-RAO-07)', () => {
  const deel = (meer: object = {}, wie = RAO_A_LID) =>
    overleg.doe(wie, 'deelTrend', {
      rao: 'rao-a',
      soort: 'TREND',
      tekst: 'Meer vertrek met onbekende bestemming.',
      landelijk: true,
      ...meer,
    });

  it('wat een RAO deelt lezen de andere, en het Deelberaad als landelijk', async () => {
    expect(await deel({ tekst: 'Meer mensen vertrekken zonder bericht.' })).toMatchObject({ regelfouten: [] });
    const { rao } = await lees(RAO_B_LID, 'trends { soort tekst landelijk vanRao }', 'rao-b');
    const trend = {
      soort: 'TREND',
      tekst: 'Meer mensen vertrekken zonder bericht.',
      landelijk: true,
      vanRao: 'rao-a',
    };
    expect(rao['trends']).toContainEqual(trend);
    const { data } = await overleg.query(
      DEELBERAAD_LID,
      '{ deelberaadAsiel { naam leden { organisatie } trends { soort tekst landelijk vanRao } } }',
    );
    expect(data?.['deelberaadAsiel']).toMatchObject({ naam: 'Deelberaad Asiel', leden: [{ organisatie: 'JENV' }] });
    expect((data?.['deelberaadAsiel'] as { trends: unknown[] }).trends).toContainEqual(trend);
  });

  it.each(['ORGANISATIEONTWIKKELING', 'CAPACITEITSINZET'])(
    'ook een %s, die niet landelijk hoeft te spelen',
    async (soort) => {
      const tekst = `Vroegtijdig gemeld: ${soort.toLowerCase()}.`;
      expect(await deel({ soort, tekst, landelijk: false })).toMatchObject({ regelfouten: [] });
      const { rao } = await lees(RAO_B_LID, 'trends { soort tekst landelijk vanRao }', 'rao-b');
      expect(rao['trends']).toContainEqual({ soort, tekst, landelijk: false, vanRao: 'rao-a' });
      expect(overleg.regels(await deel({ soort, tekst: 'Zie het dossier 9990000001.' }))).toContain('R-RAO-06 HARD');
    },
  );

  it('nooit met een V-nummer', async () => {
    expect(overleg.regels(await deel({ tekst: 'Zoals bij 9990000001 te zien is.' }))).toContain('R-RAO-06 HARD');
  });

  it('wie geen lid van het RAO is deelt niet, en een LKO leest ze niet', async () => {
    expect((await deel({}, RAO_B_LID)).fout).toBe('GEEN_GROND');
    expect((await deel({}, DEELBERAAD_LID)).fout).toBe('GEEN_GROND');
    expect((await lees(REGIEVOERDER, 'trends { tekst }')).rao['trends']).toBeNull();
  });
});

describe('R-LKO-01: een LKO heeft een azc', () => {
  const lko = (id: string, azc: string) => ({ id, naam: id, azc, raoId: 'rao-a', indDeelnemer: false });

  it('een tweede LKO bij hetzelfde azc, en een LKO zonder, komt er niet', async () => {
    await overleg.db.insert(lkos).values(lko('lko-nieuw', 'azc-nieuw'));
    await expect(overleg.db.insert(lkos).values(lko('lko-nog-een', 'azc-nieuw'))).rejects.toThrow();
    await expect(overleg.db.insert(lkos).values(lko('lko-zonder', null as unknown as string))).rejects.toThrow();
  });
});

describe('R-RAO-01: een of twee provincies, vier organisaties', () => {
  it('een RAO zonder provincie, of met drie, komt er niet', async () => {
    const maak = (provincies: string[]) =>
      overleg.db
        .insert(raos)
        .values({ id: `rao-${provincies.length}`, naam: 'RAO X', provincies })
        .then(() => 'gemaakt')
        .catch(() => 'geweigerd');
    expect([await maak([]), await maak(['Drenthe', 'Groningen', 'Friesland'])]).toEqual(['geweigerd', 'geweigerd']);
    expect([await maak(['Drenthe']), await maak(['Drenthe', 'Groningen'])]).toEqual(['gemaakt', 'gemaakt']);
  });

  it('wie met de goede functie ontbreekt staat er, ook als een ander van die organisatie lid is', async () => {
    expect((await lees(RAO_A_LID, 'ontbrekendeLeden')).rao['ontbrekendeLeden']).toEqual(['IND']);
    await overleg.lid({ ...REGIEVOERDER, sub: 'verkeerd' }, 'rao-b');
    expect((await lees(RAO_B_LID, 'ontbrekendeLeden', 'rao-b')).rao['ontbrekendeLeden']).toEqual([
      'POLITIE',
      'COA',
      'IND',
    ]);
  });

  it('vorige en volgende bijeenkomst zeggen wie secretaris is', async () => {
    const { rao } = await lees(
      RAO_A_LID,
      'vorigeBijeenkomst { id secretaris } volgendeBijeenkomst { id secretaris voorzitter }',
    );
    expect(rao).toEqual({
      vorigeBijeenkomst: { id: 'b-was', secretaris: 'COA' },
      volgendeBijeenkomst: { id: 'b-komt', secretaris: 'POLITIE', voorzitter: 'DTV' },
    });
  });
});
