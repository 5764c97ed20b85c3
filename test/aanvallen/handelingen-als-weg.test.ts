// What a verb gives back and opens: a road to data like any other (aanvallen.md, 3 and 9).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bandenMet } from '../../demo/wereld/band.ts';
import { afschermingen } from '../../subgraphs/overleg/tables/persoon.ts';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';
import { BREED } from '../toegang-keten/breed.ts';
import { opVolgorde } from '../toegang-keten/op-volgorde.ts';
import { openRechtstreeks, type Rechtstreeks } from './rechtstreeks.ts';

let keten: TestKeten;
let direct: Rechtstreeks;
beforeAll(async () => {
  keten = await startTestKeten();
  direct = openRechtstreeks(keten);
});
afterAll(() => keten.close());

const AZC = 'azc-duinrand';
let gebruikt = 0;
/** Another person each time, whom this azc houses and no agenda names. */
const nieuwMetBand = () => {
  const kandidaten = keten.wereld.personen.filter(
    (persoon) =>
      !persoon.verstrekkingsbeperking &&
      bandenMet(persoon, AZC).includes('OPVANG') &&
      !keten.wereld.agenda.some(({ vNummer }) => vNummer === persoon.vNummer),
  );
  return kandidaten[gebruikt++]?.vNummer ?? '';
};
const vreemde = () => keten.wereld.verhalen.opgeschaaldZuidhoek[1] ?? '';
const dossier = (vNummer: string) => ({
  ...{ lko: 'lko-duinrand', vNummer, reden: 'OVERLAST', idempotentiesleutel: randomUUID() },
});
const identiteit = async (wie: string, vNummer: string) => {
  const vraag = 'query ($v: VNummer!) { vreemdeling(vNummer: $v) { identiteit { naam } } }';
  const { data, errors } = await keten.query(wie, vraag, { v: vNummer });
  const { identiteit: gezien } = data?.['vreemdeling'] as { identiteit: { naam: string } | null };
  return gezien === null ? (errors?.[0]?.extensions?.['toegang'] as { reden: string }).reden : 'OPEN';
};

const voorzitter = () =>
  keten.wereld.bijeenkomsten
    .filter(({ overleg, datum }) => overleg === 'lko-duinrand' && datum >= keten.wereld.peildatum)
    .toSorted((a, b) => a.datum.localeCompare(b.datum))[0]
    ?.voorzitterOrganisatie.toLowerCase() ?? '';

describe('het antwoord van een handeling is een weg als elke andere (aanval 3)', () => {
  const LKO = `id naam agenda(first: 3, after: $na) { totalCount edges { node { beperkt id soort reden bron band { soort }
    vreemdeling { toegang { reden niveaus { dataklasse niveau profiel } } ...Breed } } } }`;
  /** The cursor after which only what is added now stands. */
  const laatste = async (wie: string) => {
    const { data } = await keten.query(wie, '{ lko(id: "lko-duinrand") { agenda(first: 200) { edges { cursor } } } }');
    const { edges } = (data?.['lko'] as { agenda: { edges: { cursor: string }[] } }).agenda;
    return edges.at(-1)?.cursor;
  };
  const vanHetLko = ({ errors = [] }: GatewayAnswer, diep: number) =>
    errors
      .filter(({ path = [] }) => path[diep - 1] === 'lko')
      .map(({ message, path, extensions }) => JSON.stringify([message, path?.slice(diep), extensions]))
      .toSorted();

  const beperk = async (vNummer: string) => {
    await keten.stores.overleg.db.insert(afschermingen).values({ vNummer, sinds: '2026-01-01' });
    return vNummer;
  };

  it.each<[string, string, () => string | Promise<string>, string]>([
    ['dtv-duinrand', 'met band', () => nieuwMetBand(), 'OPEN'],
    ['coa-duinrand', 'met band', () => nieuwMetBand(), 'OPEN'],
    ['ind-duinrand', 'met band', () => nieuwMetBand(), 'OPEN'],
    ['politie-duinrand', 'met band', () => nieuwMetBand(), 'OPEN'],
    ['politie-duinrand', 'afgeschermd, met band', () => beperk(nieuwMetBand()), 'VERSTREKKINGSBEPERKING'],
    ['politie-duinrand', 'zonder band', vreemde, 'GEEN_GROND'],
  ])('%s agendeert iemand %s', async (wie, _hoe, wiens, verwacht) => {
    const vNummer = await wiens();
    expect(vNummer).toMatch(/^\d{10}$/);
    const na = await laatste(wie);
    const handeling = await keten.query(
      wie,
      `mutation ($invoer: AgendeerInvoer!, $na: String) { agendeer(invoer: $invoer) { resultaat { lko { ${LKO} } } } } ${BREED}`,
      { invoer: dossier(vNummer), na },
    );
    const vraag = await keten.query(wie, `query ($na: String) { lko(id: "lko-duinrand") { ${LKO} } } ${BREED}`, { na });
    const { lko } = (handeling.data?.['agendeer'] as { resultaat: { lko: object } }).resultaat;
    expect(opVolgorde(lko)).toEqual(opVolgorde(vraag.data?.['lko'] as object));
    expect(vanHetLko(handeling, 3)).toEqual(vanHetLko(vraag, 1));
    expect(JSON.stringify(lko)).toContain(vNummer);
    expect(await identiteit(wie, vNummer)).toBe(verwacht);
  });
});

describe('een vreemde openen langs een genodigde (aanval 9)', () => {
  const nodig = async (vNummer: string) => {
    const wie = `${voorzitter()}-duinrand`;
    const { data } = await keten.query(
      wie,
      'mutation ($invoer: AgendeerInvoer!) { agendeer(invoer: $invoer) { resultaat { agendapunt } } }',
      { invoer: dossier(vNummer) },
    );
    const { agendapunt } = (data?.['agendeer'] as { resultaat: { agendapunt: string } }).resultaat;
    const uitgenodigd = await keten.query(
      wie,
      'mutation ($invoer: NodigUitInvoer!) { nodigUit(invoer: $invoer) { resultaat { uitnodiging } regelfouten { regel } } }',
      {
        invoer: {
          ...{ soort: 'LKO', overleg: 'lko-duinrand', agendapunten: [agendapunt], idempotentiesleutel: randomUUID() },
          genodigde: direct.gebruiker('wijkagent-duinrand'),
          tot: new Date(Date.now() + 60_000).toISOString(),
        },
      },
    );
    expect(uitgenodigd.data).toMatchObject({ nodigUit: { resultaat: {}, regelfouten: [] } });
  };

  it('de voorzitter die een vreemde agendeert en er iemand voor uitnodigt, opent niemand; wie een band heeft wel', async () => {
    const [v, w] = [vreemde(), nieuwMetBand()];
    for (const wie of [v, w]) expect(await identiteit('wijkagent-duinrand', wie)).toBe('GEEN_GROND');
    await nodig(v);
    await nodig(w);
    expect(await identiteit('wijkagent-duinrand', v)).toBe('GEEN_GROND');
    expect(await identiteit('wijkagent-duinrand', w)).toBe('OPEN');
  });
});

describe('wie of wat er niet is, en wie of wat van een ander is (aanval 6)', () => {
  /** The answer and the SQL of all subgraphs; with what differs by itself left out. */
  const neemWaar = async (wie: string, naam: string, invoer: object, weg: readonly string[]) => {
    keten.reset();
    const type = `${naam.charAt(0).toUpperCase()}${naam.slice(1)}Invoer`;
    const antwoord = await keten.query(
      wie,
      `mutation ($invoer: ${type}!) { ${naam}(invoer: $invoer) { resultaat { handeling } regelfouten { regel soort veld melding } } }`,
      { invoer: { idempotentiesleutel: randomUUID(), ...invoer } },
    );
    const tekst = JSON.stringify([antwoord, keten.statements.map((s) => `${s.subgraph} ${s.statement}`).toSorted()]);
    return weg.reduce((rest, woord) => rest.replaceAll(woord, 'X'), tekst);
  };
  const reden = 'Zo is het besproken in het overleg.';

  it('agendeer: een onbekende en een vreemde; een onbekend LKO en dat van een ander', async () => {
    const [v, onbekend] = [keten.wereld.verhalen.opgeschaaldZuidhoek[0], '9990099998'];
    const agendeer = (wie: string, invoer: object) =>
      neemWaar(wie, 'agendeer', { ...dossier(v), ...invoer }, [v, onbekend, 'lko-duinrand', 'lko-duinranx']);
    expect(await agendeer('coa-duinrand', {})).toBe(await agendeer('coa-duinrand', { vNummer: onbekend }));
    const elders = await agendeer('coa-veenkamp', {});
    expect(elders).toContain('GEEN_GROND');
    expect(await agendeer('coa-veenkamp', { lko: 'lko-duinranx' })).toBe(elders);
  });

  it('een punt van een ander LKO en geen punt, voor de voorzitter', async () => {
    const elders = keten.wereld.agenda.find(
      ({ overleg, geslotenOp, vNummer }) => overleg === 'lko-veenkamp' && geslotenOp === null && vNummer !== null,
    );
    const punten = [elders?.id ?? '', 'punt-nergens'];
    for (const naam of ['sluitAgendapunt', 'bevestigBand']) {
      const zie = (agendapunt: string) =>
        neemWaar(`${voorzitter()}-duinrand`, naam, { lko: 'lko-duinrand', agendapunt, reden }, punten);
      const onbekend = await zie('punt-nergens');
      expect(onbekend).toContain('AGENDAPUNT_ONBEKEND');
      expect(await zie(elders?.id ?? '')).toBe(onbekend);
    }
  });
});

it('geen logregel van gateway of subgraph draagt een V-nummer, een reden of een sleutel', async () => {
  keten.reset();
  const [v, w] = [nieuwMetBand(), vreemde()];
  const sleutel = randomUUID();
  const tekst = 'mutation ($i: AgendeerInvoer!) { agendeer(invoer: $i) { resultaat { id } } }';
  await keten.query('dtv-duinrand', tekst, { i: { ...dossier(v), idempotentiesleutel: sleutel } });
  await keten.query('dtv-veenkamp', tekst, { i: dossier(w) });
  await keten.query('dtv-duinrand', tekst, { i: { ...dossier(w), lko: `lko ${w}\u0000` } });
  expect(JSON.stringify(keten.events)).toContain('opvangBijAzc');
  for (const geheim of [v, w, sleutel, 'OVERLAST']) expect(JSON.stringify(keten.events)).not.toContain(geheim);
});
