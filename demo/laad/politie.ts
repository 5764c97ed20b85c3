/**
 * Turns the world of the demo into the records of the police: whom it supervises, and details of its own made with `rng`. It must
 * only be given an empty database, and never contradict what the world says of a person.
 */
import type { Database } from '../../opslag/store.ts';
import {
  inbewaringstellingen,
  lkos,
  medewerkers,
  meldingen,
  meldplichten,
  mensenhandelSignalen,
  openbareOrde,
  overwogenInbewaringstellingen,
  personen,
  raoRegios,
  topX,
  verstrekkingsBesluiten,
  vrijheidsbeperkingen,
} from '../../subgraphs/politie/tables.ts';
import { laatste, leeftijdOp, plusDagen } from '../wereld/dag.ts';
import { locatieVan } from '../wereld/locaties.ts';
import type { Persoon } from '../wereld/persoon.ts';
import { rng } from '../wereld/rng.ts';
import type { Wereld } from '../wereld/wereld.ts';
import { insertAll } from './insert-all.ts';

const WEKEN = 8;

/** @param issuer the provider that vouches for the `sub` of a medewerker */
export async function laadPolitie(db: Database, wereld: Wereld, issuer: string): Promise<void> {
  const { personen: mensen, peildatum } = wereld;
  await db.transaction(async (tx) => {
    await insertAll(tx, personen, mensen.map(alsPersoon));
    await insertAll(tx, medewerkers, medewerkersVan(wereld, issuer));
    await insertAll(tx, lkos, lkosVan(wereld));
    await insertAll(
      tx,
      raoRegios,
      wereld.regios.map(({ code, rao }) => ({ regio: code, raoId: rao })),
    );
    await insertAll(tx, verstrekkingsBesluiten, besluitenVan(wereld));
    await insertAll(
      tx,
      meldplichten,
      mensen.filter((p) => p.meldplicht).map((p) => meldplichtVan(p, peildatum)),
    );
    await insertAll(
      tx,
      meldingen,
      mensen.filter((p) => p.meldplicht).flatMap((p) => meldingenVan(p, peildatum)),
    );
    await insertAll(
      tx,
      vrijheidsbeperkingen,
      mensen.flatMap((p) => vrijheidsbeperkingVan(p, peildatum)),
    );
    await insertAll(
      tx,
      inbewaringstellingen,
      mensen.flatMap((p) => inbewaringstellingVan(p, peildatum)),
    );
    await insertAll(
      tx,
      overwogenInbewaringstellingen,
      mensen.filter((p) => p.inbewaringstelling === 'OVERWOGEN').map((p) => overwogenVan(p, peildatum)),
    );
    await insertAll(
      tx,
      openbareOrde,
      mensen.filter((p) => p.overlast).map((p) => openbareOrdeVan(p, peildatum)),
    );
    await insertAll(
      tx,
      topX,
      mensen.filter((p) => p.topX).map((p) => topXVan(p, peildatum)),
    );
    await insertAll(
      tx,
      mensenhandelSignalen,
      mensen.filter((p) => p.mensenhandelSignaal).map((p) => signaalVan(p, peildatum)),
    );
  });
}

function alsPersoon(p: Persoon): typeof personen.$inferInsert {
  const { vNummer, regio, verstrekkingsbeperking } = p;
  return { vNummer, naam: `${p.voornamen} ${p.geslachtsnaam}`, regio, verstrekkingsbeperking };
}

function medewerkersVan({ medewerkers: alle }: Wereld, issuer: string): (typeof medewerkers.$inferInsert)[] {
  return alle.flatMap(({ sub, organisatie, functie, regio }) =>
    organisatie === 'POLITIE' && regio !== null ? [{ issuer, sub, functie, regio }] : [],
  );
}

function lkosVan({ overleggen }: Wereld): (typeof lkos.$inferInsert)[] {
  return overleggen.flatMap(({ id, azc, regio }) => (azc === null || regio === null ? [] : [{ id, azc, regio }]));
}

/** In the world `tot` is the last day; on record it is the first moment after it. */
function besluitenVan({ verstrekkingsBesluiten: alle }: Wereld): (typeof verstrekkingsBesluiten.$inferInsert)[] {
  return alle.map((besluit) => ({
    ...besluit,
    voorwaarden: [...besluit.voorwaarden],
    dataklassen: [...besluit.dataklassen],
    ontvangers: [...besluit.ontvangers],
    van: new Date(besluit.van),
    tot: new Date(plusDagen(besluit.tot, 1)),
  }));
}

function meldplichtVan(p: Persoon, peildatum: string): typeof meldplichten.$inferInsert {
  const r = rng(p.vNummer, 'meldplicht');
  const individueel = p.overlast && r.chance(0.5);
  const ontheven = !p.tweeGemist && r.chance(0.04);
  const lopendeOntheffing = ontheven && r.chance(0.5);
  return {
    vNummer: p.vNummer,
    grondslag: individueel ? 'ART_54_3' : 'ART_54_1_F',
    frequentie: 'WEKELIJKS',
    locatie: `Meldpunt AVIM ${p.laatsteLocatie === null ? `regio ${p.regio}` : locatieVan(p.laatsteLocatie).gemeente}`,
    ingang: meldplichtIngang(p, peildatum),
    opgelegdDoor: r.pick(['AVIM', 'AVIM', 'AVIM', 'DTV', 'IND'] as const),
    ontheffingVan: ontheven ? plusDagen(peildatum, lopendeOntheffing ? -5 : -60) : null,
    ontheffingTot: ontheven ? plusDagen(peildatum, lopendeOntheffing ? 16 : -32) : null,
  };
}

// At least three weeks, or the two weekly meldingen that somebody missed could not have been due.
function meldplichtIngang(p: Persoon, peildatum: string): string {
  return laatste(p.binnenkomst, plusDagen(peildatum, -rng(p.vNummer, 'meldplicht-ingang').int(21, 200)));
}

/** Weekly (Vb 2000 art. 4.51 lid 2). Only who missed two, by the world, missed the last two; others miss one at most at a time. */
function meldingenVan(p: Persoon, peildatum: string): (typeof meldingen.$inferInsert)[] {
  const r = rng(p.vNummer, 'meldingen');
  const ingang = meldplichtIngang(p, peildatum);
  const nieuwste = r.int(1, 6);
  const rijen: (typeof meldingen.$inferInsert)[] = [];
  let vorigeGemist = p.tweeGemist;
  for (let week = 0; week < WEKEN; week += 1) {
    const datum = plusDagen(peildatum, -nieuwste - 7 * week);
    if (datum < ingang) break;
    const gemist = p.tweeGemist && week < 2 ? true : !vorigeGemist && r.chance(0.06);
    const redenVerzuim =
      p.tweeGemist && week < 2 ? 'ZONDER_BERICHT' : r.pick(['ZONDER_BERICHT', 'AFGEMELD', 'OVERMACHT'] as const);
    rijen.push({ vNummer: p.vNummer, datum, voldaan: !gemist, redenVerzuim: gemist ? redenVerzuim : null });
    vorigeGemist = gemist;
  }
  return rijen;
}

function vrijheidsbeperkingVan(p: Persoon, peildatum: string): (typeof vrijheidsbeperkingen.$inferInsert)[] {
  const r = rng(p.vNummer, 'vrijheidsbeperking');
  if (p.locatie === null || leeftijdOp(p.geboortedatum, peildatum) < 18) return [];
  const locatie = locatieVan(p.locatie);
  const sinds = laatste(p.aankomst ?? p.binnenkomst, plusDagen(peildatum, -r.int(5, 60)));
  const rij = {
    vNummer: p.vNummer,
    artikel: 'ART_56',
    ingang: sinds,
    opgelegdDoor: r.pick(['AVIM', 'DTV', 'IND'] as const),
  } as const;
  if (locatie.type === 'GL' && p.caseload !== null) return [{ ...rij, soort: 'GL', locatie: locatie.naam }];
  if (locatie.type === 'HTL') {
    return [{ ...rij, soort: 'HTL', locatie: locatie.naam, einde: plusDagen(sinds, 84) }];
  }
  if (!p.overlast || !r.chance(0.4)) return [];
  return [{ ...rij, soort: 'GEBIEDSGEBOD', locatie: `gemeente ${locatie.gemeente}`, einde: plusDagen(sinds, 84) }];
}

/** Running where the world says so; a few of those who are out of detention have one behind them. */
function inbewaringstellingVan(p: Persoon, peildatum: string): (typeof inbewaringstellingen.$inferInsert)[] {
  const r = rng(p.vNummer, 'inbewaringstelling');
  const artikel = p.procedureBeeld === 'DUBLIN' ? 'ART_59A' : 'ART_59';
  const locatie = r.pick(['DC_ROTTERDAM', 'DC_SCHIPHOL'] as const);
  if (p.inbewaringstelling === 'LOOPT') {
    // Vw 2000 art. 59 lid 5: not beyond six months without more.
    const ingang = laatste(p.binnenkomst, plusDagen(peildatum, -r.int(3, 120)));
    return [{ vNummer: p.vNummer, artikel, locatie, ingang, opheffing: null }];
  }
  const volwassen = leeftijdOp(p.geboortedatum, peildatum) >= 18;
  if (!volwassen || p.caseload === null || p.opvangStatus !== null || !r.chance(0.15)) return [];
  const ingang = laatste(p.binnenkomst, plusDagen(peildatum, -r.int(150, 300)));
  const opheffing = plusDagen(ingang, r.int(10, 28));
  // Meldingen are due outside detention only, and nobody here lost one to it.
  return opheffing < meldplichtIngang(p, peildatum)
    ? [{ vNummer: p.vNummer, artikel, locatie, ingang, opheffing }]
    : [];
}

function overwogenVan(p: Persoon, peildatum: string): typeof overwogenInbewaringstellingen.$inferInsert {
  const r = rng(p.vNummer, 'overwogen');
  return {
    vNummer: p.vNummer,
    door: r.pick(['AVIM', 'DTV'] as const),
    sinds: laatste(p.binnenkomst, plusDagen(peildatum, -r.int(2, 20))),
    voorzieneDatum: r.chance(0.6) ? plusDagen(peildatum, r.int(3, 21)) : null,
  };
}

function openbareOrdeVan(p: Persoon, peildatum: string): typeof openbareOrde.$inferInsert {
  const r = rng(p.vNummer, 'openbare-orde');
  return {
    vNummer: p.vNummer,
    // About 250 of 300 on the Top-X were named five times or more (gegevenswoordenboek A.6).
    aantalRegistraties: p.topX ? r.int(5, 14) : r.int(1, 4),
    laatsteDatum: laatste(p.binnenkomst, plusDagen(peildatum, -r.int(1, 50))),
    aard: r.pick(['OVERLAST_OPVANG', 'OVERLAST_OPENBARE_RUIMTE', 'OVERLAST_OPENBAAR_VERVOER'] as const),
  };
}

/** Compiled monthly: the entry starts on a first of the month, unless the person was not here yet. */
function topXVan(p: Persoon, peildatum: string): typeof topX.$inferInsert {
  const r = rng(p.vNummer, 'top-x');
  const maand = `${plusDagen(peildatum, -r.int(0, 150)).slice(0, 7)}-01`;
  const maatregel = r.pick(['PERSOONSGERICHTE_AANPAK', 'GEBIEDSGEBOD', 'VERSCHERPTE_MELDPLICHT', null] as const);
  return {
    vNummer: p.vNummer,
    azc: p.topXAzc,
    sinds: laatste(p.aankomst ?? p.binnenkomst, maand),
    lopendeMaatregel: p.locatie?.startsWith('htl') === true ? 'PLAATSING_HTL' : maatregel,
    ketenmarinier: r.chance(0.3),
  };
}

function signaalVan(p: Persoon, peildatum: string): typeof mensenhandelSignalen.$inferInsert {
  const r = rng(p.vNummer, 'mensenhandel');
  return {
    vNummer: p.vNummer,
    organisatie: r.pick(['POLITIE', 'POLITIE', 'COA', 'DTV'] as const),
    aard: r.chance(0.7) ? 'MENSENHANDEL' : 'MENSENSMOKKEL',
    datum: laatste(p.binnenkomst, plusDagen(peildatum, -r.int(3, 90))),
    stand: r.pick(['GEMELD', 'IN_ONDERZOEK'] as const),
  };
}
