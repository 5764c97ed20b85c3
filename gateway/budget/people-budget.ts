/**
 * How many people one gebruiker may be told of. It turns the people of an answer into a silent yes or a refusal of the whole
 * of it, so that somebody who walks all V-nummers is stopped and seen. It must never keep a V-nummer or a name: it knows
 * people and gebruikers by hashes under a key of this process, and forgets them when the minute is over.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { OperationTypeNode } from 'graphql';
import { GatewayError } from '../error.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import type { People } from './people-in.ts';

export interface PeopleBudgetOptions {
  /** Distinct people per gebruiker in each minute of the clock. */
  readonly perMinute: number;
}

export interface PeopleBudget {
  /** @throws GatewayError TE_VEEL_PERSONEN_PER_MINUUT: this gebruiker has nothing left, so nothing need be fetched */
  check(gebruiker: Gebruiker): void;
  /**
   * Counts the people whom a mutation names before it is done: putting number after number on an agenda tells of each of them,
   * whatever its answer names. One that names nobody is about somebody all the same.
   * @throws GatewayError TE_VEEL_PERSONEN_PER_MINUUT: nothing was done
   */
  spendOn(gebruiker: Gebruiker, people: People): void;
  /**
   * Counts the people of an answer before it leaves. What a mutation did is done, so its answer is counted and never refused.
   * @throws GatewayError TE_VEEL_PERSONEN, TE_VEEL_PERSONEN_PER_MINUUT
   */
  spend(gebruiker: Gebruiker, people: People, operation: `${OperationTypeNode}`): void;
}

/** Design: at most this many distinct people in one answer. */
const PER_ANSWER = 250;
const MINUTE = 60_000;
/**
 * What one minute may take of memory, about 60 MB. Nothing makes room for something else: a person who does not fit counts as
 * new each time, and a gebruiker who does not fit waits, so that being forgotten is never free.
 */
const REMEMBERED = { people: 500_000, gebruikers: 20_000 } as const;

interface Spent {
  readonly people: Set<string>;
  /** Counted without being remembered. */
  others: number;
  full: boolean;
}

export function openPeopleBudget(
  { perMinute }: PeopleBudgetOptions,
  now: () => number,
  report: (event: Readonly<Record<string, string | number>>) => void,
  memory: Readonly<Record<keyof typeof REMEMBERED, number>> = REMEMBERED,
): PeopleBudget {
  const perAnswer = Math.min(PER_ANSWER, perMinute);
  const key = randomBytes(32);
  const hash = (...words: readonly string[]): string =>
    createHmac('sha256', key).update(JSON.stringify(words)).digest('base64url').slice(0, 16);
  const spent = new Map<string, Spent>();
  let remembered = 0;
  let minute = -1;

  return {
    check: (gebruiker) => {
      const { full } = spentBy(gebruiker);
      if (full) throw tooManyPerMinute();
    },
    spendOn: (gebruiker, { named, unnamed }) => {
      if (spentBy(gebruiker).full) throw tooManyPerMinute();
      count(gebruiker, { named, unnamed: named.size === 0 ? Math.max(unnamed, 1) : unnamed }, true);
    },
    spend: (gebruiker, { named, unnamed }, operation) => {
      const isMutation = operation === 'mutation';
      if (!isMutation && named.size + unnamed > perAnswer) {
        tell(gebruiker, 'TE_VEEL_PERSONEN', named.size + unnamed);
        throw new GatewayError('TE_VEEL_PERSONEN');
      }
      count(gebruiker, { named, unnamed }, !isMutation);
    },
  };

  /** @throws GatewayError TE_VEEL_PERSONEN_PER_MINUUT, and then they cost nothing */
  function count(gebruiker: Gebruiker, { named, unnamed: others }: People, mayRefuse: boolean): void {
    const mine = spentBy(gebruiker);
    const fresh = [...named].map((vNummer) => hash('Vreemdeling', vNummer)).filter((one) => !mine.people.has(one));
    const total = mine.people.size + mine.others + fresh.length + others;
    if (total >= perMinute && !mine.full) tell(gebruiker, 'TE_VEEL_PERSONEN_PER_MINUUT', total);
    // Who was refused once waits for the next minute: smaller bites would only have the owners asked in vain.
    mine.full ||= total >= perMinute;
    if (total > perMinute && mayRefuse) throw tooManyPerMinute();
    for (const one of fresh) {
      if (remembered < memory.people) {
        mine.people.add(one);
        remembered += 1;
      } else mine.others += 1;
    }
    mine.others += others;
  }

  function spentBy({ issuer, sub }: Gebruiker): Spent {
    const current = Math.floor(now() / MINUTE);
    if (current !== minute) {
      minute = current;
      remembered = 0;
      spent.clear();
    }
    const who = hash(issuer, sub);
    const known = spent.get(who);
    if (known !== undefined) return known;
    if (spent.size >= memory.gebruikers) throw tooManyPerMinute();
    const mine = { people: new Set<string>(), others: 0, full: false };
    spent.set(who, mine);
    return mine;
  }

  function tooManyPerMinute(): GatewayError {
    return new GatewayError('TE_VEEL_PERSONEN_PER_MINUUT', Math.ceil((MINUTE - (now() % MINUTE)) / 1000));
  }

  /** The same gebruiker has the same `wie` as long as this process lives; who it is, it does not say. */
  function tell({ issuer, sub, organisatie, functie }: Gebruiker, code: string, aantal: number): void {
    report({ event: 'people-budget', code, aantal, organisatie, functie, wie: hash(issuer, sub) });
  }
}
