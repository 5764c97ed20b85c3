import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface WerkbankOptions {
  /** The folder of the built page. */
  readonly folder: string;
  /** Of the tokens of its users: where the page signs in. */
  readonly issuer: string;
  /** Served as /werkbank/config.json, and asked again each time. */
  readonly config: () => Promise<Readonly<Record<string, unknown>>>;
}

/** GraphiQL needs inline styles (Monaco); scripts, workers and everything else come from here alone. */
export async function serveWerkbank(app: FastifyInstance, { folder, issuer, config }: WerkbankOptions): Promise<void> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${new URL(issuer).origin}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  app.get('/werkbank/config.json', config);
  await app.register(staticFiles, {
    root: folder,
    index: 'index.html',
    dotfiles: 'ignore',
    setHeaders: (response) => {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Referrer-Policy', 'no-referrer');
    },
  });
}
