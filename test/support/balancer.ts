import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Part {
  readonly url: string;
  close(): Promise<void>;
}

export interface Balancer {
  readonly url: string;
  /** New requests go to this part from now on; the one before it is closed when its last request is answered. */
  replaceBy(part: Part): Promise<void>;
  close(): Promise<void>;
}

/** Stands before one part as a load balancer does at work, so that the part is replaced without a request being lost. */
export async function startBalancer(): Promise<Balancer> {
  let current: { readonly part: Part; busy: number; drained?: () => void } | undefined;
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    const target = current;
    if (target === undefined) {
      outgoing.writeHead(503).end();
      return;
    }
    target.busy += 1;
    outgoing.once('close', () => {
      target.busy -= 1;
      if (target.busy === 0) target.drained?.();
    });
    const onward = request(
      new URL(incoming.url ?? '/', target.part.url),
      { method: incoming.method, headers: incoming.headers, agent },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.once('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    replaceBy: async (part) => {
      const before = current;
      current = { part, busy: 0 };
      if (before === undefined) return;
      if (before.busy > 0) await new Promise<void>((resolve) => (before.drained = resolve));
      await before.part.close();
    },
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await current?.part.close();
    },
  };
}
