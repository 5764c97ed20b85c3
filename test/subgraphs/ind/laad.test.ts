import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laadInd } from '../../../demo/laad/ind.ts';
import { plusDagen } from '../../../demo/wereld/dag.ts';
import type { ProcedureBeeld } from '../../../demo/wereld/persoon.ts';
import { maakWereld } from '../../../demo/wereld/wereld.ts';
import { defineInd } from '../../../subgraphs/ind/ind.ts';
import { leesbareProcedures } from '../../../subgraphs/ind/procedures.ts';
import { openIndStore } from '../../../subgraphs/ind/store.ts';
import { personen, procedures, rechtsmiddelen, uitstellen, vervangingen } from '../../../subgraphs/ind/tables.ts';
import { startSubgraphAlone } from '../../support/subgraph-alone.ts';

const PEILDATUM = '2026-11-21';
const wereld = maakWereld({ omvang: 'klein', peildatum: PEILDATUM });
const start = () => startSubgraphAlone('ind', 'IND', (db) => defineInd({ db, now: () => Date.parse(PEILDATUM) }));
let ind: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  ind = await start();
  await laadInd(ind.db, wereld, ind.issuer.issuer);
});
afterAll(() => ind.close());

const vNummers = wereld.personen.map((p) => p.vNummer);

describe('de IND in de demo', () => {
  it('kent iedereen', async () => {
    expect(await ind.db.$count(personen)).toBe(wereld.personen.length);
  });

  it('heeft voor elk beeld de letter van art. 8 en de stand die daarbij horen', async () => {
    const store = openIndStore(ind.db);
    const rijen = await store.persoon.loadMany(vNummers);
    const zaken = await store.procedures.loadMany(vNummers);
    const gezien = new Map<ProcedureBeeld, Set<string>>();
    for (const [i, p] of wereld.personen.entries()) {
      const rij = rijen[i];
      const zaak = zaken[i];
      if (rij === undefined || rij instanceof Error || zaak === undefined || zaak instanceof Error)
        throw new Error('leeg');
      const loopt = leesbareProcedures(zaak, () => true)[0]?.loopt ?? false;
      const beeld = `${String(rij.verblijfsrecht?.letter)} ${loopt ? 'loopt' : 'afgerond'}`;
      gezien.set(p.procedureBeeld, (gezien.get(p.procedureBeeld) ?? new Set()).add(beeld));
    }
    expect(Object.fromEntries([...gezien].map(([beeld, wat]) => [beeld, [...wat].sort()]))).toEqual({
      LOOPT_EERSTE: ['F loopt', 'null loopt'],
      AFGEWEZEN: ['H loopt', 'null afgerond'],
      HASA: ['F loopt'],
      ART64: ['J afgerond'],
      DUBLIN: ['null afgerond'],
      INGEWILLIGD: ['C afgerond'],
      GEEN: ['null afgerond'],
    });
  });

  it('kent geen dag na de peildatum, behalve het einde van uitstel', async () => {
    const dagen = [
      ...(await ind.db.select().from(procedures)).flatMap((p) => [p.indiening, p.beslistOp]),
      ...(await ind.db.select().from(rechtsmiddelen)).flatMap((m) => [m.indiening, m.uitspraak]),
      ...(await ind.db.select().from(uitstellen)).flatMap((u) => [u.aanvraag, u.toekenning, u.van]),
    ].filter((dag) => dag !== null);
    expect(dagen.length).toBeGreaterThan(wereld.personen.length);
    expect(dagen.filter((dag) => dag > PEILDATUM)).toEqual([]);
  });

  it('vervangt nummers die niemand anders heeft', async () => {
    const oud = (await ind.db.select().from(vervangingen)).map((v) => v.oudVNummer);
    expect(oud.length).toBeGreaterThan(0);
    expect(oud.filter((nummer) => !/^9999\d{6}$/.test(nummer) || vNummers.includes(nummer))).toEqual([]);
  });

  it.each(['p-ind-duinrand', 'p-ind-veenkamp'])('%s heeft toegewezen procedures', async (sub) => {
    const wie = { sub, organisatie: 'IND', functie: 'IND_MEDEWERKER' };
    const answer = await ind.query(wie, '{ mijnProcedures(first: 1) { totalCount } }');
    expect(answer.data).toEqual({
      mijnProcedures: { totalCount: wereld.personen.filter((p) => p.behandelaarInd === sub).length },
    });
    expect(wereld.personen.filter((p) => p.behandelaarInd === sub).length).toBeGreaterThan(20);
  });

  it('zegt van de AMV van gisteren en vandaag achttien dat de uitzondering voorbij is (R-LKO-17)', async () => {
    const { amvMorgenAchttien, amvVandaagAchttien, amvGisterenAchttien, gezinOpAgenda } = wereld.verhalen;
    const gevraagd = [...amvMorgenAchttien, ...amvVandaagAchttien, ...amvGisterenAchttien, ...gezinOpAgenda];
    const vraag = (dag: string) =>
      defineInd({ db: ind.db, now: () => Date.parse(dag) }).feiten?.['amvOnder18']?.antwoord(gevraagd);
    expect(await vraag(PEILDATUM)).toEqual(new Set(amvMorgenAchttien));
    expect(await vraag(plusDagen(PEILDATUM, 1))).toEqual(new Set());
  });
});
