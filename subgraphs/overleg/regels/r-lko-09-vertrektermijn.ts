import type { KlasseLabel } from '../../../toegang/label.ts';
import type { Regel } from './regel.ts';

const EINDDATUM: KlasseLabel = { dataklasse: 'VERTREKTERMIJN', niveau: 'SAMENVATTING' };

/**
 * R-LKO-09: "Dit kan een vertrekstrategie zijn, zoveel mogelijk binnen de wettelijke (vertrek)termijn, of een aanpak voor
 * bijvoorbeeld een vreemdeling met overlastgevend gedrag." As far as possible: beyond it is told, and kept with the strategie,
 * for it may have to go to the RAO (R-LKO-24).
 */
export const binnenVertrektermijn: Regel<{
  readonly vNummer: string;
  readonly termijnoverschrijding: boolean;
}> = ({ vNummer, termijnoverschrijding }) =>
  termijnoverschrijding
    ? {
        regel: 'R-LKO-09',
        soort: 'MELDING',
        veld: 'termijn',
        melding: 'De termijn ligt na het einde van de vertrektermijn; kijk of dit naar het RAO moet (R-LKO-24).',
        onthult: { vNummers: [vNummer], label: EINDDATUM },
      }
    : undefined;

/** Only a vertrekstrategie is measured against the vertrektermijn. */
export function metVertrektermijn(soort: string): boolean {
  return soort === 'VERTREKSTRATEGIE';
}

/** A strategie that has ended before it began is none. */
export const termijnVooruit: Regel<{ readonly termijn: string; readonly vandaag: string }> = ({ termijn, vandaag }) =>
  termijn >= vandaag
    ? undefined
    : { regel: 'R-LKO-09', soort: 'HARD', veld: 'termijn', melding: 'Geef een termijn vanaf vandaag.' };
