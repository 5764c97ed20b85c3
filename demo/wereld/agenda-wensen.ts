import type { Ketenpartner } from './organisatie.ts';
import type { VerhaalNaam } from './verhalen.ts';

export type AgendaBron =
  | 'CASELOADLIJST'
  | 'BEWONERSLIJST'
  | 'TOP_X_LIJST'
  | 'IN_DOOR_UITSTROOMLIJST'
  | 'ADMINISTRATIEF_GEPLAATST'
  | 'LID_AANVULLEND';

/** R-LKO-06. */
export type AgendaReden = 'OVERLAST' | 'MENSENHANDEL_MENSENSMOKKEL' | 'OVERIG';

/** That the people of a story stand on the agenda of an LKO, and why. */
export interface Wens {
  readonly azc: string;
  readonly verhaal: VerhaalNaam;
  readonly bron: AgendaBron;
  readonly door: Ketenpartner;
  readonly reden?: AgendaReden;
  /** Days before the peildatum. */
  readonly sinds: number;
  /** Only so many of the people of this story. */
  readonly aantal?: number;
  /** A second organisation that stands for an item without a tie. */
  readonly tweede?: { readonly organisatie: Ketenpartner; readonly reden: string };
  /** Renewed so many days before the peildatum. */
  readonly verlengd?: number;
}

const DUINRAND: readonly Omit<Wens, 'azc'>[] = [
  { verhaal: 'betrokkene', bron: 'CASELOADLIJST', door: 'DTV', sinds: 60 },
  { verhaal: 'verstrekkingsbeperkingOpAgenda', bron: 'CASELOADLIJST', door: 'DTV', sinds: 40 },
  { verhaal: 'amvVandaagAchttien', bron: 'BEWONERSLIJST', door: 'COA', sinds: 10 },
  { verhaal: 'amvMorgenAchttien', bron: 'BEWONERSLIJST', door: 'COA', sinds: 10 },
  { verhaal: 'amvGisterenAchttien', bron: 'BEWONERSLIJST', door: 'COA', sinds: 10 },
  { verhaal: 'pupilVanNidos', bron: 'LID_AANVULLEND', door: 'COA', sinds: 20 },
  { verhaal: 'pupilMetVerlopenUitnodiging', bron: 'BEWONERSLIJST', door: 'COA', sinds: 70 },
  { verhaal: 'amvVanAndereVoogd', bron: 'BEWONERSLIJST', door: 'COA', sinds: 15 },
  { verhaal: 'tweeMeldingenGemist', bron: 'CASELOADLIJST', door: 'DTV', sinds: 18 },
  { verhaal: 'administratiefOpCaseload', bron: 'CASELOADLIJST', door: 'DTV', sinds: 30 },
  // The other one is still to be brought in by the COA (R-LKO-05).
  { verhaal: 'administratiefNietOpCaseload', bron: 'ADMINISTRATIEF_GEPLAATST', door: 'COA', sinds: 12, aantal: 1 },
  { verhaal: 'topXOpAgenda', bron: 'TOP_X_LIJST', door: 'POLITIE', reden: 'OVERLAST', sinds: 60 },
  { verhaal: 'inbewaringstellingOverwogen', bron: 'CASELOADLIJST', door: 'DTV', sinds: 14 },
  {
    verhaal: 'mensenhandelOpAgenda',
    bron: 'LID_AANVULLEND',
    door: 'POLITIE',
    reden: 'MENSENHANDEL_MENSENSMOKKEL',
    sinds: 8,
  },
  { verhaal: 'opMeerLijsten', bron: 'TOP_X_LIJST', door: 'POLITIE', reden: 'OVERLAST', sinds: 16 },
  { verhaal: 'opTweeLkos', bron: 'IN_DOOR_UITSTROOMLIJST', door: 'COA', sinds: 22 },
  { verhaal: 'uitstelArt64', bron: 'CASELOADLIJST', door: 'DTV', sinds: 33 },
  { verhaal: 'overlastMetWijkagent', bron: 'LID_AANVULLEND', door: 'COA', reden: 'OVERLAST', sinds: 11 },
  { verhaal: 'vertrekMetIom', bron: 'CASELOADLIJST', door: 'DTV', sinds: 20 },
  { verhaal: 'agendaZonderBand', bron: 'LID_AANVULLEND', door: 'POLITIE', reden: 'OVERLAST', sinds: 9 },
  {
    verhaal: 'agendaMetTweedeBevestiging',
    bron: 'LID_AANVULLEND',
    door: 'POLITIE',
    reden: 'OVERLAST',
    sinds: 13,
    tweede: { organisatie: 'COA', reden: 'Plaatsing op dit azc is volgende week voorzien' },
  },
  { verhaal: 'vervallenAgendapunt', bron: 'BEWONERSLIJST', door: 'COA', sinds: 120 },
  {
    verhaal: 'verlengdAgendapunt',
    bron: 'BEWONERSLIJST',
    door: 'COA',
    sinds: 130,
    verlengd: 20,
  },
  { verhaal: 'inbewaringGesteld', bron: 'CASELOADLIJST', door: 'DTV', sinds: 45 },
  { verhaal: 'termijnVerstreken', bron: 'CASELOADLIJST', door: 'DTV', sinds: 80 },
  { verhaal: 'geenConsensusCaseload', bron: 'LID_AANVULLEND', door: 'COA', sinds: 28 },
  { verhaal: 'zwaarInreisverbod', bron: 'CASELOADLIJST', door: 'DTV', sinds: 35 },
  { verhaal: 'gezinOpAgenda', bron: 'CASELOADLIJST', door: 'DTV', sinds: 26 },
  { verhaal: 'terugVanDeelberaad', bron: 'CASELOADLIJST', door: 'DTV', sinds: 80 },
];

const VEENKAMP: readonly Omit<Wens, 'azc'>[] = [
  { verhaal: 'opTweeLkos', bron: 'CASELOADLIJST', door: 'DTV', sinds: 50 },
  { verhaal: 'opgeschaaldVeenkamp', bron: 'CASELOADLIJST', door: 'DTV', sinds: 78 },
  {
    verhaal: 'administratiefNietOpCaseloadVeenkamp',
    bron: 'ADMINISTRATIEF_GEPLAATST',
    door: 'COA',
    sinds: 19,
    aantal: 1,
  },
];

const ZUIDHOEK: readonly Omit<Wens, 'azc'>[] = [
  { verhaal: 'opgeschaaldZuidhoek', bron: 'CASELOADLIJST', door: 'DTV', sinds: 75 },
];

/** In the order in which they stand on the agenda's. */
export const WENSEN: readonly Wens[] = [
  ...DUINRAND.map((wens) => ({ ...wens, azc: 'azc-duinrand' })),
  ...VEENKAMP.map((wens) => ({ ...wens, azc: 'azc-veenkamp' })),
  ...ZUIDHOEK.map((wens) => ({ ...wens, azc: 'azc-zuidhoek' })),
];
