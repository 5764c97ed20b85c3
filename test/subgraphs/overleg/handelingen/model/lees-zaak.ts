// One case as its rows say it is, in the words of the model; and what is wrong with what was written down of how it came so.
import { and, eq, inArray } from 'drizzle-orm';
import { agendapunten } from '../../../../../subgraphs/overleg/tables/agendapunt.ts';
import { besluiten, opschalingen, vervolgacties } from '../../../../../subgraphs/overleg/tables/besluit.ts';
import { handelingen } from '../../../../../subgraphs/overleg/tables/handeling.ts';
import {
  signaallijsten,
  signaalOvergangen,
  standpunten,
} from '../../../../../subgraphs/overleg/tables/signaallijst.ts';
import { acties, beletten, strategieen } from '../../../../../subgraphs/overleg/tables/strategie.ts';
import { NU } from '../../fixture.ts';
import type { Handelingen } from '../doe.ts';
import type { Lid, Lijst, Strategie, Zaak } from './zaak.ts';

/** The ids of the records of one case, in the order in which they were made. */
export interface Ids {
  readonly punt: string;
  readonly strategieen: readonly string[];
  readonly acties: readonly (readonly string[])[];
  readonly lijsten: readonly string[];
  readonly deelberaad: readonly (string | undefined)[];
}

export async function leesZaak(
  { db }: Pick<Handelingen, 'db'>,
  punt: string,
  vNummer: string,
): Promise<{ readonly ids: Ids; readonly staat: Zaak }> {
  const [item] = await db.select().from(agendapunten).where(eq(agendapunten.id, punt));
  const vastgesteld = await db
    .select()
    .from(strategieen)
    .where(eq(strategieen.agendapuntId, punt))
    .orderBy(strategieen.volgnummer);
  const perStrategie = await Promise.all(
    vastgesteld.map(async ({ id }) => ({
      acties: await db.select().from(acties).where(eq(acties.strategieId, id)).orderBy(acties.volgnummer),
      beletten: await db.select().from(beletten).where(eq(beletten.strategieId, id)).orderBy(beletten.organisatie),
    })),
  );
  const lijsten = await db
    .select()
    .from(signaallijsten)
    .where(and(eq(signaallijsten.vNummer, vNummer), eq(signaallijsten.niveau, 'LKO_NAAR_RAO')))
    .orderBy(signaallijsten.volgnummer);
  const perLijst = await Promise.all(lijsten.map((lijst) => leesLijst(db, lijst)));
  return {
    ids: {
      punt,
      strategieen: vastgesteld.map(({ id }) => id),
      acties: perStrategie.map((een) => een.acties.map(({ id }) => id)),
      lijsten: lijsten.map(({ id }) => id),
      deelberaad: perLijst.map(({ deelberaad }) => deelberaad),
    },
    staat: {
      open: item?.geslotenOp === null,
      strategieen: perStrategie.map((een): Strategie => ({
        acties: een.acties.map(({ belegdBij, stand }) => ({ van: belegdBij as Lid, stand })),
        beletten: een.beletten.map(({ organisatie }) => organisatie as Lid),
      })),
      lijsten: perLijst.map(({ staat }) => staat),
    },
  };
}

async function leesLijst(
  db: Handelingen['db'],
  lijst: typeof signaallijsten.$inferSelect,
): Promise<{ readonly staat: Lijst; readonly deelberaad: string | undefined }> {
  const [opschaling] = await db.select().from(opschalingen).where(eq(opschalingen.volgtOp, lijst.id));
  const [da] = await db
    .select()
    .from(signaallijsten)
    .where(eq(signaallijsten.id, opschaling?.signaallijstId ?? ''));
  const gegeven = await db.select().from(standpunten).where(eq(standpunten.signaallijstId, lijst.id));
  const stappen = async (id: string) =>
    (await db.select().from(signaalOvergangen).where(eq(signaalOvergangen.signaallijstId, id))).length;
  const { initiatiefnemer, stand, versie, verwachteDuurDagen: waarde } = lijst;
  return {
    deelberaad: da?.id,
    staat: {
      ...{ initiatiefnemer: initiatiefnemer as Lid, stand, versie, waarde },
      standpunten: Object.fromEntries(
        gegeven.map((een) => [een.organisatie, { versie: een.versie, tekst: een.tekst }] as const),
      ),
      besluiten: (await db.select().from(besluiten).where(eq(besluiten.signaallijstId, lijst.id))).length,
      stappen: await stappen(lijst.id),
      deelberaad:
        da === undefined
          ? null
          : {
              stand: da.stand,
              stappen: await stappen(da.id),
              vervolgacties: (await db.select().from(vervolgacties).where(eq(vervolgacties.signaallijstId, da.id)))
                .length,
            },
    },
  };
}

/** Every acknowledged step is in the history once, of whoever did it, when they did it; no refused one is. */
export async function geschiedenisFouten(
  { db }: Pick<Handelingen, 'db'>,
  gedaan: readonly {
    readonly sleutel: string;
    readonly handeling: string;
    readonly sub: string;
    readonly reden: string | null;
  }[],
  geweigerd: readonly string[],
): Promise<readonly string[]> {
  const sleutels = [...gedaan.map(({ sleutel }) => sleutel), ...geweigerd];
  if (sleutels.length === 0) return [];
  const rijen = await db.select().from(handelingen).where(inArray(handelingen.idempotentiesleutel, sleutels));
  return [
    ...gedaan.flatMap(({ sleutel, handeling, sub, reden }) => {
      const hiervan = rijen.filter(({ idempotentiesleutel }) => idempotentiesleutel === sleutel);
      const [rij] = hiervan;
      const goed = rij?.handeling === handeling && rij.sub === sub && rij.reden === reden && rij.op.getTime() === NU;
      return hiervan.length === 1 && goed
        ? []
        : [`${handeling} is ${hiervan.length} times in the history, or otherwise`];
    }),
    ...rijen
      .filter(({ idempotentiesleutel }) => geweigerd.includes(idempotentiesleutel))
      .map(({ handeling }) => `${handeling} was refused, and is in the history`),
  ];
}

/** Of each list the steps follow on one another from nothing to where it stands, each with who, when and why. */
export async function overgangFouten(
  { db }: Pick<Handelingen, 'db'>,
  { lijsten, deelberaad }: Ids,
): Promise<readonly string[]> {
  const ids = [...lijsten, ...deelberaad.flatMap((id) => id ?? [])];
  if (ids.length === 0) return [];
  const staan = await db.select().from(signaallijsten).where(inArray(signaallijsten.id, ids));
  const alle = await db
    .select()
    .from(signaalOvergangen)
    .where(inArray(signaalOvergangen.signaallijstId, ids))
    .orderBy(signaalOvergangen.volgnummer);
  return staan.flatMap(({ id, stand }) => {
    const stappen = alle.filter(({ signaallijstId }) => signaallijstId === id);
    const sluit = stappen.every(({ van }, plaats) => van === (stappen[plaats - 1]?.naar ?? null));
    const metWie = stappen.every(
      ({ sub, organisatie, functie, op, reden }) => sub && organisatie && functie && op.getTime() === NU && reden,
    );
    return sluit && metWie && stappen.at(-1)?.naar === stand ? [] : [`the steps of a list do not lead to ${stand}`];
  });
}
