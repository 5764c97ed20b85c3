// Turns the world into the records of the IND. What the world says of a person is taken over as it is; only what no other
// organisation knows (fase, rechtsmiddelen, PIL levels, aliases) is made up here, from the V-nummer. Never real, never random.
import type { Database } from '../../opslag/store.ts';
import {
  aliassen,
  dublinclaims,
  identiteitsonderzoeken,
  inreisverboden,
  medewerkers,
  personen,
  procedures,
  raoUnits,
  rechtsmiddelen,
  uitstellen,
  verblijfsrechten,
  vervangingen,
} from '../../subgraphs/ind/tables.ts';
import { dagenTussen, eerste, leeftijdOp, plusDagen } from '../wereld/dag.ts';
import { unitVan } from '../wereld/medewerkers.ts';
import { verzinGeslachtsnaam, verzinVoornamen } from '../wereld/namen.ts';
import type { Persoon } from '../wereld/persoon.ts';
import { rng } from '../wereld/rng.ts';
import type { Wereld } from '../wereld/wereld.ts';
import { insertAll } from './insert-all.ts';

type Procedure = typeof procedures.$inferInsert;
type Rechtsmiddel = typeof rechtsmiddelen.$inferInsert;
type Verblijf = typeof verblijfsrechten.$inferInsert;

/** @param issuer the provider whose `sub`s the medewerkers of the world are */
export async function laadInd(db: Database, wereld: Wereld, issuer: string): Promise<void> {
  const { peildatum } = wereld;
  const inVerhaal = new Set<string>(Object.values(wereld.verhalen).flat());
  // A story shows what it is named after: chance adds aliases and ongewenstverklaringen to others only.
  const overigen = wereld.personen.filter((p) => !inVerhaal.has(p.vNummer));
  const dossiers = wereld.personen.map((p) => dossierVan(p, peildatum, issuer));
  const identiteit = dubbeleRegistraties(overigen);

  await db.transaction(async (tx) => {
    await insertAll(
      tx,
      medewerkers,
      wereld.medewerkers
        .filter((m) => m.organisatie === 'IND')
        .map(({ sub, functie, unit }) => ({ issuer, sub, functie, unit })),
    );
    await insertAll(
      tx,
      raoUnits,
      wereld.regios.map(({ code, rao }) => ({ unit: unitVan(code), raoId: rao })),
    );
    await insertAll(tx, personen, wereld.personen.map(persoonRij));
    await insertAll(
      tx,
      procedures,
      dossiers.flatMap((d) => d.procedures),
    );
    await insertAll(
      tx,
      rechtsmiddelen,
      dossiers.flatMap((d) => d.rechtsmiddelen),
    );
    await insertAll(
      tx,
      verblijfsrechten,
      dossiers.map((d) => d.verblijf),
    );
    await insertAll(tx, dublinclaims, wereld.personen.flatMap(dublinclaimVan));
    await insertAll(
      tx,
      uitstellen,
      wereld.personen.flatMap((p) => uitstelVan(p, peildatum)),
    );
    await insertAll(tx, inreisverboden, [
      ...wereld.personen.flatMap((p) => inreisverbodVan(p, peildatum)),
      ...overigen.flatMap((p) => ongewenstverklaringVan(p, peildatum)),
    ]);
    await insertAll(tx, identiteitsonderzoeken, identiteit.onderzoeken);
    await insertAll(tx, aliassen, identiteit.aliassen);
    await insertAll(tx, vervangingen, identiteit.vervangingen);
  });
}

function persoonRij(p: Persoon): typeof personen.$inferInsert {
  const r = rng(p.vNummer, 'pil');
  const document = r.chance(0.35);
  const niveau = (): number => (document ? r.pick([1, 2, 8]) : r.pick([3, 4, 5, 5, 5]));
  return {
    vNummer: p.vNummer,
    voornamen: p.voornamen,
    geslachtsnaam: p.geslachtsnaam,
    geboortedatum: p.geboortedatum,
    geslacht: p.geslacht,
    nationaliteiten: [...p.nationaliteiten],
    pilNaam: niveau(),
    pilGeboortedatum: niveau(),
    pilNationaliteiten: niveau(),
    pilGeslacht: niveau(),
    amv: p.amv,
    geboortedatumGetoetst: document || (p.amv && r.chance(0.7)),
    voogd: p.amv ? 'NIDOS' : null,
  };
}

function dossierVan(p: Persoon, peildatum: string, issuer: string) {
  const zaken: Procedure[] = [];
  const middelen: Rechtsmiddel[] = [];
  const open = (velden: Pick<Procedure, 'soort' | 'indiening'> & Partial<Procedure>): string => {
    const id = `proc-${p.vNummer}-${zaken.length + 1}`;
    const behandeling = { unit: p.unitInd ?? '', behandelaarIssuer: issuer, behandelaarSub: p.behandelaarInd };
    zaken.push({ id, vNummer: p.vNummer, ...behandeling, ...velden });
    return id;
  };
  const vecht = (procedureId: string, velden: Omit<Rechtsmiddel, 'procedureId' | 'vNummer'>): void => {
    middelen.push({ procedureId, vNummer: p.vNummer, ...velden });
  };
  const verblijf = openDossier(p, peildatum, open, vecht);
  return { procedures: zaken, rechtsmiddelen: middelen, verblijf: { vNummer: p.vNummer, ...verblijf } };
}

/** Opens the procedures that fit where the person stands; returns the right of residence that follows from them. */
function openDossier(
  p: Persoon,
  peildatum: string,
  open: (velden: Pick<Procedure, 'soort' | 'indiening'> & Partial<Procedure>) => string,
  vecht: (procedureId: string, velden: Omit<Rechtsmiddel, 'procedureId' | 'vNummer'>) => void,
): Omit<Verblijf, 'vNummer'> {
  const r = rng(p.vNummer, 'procedure');
  const { aanvraag, besluit } = p;
  if (aanvraag === null) return { rechtmatig: false, letter: null, sinds: p.binnenkomst };
  const asiel = { soort: 'ASIEL_EERSTE', indiening: aanvraag, spoor: 4 } as const;
  if (besluit === null) {
    open({ ...asiel, fase: faseNa(dagenTussen(aanvraag, peildatum)) });
    // The letter is not yet determined for some: an empty letter must not stand for one thing alone.
    return { rechtmatig: true, letter: r.chance(0.03) ? null : 'F', sinds: aanvraag };
  }
  if (p.procedureBeeld === 'DUBLIN') {
    open({ soort: 'DUBLIN', indiening: aanvraag, spoor: 1, uitkomst: 'NIET_IN_BEHANDELING', beslistOp: besluit });
    return { rechtmatig: false, letter: null, sinds: besluit };
  }
  if (p.procedureBeeld === 'INGEWILLIGD') {
    open({ ...asiel, uitkomst: 'INWILLIGING', beslistOp: besluit });
    return { rechtmatig: true, letter: 'C', sinds: besluit };
  }
  const uitkomst = r.pick(['AFWIJZING', 'AFWIJZING', 'AFWIJZING', 'KENNELIJK_ONGEGROND', 'NIET_ONTVANKELIJK'] as const);
  const id = open({ ...asiel, spoor: uitkomst === 'AFWIJZING' ? 4 : 2, uitkomst, beslistOp: besluit });
  const na = (dagen: number): string => eerste(plusDagen(besluit, dagen), p.vertrek ?? peildatum);
  if (p.procedureBeeld === 'ART64') {
    const toekenning = uitstelDagen(p, peildatum).toekenning;
    open({ soort: 'ART_64', indiening: na(1), uitkomst: 'INWILLIGING', beslistOp: toekenning });
    return { rechtmatig: true, letter: 'J', sinds: toekenning };
  }
  if (p.procedureBeeld === 'HASA') {
    const hasa = na(r.int(1, 200));
    open({ soort: 'HASA', indiening: hasa, fase: 'AA', spoor: 4 });
    return { rechtmatig: true, letter: 'F', sinds: hasa };
  }
  // Rejected: whoever is not on the caseload and still here awaits the judge, which is why DT&V has not begun.
  if (p.caseload === null && p.uitstroom === null && p.vertrek === null) {
    vecht(id, { soort: 'BEROEP', indiening: na(7) });
    return { rechtmatig: true, letter: 'H', sinds: na(7) };
  }
  if (r.chance(0.6)) vecht(id, { soort: 'BEROEP', indiening: na(5), uitspraak: na(40), uitkomst: 'ONGEGROND' });
  return { rechtmatig: false, letter: null, sinds: besluit };
}

function faseNa(dagen: number): 'AANMELDFASE' | 'RVT' | 'AA' | 'VA' {
  if (dagen < 21) return 'AANMELDFASE';
  if (dagen < 90) return 'RVT';
  return dagen < 240 ? 'AA' : 'VA';
}

function dublinclaimVan(p: Persoon): (typeof dublinclaims.$inferInsert)[] {
  if (p.procedureBeeld !== 'DUBLIN') return [];
  const land = rng(p.vNummer, 'dublin').pick(['BE', 'DE', 'FR', 'IT']);
  return [{ vNummer: p.vNummer, land, akkoord: true, uitersteOverdrachtsdatum: p.uitersteOverdracht }];
}

function uitstelDagen(p: Persoon, peildatum: string): { readonly aanvraag: string; readonly toekenning: string } {
  const aanvraag = eerste(plusDagen(p.besluit ?? peildatum, 1), peildatum);
  return { aanvraag, toekenning: eerste(plusDagen(aanvraag, 30), peildatum) };
}

function uitstelVan(p: Persoon, peildatum: string): (typeof uitstellen.$inferInsert)[] {
  if (p.uitstelVertrekTot === null) return [];
  const { aanvraag, toekenning } = uitstelDagen(p, peildatum);
  const r = rng(p.vNummer, 'uitstel van vertrek');
  const gezinslidBetrokken = p.gezinsnummer !== null;
  const tot = p.uitstelVertrekTot;
  const rij = { vNummer: p.vNummer, aanvraag, toekenning, van: toekenning, tot, gezinslidBetrokken };
  return [{ ...rij, reisvoorwaarden: r.chance(0.4) }];
}

function inreisverbodVan(p: Persoon, peildatum: string): (typeof inreisverboden.$inferInsert)[] {
  if (p.inreisverbodJaren === null) return [];
  const uitgevaardigd = eerste(p.vertrektermijnEinde ?? p.besluit ?? peildatum, p.vertrek ?? peildatum);
  // Vw 2000 art. 66a: it starts on the day of departure; who disappeared has not demonstrably left.
  const ingang = p.opvangStatus === 'UITGEPLAATST' ? p.vertrek : null;
  const duurJaren = p.inreisverbodJaren;
  return [{ vNummer: p.vNummer, uitgevaardigd, duurJaren, zwaar: duurJaren >= 10, ingang }];
}

function ongewenstverklaringVan(p: Persoon, peildatum: string): (typeof inreisverboden.$inferInsert)[] {
  const r = rng(p.vNummer, 'ongewenst');
  const volwassen = leeftijdOp(p.geboortedatum, peildatum) >= 18;
  if (!volwassen || p.caseload === null || p.inreisverbodJaren !== null || !r.chance(0.01)) return [];
  const ongewenstVerklaard = r.day(p.caseload.instroom, peildatum);
  return [{ vNummer: p.vNummer, ongewenstVerklaard, ongewenstOpgeheven: r.chance(0.2) ? peildatum : null }];
}

/** Some were registered twice; a few of those under a V-nummer that was replaced, from a block of its own. */
function dubbeleRegistraties(personenBuitenVerhaal: readonly Persoon[]) {
  const onderzoeken: (typeof identiteitsonderzoeken.$inferInsert)[] = [];
  const bijnamen: (typeof aliassen.$inferInsert)[] = [];
  const vervangen: (typeof vervangingen.$inferInsert)[] = [];
  for (const p of personenBuitenVerhaal) {
    const r = rng(p.vNummer, 'identiteitsonderzoek');
    if (!r.chance(0.03)) continue;
    const stand = r.pick(['LOOPT', 'AFGEROND'] as const);
    onderzoeken.push({ vNummer: p.vNummer, stand });
    if (stand === 'LOOPT') continue;
    const oudVNummer = r.chance(0.3) ? `9999${p.vNummer.slice(4)}` : null;
    if (oudVNummer !== null) vervangen.push({ oudVNummer, vNummer: p.vNummer });
    bijnamen.push({
      vNummer: p.vNummer,
      naam: `${verzinVoornamen(`alias ${p.vNummer}`)} ${verzinGeslachtsnaam(`alias ${p.vNummer}`)}`,
      geboortedatum: plusDagen(p.geboortedatum, -r.int(1, 900)),
      vervangenVNummer: oudVNummer,
    });
  }
  return { onderzoeken, aliassen: bijnamen, vervangingen: vervangen };
}
