import type { Page } from 'puppeteer-core';
import type { Journey } from './journey';

/** What rules and hidden tags put into a list: all that is ours but the lines that marks stand in. */
export const ofJudging = '.dogear:not(.dogear-mark-line, .dogear-mark-line *), li[data-dogear]';

/** What was on the screen while a page arrived. */
export interface Frames {
  frames: number;
  /** The items of lists that were visible in at least one frame, by their ids. */
  seen: string[];
  /** Layout shift, where the browser measures it, but for what AO3's header does; 0 elsewhere. */
  shift: number;
  /** In how many frames `special` was so. */
  special: number;
}

declare global {
  var dogearSpecial: () => boolean;
  var dogearFrames: { frames: number; seen: Set<string>; shift: number; special: number };
}

/** Opens a page and looks at every frame of it, from the first on. `special`: what else is looked for, in the page. */
export async function watchFrames(
  journey: Journey,
  path: string,
  special: () => boolean = () => false,
): Promise<{ page: Page; frames: Frames }> {
  const page = await journey.open.browser.newPage();
  // A tab at the back draws no frames, and Dogear opens a page in front when it is new.
  await page.bringToFront();
  await page.evaluateOnNewDocument(`globalThis.dogearSpecial = ${special}`);
  await page.evaluateOnNewDocument(() => {
    const watched = { frames: 0, seen: new Set<string>(), shift: 0, special: 0 };
    globalThis.dogearFrames = watched;
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value?: number;
          sources?: { node?: Node }[];
        })[]) {
          // AO3's own header moves all below it when its logo is found to be missing.
          const { value = 0, sources = [] } = entry;
          const isTheirs = sources.some(({ node }) => node?.parentElement?.closest('#header'));
          if (!isTheirs) watched.shift += value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    }
    const look = (): void => {
      watched.frames += 1;
      if (globalThis.dogearSpecial()) watched.special += 1;
      for (const item of document.querySelectorAll('li.blurb')) {
        // What is within an item can be shown without it.
        const shown = [item, ...item.querySelectorAll('h4, h5, dl')].some((part) =>
          part.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        );
        if (shown) watched.seen.add(item.id);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`https://archiveofourown.org${path}`);
  await page.bringToFront();
  const frames = await page.evaluate(async () => {
    for (let wait = 0; wait < 5; wait++) await new Promise((done) => requestAnimationFrame(done));
    const { frames, seen, shift, special } = globalThis.dogearFrames;
    return { frames, seen: [...seen], shift, special };
  });
  return { page, frames };
}

/** The items of the page by what was done with them. */
export function marksOn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const marks: Record<string, string[]> = {};
    for (const item of document.querySelectorAll<HTMLElement>('li.blurb')) {
      const mark = item.dataset.dogear ?? 'none';
      marks[mark] = [...(marks[mark] ?? []), item.id];
    }
    return marks;
  });
}

/** Presses something of ours as a reader does: our buttons listen to nobody else. */
export async function pressForReal(page: Page, selector: string, text?: string): Promise<void> {
  const found = await page.evaluateHandle(
    (selector, text) =>
      [...document.querySelectorAll<HTMLElement>(selector)].find(
        (element) => (text === undefined || element.textContent === text) && element.checkVisibility(),
      ),
    selector,
    text,
  );
  const element = found.asElement();
  if (!element) throw new Error(`There is no ${selector} ${text ?? ''} to press`);
  await page.bringToFront();
  await page.evaluate((one) => one instanceof Element && one.scrollIntoView({ block: 'center' }), element);
  const box = await element.boundingBox();
  if (!box) throw new Error(`${selector} takes no place`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
