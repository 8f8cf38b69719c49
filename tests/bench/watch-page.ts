import type { Page } from 'puppeteer-core';

/**
 * From now on every document of the page notes the first frame (ms after its start) that shows one of these, as
 * `benchPainted`, and the length (ms) of its longest task, as `benchLongest`.
 */
export async function watchPage(page: Page, selector: string): Promise<void> {
  await page.evaluateOnNewDocument((selector) => {
    const note = (noted: object): void => void Object.assign(globalThis, noted);
    note({ benchPainted: null, benchLongest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        note({ benchLongest: Math.max(Object(globalThis).benchLongest, duration) });
    }).observe({ type: 'longtask', buffered: true });
    // What is there at the beginning of a frame was painted by the one before, or is by this one.
    const look = (): void => {
      if (document.querySelector(selector)) note({ benchPainted: performance.now() });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, selector);
}

/** What `watchPage` noted of the first frame, as soon as there is one. */
export async function paintOf(page: Page): Promise<number> {
  const noted = await page.waitForFunction('globalThis.benchPainted');
  return Number(await noted.jsonValue());
}

/**
 * Types into the page's search field in place of what stands there. How long (ms) until a frame shows other works than
 * before; the sentence above them is no sign, since it changes at once.
 */
export async function typeAndWait(page: Page, text: string): Promise<number> {
  await page.waitForSelector('input[type=search]');
  return page.evaluate(
    (text) =>
      new Promise<number>((done) => {
        const field = document.querySelector<HTMLInputElement>('input[type=search]');
        const shown = (): string => document.querySelector('.dg-works')?.textContent ?? '';
        const before = shown();
        const from = performance.now();
        if (field) field.value = text;
        field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const look = (): void => {
          if (shown() === before) return void requestAnimationFrame(look);
          requestAnimationFrame(() => done(performance.now() - from));
        };
        requestAnimationFrame(look);
      }),
    text,
  );
}
