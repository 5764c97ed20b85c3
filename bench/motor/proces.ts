import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { PACKAGE_ROOT } from '../../opslag/package-root.ts';

export interface Proces {
  /** Resolves with the first group of the pattern, when that appears in what the process writes. */
  says(pattern: RegExp): Promise<string>;
  /** Milliseconds of CPU that it says it has used so far, user and system, with what it started. */
  cpu(): Promise<number>;
  /** Bytes of its heap in use after its garbage was collected, and of all its memory. */
  memory(): Promise<{ readonly heap: number; readonly rss: number }>;
  hasEnded(): boolean;
  /** The end of what it wrote. */
  output(): string;
  close(): Promise<void>;
}

/** Asked over its IPC channel, a process tells what it used; it ends with who started it. */
const TELLS = `data:text/javascript,${encodeURIComponent(`
  process.on('message', (what) => {
    if (what === 'memory') globalThis.gc?.();
    process.send(what === 'cpu' ? process.cpuUsage() : process.memoryUsage());
  });
  process.on('disconnect', () => process.exit());
  process.channel.unref();`)}`;
const TICKS_PER_SECOND = 100;

/** A node process with these arguments and settings, and nothing else of this environment. */
export function startProces(args: readonly string[], env: Readonly<Record<string, string>> = {}): Proces {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  const child = spawn(process.execPath, ['--import', TELLS, ...args], {
    cwd: PACKAGE_ROOT,
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const hear = (chunk: unknown) => (output = (output + String(chunk)).slice(-20_000));
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output)?.[1];
          if (found !== undefined) resolve(found);
        };
        child.stdout?.on('data', look);
        child.once('exit', (code) => {
          reject(new Error(`${args.join(' ')} ended with ${String(code)}:\n${output}`));
        });
        look();
      }),
    cpu: async () => {
      const { user, system } = await ask<NodeJS.CpuUsage>(child, 'cpu');
      return (user + system) / 1000 + cpuOfChildren(child.pid ?? 0);
    },
    memory: async () => {
      const { heapUsed, rss } = await ask<NodeJS.MemoryUsage>(child, 'memory');
      return { heap: heapUsed, rss };
    },
    hasEnded,
    output: () => output,
    close: async () => {
      if (!hasEnded() && child.kill('SIGKILL')) await once(child, 'exit');
    },
  };
}

function ask<T>(child: ChildProcess, what: 'cpu' | 'memory'): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      resolve(message as T);
    });
    child.send(what, (error) => {
      if (error !== null) reject(error);
    });
  });
}

/** Milliseconds, from what Linux counts in steps of ten; a gateway may have left its work to another process. */
function cpuOfChildren(parent: number): number {
  const stats = readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? (statOf(pid) ?? []) : []));
  const under = (pid: number): number =>
    stats
      .filter((stat) => stat.parent === pid)
      .reduce((sum, stat) => sum + stat.ticks * (1000 / TICKS_PER_SECOND) + under(stat.pid), 0);
  return under(parent);
}

/** @returns undefined of a process that ended meanwhile; proc(5) */
function statOf(pid: string): { readonly pid: number; readonly parent: number; readonly ticks: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}
