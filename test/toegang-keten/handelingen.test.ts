// The verbs through the whole chain: the real owners confirm the tie, and the payload is decided like any other question.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bandenMet } from '../../demo/wereld/band.ts';
import { leden } from '../../subgraphs/overleg/tables/overleg.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

const AZC = 'azc-duinrand';
/** Persons who are on nobody's agenda, and not shielded. */
const buitenDeAgenda = () =>
  keten.wereld.personen.filter(
    ({ vNummer, verstrekkingsbeperking }) =>
      !verstrekkingsbeperking && !keten.wereld.agenda.some((punt) => punt.vNummer === vNummer),
  );
const metBand = (nummer: number) =>
  buitenDeAgenda().filter((persoon) => bandenMet(persoon, AZC).includes('OPVANG'))[nummer]?.vNummer ?? '';
const vreemde = (nummer: number) =>
  buitenDeAgenda().filter((persoon) => persoon.locatie === 'azc-zuidhoek' && bandenMet(persoon, AZC).length === 0)[
    nummer
  ]?.vNummer ?? '';

const AGENDEER = `mutation ($invoer: AgendeerInvoer!) {
  agendeer(invoer: $invoer) { resultaat { agendapunt lko { id naam bewonerslijst(first: 1) { totalCount } topX(first: 1) { totalCount } } }
    regelfouten { regel soort } } }`;
const agendeer = (wie: string, vNummer: string, headers?: Record<string, string>, lko = 'lko-duinrand') =>
  keten.query(
    wie,
    AGENDEER,
    { invoer: { lko, vNummer, reden: 'OVERLAST', idempotentiesleutel: randomUUID() } },
    headers,
  );
/** Asked of the COA, so that nobody but the COA sees it by an own row. */
const opvangVan = async (wie: string, vNummer: string) => {
  const { data, errors } = await keten.query(
    wie,
    'query ($v: VNummer!) { vreemdeling(vNummer: $v) { opvang { status } } }',
    { v: vNummer },
  );
  const { opvang } = data?.['vreemdeling'] as { opvang: { status: string } | null };
  return opvang?.status ?? (errors?.[0]?.extensions?.['toegang'] as { reden: string }).reden;
};
const gevraagd = () => [...new Set(keten.statements.map(({ subgraph }) => subgraph))].sort();

describe('een LKO-lid zet iemand op de agenda', () => {
  it('met een band die het COA bevestigt: de leden zien de persoon, en het antwoord zelf is beslist als elke andere vraag', async () => {
    const v = metBand(0);
    expect(await opvangVan('dtv-duinrand', v)).toBe('GEEN_GROND');
    const gedaan = await agendeer('dtv-duinrand', v);
    expect(gedaan.errors).toBeUndefined();
    expect(gedaan.data).toMatchObject({
      agendeer: {
        regelfouten: [],
        resultaat: { lko: { naam: 'LKO Duinrand', bewonerslijst: { totalCount: expect.any(Number) as number } } },
      },
    });
    expect(await opvangVan('dtv-duinrand', v)).not.toBe('GEEN_GROND');
    expect(await opvangVan('politie-duinrand', v)).not.toBe('GEEN_GROND');
    expect(await opvangVan('dtv-veenkamp', v)).toBe('GEEN_GROND');
  });

  it('aanvallen 9: een vreemde op de agenda zetten opent niets, voor niemand, en een onbekende geeft hetzelfde antwoord', async () => {
    const [bekend, onbekend] = [
      await agendeer('dtv-duinrand', vreemde(0)),
      await agendeer('dtv-duinrand', '9990099999'),
    ];
    const zonderIds = (antwoord: typeof bekend) => JSON.stringify(antwoord).replaceAll(/punt-[0-9a-f-]+/g, 'punt');
    expect(zonderIds(bekend)).toBe(zonderIds(onbekend));
    expect(bekend.data).toMatchObject({ agendeer: { regelfouten: [{ regel: 'k1', soort: 'MELDING' }] } });
    for (const wie of ['dtv-duinrand', 'coa-duinrand', 'politie-duinrand', 'ind-duinrand'])
      expect(await opvangVan(wie, vreemde(0))).toBe('GEEN_GROND');
  });

  it('wie lid is van een ander LKO kan het daar niet, en er is niets gebeurd', async () => {
    const v = metBand(1);
    const antwoord = await agendeer('dtv-veenkamp', v);
    expect(antwoord.data).toEqual({ agendeer: null });
    expect(antwoord.errors).toEqual([
      {
        message: 'Niet toegestaan: u hebt hiervoor geen grond.',
        path: ['agendeer'],
        extensions: {
          code: 'UNAUTHORIZED_FIELD_OR_TYPE',
          toegang: { dataklasse: null, niveau: null, reden: 'GEEN_GROND' },
        },
      },
    ]);
    expect(antwoord.extensions?.toegang?.geweigerd).toEqual([
      { veld: 'Mutation.agendeer', dataklasse: null, niveau: null, reden: 'GEEN_GROND', aantal: 1 },
    ]);
    expect(await opvangVan('politie-duinrand', v)).toBe('GEEN_GROND');
  });
});

describe('mayAsk van een handeling: geweigerd voor er iets gebeurt', () => {
  it.each([
    ['de analist', 'analist', 'GEEN_GROND'],
    ['de betrokkene', 'betrokkene', 'GEEN_GROND'],
    ['een genodigde', 'wijkagent-duinrand', 'GEEN_GROND'],
    ['een lid van het RAO', 'dtv-rao-noord', 'GEEN_GROND'],
  ])('%s: geen subgraph hoort ervan', async (_wie, wie, reden) => {
    keten.reset();
    const antwoord = await agendeer(wie, metBand(2));
    expect(antwoord.data).toEqual({ agendeer: null });
    expect(antwoord.extensions?.toegang?.geweigerd).toMatchObject([{ veld: 'Mutation.agendeer', reden }]);
    expect(gevraagd()).toEqual([]);
  });

  it('een doel dat niets laat veranderen weigert al in de gateway', async () => {
    keten.reset();
    const antwoord = await agendeer('dtv-duinrand', metBand(2), { doelbinding: 'VERIFICATIE' });
    expect(antwoord.extensions?.toegang?.geweigerd).toMatchObject([{ reden: 'DOELBINDING' }]);
    expect(gevraagd()).toEqual([]);
  });

  it('een veld in het antwoord dat niemand van deze functie mag zien wordt niet opgehaald, en de handeling gebeurt', async () => {
    const [v, w] = [metBand(3), metBand(4)];
    const velden = (veld: string) =>
      AGENDEER.replace('naam', `naam agenda(first: 1) { edges { node { vreemdeling { ${veld} } } } }`);
    const vraag = (tekst: string, vNummer: string) =>
      keten.query('ind-duinrand', tekst, {
        invoer: { lko: 'lko-duinrand', vNummer, reden: 'OVERLAST', idempotentiesleutel: randomUUID() },
      });
    const antwoord = await vraag(velden('opvang { unit }'), v);
    expect(antwoord.errors?.every(({ extensions }) => extensions?.['code'] === 'UNAUTHORIZED_FIELD_OR_TYPE')).toBe(
      true,
    );
    expect(await opvangVan('politie-duinrand', v)).not.toBe('GEEN_GROND');
    expect((await vraag(velden('opvang { status }'), w)).errors).toBeUndefined();
  });
});

describe('een verzoek doet een handeling', () => {
  const invoer = () => ({
    lko: 'lko-duinrand',
    vNummer: metBand(5),
    reden: 'OVERLAST',
    idempotentiesleutel: randomUUID(),
  });
  const code = async (tekst: string, headers?: Record<string, string>) => {
    keten.reset();
    const antwoord = await keten.query('dtv-duinrand', tekst, { a: invoer(), b: invoer() }, headers);
    return [antwoord.status, antwoord.errors?.[0]?.extensions?.['code'], gevraagd().length];
  };
  const een = 'agendeer(invoer: $a) { regelfouten { regel } }';
  const twee = 'ander: agendeer(invoer: $b) { regelfouten { regel } }';

  it.each([
    ['twee handelingen naast elkaar', `mutation ($a: AgendeerInvoer!, $b: AgendeerInvoer!) { ${een} ${twee} }`],
    [
      'twee handelingen, een in een fragment',
      `mutation ($a: AgendeerInvoer!, $b: AgendeerInvoer!) { ${een} ...F } fragment F on Mutation { ${twee} }`,
    ],
    [
      'twee handelingen, een overgeslagen',
      `mutation ($a: AgendeerInvoer!, $b: AgendeerInvoer!) { ${een} ... @skip(if: true) { ${twee} } }`,
    ],
  ])('%s: geweigerd', async (_geval, tekst) => {
    expect(await code(tekst)).toEqual([400, 'EEN_HANDELING_PER_VERZOEK', 0]);
  });

  it('strikt kan alleen bij lezen; dezelfde handeling zonder die header gaat door', async () => {
    const tekst = `mutation ($a: AgendeerInvoer!) { __typename ${een} }`;
    expect(await code(tekst, { toegang: 'strikt' })).toEqual([400, 'STRIKT_ALLEEN_BIJ_LEZEN', 0]);
    expect((await code(tekst)).slice(0, 2)).toEqual([200, undefined]);
  });
});

describe('de voorzitter', () => {
  it('sluit een punt en verwijdert een lid, en de grond is weg met de volgende vraag', async () => {
    const v = metBand(6);
    const voorzitter = keten.wereld.bijeenkomsten
      .filter(({ overleg, datum }) => overleg === 'lko-duinrand' && datum >= keten.wereld.peildatum)
      .sort((a, b) => a.datum.localeCompare(b.datum))[0]
      ?.voorzitterOrganisatie.toLowerCase();
    const { data } = await agendeer('dtv-duinrand', v);
    const { agendapunt } = (data?.['agendeer'] as { resultaat: { agendapunt: string } }).resultaat;
    const sluit = (wie: string) =>
      keten.query(
        wie,
        'mutation ($invoer: SluitAgendapuntInvoer!) { sluitAgendapunt(invoer: $invoer) { resultaat { id } regelfouten { regel } } }',
        {
          invoer: {
            lko: 'lko-duinrand',
            agendapunt,
            reden: 'Besproken en afgerond.',
            idempotentiesleutel: randomUUID(),
          },
        },
      );
    const ander = voorzitter === 'ind' ? 'coa-duinrand' : 'ind-duinrand';
    expect(await opvangVan('ind-duinrand', v)).not.toBe('GEEN_GROND');
    expect((await sluit(ander)).extensions?.toegang?.geweigerd).toMatchObject([{ reden: 'GEEN_ROL' }]);
    expect(await opvangVan('ind-duinrand', v)).not.toBe('GEEN_GROND');
    expect((await sluit(`${voorzitter ?? ''}-duinrand`)).errors).toBeUndefined();
    expect(await opvangVan('ind-duinrand', v)).toBe('GEEN_GROND');

    const punt = keten.wereld.agenda.find(
      ({ overleg, band, geslotenOp, vNummer }) =>
        overleg === 'lko-duinrand' && band !== null && geslotenOp === null && vNummer !== null,
    );
    const rijen = await keten.stores.overleg.db.select().from(leden);
    const lid = String(
      rijen.find(({ overlegId, sub }) => overlegId === 'lko-duinrand' && sub === 'p-ind-duinrand')?.id,
    );
    expect(await opvangVan('ind-duinrand', punt?.vNummer ?? '')).not.toBe('GEEN_GROND');
    const verwijderd = await keten.query(
      `${voorzitter ?? ''}-duinrand`,
      'mutation ($invoer: VerwijderLidInvoer!) { verwijderLid(invoer: $invoer) { resultaat { id } regelfouten { regel } } }',
      {
        invoer: {
          soort: 'LKO',
          overleg: 'lko-duinrand',
          lid,
          reden: 'Werkt elders.......',
          idempotentiesleutel: randomUUID(),
        },
      },
    );
    expect(verwijderd.errors).toBeUndefined();
    expect(await opvangVan('ind-duinrand', punt?.vNummer ?? '')).toBe('GEEN_GROND');
  });
});
