import { plusDagen } from './dag.ts';
import type { Organisatie } from './organisatie.ts';

/** A written decision of the police to share with a samenwerkingsverband, with what Wpg art. 20 makes it record. */
export interface VerstrekkingsBesluit {
  readonly id: string;
  readonly samenwerkingsverband: string;
  readonly doel: string;
  readonly belang: string;
  readonly voorwaarden: readonly string[];
  readonly dataklassen: readonly string[];
  readonly ontvangers: readonly Organisatie[];
  readonly van: string;
  readonly tot: string;
}

const VERBAND = 'De lokale en regionale ketenoverleggen';
const VOORWAARDEN = ['Alleen over personen die in het overleg besproken worden', 'Geheimhouding (Wpg art. 7 lid 2)'];

/** One decision that is valid on the peildatum, and one that has lapsed. */
export function besluitVerstrekking(peildatum: string): readonly VerstrekkingsBesluit[] {
  return [
    {
      id: 'wpg20-keten',
      samenwerkingsverband: VERBAND,
      doel: 'Gezamenlijke aanpak van overlast en van mensenhandel en mensensmokkel rond de opvang',
      belang: 'Openbare orde en bescherming van slachtoffers',
      voorwaarden: VOORWAARDEN,
      dataklassen: ['OPENBARE_ORDE', 'MENSENHANDEL'],
      ontvangers: ['COA', 'DTV', 'IND'],
      van: plusDagen(peildatum, -300),
      tot: plusDagen(peildatum, 400),
    },
    {
      id: 'wpg20-gemeente',
      samenwerkingsverband: VERBAND,
      doel: 'Gezamenlijke aanpak van overlast rond de opvang',
      belang: 'Openbare orde',
      voorwaarden: VOORWAARDEN,
      dataklassen: ['OPENBARE_ORDE'],
      ontvangers: ['GEMEENTE'],
      van: plusDagen(peildatum, -400),
      tot: plusDagen(peildatum, -35),
    },
  ];
}
