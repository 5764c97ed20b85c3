import type { OverlegContext } from '../context.ts';
import type { Regelfout } from '../regels/regel.ts';
import { zietVan } from './ziet-van.ts';

/** A rule that would tell of a class that this gebruiker may not see of that person says only that there is one. */
export async function toonbaar({ onthult, ...fout }: Regelfout, context: OverlegContext): Promise<Regelfout> {
  if (onthult === undefined) return fout;
  const zichtbaar = await zietVan(context, onthult.vNummers, onthult.label);
  if (onthult.vNummers.every((vNummer) => zichtbaar.has(vNummer))) return fout;
  return {
    regel: 'REGEL_NIET_TOONBAAR',
    soort: fout.soort,
    veld: null,
    melding: 'Een regel laat dit niet toe; welke, zou u iets vertellen dat u niet mag zien. Vraag het de bronhouder.',
  };
}
