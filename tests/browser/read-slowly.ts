import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** The paragraphs of the text on a page of AO3's or in our reader, by a rule of the test's own. */
const paragraphs = '#chapters .userstuff > p, .dg-text > p';

/** Puts the beginning of a text at the top of the screen, as somebody does who has no eyes for the summary. */
export async function goToText(page: Page, nth = 0): Promise<void> {
  await page.evaluate(
    (paragraphs, nth) => document.querySelectorAll(paragraphs)[nth]?.scrollIntoView({ block: 'start' }),
    paragraphs,
    nth,
  );
}

/** Reads on as people do: some lines, a pause, some lines. The page has to be narrow, or they would be too many. */
export async function readSlowly(page: Page, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await wait(2500);
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
  }
}

/** The words of the paragraph that stands at a reader's eyes, an eighth down the screen. */
export function wordsAtEyes(page: Page): Promise<string> {
  return page.evaluate((paragraphs) => {
    const all = [...document.querySelectorAll(paragraphs)];
    const line = innerHeight / 8;
    const at = all.findLast((each) => each.getBoundingClientRect().top <= line) ?? all[0];
    return at?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }, paragraphs);
}

/** How many paragraphs lie between two of that text. */
export function distance(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate(
    (paragraphs, one, other) => {
      const all = [...document.querySelectorAll(paragraphs)].map(
        (each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      );
      return Math.abs(all.indexOf(one) - all.indexOf(other));
    },
    paragraphs,
    one,
    other,
  );
}
