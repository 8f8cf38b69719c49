import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axeCore from 'axe-core';
import type { Page } from 'puppeteer-core';
import { browserName } from './journey';
import { readerLanguage } from './reader-language';

declare global {
  var axe: typeof import('axe-core');
}

/** Where pictures and other results of a walk are put; git does not see it. */
export const shownFolder = join(process.cwd(), '.shown');

/** Where the pictures of this run's browser and reader are put. */
export const pictureFolder = join(
  shownFolder,
  readerLanguage === 'en' ? browserName : `${browserName}-${readerLanguage}`,
);

export const widths = [360, 1280] as const;

/**
 * Makes a page as wide as a telephone or a desk, and waits until it has settled. It is brought to the front: a
 * browser may draw nothing of a page at the back, and its picture is waited for without end.
 */
export async function setWidth(page: Page, width: number): Promise<void> {
  await page.bringToFront();
  await page.setViewport({ width, height: width < 600 ? 740 : 900 });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A colour on its way to another would be neither in the picture nor for axe.
    for (const animation of document.getAnimations()) animation.finish();
  });
}

/** Takes a picture of a page as it stands. Returns the file. */
export async function photograph(page: Page, name: string, folder = shownFolder): Promise<`${string}.png`> {
  mkdirSync(folder, { recursive: true });
  const path: `${string}.png` = `${join(folder, name)}.png`;
  await page.screenshot({ path });
  return path;
}

/** What axe finds wrong with a page, or with what is in one element of it: a line for each element. Empty is good. */
export async function auditPage(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async (within) => {
    const { violations } = await globalThis.axe.run(within ?? document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')} (${failureSummary ?? ''})`,
      ),
    );
  }, within);
}
