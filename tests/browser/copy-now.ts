import type { Page } from 'puppeteer-core';
import { until } from './own-page';

/** What the browser gives an extension's page, as far as it is needed here. */
const api = '(globalThis.browser ?? globalThis.chrome)';

/** Has the background copy what cannot be fetched again now instead of within a minute, and waits until it did. */
export async function copyNow(page: Page): Promise<void> {
  const before = await newestTurn(page);
  await tendNow(page);
  await until(
    'what cannot be fetched again is copied',
    async () => (await newestTurn(page)) > before,
    60_000,
  );
}

/** Has the background do now what it does within a minute of a change. */
export async function tendNow(page: Page): Promise<void> {
  await page.evaluate(`void ${api}.alarms.create('mirror', { when: Date.now() })`);
}

/** How many copies of the library were written. */
async function newestTurn(page: Page): Promise<number> {
  const stored: unknown = await page.evaluate(`${api}.storage.local.get(null)`);
  const heads = Object.entries(Object(stored)).filter(([key]) => /^mirror:dogear:\d$/.test(key));
  return Math.max(0, ...heads.map(([, head]) => Number(Object(head).turn)));
}
