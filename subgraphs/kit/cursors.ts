import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import type { JWK } from 'jose';
import type { Gebruiker } from '../../toegang/gebruiker.ts';

/** The cursors of one gebruiker: sealed, because a volgnummer tells how many rows of others came between. */
export interface Cursors {
  of(list: string, volgnummer: number): string;
  /** Undefined when it is no cursor of this list, or of somebody else's. */
  read(list: string, cursor: string): number | undefined;
}

const BLOCK = 'aes-128-ecb';

/**
 * One block of AES over [whose, of which list; volgnummer]: the same row has the same cursor, and without the key nobody reads
 * or makes one. The key is drawn from that of the service, so every process of an organisation reads the cursors of the others.
 * @param overgang keys that the service comes from or goes to: who turns a page while they rotate reads on
 * @throws when a key of the service is not private
 */
export function openCursors(service: JWK, overgang: readonly JWK[] = []): (gebruiker: Gebruiker) => Cursors {
  const key = sealingKey(service);
  const keys = [key, ...overgang.map(sealingKey)];
  return ({ issuer, sub, organisatie, functie }) => {
    const ownerOf = (list: string) =>
      createHash('sha256')
        .update(JSON.stringify([list, issuer, sub, organisatie, functie]))
        .digest()
        .subarray(0, 8);
    return {
      of: (list, volgnummer) => {
        const block = Buffer.concat([ownerOf(list), Buffer.alloc(8)]);
        block.writeBigUInt64BE(BigInt(volgnummer), 8);
        return createCipheriv(BLOCK, key, null).setAutoPadding(false).update(block).toString('base64url');
      },
      read: (list, cursor) => {
        const sealed = Buffer.from(cursor, 'base64url');
        if (sealed.length !== 16 || sealed.toString('base64url') !== cursor) return undefined;
        const owner = ownerOf(list);
        const block = keys
          .map((candidate) => createDecipheriv(BLOCK, candidate, null).setAutoPadding(false).update(sealed))
          .find((opened) => opened.subarray(0, 8).equals(owner));
        return block === undefined ? undefined : Number(block.readBigUInt64BE(8));
      },
    };
  };
}

function sealingKey({ d }: JWK): Buffer {
  if (d === undefined) throw new Error('the key of the service must be private');
  return Buffer.from(hkdfSync('sha256', d, '', 'ketenbeeld cursor', 16));
}
