import { and, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../opslag/store.ts';
import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { leden } from '../../subgraphs/overleg/tables/overleg.ts';
import { uitnodigingen } from '../../subgraphs/overleg/tables/uitnodiging.ts';
import { openRechtstreeks, type Rechtstreeks } from '../aanvallen/rechtstreeks.ts';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';

let keten: TestKeten;
let direct: Rechtstreeks;
/** The one clock of the gateway and every subgraph: stands still until a test moves it. */
let klok = 0;
/** The moment at which a test began. */
let nu = 0;
beforeAll(async () => {
  keten = await startTestKeten({ now: () => klok });
  direct = openRechtstreeks(keten);
});
afterAll(() => keten.close());
beforeEach(() => {
  nu = klok = Math.floor(Date.now() / SECONDE) * SECONDE;
});

const SECONDE = 1000;
const DAG = 24 * 60 * 60 * SECONDE;
const db = (): Database => keten.stores.overleg.db;
const opAgenda = () => keten.wereld.verhalen.betrokkene[0];
const pupil = () => keten.wereld.verhalen.pupilVanNidos[0];
const opRao = () => keten.wereld.verhalen.topXOpAgenda[0];

/** Who has what ground; which record carries it; how it is withdrawn now, and how it ends at a moment that is known already. */
interface Grond {
  readonly lid: string;
  readonly vNummer: () => string;
  readonly intrekken: (moment: Date) => Promise<unknown>;
  readonly laatEindigen?: (moment: Date) => Promise<unknown>;
  readonly herstel: () => Promise<unknown>;
  readonly reden: string;
}
const lidmaatschap = (sub: string, tot: Date | null) =>
  db()
    .update(leden)
    .set({ tot })
    .where(and(eq(leden.issuer, keten.issuer.issuer), eq(leden.sub, sub)));
const puntVan = (vNummer: string, anders: Partial<typeof agendapunten.$inferInsert>) =>
  db()
    .update(agendapunten)
    .set(anders)
    .where(and(eq(agendapunten.lkoId, 'lko-duinrand'), eq(agendapunten.vNummer, vNummer)));
const punt = (anders: Partial<typeof agendapunten.$inferInsert>) => puntVan(opAgenda(), anders);
const uitnodiging = (tot: Date) =>
  db().update(uitnodigingen).set({ tot }).where(eq(uitnodigingen.id, 'uitnodiging-01'));

const GRONDEN: Readonly<Record<string, Grond>> = {
  'een lid van het LKO dat wordt verwijderd': {
    lid: 'coa-duinrand',
    vNummer: opAgenda,
    intrekken: (moment) => lidmaatschap('p-coa-duinrand', moment),
    laatEindigen: (moment) => lidmaatschap('p-coa-duinrand', moment),
    herstel: () => lidmaatschap('p-coa-duinrand', null),
    reden: 'GEEN_GROND',
  },
  'een lid van het RAO dat wordt verwijderd': {
    lid: 'coa-rao-noord',
    vNummer: opRao,
    intrekken: (moment) => lidmaatschap('p-coa-rao-noord', moment),
    laatEindigen: (moment) => lidmaatschap('p-coa-rao-noord', moment),
    herstel: () => lidmaatschap('p-coa-rao-noord', null),
    reden: 'GEEN_GROND',
  },
  'een agendapunt dat wordt gesloten': {
    lid: 'coa-duinrand',
    vNummer: opAgenda,
    intrekken: (moment) => punt({ geslotenOp: moment }),
    herstel: () => punt({ geslotenOp: null }),
    reden: 'GEEN_GROND',
  },
  'een agendapunt dat na 90 dagen vervalt': {
    lid: 'coa-duinrand',
    vNummer: opAgenda,
    intrekken: (moment) => punt({ vernieuwdOp: new Date(moment.getTime() - 90 * DAG) }),
    laatEindigen: (moment) => punt({ vernieuwdOp: new Date(moment.getTime() - 90 * DAG) }),
    herstel: () => punt({ vernieuwdOp: new Date(nu - DAG) }),
    reden: 'GEEN_GROND',
  },
  'een band met het azc die eindigt': {
    lid: 'coa-duinrand',
    vNummer: opAgenda,
    intrekken: (moment) => punt({ bandBeeindigdOp: moment }),
    herstel: () => punt({ bandBeeindigdOp: null }),
    reden: 'GEEN_GROND',
  },
  'een band die eindigt, van wie waarvoor iemand is uitgenodigd': {
    lid: 'nidos-duinrand',
    vNummer: pupil,
    intrekken: (moment) => puntVan(pupil(), { bandBeeindigdOp: moment }),
    laatEindigen: (moment) => puntVan(pupil(), { vernieuwdOp: new Date(moment.getTime() - 90 * DAG) }),
    herstel: () => puntVan(pupil(), { bandBeeindigdOp: null, vernieuwdOp: new Date(nu - DAG) }),
    reden: 'UITNODIGING_VERLOPEN',
  },
  'een uitnodiging die voorbij is': {
    lid: 'nidos-duinrand',
    vNummer: pupil,
    intrekken: uitnodiging,
    laatEindigen: uitnodiging,
    herstel: () => uitnodiging(new Date(nu + 10 * DAG)),
    reden: 'UITNODIGING_VERLOPEN',
  },
};

describe.each(Object.entries(GRONDEN))('%s', (_wat, grond) => {
  const { lid, vNummer, intrekken, herstel, reden } = grond;
  afterEach(() => herstel());

  it('geeft bij het eerstvolgende verzoek aan de gateway niets meer', async () => {
    expect(await viaGateway(lid, vNummer())).toBe('OPEN');
    await intrekken(new Date(nu));
    expect(await viaGateway(lid, vNummer())).toBe(reden);
    await herstel();
    expect(await viaGateway(lid, vNummer())).toBe('OPEN');
  });

  it('is met een eerder bewijs, rechtstreeks bij de IND, na uiterlijk 60 seconden ook daar voorbij', async () => {
    const bewijs = await haalBewijs(lid, vNummer());
    await intrekken(new Date(nu));
    expect(await bijInd(lid, vNummer(), bewijs)).toBe('OPEN');
    klok = nu + 59 * SECONDE;
    expect(await bijInd(lid, vNummer(), bewijs)).toBe('OPEN');
    klok = nu + 61 * SECONDE;
    expect(await bijInd(lid, vNummer(), bewijs)).toBe('BEWIJS_VERLOPEN');
    // A proof that is asked after it is one of nothing.
    expect(await bijInd(lid, vNummer(), await haalBewijs(lid, vNummer()))).toBe(reden);
  });
});

describe.each(Object.entries(GRONDEN).filter(([, { laatEindigen }]) => laatEindigen !== undefined))(
  '%s, over 10 seconden',
  (_wat, { lid, vNummer, laatEindigen, herstel, reden }) => {
    afterEach(() => herstel());

    it('is dan voorbij, met ieder bewijs dat er nog is', async () => {
      await laatEindigen?.(new Date(nu + 10 * SECONDE));
      const bewijs = await haalBewijs(lid, vNummer());
      expect(await viaGateway(lid, vNummer())).toBe('OPEN');
      klok = nu + 9 * SECONDE;
      expect(await bijInd(lid, vNummer(), bewijs)).toBe('OPEN');
      klok = nu + 10 * SECONDE;
      expect(await bijInd(lid, vNummer(), bewijs)).toBe('BEWIJS_VERLOPEN');
      expect(await viaGateway(lid, vNummer())).toBe(reden);
    });
  },
);

it('een verwijderd lid ziet ook het LKO en zijn lijsten niet meer, en een bewijs over het LKO houdt even lang', async () => {
  const vraag =
    '{ lko(id: "lko-duinrand") { naam agenda(first: 1) { totalCount } caseloadlijst(first: 1) { totalCount } } }';
  expect((await keten.query('coa-duinrand', vraag)).errors).toBeUndefined();
  await lidmaatschap('p-coa-duinrand', new Date(nu + 10 * SECONDE));
  const bewijs = await haalBewijs('coa-duinrand', 'lko-duinrand', 'LKO');
  klok = nu + 10 * SECONDE;
  const daarna = await keten.query('coa-duinrand', vraag);
  expect(daarna.data).toEqual({ lko: { naam: null, agenda: null, caseloadlijst: null } });
  const lijst = '... on LKO { caseloadlijst(first: 1) { totalCount } }';
  const rij = { __typename: 'LKO', id: 'lko-duinrand', toegangsbewijs: bewijs };
  expect(uitkomst(await direct.entities('dtv', 'coa-duinrand', lijst, [rij]))).toBe('BEWIJS_VERLOPEN');
  await lidmaatschap('p-coa-duinrand', null);
});

async function viaGateway(lid: string, vNummer: string): Promise<string> {
  const vraag = 'query ($v: VNummer!) { vreemdeling(vNummer: $v) { identiteit { naam } } }';
  return uitkomst(await keten.query(lid, vraag, { v: vNummer }));
}

/** The proof as overleg makes it now, asked by somebody who holds a token for overleg. */
async function haalBewijs(lid: string, key: string, type: 'Vreemdeling' | 'LKO' = 'Vreemdeling'): Promise<string> {
  const rij = { __typename: type, [type === 'LKO' ? 'id' : 'vNummer']: key };
  const { data } = await direct.entities('overleg', lid, `... on ${type} { toegangsbewijs }`, [rij]);
  const [gevonden] = data?.['_entities'] as { toegangsbewijs: string }[];
  expect(gevonden?.toegangsbewijs).toContain('.ind=');
  return gevonden?.toegangsbewijs ?? '';
}

async function bijInd(lid: string, vNummer: string, toegangsbewijs: string): Promise<string> {
  const rij = { __typename: 'Vreemdeling', vNummer, toegangsbewijs };
  return uitkomst(await direct.entities('ind', lid, '... on Vreemdeling { identiteit { naam } }', [rij]));
}

/** OPEN when there is data and nothing was refused, or else the reason; anything between them is neither. */
function uitkomst({ data, errors = [] }: GatewayAnswer): string {
  if (errors.length === 0) return JSON.stringify(data).includes(':null') ? 'LEEG' : 'OPEN';
  return errors
    .map(({ extensions }) => (extensions?.['toegang'] as { reden?: string } | undefined)?.reden ?? '?')
    .join();
}
