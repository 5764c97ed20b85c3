import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../opslag/package-root.ts';

/** What the public federation benchmark publishes; see data/README.md. */
const DATA = join(PACKAGE_ROOT, 'bench/motor/data');
const read = (file: string): string => readFileSync(join(DATA, file), 'utf8');

export const QUERY = read('query.graphql');
export const SUPERGRAPH = read('supergraph.graphql');
/** The bytes of the answer. */
export const ANSWER = read('expected.json').trim();

export interface Review {
  readonly id: string;
  readonly body: string;
  readonly product: { readonly upc: string };
}

export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
}

export interface User {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly birthday: number;
}

export const REVIEWS = JSON.parse(read('reviews.json')) as readonly Review[];

export const PRODUCTS: readonly Product[] = [
  { upc: '1', name: 'Table', price: 899, weight: 100 },
  { upc: '2', name: 'Couch', price: 1299, weight: 1000 },
  { upc: '3', name: 'Glass', price: 15, weight: 20 },
  { upc: '4', name: 'Chair', price: 499, weight: 100 },
  { upc: '5', name: 'TV', price: 1299, weight: 1000 },
  { upc: '6', name: 'Lamp', price: 6999, weight: 300 },
  { upc: '7', name: 'Grill', price: 3999, weight: 2000 },
  { upc: '8', name: 'Fridge', price: 100_000, weight: 6000 },
  { upc: '9', name: 'Sofa', price: 9999, weight: 800 },
];

export const IN_STOCK: ReadonlySet<string> = new Set(['1', '5', '6', '7', '9']);

export const USERS: readonly User[] = [
  ['1', 'urigo', 'Uri Goldshtein'],
  ['2', 'dotansimha', 'Dotan Simha'],
  ['3', 'kamilkisiela', 'Kamil Kisiela'],
  ['4', 'ardatan', 'Arda Tanrikulu'],
  ['5', 'gilgardosh', 'Gil Gardosh'],
  ['6', 'laurin', 'Laurin Quast'],
].map(([id = '', username = '', name = '']) => ({ id, username, name, birthday: 1_234_567_890 }));
