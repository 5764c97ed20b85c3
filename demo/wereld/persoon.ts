import type { RegioCode } from './locaties.ts';

export type OpvangStatus = 'AANWEZIG' | 'AFWEZIG' | 'MOB' | 'ADMINISTRATIEF_GEPLAATST' | 'UITGEPLAATST';

/** Where the person stands at the IND. GEEN: never asked for anything, found by police or KMar. */
export type ProcedureBeeld = 'LOOPT_EERSTE' | 'AFGEWEZEN' | 'HASA' | 'ART64' | 'DUBLIN' | 'INGEWILLIGD' | 'GEEN';

export type UitstroomSoort =
  'ZELFSTANDIG_VERTREK' | 'GEDWONGEN_VERTREK' | 'ZELFSTANDIG_VERTREK_ZONDER_TOEZICHT' | 'OVERDRACHT_DUBLIN';

export interface Caseload {
  /** `sub` of the regievoerder. */
  readonly regievoerder: string;
  readonly instroom: string;
  /** The azc in whose LKO this case is discussed; null when it belongs to no LKO. Not always where the person lives. */
  readonly azc: string | null;
}

/**
 * What is true of one fictional person on the peildatum, and what more than one organisation knows. Details of one
 * organisation are made by its own loader. Days are ISO 8601.
 */
export interface Persoon {
  readonly vNummer: string;
  readonly voornamen: string;
  readonly geslachtsnaam: string;
  readonly geboortedatum: string;
  readonly geslacht: 'M' | 'V' | 'O';
  /** Codes of landelijke tabel 32; only those that the gegevenswoordenboek names (A.2), so the spread is not realistic. */
  readonly nationaliteiten: readonly string[];
  readonly gezinsnummer: string | null;
  /** Registered on arrival as alleenstaande minderjarige vreemdeling. It stays true after the 18th birthday: whether R-LKO-17 still applies follows from `geboortedatum` and the day asked about. */
  readonly amv: boolean;

  /** First day in the Netherlands. */
  readonly binnenkomst: string;
  readonly regio: RegioCode;

  /** null: never in opvang of the COA. */
  readonly opvangStatus: OpvangStatus | null;
  /** Where the person is now, or to which azc an administratief geplaatste is linked. Null after MOB and UITGEPLAATST. */
  readonly locatie: string | null;
  /** The location of `aankomst` and `vertrek`; equals `locatie` for who is still there. */
  readonly laatsteLocatie: string | null;
  /** The location before that: set means doorstroom on `aankomst`, null means instroom. */
  readonly vorigeLocatie: string | null;
  readonly aankomst: string | null;
  readonly vertrek: string | null;

  readonly procedureBeeld: ProcedureBeeld;
  /** Day of the first application. */
  readonly aanvraag: string | null;
  /** Day of the latest decision of the IND; null while the first application runs. For HASA: the earlier rejection. */
  readonly besluit: string | null;
  /** Only after a rejection: `besluit` plus 28 days, or `besluit` itself when the term was withheld (Vw 2000 art. 62). */
  readonly vertrektermijnEinde: string | null;
  /** ART64 only: postponement of departure until this day (Vw 2000 art. 64). */
  readonly uitstelVertrekTot: string | null;
  /** DUBLIN only. */
  readonly uitersteOverdracht: string | null;
  readonly inreisverbodJaren: number | null;
  readonly behandelaarInd: string | null;
  readonly unitInd: string | null;

  readonly caseload: Caseload | null;
  /** A case that was closed, and how; never together with `caseload`. */
  readonly uitstroom: { readonly soort: UitstroomSoort; readonly datum: string } | null;
  /** DT&V has a vertrekplan with strategie (R-LKO-16). */
  readonly vertrekplan: boolean;
  readonly werktAanVertrek: 'JA' | 'NEE' | 'DEELS' | null;

  /** Vw 2000 art. 54; never together with detention (Vb 2000 art. 4.51 lid 3). */
  readonly meldplicht: boolean;
  /** The last two meldingen were missed (Rva 2005 art. 7 lid 1 j). */
  readonly tweeGemist: boolean;
  readonly inbewaringstelling: 'LOOPT' | 'OVERWOGEN' | null;
  /** Nuisance that both COA and police have registered. */
  readonly overlast: boolean;
  readonly topX: boolean;
  /** The azc whose LKO gets this person on its Top-X-lijst. */
  readonly topXAzc: string | null;
  readonly mensenhandelSignaal: boolean;
  /** Vw 2000 art. 107 lid 8 (k6): hides all but the V-nummer from everyone but the owner. */
  readonly verstrekkingsbeperking: boolean;
  readonly kwetsbaar: boolean;
}
