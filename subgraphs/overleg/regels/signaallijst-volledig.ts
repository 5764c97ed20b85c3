/** The rules that a signaallijst must pass to be submitted: `valideerSignaallijst` tells what they say before that. */
import type { Regel } from './regel.ts';
import { vertrekplanBijgevoegd } from './r-lko-16-vertrekplan.ts';
import { nietOverAmv } from './r-lko-17-amv-stappenplan.ts';
import { kaderGenoemd } from './r-lko-23-afwijking-leidraad.ts';
import { termijnGewogen } from './r-lko-24-termijnoverschrijding.ts';
import { calamiteitOverDossier } from './r-lko-25-calamiteit-dossier.ts';
import { eindeVanCoa, stopzettenBijOverschrijding } from './r-lko-26-stopzetten-verstrekkingen.ts';
import { nietOpCaseload, versneldAlleenOverCaseload } from './r-lko-27-geen-consensus-caseload.ts';
import { plaatsingOpLocatie } from './r-lko-28-plaatsing.ts';
import { naarMdt } from './r-lko-29-naar-mdt.ts';
import { inhoudVolledig } from './r-rao-09-inhoud.ts';
import { type Gevraagd, grondenVanLko, overigToegelicht, type Voorgelegd } from './signaallijst-inhoud.ts';

export const SIGNAALLIJST_VOLLEDIG: readonly Regel<Voorgelegd>[] = [
  grondenVanLko,
  ...inhoudVolledig,
  kaderGenoemd,
  termijnGewogen,
  calamiteitOverDossier,
  stopzettenBijOverschrijding,
  versneldAlleenOverCaseload,
  plaatsingOpLocatie,
  naarMdt,
  overigToegelicht,
];

/** What only the owners know of it. */
export const SIGNAALLIJST_BEVESTIGD: readonly Regel<Gevraagd>[] = [
  ({ lijst: { vNummer }, antwoorden: { amv } }) => nietOverAmv({ vNummer, amv }),
  vertrekplanBijgevoegd,
  eindeVanCoa,
  nietOpCaseload,
];
