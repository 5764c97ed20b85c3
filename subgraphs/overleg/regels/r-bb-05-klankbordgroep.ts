import type { HubNaam } from '../../../toegang/bewijs.ts';

/**
 * R-BB-05: "De algemene stand van zaken rond het vertrekproces wordt besproken in de klankbordgroep DT&V-gemeenten-COA-IND." "Die
 * heeft als doel om de samenwerkingsrelatie tussen IND, COA en DT&V aan de ene kant en gemeenten aan de andere kant te monitoren
 * en waar nodig te verbeteren." "Daarnaast wil de klankbordgroep gemeenten betrekken bij ontwikkelingen in het vreemdelingenbeleid en
 * zo draagvlak creëren voor het beleid en de uitvoering." The police is not in it.
 */
export const DEELNEMERS_KLANKBORDGROEP: readonly string[] = ['DTV', 'GEMEENTE', 'COA', 'IND'];

/** The general state of affairs is counts of a region: its members have a ground for those, and never for a person or an overleg. */
export function heeftGrondAlsKlankbordgroep(organisatie: string, over: HubNaam): boolean {
  return over === 'Regio' && DEELNEMERS_KLANKBORDGROEP.includes(organisatie);
}
