import type { Doel } from '../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import { magVragen } from '../../toegang/mag-vragen.ts';
import { HUBS } from '../kit/relaties.ts';
import type { Velden } from './velden.ts';

export interface Vraagbaarheid {
  readonly uitkomst: 'MAG' | 'MAG_NIET' | 'ONBEKEND';
  readonly reden: string | null;
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
  if (SLEUTELS.has(veld)) return { uitkomst: 'MAG', reden: null };
  const [eerste, ...rest] = velden.get(veld) ?? [];
  if (eerste === undefined) return { uitkomst: 'ONBEKEND', reden: null };
  const eigenaars = [eerste, ...rest].map(({ bronhouder }) => bronhouder);
  const mag = magVragen(eerste.labels, gebruiker, doel, eigenaars);
  return mag.toegestaan ? { uitkomst: 'MAG', reden: null } : { uitkomst: 'MAG_NIET', reden: mag.reden };
}
