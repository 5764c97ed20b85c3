// Plays what people try on a real overleg over HTTP, and holds what is left in its database against the model. Of those who act at the
// same moment each has looked things up before the first of them does anything, unless they run free.
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Wie as Persoon } from '../../../../support/subgraph-alone.ts';
import { AVIM, CASEMANAGER, DEELBERAAD_LID, RAO_A_LID, RAO_B_LID, REGIEVOERDER } from '../../fixture.ts';
import type { Handelingen, Payload } from '../doe.ts';
import { SECRETARIS } from '../doe-rao.ts';
import { handelingVan } from './handeling-van.ts';
import { geschiedenisFouten, type Ids, leesZaak, overgangFouten } from './lees-zaak.ts';
import { openPoort } from './poort.ts';
import { pogingVan, type Verloop, type Voornemen, WEG, zoals } from './pogingen.ts';
import { BEGIN, na, type Poging, type Wie, type Zaak } from './zaak.ts';

const WIE: Readonly<Record<Wie, Persoon>> = {
  ...{ COA: CASEMANAGER, DTV: REGIEVOERDER, POLITIE: AVIM, SECRETARIS, RAO_LID: RAO_A_LID, ANDER_RAO: RAO_B_LID },
  DEELBERAAD: DEELBERAAD_LID,
};
interface Verzoek {
  readonly poging: Poging;
  readonly handeling: string;
  readonly sleutel: string;
  readonly invoer: object;
}
/** As the history is to tell it. */
const vanWie = ({ sleutel, handeling, poging, invoer }: Verzoek) => ({
  ...{ sleutel, handeling, sub: WIE[poging.wie].sub },
  reden: (invoer as { readonly reden?: string }).reden ?? null,
});
type Antwoord = Payload & { readonly fout: string | undefined };

/** @throws Error what does not hold, in words, with what was done before it */
export async function speel(overleg: Handelingen, { begin, rondes }: Verloop): Promise<number> {
  const { id: punt, vNummer } = await overleg.punt();
  overleg.ja.add(`vertrekplanMetStrategie ${vNummer}`);
  let zaak = BEGIN;
  let nummer = 0;
  const verslag: string[] = [];
  const gedaan: Verzoek[] = [];
  const geweigerd: string[] = [];

  const ronde = async (tegelijk: readonly Voornemen[], volgorde: readonly number[], vrij: boolean) => {
    const { ids } = await lees();
    const verzoeken = tegelijk.map((voornemen) => {
      const poging = pogingVan(voornemen, zaak, ++nummer);
      return { ...verzoekVan(poging, ids), keren: voornemen.dubbel ? 2 : 1 };
    });
    verslag.push(verzoeken.map(({ poging, keren }) => JSON.stringify({ ...poging, keren })).join(' | '));
    const antwoorden = await verstuur(overleg, verzoeken, vrij ? undefined : volgorde);
    const bevestigd: Verzoek[] = [];
    antwoorden.forEach((zelfde, welk) => {
      const verzoek = verzoeken[welk]!;
      const namen = new Set(zelfde.map(({ resultaat }) => resultaat?.id));
      if (namen.size > 1)
        klaag(`one sleutel, sent twice, was told two things: ${JSON.stringify([verzoek.poging, zelfde])}`);
      if (namen.has(undefined)) geweigerd.push(verzoek.sleutel);
      else bevestigd.push(verzoek);
    });
    gedaan.push(...bevestigd);
    const later = await verklaar(bevestigd);
    verzoeken.forEach((verzoek, welk) => {
      if (bevestigd.includes(verzoek)) return;
      const ingehaald = antwoorden[welk]!.some(({ regelfouten }) =>
        regelfouten.some(({ regel }) => regel === 'INGEHAALD'),
      );
      const mag = ordeningen(bevestigd).every((reeks) => overal(reeks, verzoek.poging));
      if (mag && !(ingehaald && bevestigd.length > 0))
        klaag(`refused without a cause: ${JSON.stringify([verzoek.poging, antwoorden[welk]])}`);
    });
    zaak = later;
    await controleer();
  };

  /** Whether a step was possible before, between and after all of these. */
  const overal = (reeks: readonly Verzoek[], poging: Poging): boolean => {
    let nu: Zaak | undefined = zaak;
    for (const { poging: gezet } of reeks) {
      if (nu === undefined || na(nu, poging) === undefined) return false;
      nu = na(nu, gezet);
    }
    return nu !== undefined && na(nu, poging) !== undefined;
  };

  /** The one order in which all that was acknowledged could have been done, and is what the database says. */
  const verklaar = async (bevestigd: readonly Verzoek[]): Promise<Zaak> => {
    const { staat } = await lees();
    const mogelijk = ordeningen(bevestigd)
      .map((reeks) => reeks.reduce<Zaak | undefined>((nu, { poging }) => nu && na(nu, poging), zaak))
      .filter((kandidaat) => kandidaat !== undefined);
    const zo = mogelijk.find((kandidaat) => isDeepStrictEqual(kandidaat, staat));
    return (
      zo ??
      klaag(
        `what was acknowledged (${bevestigd.map(({ poging }) => poging.wat).join(', ') || 'nothing'}) is not what is there:\n${JSON.stringify(staat)}\nand could be:\n${mogelijk.map((een) => JSON.stringify(een)).join('\n')}`,
      )
    );
  };

  const controleer = async () => {
    const fouten = [
      ...(await geschiedenisFouten(overleg, gedaan.map(vanWie), geweigerd)),
      ...(await overgangFouten(overleg, (await lees()).ids)),
    ];
    if (fouten.length > 0) klaag(fouten.join('; '));
  };
  const lees = () => leesZaak(overleg, punt, vNummer);
  const klaag = (wat: string): never => {
    throw new Error(`${wat}\nafter:\n${verslag.join('\n')}`);
  };

  for (const deel of WEG.slice(0, begin)) {
    const eerder = gedaan.length;
    await ronde([zoals(deel)], [], true);
    if (gedaan.length === eerder) klaag('the road itself is closed');
  }
  for (const { tegelijk, volgorde, vrij } of rondes) await ronde(tegelijk, volgorde, vrij);
  // Sent once more long afterwards: told what it did, or that it may not any more, and in either case nothing happens.
  for (const { poging, handeling, sleutel, invoer } of gedaan.slice(-2)) {
    const { resultaat, fout } = await overleg.doe(WIE[poging.wie], handeling, {
      ...invoer,
      idempotentiesleutel: sleutel,
    });
    if (resultaat === null && fout === undefined) klaag(`${handeling} again, and a rule speaks`);
  }
  if (!isDeepStrictEqual((await lees()).staat, zaak)) klaag('what was sent again was done again');
  await controleer();
  return gedaan.length;

  function verzoekVan(poging: Poging, ids: Ids): Verzoek {
    const sleutel = randomUUID();
    return { poging, sleutel, ...handelingVan(poging, ids, vNummer, WIE[poging.wie].organisatie) };
  }
}

/**
 * Sends all at once. With an order each waits when it has looked things up, until all have or are refused; then they go on one by one.
 * @returns of each request the answers, two where it was sent twice
 */
async function verstuur(
  overleg: Handelingen,
  verzoeken: readonly (Verzoek & { readonly keren: number })[],
  volgorde: readonly number[] | undefined,
): Promise<readonly (readonly Antwoord[])[]> {
  const poort = volgorde === undefined ? undefined : openPoort(verzoeken.map(({ sleutel }) => sleutel));
  const alle = verzoeken.map(({ keren, poging, handeling, invoer, sleutel }) =>
    Array.from({ length: keren }, async () => {
      const antwoord = await overleg.doe(WIE[poging.wie], handeling, { ...invoer, idempotentiesleutel: sleutel });
      poort?.klaar();
      return antwoord;
    }),
  );
  try {
    await poort?.laatDoor(alle.flat().length, volgorde ?? []);
    return await Promise.all(alle.map((zelfde) => Promise.all(zelfde)));
  } finally {
    poort?.sluit();
  }
}

/** Every order in which these can have been done; of at most three. */
function ordeningen<T>(dingen: readonly T[]): readonly (readonly T[])[] {
  if (dingen.length === 0) return [[]];
  return dingen.flatMap((eerste) =>
    ordeningen(dingen.filter((ding) => ding !== eerste)).map((rest) => [eerste, ...rest]),
  );
}
