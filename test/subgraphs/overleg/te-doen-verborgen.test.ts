// mij { teDoen }: what somebody may not know of is no task of theirs, and the list is a list like any other.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afschermingen } from '../../../subgraphs/overleg/tables/persoon.ts';
import { AVIM, CASEMANAGER, DAG, nieuwVNummer, NU, over } from './fixture.ts';
import { dag, type MetStrategie, startMetStrategie } from './handelingen/overleg-met-strategie.ts';
import { type Taak, takenVan } from './taken.ts';

let overleg: MetStrategie;
let bladzijde: ReturnType<typeof takenVan>['bladzijde'];
let soorten: ReturnType<typeof takenVan>['soorten'];
beforeAll(async () => {
  overleg = await startMetStrategie();
  ({ bladzijde, soorten } = takenVan(overleg));
  for (let i = 0; i < 4; i += 1) await overleg.stelVast((await overleg.punt()).id);
});
afterAll(() => overleg.close());
beforeEach(() => {
  overleg.setNow(NU);
});

describe('wie het niet mag weten', () => {
  it('van wie afgeschermd is staat er niets te doen, ook niet dat er iets is', async () => {
    const { id, vNummer } = await overleg.punt();
    await overleg.stelVast(id);
    const concept = await overleg.signaallijst({ vNummer, stand: 'CONCEPT', ingediendOp: null });
    const eerder = await bladzijde(CASEMANAGER);
    expect(await soorten(CASEMANAGER, vNummer)).toHaveLength(3);
    await overleg.db.insert(afschermingen).values({ vNummer, sinds: dag(-1) });
    expect(await soorten(CASEMANAGER, vNummer)).toEqual([]);
    expect(await soorten(CASEMANAGER, concept.id)).toEqual([]);
    expect((await bladzijde(CASEMANAGER)).pagina?.totalCount).toBe((eerder.pagina?.totalCount ?? 0) - 3);
  });

  it('een afgeschermde zonder band staat er als ieder ander, en met een band of grond niet', async () => {
    const vNummer = nieuwVNummer();
    await overleg.db.insert(afschermingen).values({ vNummer, sinds: dag(-1) });
    const zonder = { bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null };
    const { id } = await overleg.punt({ vNummer, ...zonder });
    expect(await soorten(AVIM, id)).toEqual(['BAND bevestigBand']);
    const beeindigd = await overleg.punt({ bandBeeindigdOp: over(-1000) });
    await overleg.db.insert(afschermingen).values({ vNummer: beeindigd.vNummer, sinds: dag(-1) });
    expect(await soorten(AVIM, beeindigd.id)).toEqual([]);
  });

  it('zonder grond, en met een doel dat de klasse niet opent, is er niets', async () => {
    const { id, vNummer } = await overleg.punt();
    await overleg.stelVast(id);
    expect(await soorten(CASEMANAGER, vNummer)).not.toEqual([]);
    expect(await soorten(CASEMANAGER, vNummer, 'VERIFICATIE')).toEqual([]);
    overleg.setNow(NU + 3 * DAG);
    expect(await soorten(CASEMANAGER, vNummer)).toEqual([]);
  });
});

describe('de lijst', () => {
  it('staat op volgorde van dag, bladert zonder iets over te slaan, en weigert wat geen bladzijde is', async () => {
    const { taken, pagina } = await bladzijde(CASEMANAGER);
    expect(taken.length).toBeGreaterThan(3);
    const dagen = taken.map(({ uiterlijk }) => uiterlijk ?? '9999');
    expect(dagen).toEqual(dagen.toSorted());
    const gelezen: Taak[] = [];
    for (let na: string | null = null, meer = true; meer;) {
      const hier = await bladzijde(CASEMANAGER, `(first: 2${na === null ? '' : `, after: "${na}"`})`);
      gelezen.push(...hier.taken);
      na = hier.pagina?.pageInfo.endCursor ?? null;
      meer = hier.pagina?.pageInfo.hasNextPage === true;
    }
    expect(gelezen).toEqual(taken);
    expect(pagina?.totalCount).toBe(taken.length);
    const code = async (args: string, wie = CASEMANAGER) =>
      (await bladzijde(wie, args)).errors?.[0]?.extensions?.['code'];
    expect(await code('(first: 0)')).toBe('FIRST_BUITEN_BEREIK');
    expect(await code(`(after: "${pagina?.edges[0]?.cursor ?? ''}")`, AVIM)).toBe('CURSOR_ONGELDIG');
  });

  it('vraagt even vaak aan de database, hoeveel er ook te doen is', async () => {
    const tel = async () => {
      overleg.statements.length = 0;
      const { taken } = await bladzijde(CASEMANAGER);
      return [taken.length, overleg.statements.length];
    };
    const [weinig = 0, eerst] = await tel();
    for (let i = 0; i < 8; i += 1) {
      const { id, vNummer } = await overleg.punt();
      await overleg.stelVast(id);
      await overleg.signaallijst({ vNummer, stand: 'CONCEPT', ingediendOp: null });
    }
    const [veel, daarna] = await tel();
    expect(veel).toBe(weinig + 24);
    expect(daarna).toBe(eerst);
  });
});
