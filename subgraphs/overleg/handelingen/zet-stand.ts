import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import { magOvergaan } from '../regels/signaal-stand.ts';
import { waaromOvergang } from '../regels/waarom-overgang.ts';
import { signaallijsten, signaalOvergangen, type SignaalStand } from '../tables/signaallijst.ts';

type Lijst = typeof signaallijsten.$inferSelect;

/** What the reason of a step follows from. */
type Voorgelegd = Pick<Lijst, 'id' | 'niveau' | 'gronden' | 'route'>;

interface Overgang {
  /** As it was looked up. */
  readonly lijst: Voorgelegd & Pick<Lijst, 'stand' | 'versie'>;
  readonly naar: SignaalStand;
  readonly door: Gebruiker;
  /** Milliseconds since the epoch. */
  readonly nu: number;
  /** Left out: what the rule of this step says (waarom-overgang.ts). */
  readonly reden?: string;
  /** What changes with it. */
  readonly wijzigt?: Partial<typeof signaallijsten.$inferInsert>;
}

/**
 * Brings a signaallijst in its next stand and writes down who did it, in the transaction of the verb, if it is still as
 * it was looked up. False: somebody else was first, and nothing was written.
 * @throws Error for a step that no rule may let through (signaal-stand.ts)
 */
export async function zetStand(tx: Database, overgang: Overgang): Promise<boolean> {
  const { lijst, naar, nu, wijzigt } = overgang;
  if (!magOvergaan(lijst.stand, naar)) throw new Error(`a signaallijst does not go from ${lijst.stand} to ${naar}`);
  const moment = new Date(nu);
  const [rij] = await tx
    .update(signaallijsten)
    .set({ ...wijzigt, stand: naar, standSinds: moment, gewijzigdOp: moment, versie: lijst.versie + 1 })
    .where(
      and(
        eq(signaallijsten.id, lijst.id),
        eq(signaallijsten.stand, lijst.stand),
        eq(signaallijsten.versie, lijst.versie),
      ),
    )
    .returning({ id: signaallijsten.id });
  if (rij === undefined) return false;
  await schrijfOvergang(tx, lijst.stand, overgang);
  return true;
}

/** @param van null for a list that begins in its first stand */
export async function schrijfOvergang(
  tx: Database,
  van: SignaalStand | null,
  {
    lijst,
    naar,
    door,
    nu,
    reden = waaromOvergang(lijst, naar),
  }: Omit<Overgang, 'lijst'> & { readonly lijst: Voorgelegd },
): Promise<void> {
  const { issuer, sub, organisatie, functie } = door;
  const wie = { issuer, sub, organisatie, functie };
  await tx.insert(signaalOvergangen).values({ signaallijstId: lijst.id, van, naar, ...wie, op: new Date(nu), reden });
}
