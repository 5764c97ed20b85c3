// One overleg in which things are done: the owners' answers, the chair of the next meeting, and a request per verb.
import { randomUUID } from 'node:crypto';
import { SubgraphFault } from '../../../../subgraphs/kit/fault.ts';
import { agendapunten } from '../../../../subgraphs/overleg/tables/agendapunt.ts';
import { handelingen } from '../../../../subgraphs/overleg/tables/handeling.ts';
import { bijeenkomsten } from '../../../../subgraphs/overleg/tables/overleg.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { DAG, over, startOverleg } from '../fixture.ts';

export interface Payload {
  readonly resultaat: {
    id: string;
    handeling: string;
    agendapunt: string | null;
    uitnodiging: string | null;
    onderwerp: string | null;
  } | null;
  readonly regelfouten: readonly { regel: string; soort: string; veld: string | null; melding: string }[];
}

export const sleutel = () => randomUUID();
const PAYLOAD = `{ resultaat { id handeling op agendapunt uitnodiging onderwerp lko { id naam } rao { id naam } }
  regelfouten { regel soort veld melding } }`;

export async function startHandelingen() {
  /** `feit vNummer@azc` or `feit vNummer` -> what the owners say yes to. */
  const ja = new Set<string>();
  const gevraagd: string[] = [];
  let zwijgt = false;
  let tussendoor: (() => Promise<unknown>) | undefined;
  const overleg = await startOverleg(async (organisatie, feit, sleutels) => {
    for (const s of sleutels) gevraagd.push(`${organisatie} ${feit} ${s}`);
    if (zwijgt) throw new SubgraphFault('FEITEN_NIET_BEREIKBAAR');
    const antwoord = new Set(sleutels.filter((s) => ja.has(`${feit} ${s}`)));
    const eerst = tussendoor;
    tussendoor = undefined;
    await eerst?.();
    return antwoord;
  });
  const { db } = overleg;
  await db.insert(bijeenkomsten).values([
    { id: 'b-lko-a', soort: 'LKO', overlegId: 'lko-a', datum: dag(7), voorzitter: 'COA' },
    { id: 'b-lko-a-later', soort: 'LKO', overlegId: 'lko-a', datum: dag(21), voorzitter: 'DTV' },
    { id: 'b-lko-b', soort: 'LKO', overlegId: 'lko-b', datum: dag(-7), voorzitter: 'IND' },
    { id: 'b-rao-a', soort: 'RAO', overlegId: 'rao-a', datum: dag(7), voorzitter: 'DTV' },
  ]);

  /** Does a verb; the input gets a sleutel of its own unless it has one. */
  const doe = async (wie: Wie, handeling: string, invoer: object, doel?: string) => {
    const type = `${handeling.charAt(0).toUpperCase()}${handeling.slice(1)}Invoer!`;
    const answer = await overleg.query(
      wie,
      `mutation ($invoer: ${type}) { ${handeling}(invoer: $invoer) ${PAYLOAD} }`,
      { invoer: { idempotentiesleutel: sleutel(), ...invoer } },
      doel,
    );
    const fout = answer.errors?.[0]?.extensions as { code?: string; toegang?: { reden: string } } | undefined;
    return {
      ...((answer.data?.[handeling] ?? { resultaat: null, regelfouten: [] }) as Payload),
      /** The reason of a refusal, or the code of a fault. */
      fout: fout?.toegang?.reden ?? fout?.code,
      answer,
    };
  };
  const regels = (payload: Payload) => payload.regelfouten.map(({ regel, soort }) => `${regel} ${soort}`);
  const gezienDoor = async (wie: Wie, vNummer: string) => {
    const { toegang } = await overleg.vraag(wie, vNummer);
    return toegang.niveaus.length > 0 ? 'grond' : toegang.reden;
  };
  const rij = async (id: string | null | undefined) =>
    (await db.select().from(agendapunten)).find((kandidaat) => kandidaat.id === id);
  const geschiedenis = () => db.select().from(handelingen).orderBy(handelingen.volgnummer);
  return {
    ...overleg,
    ja,
    gevraagd,
    zwijg: (aan: boolean) => {
      zwijgt = aan;
    },
    /** Once: happens after the owners answered the next question, and before who asked it hears the answer. */
    laatTussendoor: (wat: () => Promise<unknown>) => {
      tussendoor = wat;
    },
    doe,
    regels,
    gezienDoor,
    rij,
    geschiedenis,
  };
}
export type Handelingen = Awaited<ReturnType<typeof startHandelingen>>;

/** A day of a meeting, this many days from now. */
function dag(dagen: number): string {
  return over(dagen * DAG)
    .toISOString()
    .slice(0, 10);
}
