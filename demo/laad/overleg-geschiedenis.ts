import { createHash } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import type { Handeling } from '../../toegang/generated/policy.ts';
import type { Database } from '../../opslag/store.ts';
import { handelingen } from '../../subgraphs/overleg/tables/handeling.ts';
import { signaallijsten, signaalOvergangen, type SignaalStand } from '../../subgraphs/overleg/tables/signaallijst.ts';
import { stappenplannen } from '../../subgraphs/overleg/tables/stappenplan.ts';
import { DEELBERAAD } from '../../subgraphs/overleg/lidmaatschappen.ts';
import { plusDagen } from '../wereld/dag.ts';
import type { Wereld } from '../wereld/wereld.ts';
import { moment } from './moment.ts';

/** Which verb brings a signaallijst in which stand. */
const VERB: Readonly<Record<SignaalStand, Handeling>> = {
  CONCEPT: 'stelSignaallijstOp',
  INGEDIEND: 'dienSignaallijstIn',
  GEAGENDEERD: 'agendeerSignaal',
  BESPROKEN: 'bespreekSignaal',
  BESLOTEN: 'besluit',
  TERUGGEKOPPELD: 'koppelTerug',
  OPGESCHAALD_DA: 'schaalOpNaarDeelberaad',
};

/** R-LKO-17: for an AMV the road to the RAO stopped before it began; and who did what to each signaallijst, as the verbs write it down. */
export async function laadGeschiedenis(tx: Database, wereld: Wereld, issuer: string): Promise<void> {
  const { verhalen, overleggen, peildatum } = wereld;
  const lid = overleggen
    .find(({ id }) => id === 'lko-duinrand')
    ?.leden.find(({ organisatie }) => organisatie === 'DTV');
  if (lid === undefined) throw new Error('nobody of DT&V in LKO Duinrand');
  const { sub, organisatie, functie } = lid;
  const wie = { issuer, sub, organisatie, functie };
  const gestartOp = moment(plusDagen(peildatum, -12));
  const reden = 'De zaak stokt; voor een AMV volgt het Stappenplan en niet het RAO.';
  const plan = { id: 'stappenplan-01', lkoId: 'lko-duinrand', vNummer: verhalen.pupilVanNidos[0] };
  await tx.insert(stappenplannen).values({ ...plan, organisaties: ['NIDOS', 'DTV', 'COA'], gestartOp, ...wie, reden });

  const overgangen = await tx
    .select({ overgang: signaalOvergangen, lijst: signaallijsten })
    .from(signaalOvergangen)
    .innerJoin(signaallijsten, eq(signaallijsten.id, signaalOvergangen.signaallijstId))
    .where(inArray(signaallijsten.niveau, ['LKO_NAAR_RAO']))
    .orderBy(signaalOvergangen.op, signaalOvergangen.volgnummer);
  const gedaan = overgangen.map(({ overgang, lijst }) => {
    const inLko = overgang.naar === 'CONCEPT' || overgang.naar === 'INGEDIEND';
    return {
      ...{ handeling: VERB[overgang.naar], soort: inLko ? ('LKO' as const) : ('RAO' as const) },
      ...{ overlegId: inLko ? (lijst.lkoId ?? '') : lijst.raoId, onderwerpId: lijst.id, reden: overgang.reden },
      ...{ issuer, sub: overgang.sub, organisatie: overgang.organisatie, functie: overgang.functie, op: overgang.op },
    };
  });
  const bijDeelberaad = await tx.select().from(signaallijsten).where(eq(signaallijsten.niveau, 'RAO_NAAR_DA'));
  const jenv = overleggen.find(({ id }) => id === DEELBERAAD)?.leden.find((een) => een.organisatie === 'JENV');
  const vanDeelberaad = bijDeelberaad
    .filter(({ stand }) => stand === 'TERUGGEKOPPELD')
    .flatMap(({ id, standSinds }) =>
      (['stelVervolgactieVast', 'koppelTerugAanRao'] as const).map((handeling) => ({
        ...{ handeling, soort: 'DEELBERAAD_ASIEL' as const, overlegId: DEELBERAAD, onderwerpId: id, reden: null },
        ...{ issuer, sub: jenv?.sub ?? '', organisatie: 'JENV', functie: jenv?.functie ?? '', op: standSinds },
      })),
    );
  const stappenplan = {
    ...{ handeling: 'startStappenplan', soort: 'LKO' as const, overlegId: 'lko-duinrand', onderwerpId: plan.id },
    ...{ reden, ...wie, op: gestartOp },
  };
  await tx.insert(handelingen).values(
    [...gedaan, ...vanDeelberaad, stappenplan].map((rij, i) => ({
      ...{ ...rij, id: `handeling-${String(i + 1).padStart(3, '0')}`, afwijkingen: [], regelfouten: [] },
      idempotentiesleutel: `voorbeeldwereld-${String(i + 1).padStart(6, '0')}`,
      invoer: createHash('sha256')
        .update(`voorbeeld ${String(i)}`)
        .digest('hex'),
    })),
  );
}
