/**
 * Clients that go on whatever dies: some read, some put people on the agenda and take them off again, each mutation repeated
 * under its own idempotentiesleutel until it is acknowledged. What each of them received whole is kept, to be held against
 * the databases afterwards.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { rng, type Rng } from '../../demo/wereld/rng.ts';
import type { Antwoord, MortalKeten } from './mortal-keten.ts';
import { agendaVan, lijstVan, overPersoon, type Question } from './questions.ts';

export const LKO = 'lko-duinrand';
const LEDEN = ['dtv-duinrand', 'coa-duinrand', 'ind-duinrand', 'politie-duinrand'] as const;

export interface Gelezen {
  readonly question: Question;
  readonly antwoord: Antwoord;
}

/** One thing that a client wanted, and every answer to it that said it is done. */
export interface Gewild {
  readonly handeling: 'agendeer' | 'sluitAgendapunt';
  readonly sleutel: string;
  readonly vNummer: string;
  readonly bevestigd: {
    readonly trace: string;
    readonly id: string;
    readonly op: string;
    readonly agendapunt: string;
  }[];
  /** How often it was sent. */
  gestuurd: number;
}

export interface Load {
  readonly gelezen: readonly Gelezen[];
  readonly gewild: readonly Gewild[];
  /** Answers that no failure of a part explains. */
  readonly onverklaard: readonly string[];
  /** Requests that ended without an answer, or with one that said that a part was gone. */
  gestoord(): number;
  /** Asks and does everything once, without repeating: undefined when all is served as always. */
  probeer(): Promise<string | undefined>;
  /** Resolves when somebody has just received an answer: the worst moment for whoever still had to write something down. */
  volgendAntwoord(): Promise<void>;
  /** No new requests; resolves when every mutation that was begun is acknowledged. */
  stop(): Promise<void>;
}

/** What a part that dies makes of an answer; anything else is a fault of ours. */
const GESTOORD: ReadonlySet<string> = new Set(['SUBGRAPH_UNAVAILABLE', 'FEITEN_NIET_BEREIKBAAR', 'NIET_VASTGELEGD']);
const GEWEIGERD = 'UNAUTHORIZED_FIELD_OR_TYPE';

const HANDELING = (handeling: string, invoer: string) =>
  `mutation ($invoer: ${invoer}!) { ${handeling}(invoer: $invoer) { resultaat { id op agendapunt } regelfouten { regel } } }`;
const TEKST = {
  agendeer: HANDELING('agendeer', 'AgendeerInvoer'),
  sluitAgendapunt: HANDELING('sluitAgendapunt', 'SluitAgendapuntInvoer'),
} as const;

const BESPROKEN = 'In het overleg besproken, verder niets nodig.';

interface Options {
  readonly seed: number;
  /** The member who may close items. */
  readonly voorzitter: string;
  /** On the agenda all the while, visible to every member. */
  readonly bekend: readonly string[];
  /** With a tie to the azc, and on no agenda: only mutations touch them. */
  readonly vrij: readonly string[];
  /** Everybody gives up, also who waits for an acknowledgement. */
  readonly signal: AbortSignal;
}

export function startLoad(keten: MortalKeten, { seed, voorzitter, bekend, vrij, signal }: Options): Load {
  const gelezen: Gelezen[] = [];
  const gewild: Gewild[] = [];
  const onverklaard: string[] = [];
  let gestoord = 0;
  let stopped = false;
  const wachtend: (() => void)[] = [];

  /** Keeps what came; whether it came whole and undisturbed. */
  function heel(antwoord: Antwoord | undefined, wat: string): antwoord is Antwoord {
    if (antwoord !== undefined) for (const verder of wachtend.splice(0)) verder();
    const codes = (antwoord?.errors ?? []).map(({ code }) => code).filter((code) => code !== GEWEIGERD);
    const vreemd = codes.filter((code) => !GESTOORD.has(code));
    if (vreemd.length > 0) onverklaard.push(`${wat}: ${[...new Set(vreemd)].join(' ')}`);
    const ok = antwoord !== undefined && codes.length === 0;
    if (!ok) gestoord += 1;
    return ok;
  }

  async function lees(wie: string, question: Question): Promise<boolean> {
    const antwoord = await keten.query(wie, question.text, question.variables);
    if (antwoord !== undefined && antwoord.data !== null) gelezen.push({ question, antwoord });
    return heel(antwoord, question.text);
  }

  async function doe(wie: string, wat: Gewild, invoer: object): Promise<boolean> {
    wat.gestuurd += 1;
    const antwoord = await keten.query(wie, TEKST[wat.handeling], {
      invoer: { lko: LKO, ...invoer, idempotentiesleutel: wat.sleutel },
    });
    const gedaan = heel(antwoord, wat.handeling);
    const payload = antwoord?.data?.[wat.handeling] as Payload | null | undefined;
    if (antwoord === undefined || payload == null) return false;
    const { resultaat, regelfouten } = payload;
    if (resultaat !== null) wat.bevestigd.push({ trace: antwoord.trace, ...resultaat });
    else onverklaard.push(`${wat.handeling} said no: ${regelfouten.map(({ regel }) => regel).join(' ')}`);
    return gedaan;
  }

  function wil(handeling: Gewild['handeling'], vNummer: string): Gewild {
    const wat: Gewild = { handeling, sleutel: randomUUID(), vNummer, bevestigd: [], gestuurd: 0 };
    gewild.push(wat);
    return wat;
  }

  /** Somebody impatient sends it again before the first answer is there; everybody again until it is acknowledged. */
  async function totBevestigd(keuze: Rng, wie: string, wat: Gewild, invoer: object): Promise<string | undefined> {
    while (wat.bevestigd.length === 0 && !signal.aborted) {
      const later = keuze.chance(0.4) ? [keuze.int(0, 60), keuze.int(0, 60)] : [];
      await Promise.all([
        doe(wie, wat, invoer),
        ...later.map(async (milliseconds) => {
          await setTimeout(milliseconds);
          return doe(wie, wat, invoer);
        }),
      ]);
      await denk(keuze);
      if (onverklaard.length > 0) return undefined;
    }
    return wat.bevestigd[0]?.agendapunt;
  }

  async function lezer(naam: string): Promise<void> {
    const keuze = rng(String(seed), naam);
    while (!stopped && !signal.aborted) {
      const wie = keuze.pick(LEDEN);
      const first = keuze.int(1, 8);
      const question = keuze.pick([
        () => overPersoon(keuze.pick(bekend)),
        () => agendaVan(LKO, first),
        () => lijstVan(LKO, keuze.pick(['bewonerslijst', 'caseloadlijst', 'topX'] as const), first),
      ])();
      await lees(wie, question);
      await denk(keuze);
    }
  }

  async function lid(naam: string, mensen: readonly string[]): Promise<void> {
    const keuze = rng(String(seed), naam);
    while (!stopped && !signal.aborted) {
      const vNummer = keuze.pick(mensen);
      const op = { vNummer, reden: 'OVERLAST' };
      const agendapunt = await totBevestigd(keuze, keuze.pick(LEDEN), wil('agendeer', vNummer), op);
      if (agendapunt === undefined) return;
      await totBevestigd(keuze, voorzitter, wil('sluitAgendapunt', vNummer), { agendapunt, reden: BESPROKEN });
    }
  }

  const [proefpersoon = '', ...anderen] = vrij;
  const helft = Math.ceil(anderen.length / 2);
  const clients = [
    lezer('lezer 1'),
    lezer('lezer 2'),
    lezer('lezer 3'),
    lid('lid 1', anderen.slice(0, helft)),
    lid('lid 2', anderen.slice(helft)),
  ];
  return {
    gelezen,
    gewild,
    onverklaard,
    gestoord: () => gestoord,
    probeer: async () => {
      for (const question of [overPersoon(bekend[0] ?? ''), agendaVan(LKO, 5), lijstVan(LKO, 'bewonerslijst', 3)])
        if (!(await lees('dtv-duinrand', question))) return question.text;
      const op = wil('agendeer', proefpersoon);
      if (!(await doe('dtv-duinrand', op, { vNummer: proefpersoon, reden: 'OVERLAST' }))) return 'agendeer';
      const af = wil('sluitAgendapunt', proefpersoon);
      const agendapunt = op.bevestigd[0]?.agendapunt ?? '';
      return (await doe(voorzitter, af, { agendapunt, reden: BESPROKEN })) ? undefined : 'sluitAgendapunt';
    },
    volgendAntwoord: () =>
      new Promise((resolve) => {
        wachtend.push(resolve);
      }),
    stop: async () => {
      stopped = true;
      await Promise.all(clients);
    },
  };
}

interface Payload {
  readonly resultaat: { readonly id: string; readonly op: string; readonly agendapunt: string } | null;
  readonly regelfouten: readonly { readonly regel: string }[];
}

/** People do not ask without end; without it two cores do nothing but serve, and a restart takes as long as all rounds. */
const denk = (keuze: Rng) => setTimeout(keuze.int(20, 120));
