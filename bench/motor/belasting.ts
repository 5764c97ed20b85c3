import { Pool } from 'undici';

export interface Belasting {
  /** @returns the body of the first answer; @throws when it is not 200 */
  vraag(query: string): Promise<Buffer>;
  /** So many requests, never more of them at once than there are connections. @throws when one is answered otherwise */
  blok(query: string, antwoord: Buffer, aantal: number): Promise<Gemeten>;
  close(): Promise<void>;
}

export interface Gemeten {
  /** Milliseconds by the clock. */
  readonly duur: number;
  /** Of each request. */
  readonly wachttijden: readonly number[];
}

/** A client of a gateway at this address. */
export function openBelasting(url: string, tegelijk: number): Belasting {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: tegelijk, pipelining: 1 });
  const vraag = async (query: string): Promise<Buffer> => {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: pathname,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
    });
    const antwoord = Buffer.from(await body.arrayBuffer());
    if (statusCode !== 200) throw new Error(`HTTP ${statusCode}: ${antwoord.toString().slice(0, 500)}`);
    return antwoord;
  };
  return {
    vraag,
    blok: async (query, antwoord, aantal) => {
      const wachttijden: number[] = [];
      let over = aantal;
      const begin = performance.now();
      const vrager = async () => {
        while (over > 0) {
          over -= 1;
          const voor = performance.now();
          const gekregen = await vraag(query);
          wachttijden.push(performance.now() - voor);
          // A cheaper answer must not be another one.
          if (!gekregen.equals(antwoord)) throw new Error(`another answer: ${gekregen.toString().slice(0, 500)}`);
        }
      };
      await Promise.all(Array.from({ length: tegelijk }, vrager));
      return { duur: performance.now() - begin, wachttijden };
    },
    close: () => pool.close(),
  };
}
