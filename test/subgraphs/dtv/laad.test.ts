import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laadDtv } from '../../../demo/laad/dtv.ts';
import { insertAll } from '../../../demo/laad/insert-all.ts';
import { maakWereld } from '../../../demo/wereld/wereld.ts';
import { defineDtv } from '../../../subgraphs/dtv/dtv.ts';
import { feitenVan } from '../../../subgraphs/dtv/feiten.ts';
import { inTeBrengen } from '../../../subgraphs/dtv/in-te-brengen.ts';
import { personen } from '../../../subgraphs/dtv/tables.ts';
import { vraagCoa } from './fixture.ts';
import { startSubgraphAlone } from '../../support/subgraph-alone.ts';
import { ALLES } from './fixture.ts';

const wereld = maakWereld({ omvang: 'klein', peildatum: '2026-11-21' });
const opNummer = new Map(wereld.personen.map((p) => [p.vNummer, p]));
let dtv: Awaited<ReturnType<typeof start>>;
let processorMs = 0;
const start = () => startSubgraphAlone('dtv', 'DTV', (db) => defineDtv({ db, vraagFeit: vraagCoa }));

beforeAll(async () => {
  dtv = await start();
  const begin = process.cpuUsage();
  await laadDtv(dtv.db, wereld, dtv.issuer.issuer);
  const { user, system } = process.cpuUsage(begin);
  processorMs = (user + system) / 1000;
});
afterAll(() => dtv.close());

describe('de demo geladen bij DT&V', () => {
  it('is vlug geladen, en weigert een tweede keer in plaats van iedereen te verdubbelen', async () => {
    // Time of the processor and not of the clock; two seconds is what a start of the demo has for it, twice that a fault.
    expect(processorMs).toBeLessThan(4000);
    await expect(laadDtv(dtv.db, wereld, dtv.issuer.issuer)).rejects.toThrow();
  });

  it('houdt niemand bij van wie DT&V niets weet', async () => {
    const bekend = await dtv.db.select({ vNummer: personen.vNummer }).from(personen);
    expect(bekend.length).toBeGreaterThan(900);
    for (const { vNummer } of bekend) {
      const p = opNummer.get(vNummer)!;
      expect(p.caseload ?? p.uitstroom ?? p.vertrektermijnEinde, vNummer).not.toBeNull();
    }
  });

  it('zegt van elke persoon op de caseload en het vertrekplan wat de wereld zegt', async () => {
    const feiten = feitenVan(dtv.db);
    const alle = wereld.personen.map((p) => p.vNummer);
    expect([...(await feiten['opCaseload']!.antwoord(alle))].sort()).toEqual(
      alle.filter((v) => opNummer.get(v)!.caseload !== null),
    );
    expect([...(await feiten['vertrekplanMetStrategie']!.antwoord(alle))].sort()).toEqual(
      alle.filter((v) => opNummer.get(v)!.vertrekplan),
    );
  });

  it('geeft R-LKO-05 bij azc Duinrand: drie geplaatsten, een op de caseload, twee in te brengen', async () => {
    const niet = wereld.verhalen.administratiefNietOpCaseload;
    const geplaatst = [...wereld.verhalen.administratiefOpCaseload, ...niet];
    const over = await inTeBrengen(
      geplaatst,
      (v) => Promise.resolve(new Set(v)),
      (v) => feitenVan(dtv.db)['opCaseload']!.antwoord(v),
    );
    expect(over).toEqual(niet);
  });

  it('laat de betrokkene de eigen zaak zien, zonder de overwogen inbewaringstelling', async () => {
    const wie = { sub: 'p-betrokkene', organisatie: 'BETROKKENE', functie: 'BETROKKENE' };
    const vNummer = wereld.verhalen.betrokkene[0];
    const answer = await dtv.entities(
      wie,
      'Vreemdeling',
      ALLES,
      [
        {
          __typename: 'Vreemdeling',
          vNummer,
          toegangsbewijs: dtv.bewijs(wie, { type: 'Vreemdeling', key: vNummer, profielen: ['BETROKKENE'] }),
        },
      ],
      'INZAGE',
    );
    expect(answer.data).toMatchObject({
      _entities: [
        {
          vertrekzaak: {
            status: 'IN_BEHANDELING',
            vertrekplan: { strategie: null, stappen: [] },
            vertrektermijn: { einddatum: opNummer.get(vNummer)!.vertrektermijnEinde, bron: 'IND' },
          },
        },
      ],
    });
    expect(JSON.stringify(answer)).not.toMatch(/bewaring|detentie/i);
  });

  it('geeft elke regievoerder van de wereld de eigen caseload', async () => {
    for (const { sub } of wereld.medewerkers.filter((m) => m.functie === 'REGIEVOERDER')) {
      const wie = { sub, organisatie: 'DTV', functie: 'REGIEVOERDER' };
      const answer = await dtv.query(wie, '{ mijnCaseload(first: 1) { totalCount } }');
      const eigen = wereld.personen.filter((p) => p.caseload?.regievoerder === sub).length;
      expect(answer.data, sub).toEqual({ mijnCaseload: { totalCount: eigen } });
    }
  });
});

describe('rijen in een keer', () => {
  const rij = (vNummer: string, naam: string) => ({ vNummer, naam });
  const terug = async (vNummer: string) => dtv.db.select().from(personen).where(eq(personen.vNummer, vNummer));

  it('komen aan zoals ze zijn, en wat een rij weglaat krijgt wat de tabel ervoor heeft', async () => {
    const naam = `O'Bri"en \\ {1,2} $1`;
    await insertAll(dtv.db, personen, [
      { ...rij('9990900001', naam), verstrekkingsbeperking: true },
      rij('9990900002', 'B'),
    ]);
    expect(await terug('9990900001')).toEqual([{ ...rij('9990900001', naam), verstrekkingsbeperking: true }]);
    expect(await terug('9990900002')).toEqual([{ ...rij('9990900002', 'B'), verstrekkingsbeperking: false }]);
  });

  it('geen een, als een ervan niet mag', async () => {
    const rijen = [rij('9990900003', 'C'), { ...rij('9990900004', 'D'), naam: null as unknown as string }];
    await expect(insertAll(dtv.db, personen, rijen)).rejects.toThrow();
    expect(await terug('9990900003')).toEqual([]);
  });
});
