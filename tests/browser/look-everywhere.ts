import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { browserName } from './journey';
import { auditPage, photograph, pictureFolder, setWidth, widths } from './look';

/**
 * Pictures of a page at both widths, in light and (where the driver can) dark, scrolled to `within`. Axe finds nothing
 * in it, nothing in it is wider than it is, and no button of ours cuts off what it says.
 */
export async function lookEverywhere(page: Page, name: string, within?: string): Promise<void> {
  await page.bringToFront();
  for (const scheme of browserName === 'chrome' ? (['dark', 'light'] as const) : (['light'] as const)) {
    if (browserName === 'chrome') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    }
    for (const width of widths) {
      await setWidth(page, width);
      await page.evaluate((within) => document.querySelector(within ?? 'html')?.scrollIntoView(), within);
      await photograph(page, `${name}-${width}-${scheme}`, pictureFolder);
      expect(await auditPage(page, within), `${name}, ${width} px, ${scheme}`).toEqual([]);
      const wide = await page.evaluate(
        (within) =>
          [...document.querySelectorAll(within ?? 'html')].some(
            ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
          ),
        within,
      );
      expect(wide, `${name} is wider than ${width} px`).toBe(false);
      expect(await listCut(page), `${name}, ${width} px`).toEqual([]);
    }
  }
}

/** What those buttons say that do not show all of it. */
function listCut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.dg-button, .dogear-button')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ innerText }) => innerText),
  );
}
