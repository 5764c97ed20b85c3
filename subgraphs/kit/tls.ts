/**
 * Mutual TLS, where an organisation asks for it: both ends show a certificate with their OIN. It tells which system calls; who
 * asks, and on what ground, is for the token and the proof, which are checked all the same.
 */
import { createServer } from 'node:https';
import { checkServerIdentity, TLSSocket } from 'node:tls';
import type { FastifyInstance, FastifyRequest, FastifyServerFactory } from 'fastify';
import { Agent } from 'undici';
import { oinVan, type Papieren } from '../../toegang/certificaat.ts';
import { SubgraphFault } from './fault.ts';

export interface TlsOptions extends Papieren {
  /** OINs of the routers that may ask GraphQL here. */
  readonly gateways: readonly string[];
  /** Organisation -> OIN: whose service may ask feiten, and whose certificate its own address must show. */
  readonly diensten: Readonly<Record<string, string>>;
}

const OLDEST = 'TLSv1.3';

/** How fastify must listen: with TLS where there are papers. The handshake lets everybody in, so that who is refused reads why. */
export function listensWith(tls: TlsOptions | undefined): { readonly serverFactory?: FastifyServerFactory } {
  if (tls === undefined) return {};
  const { cert, key, ca } = tls;
  const options = { cert, key, ca, requestCert: true, rejectUnauthorized: false, minVersion: OLDEST } as const;
  return { serverFactory: (handler) => createServer(options, handler) };
}

/** Refuses every request, of whatever address, before anything of it is read, unless its certificate may ask there. */
export function guardCertificates(app: FastifyInstance, tls: TlsOptions | undefined): void {
  if (tls === undefined) return;
  const routers = new Set(tls.gateways);
  const everybody = new Set([...tls.gateways, ...Object.values(tls.diensten)]);
  app.addHook('onRequest', (request, _reply, done) => {
    const allowed = request.routeOptions.url === '/graphql' ? routers : everybody;
    const { socket } = request.raw;
    const shown = socket instanceof TLSSocket && Object.keys(socket.getPeerCertificate()).length > 0;
    if (!shown) done(new SubgraphFault('CERTIFICAAT_ONTBREEKT'));
    else done(allowed.has(oinOf(request) ?? '') ? undefined : new SubgraphFault('CERTIFICAAT_GEWEIGERD'));
  });
}

/** The OIN of a certificate that our own authorities vouch for. */
export function oinOf({ raw: { socket } }: FastifyRequest): string | undefined {
  return socket instanceof TLSSocket && socket.authorized ? oinVan(socket.getPeerCertificate().subject) : undefined;
}

/** Connections to the service of one organisation: our certificate shown, and theirs held to its OIN. */
export function connectionsTo(organisatie: string, { cert, key, ca, diensten }: TlsOptions): Agent {
  const oin = diensten[organisatie];
  return new Agent({
    connect: {
      cert,
      key,
      ca,
      minVersion: OLDEST,
      checkServerIdentity: (host, peer) =>
        checkServerIdentity(host, peer) ??
        (oin !== undefined && oinVan(peer.subject) === oin ? undefined : new Error('another OIN')),
    },
  });
}
