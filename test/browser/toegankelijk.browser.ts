// WCAG 2.1 AA on the pages that have no file of their own for it: signing in, the questions, and who looked.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { expectVisible, openTab, signInAs, startBrowser } from '../support/werkbank-browser.ts';

/** What GraphiQL and Monaco break themselves, each with its reason. This list may only shrink. */
const OF_GRAPHIQL: readonly string[] = [
  // A tab of the editor holds the button that closes it; the button has a name, and is reached with the tab key.
  'nested-interactive',
];

const url = inject('demoUrl');
let browser: Browser | undefined;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  ({ page } = await openTab(browser!));
});

afterEach(async () => {
  await page.context().close();
});

test('inloggen: de uitnodiging en de keuze van een persona', async () => {
  await page.goto(url);
  await expectVisible(page.getByRole('button', { name: 'Inloggen als persona' }));
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Inloggen als persona' }).click();
  await expectVisible(page.getByRole('button', { name: /Bram van Duinrand/ }));
  expect(await violationsOn(page)).toEqual([]);
});

test('de vragen, met een antwoord, het schema en een klaargezette handeling', async () => {
  await signInAs(page, url, 'Bram van Duinrand');
  await expectVisible(page.locator('.graphiql-query-editor .view-line').first());
  await page.getByRole('button', { name: /Vraag uitvoeren/ }).click();
  await expectVisible(page.getByRole('complementary').getByRole('listitem').first());
  await page.getByRole('button', { name: 'Toon schema' }).click();
  await expectVisible(page.getByText('Beginpunten'));
  await page.getByLabel('Klaargezet').selectOption({ label: 'werkActieBij: een actie is klaar (coa-duinrand)' });
  await page.getByRole('button', { name: 'Open in een tabblad' }).click();
  await expectVisible(page.getByRole('tab', { name: 'WerkActieBij' }));
  const found = await violationsOn(page);
  expect([...new Set(found.map((line) => line.split(' ')[0]))].sort()).toEqual([...OF_GRAPHIQL].sort());
});

test('wie keek er: de FG, een persoon en wat opvalt', async () => {
  await signInAs(page, url, 'Karin Voorbeeld');
  await page.getByRole('link', { name: 'Wie keek er?' }).click();
  await page.getByLabel('V-nummer', { exact: true }).fill('9990000001');
  await page.getByRole('button', { name: 'Toon wie er keek' }).click();
  await expectVisible(page.getByRole('table').first());
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('link', { name: 'Inzage die opvalt' }).click();
  await page.getByRole('button', { name: 'Toon wat opvalt' }).click();
  await page
    .getByText(/Niemand viel deze dag bij de IND op|Zo gaat u verder/)
    .first()
    .waitFor();
  expect(await violationsOn(page)).toEqual([]);
});
