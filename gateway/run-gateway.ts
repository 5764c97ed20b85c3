/** One process of the gateway: its settings become a server with a log of its own, and one way to stop it. */
import { openEigenLogboek } from '../logboek/open-eigen.ts';
import { openUitvoer } from '../logboek/uitvoer.ts';
import { type EmbeddedDatabase, openDatabase, openEmbeddedIn, type StoreFault } from '../opslag/store.ts';
import type { GatewaySettings } from './config.ts';
import { type RunningGateway, startGateway } from './gateway.ts';

export interface ProcessEdge {
  /** Told of what happened, never of whom. */
  readonly report: (event: Readonly<Record<string, string | number>>) => void;
  /** A sentence for who runs it. */
  readonly complain: (line: string) => void;
  /** The folder of an embedded database is another's: end the process, and close nothing. */
  readonly onLost: (fault: StoreFault) => void;
}

/** @throws ConfigFault, SupergraphFault, StoreFault, LogboekFault, or what the system says; whatever was open is closed again */
export async function runGateway(
  settings: GatewaySettings,
  { report, complain, onLost }: ProcessEdge,
): Promise<RunningGateway> {
  const opened: { close(): Promise<unknown> }[] = [];
  /** In the other order than they were opened: the log outlives whoever writes in it. */
  const close = async (): Promise<void> => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };
  try {
    let embedded: EmbeddedDatabase | undefined;
    if ('folder' in settings.database)
      opened.push((embedded = await openEmbeddedIn(settings.database.folder, { onWait: complain, onLost })));
    const source = embedded === undefined ? (settings.database as { url: string }) : { embedded };
    const store = await openDatabase({ organisatie: 'gateway', source });
    opened.push(store);
    const uitvoer = settings.otlp === undefined ? undefined : openUitvoer(settings.otlp, 'gateway');
    if (uitvoer !== undefined) opened.push(uitvoer);
    const logboek = await openEigenLogboek(source, store, 'gateway', uitvoer);
    const gateway = await startGateway(settings, { now: Date.now, report, logboek });
    opened.push(gateway);
    return { url: gateway.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
