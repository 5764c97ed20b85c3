import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signaallijsten } from '../../subgraphs/overleg/tables/signaallijst.ts';
import { uitnodigingen, uitnodigingPunten } from '../../subgraphs/overleg/tables/uitnodiging.ts';
import type { VerhaalNaam } from '../../demo/wereld/verhalen.ts';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';
import { EEN_PERSOON, metBreed } from './breed.ts';
import { persona } from './feiten-van-de-wereld.ts';
import { loopNa } from './naloop.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

const DAG = 24 * 60 * 60 * 1000;
const wie = (verhaal: VerhaalNaam, index = 0): string => keten.wereld.verhalen[verhaal][index] ?? '';
const punt = (vNummer: string, overleg = 'lko-duinrand') => {
  const gevonden = keten.wereld.agenda.find(
    (kandidaat) => kandidaat.overleg === overleg && kandidaat.vNummer === vNummer,
  );
  if (gevonden === undefined) throw new Error('not on this agenda');
  return gevonden;
};
const persoonIn = (antwoord: GatewayAnswer) =>
  antwoord.data?.['vreemdeling'] as Record<string, Record<string, unknown> | null>;
const db = () => keten.stores.overleg.db;

interface Genodigde {
  readonly sub: string;
  readonly organisatie: string;
  readonly functie: string;
}
async function alsGenodigde(gast: Genodigde, tekst: string, variables: object): Promise<GatewayAnswer> {
  const token = await keten.issuer.token(gast, 'urn:ketenbeeld:gateway');
  return keten.query('partner-iom', tekst, variables, {
    authorization: `Bearer ${token}`,
    doelbinding: 'UITVOERING_VW',
  });
}
async function nodigUit(
  gast: Genodigde,
  profiel: string,
  punten: readonly string[],
  overleg = 'lko-duinrand',
  van = -1,
): Promise<void> {
  const id = `proef-${gast.sub}`;
  await db()
    .insert(uitnodigingen)
    .values({
      id,
      soort: overleg.startsWith('lko') ? 'LKO' : 'RAO',
      overlegId: overleg,
      issuer: keten.issuer.issuer,
      sub: gast.sub,
      organisatie: gast.organisatie,
      profiel,
      van: new Date(Date.now() + van * DAG),
      tot: new Date(Date.now() + 10 * DAG),
    });
  await db()
    .insert(uitnodigingPunten)
    .values(punten.map((agendapuntId) => ({ uitnodigingId: id, agendapuntId })));
}

describe('genodigden zien nooit dat inbewaringstelling wordt overwogen (R-LKO-24), en mensenhandel niet als reden', () => {
  const GASTEN = [
    ['GENODIGD_GEMEENTE', 'GEMEENTE', 'GEMEENTE_MEDEWERKER'],
    ['GENODIGD_VWN', 'VWN', 'VWN_MEDEWERKER'],
    ['GENODIGD_IOM', 'IOM', 'IOM_MEDEWERKER'],
    ['GENODIGD_WIJKAGENT', 'POLITIE', 'WIJKAGENT'],
    ['GENODIGD_RVDK', 'RVDK', 'RVDK_MEDEWERKER'],
  ] as const;

  it('een lid van DT&V leest de strategie en de stappen wel', async () => {
    const { vertrekzaak } = persoonIn(
      await keten.query('dtv-duinrand', EEN_PERSOON, { vNummer: wie('inbewaringstellingOverwogen') }),
    );
    expect(JSON.stringify(vertrekzaak)).toMatch(/IBS.*(nbewaringstelling|detentie)/);
  });

  it.each(GASTEN)('%s leest geen spoor van de overwogen bewaring', async (profiel, organisatie, functie) => {
    const gast = { sub: `gast-${profiel}`, organisatie, functie };
    const vNummers = [wie('inbewaringstellingOverwogen'), wie('mensenhandelOpAgenda')] as const;
    await nodigUit(
      gast,
      profiel,
      vNummers.map((vNummer) => punt(vNummer).id),
    );
    const antwoord = await alsGenodigde(gast, EEN_PERSOON, { vNummer: vNummers[0] });
    expect(persoonIn(antwoord)['inbewaringstellingOverwogen']).toBeNull();
    expect(JSON.stringify(Object.values(persoonIn(antwoord)))).not.toMatch(/IBS|nbewaring|etentie/);
    const agenda = await alsGenodigde(
      gast,
      '{ lko(id: "lko-duinrand") { agenda { totalCount edges { node { reden vreemdeling { vNummer } } } } } }',
      {},
    );
    expect(agenda.data).toMatchObject({ lko: { agenda: { totalCount: 2 } } });
    expect(JSON.stringify(agenda)).not.toContain('MENSENHANDEL');
    if (profiel === 'GENODIGD_GEMEENTE') {
      const { openbareOrde } = persoonIn(antwoord);
      expect([
        openbareOrde,
        antwoord.errors?.find(({ path }) => path?.[1] === 'openbareOrde')?.extensions?.['toegang'],
      ]).toEqual([null, { dataklasse: 'OPENBARE_ORDE', niveau: 'SAMENVATTING', reden: 'GEEN_VERSTREKKINGSBESLUIT' }]);
    }
  });

  it('de betrokkene leest er niets van, ook niet in de strategie of de stappen', async () => {
    const persoon = persoonIn(await keten.query('betrokkene', EEN_PERSOON, { vNummer: wie('betrokkene') }));
    expect(persoon['vertrekzaak']).toMatchObject({ vertrekplan: { strategie: null } });
    expect(persoon).toMatchObject({ inbewaringstellingOverwogen: null, signaallijsten: null });
    expect(JSON.stringify(Object.values(persoon))).not.toMatch(/IBS|nbewaringstelling voor|etentie/);
  });

  it('een uitnodiging die nog moet ingaan, opent ook het overleg zelf nog niet', async () => {
    const gast = { sub: 'gast-later', organisatie: 'VWN', functie: 'VWN_MEDEWERKER' };
    await nodigUit(gast, 'GENODIGD_VWN', [punt(wie('betrokkene')).id], 'lko-duinrand', 5);
    const antwoord = await alsGenodigde(
      gast,
      '{ lko(id: "lko-duinrand") { naam volgendeBijeenkomst { datum } agenda { totalCount } } }',
      {},
    );
    expect(antwoord.data).toEqual({ lko: { naam: null, volgendeBijeenkomst: null, agenda: null } });
  });

  it('een genodigde van een RAO leest geen andere signaallijsten dan van de uitnodiging (k2)', async () => {
    const gast = { sub: 'gast-om', organisatie: 'OM', functie: 'OFFICIER' };
    await nodigUit(gast, 'GENODIGD_OM', [punt(wie('topXOpAgenda')).id], 'rao-noord');
    const antwoord = await alsGenodigde(
      gast,
      '{ rao(id: "rao-noord") { signaallijsten(first: 50) { totalCount edges { node { id vreemdeling { vNummer } } } } } }',
      {},
    );
    const { signaallijsten: lijst } = antwoord.data?.['rao'] as {
      signaallijsten: { edges: { node: { vreemdeling: { vNummer: string } | null } }[] } | null;
    };
    expect(
      (lijst?.edges ?? [])
        .map(({ node }) => node.vreemdeling?.vNummer)
        .filter((vNummer) => vNummer !== wie('topXOpAgenda')),
    ).toEqual([]);
  });
});

describe('signaallijsten', () => {
  const STANDPUNTEN =
    'query ($v: VNummer!) { vreemdeling(vNummer: $v) { signaallijsten { stand standpunten { organisatie } } } }';
  const organisaties = async (lid: string, vNummer: string) =>
    (
      persoonIn(await keten.query(lid, STANDPUNTEN, { v: vNummer }))['signaallijsten'] as unknown as {
        standpunten: { organisatie: string }[];
      }[]
    ).flatMap(({ standpunten }) => standpunten.map(({ organisatie }) => organisatie));

  it.each(['dtv', 'coa', 'ind', 'politie'])(
    '%s leest in een concept alleen het eigen standpunt, van wat is ingediend alle vier (R-RAO-09)',
    async (kort) => {
      const eigen = kort.toUpperCase();
      const gegeven = ['COA', 'DTV'].filter((organisatie) => organisatie === eigen);
      expect(await organisaties(`${kort}-duinrand`, wie('zwaarInreisverbod'))).toEqual(gegeven);
      for (const lid of [`${kort}-duinrand`, `${kort}-rao-noord`])
        expect((await organisaties(lid, wie('inbewaringstellingOverwogen'))).toSorted()).toEqual([
          ...['COA', 'DTV', 'IND', 'POLITIE'],
        ]);
    },
  );

  it.each(['dtv', 'coa', 'ind', 'politie'])('%s van het RAO krijgt van een concept geen grond', async (kort) => {
    const vraag = 'query ($v: VNummer!) { vreemdeling(vNummer: $v) { toegang { reden } signaallijsten { id } } }';
    const antwoord = await keten.query(`${kort}-rao-noord`, vraag, { v: wie('zwaarInreisverbod') });
    expect(persoonIn(antwoord)).toEqual({ toegang: { reden: 'GEEN_GROND' }, signaallijsten: null });
  });

  it.each(['dtv-rao-noord', 'coa-rao-noord', 'ind-rao-noord', 'politie-rao-noord'])(
    '%s ziet wie op een ingediende signaallijst staat, en een ander uit de regio alleen in het eigen bereik',
    async (lid) => {
      for (const vNummer of [
        wie('topXOpAgenda'),
        wie('opgeschaaldVeenkamp'),
        wie('betrokkene'),
        wie('pupilVanNidos'),
        wie('opgeschaaldZuidhoek'),
      ]) {
        const antwoord = await keten.query(lid, EEN_PERSOON, { vNummer });
        expect(loopNa(EEN_PERSOON, antwoord, { wereld: keten.wereld, wie: persona(lid) }).verschillen).toEqual([]);
      }
      const vreemd = lid.startsWith('coa') ? 'vertrekzaak' : 'opvang';
      expect(persoonIn(await keten.query(lid, EEN_PERSOON, { vNummer: wie('topXOpAgenda') }))[vreemd]).not.toBeNull();
      expect(persoonIn(await keten.query(lid, EEN_PERSOON, { vNummer: wie('betrokkene') }))[vreemd]).toBeNull();
    },
  );

  it('over wie is afgeschermd, zegt de signaallijst van het RAO niet meer dan die van de persoon (k6)', async () => {
    const [eerder] = await db().select().from(signaallijsten).where(eq(signaallijsten.id, 'signaal-01'));
    const vNummer = wie('verstrekkingsbeperkingOpAgenda');
    await db().update(signaallijsten).set({ vNummer }).where(eq(signaallijsten.id, 'signaal-01'));
    try {
      const vraag = metBreed(
        'rao(id: "rao-noord") { id signaallijsten(first: 20) { edges { node { id gronden stand vreemdeling { ...Breed } } } } }',
      );
      const { data } = await keten.query('ind-rao-noord', vraag);
      const { edges } = (
        data?.['rao'] as {
          signaallijsten: {
            edges: { node: { gronden: unknown; vreemdeling: { vNummer: string; signaallijsten: unknown } | null } }[];
          };
        }
      ).signaallijsten;
      const rij = edges.find(({ node }) => node.vreemdeling?.vNummer === vNummer);
      expect(rij?.node.vreemdeling?.signaallijsten).toBeNull();
      expect(rij?.node.gronden).toBeNull();
    } finally {
      await db()
        .update(signaallijsten)
        .set({ vNummer: eerder?.vNummer ?? null })
        .where(eq(signaallijsten.id, 'signaal-01'));
    }
  });
});
