import { readFileSync, unwatchFile, watchFile } from 'node:fs';

export interface SupergraphFile<Opened> {
  readonly first: Opened;
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
 * and `refused` is told.
 * @param on.open makes of a text what the gateway works with, or throws: then it is no supergraph for us
 * @param pollMilliseconds how often the file is looked at; its folder may be a mount on which no events arrive
 * @throws SupergraphFault when the first one cannot be used
 */
export function openSupergraphFile<Opened>(
  path: string,
  on: {
    readonly open: (sdl: string) => Opened;
    readonly changed: (opened: Opened) => void;
    readonly refused: () => void;
  },
  pollMilliseconds: number,
): SupergraphFile<Opened> {
  let current = readFirst(path);
  const first = openFirst(current, on.open);
  const look = () => {
    try {
      const sdl = readFileSync(path, 'utf8');
      if (sdl === current) return;
      const opened = on.open(sdl);
      current = sdl;
      on.changed(opened);
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

function readFirst(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new SupergraphFault(
      'SUPERGRAPH_ONTBREEKT',
      'the file of GATEWAY_SUPERGRAPH cannot be read; run npm run compose, or correct the path',
    );
  }
}

function openFirst<Opened>(sdl: string, open: (sdl: string) => Opened): Opened {
  try {
    return open(sdl);
  } catch {
    throw new SupergraphFault(
      'SUPERGRAPH_ONGELDIG',
      'the file of GATEWAY_SUPERGRAPH is no composed supergraph; run npm run compose',
    );
  }
}
