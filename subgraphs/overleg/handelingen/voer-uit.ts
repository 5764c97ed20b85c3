/**
 * READ FIRST. One verb from input to payload: who may -> was it done before -> look up -> the rules -> ask the owners -> the rules
 * about that -> one transaction with its history. It must never change anything for whom handelingen.csv does not name, never call an owner
 * inside the transaction, and never say of a rule what this gebruiker may not see.
 */
import { refusalError } from '../../kit/refusal-error.ts';
import type { OverlegContext } from '../context.ts';
import { kaderBekend } from '../leidraad/leidraad.ts';
import { afwijkingenMetReden, houdtTegen, kadersBekend } from '../regels/ltv-1-afwijking.ts';
import type { Regel, Regelfout } from '../regels/regel.ts';
import { checkTeksten } from './check-teksten.ts';
import { gezagIn } from './gezag.ts';
import { checkSleutel, eerderGedaan, type HandelingRij, schrijfHandeling } from './geschiedenis.ts';
import type { Invoer, Verb } from './verb.ts';
import { toonbaar } from './toonbaar.ts';

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
  checkTeksten(invoer);
  checkSleutel(invoer);

  const bij = { bronnen, context, plaats };
  const rollen = (await verb.rollen?.(invoer, bij)) ?? [];
  const gezag = await gezagIn(context, bronnen, verb.handeling, plaats, rollen);
  if (!gezag.toegestaan) throw refusalError(`Mutation.${verb.handeling}`, gezag.reden);

  const { db } = bronnen;
  const eerder = () => eerderGedaan(db, gebruiker, verb.handeling, invoer);
  /** Held back or rolled back: perhaps because the same request, sent twice, was first. Then it is told what it did. */
  const tenzijGedaan = async (regelfouten: readonly Regelfout[]) =>
    gedaanAls(await eerder()) ?? { resultaat: null, regelfouten };
  const al = gedaanAls(await eerder());
  if (al !== undefined) return al;

  const { navraag } = verb;
  const eerst = await verb.bereidVoor(invoer, bij);
  const vandaag = new Date(nu).toISOString().slice(0, 10);
  const isKader = (kader: string) => kaderBekend(bronnen.leidraad, kader, vandaag);
  const afwijkingen = invoer.afwijkingen ?? [];
  const vanDeInvoer = [() => afwijkingenMetReden({ afwijkingen }), () => kadersBekend({ afwijkingen, isKader })];
  const vooraf = await toets([...vanDeInvoer, ...verb.regels], eerst, invoer, context);
  if (vooraf.tegen) return tenzijGedaan(vooraf.regelfouten);
  const voorstel = navraag === undefined ? eerst : await navraag.vraag(eerst, bij);
  const daarna = await toets(navraag?.regels ?? [], voorstel, invoer, context);
  const regelfouten = [...vooraf.regelfouten, ...daarna.regelfouten];
  if (daarna.tegen) return tenzijGedaan(regelfouten);

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
  return gedaan === undefined ? tenzijGedaan([INGEHAALD]) : { resultaat: gedaan, regelfouten };
}

function gedaanAls(rij: HandelingRij | undefined): Payload | undefined {
  return rij && { resultaat: rij, regelfouten: rij.regelfouten };
}

/** Thrown to roll back. */
class Ingehaald extends Error {}

const INGEHAALD: Regelfout = {
  regel: 'INGEHAALD',
  soort: 'HARD',
  veld: null,
  melding: 'Iemand anders was u voor; lees het overleg opnieuw en kijk of het nog nodig is.',
};

/** Every rule that fails, as this gebruiker may read it, and whether one of them holds back. */
async function toets<Voorstel>(
  regels: readonly Regel<Voorstel>[],
  voorstel: Voorstel,
  invoer: Invoer,
  context: OverlegContext,
): Promise<{ readonly regelfouten: readonly Regelfout[]; readonly tegen: boolean }> {
  const fouten = regels.flatMap((regel) => regel(voorstel) ?? []);
  const regelfouten = await Promise.all(fouten.map((fout) => toonbaar(fout, context)));
  return { regelfouten, tegen: fouten.some((fout) => houdtTegen(fout, invoer.afwijkingen)) };
}
