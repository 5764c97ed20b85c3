import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { expectVisible, openTab, ROOT, signInAs, startBrowser } from '../support/werkbank-browser.ts';

const REDENEN =
  /GEEN_GROND|NIVEAU_TE_LAAG|DOELBINDING|VERSTREKKINGSBEPERKING|GEEN_VERSTREKKINGSBESLUIT|UITNODIGING_VERLOPEN|BEWIJS_ONTBREEKT|BEWIJS_VERLOPEN|BEWIJS_ONGELDIG/;

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
  await page.context().close();
});

test('een COA-lid logt in, bereidt het LKO voor en ziet een gesloten veld met de reden', async () => {
  await signIn();
  await expectVisible(page.getByText('Ingelogd als Casemanager, COA'));
  expect(await page.getByLabel('Doelbinding').inputValue()).toBe('UITVOERING_VW');

  const asked = page.waitForRequest((request) => (request.postData() ?? '').includes('query LkoVoorbereiding'));
  await runTab('LkoVoorbereiding');
  expect((await asked).headers()['doelbinding']).toBe('UITVOERING_VW');

  const closed = page.getByRole('complementary', { name: 'Waarom zie ik dit niet?' });
  await expectVisible(closed.getByRole('listitem').first());
  expect(await closed.getByRole('status').textContent()).toMatch(/veld(en)? (is|zijn) gesloten, samen \d+ keer/);
  expect(await closed.getByRole('listitem').first().textContent()).toMatch(
    /\w+\.\w+\d+ keer.+, niveau (volledig|samenvatting|hit)/,
  );
  expect(await closed.textContent()).toMatch(REDENEN);
  expect(await page.getByRole('region', { name: 'Antwoord' }).textContent()).toContain('"lko"');

  await closed.getByText('Wie ziet dit wel?').first().click();
  expect(
    await closed
      .getByText(/Met een grond en een passend doel:.+Over dit veld beslist/)
      .first()
      .isVisible(),
  ).toBe(true);
  expect(await closed.textContent()).toMatch(
    /Vraag het in het overleg aan wie het wel mag zien|agendapunt met een bevestigde band/,
  );

  await page.screenshot({ path: `${ROOT}/test-results/werkbank.png` });
  await page.setViewportSize({ width: 480, height: 900 });
  await closed.scrollIntoViewIfNeeded();
  await page.screenshot({ path: `${ROOT}/test-results/werkbank-smal.png`, fullPage: true });
  expect({ breaches, faults }).toEqual({ breaches: [], faults: [] });
});

test('het schema blijft open staan terwijl er een antwoord komt, en staat er in het Nederlands bij', async () => {
  await signIn();
  await page.getByRole('button', { name: 'Toon schema' }).click();
  await expectVisible(page.getByText('Beginpunten'));
  await runTab('EenVreemdeling');
  await expectVisible(page.getByRole('region', { name: 'Antwoord' }).getByText('"vreemdeling"'));
  await expectVisible(page.getByText('Beginpunten'));
  expect({ breaches, faults }).toEqual({ breaches: [], faults: [] });
});

test('in de documentatie staat bij elk veld wat het vraagt', async () => {
  await signIn();
  await page.getByRole('button', { name: 'Toon schema' }).click();
  const uitleg = page.locator('.graphiql-doc-explorer');
  await uitleg.getByRole('link', { name: 'Query', exact: true }).click();
  await uitleg.getByRole('link', { name: 'Vreemdeling', exact: true }).first().click();
  await expectVisible(uitleg.locator('code', { hasText: 'MELDPLICHT:SAMENVATTING' }));
  expect(await uitleg.locator('code', { hasText: 'OPVANGRECHT:SAMENVATTING' }).count()).toBe(1);
  await page.screenshot({ path: `${ROOT}/test-results/documentatie.png` });
  expect({ breaches, faults }).toEqual({ breaches: [], faults: [] });
});

test('het gekozen doel gaat met de vraag mee', async () => {
  await signIn();
  await page.getByLabel('Doelbinding').selectOption('VERIFICATIE');
  const asked = page.waitForRequest((request) => (request.postData() ?? '').includes('query Caseload'));
  await runTab('Caseload');
  expect((await asked).headers()['doelbinding']).toBe('VERIFICATIE');
});

test('wie uitlogt laat geen token, vraag of V-nummer achter in de browser', async () => {
  await signIn();
  await runTab('EenVreemdeling');
  await expect.poll(() => page.evaluate("sessionStorage.getItem('graphiql:tabState')")).toContain('vNummer');
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await expectVisible(page.getByRole('button', { name: 'Inloggen als persona' }));
  expect(await page.evaluate('JSON.stringify([sessionStorage.length, localStorage.length])')).toBe('[0,0]');
  expect(page.url()).not.toContain('?');
});

test('een verlopen aanmelding wordt gezegd, en opnieuw inloggen kan meteen', async () => {
  await page.clock.install();
  await signIn();
  await page.clock.fastForward('06:00:00');
  await expectVisible(page.getByRole('alert').getByText('Uw aanmelding is verlopen.'));
  await page.getByRole('button', { name: 'Opnieuw inloggen' }).click();
  await expectVisible(page.getByRole('button', { name: /Bram van Duinrand/ }));
});

test('een token dat de gateway niet meer aanneemt geeft dezelfde melding', async () => {
  await signIn();
  await page.route('**/v1/graphql', (route) =>
    route.fulfill({
      status: 401,
      json: { errors: [{ message: 'Log opnieuw in.', extensions: { code: 'UNAUTHENTICATED' } }] },
    }),
  );
  await runTab('Caseload');
  await expectVisible(page.getByRole('alert').getByText('Uw aanmelding is verlopen.'));
  await expectVisible(page.getByRole('region', { name: 'Vraag niet uitgevoerd' }).getByText('UNAUTHENTICATED'));
});

test('een bron die niet antwoordt staat apart van de gesloten velden', async () => {
  await signIn();
  await page.route('**/v1/graphql', (route) =>
    route.fulfill({
      json: {
        data: { mijnCaseload: null },
        errors: [{ message: 'Geen antwoord.', path: ['mijnCaseload'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
      },
    }),
  );
  await runTab('Caseload');
  await expectVisible(page.getByRole('region', { name: 'Niet beschikbaar' }).getByText('SUBGRAPH_UNAVAILABLE'));
  await expectVisible(page.getByText('Geen van de gevraagde velden is voor u gesloten.'));
});

test('de voorbeeldvraag is met het toetsenbord alleen te bereiken en uit te voeren', async () => {
  await signIn();
  await page.getByRole('tab', { name: 'LkoVoorbereiding' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Vraag uitvoeren/ }).focus();
  await page.keyboard.press('Enter');
  await expectVisible(page.getByRole('complementary').getByRole('listitem').first());
});

async function signIn(): Promise<void> {
  await signInAs(page, url, 'Bram van Duinrand');
  await expectVisible(page.getByRole('tab', { name: 'LkoVoorbereiding' }));
  await expectVisible(page.locator('.graphiql-query-editor .view-line').first());
}

async function runTab(name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('button', { name: /Vraag uitvoeren/ }).click();
}
