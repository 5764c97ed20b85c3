import type { TestProject } from 'vitest/node';
import { buildSources } from '../../build/sources.ts';

/** Builds once, for the whole run, what the gateways that are processes run. */
export function setup({ provide }: TestProject): () => void {
  const sources = buildSources(['gateway', 'logboek', 'opslag', 'toegang']);
  provide('sources', sources.folder);
  return sources.remove;
}
