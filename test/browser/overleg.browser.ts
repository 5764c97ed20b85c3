// The pages of a LKO and of a RAO in a real browser, on the real chain, signed in for real.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { expectHeadingsInOrder, violationsOn } from '../support/axe.ts';
import {
  expectVisible,
  openOverleg,
  openPage,
  openTab,
  ROOT,
  signInAs,
  startBrowser,
} from '../support/werkbank-browser.ts';

const REGIEVOERDER = 'Anna van Duinrand';
const CASEMANAGER = 'Bram van Duinrand';
const IND_LID = 'Cato van Duinrand';
const SECRETARIS = 'Bas Voorbeeld';
const DEELBERAAD = 'Mies Voorbeeld';
const ZONDER_OVERLEG = 'Gerda Voorbeeld';
const AFGESCHERMD = '9990000002';
const ZONDER_BAND = '9990000024';

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

describe('de pagina van een LKO', () => {
  test('een regievoerder leest de hele agenda: strategie, acties, wat wacht, en wat te laat is in woorden', async () => {
    await openOverleg(page, url, REGIEVOERDER, 'LKO');
    const main = page.getByRole('main');
    await expectVisible(main.getByRole('heading', { name: 'LKO Duinrand', level: 3 }));
    expect(await main.getByRole('region', { name: 'LKO Duinrand' }).innerText()).toMatch(
      /Volgende bijeenkomst\s+\d{1,2} [a-z]+ 20\d\d\s+Voorzitter\s+COA\s+Leden\s+DT&V, COA, Politie, IND/,
    );
    const stand = main.getByRole('status').getByText(/^20 van \d+ agendapunten gelezen\./);
    await expectVisible(stand);
    const totaal = Number(/van (\d+) agendapunten/.exec(await stand.innerText())?.[1]);
    const meer = main.getByRole('button', { name: 'Toon meer van de agenda' });
    for (let gelezen = 40; gelezen < totaal + 20; gelezen += 20) {
      await meer.press('Enter');
      const nu = new RegExp(`^${Math.min(gelezen, totaal)} van ${totaal} agendapunten gelezen\\.`);
      await expectVisible(main.getByRole('status').getByText(nu));
    }
    expect(await meer.count()).toBe(0);
    const zonderPersoon = main.getByRole('region', { name: 'Agendapunten zonder persoon' }).getByRole('listitem');
    expect(await zonderPersoon.count()).toBeGreaterThan(0);
    expect(await zonderPersoon.first().innerText()).toMatch(/De samenwerking op de locatie/);
    expect((await main.getByRole('article').count()) + (await zonderPersoon.count())).toBe(totaal);

    const stagneert = kaart('9990000005');
    expect(await stagneert.innerText()).toMatch(/Vertrekstrategie\s*Stagneert\s+Een open actie is te laat\./);
    expect(await stagneert.getByRole('table', { name: 'Acties' }).innerText()).toMatch(
      /Gesprek over terugkeer voeren\s+COA\s+\d+ [a-z]+ 20\d\d\s+Open, \d+ dagen? te laat/,
    );
    expect(await stagneert.innerText()).toMatch(
      /Dringend\. Wacht op COA\s+Gesprek over terugkeer voeren[\s\S]+Wacht op IND\s+Raadpleging over toelatingsvraagstuk/,
    );
    expect(await kaart('9990000011').innerText()).toMatch(
      /Deze zaak moet naar het RAO[\s\S]+Politie meldde op \d+ [a-z]+ 20\d\d dat zij de strategie niet kan uitvoeren\./,
    );
    expect(await main.getByRole('table', { name: 'Terugkoppeling van het RAO' }).innerText()).toMatch(
      /Wacht op het RAO/,
    );
    await expectVisible(main.getByText(/Kortdurende overschrijding/));
    await page.screenshot({ path: `${ROOT}/test-results/lko.png` });
    expect(await violationsOn(page)).toEqual([]);
    await expectHeadingsInOrder(page);
  });

  test('wat gesloten is staat er met de reden en de bronhouder, nooit als leeg vak', async () => {
    await openOverleg(page, url, IND_LID, 'LKO');
    expect(await kaart(AFGESCHERMD).innerText()).toMatch(
      /Niet zichtbaar: voor deze persoon geldt een verstrekkingsbeperking\. Dit gegeven is van het overleg\./,
    );
    await page.getByRole('button', { name: 'Toon meer van de agenda' }).click();
    const zonderBand = kaart(ZONDER_BAND);
    await expectVisible(zonderBand);
    expect(await zonderBand.innerText()).toMatch(
      /Niet zichtbaar: u hebt geen grond voor deze persoon[\s\S]+Wacht op een tweede organisatie van het LKO/,
    );
    const leeg = await page.evaluate<number>(
      "[...document.querySelectorAll('main :is(td, dd)')].filter((cel) => cel.textContent.trim() === '').length",
    );
    expect(leeg).toBe(0);
    await page.screenshot({ path: `${ROOT}/test-results/lko-ind.png` });
    expect(await violationsOn(page)).toEqual([]);
  });

  test('met een ander doel staat er waarom de agenda dicht is', async () => {
    await openOverleg(page, url, CASEMANAGER, 'LKO');
    await page.getByLabel('Doelbinding').selectOption('VERIFICATIE');
    await expectVisible(page.getByText('het hoort niet bij de doelbinding die u koos.').first());
    expect(await page.getByRole('article').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('met het toetsenbord alleen: overslaan, een handeling klaarzetten, haar uitvoeren', async () => {
    await signInAs(page, url, CASEMANAGER);
    await page.getByRole('link', { name: 'LKO' }).press('Enter');
    await expectVisible(page.getByRole('article').first());
    await page.getByRole('link', { name: 'Naar de inhoud' }).press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    expect(page.url()).toMatch(/#lko$/);

    const eerste = page.getByRole('article').first();
    const vNummer = /\d{10}/.exec(await eerste.getByRole('heading').first().innerText())?.[0] ?? '';
    await eerste.locator('summary').press('Enter');
    await eerste.getByRole('button', { name: 'De IND raadplegen' }).press('Enter');
    await expectVisible(page.getByRole('tab', { name: 'RaadpleegInd' }));
    expect(page.url()).not.toContain(vNummer);
    const gevraagd = page.waitForRequest((request) => (request.postData() ?? '').includes('mutation RaadpleegInd'));
    await page.getByRole('button', { name: /Vraag uitvoeren/ }).press('Enter');
    const { variables } = JSON.parse((await gevraagd).postData() ?? '') as { variables: { invoer: object } };
    expect(variables.invoer).toMatchObject({ lko: 'lko-duinrand', agendapunt: 'ap-duinrand-001' });
    await expectVisible(page.getByRole('region', { name: 'Antwoord' }).getByText('"raadpleegInd"').first());
    // What was set ready is there once: a look at another page does not open it again.
    await page.getByRole('link', { name: 'LKO' }).click();
    await expectVisible(page.getByRole('article').first());
    await page.getByRole('link', { name: 'Vragen' }).click();
    await expectVisible(page.getByRole('tab', { name: 'RaadpleegInd' }));
    expect(await page.getByRole('tab', { name: 'RaadpleegInd' }).count()).toBe(1);
  });

  test('als de keten niet antwoordt staat er een zin, en opnieuw proberen helpt', async () => {
    await signInAs(page, url, REGIEVOERDER);
    await page.route('**/v1/graphql', (route) =>
      (route.request().postData() ?? '').includes('query Lko(')
        ? route.fulfill({
            json: { data: null, errors: [{ message: 'Geen antwoord.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] },
          })
        : route.continue(),
    );
    await page.getByRole('link', { name: 'LKO' }).click();
    await expectVisible(page.getByText('SUBGRAPH_UNAVAILABLE'));
    expect(await violationsOn(page)).toEqual([]);
    await page.unroute('**/v1/graphql');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expectVisible(page.getByRole('article').first());
  });
});

describe('de pagina van een RAO', () => {
  test('een secretaris ziet de signaallijsten per stand, wat te laat is vooraan, en wat volgt', async () => {
    await openOverleg(page, url, SECRETARIS, 'RAO');
    const main = page.getByRole('main');
    await expectVisible(main.getByRole('status').getByText(/signaallijsten\. Van \d+ lijst(en)? is de terugkoppeling/));
    const standen = await main.getByRole('heading', { level: 4 }).allInnerTexts();
    expect(standen[0]).toMatch(/^Besloten, nog niet teruggekoppeld/);
    const eerste = main.getByRole('article').first();
    expect(await eerste.innerText()).toMatch(
      /Te laat[\s\S]+Wacht, te laat: De secretaris koppelt terug aan het LKO: \d+ dagen te laat[\s\S]+Ingediend\s+\d+ [a-z]+ 20\d\d\s+Op de agenda\s+\d+[\s\S]+Besproken[\s\S]+Besloten[\s\S]+Terugkoppeling uiterlijk\s+\d+ [a-z]+ 20\d\d/,
    );
    await eerste.locator('summary').click();
    await expectVisible(eerste.getByRole('button', { name: 'Terugkoppelen aan het LKO (secretaris)' }));
    for (const kop of ['Onderwerpen van de regio', 'Trends en ontwikkelingen', 'Kaders die nu gelden'])
      expect(await main.getByRole('region', { name: kop }).getByRole('listitem').count()).toBeGreaterThan(0);
    await page.screenshot({ path: `${ROOT}/test-results/rao.png` });
    expect(await violationsOn(page)).toEqual([]);
    await expectHeadingsInOrder(page);
  });

  test('een lid van het Deelberaad ziet wat de RAO’s voorlegden', async () => {
    await openOverleg(page, url, DEELBERAAD, 'RAO');
    const lijst = page.getByRole('article').first();
    await expectVisible(lijst.getByText('Mogelijke landelijke uitstraling.'));
    await lijst.locator('summary').click();
    await expectVisible(lijst.getByRole('button', { name: 'Besluiten of er een vervolgactie komt' }));
    expect(await violationsOn(page)).toEqual([]);
  });
});

test('wie in geen overleg zit leest dat, en waar het wel kan', async () => {
  await openOverleg(page, url, ZONDER_OVERLEG, 'LKO');
  await expectVisible(page.getByText('U bent nu geen lid van een LKO.'));
  expect(await violationsOn(page)).toEqual([]);
  await openPage(page, 'RAO');
  await expectVisible(page.getByText('U bent nu geen lid van een RAO of van het Deelberaad Asiel.'));
  expect(await violationsOn(page)).toEqual([]);
});

test('op 320 punten breed gaat niets verloren, en wie geen beweging wil krijgt die niet', async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openOverleg(page, url, REGIEVOERDER, 'LKO');
  for (const naam of ['LKO', 'RAO', 'Wie keek er?'] as const) {
    await openPage(page, naam);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await page.evaluate("document.querySelector('main').scrollWidth"), naam).toBe(320);
  }
  await openPage(page, 'LKO');
  await expectVisible(page.getByRole('article').first());
  expect(await page.evaluate("document.querySelector('main').scrollWidth <= 320")).toBe(true);
  expect(await violationsOn(page)).toEqual([]);
  expect(
    await page.evaluate(
      "[...document.querySelectorAll('*')].filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0.01).length",
    ),
  ).toBe(0);
  await page.screenshot({ path: `${ROOT}/test-results/lko-smal.png` });
});

function kaart(vNummer: string): Locator {
  return page.getByRole('article').filter({ hasText: vNummer });
}
