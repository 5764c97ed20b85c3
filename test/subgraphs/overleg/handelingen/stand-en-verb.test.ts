// R-RAO-07, R-BB-06: every verb of a signaallijst on a list in every stand. What its stand does not allow is refused and leaves nothing;
// what it allows is a step that is kept with who, when and why.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besluiten, opschalingen, terugkoppelingen } from '../../../../subgraphs/overleg/tables/besluit.ts';
import {
  signaallijsten,
  signaalOvergangen,
  type SignaalStand,
  STANDEN,
} from '../../../../subgraphs/overleg/tables/signaallijst.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { CASEMANAGER, DEELBERAAD_LID, NU, over, RAO_A_LID } from '../fixture.ts';
import { dag, type Rao, SECRETARIS, startRao, TEKST } from './doe-rao.ts';

let rao: Rao;
beforeAll(async () => {
  rao = await startRao();
});
afterAll(() => rao.overleg.close());

type Geval = readonly [wie: Wie, invoer: object, mag: Readonly<Partial<Record<SignaalStand, SignaalStand>>>];

/** By hand: from which stand to which; from any other it is refused. */
const BIJ_RAO: Readonly<Record<string, Geval>> = {
  werkSignaallijstBij: [CASEMANAGER, { lko: 'lko-a', versie: 1, locatie: 'gl-a' }, { CONCEPT: 'CONCEPT' }],
  agendeerSignaal: [SECRETARIS, { rao: 'rao-a' }, { INGEDIEND: 'GEAGENDEERD' }],
  bespreekSignaal: [SECRETARIS, { rao: 'rao-a', bijeenkomst: 'b-was' }, { GEAGENDEERD: 'BESPROKEN' }],
  besluit: [
    SECRETARIS,
    { rao: 'rao-a', bijeenkomst: 'b-was', uitkomst: 'VOORSTEL_GEVOLGD', tekst: TEKST },
    { BESPROKEN: 'BESLOTEN', OPGESCHAALD_DA: 'OPGESCHAALD_DA' },
  ],
  koppelTerug: [
    SECRETARIS,
    { rao: 'rao-a', tekst: TEKST },
    { BESLOTEN: 'TERUGGEKOPPELD', OPGESCHAALD_DA: 'TERUGGEKOPPELD' },
  ],
  schaalOpNaarDeelberaad: [
    RAO_A_LID,
    {
      ...{ rao: 'rao-a', gronden: ['TREND'], stappenGenomen: 'Gesprekken gevoerd.' },
      ...{ stappenNogTeZetten: 'Nog een gesprek.', oplossingenToelating: 'Geen.' },
    },
    { BESPROKEN: 'OPGESCHAALD_DA', BESLOTEN: 'OPGESCHAALD_DA' },
  ],
};
const BIJ_DEELBERAAD: Readonly<Record<string, Geval>> = {
  stelVervolgactieVast: [
    DEELBERAAD_LID,
    { uitkomst: 'GEEN_VERVOLGACTIE', tekst: 'Er is niets meer te doen.' },
    { INGEDIEND: 'BESLOTEN', GEAGENDEERD: 'BESLOTEN', BESPROKEN: 'BESLOTEN', BESLOTEN: 'BESLOTEN' },
  ],
  koppelTerugAanRao: [DEELBERAAD_LID, { tekst: 'Er volgt geen actie.' }, { BESLOTEN: 'TERUGGEKOPPELD' }],
};
const gevallen = (verbs: Readonly<Record<string, Geval>>, standen: readonly SignaalStand[]) =>
  Object.keys(verbs).flatMap((verb) => standen.map((stand) => [verb, stand] as const));

async function zet(verbs: Readonly<Record<string, Geval>>, verb: string, stand: SignaalStand) {
  const { overleg } = rao;
  const bijRao = verbs === BIJ_RAO;
  const begin = { stand, ...(bijRao ? {} : { niveau: 'RAO_NAAR_DA' as const, lkoId: null }) };
  // The LKO writes about whom it sees; the others see the person by the list.
  const { vNummer } = await overleg.punt();
  const { id } = await overleg.signaallijst({ ...begin, vNummer });
  const beslist = bijRao && ['BESLOTEN', 'OPGESCHAALD_DA', 'TERUGGEKOPPELD'].includes(stand);
  if (beslist) await metBesluit(id, stand);
  const [wie, invoer, mag] = verbs[verb]!;
  const voor = await stapelVan(id);
  const gedaan = await overleg.doe(wie, verb, { ...invoer, signaallijst: id });
  return { naar: mag[stand], voor, na: await stapelVan(id), gedaan, regels: overleg.regels(gedaan) };
}

/** As a list in this stand has it: a besluit, and the answer of the Deelberaad where that was asked. */
async function metBesluit(id: string, stand: SignaalStand) {
  const { db, signaallijst } = rao.overleg;
  await db.insert(besluiten).values({
    ...{ id: `besluit-${id}`, raoId: 'rao-a', bijeenkomstId: 'b-was', signaallijstId: id, tekst: TEKST },
    ...{ uitkomst: 'VOORSTEL_GEVOLGD', beslotenOp: dag(-1), terugkoppelingUiterlijk: dag(6) },
  });
  if (stand !== 'OPGESCHAALD_DA') return;
  const da = await signaallijst({ niveau: 'RAO_NAAR_DA', lkoId: null, stand: 'TERUGGEKOPPELD' });
  await db.insert(opschalingen).values({ signaallijstId: da.id, volgtOp: id });
  await db.insert(terugkoppelingen).values({ signaallijstId: da.id, tekst: TEKST, op: dag(0) });
}

async function stapelVan(id: string) {
  const { db } = rao.overleg;
  const [lijst] = await db.select().from(signaallijsten).where(eq(signaallijsten.id, id));
  const stappen = await db
    .select()
    .from(signaalOvergangen)
    .where(eq(signaalOvergangen.signaallijstId, id))
    .orderBy(signaalOvergangen.volgnummer);
  return { lijst, stappen, handelingen: (await rao.overleg.geschiedenis()).length };
}

describe.each([
  ['van het LKO bij het RAO', BIJ_RAO, STANDEN],
  ['van het RAO bij het Deelberaad', BIJ_DEELBERAAD, STANDEN.filter((stand) => !/CONCEPT|DA$/.test(stand))],
] as const)('een signaallijst %s', (_waar, verbs, standen) => {
  const magNiet = ([verb, stand]: readonly [string, SignaalStand]) => verbs[verb]?.[2][stand] === undefined;

  it.each(gevallen(verbs, standen).filter((geval) => !magNiet(geval)))('toegestaan: %s op %s', async (verb, stand) => {
    const { naar, voor, na, gedaan } = await zet(verbs, verb, stand);
    expect(gedaan.fout ?? gedaan.regelfouten.filter(({ soort }) => soort !== 'MELDING')).toEqual([]);
    expect(na.lijst?.stand).toBe(naar);
    expect(na.handelingen).toBe(voor.handelingen + 1);
    if (naar !== stand) expect(na.stappen.at(-1)).toMatchObject({ naar, op: over(0) });
    expect(na.stappen).toHaveLength(naar === stand ? 0 : verb === 'stelVervolgactieVast' ? aantalTot(stand) : 1);
    for (const { organisatie, functie, sub, op, reden } of na.stappen)
      expect([organisatie && functie && sub, op.getTime(), /\(R-/.test(reden ?? '')]).toEqual([sub, NU, true]);
  });

  it.each(gevallen(verbs, standen).filter(magNiet))(
    'geweigerd: %s op %s, en er is niets gebeurd',
    async (verb, stand) => {
      const { voor, na, gedaan, regels } = await zet(verbs, verb, stand);
      expect(gedaan.resultaat).toBeNull();
      // A concept is of no RAO; what the Deelberaad told is done.
      expect(['SIGNAAL_STAND HARD', 'SIGNAALLIJST_ONBEKEND HARD'].some((regel) => regels.includes(regel))).toBe(true);
      expect(na).toEqual(voor);
    },
  );
});

/** The Deelberaad keeps no agenda here, and passes each stand to BESLOTEN. */
function aantalTot(stand: SignaalStand): number {
  return STANDEN.indexOf('BESLOTEN') - STANDEN.indexOf(stand);
}
