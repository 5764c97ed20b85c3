import { describe, expect, it } from 'vitest';
import { openReadiness } from '../../gateway/readiness.ts';

const SUBGRAPHS = ['coa', 'ind'].map((name) => ({ name, url: `http://${name}.example` }));

function readiness(answers: (name: string) => boolean, open: readonly string[] = []) {
  const asked: string[] = [];
  const ask = openReadiness(() => SUBGRAPHS, {
    isReady: ({ name }) => {
      asked.push(name);
      return Promise.resolve(answers(name));
    },
    breaker: (name) => (open.includes(name) ? 'open' : 'closed'),
  });
  return { ask, asked };
}

describe('whether the gateway is ready', () => {
  it('is while every subgraph answers', async () => {
    const { ask } = readiness(() => true);
    expect(await ask()).toEqual({ ready: true, subgraphs: { coa: 'ok', ind: 'ok' } });
  });

  it('is not while one does not, and says which', async () => {
    const { ask } = readiness((name) => name === 'ind', ['coa']);
    expect(await ask()).toEqual({ ready: false, subgraphs: { coa: 'onbereikbaar', ind: 'ok' } });
  });

  it('is while a breaker is open: what the others have is served', async () => {
    const { ask } = readiness(() => true, ['coa']);
    expect(await ask()).toEqual({ ready: true, subgraphs: { coa: 'onderbroken', ind: 'ok' } });
  });

  it('is asked of the subgraphs once for all who ask meanwhile, and anew after that', async () => {
    const { ask, asked } = readiness(() => true);
    await Promise.all([ask(), ask(), ask()]);
    expect(asked).toEqual(['coa', 'ind']);
    await ask();
    expect(asked).toHaveLength(4);
  });
});
