import { sql } from 'drizzle-orm';
import { rows } from '../opslag/rows.ts';
import type { Database } from '../opslag/store.ts';
import { schemaVan } from './maak.ts';

/** The end of a chain. Kept elsewhere, it shows later that nothing was cut off. */
export interface Kop {
  readonly nr: number;
  /** Hex. */
  readonly hash: string;
}

export interface Bevinding {
  readonly nr: number;
  readonly wat: 'ONTBREEKT' | 'SCHAKEL_VERANDERD' | 'INHOUD_VERANDERD' | 'KOP_WEG' | 'LOSSE_RIJ';
}

export interface Controle {
  readonly kop: Kop | undefined;
  readonly schakels: number;
  /** Links of which the content was removed because its term was over. */
  readonly opgeruimd: number;
  readonly bevindingen: readonly Bevinding[];
}

/** So many links per statement; the check reads the whole log, and holds no lock. */
const STAP = 5000;
const MAX_BEVINDINGEN = 100;

/**
 * Follows the chain of one organisation from its first link: is each link there, does it follow from the one before, and is
 * what it vouches for as it was written?
 * @param opties.eerder an end of this chain that was kept elsewhere
 * @param opties.bewaardVanaf content of before this moment may be gone; milliseconds since the epoch
 */
export async function controleerKeten(
  db: Database,
  organisatie: string,
  opties: { readonly eerder?: Kop | undefined; readonly bewaardVanaf?: number | undefined } = {},
): Promise<Controle> {
  const schema = sql.identifier(schemaVan(organisatie));
  const bevindingen: Bevinding[] = [];
  let opgeruimd = 0;
  let schakels = 0;
  let vorige: { nr: number; hash: string } = { nr: 0, hash: '' };
  const meld = (nr: number, wat: Bevinding['wat']) => {
    if (bevindingen.length < MAX_BEVINDINGEN) bevindingen.push({ nr, wat });
  };
  for (;;) {
    const rijen = (await rows(
      db,
      sql`select s.nr::int as nr, s.moment::text as moment, encode(s.vorige, 'hex') as vorige, encode(s.hash, 'hex') as hash,
        s.hash = ${schema}.hash_van(s.nr, s.moment, s.inhoud, s.vorige) as klopt,
        s.inhoud = ${schema}.inhoud_van(s.nr) as inhoud_klopt,
        not exists (select from ${schema}.audit a where a.nr = s.nr) as leeg
      from ${schema}.schakel s where s.nr > ${vorige.nr} order by s.nr limit ${STAP}`,
    )) as unknown as readonly SchakelRij[];
    for (const rij of rijen) {
      for (let nr = vorige.nr + 1; nr < rij.nr && bevindingen.length < MAX_BEVINDINGEN; nr += 1) meld(nr, 'ONTBREEKT');
      if (!rij.klopt || rij.vorige !== vorige.hash) meld(rij.nr, 'SCHAKEL_VERANDERD');
      const magWeg = opties.bewaardVanaf !== undefined && Number(rij.moment) < opties.bewaardVanaf;
      if (rij.leeg && magWeg) opgeruimd += 1;
      else if (!rij.inhoud_klopt) meld(rij.nr, 'INHOUD_VERANDERD');
      if (opties.eerder?.nr === rij.nr && opties.eerder.hash !== rij.hash) meld(rij.nr, 'KOP_WEG');
      vorige = { nr: rij.nr, hash: rij.hash };
      schakels += 1;
    }
    if (rijen.length < STAP) break;
  }
  if (opties.eerder !== undefined && opties.eerder.nr > vorige.nr) meld(opties.eerder.nr, 'KOP_WEG');
  for (const { nr } of await losseRijen(db, organisatie)) meld(nr, 'LOSSE_RIJ');
  return { kop: vorige.nr === 0 ? undefined : vorige, schakels, opgeruimd, bevindingen };
}

interface SchakelRij {
  readonly nr: number;
  readonly moment: string;
  readonly vorige: string;
  readonly hash: string;
  readonly klopt: boolean;
  readonly inhoud_klopt: boolean;
  readonly leeg: boolean;
}

/** Rows that no link vouches for. */
async function losseRijen(db: Database, organisatie: string): Promise<readonly { nr: number }[]> {
  const schema = sql.identifier(schemaVan(organisatie));
  const zonder = (tabel: string) =>
    sql`select t.nr from ${schema}.${sql.identifier(tabel)} t where not exists (select from ${schema}.schakel s where s.nr = t.nr)`;
  const gevonden = await rows(
    db,
    sql`select distinct nr::int as nr from (${zonder('audit')} union ${zonder('beslissing')} union ${zonder('verwerking')}
      union ${zonder('betrokkene')}) losse order by nr limit ${MAX_BEVINDINGEN}`,
  );
  return gevonden.map(({ nr }) => ({ nr: Number(nr) }));
}
