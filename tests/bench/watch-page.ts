import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../browser/open-browser';
import { until } from '../browser/own-page';

/** Selectors by what they stand for, by the path of the page in which they are looked for: "/popup.html". */
export type Sights = Record<string, Record<string, string>>;

/**
 * A script for the head of a page. It notes for each of these selectors when (ms after the page's start) a frame that
 * shows one was done, layout and all, as `benchSeen`, which is null until all of them were seen; and the length (ms) of
 * the page's longest task as `benchLongest`, where the browser tells (Firefox does not).
 */
export const watchScript = (sights: Sights): string => `(${watch})(${JSON.stringify(sights)})`;

function watch(sights: Sights): void {
  const wanted = Object.entries(sights[location.pathname] ?? {});
  const seen: Record<string, number> = {};
  const note = (noted: object): void => void Object.assign(globalThis, noted);
  note({ benchSeen: null, benchLongest: Number.NaN });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    let longest = 0;
    note({ benchLongest: longest });
    new PerformanceObserver((list) => {
      longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
      note({ benchLongest: longest });
    }).observe({ type: 'longtask', buffered: true });
  }
  // What is there at the beginning of a frame is painted by this one. A message comes after it; a timer might wait.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data: names }: MessageEvent<string[]>) => {
    for (const name of names) seen[name] ??= performance.now();
    if (wanted.every(([name]) => name in seen)) note({ benchSeen: seen });
    else requestAnimationFrame(look);
  };
  const look = (): void =>
    port2.postMessage(
      wanted.filter(([, selector]) => document.querySelector(selector)).map(([name]) => name),
    );
  requestAnimationFrame(look);
}

/**
 * Opens a page of the extension in front of all others, and gives it as soon as frames showed all that is looked for in
 * it, with when (ms after its start) each was seen.
 */
export async function openWatched(
  { browser, origin, name }: OpenBrowser,
  path: string,
): Promise<{ page: Page; seen: Record<string, number> }> {
  const page = await browser.newPage();
  // A tab at the back draws no frames.
  await page.bringToFront();
  const going = page.goto(`${origin}/${path}`, name === 'chrome' ? {} : { timeout: 1 });
  // Firefox tells its driver nothing about the loading of an extension's page, so it is asked until it is there.
  await going.catch((error: unknown) => {
    if (name === 'chrome') throw error;
  });
  let seen: Record<string, number> | null = null;
  await until(`all of ${path} is seen`, async () => {
    seen = await page.evaluate(() => Object(globalThis).benchSeen ?? null);
    return seen !== null;
  });
  return { page, seen: seen ?? {} };
}

/**
 * Types into the page's search field in place of what stands there. How long (ms) until a frame shows other works than
 * before; the sentence above them is no sign, since it changes at once.
 */
export async function typeAndWait(page: Page, text: string): Promise<number> {
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
