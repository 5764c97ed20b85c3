// Turns the world of the demo into the records of the COA: what the world says it copies, and what only the COA knows
// (rooms, maatregelen, the end of a right) it makes up with `rng`, the same on every machine.
// It must never say anything about a person that contradicts the world: the other organisations are loaded from it too.
import type { Database } from '../../opslag/store.ts';
import {
  bewegingen,
  bewoners,
  gezinsleden,
  kwetsbaarheden,
  lkos,
  locaties,
  maatregelen,
  medewerkers,
  opvangrechten,
  raoRegios,
} from '../../subgraphs/coa/tables.ts';
import { eerste, laatste, plusDagen } from '../wereld/dag.ts';
import type { Persoon } from '../wereld/persoon.ts';
import { rng } from '../wereld/rng.ts';
import type { Wereld } from '../wereld/wereld.ts';
import { insertAll } from './insert-all.ts';

/** Somebody whom the COA houses or housed. */
type Bewoner = Persoon & {
  readonly opvangStatus: NonNullable<Persoon['opvangStatus']>;
  readonly laatsteLocatie: string;
  readonly aankomst: string;
};

/** Fills the empty tables of the COA, all or nothing; `issuer` is who vouches for the medewerkers. */
export async function laadCoa(db: Database, wereld: Wereld, issuer: string): Promise<void> {
  const { peildatum } = wereld;
  const wonend = wereld.personen.filter(isBewoner);
  await db.transaction(async (tx) => {
    await insertAll(tx, locaties, wereld.locaties);
    await insertAll(
      tx,
      raoRegios,
      wereld.regios.map(({ code, rao }) => ({ regio: code, raoId: rao })),
    );
    await insertAll(
      tx,
      lkos,
      wereld.overleggen.flatMap(({ id, azc }) => (azc === null ? [] : [{ lkoId: id, locatie: azc }])),
    );
    await insertAll(
      tx,
      bewoners,
      wonend.map((persoon) => bewonerVan(persoon, peildatum)),
    );
    await insertAll(
      tx,
      opvangrechten,
      wonend.map((persoon) => opvangrechtVan(persoon, peildatum)),
    );
    await insertAll(
      tx,
      maatregelen,
      wonend.flatMap((persoon) => maatregelenVan(persoon, peildatum)),
    );
    await insertAll(
      tx,
      bewegingen,
      wonend.flatMap(bewegingenVan).sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0)),
    );
    await insertAll(tx, kwetsbaarheden, wonend.flatMap(kwetsbaarheidVan));
    await insertAll(
      tx,
      gezinsleden,
      wonend.flatMap(({ vNummer, gezinsnummer, geboortedatum }) =>
        gezinsnummer === null ? [] : [{ vNummer, gezinsnummer, geboortedatum }],
      ),
    );
    await insertAll(
      tx,
      medewerkers,
      wereld.medewerkers
        .filter(({ organisatie }) => organisatie === 'COA')
        .map(({ sub, functie, locatie, regio }) => ({ issuer, sub, functie, locatie, regio })),
    );
  });
}

function isBewoner(persoon: Persoon): persoon is Bewoner {
  return persoon.opvangStatus !== null && persoon.laatsteLocatie !== null && persoon.aankomst !== null;
}

function bewonerVan(p: Bewoner, peildatum: string): typeof bewoners.$inferInsert {
  const rij = {
    vNummer: p.vNummer,
    naam: `${p.voornamen} ${p.geslachtsnaam}`,
    verstrekkingsbeperking: p.verstrekkingsbeperking,
    locatie: p.locatie,
    status: p.opvangStatus,
    aankomst: p.aankomst,
    vertrek: p.vertrek,
  };
  if (p.opvangStatus !== 'AANWEZIG' && p.opvangStatus !== 'AFWEZIG') return rij;
  // A gezin shares its room.
  const kamer = rng(p.gezinsnummer ?? p.vNummer, 'kamer');
  const inhuis = rng(p.vNummer, 'inhuisregistratie');
  return {
    ...rij,
    unit: kamer.pick(['A', 'B', 'C', 'D', 'E', 'F']),
    kamer: String(kamer.int(1, 60)).padStart(3, '0'),
    inhuisDatum: laatste(p.aankomst, plusDagen(peildatum, -inhuis.int(0, 6))),
    inhuisVoldaan: p.opvangStatus === 'AANWEZIG' && inhuis.chance(0.97),
  };
}

function opvangrechtVan(p: Bewoner, peildatum: string): typeof opvangrechten.$inferInsert {
  const basis = {
    vNummer: p.vNummer,
    grondslag: p.procedureBeeld === 'ART64' ? 'Rva 2005 art. 3 lid 3 onder f' : 'Rva 2005 art. 3',
    ingang: eerste(p.aanvraag ?? p.binnenkomst, p.aankomst),
  };
  if (p.vertrek !== null) return { ...basis, einddatum: p.vertrek, reden: redenVanVertrek(p) };
  if (p.uitstelVertrekTot !== null) {
    // Rva 2005 art. 7 lid 1 d: four weeks after.
    return { ...basis, einddatum: plusDagen(p.uitstelVertrekTot, 28), reden: 'EINDE_ART64' };
  }
  // For who missed two meldingen no end is set yet: the signal of the police is what should make the COA decide.
  if (p.vertrektermijnEinde === null || p.tweeGemist) return basis;
  const zwaar = (p.inreisverbodJaren ?? 0) >= 10;
  const einddatum = laatste(basis.ingang, zwaar && p.besluit !== null ? p.besluit : p.vertrektermijnEinde);
  const einde = {
    ...basis,
    einddatum,
    reden: zwaar ? 'ONGEWENST_OF_INREISVERBOD_66A7' : 'VERTREKTERMIJN_VERSTREKEN',
    aankondiging: laatste(basis.ingang, eerste(plusDagen(einddatum, -14), peildatum)),
  } as const;
  const r = rng(p.gezinsnummer ?? p.vNummer, 'ontruiming');
  const verzocht = plusDagen(einddatum, r.int(7, 28));
  if (verzocht > peildatum || !r.chance(0.4)) return einde;
  return {
    ...einde,
    ontruimingVerzochtOp: verzocht,
    // Still there, so it is yet to come.
    ontruimingsdatum: r.chance(0.5) ? plusDagen(peildatum, r.int(3, 21)) : null,
  };
}

function redenVanVertrek(p: Bewoner): NonNullable<(typeof opvangrechten.$inferInsert)['reden']> {
  if (p.opvangStatus === 'MOB') return 'MOB';
  if (p.procedureBeeld === 'INGEWILLIGD') return 'VERGUNNING_HUISVESTING';
  return p.procedureBeeld === 'AFGEWEZEN' ? 'VERTREKTERMIJN_VERSTREKEN' : 'VERWIJDERBAAR';
}

function maatregelenVan(p: Bewoner, peildatum: string): (typeof maatregelen.$inferInsert)[] {
  if (!p.overlast) return [];
  const r = rng(p.vNummer, 'maatregelen');
  return Array.from({ length: r.int(1, 3) }, () => {
    const incidentDatum = r.day(laatste(p.aankomst, plusDagen(peildatum, -120)), p.vertrek ?? peildatum);
    const ingang = eerste(plusDagen(incidentDatum, r.int(0, 3)), p.vertrek ?? peildatum);
    const inHtl = p.laatsteLocatie.startsWith('htl-');
    return {
      vNummer: p.vNummer,
      soort: inHtl
        ? ('PLAATSING_HTL' as const)
        : r.pick(['WAARSCHUWING', 'INHOUDING_TOELAGE', 'TIJDELIJKE_ONTZEGGING'] as const),
      impactniveau: inHtl ? r.pick(['HOOG', 'ZEER_HOOG'] as const) : r.pick(['LAAG', 'MIDDEN', 'HOOG'] as const),
      ingang,
      einde: plusDagen(ingang, r.int(7, 84)),
      locatie: p.laatsteLocatie,
      incidentDatum,
      incidentAard: r.pick(['HUISREGELS', 'AGRESSIE_PERSONEN', 'VERNIELING', 'OVERLAST'] as const),
      incidentAangifte: r.chance(0.3),
    };
  });
}

/** An administratief geplaatste never came to live on the azc, and so is in none of its stromen. */
function bewegingenVan(p: Bewoner): (typeof bewegingen.$inferInsert)[] {
  if (p.opvangStatus === 'ADMINISTRATIEF_GEPLAATST') return [];
  const { vNummer, vorigeLocatie, laatsteLocatie, aankomst, vertrek } = p;
  const eerder = rng(p.gezinsnummer ?? vNummer, 'instroom').day(p.binnenkomst, aankomst);
  return [
    ...(vorigeLocatie === null ? [] : [{ vNummer, datum: eerder, van: null, naar: vorigeLocatie }]),
    { vNummer, datum: aankomst, van: vorigeLocatie, naar: laatsteLocatie },
    ...(vertrek === null ? [] : [{ vNummer, datum: vertrek, van: laatsteLocatie, naar: null }]),
  ];
}

function kwetsbaarheidVan(p: Bewoner): (typeof kwetsbaarheden.$inferInsert)[] {
  if (!p.kwetsbaar) return [];
  const r = rng(p.vNummer, 'kwetsbaarheid');
  return [
    {
      vNummer: p.vNummer,
      soort: r.pick(['SOCIAAL_MEDISCH_ADVIES', 'BIJZONDERE_NODEN'] as const),
      sinds: p.aankomst,
      afspraken: [r.pick(['BEGANE_GROND', 'EIGEN_KAMER', 'VASTE_CONTACTPERSOON', 'EXTRA_BEGELEIDING'] as const)],
    },
  ];
}
