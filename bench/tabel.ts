import type { Variant } from './bouw.ts';
import { markdownTabel } from './markdown-tabel.ts';

/** One part of the chain: milliseconds per request, of CPU or, for the latency, of the clock; medians over the rounds. */
export interface Meting {
  readonly deel: string;
  readonly mediaan: Readonly<Record<Variant, number>>;
  /** What the log costs: the product to the product without it. */
  readonly logboek: Verhouding;
  /** What authorisation costs: without a log, with it and without it. */
  readonly toegang: Verhouding;
  /** What both cost: the product to what has neither. */
  readonly samen: Verhouding;
}

export interface Verhouding {
  /** Of the ratios of the rounds. */
  readonly mediaan: number;
  /** The middle half of them. */
  readonly midden: readonly [number, number];
}

/** @param ronden per chain one figure for each round, in order */
export function meting(deel: string, ronden: Readonly<Record<Variant, readonly number[]>>): Meting {
  const { product, zonderLogboek, zonder } = ronden;
  return {
    deel,
    mediaan: {
      product: kwantiel(product, 0.5),
      zonderLogboek: kwantiel(zonderLogboek, 0.5),
      zonder: kwantiel(zonder, 0.5),
    },
    logboek: verhouding(product, zonderLogboek),
    toegang: verhouding(zonderLogboek, zonder),
    samen: verhouding(product, zonder),
  };
}

export function tabel(aantal: number, metingen: readonly Meting[]): string {
  const kop = [
    `${aantal} people`,
    'product, ms',
    'no log, ms',
    'no authorisation either, ms',
    'authorisation (middle half)',
    'log (middle half)',
    'together (middle half)',
  ];
  const rijen = metingen.map(({ deel, mediaan, logboek, toegang, samen }) => [
    deel,
    ...[mediaan.product, mediaan.zonderLogboek, mediaan.zonder].map((ms) => ms.toFixed(2)),
    drukVerhouding(toegang),
    drukVerhouding(logboek),
    drukVerhouding(samen),
  ]);
  return markdownTabel(kop, rijen);
}

export function drukVerhouding({ mediaan, midden: [laag, hoog] }: Verhouding): string {
  return `${mediaan.toFixed(2)} (${laag.toFixed(2)} to ${hoog.toFixed(2)})`;
}

/** Round by round, so that what else the machine did is in both. */
export function verhouding(teller: readonly number[], noemer: readonly number[]): Verhouding {
  const ronden = teller.map((waarde, i) => waarde / (noemer[i] ?? NaN));
  return { mediaan: kwantiel(ronden, 0.5), midden: [kwantiel(ronden, 0.25), kwantiel(ronden, 0.75)] };
}

export function kwantiel(waarden: readonly number[], deel: number): number {
  const gesorteerd = waarden.toSorted((a, b) => a - b);
  const plaats = (gesorteerd.length - 1) * deel;
  const onder = gesorteerd[Math.floor(plaats)] ?? NaN;
  const boven = gesorteerd[Math.ceil(plaats)] ?? NaN;
  return onder + (boven - onder) * (plaats % 1);
}
