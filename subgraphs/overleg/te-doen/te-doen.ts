/**
 * READ FIRST. From who asks to what waits for them in their overleggen: who they are there -> what the records say, a file per kind
 * -> what they may know of it -> in order of its day. It must never show a task about somebody whose class it would tell them, for
 * that there is one is already telling; and its number of statements must not depend on how much there is to do.
 */
import type { HubNaam } from '../../../toegang/bewijs.ts';
import { printLabel } from '../../../toegang/label.ts';
import { besluitOver, loadHub, mag } from '../../kit/context.ts';
import { type PageArguments, readPage, toConnection } from '../../kit/connection.ts';
import type { OverlegContext } from '../context.ts';
import { HUB_VAN_SOORT, type Lidmaatschap, type OverlegSoort } from '../lidmaatschappen.ts';
import { isSecretaris } from '../regels/r-rao-03-secretaris.ts';
import { bandTaken, raadplegingTaken } from './agenda-taken.ts';
import { ontwikkelingTaken } from './ontwikkeling-taken.ts';
import { signaalTaken } from './signaal-taken.ts';
import { strategieTaken } from './strategie-taken.ts';
import { TAAK_SOORTEN, type Taak as TaakRij, type TakenVraag } from './taak.ts';

export async function teDoen(_gebruiker: unknown, args: PageArguments, context: OverlegContext) {
  const page = readPage('teDoen', args, context.cursors);
  const vraag = await vraagVan(context);
  const perSoort = await Promise.all([
    strategieTaken(vraag),
    signaalTaken(vraag),
    raadplegingTaken(vraag),
    bandTaken(vraag, context),
    ontwikkelingTaken(vraag),
  ]);
  const kenbaar = await kenbareTaken(perSoort.flat(), context);
  const alle = await Promise.all(kenbaar.map((taak) => opDeLijst(taak, vraag)));
  alle.sort((een, ander) => een.volgnummer - ander.volgnummer);
  const rijen = alle.filter(({ volgnummer }) => volgnummer > page.naVolgnummer);
  // What is shown is given; what stands on another page is not.
  for (const { taak } of rijen.slice(0, page.first)) mag(context, ...onderwerpVan(taak), printLabel(taak.label));
  return toConnection(page, rijen, (rij) => rij, { totalCount: alle.length });
}

export const Taak = {
  lko: ({ taak }: Rij, _args: unknown, context: OverlegContext) => hubVan(taak, 'LKO', context),
  rao: ({ taak }: Rij, _args: unknown, context: OverlegContext) => hubVan(taak, 'RAO', context),
  deelberaad: ({ taak }: Rij, _args: unknown, context: OverlegContext) => hubVan(taak, 'DEELBERAAD_ASIEL', context),
  vreemdeling: ({ taak: { vNummer } }: Rij, _args: unknown, context: OverlegContext) =>
    vNummer === null ? null : loadHub(context, 'Vreemdeling', vNummer),
};

type Rij = Awaited<ReturnType<typeof opDeLijst>>;

async function vraagVan({ bronnen, gebruiker, nu }: OverlegContext): Promise<TakenVraag> {
  const leden = await bronnen.lidmaatschappen();
  const lidVan = {
    LKO: idsVan(leden, 'LKO'),
    RAO: idsVan(leden, 'RAO'),
    DEELBERAAD_ASIEL: idsVan(leden, 'DEELBERAAD_ASIEL'),
  };
  const secretaris = await Promise.all(
    lidVan.RAO.map(async (id) =>
      isSecretaris(
        gebruiker,
        await Promise.all([bronnen.store.volgendeBijeenkomst.load(id), bronnen.rao.vorigeBijeenkomst.load(id)]),
      ),
    ),
  );
  const secretarisVan = lidVan.RAO.filter((_id, i) => secretaris[i]);
  return { bronnen, gebruiker, lidVan, secretarisVan, nu, vandaag: new Date(nu).toISOString().slice(0, 10) };
}

function idsVan(leden: readonly Lidmaatschap[], soort: OverlegSoort): readonly string[] {
  return [...new Set(leden.filter((lid) => lid.soort === soort).map(({ overlegId }) => overlegId))];
}

/** Whose class a task would tell: of the person whom it is about, or of the overleg on whose list it stands. */
function onderwerpVan({ vNummer, overleg, vanLijst = false }: TaakRij): readonly [HubNaam, string] {
  return vNummer === null || vanLijst ? [HUB_VAN_SOORT[overleg.soort], overleg.id] : ['Vreemdeling', vNummer];
}

async function kenbareTaken(taken: readonly TaakRij[], context: OverlegContext): Promise<readonly TaakRij[]> {
  await Promise.all(
    taken.map((taak) => {
      const [type, key] = onderwerpVan(taak);
      return context.relaties.load({ type, key });
    }),
  );
  return taken.filter((taak) => besluitOver(context, ...onderwerpVan(taak), [[taak.label]], 'AVG').toegestaan);
}

/** Days since 1970 are five digits; what has no day comes after all that have one. */
const ZONDER_DAG = 80_000;
const DAG_MS = 86_400_000;

/** The place on the list as one number, so that a cursor can hold it: day, kind, and the volgnummer of its own table. */
function plaatsVan({ soort, volgnummer }: TaakRij, uiterlijk: string | null): number {
  const dag = uiterlijk === null ? ZONDER_DAG : Date.parse(uiterlijk) / DAG_MS;
  return (dag * 100 + TAAK_SOORTEN.indexOf(soort)) * 1e9 + volgnummer;
}

async function opDeLijst(taak: TaakRij, { bronnen, vandaag }: TakenVraag) {
  const { overleg, soort, onderwerp, handeling } = taak;
  // The Deelberaad keeps no meetings here.
  const volgende =
    overleg.soort === 'DEELBERAAD_ASIEL' ? undefined : bronnen.store.volgendeBijeenkomst.load(overleg.id);
  const uiterlijk = taak.uiterlijk ?? (await volgende)?.datum ?? null;
  const laat = uiterlijk !== null && uiterlijk < vandaag;
  return { taak, volgnummer: plaatsVan(taak, uiterlijk), soort, onderwerp, handeling, uiterlijk, laat };
}

function hubVan({ overleg }: TaakRij, soort: OverlegSoort, context: OverlegContext) {
  return overleg.soort === soort ? loadHub(context, HUB_VAN_SOORT[soort], overleg.id) : null;
}
