// The stand, the version and the fields of a signaallijst about somebody whom one does not see (k1, k6): the same answers as about a list
// that never was, whatever is true of it (aanvallen.md, 5 and 6; R-LKO-17).
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { afschermingen } from '../../subgraphs/overleg/tables/persoon.ts';
import { signaallijsten, STANDEN } from '../../subgraphs/overleg/tables/signaallijst.ts';
import type { Wie } from '../support/subgraph-alone.ts';
import {
  AVIM,
  CASEMANAGER,
  DAG,
  DEELBERAAD_LID,
  nieuwVNummer,
  over,
  REGIEVOERDER,
} from '../subgraphs/overleg/fixture.ts';
import type { Handelingen } from '../subgraphs/overleg/handelingen/doe.ts';
import { SECRETARIS, startRao } from '../subgraphs/overleg/handelingen/doe-rao.ts';
import { strategie } from '../subgraphs/overleg/handelingen/overleg-met-strategie.ts';
import { signaalVan } from '../subgraphs/overleg/handelingen/signaal.ts';

let overleg: Handelingen;
let signaal: ReturnType<typeof signaalVan>;
beforeAll(async () => {
  ({ overleg } = await startRao());
  signaal = signaalVan(overleg);
});
afterAll(() => overleg.close());

const schermAf = async (vNummer: string) => {
  await overleg.db.insert(afschermingen).values({ vNummer, sinds: '2026-01-01' });
};
const tekst = 'Het voorstel wordt gevolgd.';
const rao = { rao: 'rao-a' };
const onderdelen = { stappenGenomen: 'Veel.', stappenNogTeZetten: 'Weinig.', oplossingenToelating: 'geen' };
/** Every verb about a signaallijst: as whom, and the rest of the input. */
const BIJ_RAO: Readonly<Record<string, object>> = {
  agendeerSignaal: rao,
  bespreekSignaal: { ...rao, bijeenkomst: 'b-was' },
  besluit: { ...rao, bijeenkomst: 'b-was', uitkomst: 'VOORSTEL_GEVOLGD', tekst },
  koppelTerug: { ...rao, tekst },
  schaalOpNaarDeelberaad: { ...rao, gronden: ['TREND'], ...onderdelen },
  geefStandpunt: { soort: 'RAO', overleg: 'rao-a', tekst, versie: 7 },
};
const BIJ_DEELBERAAD: Readonly<Record<string, object>> = {
  stelVervolgactieVast: { uitkomst: 'VERVOLGACTIE', actor: 'AD_DTV', tekst },
  koppelTerugAanRao: { tekst },
};
const zonder = (answer: unknown, id: string) => JSON.stringify(answer).replaceAll(id, 'nergens');
const INGEDIEND = STANDEN.filter((stand) => stand !== 'CONCEPT');

describe.each([
  ['het RAO', SECRETARIS, BIJ_RAO, 'LKO_NAAR_RAO'],
  ['het Deelberaad', DEELBERAAD_LID, BIJ_DEELBERAAD, 'RAO_NAAR_DA'],
] as const)('%s', (_wie, wie: Wie, verbs, niveau) => {
  it.each(Object.keys(verbs))('%s zegt van een afgeschermde niet in welke stand de lijst is (k6)', async (verb) => {
    const doe = (signaallijst: string) => overleg.doe(wie, verb, { signaallijst, ...verbs[verb] });
    const nergens = await doe('nergens');
    expect(overleg.regels(nergens)).toContain('SIGNAALLIJST_ONBEKEND HARD');
    for (const stand of INGEDIEND) {
      const { id, vNummer } = await overleg.signaallijst({
        stand,
        niveau,
        ...(niveau === 'RAO_NAAR_DA' ? { lkoId: null } : {}),
      });
      await schermAf(vNummer);
      expect(zonder((await doe(id)).answer, id)).toBe(JSON.stringify(nergens.answer));
      const [rij] = await overleg.db.select().from(signaallijsten).where(eq(signaallijsten.id, id));
      expect(rij).toMatchObject({ stand, versie: 1 });
    }
  });

  it.each(Object.keys(verbs))('%s zegt niets van een lijst die geen grond meer is', async (verb) => {
    const doe = (signaallijst: string) => overleg.doe(wie, verb, { signaallijst, ...verbs[verb] });
    const { id } = await overleg.signaallijst({
      ...{ stand: 'TERUGGEKOPPELD', standSinds: over(-91 * DAG), niveau },
      ...(niveau === 'RAO_NAAR_DA' ? { lkoId: null } : {}),
    });
    expect(zonder((await doe(id)).answer, id)).toBe(JSON.stringify((await doe('nergens')).answer));
  });

  it('wie de persoon wel ziet leest waarom het niet gaat', async () => {
    const [verb = ''] = Object.keys(verbs);
    const { id } = await overleg.signaallijst({
      ...{ stand: 'TERUGGEKOPPELD', standSinds: over(-DAG), niveau },
      ...(niveau === 'RAO_NAAR_DA' ? { lkoId: null } : {}),
    });
    const gedaan = await overleg.doe(wie, verb, { signaallijst: id, ...verbs[verb] });
    if (niveau === 'LKO_NAAR_RAO') expect(overleg.regels(gedaan)).toEqual(['SIGNAAL_STAND HARD']);
    else expect(gedaan.resultaat).toBeNull();
  });
});

describe('het LKO', () => {
  const VERBS: Readonly<Record<string, object>> = {
    werkSignaallijstBij: { lko: 'lko-a', versie: 1, locatie: 'gl-a' },
    dienSignaallijstIn: { lko: 'lko-a', versie: 1 },
    geefStandpunt: { overleg: 'lko-a', tekst, versie: 3 },
  };
  it.each(Object.keys(VERBS))(
    '%s noemt versie noch velden van een concept over wie men niet (meer) ziet: afgeschermd, gesloten, of niet voor dit lid',
    async (verb) => {
      for (const maakOnzichtbaar of [
        schermAf,
        async (vNummer: string) => {
          await overleg.db
            .update(agendapunten)
            .set({ geslotenOp: over(-1) })
            .where(and(eq(agendapunten.vNummer, vNummer), eq(agendapunten.lkoId, 'lko-a')));
        },
      ]) {
        const { id, vNummer } = await signaal.opgesteld();
        await signaal.werkBij(id, { locatie: 'gl-b', unaniem: true });
        await maakOnzichtbaar(vNummer);
        const doe = (signaallijst: string) => overleg.doe(CASEMANAGER, verb, { signaallijst, ...VERBS[verb] });
        const gezien = await doe(id);
        expect(gezien.resultaat).toBeNull();
        expect(zonder(gezien.answer, id)).toBe(JSON.stringify((await doe('nergens')).answer));
      }
    },
  );

  it('stelSignaallijstOp zegt niet dat er over iemand die men niet ziet al een concept is', async () => {
    const { id, vNummer } = await signaal.opgesteld();
    expect(id).not.toBe('');
    await overleg.db
      .update(agendapunten)
      .set({ geslotenOp: over(-1) })
      .where(eq(agendapunten.vNummer, vNummer));
    for (const wie of [AVIM, REGIEVOERDER]) {
      const gezien = (await signaal.stelOp(wie, vNummer)).answer;
      expect(gezien).toEqual((await signaal.stelOp(wie, nieuwVNummer())).answer);
    }
  });

  it('startStappenplan zegt van wie men niet ziet niet wie een AMV is, en vraagt de IND niets (R-LKO-17)', async () => {
    const amv = await overleg.punt();
    const geen = await overleg.punt();
    overleg.ja.add(`amvOnder18 ${amv.vNummer}`);
    for (const { vNummer } of [amv, geen]) await schermAf(vNummer);
    overleg.gevraagd.length = 0;
    const start = async (vNummer: string) =>
      (await overleg.doe(REGIEVOERDER, 'startStappenplan', { lko: 'lko-a', vNummer, reden: 'Het vertrek stokt.' }))
        .answer;
    expect(await start(amv.vNummer)).toEqual(await start(geen.vNummer));
    expect(overleg.gevraagd).toEqual([]);
  });

  it('meldWaarneming zegt van wie men niet ziet niet of het opvangrecht is geeindigd, en vraagt het COA niets', async () => {
    const [wel, niet] = [await overleg.punt(), await overleg.punt()];
    overleg.ja.add(`opvangrechtGeeindigd ${wel.vNummer}`);
    for (const { vNummer } of [wel, niet]) await schermAf(vNummer);
    overleg.gevraagd.length = 0;
    const meld = async (vNummer: string) =>
      (
        await overleg.doe(AVIM, 'meldWaarneming', {
          ...{ soort: 'LKO', overleg: 'lko-a', vNummer, gemeente: 'Assen', aanbieder: 'GEMEENTE' },
          waargenomenOp: over(-DAG).toISOString().slice(0, 10),
        })
      ).answer;
    expect(await meld(wel.vNummer)).toEqual(await meld(niet.vNummer));
    expect(await meld(wel.vNummer)).toEqual(await meld(nieuwVNummer()));
    expect(overleg.gevraagd).toEqual([]);
  });

  it('stelStrategieVast vraagt DT&V niet naar de vertrektermijn van wie men niet ziet', async () => {
    const { id, vNummer } = await overleg.punt();
    await schermAf(vNummer);
    overleg.gevraagd.length = 0;
    expect(overleg.regels(await overleg.doe(CASEMANAGER, 'stelStrategieVast', strategie(id)))).toEqual([
      'R-LKO-08 HARD',
    ]);
    expect(overleg.gevraagd).toEqual([]);
  });
});
