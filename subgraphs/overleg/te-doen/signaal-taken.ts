import { and, asc, eq, exists, inArray, min, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import { ligtBijRao } from '../gronden/signaallijst.ts';
import { DEELBERAAD } from '../lidmaatschappen.ts';
import { besluiten, opschalingen, terugkoppelingen } from '../tables/besluit.ts';
import { signaallijsten, standpunten } from '../tables/signaallijst.ts';
import { HOOGSTENS, SIGNAAL_SAMENVATTING, SIGNAAL_VOLLEDIG, type Taak, type TakenVraag } from './taak.ts';

type Rij = Awaited<ReturnType<typeof lopendeLijsten>>[number];

/** R-RAO-07, R-RAO-09, R-LKO-18, R-BB-06: what waits on a signaallijst, in the overleg where it lies. One statement. */
export async function signaalTaken(vraag: TakenVraag): Promise<readonly Taak[]> {
  return (await lopendeLijsten(vraag)).flatMap((rij) => [
    ...bijLko(rij, vraag),
    ...bijRao(rij, vraag),
    ...bijDa(rij, vraag),
  ]);
}

/** Before vaststelling each gives its standpunt, and the initiatiefnemer completes and submits. */
function bijLko({ lijst, eigenStandpunt }: Rij, { lidVan, gebruiker }: TakenVraag): Taak[] {
  const { lkoId, stand, initiatiefnemer } = lijst;
  if (lkoId === null || stand !== 'CONCEPT' || !lidVan.LKO.includes(lkoId)) return [];
  const hier = {
    overleg: { soort: 'LKO', id: lkoId },
    ...over(lijst),
    uiterlijk: null,
    label: SIGNAAL_VOLLEDIG,
  } as const;
  return [
    ...(eigenStandpunt ? [] : [{ ...hier, soort: 'STANDPUNT', handeling: 'geefStandpunt' } as const]),
    ...(initiatiefnemer === gebruiker.organisatie
      ? [{ ...hier, soort: 'SIGNAALLIJST', handeling: 'dienSignaallijstIn' } as const]
      : []),
  ];
}

/** Who does not take part in the LKO gives its standpunt here; the rest is the secretaris's. */
function bijRao(
  { lijst, eigenStandpunt, uiterlijk, vanDeelberaad }: Rij,
  { lidVan, secretarisVan }: TakenVraag,
): Taak[] {
  const { raoId, niveau, stand } = lijst;
  if (niveau !== 'LKO_NAAR_RAO' || stand === 'CONCEPT' || !lidVan.RAO.includes(raoId)) return [];
  const hier = { overleg: { soort: 'RAO', id: raoId }, ...over(lijst) } as const;
  const standpunt = {
    ...hier,
    soort: 'STANDPUNT',
    handeling: 'geefStandpunt',
    uiterlijk: null,
    label: SIGNAAL_VOLLEDIG,
  } as const;
  const open = stand === 'INGEDIEND' || stand === 'GEAGENDEERD';
  const vanSecretaris = secretarisVan.includes(raoId) ? stapVanSecretaris(lijst, uiterlijk, vanDeelberaad) : undefined;
  return [
    ...(open && !eigenStandpunt ? [standpunt] : []),
    ...(vanSecretaris === undefined ? [] : [{ ...hier, ...vanSecretaris, label: SIGNAAL_SAMENVATTING }]),
  ];
}

function stapVanSecretaris(
  { stand }: Rij['lijst'],
  uiterlijk: string | null,
  vanDeelberaad: boolean,
): Pick<Taak, 'soort' | 'handeling' | 'uiterlijk'> | undefined {
  const behandeling = { soort: 'BEHANDELING', uiterlijk: null } as const;
  if (stand === 'INGEDIEND') return { ...behandeling, handeling: 'agendeerSignaal' };
  if (stand === 'GEAGENDEERD') return { ...behandeling, handeling: 'bespreekSignaal' };
  if (stand === 'BESPROKEN') return { ...behandeling, handeling: 'besluit' };
  // R-BB-06: what the Deelberaad was asked, it answers first.
  if (stand !== 'BESLOTEN' && !(stand === 'OPGESCHAALD_DA' && vanDeelberaad)) return undefined;
  // R-RAO-07: without a besluit there is nothing to tell.
  return uiterlijk === null
    ? { ...behandeling, handeling: 'besluit' }
    : { soort: 'TERUGKOPPELING', handeling: 'koppelTerug', uiterlijk };
}

/** R-BB-06: whether something follows, and then back to the RAO; no term is set at this level. */
function bijDa({ lijst }: Rij, { lidVan }: TakenVraag): Taak[] {
  if (lijst.niveau !== 'RAO_NAAR_DA' || lidVan.DEELBERAAD_ASIEL.length === 0) return [];
  const hier = {
    overleg: { soort: 'DEELBERAAD_ASIEL', id: DEELBERAAD },
    ...over(lijst),
    uiterlijk: null,
    label: SIGNAAL_SAMENVATTING,
  } as const;
  return lijst.stand === 'BESLOTEN'
    ? [{ ...hier, soort: 'TERUGKOPPELING', handeling: 'koppelTerugAanRao' }]
    : [{ ...hier, soort: 'VERVOLGACTIE', handeling: 'stelVervolgactieVast' }];
}

function over({ vNummer, id, volgnummer }: Rij['lijst']) {
  return { vNummer, onderwerp: id, volgnummer };
}

/** All that lie with one of these overleggen and are not done, with what the steps above must know. */
async function lopendeLijsten({ bronnen: { db }, gebruiker, lidVan, nu }: TakenVraag) {
  const { LKO, RAO, DEELBERAAD_ASIEL } = lidVan;
  const hier = or(
    and(eq(signaallijsten.stand, 'CONCEPT'), inArray(signaallijsten.lkoId, [...LKO])),
    and(ligtBijRao(nu), eq(signaallijsten.niveau, 'LKO_NAAR_RAO'), inArray(signaallijsten.raoId, [...RAO])),
    and(ligtBijRao(nu), eq(signaallijsten.niveau, 'RAO_NAAR_DA'), sql`${DEELBERAAD_ASIEL.length > 0}::boolean`),
  );
  return await db
    .select({
      lijst: signaallijsten,
      eigenStandpunt: sql<boolean>`${exists(
        db
          .select({ een: sql`1` })
          .from(standpunten)
          .where(
            and(eq(standpunten.signaallijstId, signaallijsten.id), eq(standpunten.organisatie, gebruiker.organisatie)),
          ),
      )}`,
      uiterlijk: sql<string | null>`(${eersteTermijn(db)})::text`,
      vanDeelberaad: sql<boolean>`${exists(antwoordVanDeelberaad(db))}`,
    })
    .from(signaallijsten)
    .where(and(ne(signaallijsten.stand, 'TERUGGEKOPPELD'), hier))
    .orderBy(asc(signaallijsten.volgnummer))
    .limit(HOOGSTENS);
}

function eersteTermijn(db: Database) {
  return db
    .select({ uiterlijk: min(besluiten.terugkoppelingUiterlijk) })
    .from(besluiten)
    .where(eq(besluiten.signaallijstId, signaallijsten.id));
}

function antwoordVanDeelberaad(db: Database) {
  return db
    .select({ een: sql`1` })
    .from(opschalingen)
    .innerJoin(terugkoppelingen, eq(terugkoppelingen.signaallijstId, opschalingen.signaallijstId))
    .where(eq(opschalingen.volgtOp, signaallijsten.id));
}
