// aanvallen.md, 5: what a verb says of its rules must not tell what the same gebruiker could not ask.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afschermingen, eigenPersonen } from '../../subgraphs/overleg/tables/persoon.ts';
import type { Wie } from '../support/subgraph-alone.ts';
import { type Handelingen, startHandelingen } from '../subgraphs/overleg/handelingen/doe.ts';
import { AVIM, CASEMANAGER, DAG, nieuwVNummer, over, REGIEVOERDER, VOOGD } from '../subgraphs/overleg/fixture.ts';

let overleg: Handelingen;
beforeAll(async () => {
  overleg = await startHandelingen();
});
afterAll(() => overleg.close());
beforeEach(() => {
  overleg.gevraagd.length = 0;
});

const dossier = (vNummer: string, meer: object = {}) => ({
  ...{ lko: 'lko-a', vNummer, bron: 'LID_AANVULLEND', reden: 'OVERLAST' },
  ...meer,
});
const bekend = () => {
  const v = nieuwVNummer();
  for (const feit of ['opvangBijAzc', 'administratiefBijAzc', 'caseloadBijAzc', 'topXBijAzc'])
    overleg.ja.add(`${feit} ${v}@azc-a`);
  overleg.ja.add(`opCaseload ${v}`);
  return v;
};
const afgeschermd = async (vNummer: string) => {
  await overleg.db.insert(afschermingen).values({ vNummer, sinds: '2026-01-01' });
  return vNummer;
};

describe('een agendeer die niet doorgaat vertelt niets van de persoon, en laat geen bronhouder van haar horen', () => {
  it.each<[string, Wie, object]>([
    ['van andermans lijst', REGIEVOERDER, { bron: 'BEWONERSLIJST', reden: 'LIJST' }],
    ['van de lijst van administratief geplaatsten, door de politie', AVIM, { bron: 'ADMINISTRATIEF_GEPLAATST' }],
    ['aanvullend zonder reden', CASEMANAGER, { reden: 'LIJST' }],
    ['een actualiteit over iemand', CASEMANAGER, { soort: 'ACTUALITEIT', reden: 'ACTUALITEIT' }],
    ['een dossier met de reden van een actualiteit', CASEMANAGER, { reden: 'ACTUALITEIT' }],
  ])('%s', async (_wat, wie, meer) => {
    const eerder = (await overleg.geschiedenis()).length;
    const onbekend = await overleg.doe(wie, 'agendeer', dossier(nieuwVNummer(), meer));
    expect(onbekend.resultaat).toBeNull();
    expect(onbekend.regelfouten.length).toBeGreaterThan(0);
    for (const v of [bekend(), await afgeschermd(bekend())])
      expect((await overleg.doe(wie, 'agendeer', dossier(v, meer))).answer).toEqual(onbekend.answer);
    expect(overleg.gevraagd).toEqual([]);
    expect(await overleg.geschiedenis()).toHaveLength(eerder);
  });

  it('bevestigBand evenmin: de eigen organisatie, zonder reden, een onbekend punt', async () => {
    const gesloten = await overleg.punt({ geslotenOp: over(-DAG) });
    const eigen = await overleg.punt({ ingebrachtDoor: 'COA', bandBeeindigdOp: over(-DAG) });
    const ander = await overleg.punt({ ingebrachtDoor: 'DTV', bandBeeindigdOp: over(-DAG) });
    const reden = 'Verblijft feitelijk bij familie.';
    for (const invoer of [
      { agendapunt: eigen.id, reden },
      { agendapunt: ander.id, reden: '' },
      { agendapunt: gesloten.id, reden },
    ]) {
      const gedaan = await overleg.doe(CASEMANAGER, 'bevestigBand', { lko: 'lko-a', ...invoer });
      expect(gedaan.resultaat).toBeNull();
    }
    expect(overleg.gevraagd).toEqual([]);
  });
});

describe('nodigUit zegt niet wiens voogd iemand is (k5)', () => {
  const nodig = (punten: readonly string[]) =>
    overleg.doe(CASEMANAGER, 'nodigUit', {
      ...{ soort: 'LKO', overleg: 'lko-a', agendapunten: punten, tot: over(DAG).toISOString() },
      genodigde: { issuer: overleg.issuer.issuer, ...VOOGD },
    });
  const pupil = async (meer: object = {}) => {
    const punt = await overleg.punt(meer);
    const { issuer } = overleg.issuer;
    await overleg.db.insert(eigenPersonen).values({ issuer, sub: VOOGD.sub, vNummer: punt.vNummer, relatie: 'PUPIL' });
    return punt;
  };
  const ZONDER_BAND = { bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null };

  it('aan wie MINDERJARIGHEID van die persoon niet mag zien: pupil of niet, het antwoord is hetzelfde', async () => {
    const zichtbaar = await pupil();
    for (const [wel, niet] of [
      [await pupil(ZONDER_BAND), await overleg.punt(ZONDER_BAND)],
      [await pupil({ bandBeeindigdOp: over(-DAG) }), await overleg.punt({ bandBeeindigdOp: over(-DAG) })],
    ] as const) {
      expect(overleg.regels(await nodig([niet.id]))).toEqual(['REGEL_NIET_TOONBAAR HARD']);
      expect((await nodig([wel.id])).answer).toEqual((await nodig([niet.id])).answer);
      expect((await nodig([zichtbaar.id, wel.id])).answer).toEqual((await nodig([zichtbaar.id, niet.id])).answer);
    }
    const [wel, niet] = [await pupil(), await overleg.punt()];
    for (const { vNummer } of [wel, niet]) await afgeschermd(vNummer);
    expect((await nodig([wel.id])).answer).toEqual((await nodig([niet.id])).answer);
    expect(overleg.regels(await nodig([wel.id]))).toEqual(['REGEL_NIET_TOONBAAR HARD']);
  });

  it('aan wie het mag zien wel', async () => {
    const { id } = await overleg.punt();
    expect(overleg.regels(await nodig([id]))).toEqual(['k5 HARD']);
    expect((await nodig([(await pupil()).id])).resultaat).not.toBeNull();
  });
});

describe('agendeer zegt niet wie afgeschermd is (k6)', () => {
  const rijVan = async (wie: Wie, vNummer: string) => {
    const { data, errors } = await overleg.query(
      wie,
      `{ lko(id: "lko-a") { agenda(first: 200) { edges { node { beperkt id soort reden bron ingebrachtDoor toegevoegdOp
        band { soort } vreemdeling { vNummer toegang { reden niveaus { dataklasse } } } } } } } }`,
    );
    const { edges } = (
      data?.['lko'] as { agenda: { edges: { node: { id: string; vreemdeling: { vNummer: string } } }[] } }
    ).agenda;
    const index = edges.findIndex(({ node }) => node.vreemdeling.vNummer === vNummer);
    const node = edges[index]?.node;
    return {
      rij: JSON.parse(
        JSON.stringify(node)
          .replaceAll(vNummer, 'X')
          .replaceAll(node?.id ?? '-', 'ID'),
      ) as object,
      fouten: (errors ?? []).filter(({ path }) => path?.[3] === index).map(({ extensions }) => extensions),
    };
  };

  it('van wie geen band heeft met dit azc: op de agenda ziet een afgeschermde eruit als een vreemde', async () => {
    const [vreemde, beperkt] = [nieuwVNummer(), await afgeschermd(nieuwVNummer())];
    for (const v of [vreemde, beperkt]) await overleg.doe(REGIEVOERDER, 'agendeer', dossier(v));
    for (const wie of [REGIEVOERDER, CASEMANAGER]) {
      const gezien = await rijVan(wie, beperkt);
      expect(gezien).toEqual(await rijVan(wie, vreemde));
      expect(gezien).toMatchObject({
        rij: { beperkt: false, id: 'ID', vreemdeling: { toegang: { reden: 'GEEN_GROND' } } },
      });
    }
  });

  it('van wie er een heeft, of had, staan er V-nummer en merk, en niets anders', async () => {
    const nu = await afgeschermd(bekend());
    await overleg.doe(REGIEVOERDER, 'agendeer', dossier(nu));
    const had = await overleg.punt({ bandBeeindigdOp: over(-DAG) });
    await afgeschermd(had.vNummer);
    for (const v of [nu, had.vNummer])
      expect((await rijVan(CASEMANAGER, v)).rij).toMatchObject({
        ...{ beperkt: true, id: null, soort: null, reden: null, bron: null, ingebrachtDoor: null, band: null },
        vreemdeling: { vNummer: 'X' },
      });
  });
});
