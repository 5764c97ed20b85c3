import { achttienOp, eerste, laatste, plusDagen } from './dag.ts';
import { isAzc, locatieVan, type RegioCode } from './locaties.ts';
import { inStreek, streekVan } from './omvang.ts';
import { behandelaarsVan, regievoerdersVan, unitVan } from './medewerkers.ts';
import { verzinGeslachtsnaam, verzinVoornamen } from './namen.ts';
import type { Caseload, OpvangStatus, Persoon, ProcedureBeeld, UitstroomSoort } from './persoon.ts';
import { rng, type Rng } from './rng.ts';

/** What is decided about a person before anything else; the rest of the life follows from it. */
export interface Kern {
  readonly status: OpvangStatus | null;
  /** The current or last location; null for who was never in opvang. */
  readonly locatie: string | null;
  readonly beeld: ProcedureBeeld;
  readonly opCaseload: boolean;
  readonly leeftijd: 'VOLWASSEN' | 'KIND' | 'AMV';
}

interface Dagen {
  readonly binnenkomst: string;
  readonly aanvraag: string | null;
  readonly besluit: string | null;
  readonly aankomst: string | null;
  readonly vertrek: string | null;
}

/**
 * Makes the whole person out of the kern. Members of one gezin share their dates, names and regievoerder, because those
 * are drawn with the gezinsnummer. The choices do not depend on the peildatum: a later peildatum moves the same world.
 */
export function leef(vNummer: string, gezinsnummer: string | null, kern: Kern, peildatum: string): Persoon {
  const sleutel = gezinsnummer ?? vNummer;
  const regio =
    kern.locatie === null ? rng(sleutel, 'regio').pick(['noord', 'zuid'] as const) : locatieVan(kern.locatie).regio;
  const vertrokken = kern.status === 'MOB' || kern.status === 'UITGEPLAATST';
  const dagen = dagenVan(sleutel, kern, vertrokken, peildatum);
  const volwassen = kern.leeftijd === 'VOLWASSEN';
  const caseload = kern.opCaseload && !vertrokken ? caseloadVan(sleutel, kern, regio, dagen, peildatum) : null;
  const inAzc = kern.locatie !== null && isAzc(kern.locatie) && !vertrokken;

  const r = rng(vNummer, 'kenmerken');
  const inBewaring = volwassen && caseload !== null && kern.status === null && r.chance(0.12);
  const overwogen = volwassen && caseload !== null && kern.status !== null && gezinsnummer === null && r.chance(0.03);
  const meldplicht = volwassen && caseload !== null && !inBewaring && r.chance(0.7);
  const topX =
    volwassen && !vertrokken && kern.locatie !== null && r.chance(kern.locatie.startsWith('htl') ? 0.15 : 0.014);
  const heeftProcedure = dagen.aanvraag !== null;
  const afgewezenOp = kern.beeld === 'AFGEWEZEN' ? dagen.besluit : null;
  const vertrektermijnEinde =
    afgewezenOp === null ? null : plusDagen(afgewezenOp, rng(sleutel, 'termijn').chance(0.8) ? 28 : 0);
  const termijnVoorbij = vertrektermijnEinde !== null && vertrektermijnEinde < (dagen.vertrek ?? peildatum);

  return {
    vNummer,
    voornamen: verzinVoornamen(vNummer),
    geslachtsnaam: verzinGeslachtsnaam(sleutel),
    geboortedatum: geboren(vNummer, kern, dagen.binnenkomst, peildatum),
    geslacht: geslachtVan(rng(vNummer, 'geslacht')),
    nationaliteiten: nationaliteitenVan(rng(sleutel, 'nationaliteit')),
    gezinsnummer,
    amv: kern.leeftijd === 'AMV',
    binnenkomst: dagen.binnenkomst,
    regio,
    opvangStatus: kern.status,
    locatie: vertrokken ? null : kern.locatie,
    laatsteLocatie: kern.locatie,
    vorigeLocatie: vorigeLocatieVan(rng(sleutel, 'vorige'), kern, dagen),
    aankomst: dagen.aankomst,
    vertrek: dagen.vertrek,
    procedureBeeld: kern.beeld,
    aanvraag: dagen.aanvraag,
    besluit: dagen.besluit,
    vertrektermijnEinde,
    uitstelVertrekTot: kern.beeld === 'ART64' ? plusDagen(peildatum, rng(sleutel, 'uitstel').int(20, 300)) : null,
    uitersteOverdracht: kern.beeld === 'DUBLIN' && dagen.besluit !== null ? plusDagen(dagen.besluit, 180) : null,
    inreisverbodJaren: termijnVoorbij && volwassen && r.chance(0.15) ? r.pick([1, 2, 2, 2, 3, 5]) : null,
    behandelaarInd: heeftProcedure ? rng(sleutel, 'behandelaar').pick(behandelaarsVan(kern.locatie, regio)) : null,
    unitInd: heeftProcedure ? unitVan(regio) : null,
    caseload,
    uitstroom:
      vertrokken && dagen.vertrek !== null ? uitstroomVan(rng(sleutel, 'uitstroom'), kern, dagen.vertrek) : null,
    vertrekplan: caseload !== null && caseload.instroom <= plusDagen(peildatum, -21),
    werktAanVertrek: caseload === null ? null : r.pick(['JA', 'NEE', 'NEE', 'DEELS'] as const),
    meldplicht,
    tweeGemist: meldplicht && r.chance(0.04),
    inbewaringstelling: inBewaring ? 'LOOPT' : overwogen ? 'OVERWOGEN' : null,
    overlast: topX || (volwassen && !vertrokken && kern.locatie !== null && r.chance(0.03)),
    topX,
    topXAzc: topX && inAzc ? kern.locatie : null,
    mensenhandelSignaal: r.chance(0.008),
    verstrekkingsbeperking: false,
    kwetsbaar: r.chance(0.08),
  };
}

function dagenVan(sleutel: string, kern: Kern, vertrokken: boolean, peildatum: string): Dagen {
  const r = rng(sleutel, 'dagen');
  const vertrek = vertrokken ? plusDagen(peildatum, -r.int(2, 365)) : null;
  const anker = vertrek ?? peildatum;
  // An open Dublin claim lapses after six months, so its decision is recent.
  const besluitGeleden = kern.beeld === 'DUBLIN' ? r.int(5, 150) : r.int(5, 500);
  const besluit = plusDagen(anker, -besluitGeleden);
  const zonderBesluit = kern.beeld === 'LOOPT_EERSTE' || kern.beeld === 'GEEN';
  const aanvraag = plusDagen(zonderBesluit ? anker : besluit, -r.int(20, 500));
  const binnenkomst = plusDagen(aanvraag, -r.int(0, 10));
  const aankomst = kern.locatie === null ? null : r.day(binnenkomst, plusDagen(anker, -2));
  return {
    binnenkomst,
    aanvraag: kern.beeld === 'GEEN' ? null : aanvraag,
    besluit: zonderBesluit ? null : besluit,
    aankomst,
    vertrek,
  };
}

function caseloadVan(sleutel: string, kern: Kern, regio: RegioCode, dagen: Dagen, peildatum: string): Caseload {
  const r = rng(sleutel, 'caseload');
  const azc = kern.locatie === null ? azcZonderOpvang(r, regio) : isAzc(kern.locatie) ? kern.locatie : null;
  const instroom = eerste(plusDagen(dagen.besluit ?? dagen.binnenkomst, r.int(0, 14)), peildatum);
  return { regievoerder: r.pick(regievoerdersVan(azc, regio)), instroom, azc };
}

// Somebody who never lived in opvang, or sits in detention, can still be a case of an azc's regievoerder.
function azcZonderOpvang(r: Rng, regio: RegioCode): string | null {
  if (!r.chance(0.3)) return null;
  return regio === 'noord' ? r.pick(['azc-duinrand', 'azc-veenkamp']) : 'azc-zuidhoek';
}

function uitstroomVan(
  r: Rng,
  kern: Kern,
  datum: string,
): { readonly soort: UitstroomSoort; readonly datum: string } | null {
  if (!kern.opCaseload) return null;
  if (kern.status === 'MOB') return { soort: 'ZELFSTANDIG_VERTREK_ZONDER_TOEZICHT', datum };
  if (kern.beeld === 'DUBLIN') return { soort: 'OVERDRACHT_DUBLIN', datum };
  return { soort: r.pick(['ZELFSTANDIG_VERTREK', 'ZELFSTANDIG_VERTREK', 'GEDWONGEN_VERTREK'] as const), datum };
}

function vorigeLocatieVan(r: Rng, kern: Kern, dagen: Dagen): string | null {
  if (kern.locatie === null || dagen.aankomst === null || locatieVan(kern.locatie).type === 'POL') return null;
  if (dagen.aankomst < plusDagen(dagen.binnenkomst, 14) || !r.chance(0.75)) return null;
  const streek = streekVan(kern.locatie);
  const mogelijk = ['pol-kwelderoog', 'noodopvang-leemkuil', 'azc-veenkamp', 'azc-duinrand', 'azc-zuidhoek'];
  return r.pick(mogelijk.map((code) => inStreek(code, streek)).filter((code) => code !== kern.locatie));
}

function geboren(vNummer: string, kern: Kern, binnenkomst: string, peildatum: string): string {
  const r = rng(vNummer, 'geboren');
  if (kern.leeftijd === 'VOLWASSEN') return plusDagen(achttienOp(binnenkomst), -r.int(1100, 42 * 365));
  const jongste = kern.leeftijd === 'AMV' ? plusDagen(peildatum, -14 * 365) : plusDagen(binnenkomst, -30);
  const oudste = plusDagen(achttienOp(peildatum), 40);
  return r.day(oudste, laatste(oudste, jongste));
}

function geslachtVan(r: Rng): Persoon['geslacht'] {
  if (r.chance(0.01)) return 'O';
  return r.chance(0.6) ? 'M' : 'V';
}

// Only codes that the gegevenswoordenboek names (A.2): codes are not typed from memory.
function nationaliteitenVan(r: Rng): readonly string[] {
  if (r.chance(0.04)) return ['0100', '0263'];
  return [r.pick(['0100', '0100', '0100', '0100', '0263', '0263', '0499', '0499', '0000'])];
}
