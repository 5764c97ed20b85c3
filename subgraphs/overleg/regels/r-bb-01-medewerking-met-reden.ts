import { isReden } from './genoemd.ts';
import type { Regel } from './regel.ts';
import { watGewijzigd, type Wijziging } from './versie-actueel.ts';

/**
 * R-BB-01: "De Regionale Afstemmingsoverleggen (RAO’s) en Lokale Samenwerkingsoverleggen (LSO’s) agenderen het onderwerp
 * ‘samenwerking met gemeenten’ en notuleren relevante ontwikkelingen." "Dit maakt inzichtelijk of een gemeente al dan niet
 * medewerking verleent aan het beëindigen van de voorzieningen en wat daarvoor de reden is." The reason belongs to a yes as much as
 * to a no, and so does the minute of what happened, if there is one; of a LSO there is one, or nothing says that it spoke of it.
 */
export const medewerkingMetReden: Regel<{
  readonly reden: string;
  readonly ontwikkeling: string | null;
  readonly besprokenIn: 'RAO' | 'LSO';
}> = ({ reden, ontwikkeling, besprokenIn }) =>
  isReden(reden) && (ontwikkeling === null ? besprokenIn === 'RAO' : isReden(ontwikkeling))
    ? undefined
    : {
        regel: 'R-BB-01',
        soort: 'HARD',
        veld: isReden(reden) ? 'ontwikkeling' : 'reden',
        melding:
          'Geef bij de medewerking de reden, en notuleer in 10 tot en met 500 tekens, zonder namen of V-nummers.',
      };

/** A RAO speaks of the gemeenten of its own provinces (R-RAO-01). */
export const gemeenteInRegio: Regel<{ readonly provincie: string; readonly provincies: readonly string[] }> = ({
  provincie,
  provincies,
}) =>
  provincies.includes(provincie)
    ? undefined
    : {
        regel: 'R-BB-01',
        soort: 'HARD',
        veld: 'provincie',
        melding: 'Noem een provincie van dit RAO (rao { provincies }).',
      };

/** Two members who write of the same gemeente: the second has not read what the first wrote, and is told what that was. */
export const versieGelezen: Regel<{
  readonly versie: number;
  readonly laatste: number;
  /** Since the version that was read. */
  readonly wijzigingen: readonly Wijziging[];
}> = ({ versie, laatste, wijzigingen }) =>
  versie === laatste
    ? undefined
    : {
        regel: 'VERSIE_VEROUDERD',
        soort: 'HARD',
        veld: 'versie',
        melding: [
          'Deze gemeente is intussen anders vastgelegd; lees haar notulen en noem de versie die u daar vindt.',
          ...wijzigingen.map(watGewijzigd),
        ].join(' '),
      };
