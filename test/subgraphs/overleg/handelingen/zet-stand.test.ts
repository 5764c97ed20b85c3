import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetStand } from '../../../../subgraphs/overleg/handelingen/zet-stand.ts';
import { signaallijsten, signaalOvergangen } from '../../../../subgraphs/overleg/tables/signaallijst.ts';
import { NU, over, type Overleg, RAO_A_LID, startOverleg } from '../fixture.ts';

let overleg: Overleg;
beforeAll(async () => {
  overleg = await startOverleg();
});
afterAll(() => overleg.close());

const lees = async (id: string) => {
  const { db } = overleg;
  const [lijst] = await db.select().from(signaallijsten).where(eq(signaallijsten.id, id));
  if (lijst === undefined) throw new Error('no such list');
  const overgangen = await db.select().from(signaalOvergangen).where(eq(signaalOvergangen.signaallijstId, id));
  return { lijst, overgangen };
};
const door = () => ({ issuer: overleg.issuer.issuer, ...RAO_A_LID });

describe('een overgang van een signaallijst (R-RAO-07)', () => {
  it('schrijft de stand en wie, wanneer en waarom, samen', async () => {
    const { id } = await overleg.signaallijst();
    const { lijst } = await lees(id);
    const reden = 'Op de agenda van november.';
    const gedaan = await overleg.db.transaction((tx) =>
      zetStand(tx, { lijst, naar: 'GEAGENDEERD', door: door(), nu: NU, reden, wijzigt: { locatie: 'gl-a' } }),
    );
    expect(gedaan).toBe(true);
    const na = await lees(id);
    expect(na.lijst).toEqual({
      ...{ ...lijst, stand: 'GEAGENDEERD', standSinds: over(0), gewijzigdOp: over(0) },
      ...{ versie: lijst.versie + 1, locatie: 'gl-a' },
    });
    expect(na.overgangen).toEqual([
      {
        ...{ volgnummer: expect.any(Number) as number, signaallijstId: id, van: 'INGEDIEND', naar: 'GEAGENDEERD' },
        ...{ ...door(), op: over(0), reden },
      },
    ]);
  });

  it('zonder reden van wie haar deed heeft die van haar regel, en een lege weigert ook de database', async () => {
    const { id } = await overleg.signaallijst();
    const { lijst } = await lees(id);
    const zet = (reden?: string) =>
      overleg.db.transaction((tx) =>
        zetStand(tx, { lijst, naar: 'GEAGENDEERD', door: door(), nu: NU, ...(reden === undefined ? {} : { reden }) }),
      );
    await expect(zet(' ')).rejects.toThrow();
    expect(await lees(id)).toEqual({ lijst, overgangen: [] });
    expect(await zet()).toBe(true);
    expect((await lees(id)).overgangen).toMatchObject([{ reden: 'Voorgedragen vanuit het LKO (R-RAO-05).' }]);
  });

  it('gebeurt van twee tegelijk een keer, en de ander schreef niets', async () => {
    const { id } = await overleg.signaallijst();
    const { lijst } = await lees(id);
    const zet = () =>
      overleg.db.transaction((tx) => zetStand(tx, { lijst, naar: 'GEAGENDEERD', door: door(), nu: NU }));
    expect((await Promise.all([zet(), zet(), zet()])).toSorted()).toEqual([false, false, true]);
    expect((await lees(id)).overgangen).toHaveLength(1);
  });

  it('gebeurt niet met wat intussen gewijzigd is, ook al is de stand nog dezelfde', async () => {
    const { id } = await overleg.signaallijst();
    const { lijst } = await lees(id);
    await overleg.db
      .update(signaallijsten)
      .set({ versie: lijst.versie + 1 })
      .where(eq(signaallijsten.id, id));
    const zet = overleg.db.transaction((tx) => zetStand(tx, { lijst, naar: 'GEAGENDEERD', door: door(), nu: NU }));
    expect(await zet).toBe(false);
    expect(await lees(id)).toMatchObject({ lijst: { stand: 'INGEDIEND' }, overgangen: [] });
  });

  it('die niet bestaat is een fout van ons, en verandert niets', async () => {
    const { id } = await overleg.signaallijst();
    const { lijst } = await lees(id);
    const zet = overleg.db.transaction((tx) => zetStand(tx, { lijst, naar: 'BESLOTEN', door: door(), nu: NU }));
    await expect(zet).rejects.toThrow('INGEDIEND to BESLOTEN');
    expect(await lees(id)).toEqual({ lijst, overgangen: [] });
  });

  it('is daarna niet meer te wijzigen of te wissen', async () => {
    const { id } = await overleg.signaallijst();
    const { lijst } = await lees(id);
    await overleg.db.transaction((tx) => zetStand(tx, { lijst, naar: 'GEAGENDEERD', door: door(), nu: NU }));
    const hier = eq(signaalOvergangen.signaallijstId, id);
    await expect(overleg.db.update(signaalOvergangen).set({ reden: 'Anders.' }).where(hier)).rejects.toThrow();
    await expect(overleg.db.delete(signaalOvergangen).where(hier)).rejects.toThrow();
    expect((await lees(id)).overgangen).toMatchObject([{ reden: 'Voorgedragen vanuit het LKO (R-RAO-05).' }]);
  });
});
