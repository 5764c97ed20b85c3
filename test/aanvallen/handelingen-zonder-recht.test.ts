// Every verb of handelingen.csv, by everybody who may not: refused for a reason of access, before a rule says anything, and nothing is
// written. The inputs come from the schema, so that a verb that is added is among them.
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows } from '../../opslag/rows.ts';
import { signaallijsten } from '../../subgraphs/overleg/tables/signaallijst.ts';
import { acties } from '../../subgraphs/overleg/tables/strategie.ts';
import { DOELEN, HANDELINGEN } from '../../toegang/generated/policy.ts';
import type { Wie } from '../support/subgraph-alone.ts';
import {
  BETROKKENE,
  CASEMANAGER,
  DEELBERAAD_LID,
  IND,
  over,
  RAO_A_LID,
  RAO_B_LID,
  VWN,
} from '../subgraphs/overleg/fixture.ts';
import type { Handelingen } from '../subgraphs/overleg/handelingen/doe.ts';
import { SECRETARIS, startRao } from '../subgraphs/overleg/handelingen/doe-rao.ts';
import { strategie } from '../subgraphs/overleg/handelingen/overleg-met-strategie.ts';
import { invoerVanSchema } from './invoer-van-schema.ts';

const GEMEENTE: Wie = { sub: 'g-1', organisatie: 'GEMEENTE', functie: 'GEMEENTE_MEDEWERKER' };
const alleen = (sub: string, wie: Wie): Wie => ({ ...wie, sub });

let overleg: Handelingen;
/** What the inputs name: records that there are, so that a verb that looked before it asked who may would find them. */
let ids: Readonly<Record<string, unknown>>;
beforeAll(async () => {
  ({ overleg } = await startRao());
  const punt = await overleg.punt();
  const gedaan = await overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(punt.id));
  const [vanCoa] = await overleg.db.select().from(acties).where(eq(acties.belegdBij, 'COA'));
  const lijst = await overleg.signaallijst();
  await overleg.db.insert(signaallijsten).values({
    ...{ id: 'signaal-concept', niveau: 'LKO_NAAR_RAO', lkoId: 'lko-a', raoId: 'rao-a', vNummer: punt.vNummer },
    ...{ stand: 'CONCEPT', standSinds: over(0), gewijzigdOp: over(0), gronden: ['PLAATSING'], initiatiefnemer: 'COA' },
  });
  ids = {
    ...{ agendapunt: punt.id, actie: vanCoa?.id, strategie: gedaan.resultaat?.onderwerp, vNummer: punt.vNummer },
    ...{ agendapunten: [punt.id], lijstVanRao: lijst.id },
  };
  await overleg.uitnodiging(VWN, 'GENODIGD_VWN', [punt.id]);
  await overleg.uitnodiging(GEMEENTE, 'GENODIGD_GEMEENTE', [punt.id]);
  for (const [wie, waar] of [
    [CASEMANAGER, 'lko-a'],
    [IND, 'lko-b'],
    [SECRETARIS, 'rao-a'],
    [DEELBERAAD_LID, 'deelberaad-asiel'],
  ] as const) {
    await overleg.lid(alleen('oud-lid', wie), waar, { tot: over(-1000) });
    await overleg.lid(alleen('wordt-lid', wie), waar, { van: over(1000) });
  }
  await overleg.lid(alleen('lid-elders', CASEMANAGER), 'lko-b');
  await overleg.lid(alleen('lid-elders', IND), 'lko-a');
  await overleg.lid(alleen('lid-elders', SECRETARIS), 'rao-b');
});
afterAll(() => overleg.close());

/** Where a verb is done, and who may do it there. */
function vanWie(profielen: string): { wie: Wie; waar: object; signaallijst: string } {
  if (profielen.includes('GENODIGD_GEMEENTE'))
    return { wie: GEMEENTE, waar: { lko: 'lko-a' }, signaallijst: 'nergens' };
  if (profielen === 'LKO_IND') return { wie: IND, waar: { lko: 'lko-b' }, signaallijst: 'nergens' };
  if (profielen.includes('LKO_'))
    return {
      wie: CASEMANAGER,
      waar: { lko: 'lko-a', soort: 'LKO', overleg: 'lko-a' },
      signaallijst: 'signaal-concept',
    };
  const bijRao = profielen.includes('RAO_');
  return {
    wie: bijRao ? SECRETARIS : DEELBERAAD_LID,
    waar: { rao: 'rao-a', soort: 'RAO', overleg: 'rao-a' },
    signaallijst: String(ids['lijstVanRao']),
  };
}
/** `soort` is a kind of overleg in some inputs and something else in others; only the first is filled in. */
function invoerVan(handeling: string, profielen: string): object {
  const { waar, signaallijst } = vanWie(profielen);
  const { soort, ...rest } = waar as { soort?: string };
  const invoer = invoerVanSchema(handeling, { ...ids, ...rest, signaallijst, initiatiefnemer: 'COA' });
  return 'overleg' in invoer ? { ...invoer, soort } : invoer;
}
/** How many rows each table has, and a sum over what they say. */
const rijen = async () => {
  const tabellen = await rows(
    overleg.db,
    sql`select table_name as naam from information_schema.tables where table_schema = 'overleg' order by 1`,
  );
  const tel = tabellen.map(
    ({ naam }) =>
      `select '${String(naam)}' as naam, count(*)::int as n, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as som from overleg."${String(naam)}" t`,
  );
  return await rows(overleg.db, sql.raw(tel.join(' union all ')));
};

const VERBS = HANDELINGEN.map(({ handeling, profielen }) => [handeling, profielen.join('|')] as const);
const WEG = ['GEEN_GROND', 'GEEN_ROL', 'DOELBINDING'];

describe.each(VERBS)('%s', (handeling, profielen) => {
  it('wie mag komt tot de regels: de weigeringen hieronder komen niet van een verkeerde invoer', async () => {
    const gedaan = await overleg.doe(vanWie(profielen).wie, handeling, invoerVan(handeling, profielen));
    expect([gedaan.fout, gedaan.answer.errors]).toEqual([undefined, undefined]);
  });

  it('een oud lid, een lid dat nog komt, een lid elders, een genodigde, een vreemde, de betrokkene, een ander doel: niets gebeurt', async () => {
    const { wie } = vanWie(profielen);
    const eerder = await rijen();
    const anderen = ['oud-lid', 'wordt-lid', 'lid-elders', 'vreemde'].map((sub) => alleen(sub, wie));
    for (const ander of [
      ...anderen,
      VWN,
      BETROKKENE,
      RAO_B_LID,
      { ...wie, functie: wie === GEMEENTE ? 'FG' : 'ANALIST' },
    ]) {
      const gedaan = await overleg.doe(ander, handeling, invoerVan(handeling, profielen));
      expect([ander.sub, gedaan.resultaat, gedaan.regelfouten]).toEqual([ander.sub, null, []]);
      // VWN is asked in, and one verb is for whoever is: that it does not hold this actie is all that it hears.
      expect(handeling === 'werkActieBij' && ander === VWN ? ['GEEN_ROL'] : ['GEEN_GROND']).toContain(gedaan.fout);
    }
    for (const { doel } of DOELEN.filter((een) => een.doel !== 'UITVOERING_VW')) {
      const invoer = invoerVan(handeling, profielen);
      const gedaan = await overleg.doe(wie, handeling, invoer, doel);
      expect(WEG).toContain(gedaan.fout);
      const nergens = Object.fromEntries(
        Object.entries(invoer).map(([veld, waarde]) => [veld, waarde === ids[veld] ? 'nergens' : (waarde as unknown)]),
      );
      if (!('vNummer' in invoer))
        expect((await overleg.doe(wie, handeling, nergens, doel)).answer).toEqual(gedaan.answer);
    }
    expect(await rijen()).toEqual(eerder);
  });
});

it('een lid van het RAO doet niets van het Deelberaad, en andersom; een lid van een LKO niets van zijn RAO', async () => {
  for (const { handeling, profielen } of HANDELINGEN) {
    const van = profielen.join('|');
    const anderen = [
      ...(van.includes('LKO_') ? [] : [CASEMANAGER]),
      ...(van.includes('RAO_') ? [] : [RAO_A_LID]),
      ...(van.includes('DEELBERAAD') ? [] : [DEELBERAAD_LID]),
    ];
    for (const wie of anderen)
      expect([handeling, (await overleg.doe(wie, handeling, invoerVan(handeling, van))).fout]).toEqual([
        handeling,
        'GEEN_GROND',
      ]);
  }
});
