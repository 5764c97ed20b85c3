import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personen, vertrekplannen, vertrekstappen, vertrekzaken } from '../../../subgraphs/dtv/tables.ts';
import type { Answer } from '../../support/subgraph-alone.ts';
import { CASEMANAGER, type Dtv, REGIEVOERDER, startDtv } from './fixture.ts';

let dtv: Dtv;
beforeAll(async () => {
  dtv = await startDtv();
});
afterAll(() => dtv.close());

const eerste = (answer: Answer) => (answer.data?.['_entities'] as Record<string, unknown>[])[0];

describe('het aantal SQL-opdrachten', () => {
  const groep = Array.from({ length: 200 }, (_, index) => `999001${String(index).padStart(4, '0')}`);
  beforeAll(async () => {
    await dtv.db.insert(personen).values(groep.map((vNummer) => ({ vNummer, naam: 'Naam' })));
    await dtv.db.insert(vertrekzaken).values(
      groep.map((vNummer) => ({
        zaaknummer: `VZ-${vNummer}`,
        vNummer,
        status: 'IN_BEHANDELING' as const,
        regievoerderIssuer: dtv.issuer.issuer,
        regievoerderSub: 'r-1',
        regio: 'noord',
        azc: 'azc-b',
        instroomDatum: '2026-03-01',
        instroomBron: 'IND' as const,
      })),
    );
    const plannen = groep.map((vNummer) => ({ zaaknummer: `VZ-${vNummer}`, versie: 1 }));
    await dtv.db
      .insert(vertrekplannen)
      .values(plannen.map((p) => ({ ...p, datum: '2026-03-01', doel: 'LAND_VAN_HERKOMST' as const })));
    await dtv.db
      .insert(vertrekstappen)
      .values(plannen.map((p) => ({ ...p, nummer: 1, omschrijving: 'stap', gereed: false, belegdBij: 'DTV' })));
  });

  /** What the LKO query of the werkbank asks of DT&V: one fetch for the people, one for the LKO. */
  const lkoVraag = async (aantal: number, wie: typeof REGIEVOERDER, profiel: string) => {
    dtv.statements.length = 0;
    const mensen = await dtv.entities(
      wie,
      'Vreemdeling',
      'vertrekzaak { regievoerder { functie } vertrekplan { strategie stappen { omschrijving gereed } } vertrektermijn { einddatum } }',
      groep.slice(0, aantal).map((vNummer) => dtv.met(wie, vNummer, [profiel])),
    );
    expect(JSON.stringify(mensen.data).match(/"stap"/g)).toHaveLength(aantal);
    const overleg = await dtv.entities(
      wie,
      'LKO',
      `caseloadlijst { totalCount } administratiefGeplaatstInTeBrengen { vNummer }`,
      [
        dtv.lko(wie, 'lko-b', [profiel], {
          administratiefGeplaatst: [...groep.slice(0, aantal), '9990000101'],
        }),
      ],
    );
    expect(eerste(overleg)).toEqual({
      caseloadlijst: { totalCount: 201 },
      administratiefGeplaatstInTeBrengen: [{ vNummer: '9990000101' }],
    });
    return dtv.statements.length;
  };

  it.each([
    ['een lid van het COA', CASEMANAGER, 'LKO_COA', 3],
    ['een lid van DT&V, met de eigen caseload erbij', REGIEVOERDER, 'LKO_DTV', 4],
  ])('is voor %s even groot bij 5 als bij 200 mensen', async (_wie, wie, profiel, verwacht) => {
    expect(await lkoVraag(5, wie, profiel)).toBe(verwacht);
    expect(await lkoVraag(200, wie, profiel)).toBe(verwacht);
  });

  it('van de caseloadlijst met personen hangt niet af van hoeveel er op staan', async () => {
    const tel = async (first: number) => {
      dtv.statements.length = 0;
      const answer = await dtv.entities(
        REGIEVOERDER,
        'LKO',
        `caseloadlijst(first: ${first}) { totalCount edges { node { naam } vreemdeling { vNummer vertrekzaak { zaaknummer } } } }`,
        [dtv.lko(REGIEVOERDER, 'lko-b', ['LKO_DTV'])],
      );
      expect((eerste(answer)?.['caseloadlijst'] as { edges: unknown[] }).edges).toHaveLength(first);
      return dtv.statements.length;
    };
    expect(await tel(5)).toBe(4);
    expect(await tel(200)).toBe(4);
  });
});
