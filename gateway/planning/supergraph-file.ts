import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import { openPlanner, type Planner } from './planner.ts';

export interface SupergraphFile {
  readonly first: Planner;
  close(): void;
}

/** A supergraph that the gateway cannot start with; one line. */
export class SupergraphFault extends Error {
  constructor(
    readonly code: 'SUPERGRAPH_ONTBREEKT' | 'SUPERGRAPH_ONGELDIG',
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/**
 * Reads the supergraph and takes up a new one when the file changes. A broken new one is refused: the old one keeps serving,
 * and `onRefused` is told.
 * @param pollMilliseconds how often the file is looked at; its folder may be a mount on which no events arrive
 * @throws SupergraphFault when the first one cannot be used
 */
export function openSupergraphFile(
  path: string,
  on: { readonly changed: (planner: Planner) => void; readonly refused: () => void },
  pollMilliseconds: number,
): SupergraphFile {
  const first = openFirst(path);
  let current = first.sdl;
  const look = () => {
    let sdl: string;
    try {
      sdl = readFileSync(path, 'utf8');
      if (sdl === current) return;
      const planner = openPlanner(sdl);
      current = sdl;
      on.changed(planner);
    } catch {
      on.refused();
    }
  };
  watchFile(path, { interval: pollMilliseconds, persistent: false }, look);
  return {
    first,
    close: () => {
      unwatchFile(path, look);
    },
  };
}

function openFirst(path: string): Planner {
  let sdl: string;
  try {
    sdl = readFileSync(path, 'utf8');
  } catch {
    throw new SupergraphFault(
      'SUPERGRAPH_ONTBREEKT',
      'the file of GATEWAY_SUPERGRAPH cannot be read; run npm run compose, or correct the path',
    );
  }
  try {
    return openPlanner(sdl);
  } catch {
    throw new SupergraphFault(
      'SUPERGRAPH_ONGELDIG',
      'the file of GATEWAY_SUPERGRAPH is no composed supergraph; run npm run compose',
    );
  }
}
