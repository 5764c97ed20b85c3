import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorPage, STYLE_SOURCE } from './page.ts';
import type { Melding } from './page.ts';

/** A browser names text/html; a program that drives the flow gets JSON. */
export function wantsPage(request: IncomingMessage): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}

/** `formTargets`: origins to which a sign-in may lead; browsers hold the redirects after a form against the same list. */
export function pageHeaders(formTargets: readonly string[]): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': [
      "default-src 'none'",
      `style-src ${STYLE_SOURCE}`,
      ["form-action 'self'", ...formTargets].join(' '),
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

export function sendPage(
  response: ServerResponse,
  status: number,
  html: string,
  formTargets: readonly string[] = [],
): void {
  response.writeHead(status, pageHeaders(formTargets)).end(html);
}

/** A refusal as page or as JSON, whichever was asked for. */
export function sendMelding(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  melding: Melding,
): void {
  if (wantsPage(request)) {
    sendPage(response, status, errorPage(melding));
    return;
  }
  sendJson(response, status, melding);
}

export function sendJson(response: ServerResponse, status: number, melding: Melding): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(JSON.stringify({ code: melding.code, melding: melding.tekst }));
}
