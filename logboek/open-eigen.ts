import type { DatabaseSource, Store } from '../opslag/store.ts';
import { controleerRol, type Logboek, openLogboek } from './logboek.ts';
import { maakLogboek } from './maak.ts';
import { metUitvoer, type Uitvoer } from './uitvoer.ts';

/**
 * The log of a server that starts. On PostgreSQL its owner made it, and this server may only add; in an embedded database
 * there is one role for everything, and the server makes it itself.
 * @param uitvoer where a copy of what was written goes
 * @throws LogboekFault LOGBOEK_ONTBREEKT, LOGBOEK_ROL_TE_RUIM
 */
export async function openEigenLogboek(
  source: DatabaseSource,
  { db }: Store,
  organisatie: string,
  uitvoer?: Uitvoer,
): Promise<Logboek> {
  if ('embedded' in source) await maakLogboek(source, organisatie);
  else await controleerRol(db, organisatie);
  const logboek = openLogboek(db, organisatie);
  return uitvoer === undefined ? logboek : metUitvoer(logboek, uitvoer);
}
