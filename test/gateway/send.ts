import { expect } from 'vitest';
import type { TestKeten } from '../support/keten.ts';
import type { Answer } from '../support/subgraph-alone.ts';

export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Request {
  readonly method?: string;
  readonly path?: string;
  /** Replaces the usual header of that name; undefined leaves it out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | null;
}

/** A request as somebody who means no good would send it: any method, path, header and body. */
export async function send(
  keten: Pick<TestKeten, 'gateway' | 'token'>,
  { method = 'POST', path = '/v1/graphql', headers = {}, body = gql('{ mij { organisatie } }') }: Request = {},
): Promise<Sent> {
  const all = {
    'content-type': 'application/json',
    authorization: `Bearer ${await keten.token('coa-duinrand')}`,
    doelbinding: 'UITVOERING_VW',
    ...headers,
  };
  const present = Object.entries<string | undefined>(all).filter(
    (header): header is [string, string] => header[1] !== undefined,
  );
  const response = await fetch(`${keten.gateway.url}${path}`, { method, headers: present, body, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export function gql(query: string, variables?: object, operationName?: string): string {
  return JSON.stringify({ query, variables, operationName });
}

/** One coded error, in one line, without a stack trace and without data; whatever was `secret` is not in it. */
export function expectRefusal(sent: Sent, status: number, code: string, secret?: string): void {
  const { errors = [], ...rest } = JSON.parse(sent.text) as Answer;
  expect({ status: sent.status, code: errors[0]?.extensions?.['code'] }).toEqual({ status, code });
  expect(rest.data ?? null).toBeNull();
  for (const { message, extensions } of errors) {
    expect(message).toMatch(/^[^\n]{10,200}$/);
    expect(Object.keys(extensions ?? {})).toEqual(['code']);
  }
  expect(sent.text).not.toMatch(/node_modules|\.[jt]s:\d|stacktrace|toegangsbewijs/);
  if (secret !== undefined) expect(sent.text).not.toContain(secret);
}
