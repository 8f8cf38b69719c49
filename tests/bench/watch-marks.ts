import type { Page } from 'puppeteer-core';

/** An item of a list, and its mark: in which frame of the page each was first, and when (ms since 1970). */
export interface SeenMark {
  item: { frame: number; at: number };
  mark: { frame: number; at: number };
}

/** Runs in the page, before anything of it: notes for every item in which frame it came, and in which its mark did. */
export function watchMarks(): void {
  const items = new Map<Element, SeenMark['item']>();
  const marks = new Map<Element, SeenMark['mark']>();
  let frame = 0;
  const look = (): void => {
    frame += 1;
    const now = { frame, at: performance.timeOrigin + performance.now() };
    for (const item of document.querySelectorAll('li.blurb')) {
      const isMarked = item.querySelector('.dogear-mark') !== null;
      // What the style sheets still keep back is in no frame.
      const isShown = item.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (isShown && !items.has(item)) items.set(item, now);
      if (isShown && isMarked && !marks.has(item)) marks.set(item, now);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(globalThis, {
    benchMarks: () =>
      [...marks].flatMap(([item, mark]) => {
        const came = items.get(item);
        return came ? [{ item: came, mark }] : [];
      }),
  });
}

/** What was noted, as soon as so many items have their marks. */
export async function seenMarks(page: Page, marks: number): Promise<SeenMark[]> {
  await page.waitForFunction(`benchMarks().length >= ${marks}`);
  return JSON.parse(String(await page.evaluate('JSON.stringify(benchMarks())')));
}
