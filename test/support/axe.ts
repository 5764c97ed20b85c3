import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** WCAG 2.1 AA, which is law for a page of the government (Besluit digitale toegankelijkheid overheid, EN 301 549). */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** @returns the rules of axe that the page breaks as it is now, each with the elements that break it */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    `axe.run({ runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target.join(' '))))`,
  );
}

/** WCAG 1.3.1: no level is skipped on the way down. */
export async function expectHeadingsInOrder(page: Page): Promise<void> {
  const levels = await headingLevelsOn(page);
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
}

/** @returns the level of each heading that is shown, in order */
function headingLevelsOn(page: Page): Promise<readonly number[]> {
  return page.evaluate<number[]>(
    "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter((h) => h.offsetParent !== null).map((h) => Number(h.tagName[1]))",
  );
}
