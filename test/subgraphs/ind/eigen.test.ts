import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineInd } from '../../../subgraphs/ind/ind.ts';
import { medewerkers, personen, procedures } from '../../../subgraphs/ind/tables.ts';
import { ALLES, behandelaar, NIETS, ONBEKEND, persoon, procedure, senior, startInd, VERVANGEN } from './dossiers.ts';

let ind: Awaited<ReturnType<typeof startInd>>;
beforeAll(async () => {
  ind = await startInd();
});
afterAll(() => ind.close());

type Wie = typeof behandelaar;
const naam = (wie: Wie, vNummer: string, doel?: string, veld = 'identiteit { naam }') =>
  ind.entities(wie, 'Vreemdeling', veld, [{ __typename: 'Vreemdeling', vNummer, toegangsbewijs: null }], doel);
const GEZIEN = { _entities: [{ identiteit: { naam: 'Velamur Praxaquil' } }] };

describe('het eigen bereik van de IND', () => {
  it('een medewerker ziet, zonder bewijs, iemand met een toegewezen procedure', async () => {
    expect(await naam(behandelaar, ALLES)).toEqual({ data: GEZIEN });
  });

  it('een senior medewerker ziet iemand met een procedure van de eigen unit', async () => {
    expect(await naam(senior, ALLES)).toEqual({ data: GEZIEN });
  });

  it('een vervangen V-nummer hoort bij het bereik van het nummer dat het verving', async () => {
    const answer = await naam(behandelaar, VERVANGEN, undefined, 'vervangenDoor');
    expect(answer).toEqual({ data: { _entities: [{ vervangenDoor: ALLES }] } });
  });

  it.each([
    ['iemand zonder procedure in het bereik', behandelaar, NIETS],
    ['iemand die de IND niet kent', behandelaar, ONBEKEND],
    ['een medewerker die de IND niet kent', { ...behandelaar, sub: 'p-vreemd' }, ALLES],
    ['een medewerker die zich senior noemt', { ...behandelaar, functie: 'SENIOR_MEDEWERKER' }, ALLES],
    ['een functie zonder rij in eigen.csv', { ...behandelaar, functie: 'MANAGER' }, ALLES],
    ['dezelfde sub bij een andere organisatie', { ...behandelaar, organisatie: 'COA', functie: 'CASEMANAGER' }, ALLES],
  ])('%s: niets', async (_geval, wie, vNummer) => {
    const answer = await naam(wie, vNummer);
    expect(answer.data).toEqual({ _entities: [{ identiteit: null }] });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ toegang: { reden: 'BEWIJS_ONTBREEKT' } });
  });

  it('dezelfde sub van een andere uitgever is een ander', async () => {
    const definition = defineInd({ db: ind.db, now: Date.now });
    const basis = { doel: 'UITVOERING_VW', nu: Date.now(), bronhouder: 'IND', verstrekkingsBesluiten: [] } as const;
    const bereik = (issuer: string) =>
      definition.eigenBereik('Vreemdeling', [ALLES], { ...basis, gebruiker: { ...behandelaar, issuer } });
    expect(await bereik(ind.issuer.issuer)).toEqual(new Set([ALLES]));
    expect(await bereik('http://127.0.0.1:1')).toEqual(new Set());
  });

  it('een senior ziet een procedure zonder unit-genoot niet', async () => {
    await ind.db.insert(medewerkers).values({ issuer: ind.issuer.issuer, sub: 'p-los', functie: senior.functie });
    const answer = await naam({ ...senior, sub: 'p-los' }, ALLES);
    expect(answer.data).toEqual({ _entities: [{ identiteit: null }] });
  });

  it('het eigen bereik geldt niet voor een doel dat er niet bij hoort', async () => {
    const answer = await naam(behandelaar, ALLES, 'BELEIDSEVALUATIE');
    expect(answer.data).toEqual({ _entities: [{ identiteit: null }] });
  });
});

interface Bladzijde {
  mijnProcedures: {
    totalCount: number;
    edges: { cursor: string; node: { vNummer: string; identiteit: { naam: string } } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
const LIJST = `query ($first: Int!, $after: String) { mijnProcedures(first: $first, after: $after) {
  totalCount edges { cursor node { vNummer identiteit { naam } } } pageInfo { hasNextPage endCursor } } }`;

describe('mijnProcedures', () => {
  const lezer = { ...behandelaar, sub: 'p-lezer' };
  const nummers = Array.from({ length: 200 }, (_leeg, i) => `99911${String(i).padStart(5, '0')}`);
  beforeAll(async () => {
    const issuer = ind.issuer.issuer;
    await ind.db.insert(medewerkers).values({ issuer, sub: lezer.sub, functie: lezer.functie, unit: 'unit-c' });
    await ind.db.insert(personen).values(nummers.map(persoon));
    // Two procedures each: a person is one row of the list all the same.
    await ind.db.insert(procedures).values(
      nummers.flatMap((vNummer) =>
        ['a', 'b'].map((letter) =>
          procedure(`p-${vNummer}-${letter}`, vNummer, {
            behandelaarIssuer: issuer,
            behandelaarSub: lezer.sub,
            unit: 'x',
          }),
        ),
      ),
    );
  });

  const blader = async (first: number, after?: string) => {
    const answer = await ind.query(lezer, LIJST, { first, after });
    expect(answer.errors).toBeUndefined();
    return (answer.data as unknown as Bladzijde).mijnProcedures;
  };

  it('bladert door alle mensen, ieder een keer, in volgorde van registratie', async () => {
    const gezien: string[] = [];
    let after: string | undefined;
    for (;;) {
      const { edges, pageInfo, totalCount } = await blader(90, after);
      expect(totalCount).toBe(200);
      expect(edges.every((edge) => edge.node.identiteit.naam === 'Velamur Praxaquil')).toBe(true);
      gezien.push(...edges.map((edge) => edge.node.vNummer));
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor ?? undefined;
    }
    expect(gezien).toEqual(nummers);
  });

  it('kost voor 5 en voor 200 mensen evenveel statements', async () => {
    const tel = async (first: number) => {
      ind.statements.length = 0;
      expect((await blader(first)).edges).toHaveLength(first);
      return ind.statements.length;
    };
    expect(await tel(5)).toBe(4);
    expect(await tel(200)).toBe(4);
  });

  it.each([0, 201, -1])('weigert first %i', async (first) => {
    const answer = await ind.query(lezer, LIJST, { first });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FIRST_BUITEN_BEREIK');
  });

  it('weigert een cursor van een andere lijst', async () => {
    const after = Buffer.from('agenda:1').toString('base64url');
    const answer = await ind.query(lezer, LIJST, { first: 1, after });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('CURSOR_ONGELDIG');
  });

  it('is leeg voor een medewerker die de IND niet kent, en geweigerd voor ieder ander', async () => {
    const vreemd = await ind.query({ ...behandelaar, sub: 'p-vreemd' }, LIJST, { first: 5 });
    expect(vreemd.data).toMatchObject({ mijnProcedures: { totalCount: 0, edges: [] } });
    const coa = await ind.query({ sub: 'p-1', organisatie: 'COA', functie: 'CASEMANAGER' }, LIJST, { first: 5 });
    expect(coa.data).toEqual({ mijnProcedures: null });
    expect(coa.errors?.[0]?.extensions).toMatchObject({ toegang: { reden: 'GEEN_GROND' } });
  });

  it('de LKO-vraag kost voor 5 en voor 200 mensen evenveel statements, hoogstens vier, ook met eigen bereik', async () => {
    const tel = async (aantal: number) => {
      const representations = nummers.slice(0, aantal).map((vNummer) => ({
        __typename: 'Vreemdeling',
        vNummer,
        toegangsbewijs: ind.bewijs(lezer, { type: 'Vreemdeling', key: vNummer, profielen: ['LKO_IND'] }),
      }));
      ind.statements.length = 0;
      const answer = await ind.entities(
        lezer,
        'Vreemdeling',
        `identiteit { naam geboortedatum nationaliteiten { omschrijving } }
         procedures { loopt rechtmatigVerblijf soort status beslissing { uitkomst datum } }`,
        representations,
      );
      expect(answer.errors).toBeUndefined();
      expect(answer.data?.['_entities']).toHaveLength(aantal);
      return ind.statements.length;
    };
    expect(await tel(5)).toBe(4);
    expect(await tel(200)).toBe(4);
  });
});
