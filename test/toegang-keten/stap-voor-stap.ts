// Doing something in the consultations through the gateway, step by step: refused for whoever may not, done by whoever may, and
// written down in both logs and in the history.
import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { PERSONAS } from '../../demo/personas.ts';
import { rows } from '../../opslag/rows.ts';
import { handelingen } from '../../subgraphs/overleg/tables/handeling.ts';
import type { TestGebruiker, TestKeten } from '../support/keten.ts';

export type Wie = string | TestGebruiker;

export interface Gedaan {
  readonly onderwerp: string;
  readonly agendapunt: string;
  readonly regels: readonly string[];
  /** Why it was refused, if it was. */
  readonly reden: string | undefined;
}

const DOEL = { doelbinding: 'UITVOERING_VW' };
const naam = (wie: Wie) => (typeof wie === 'string' ? wie : wie.sub);
const sub = (wie: Wie) => (typeof wie === 'string' ? PERSONAS.find(({ id }) => id === wie)?.sub : wie.sub) ?? '';

/** @param nu the clock of the chain */
export function stapVoorStap(keten: TestKeten, nu: () => number) {
  const gedaanDoor: string[] = [];

  const lees = async (wie: Wie, tekst: string, variabelen: object = {}) =>
    (await keten.query(wie, tekst, variabelen, DOEL)).data;

  async function doe(wie: Wie, handeling: string, invoer: object): Promise<Gedaan> {
    const type = `${handeling.charAt(0).toUpperCase()}${handeling.slice(1)}Invoer!`;
    const tekst = `mutation ($invoer: ${type}) { ${handeling}(invoer: $invoer) { resultaat { onderwerp agendapunt } regelfouten { regel soort } } }`;
    const { data, errors } = await keten.query(
      wie,
      tekst,
      { invoer: { idempotentiesleutel: randomUUID(), ...invoer } },
      DOEL,
    );
    const payload = data?.[handeling] as {
      resultaat: { onderwerp: string | null; agendapunt: string | null } | null;
      regelfouten: { regel: string; soort: string }[];
    } | null;
    const toegang = errors?.[0]?.extensions?.['toegang'] as { reden: string } | undefined;
    if (errors !== undefined && toegang === undefined) throw new Error(JSON.stringify(errors));
    return {
      onderwerp: payload?.resultaat?.onderwerp ?? '',
      agendapunt: payload?.resultaat?.agendapunt ?? '',
      regels: payload?.regelfouten.map(({ regel, soort }) => `${regel} ${soort}`) ?? [],
      reden: toegang?.reden,
    };
  }

  /** How often this person did something, in the log of the consultations and in that of the gateway. */
  async function vastgelegd(wie: Wie): Promise<number> {
    const aantal = async (logboek: string) => {
      const [rij] = await rows(
        keten.stores.overleg.db,
        sql.raw(`select count(*)::int as n from ${logboek}.audit a join ${logboek}.beslissing b using (nr)
          where a.sub = '${sub(wie)}' and a.doel = 'UITVOERING_VW' and b.body::text like '%"handelen"%'`),
      );
      return (rij as { n: number }).n;
    };
    return Math.min(await aantal('overleg_logboek'), await aantal('gateway_logboek'));
  }

  /** One step: refused for each of these for this reason, and then done without any rule that objects. */
  async function stap(
    handeling: string,
    wie: Wie,
    invoer: object,
    nietDoor: readonly (readonly [Wie, string])[],
  ): Promise<Gedaan> {
    for (const [ander, reden] of nietDoor) {
      const geweigerd = await doe(ander, handeling, invoer);
      expect([naam(ander), handeling, geweigerd.reden, geweigerd.onderwerp]).toEqual([
        naam(ander),
        handeling,
        reden,
        '',
      ]);
    }
    const eerder = await vastgelegd(wie);
    const gedaan = await doe(wie, handeling, invoer);
    expect([handeling, gedaan.reden, gedaan.regels]).toEqual([handeling, undefined, []]);
    expect(await vastgelegd(wie)).toBeGreaterThan(eerder);
    const geschiedenis = await keten.stores.overleg.db
      .select()
      .from(handelingen)
      .where(eq(handelingen.sub, sub(wie)))
      .orderBy(handelingen.volgnummer);
    expect(geschiedenis.at(-1)).toMatchObject({ handeling, sub: sub(wie), op: new Date(nu()) });
    gedaanDoor.push(naam(wie));
    return gedaan;
  }

  return { lees, doe, stap, gedaanDoor };
}
