import type { TestProject } from 'vitest/node';
import { startDemoHere } from './werkbank-browser.ts';

/** One demo for all files of the browser run that leave it as it was for the others: starting one costs more than most tests. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env['KETENBEELD_URL'];
  if (given !== undefined) {
    provide('demoUrl', given);
    return () => Promise.resolve();
  }
  const demo = await startDemoHere();
  provide('demoUrl', demo.url);
  return () => demo.close();
}

declare module 'vitest' {
  interface ProvidedContext {
    demoUrl: string;
  }
}
