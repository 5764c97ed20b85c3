// The histories of the demo, each asked of the whole chain as the persona who may see it, and as one who may not.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handelingen } from '../../subgraphs/overleg/tables/handeling.ts';
import { startTestKeten, type TestGebruiker, type TestKeten } from '../support/keten.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

const DOEL = { doelbinding: 'UITVOERING_VW' };
const wie = (verhaal: keyof TestKeten['wereld']['verhalen']) => keten.wereld.verhalen[verhaal][0];
async function lees<Waarde>(persona: string | TestGebruiker, tekst: string, v?: string): Promise<Waarde | null> {
  const { data } = await keten.query(persona, tekst, v === undefined ? {} : { v }, DOEL);
  return (Object.values(data ?? {})[0] ?? null) as Waarde | null;
}
const PERSOON = `query ($v: VNummer!) { vreemdeling(vNummer: $v) {
  signaallijsten { id niveau stand route gronden overgangen { naar organisatie reden } }
  besluiten { uitkomst terugkoppeling } } }`;
interface Persoon {
  readonly signaallijsten:
    | {
        readonly id: string;
        readonly niveau: string;
        readonly stand: string;
        readonly route: string;
        readonly gronden: string[];
        readonly overgangen: { naar: string }[];
      }[]
    | null;
  readonly besluiten: { uitkomst: string; terugkoppeling: string | null }[] | null;
}

describe('een dossier dat helemaal rondging: LKO, RAO, Deelberaad en terug', () => {
  it('het LKO en het RAO lezen elke stap, het besluit en wat er is teruggekoppeld', async () => {
    for (const persona of ['coa-duinrand', 'dtv-rao-noord']) {
      const persoon = await lees<Persoon>(persona, PERSOON, wie('terugVanDeelberaad'));
      const lijst = persoon?.signaallijsten?.find(({ niveau }) => niveau === 'LKO_NAAR_RAO');
      expect(lijst?.overgangen.map(({ naar }) => naar)).toEqual([
        'CONCEPT',
        'INGEDIEND',
        'GEAGENDEERD',
        'BESPROKEN',
        'BESLOTEN',
        'OPGESCHAALD_DA',
        'TERUGGEKOPPELD',
      ]);
      expect(persoon?.besluiten).toEqual([
        { uitkomst: 'NAAR_DEELBERAAD', terugkoppeling: 'Het besluit van het RAO is met het LKO besproken.' },
      ]);
    }
  });

  it('het Deelberaad leest wat het besloot en vertelde', async () => {
    const VRAAG = `{ deelberaadAsiel { signaallijsten(first: 200) { edges { node { stand terugkoppeling vreemdeling { vNummer }
      vervolgacties { uitkomst actor } } } } } }`;
    type Lijsten = { signaallijsten: { edges: { node: { vreemdeling: { vNummer: string } } }[] } | null };
    const gevonden = await lees<Lijsten>('jenv-deelberaad', VRAAG);
    const rij = gevonden?.signaallijsten?.edges
      .map(({ node }) => node)
      .find(({ vreemdeling }) => vreemdeling.vNummer === wie('terugVanDeelberaad'));
    expect(rij).toMatchObject({
      stand: 'TERUGGEKOPPELD',
      terugkoppeling: expect.stringContaining('ambassade') as string,
      vervolgacties: [{ uitkomst: 'VERVOLGACTIE', actor: 'AD_DTV' }],
    });
    expect((await lees<Lijsten>('dtv-rao-noord', VRAAG))?.signaallijsten).toBeNull();
  });

  it('wie in een ander LKO zit ziet er niets van', async () => {
    const persoon = await lees<Persoon>('coa-veenkamp', PERSOON, wie('terugVanDeelberaad'));
    expect(persoon).toMatchObject({ signaallijsten: null, besluiten: null });
  });

  it('elke stap staat als handeling in de geschiedenis, met wie het deed', async () => {
    const rijen = await keten.stores.overleg.db
      .select()
      .from(handelingen)
      .where(eq(handelingen.onderwerpId, 'signaal-13'))
      .orderBy(handelingen.op, handelingen.volgnummer);
    expect(rijen.map(({ handeling }) => handeling)).toEqual([
      ...['stelSignaallijstOp', 'dienSignaallijstIn', 'agendeerSignaal', 'bespreekSignaal', 'besluit'],
      ...['schaalOpNaarDeelberaad', 'koppelTerug'],
    ]);
    expect(rijen.every(({ sub, organisatie }) => sub !== '' && organisatie !== '')).toBe(true);
  });
});

describe('een AMV: niet naar het RAO maar volgens het Stappenplan (R-LKO-17)', () => {
  const PLANNEN = '{ lko(id: "lko-duinrand") { stappenplannen { organisaties reden vreemdeling { vNummer } } } }';
  type Plannen = { stappenplannen: { organisaties: string[]; vreemdeling: { vNummer: string } }[] | null };

  it('het LKO leest het stappenplan, een ander LKO en het RAO niet', async () => {
    const { stappenplannen } = (await lees<Plannen>('dtv-duinrand', PLANNEN)) ?? {};
    expect(stappenplannen).toMatchObject([
      { organisaties: ['NIDOS', 'DTV', 'COA'], vreemdeling: { vNummer: wie('pupilVanNidos') } },
    ]);
    expect((await lees<Plannen>('dtv-veenkamp', PLANNEN))?.stappenplannen).toBeNull();
    expect((await lees<Persoon>('dtv-rao-noord', PERSOON, wie('pupilVanNidos')))?.signaallijsten).toBeNull();
  });

  it('de weg naar het RAO is er dicht', async () => {
    const { data } = await keten.query(
      'dtv-duinrand',
      `mutation ($invoer: StelSignaallijstOpInvoer!) { stelSignaallijstOp(invoer: $invoer) { resultaat { id } regelfouten { regel soort } } }`,
      {
        invoer: {
          ...{ lko: 'lko-duinrand', initiatiefnemer: 'DTV', vNummer: wie('pupilVanNidos') },
          ...{ gronden: ['CALAMITEIT_DOSSIER'], idempotentiesleutel: randomUUID() },
        },
      },
      DOEL,
    );
    expect(data?.['stelSignaallijstOp']).toEqual({
      resultaat: null,
      regelfouten: [{ regel: 'AMV_STAPPENPLAN', soort: 'HARD' }],
    });
  });
});

describe('een zaak die versneld via de voorzitter ging (R-LKO-27)', () => {
  it('staat er met die route, op de enige grond die dat mag', async () => {
    for (const persona of ['coa-duinrand', 'dtv-rao-noord']) {
      const persoon = await lees<Persoon>(persona, PERSOON, wie('geenConsensusCaseload'));
      expect(persoon?.signaallijsten).toMatchObject([
        { route: 'VERSNELD_VOORZITTER', gronden: ['GEEN_CONSENSUS_CASELOAD'], stand: 'GEAGENDEERD' },
      ]);
    }
    expect((await lees<Persoon>('coa-veenkamp', PERSOON, wie('geenConsensusCaseload')))?.signaallijsten).toBeNull();
  });
});

describe('een terugkoppeling die te laat kwam (R-LKO-18)', () => {
  const VRAAG = `{ lko(id: "lko-duinrand") { terugkoppelingen(first: 200) { edges { node { signaallijst terugkoppelingStand
    teruggekoppeldOp terugkoppelingUiterlijk } } } } }`;
  type Terug = {
    terugkoppelingen: {
      edges: {
        node: {
          signaallijst: string;
          terugkoppelingStand: string;
          teruggekoppeldOp: string;
          terugkoppelingUiterlijk: string;
        };
      }[];
    } | null;
  };

  it('het LKO leest dat zij te laat was, naast een die op tijd kwam; een ander LKO leest niets', async () => {
    const gevonden = await lees<Terug>('politie-duinrand', VRAAG);
    const rijen = gevonden?.terugkoppelingen?.edges.map(({ node }) => node) ?? [];
    const laat = rijen.find(({ signaallijst }) => signaallijst === 'signaal-13');
    expect(laat?.terugkoppelingStand).toBe('TE_LAAT');
    expect((laat?.teruggekoppeldOp ?? '') > (laat?.terugkoppelingUiterlijk ?? '9999')).toBe(true);
    expect(rijen.map(({ terugkoppelingStand }) => terugkoppelingStand)).toContain('OP_TIJD');
    expect((await lees<Terug>('politie-veenkamp', VRAAG))?.terugkoppelingen).toBeNull();
  });
});

describe('wie er ook zijn', () => {
  it('een gemeente draagt een zaak aan, en leest er daarna niets meer van dan ervoor (R-BB-02)', async () => {
    const v = wie('bewonerNietOpAgenda');
    const open = async () => lees<Persoon>('gemeente-duinrand', PERSOON, v);
    const ervoor = await open();
    const { data, errors } = await keten.query(
      'gemeente-duinrand',
      'mutation ($invoer: DraagZaakAanInvoer!) { draagZaakAan(invoer: $invoer) { resultaat { handeling } regelfouten { regel } } }',
      {
        invoer: {
          ...{ lko: 'lko-duinrand', vNummer: v, gemeente: 'Duinrand', idempotentiesleutel: randomUUID() },
          toelichting: 'Verblijft in de nachtopvang van de gemeente.',
        },
      },
      DOEL,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ draagZaakAan: { resultaat: { handeling: 'draagZaakAan' }, regelfouten: [] } });
    expect(ervoor).toMatchObject({ signaallijsten: null, besluiten: null });
    expect(await open()).toEqual(ervoor);
  });

  it('op ieder wacht iets: in het LKO, het RAO en het Deelberaad', async () => {
    const soorten = async (persona: string) => {
      const gevonden = await lees<{ teDoen: { edges: { node: { soort: string } }[] } }>(
        persona,
        '{ mij { teDoen(first: 200) { edges { node { soort } } } } }',
      );
      return new Set(gevonden?.teDoen.edges.map(({ node }) => node.soort));
    };
    const lko = await soorten('politie-duinrand');
    for (const soort of ['OPSCHALING', 'STANDPUNT', 'STRATEGIE']) expect(lko).toContain(soort);
    expect(await soorten('coa-duinrand')).toContain('ACTIE');
    expect(await soorten('ind-duinrand')).toContain('RAADPLEGING');
    expect(await soorten('jenv-deelberaad')).toEqual(new Set(['VERVOLGACTIE']));
    for (const persona of ['analist', 'betrokkene', 'gemeente-duinrand'])
      expect(await soorten(persona)).toEqual(new Set());
  });
});
