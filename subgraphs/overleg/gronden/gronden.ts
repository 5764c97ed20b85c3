/**
 * From the records of the consultations to the grounds that one gebruiker has for each of many subjects. Only what is written
 * down counts, each kind of ground in a file of its own. It must never give a profile that this functie cannot hold.
 */
import { and, eq, inArray } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { HubNaam } from '../../../toegang/bewijs.ts';
import type { Profiel } from '../../../toegang/generated/policy.ts';
import { type Gebruiker, mogelijkeProfielen } from '../../../toegang/gebruiker.ts';
import type { Database } from '../../../opslag/store.ts';
import { isLidProfiel, type Lidmaatschap, SOORT_VAN_HUB } from '../lidmaatschappen.ts';
import { uitnodigingen } from '../tables/uitnodiging.ts';
import { heeftGrondAlsKlankbordgroep } from '../regels/r-bb-05-klankbordgroep.ts';
import { AFGESCHERMD, markAfscherming } from './afscherming.ts';
import { grondUitAgendapunt } from './agendapunt.ts';
import { grondUitEigenPersoon } from './eigen-persoon.ts';
import type { GrondVraag } from './grond-vraag.ts';
import { grondenVanRegio } from './regio.ts';
import { grondUitDeelberaadSignaallijst, grondUitRaoSignaallijst } from './signaallijst.ts';
import { eigenUitnodiging, grondUitUitnodiging } from './uitnodiging.ts';

export interface Grond {
  readonly profiel: Profiel;
  /** Which record gives it, for who may ask; never a name. */
  readonly grond: string;
  /** Milliseconds since the epoch; undefined when it does not lapse by itself. */
  readonly geldigTot: number | undefined;
}

export interface Gronden {
  readonly gronden: readonly Grond[];
  /** Profiles of an invitation that is over: they explain a refusal and give nothing. */
  readonly verlopen: readonly Profiel[];
  readonly beperkt: boolean;
}

interface GrondRij {
  readonly key: string;
  readonly profiel: string;
  readonly grond: string;
  readonly tot: Date | string | null;
}

/** Grounds for many subjects of one type; the number of statements does not depend on how many. */
export async function grondenVoor(
  type: HubNaam,
  keys: readonly string[],
  wie: { readonly db: Database; readonly gebruiker: Gebruiker; readonly nu: number },
  lidmaatschappen: readonly Lidmaatschap[],
): Promise<ReadonlyMap<string, Gronden>> {
  const vraag = { ...wie, vNummers: keys, lidmaatschappen, mogelijk: mogelijkeProfielen(wie.gebruiker) };
  const rijen = (await rijenVan(type, vraag)).filter(
    ({ profiel }) => profiel !== 'KLANKBORDGROEP' || heeftGrondAlsKlankbordgroep(wie.gebruiker.organisatie, type),
  );
  return perKey(keys, rijen, vraag);
}

function rijenVan(type: HubNaam, vraag: GrondVraag): Promise<readonly GrondRij[]> {
  if (type === 'Vreemdeling') return vanPersonen(vraag);
  return type === 'Regio' ? grondenVanRegio(vraag) : vanOverleg(type, vraag);
}

/** All kinds in one statement; a kind that cannot hold for this gebruiker is given nothing to find. */
async function vanPersonen(vraag: GrondVraag): Promise<readonly GrondRij[]> {
  return await unionAll(
    grondUitAgendapunt(vraag),
    grondUitRaoSignaallijst(vraag),
    grondUitDeelberaadSignaallijst(vraag),
    grondUitUitnodiging(vraag),
    grondUitEigenPersoon(vraag),
    markAfscherming(vraag),
  );
}

/** For an overleg itself: its running members, and who is invited to one of its items. */
async function vanOverleg(
  type: Exclude<HubNaam, 'Vreemdeling' | 'Regio'>,
  vraag: GrondVraag,
): Promise<readonly GrondRij[]> {
  const { db, vNummers: ids } = vraag;
  const soort = SOORT_VAN_HUB[type];
  const profiel = vraag.mogelijk.find((naam) => isLidProfiel(naam, soort)) ?? '';
  const lid = vraag.lidmaatschappen.flatMap((lid): GrondRij[] =>
    lid.soort === soort ? [{ key: lid.overlegId, profiel, grond: `lid van ${lid.overlegId}`, tot: lid.tot }] : [],
  );
  // R-RAO-08: nobody is invited to the Deelberaad.
  if (soort === 'DEELBERAAD_ASIEL') return lid;
  const genodigd = await db
    .select({
      key: uitnodigingen.overlegId,
      profiel: uitnodigingen.profiel,
      grond: uitnodigingen.id,
      tot: uitnodigingen.tot,
    })
    .from(uitnodigingen)
    .where(and(eq(uitnodigingen.soort, soort), inArray(uitnodigingen.overlegId, [...ids]), eigenUitnodiging(vraag)));
  return [...lid, ...genodigd.map((rij) => ({ ...rij, grond: `uitnodiging ${rij.grond}` }))];
}

function perKey(
  keys: readonly string[],
  rijen: readonly GrondRij[],
  { mogelijk, nu }: GrondVraag,
): ReadonlyMap<string, Gronden> {
  const result = new Map(
    keys.map((key) => [key, { gronden: [] as Grond[], verlopen: [] as Profiel[], beperkt: false }]),
  );
  for (const rij of rijen) {
    const van = result.get(rij.key);
    const profiel = mogelijk.find((naam) => naam === rij.profiel);
    if (van !== undefined && rij.profiel === AFGESCHERMD) van.beperkt = true;
    if (van === undefined || profiel === undefined) continue;
    // A computed timestamp is text to one driver and a Date to the other.
    const geldigTot = rij.tot === null ? undefined : new Date(rij.tot).getTime();
    if (geldigTot !== undefined && geldigTot <= nu) van.verlopen.push(profiel);
    else van.gronden.push({ profiel, grond: rij.grond, geldigTot });
  }
  return result;
}
