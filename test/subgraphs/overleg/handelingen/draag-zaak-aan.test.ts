// R-BB-02 attacked: a gemeente that submits a case must not learn from it whether the person is known, on an agenda, shielded, anything.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afschermingen } from '../../../../subgraphs/overleg/tables/persoon.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { CASEMANAGER, DAG, IND, nieuwVNummer, over, RAO_A_LID, REGIEVOERDER } from '../fixture.ts';
import { type Handelingen, sleutel, startHandelingen } from './doe.ts';

const GEMEENTE: Wie = { sub: 'g-1', organisatie: 'GEMEENTE', functie: 'GEMEENTE_MEDEWERKER' };
const TOELICHTING = 'Verblijft in de nachtopvang van de gemeente.';
const zaak = (vNummer: string, meer: object = {}) => ({
  ...{ lko: 'lko-a', vNummer, gemeente: 'Assen', toelichting: TOELICHTING },
  ...meer,
});

let overleg: Handelingen;
let genodigdVoor: string;
beforeAll(async () => {
  overleg = await startHandelingen();
  // An invitation to an item about nobody: it opens no person, and a case can be submitted.
  const { id } = await overleg.punt({ vNummer: null, soort: 'ACTUALITEIT', reden: 'ACTUALITEIT' });
  genodigdVoor = id;
  await overleg.uitnodiging(GEMEENTE, 'GENODIGD_GEMEENTE', [id]);
});
afterAll(() => overleg.close());
beforeEach(() => {
  overleg.gevraagd.length = 0;
});

const draagAan = (wie: Wie, vNummer: string, meer: object = {}) =>
  overleg.doe(wie, 'draagZaakAan', zaak(vNummer, meer));
const zonderIds = (answer: unknown) =>
  JSON.stringify(answer)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[0-9:.]+Z/g, 'moment');

interface Zaak {
  readonly beperkt: boolean | null;
  readonly gemeente: string | null;
  readonly aangedragenOp: string | null;
  readonly vreemdeling: { readonly vNummer: string };
}
const LIJST = `{ lko(id: "lko-a") { aangedragenZaken { totalCount edges { node { beperkt gemeente aangedragenOp vreemdeling { vNummer } } } } } }`;
const lijst = async (wie: Wie) => {
  const { data } = await overleg.query(wie, LIJST);
  const { aangedragenZaken } = data?.['lko'] as { aangedragenZaken: { edges: { node: Zaak }[] } | null };
  return aangedragenZaken?.edges.map(({ node }) => node);
};
const bij = async (wie: Wie, v: string) => (await lijst(wie))?.find(({ vreemdeling }) => vreemdeling.vNummer === v);
const toelichtingen = async (wie: Wie, v: string) => {
  const answer = await overleg.query(
    wie,
    'query ($v: VNummer!) { vreemdeling(vNummer: $v) { toelichtingenVanGemeenten { gemeente toelichting } } }',
    { v },
  );
  const fout = answer.errors?.[0]?.extensions?.['toegang'] as { reden: string } | undefined;
  return (
    (answer.data?.['vreemdeling'] as { toelichtingenVanGemeenten: unknown }).toelichtingenVanGemeenten ?? fout?.reden
  );
};

async function personen() {
  const [afgeschermd, afgeschermdMetGrond] = [nieuwVNummer(), (await overleg.punt()).vNummer];
  for (const vNummer of [afgeschermd, afgeschermdMetGrond])
    await overleg.db.insert(afschermingen).values({ vNummer, sinds: '2026-01-01' });
  const opSignaallijst = (await overleg.signaallijst()).vNummer;
  const al = nieuwVNummer();
  await draagAan(GEMEENTE, al);
  return {
    onbekend: nieuwVNummer(),
    opAgenda: (await overleg.punt()).vNummer,
    zonderBand: (await overleg.punt({ bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null })).vNummer,
    vanEenAnderLko: (await overleg.punt({ lkoId: 'lko-b' })).vNummer,
    gesloten: (await overleg.punt({ geslotenOp: over(-DAG) })).vNummer,
    opSignaallijst,
    afgeschermd,
    afgeschermdMetGrond,
    al,
  };
}

describe('draagZaakAan (R-BB-02)', () => {
  it('geeft elk V-nummer hetzelfde antwoord, met evenveel vragen aan de database en geen aan een bronhouder', async () => {
    const antwoorden = new Set<string>();
    const vragen = new Set<string>();
    const wie = Object.entries(await personen());
    for (const [, v] of wie) {
      overleg.statements.length = 0;
      const { answer } = await draagAan(GEMEENTE, v);
      antwoorden.add(zonderIds(answer));
      vragen.add(overleg.statements.join('\n').replaceAll(/\$\d+/g, '$'));
    }
    expect(wie).toHaveLength(9);
    expect([...antwoorden]).toHaveLength(1);
    expect([...antwoorden][0]).toContain('"regelfouten":[]');
    expect([...vragen]).toHaveLength(1);
    expect(overleg.gevraagd).toEqual([]);
  });

  it('ook geweigerd, en met een hergebruikte sleutel, is het antwoord voor elk V-nummer hetzelfde', async () => {
    const fouten = new Set<string>();
    const hergebruikt = new Set<string>();
    const eerder = { idempotentiesleutel: sleutel() };
    await draagAan(GEMEENTE, nieuwVNummer(), eerder);
    for (const v of Object.values(await personen())) {
      fouten.add(zonderIds((await draagAan(GEMEENTE, v, { toelichting: 'kort', gemeente: '1' })).answer));
      hergebruikt.add(zonderIds((await draagAan(GEMEENTE, v, eerder)).answer));
    }
    expect([fouten.size, hergebruikt.size]).toEqual([1, 1]);
    expect([...fouten][0]).toContain('R-BB-02');
    expect([...hergebruikt][0]).toContain('IDEMPOTENTIESLEUTEL_HERGEBRUIKT');
  });

  it('geeft de gemeente geen leesrecht: niet op de persoon, niet op de zaak, en niet meer agenda dan de uitnodiging', async () => {
    for (const v of Object.values(await personen())) {
      await draagAan(GEMEENTE, v);
      expect(await overleg.gezienDoor(GEMEENTE, v)).toBe('GEEN_GROND');
      expect(await toelichtingen(GEMEENTE, v)).toBe('GEEN_GROND');
    }
    expect(await lijst(GEMEENTE)).toBeUndefined();
    const agenda = await overleg.query(
      GEMEENTE,
      '{ lko(id: "lko-a") { agenda { totalCount edges { node { id } } } } }',
    );
    expect(agenda.data).toEqual({ lko: { agenda: { totalCount: 1, edges: [{ node: { id: genodigdVoor } }] } } });
  });

  it('geeft de leden geen grond: zij zien het V-nummer, en wat de gemeente schreef alleen met een grond voor de persoon', async () => {
    const { onbekend, opAgenda, vanEenAnderLko } = await personen();
    for (const v of [onbekend, opAgenda, vanEenAnderLko]) await draagAan(GEMEENTE, v);
    expect(await bij(CASEMANAGER, onbekend)).toMatchObject({ beperkt: false, gemeente: 'Assen' });
    expect(await overleg.gezienDoor(CASEMANAGER, onbekend)).toBe('GEEN_GROND');
    expect(await toelichtingen(CASEMANAGER, onbekend)).toBe('GEEN_GROND');
    expect(await toelichtingen(CASEMANAGER, opAgenda)).toEqual([{ gemeente: 'Assen', toelichting: TOELICHTING }]);
    // A ground through another LKO does not open what was written to this one.
    expect(await overleg.gezienDoor(IND, vanEenAnderLko)).toBe('grond');
    const alleenVanB = { ...REGIEVOERDER, sub: 'r-b' };
    await overleg.lid(alleenVanB, 'lko-b');
    expect(await toelichtingen(alleenVanB, vanEenAnderLko)).toEqual([]);
    expect(await lijst(RAO_A_LID)).toBeUndefined();
  });

  it('verraadt de leden niet wie afgeschermd is: het merk is voor wie al een grond heeft', async () => {
    const { onbekend, afgeschermd, afgeschermdMetGrond } = await personen();
    for (const v of [onbekend, afgeschermd, afgeschermdMetGrond]) await draagAan(GEMEENTE, v);
    const zonder = async (v: string) => zonderIds({ ...(await bij(CASEMANAGER, v)), vreemdeling: null });
    expect(await zonder(afgeschermd)).toBe(await zonder(onbekend));
    expect(await bij(CASEMANAGER, afgeschermdMetGrond)).toEqual({
      ...{ beperkt: true, gemeente: null, aangedragenOp: null },
      vreemdeling: { vNummer: afgeschermdMetGrond },
    });
    expect(await toelichtingen(CASEMANAGER, afgeschermdMetGrond)).toBe('VERSTREKKINGSBEPERKING');
  });

  it('staat te wachten tot een lid de persoon agendeert', async () => {
    const v = nieuwVNummer();
    await draagAan(GEMEENTE, v);
    expect(await bij(CASEMANAGER, v)).toBeDefined();
    await overleg.doe(CASEMANAGER, 'agendeer', { lko: 'lko-a', vNummer: v, reden: 'BIJZONDERHEID' });
    expect(await bij(CASEMANAGER, v)).toBeUndefined();
    expect(await overleg.gezienDoor(CASEMANAGER, v)).toBe('GEEN_GROND');
  });

  it.each([
    ['een gemeente zonder uitnodiging', { ...GEMEENTE, sub: 'g-2' }, 'lko-a', 'GEEN_GROND'],
    ['een gemeente bij een LKO dat haar niet uitnodigde', GEMEENTE, 'lko-b', 'GEEN_GROND'],
    ['een gemeente bij een LKO dat er niet is', GEMEENTE, 'lko-nergens', 'GEEN_GROND'],
    ['een lid van het LKO', CASEMANAGER, 'lko-a', 'GEEN_GROND'],
  ])('%s kan het niet', async (_wie, wie, lko, reden) => {
    expect((await draagAan(wie, nieuwVNummer(), { lko })).fout).toBe(reden);
  });

  it('en een gemeente waarvan de uitnodiging voorbij is ook niet meer', async () => {
    const voorbij = { ...GEMEENTE, sub: 'g-3' };
    await overleg.uitnodiging(voorbij, 'GENODIGD_GEMEENTE', [genodigdVoor], { tot: over(-1000) });
    expect((await draagAan(voorbij, nieuwVNummer())).fout).toBe('GEEN_GROND');
  });
});
