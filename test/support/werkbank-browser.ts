import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { type Demo, startDemo } from '../../demo/demo.ts';
import { freePort } from './free-port.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const CHROMIUM = '/usr/bin/chromium';
const ARGUMENTS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** One tab of a browser that has never been here before, and what it should not have done. */
export interface Tab {
  readonly page: Page;
  /** What the content security policy stopped, and requests that would have left this machine. */
  readonly breaches: string[];
  readonly faults: string[];
}

export async function startBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `There is no browser at ${CHROMIUM}. Install it with: apt-get update && apt-get install -y chromium`,
    );
  }
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS.split(' ') });
}

export async function openTab(browser: Browser): Promise<Tab> {
  const breaches: string[] = [];
  const faults: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) breaches.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') breaches.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, breaches, faults };
}

/** The demo as `npm start` runs it, with the page of now, on a folder and ports of its own. */
export async function startDemoHere(): Promise<Demo> {
  await promisify(execFile)(process.execPath, [`${ROOT}/werkbank/build.mjs`]);
  const dataFolder = await mkdtemp(join(tmpdir(), 'ketenbeeld-browser-'));
  const demo = await startDemo({
    dataFolder,
    ports: { gateway: await freePort(), overleg: 0, dtv: 0, coa: 0, ind: 0, politie: 0, provider: 0 },
    say: () => undefined,
    onLost: (fault) => {
      throw fault;
    },
  });
  return {
    ...demo,
    close: async () => {
      await demo.close();
      await rm(dataFolder, { recursive: true });
    },
  };
}

/** @param naam of a persona, as the sign-in page shows it */
export async function signInAs(page: Page, url: string, naam: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Inloggen als persona' }).click();
  await page.getByRole('button', { name: new RegExp(naam) }).click();
  await expectVisible(page.getByText('Ingelogd als'));
}

const KOP_VAN = {
  LKO: 'Lokaal Ketenoverleg',
  RAO: 'Regionaal Afstemmingsoverleg',
  'Wie keek er?': 'Wie keek er?',
} as const;

/** The page behind this link, known by its own heading: the page before stays, hidden, until the next one was loaded. */
export async function openPage(page: Page, link: keyof typeof KOP_VAN): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).click();
  await expectVisible(page.getByRole('heading', { level: 2, name: KOP_VAN[link], exact: true }));
}

/** The page of the overleggen behind this link, once its list was read. */
export async function openOverleg(page: Page, url: string, naam: string, link: keyof typeof KOP_VAN): Promise<void> {
  await signInAs(page, url, naam);
  await openPage(page, link);
  await page.getByText('Uw overleggen worden opgezocht.').waitFor({ state: 'hidden' });
  await page.getByText(/De (agenda wordt|signaallijsten worden) gelezen\./).waitFor({ state: 'hidden' });
}

export async function expectVisible(locator: Locator): Promise<void> {
  await locator.waitFor({ state: 'visible', timeout: 20_000 });
}
