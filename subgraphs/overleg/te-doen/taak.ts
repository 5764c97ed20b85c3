import type { KlasseLabel } from '../../../toegang/label.ts';
import type { Handeling } from '../../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import type { OverlegBronnen } from '../context.ts';
import type { OverlegSoort } from '../lidmaatschappen.ts';

/** In the order in which tasks of one day stand. The place of each goes into cursors: add at the end. */
export const TAAK_SOORTEN = [
  'ACTIE',
  'STRATEGIE',
  'OPSCHALING',
  'STANDPUNT',
  'SIGNAALLIJST',
  'RAADPLEGING',
  'BAND',
  'BEHANDELING',
  'TERUGKOPPELING',
  'VERVOLGACTIE',
  'ONTWIKKELING',
] as const;
export type TaakSoort = (typeof TAAK_SOORTEN)[number];

/** Something that waits for somebody, as the records say it; whether who asks may know of it is decided afterwards. */
export interface Taak {
  readonly soort: TaakSoort;
  readonly overleg: { readonly soort: OverlegSoort; readonly id: string };
  /** Whom it is about; null when it is about nobody, and then the overleg is what its class is decided of. */
  readonly vNummer: string | null;
  /** Id of the actie, strategie, signaallijst, raadpleging, item or ontwikkeling. */
  readonly onderwerp: string;
  /** What would do it. */
  readonly handeling: Handeling;
  /** Day; null: no day of its own, and then that of the next meeting. */
  readonly uiterlijk: string | null;
  /** Of its own table: with day and kind it is the place on the list. */
  readonly volgnummer: number;
  /** The class of data that it would tell; of the list of an overleg, and not of a person, when `vanLijst`. */
  readonly label: KlasseLabel;
  readonly vanLijst?: boolean;
}

/** What each kind is looked up with. */
export interface TakenVraag {
  readonly bronnen: OverlegBronnen;
  readonly gebruiker: Gebruiker;
  /** Ids of the overleggen that this gebruiker is a member of. */
  readonly lidVan: Readonly<Record<OverlegSoort, readonly string[]>>;
  /** Those RAO's of which the own organisation is secretaris now (R-RAO-03). */
  readonly secretarisVan: readonly string[];
  readonly nu: number;
  readonly vandaag: string;
}

/** Of each kind no more than these, the first to be due. */
export const HOOGSTENS = 500;

export const STRATEGIE_SAMENVATTING: KlasseLabel = { dataklasse: 'VERTREKPLAN', niveau: 'SAMENVATTING' };
export const STRATEGIE_VOLLEDIG: KlasseLabel = { dataklasse: 'VERTREKPLAN', niveau: 'VOLLEDIG' };
export const SIGNAAL_SAMENVATTING: KlasseLabel = { dataklasse: 'SIGNAALLIJST', niveau: 'SAMENVATTING' };
export const SIGNAAL_VOLLEDIG: KlasseLabel = { dataklasse: 'SIGNAALLIJST', niveau: 'VOLLEDIG' };
export const AGENDA_VOLLEDIG: KlasseLabel = { dataklasse: 'AGENDA', niveau: 'VOLLEDIG' };
export const GEMEENTEN_VOLLEDIG: KlasseLabel = { dataklasse: 'GEMEENTELIJKE_MEDEWERKING', niveau: 'VOLLEDIG' };
