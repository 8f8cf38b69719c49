import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from './open-browser';

/**
 * Opens one of Dogear's own pages in a tab.
 *
 * @param path such as "library.html"
 */
export async function openOwnPage({ browser, origin, name }: OpenBrowser, path: string): Promise<Page> {
  const page = await browser.newPage();
  const address = `${origin}/${path}`;
  if (name === 'chrome') {
    await page.goto(address);
    return page;
  }
  // Firefox tells its driver nothing about the loading of an extension's page, so it is asked until it is there.
  page.goto(address, { timeout: 1 }).catch(() => {});
  await until(`${path} is open`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
  );
  return page;
}

/**
 * Waits until something is true, asking again and again. What throws is not true yet: the page may be on its way
 * to another.
 *
 * @throws an Error that says what was waited for, with the last thing that went wrong
 */
export async function until(
  what: string,
  isSo: () => Promise<boolean | undefined | null> | boolean,
  timeoutMs = 20_000,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  let last: unknown = 'it is not so';
  while (Date.now() < end) {
    try {
      if (await isSo()) return;
      last = 'it is not so';
    } catch (error) {
      last = error;
    }
    await wait(50);
  }
  throw new Error(
    `Waited ${timeoutMs / 1000} s until ${what}: ${last instanceof Error ? last.message : last}`,
  );
}
