// R-RAO-07: a RAO gets points on the agenda of the LKO's in its region, about nobody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lkos } from '../../../../subgraphs/overleg/tables/overleg.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { CASEMANAGER, DEELBERAAD_LID, RAO_A_LID, RAO_B_LID, REGIEVOERDER, VWN } from '../fixture.ts';
import { type Handelingen, startHandelingen } from './doe.ts';

let overleg: Handelingen;
beforeAll(async () => {
  overleg = await startHandelingen();
  await overleg.db
    .insert(lkos)
    .values({ id: 'lko-elders', naam: 'LKO Elders', azc: 'azc-elders', raoId: 'rao-b', indDeelnemer: false });
});
afterAll(() => overleg.close());

const OMSCHRIJVING = 'Bespreek hoe de meldlocatie op zaterdag wordt opgevangen.';
const zetErop = (wie: Wie, meer: object = {}) =>
  overleg.doe(wie, 'agendeerBijLko', { rao: 'rao-a', lko: 'lko-a', omschrijving: OMSCHRIJVING, ...meer });
const AGENDA = `{ lko(id: "lko-a") { agenda(first: 200) { edges { node {
  id soort reden bron ingebrachtDoor omschrijving vreemdeling { vNummer } } } } } }`;
const agenda = async (wie: Wie) => {
  const { data, errors } = await overleg.query(wie, AGENDA);
  const gelezen = (data?.['lko'] as { agenda: { edges: { node: { id: string } }[] } | null }).agenda;
  return { punten: gelezen?.edges.map(({ node }) => node), errors };
};

describe('agendeerBijLko (R-RAO-07)', () => {
  it('een lid van het RAO zet een punt op de agenda van een LKO van de regio, en de leden daarvan lezen het', async () => {
    const gedaan = await zetErop(RAO_A_LID);
    expect([gedaan.fout, gedaan.regelfouten]).toEqual([undefined, []]);
    const id = gedaan.resultaat?.agendapunt;
    const punt = { id, soort: 'ACTUALITEIT', reden: 'ACTUALITEIT', bron: 'VAN_RAO', ingebrachtDoor: 'DTV' };
    const { punten } = await agenda(CASEMANAGER);
    expect(punten?.find((een) => een.id === id)).toEqual({ ...punt, omschrijving: OMSCHRIJVING, vreemdeling: null });
    expect((await overleg.geschiedenis()).at(-1)).toMatchObject({ handeling: 'agendeerBijLko', soort: 'RAO' });
  });

  it('en leest daardoor de agenda van dat LKO niet', async () => {
    expect((await agenda(RAO_A_LID)).punten).toBeUndefined();
  });

  it('het LKO sluit het als elk ander punt zonder persoon', async () => {
    const { resultaat } = await zetErop(RAO_A_LID);
    const sluit = { lko: 'lko-a', agendapunt: resultaat?.agendapunt, reden: 'Het punt is besproken.' };
    expect((await overleg.doe(CASEMANAGER, 'sluitAgendapunt', sluit)).regelfouten).toEqual([]);
    expect((await agenda(CASEMANAGER)).punten?.map(({ id }) => id)).not.toContain(resultaat?.agendapunt);
  });

  it.each([
    ['een LKO van een andere regio', { lko: 'lko-elders' }, ['R-RAO-07 HARD']],
    ['een LKO dat niet bestaat', { lko: 'lko-nergens' }, ['R-RAO-07 HARD']],
    ['een V-nummer', { omschrijving: 'Bespreek 9990000001 nog eens.' }, ['OMSCHRIJVING_ONTBREEKT HARD']],
    ['beide', { lko: 'lko-nergens', omschrijving: 'kort' }, ['R-RAO-07 HARD', 'OMSCHRIJVING_ONTBREEKT HARD']],
  ])('niet met %s', async (_wat, meer, regels) => {
    const gedaan = await zetErop(RAO_A_LID, meer);
    expect([gedaan.resultaat, overleg.regels(gedaan)]).toEqual([null, regels]);
  });

  it.each([
    ['een lid van een ander RAO', RAO_B_LID],
    ['een lid van het LKO', CASEMANAGER],
    ['een ander lid van het LKO', REGIEVOERDER],
    ['een lid van het Deelberaad', DEELBERAAD_LID],
    ['een genodigde', VWN],
  ])('niet door %s', async (_wie, wie) => {
    expect((await zetErop(wie)).fout).toBe('GEEN_GROND');
  });
});
