import type { Regel } from './regel.ts';
import { overPersoon, type Voorgelegd } from './signaallijst-inhoud.ts';

/**
 * R-LKO-25: "Calamiteiten, eventuele incidenten en publicitaire gevoeligheden met betrekking tot een individueel dossier, inclusief
 * overlastgevers op de Top-X-lijst" An individual dossier is somebody's.
 */
export const calamiteitOverDossier: Regel<Voorgelegd> = (voorgelegd) =>
  overPersoon('R-LKO-25', 'CALAMITEIT_DOSSIER', voorgelegd);
