/**
 * Who looked at a person: what the log of this organisation says of it, to the betrokkene and to the own FG. Found under every
 * name that the person ever had in the log. It must never tell who looked by name, and never show the betrokkene what the
 * register calls confidential.
 */
import DataLoader from 'dataloader';
import type { InzageRij, InzageVraag } from '../../logboek/inzage.ts';
import type { Logboek } from '../../logboek/logboek.ts';
import type { Pseudoniem } from '../../logboek/pseudoniem.ts';
import { activiteitNaam, openbareIds } from '../../toegang/activiteit.ts';
import { weigerToezicht } from '../../toegang/toezicht.ts';
import { type PageArguments, readPage, toConnection } from './connection.ts';
import type { SubgraphContext } from './context.ts';

type Vraag = Omit<InzageVraag, 'wie'> & { readonly vNummer: string };
export type Inzagelog = DataLoader<Vraag, readonly InzageRij[]>;

export function openInzagelog(logboek: Logboek, pseudoniem: Pseudoniem): Inzagelog {
  return new DataLoader<Vraag, readonly InzageRij[]>(
    (vragen) => logboek.inzage(vragen.map(({ vNummer, ...vraag }) => ({ ...vraag, wie: pseudoniem.alleVan(vNummer) }))),
    { cache: false },
  );
}

/** The field `inzagelog...` of Vreemdeling, the same at every organisation. */
export async function inzagelogVan(
  { vNummer }: { readonly vNummer: string },
  args: PageArguments,
  context: SubgraphContext,
) {
  const { gebruiker, doel, bronhouder } = context;
  const page = readPage(`inzagelog ${vNummer}`, args, context.cursors);
  const toezicht = weigerToezicht(gebruiker, doel, [bronhouder]) === undefined;
  const rijen = await context.inzagelog.load({
    vNummer,
    // The newest first: the page that comes after has the lower numbers.
    voor: page.naVolgnummer === 0 ? undefined : page.naVolgnummer,
    aantal: page.first + 1,
    activiteiten: toezicht ? undefined : openbareIds(bronhouder),
  });
  return toConnection(page, rijen, (rij) => toInzage(vNummer, bronhouder, rij), { vNummer });
}

/** What has no functie is the service of an organisation, which was told a feit. */
const DIENST = 'DIENST';

function toInzage(vNummer: string, bronhouder: string, { moment, functie, activiteit, ...rij }: InzageRij) {
  const { organisatie, doel, dataklassen, auditId } = rij;
  return {
    vNummer,
    moment: new Date(moment),
    organisatie,
    functie: functie ?? DIENST,
    doel,
    activiteit: activiteitNaam(bronhouder, activiteit),
    dataklassen,
    auditId,
  };
}
