/**
 * READ FIRST. One verb from input to payload: who may -> was it done before -> look everything up -> every rule -> one
 * transaction with its history. It must never change anything for whom handelingen.csv does not name, never call an owner
 * inside the transaction, and never say of a rule what this gebruiker may not see.
 */
import { mag } from '../../kit/context.ts';
import { refusalError } from '../../kit/refusal-error.ts';
import { printLabel } from '../../../toegang/label.ts';
import type { OverlegContext } from '../context.ts';
import { isReden } from '../regels/genoemd.ts';
import type { Regelfout } from '../regels/regel.ts';
import { gezagIn } from './gezag.ts';
import { checkSleutel, eerderGedaan, type HandelingRij, schrijfHandeling } from './geschiedenis.ts';
import type { Invoer, Verb } from './verb.ts';

export interface Payload {
  readonly resultaat: HandelingRij | null;
  readonly regelfouten: readonly Regelfout[];
}

/** @throws GraphQLError the refusal, before anything was looked up or changed; SubgraphFault for a sleutel or a source */
export async function voerUit<Van extends Invoer, Voorstel>(
  verb: Verb<Van, Voorstel>,
  invoer: Van,
  context: OverlegContext,
): Promise<Payload> {
  const { gebruiker, nu } = context;
  // Loaders of its own: what the payload tells afterwards must not be what was read before.
  const bronnen = context.bronnen.opnieuw();
  const plaats = verb.plaats(invoer);
  checkSleutel(invoer);

  const gezag = await gezagIn(context, bronnen, verb.handeling, plaats);
  if (!gezag.toegestaan) throw refusalError(`Mutation.${verb.handeling}`, gezag.reden);

  const { db } = bronnen;
  const eerder = await eerderGedaan(db, gebruiker, verb.handeling, invoer);
  if (eerder !== undefined) return { resultaat: eerder, regelfouten: eerder.regelfouten };

  const voorstel = await verb.bereidVoor(invoer, { bronnen, context, plaats });
  const fouten = verb.regels.flatMap((regel) => regel(voorstel) ?? []);
  const regelfouten = await Promise.all(fouten.map((fout) => toonbaar(fout, context)));
  if (fouten.some((fout) => houdtTegen(fout, invoer))) return { resultaat: null, regelfouten };

  const gedaan = await db
    .transaction(async (tx) => {
      const gevolg = await verb.doe(tx, voorstel);
      if (gevolg === undefined) throw new Ingehaald();
      const wat = { handeling: verb.handeling, plaats, invoer, gebruiker, gevolg, regelfouten, nu };
      const rij = await schrijfHandeling(tx, wat);
      if (rij === undefined) throw new Ingehaald();
      return rij;
    })
    .catch((error: unknown) => {
      if (error instanceof Ingehaald) return undefined;
      throw error;
    });
  if (gedaan !== undefined) return { resultaat: gedaan, regelfouten };
  // Rolled back: either the same request was first, or somebody else's.
  const zelfde = await eerderGedaan(db, gebruiker, verb.handeling, invoer);
  return zelfde === undefined
    ? { resultaat: null, regelfouten: [INGEHAALD] }
    : { resultaat: zelfde, regelfouten: zelfde.regelfouten };
}

/** Thrown to roll back. */
class Ingehaald extends Error {}

const INGEHAALD: Regelfout = {
  regel: 'INGEHAALD',
  soort: 'HARD',
  veld: null,
  melding: 'Iemand anders was u voor; lees het overleg opnieuw en kijk of het nog nodig is.',
};

/** LTV-1: a soft rule gives way to a deviation that says why. */
function houdtTegen({ regel, soort }: Regelfout, { afwijkingen = [] }: Invoer): boolean {
  if (soort !== 'ZACHT') return soort === 'HARD';
  return !afwijkingen.some((afwijking) => afwijking.regel === regel && isReden(afwijking.reden));
}

/** A rule that would tell of a class that this gebruiker may not see of that person says only that there is one. */
async function toonbaar({ onthult, ...fout }: Regelfout, context: OverlegContext): Promise<Regelfout> {
  if (onthult === undefined) return fout;
  const zichtbaar = await Promise.all(
    onthult.vNummers.map(async (vNummer) => {
      await context.relaties.load({ type: 'Vreemdeling', key: vNummer });
      return mag(context, 'Vreemdeling', vNummer, printLabel(onthult.label));
    }),
  );
  if (zichtbaar.every(Boolean)) return fout;
  return {
    regel: 'REGEL_NIET_TOONBAAR',
    soort: fout.soort,
    veld: null,
    melding: 'Een regel laat dit niet toe; welke, zou u iets vertellen dat u niet mag zien. Vraag het de bronhouder.',
  };
}
