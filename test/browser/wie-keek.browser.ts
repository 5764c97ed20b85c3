// The page "Wie keek er?" in a real browser, on the real chain, signed in for real.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Demo } from '../../demo/demo.ts';
import { expectVisible, openTab, ROOT, signInAs, startBrowser, startDemoHere } from '../support/werkbank-browser.ts';

const FG_COA = 'Ilse Voorbeeld';
const CASEMANAGER = 'Bram van Duinrand';
const REGIEVOERDER_ZONDER_LKO = 'Gerda Voorbeeld';
const BETROKKENE = 'Betrokkene Voorbeeld';
const NUMMER_VAN_BETROKKENE = '9990000001';
/** Each of one test: reading a log is itself the first line of it. */
const ONBEKEND = '9999999998';
const NOG_EEN_ONBEKENDE = '9999999997';
/** One more than a page of the log holds. */
const KEREN = 51;

let browser: Browser | undefined;
let demo: Demo | undefined;
let url: string;
/** Somebody on the agenda of the casemanager, at whom the casemanager looked so often. */
let bekeken: string;
let page: Page;
let breaches: string[];
let faults: string[];
/** Every address that the page asked for. */
let addresses: string[];
/** And what it sent there. */
let bodies: string[];

beforeAll(async () => {
  browser = await startBrowser();
  demo = await startDemoHere();
  ({ url } = demo);
  const casemanager = await tokenOf(CASEMANAGER);
  bekeken = await somebodyOnTheAgenda(casemanager);
  for (let keer = 0; keer < KEREN; keer++)
    await ask(casemanager, `{ vreemdeling(vNummer: "${bekeken}") { opvang { sinds } } }`);
  await ask(casemanager, `{ vreemdeling(vNummer: "${NUMMER_VAN_BETROKKENE}") { opvang { sinds } } }`);
  const zoeker = await tokenOf(REGIEVOERDER_ZONDER_LKO);
  const onbekenden = Array.from(
    { length: 10 },
    (_, n) => `p${n}: vreemdeling(vNummer: "999999990${n}") { opvang { sinds } }`,
  );
  await ask(zoeker, `{ ${onbekenden.join(' ')} }`);
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

beforeEach(async () => {
  ({ page, breaches, faults } = await openTab(browser!));
  addresses = [];
  bodies = [];
  page.on('request', (request) => {
    addresses.push(request.url());
    bodies.push(request.postData() ?? '');
  });
});

afterEach(async () => {
  expect({ breaches, faults }).toEqual({ breaches: [], faults: [] });
  await page.context().close();
});

describe('de FG van het COA', () => {
  test('leest met het toetsenbord alleen wie naar iemand keek, de nieuwste eerst, en bladert', async () => {
    await openPage(FG_COA);
    await expectVisible(page.getByText('U vraagt met doel Toezicht AVG.'));
    expect(await page.getByRole('main').getByRole('checkbox').count()).toBe(2);
    expect(await page.getByRole('group', { name: 'Uit welk logboek' }).innerText()).toMatch(/COA\s+De overleggen/);

    const asked = page.waitForRequest((request) => (request.postData() ?? '').includes('query WieKeek'));
    await page.getByLabel('V-nummer', { exact: true }).focus();
    await page.keyboard.type(`${bekeken.slice(0, 4)} ${bekeken.slice(4)}`);
    await page.keyboard.press('Enter');
    const tabel = page.getByRole('table', { name: 'Wie keek bij het COA' });
    await expectVisible(tabel);

    const { query } = JSON.parse((await asked).postData() ?? '') as { query: string };
    expect(query.match(/(?<=[{}] )\w+(?=\(|\b)/g)?.filter((veld) => veld.startsWith('inzagelog'))).toEqual([
      'inzagelogCoa',
      'inzagelogOverleg',
    ]);
    expect(query).not.toMatch(/identiteit|naam|opvang /);

    const regel = tabel.getByRole('row').filter({ hasText: 'Casemanager' }).first();
    expect(await regel.innerText()).toMatch(
      /\d\d:\d\d:\d\d\s+Casemanager\s+COA\s+Gegevens raadplegen voor de uitvoering van de Vreemdelingenwet\s+Doel: Uitvoering VW\s+Opvang\s+[\w-]{36}/,
    );
    expect(await tabel.innerText()).not.toMatch(/p-coa-duinrand|Bram/);

    const eerste = await momentsOf(tabel);
    expect(eerste).toHaveLength(50);
    await page.getByRole('button', { name: 'Toon meer bij het COA' }).press('Enter');
    const einde = page
      .getByRole('region', { name: 'COA', exact: true })
      .getByText('Dit is alles wat dit logboek van deze persoon heeft.');
    await expectVisible(einde);
    const alles = await momentsOf(tabel);
    expect(alles.slice(0, 50)).toEqual(eerste);
    // Of what this test made, one after the other: services ask feiten meanwhile.
    const vanCasemanager = await momentsOf(tabel.getByRole('row').filter({ hasText: 'Casemanager' }));
    expect(vanCasemanager).toHaveLength(KEREN + 1); // once as one of the agenda
    expect(vanCasemanager).toEqual(vanCasemanager.toSorted().toReversed());
    // The button is gone; who has no mouse goes on from there.
    expect(await page.evaluate('document.activeElement.textContent')).toBe(await einde.textContent());

    await page.getByRole('heading', { name: /^Wie keek naar/ }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${ROOT}/test-results/wie-keek.png` });
    await page.setViewportSize({ width: 400, height: 900 });
    await page.screenshot({ path: `${ROOT}/test-results/wie-keek-smal.png` });
  });

  test('laat het V-nummer nergens achter: niet in een adres, niet in de browser', async () => {
    await openPage(FG_COA);
    await read(bekeken);
    await expectVisible(page.getByRole('table').first());
    expect(await leftBehind()).not.toContain(bekeken);
    await page.getByRole('link', { name: 'Inzage die opvalt' }).click();
    await page.goBack();
    await expectVisible(page.getByRole('table').first());
    await page.getByRole('link', { name: 'Vragen' }).click();
    await expectVisible(page.getByRole('tab', { name: 'LkoVoorbereiding' }));
    await page.goBack();
    await expectVisible(page.getByLabel('V-nummer', { exact: true }));
    expect(await page.getByLabel('V-nummer', { exact: true }).inputValue()).toBe('');
    expect(await leftBehind()).not.toContain(bekeken);
    expect(addresses.filter((address) => address.includes(bekeken))).toEqual([]);
    expect(addresses.some((address) => address.endsWith('/v1/graphql'))).toBe(true);
  });

  test('hoort van iemand naar wie niemand keek dat dat niets bewijst', async () => {
    await openPage(FG_COA);
    await read(ONBEKEND);
    await expectVisible(page.getByText('Niemand keek bij het COA naar deze persoon,'));
    expect(await page.getByText('Een leeg logboek bewijst niet dat er niemand keek.').count()).toBe(1);
  });

  test('krijgt over een half nummer een zin, en geen vraag de deur uit', async () => {
    await openPage(FG_COA);
    await read('12345');
    await expectVisible(page.getByRole('alert').getByText('Een V-nummer heeft tien cijfers.'));
    expect(await page.getByLabel('V-nummer', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    expect(bodies.filter((body) => body.includes('query WieKeek'))).toEqual([]);
    await read(NOG_EEN_ONBEKENDE);
    await expectVisible(page.getByText('Niemand keek bij het COA naar deze persoon,'));
    // The editor of the other page leaves alerts of its own in the document, and no part of this page.
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0);
    expect(bodies.filter((body) => body.includes('query WieKeek'))).toHaveLength(1);
  });

  test('leest met een ander doel niets, en kan met het goede doel verder', async () => {
    await openPage(FG_COA);
    await page.getByLabel('Doelbinding').selectOption('UITVOERING_VW');
    await expectVisible(page.getByText('Past niet bij het doel.'));
    await expectVisible(page.getByText('DOELBINDING', { exact: true }));
    expect(await page.getByLabel('V-nummer', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Verder met doel Toezicht AVG' }).click();
    await expectVisible(page.getByLabel('V-nummer', { exact: true }));
    expect(await page.getByLabel('Doelbinding').inputValue()).toBe('TOEZICHT_AVG');
  });

  test('ziet wiens inzage vandaag opvalt, waarom, en hoe het verder gaat', async () => {
    await openPage(FG_COA);
    await page.getByRole('link', { name: 'Inzage die opvalt' }).click();
    await page.getByRole('button', { name: 'Toon wat opvalt' }).click();
    const tabel = page.getByRole('table', { name: 'Wie opvalt bij het COA' });
    await expectVisible(tabel);
    const rij = tabel.getByRole('row').filter({ hasText: 'Regievoerder' });
    expect(await rij.innerText()).toMatch(/Regievoerder\s+DT&V\s+10\s+valt op\s+0\s+[\w-]{36}/);
    expect(await tabel.innerText()).not.toMatch(/Gerda|999999990/);
    await expectVisible(page.getByRole('heading', { name: 'Zo gaat u verder' }));
    await page.screenshot({ path: `${ROOT}/test-results/inzage-die-opvalt.png` });

    await page.getByRole('button', { name: 'Dag eerder' }).click();
    await expectVisible(page.getByText('Niemand viel deze dag bij het COA op.'));
    await page.getByRole('button', { name: 'Dag later' }).click();
    await expectVisible(tabel);
  });
});

test('wie geen FG is en niet de betrokkene, leest in een zin waarom niet', async () => {
  await openPage(CASEMANAGER);
  await expectVisible(page.getByText('Wie naar iemand keek, leest alleen de betrokkene zelf'));
  await expectVisible(page.getByText('NIVEAU_TE_LAAG', { exact: true }));
  expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Inzage die opvalt' }).count()).toBe(0);
});

describe('de betrokkene', () => {
  test('leest bij elke organisatie wie naar hem keek, zonder audit-id', async () => {
    await openPage(BETROKKENE);
    await expectVisible(page.getByText('U vraagt met doel Inzage.'));
    await read(NUMMER_VAN_BETROKKENE, 'Uw eigen V-nummer');
    const tabel = page.getByRole('table', { name: 'Wie keek bij het COA' });
    await expectVisible(tabel);
    expect(await tabel.innerText()).toContain('Casemanager');
    expect(await tabel.innerText()).not.toContain('Audit-id');
    for (const titel of ['COA', 'DT&V', 'IND', 'Politie', 'De overleggen (LKO en RAO)'])
      await expectVisible(page.getByRole('region', { name: titel, exact: true }));
    expect(await page.getByText('Geen antwoord.', { exact: true }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Inzage die opvalt' }).count()).toBe(0);
  });

  test('leest van een ander niets, met de reden', async () => {
    await openPage(BETROKKENE);
    await read(bekeken, 'Uw eigen V-nummer');
    await expectVisible(page.getByText('Geen grond.', { exact: true }));
    await expectVisible(page.getByText('GEEN_GROND', { exact: true }));
    expect(await page.getByRole('main').getByRole('table').count()).toBe(0);
  });
});

describe('als een organisatie niet antwoordt', () => {
  let zonderCoa: Demo | undefined;
  beforeAll(async () => {
    zonderCoa = await startDemoHere();
    await zonderCoa.subgraphs.coa.close();
  });
  afterAll(() => zonderCoa?.close());

  test('staan de andere er gewoon, en zegt de pagina wie er zweeg', async () => {
    await openPage(BETROKKENE, zonderCoa!.url);
    await read(NUMMER_VAN_BETROKKENE, 'Uw eigen V-nummer');
    const coa = page.getByRole('region', { name: 'COA' });
    await expectVisible(coa.getByText('Geen antwoord.', { exact: true }));
    await expectVisible(coa.getByText('SUBGRAPH_UNAVAILABLE'));
    await expectVisible(page.getByRole('region', { name: 'IND' }).getByText('Niemand keek bij de IND'));
    expect(await page.getByText('Geen antwoord.', { exact: true }).count()).toBe(1);
    await coa.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expectVisible(coa.getByText('Geen antwoord.', { exact: true }));
    await page.screenshot({ path: `${ROOT}/test-results/wie-keek-storing.png` });
  });
});

async function openPage(naam: string, at = url): Promise<void> {
  await signInAs(page, at, naam);
  await page.getByRole('link', { name: 'Wie keek er?' }).click();
  await expectVisible(page.getByRole('heading', { name: 'Wie keek er?' }));
  await page.getByText('Er wordt gekeken welke logboeken').waitFor({ state: 'hidden' });
}

async function read(vNummer: string, label = 'V-nummer'): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(vNummer);
  await page.getByRole('button', { name: 'Toon wie er keek' }).click();
}

/** All that the browser keeps of this page. */
function leftBehind(): Promise<string> {
  return page.evaluate<string>(
    'JSON.stringify([location.href, history.state, document.title, document.cookie, { ...localStorage }, { ...sessionStorage }])',
  );
}

async function momentsOf(rows: Locator): Promise<string[]> {
  const times = await rows.locator('time').all();
  return Promise.all(times.map(async (time) => (await time.getAttribute('datetime')) ?? ''));
}

/** Signs in as the page does, for what this persona did before the test began. */
async function tokenOf(naam: string): Promise<string> {
  const tab = await openTab(browser!);
  await signInAs(tab.page, url, naam);
  const token = await tab.page.evaluate<string>("sessionStorage.getItem('werkbank.token')");
  await tab.page.context().close();
  return token;
}

async function ask(token: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/v1/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, doelbinding: 'UITVOERING_VW', 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

async function somebodyOnTheAgenda(token: string): Promise<string> {
  const answer = JSON.stringify(
    await ask(
      token,
      '{ lko(id: "lko-duinrand") { agenda(first: 50) { edges { node { vreemdeling { vNummer opvang { sinds } } } } } } }',
    ),
  );
  const found = [...answer.matchAll(/"vNummer":"(\d{10})","opvang":\{"sinds":"/g)].map(([, vNummer]) => vNummer ?? '');
  const other = found.find((vNummer) => vNummer !== NUMMER_VAN_BETROKKENE);
  if (other === undefined) throw new Error('nobody on the agenda but the betrokkene');
  return other;
}
