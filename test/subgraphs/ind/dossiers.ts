import { defineInd } from '../../../subgraphs/ind/ind.ts';
import {
  aliassen,
  dublinclaims,
  identiteitsonderzoeken,
  inreisverboden,
  medewerkers,
  personen,
  procedures,
  rechtsmiddelen,
  uitstellen,
  verblijfsrechten,
  vervangingen,
} from '../../../subgraphs/ind/tables.ts';
import type { Database } from '../../../opslag/store.ts';
import { startSubgraphAlone } from '../../support/subgraph-alone.ts';

const JAAR = new Date().getUTCFullYear();
/** A minor in every test, whenever it runs. */
export const GEBOREN = `${JAAR - 10}-06-15`;
export const ACHTTIEN = `${JAAR + 8}-06-15`;
/** An inreisverbod of ten years that began last year, and an art. 64 that ends next year. */
export const VORIG_JAAR = `${JAAR - 1}-01-01`;
export const VOLGEND_JAAR = `${JAAR + 1}-12-31`;

export const behandelaar = { sub: 'p-behandelaar', organisatie: 'IND', functie: 'IND_MEDEWERKER' };
export const senior = { sub: 'p-senior', organisatie: 'IND', functie: 'SENIOR_MEDEWERKER' };

/** A person about whom the IND knows something of every kind. */
export const ALLES = '9990000001';
/** A person with an identity and nothing else. */
export const NIETS = '9990000002';
/** Replaced by ALLES. */
export const VERVANGEN = '9999000001';
export const ONBEKEND = '9990099999';

export async function startInd() {
  const ind = await startSubgraphAlone('ind', 'IND', (db) => defineInd({ db, now: Date.now }));
  await vul(ind.db, ind.issuer.issuer);
  return ind;
}

export function persoon(vNummer: string): typeof personen.$inferInsert {
  return {
    vNummer,
    voornamen: 'Velamur',
    geslachtsnaam: 'Praxaquil',
    geboortedatum: GEBOREN,
    geslacht: 'V',
    nationaliteiten: ['0100', '9876'],
    pilNaam: 2,
    pilGeboortedatum: 5,
    pilNationaliteiten: 3,
    pilGeslacht: 8,
    amv: true,
    geboortedatumGetoetst: true,
    voogd: 'NIDOS',
  };
}

export function procedure(
  id: string,
  vNummer: string,
  velden: Partial<typeof procedures.$inferInsert> = {},
): typeof procedures.$inferInsert {
  return { id, vNummer, soort: 'ASIEL_EERSTE', indiening: '2025-01-10', unit: 'unit-a', ...velden };
}

async function vul(db: Database, issuer: string): Promise<void> {
  const vNummer = ALLES;
  await db.insert(medewerkers).values([
    { issuer, sub: behandelaar.sub, functie: behandelaar.functie, unit: 'unit-a' },
    { issuer, sub: senior.sub, functie: senior.functie, unit: 'unit-b' },
  ]);
  await db.insert(personen).values([persoon(ALLES), { ...persoon(NIETS), geboortedatum: '1980-01-01', amv: false }]);
  await db.insert(vervangingen).values({ oudVNummer: VERVANGEN, vNummer });
  await db.insert(identiteitsonderzoeken).values({ vNummer, stand: 'LOOPT' });
  await db
    .insert(aliassen)
    .values({ vNummer, naam: 'Zorimur Woldezond', geboortedatum: '2008-01-01', vervangenVNummer: VERVANGEN });
  await db.insert(verblijfsrechten).values({ vNummer, rechtmatig: true, letter: 'J', sinds: '2026-03-01' });
  await db.insert(procedures).values([
    procedure('proc-1', vNummer, {
      spoor: 4,
      uitkomst: 'AFWIJZING',
      beslistOp: '2025-08-01',
      behandelaarIssuer: issuer,
      behandelaarSub: behandelaar.sub,
    }),
    procedure('proc-2', vNummer, { soort: 'ART_64', indiening: '2025-09-01', unit: 'unit-b' }),
    procedure('proc-3', vNummer, {
      soort: 'DUBLIN',
      spoor: 1,
      indiening: '2025-01-05',
      uitkomst: 'NIET_IN_BEHANDELING',
      beslistOp: '2025-02-01',
    }),
    procedure('proc-4', vNummer, { soort: 'HASA', fase: 'AA', spoor: 4, indiening: '2026-05-01' }),
  ]);
  await db.insert(rechtsmiddelen).values([
    { procedureId: 'proc-1', vNummer, soort: 'HOGER_BEROEP', indiening: '2026-01-15' },
    {
      procedureId: 'proc-1',
      vNummer,
      soort: 'BEROEP',
      indiening: '2025-08-10',
      uitspraak: '2025-12-20',
      uitkomst: 'ONGEGROND',
    },
  ]);
  await db.insert(inreisverboden).values({
    vNummer,
    uitgevaardigd: '2025-10-01',
    duurJaren: 10,
    zwaar: true,
    ingang: VORIG_JAAR,
    opheffing: VOLGEND_JAAR,
    ongewenstVerklaard: '2020-05-05',
    ongewenstOpgeheven: '2024-06-06',
  });
  await db.insert(dublinclaims).values({ vNummer, land: 'DE', akkoord: true, uitersteOverdrachtsdatum: '2026-12-31' });
  await db.insert(uitstellen).values({
    vNummer,
    aanvraag: '2025-09-01',
    toekenning: '2025-10-01',
    van: '2025-10-02',
    tot: VOLGEND_JAAR,
    reisvoorwaarden: true,
    gezinslidBetrokken: false,
  });
}
