import type { SubgraphClient } from './execution/subgraph-client.ts';
import type { Readiness } from './server.ts';

/**
 * Whether every subgraph answers. A breaker that is open does not make the gateway unready: it serves what the others have, and
 * taking it out of a balancer would bring nothing back.
 * @param subgraphs those of the supergraph of now
 */
export function openReadiness(
  subgraphs: () => readonly { readonly name: string; readonly url: string }[],
  client: Pick<SubgraphClient, 'isReady' | 'breaker'>,
): () => Promise<Readiness> {
  // Whoever asks while it is being found out waits for the same answer: the question costs every database a statement.
  let asking: Promise<Readiness> | undefined;
  return () =>
    (asking ??= ask().finally(() => {
      asking = undefined;
    }));

  async function ask(): Promise<Readiness> {
    const answers = await Promise.all(
      subgraphs().map(async (subgraph) => ({ name: subgraph.name, answers: await client.isReady(subgraph) })),
    );
    return {
      ready: answers.every(({ answers: yes }) => yes),
      subgraphs: Object.fromEntries(
        answers.map(({ name, answers: yes }) => {
          if (!yes) return [name, 'onbereikbaar'];
          return [name, client.breaker(name) === 'closed' ? 'ok' : 'onderbroken'];
        }),
      ),
    };
  }
}
