// What waits for the reader, and the results and counts of a region, on the pages of the overleggen in a real browser.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { expectHeadingsInOrder, violationsOn } from '../support/axe.ts';
import { expectVisible, openOverleg, openTab, ROOT, signInAs, startBrowser } from '../support/werkbank-browser.ts';

const CASEMANAGER = 'Bram van Duinrand';
const IND_LID = 'Cato van Duinrand';
const SECRETARIS = 'Bas Voorbeeld';
const DEELBERAAD = 'Mies Voorbeeld';

const url = inject('demoUrl');
let browser: Browser | undefined;
let page: Page;
let breaches: string[];
let faults: string[];

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  ({ page, breaches, faults } = await openTab(browser!));
});

afterEach(async () => {
  expect({ breaches, faults }).toEqual({ breaches: [], faults: [] });
  await page.context().close();
});

describe('wat op de lezer wacht', () => {
  test('wat op de lezer wacht staat bovenaan: te laat eerst, en met het toetsenbord klaar te zetten', async () => {
    await openOverleg(page, url, CASEMANAGER, 'LKO');
    const wacht = page.getByRole('region', { name: 'Wat op u wacht' });
    await expectVisible(wacht.getByRole('status').getByText(/^Er wachten \d+ taken; van de 5 die hier staan/));
    const eerste = wacht.getByRole('listitem').first();
    expect(await eerste.innerText()).toMatch(
      /Een actie van uw organisatie staat open, uiterlijk \d+ [a-z]+ 20\d\d, \d+ dagen? te laat\.\s+LKO Duinrand, over .*\d{10}/,
    );
    await wacht.getByRole('button', { name: 'Toon meer van wat op u wacht' }).press('Enter');
    await expectVisible(wacht.getByRole('status').getByText(/van de (6|7|8|9|10) die hier staan/));
    await page.screenshot({ path: `${ROOT}/test-results/te-doen.png` });
    expect(await violationsOn(page)).toEqual([]);
    await expectHeadingsInOrder(page);

    const vNummer = /\d{10}/.exec(await eerste.innerText())?.[0] ?? '';
    await eerste.getByRole('button', { name: `Klaarzetten: werkActieBij voor ${vNummer}` }).press('Enter');
    await expectVisible(page.getByRole('tab', { name: 'WerkActieBij' }));
  });

  test('een lid van de IND leest welk standpunt ontbreekt en welke raadpleging wacht', async () => {
    await openOverleg(page, url, IND_LID, 'LKO');
    const wacht = page.getByRole('region', { name: 'Wat op u wacht' });
    await expectVisible(wacht.getByRole('listitem').first());
    const meer = wacht.getByRole('button', { name: 'Toon meer van wat op u wacht' });
    while ((await meer.count()) > 0) {
      const gelezen = await wacht.getByRole('listitem').count();
      await meer.press('Enter');
      await expectVisible(wacht.getByRole('listitem').nth(gelezen));
    }
    await expectVisible(wacht.getByText('Het standpunt van uw organisatie ontbreekt op een signaallijst').first());
    await expectVisible(wacht.getByText('Een raadpleging is nog niet opgepakt').first());
  });

  test('met een doel dat er niet bij past staat er van niemand dat er iets te doen is', async () => {
    await openOverleg(page, url, CASEMANAGER, 'LKO');
    await page.getByLabel('Doelbinding').selectOption('VERIFICATIE');
    await expectVisible(page.getByRole('status').getByText('Er wacht nu niets op u.'));
    expect(await page.getByRole('region', { name: 'Wat op u wacht' }).getByRole('listitem').count()).toBe(0);
  });
});

describe('resultaten en aantallen', () => {
  test('een secretaris ziet de terugkoppelingen die aflopen, de resultaten per LKO en de aantallen van de regio', async () => {
    await openOverleg(page, url, SECRETARIS, 'RAO');
    const main = page.getByRole('main');
    await expectVisible(
      main.getByRole('region', { name: 'Wat op u wacht' }).getByText('Een besluit is nog niet teruggekoppeld').first(),
    );
    const resultaten = main.getByRole('region', { name: 'Resultaten per LKO' }).getByRole('table');
    await expectVisible(resultaten);
    expect(await resultaten.getByRole('row').first().innerText()).toMatch(
      /LKO\s+Signaallijsten\s+Nog open\s+Doorlooptijd\s+Terugkoppeling te laat\s+Open acties/,
    );
    expect(await resultaten.innerText()).toMatch(/lko-duinrand\s+\d+\s+\d+\s+\d+\s+\d+\s+\d+/);
    const aantallen = main.getByRole('region', { name: 'Aantallen in de regio' }).getByRole('table');
    expect(await aantallen.count()).toBe(1);
    for (const rij of ['In de opvang', 'Meldplicht', 'Inbewaringstellingen', "Signaallijsten van de LKO's"])
      expect(await aantallen.getByRole('row', { name: rij }).innerText()).toMatch(
        /(\d+|verborgen)[\s\S]+: (\d+|verborgen)/,
      );
    expect(await violationsOn(page)).toEqual([]);
    await expectHeadingsInOrder(page);
  });

  test('een bron die niet antwoordt neemt alleen haar eigen aantallen mee, en opnieuw proberen helpt', async () => {
    await signInAs(page, url, SECRETARIS);
    await page.route('**/v1/graphql', (route) =>
      (route.request().postData() ?? '').includes('query RaoAantallen(')
        ? route.fulfill({
            json: { data: null, errors: [{ message: 'Geen antwoord.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] },
          })
        : route.continue(),
    );
    await page.getByRole('link', { name: 'RAO', exact: true }).click();
    const aantallen = page.getByRole('region', { name: 'Aantallen in de regio' });
    await expectVisible(aantallen.getByText('SUBGRAPH_UNAVAILABLE'));
    await expectVisible(page.getByRole('article').first());
    await page.unroute('**/v1/graphql');
    await aantallen.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expectVisible(page.getByRole('region', { name: 'Aantallen in de regio' }).getByRole('table'));
  });

  test('een lid van het Deelberaad ziet de aantallen van alle regio’s, en geen resultaten van een LKO', async () => {
    await openOverleg(page, url, DEELBERAAD, 'RAO');
    await expectVisible(page.getByRole('region', { name: 'Aantallen in de regio' }).getByRole('table').first());
    expect(
      await page.getByRole('region', { name: 'Aantallen in de regio' }).getByRole('table').count(),
    ).toBeGreaterThan(1);
    expect(await page.getByRole('region', { name: 'Resultaten per LKO' }).count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  });
});
