import type { OverlegBronnen } from '../context.ts';
import { VASTE_ORGANISATIES } from '../regels/r-lko-01-r-rao-01-vaste-leden.ts';
import type { Voorgelegd } from '../regels/signaallijst-inhoud.ts';
import type { Lijst } from './signaal-lijst.ts';

/** This list with what the rules about it look at. */
export async function leesVoorgelegd({ store }: OverlegBronnen, lijst: Lijst, nu: number): Promise<Voorgelegd> {
  const [standpunten, lko] = await Promise.all([
    store.standpuntenVan.load(lijst.id),
    store.lko.load(lijst.lkoId ?? ''),
  ]);
  return {
    lijst,
    standpunten,
    // R-LKO-01: the IND only where it takes part.
    deelnemers: [...VASTE_ORGANISATIES.LKO, ...(lko?.indDeelnemer === true ? ['IND'] : [])],
    vandaag: new Date(nu).toISOString().slice(0, 10),
  };
}
