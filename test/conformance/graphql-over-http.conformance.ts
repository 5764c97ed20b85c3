// The audit suite of graphql-http against the real gateway, with a token and a purpose on each of its requests.
import { type Audit, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestKeten, type TestKeten } from '../support/keten.ts';

/** What GraphQL over HTTP allows and we do not do, by the id of the audit, each with its reason. This list may only shrink. */
const NOT_DONE: Readonly<Record<string, string>> = {
  '5A70': 'no GET: a V-nummer does not belong in a URL, which others keep',
  D6D5: 'no GET, and so no variables in a URL',
  '6A70': 'no GET, and so no variables in a URL',
};

let keten: TestKeten;
let authorization: string;
beforeAll(async () => {
  keten = await startTestKeten();
  authorization = `Bearer ${await keten.token('coa-duinrand')}`;
});
afterAll(() => keten.close());

const audits: readonly Audit[] = serverAudits({
  url: () => `${keten.gateway.url}/v1/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), authorization, doelbinding: 'UITVOERING_VW' },
    }),
});

describe('GraphQL over HTTP', () => {
  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s: it %s', async (id, name, audit) => {
    const result = await audit.fn();
    const reason = NOT_DONE[id];
    const why = 'reason' in result ? result.reason : undefined;
    if (reason === undefined) expect([result.status, why]).toEqual(['ok', undefined]);
    else {
      expect(name).toMatch(/^MAY /);
      expect(result.status, `${id} passes now: take it off the list`).not.toBe('ok');
    }
  });

  it('has audits of every weight, and each exception is one of them', () => {
    for (const weight of ['MUST', 'SHOULD', 'MAY'])
      expect(audits.filter(({ name }) => name.startsWith(weight)).length).toBeGreaterThan(10);
    expect(audits.length).toBeGreaterThanOrEqual(61);
    const ids = new Set(audits.map(({ id }) => id));
    expect(Object.keys(NOT_DONE).filter((id) => !ids.has(id))).toEqual([]);
  });
});
