import type { Doel } from '../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import { magVragen } from '../../toegang/mag-vragen.ts';
import { HUBS } from '../kit/relaties.ts';
import { printLabels, type Velden } from './velden.ts';

export interface Vraagbaarheid {
  readonly veld: string;
  readonly uitkomst: 'MAG' | 'MAG_NIET' | 'ONBEKEND';
  readonly reden: string | null;
  readonly label: string | null;
  readonly bronhouders: readonly string[];
  readonly zichtbaarVoor: readonly string[];
}

/** The keys of the hubs carry no label: they show only below something that does. */
const SLEUTELS = new Set(Object.entries(HUBS).map(([hub, { key }]) => `${hub}.${key}`));

/**
 * What the gateway would decide of this field before it plans (mayAsk). A field that no client can name gets the answer of one
 * that does not exist.
 */
export function vraagbaarheid(
  velden: Velden,
  veld: string,
  gebruiker: Pick<Gebruiker, 'organisatie' | 'functie'>,
  doel: Doel,
): Vraagbaarheid {
  const kaal = { veld, reden: null, label: null, bronhouders: [], zichtbaarVoor: [] };
  if (SLEUTELS.has(veld)) return { ...kaal, uitkomst: 'MAG' };
  const [eerste, ...rest] = velden.get(veld) ?? [];
  if (eerste === undefined) return { ...kaal, uitkomst: 'ONBEKEND' };
  const { labels, zichtbaarVoor } = eerste;
  const bronhouders = [eerste, ...rest].map(({ bronhouder }) => bronhouder);
  const mag = magVragen(labels, gebruiker, doel, bronhouders);
  const gevonden = { veld, label: printLabels(labels), bronhouders, zichtbaarVoor };
  return mag.toegestaan
    ? { ...gevonden, uitkomst: 'MAG', reden: null }
    : { ...gevonden, uitkomst: 'MAG_NIET', reden: mag.reden };
}
