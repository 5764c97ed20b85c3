import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERRORS, type ErrorCode, GatewayError, printError } from '../../gateway/error.ts';

const CODES = Object.keys(ERRORS) as ErrorCode[];
const ROOM = join(import.meta.dirname, '../../gateway');
const sources = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'error.ts')
  .map((file) => readFileSync(join(ROOM, file), 'utf8'))
  .join('\n');

describe('the table of errors', () => {
  it.each(CODES)('%s has a status, one sentence that says what to do, and is used', (code) => {
    const { status, message } = ERRORS[code];
    expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
    expect([200, 400, 401, 403, 404, 405, 413, 415, 429, 500, 503]).toContain(status);
    expect(message).toMatch(/^[A-Za-z"].{20,170}\.$/);
    expect(message).not.toContain('\n');
    expect(sources).toMatch(new RegExp(`'${code}'|\\b${code}:|ERRORS\\.${code}\\b|${leavesAsToken(code)}`));
  });

  it('prints a refusal of the whole request from the table alone', () => {
    expect(printError('TOKEN_VERLOPEN')).toEqual({
      errors: [{ message: ERRORS.TOKEN_VERLOPEN.message, extensions: { code: 'TOKEN_VERLOPEN' } }],
    });
    expect(new GatewayError('BODY_TE_GROOT')).toMatchObject({ status: 413, code: 'BODY_TE_GROOT' });
  });
});

/** The codes of a token come out of `leesToken` as they are. */
function leavesAsToken(code: ErrorCode): string {
  return code.startsWith('TOKEN_') ? 'GatewayError\\(outcome\\.code\\)' : `'${code}'`;
}
