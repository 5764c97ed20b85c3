import { markdownTabel } from '../markdown-tabel.ts';
import { drukVerhouding, kwantiel, verhouding } from '../tabel.ts';
import { APOLLO, type Gateway, NULL } from './gateways.ts';

export interface Ronde {
  /** Milliseconds of CPU for a request. */
  readonly cpu: number;
  /** Requests. */
  readonly perSeconde: number;
  /** Milliseconds by the clock, of each request. */
  readonly wachttijden: readonly number[];
  /** Calls of subgraphs for a request. */
  readonly calls: number;
  /** Bytes of memory after it. */
  readonly rss: number;
}

export interface Rij {
  readonly gateway: Gateway;
  readonly ronden: readonly Ronde[];
}

/** Cheapest first. */
export function motorTabel(rijen: readonly Rij[]): string {
  const cpuVan = (naam: string) => rijen.find(({ gateway }) => gateway.name === naam)?.ronden.map(({ cpu }) => cpu);
  const [apollo, niets] = [cpuVan(APOLLO), cpuVan(NULL)];
  const kop = [
    'gateway',
    'calls',
    'CPU, ms (middle half)',
    ...(apollo === undefined ? [] : ['times less than @apollo/gateway']),
    ...(niets === undefined ? [] : ['times the null gateway']),
    'requests a second',
    'latency p50 / p99, ms',
    'memory, MB',
  ];
  const gesorteerd = rijen
    .map(({ gateway, ronden }) => ({ gateway, ronden, cpus: ronden.map(({ cpu }) => cpu) }))
    .toSorted((a, b) => kwantiel(a.cpus, 0.5) - kwantiel(b.cpus, 0.5));
  return markdownTabel(
    kop,
    gesorteerd.map(({ gateway, ronden, cpus }) => {
      const wachttijden = ronden.flatMap((ronde) => ronde.wachttijden);
      return [
        gateway.name,
        drukAantal(
          kwantiel(
            ronden.map(({ calls }) => calls),
            0.5,
          ),
        ),
        `${kwantiel(cpus, 0.5).toFixed(2)} (${kwantiel(cpus, 0.25).toFixed(2)} to ${kwantiel(cpus, 0.75).toFixed(2)})`,
        ...(apollo === undefined ? [] : [drukVerhouding(verhouding(apollo, cpus))]),
        ...(niets === undefined ? [] : [drukVerhouding(verhouding(cpus, niets))]),
        kwantiel(
          ronden.map(({ perSeconde }) => perSeconde),
          0.5,
        ).toFixed(0),
        `${kwantiel(wachttijden, 0.5).toFixed(1)} / ${kwantiel(wachttijden, 0.99).toFixed(1)}`,
        (
          kwantiel(
            ronden.map(({ rss }) => rss),
            0.5,
          ) / 1e6
        ).toFixed(0),
      ];
    }),
  );
}

function drukAantal(calls: number): string {
  return Number.isInteger(calls) ? String(calls) : calls.toFixed(1);
}
