import { checkServerIdentity, type ConnectionOptions } from 'node:tls';
import { oinVan, type Papieren } from '../../toegang/certificaat.ts';

export interface SubgraphTls extends Papieren {
  /** Subgraph -> the OIN that its certificate must carry. */
  readonly subgraphs: Readonly<Record<string, string>>;
}

/** The certificate is trusted and of this host, but of another organisation. */
export class AnotherOin extends Error {
  readonly code = 'CERTIFICAAT_VAN_EEN_ANDER';
}

/** How to connect to one subgraph: our certificate shown, and theirs held to its host and to its OIN. */
export function connectsWith(
  { cert, key, ca, subgraphs }: SubgraphTls,
  subgraph: string,
): Pick<ConnectionOptions, 'cert' | 'key' | 'ca' | 'minVersion' | 'checkServerIdentity'> {
  const oin = subgraphs[subgraph];
  return {
    cert,
    key,
    ca,
    minVersion: 'TLSv1.3',
    checkServerIdentity: (host, peer) =>
      checkServerIdentity(host, peer) ??
      (oin !== undefined && oinVan(peer.subject) === oin ? undefined : new AnotherOin()),
  };
}
