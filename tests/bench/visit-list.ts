import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Archive } from '../archive/archive';
import { type OpenBrowser, openBrowser } from '../browser/open-browser';
import type { Rival } from './list-rivals';
import { scriptTime } from './script-time';

/** In twenty pieces, as AO3 sends a list on a usual day. What it draws on comes at once. */
const arrivesInMs = 600;

/** What was seen while a list arrived. */
export interface Arrival {
  /** From the first frame that showed a work that is to be hidden to the last, in ms; and how many frames that were. */
  flashMs: number;
  flashFrames: number;
  /** Layout shift, AO3's own among it. */
  shift: number;
  /** Works that cannot be seen in the end. */
  hidden: number;
}

/** A Chromium of somebody's own, in which lists are visited. */
export class Visitor {
  readonly name: string;
  readonly #open: OpenBrowser;
  readonly #archive: Archive;

  private constructor(name: string, open: OpenBrowser, archive: Archive) {
    this.name = name;
    this.#open = open;
    this.#archive = archive;
  }

  static async start({ name, folder, storage }: Rival, archive: Archive): Promise<Visitor> {
    const open = await openBrowser({ name: 'chrome', archivePort: archive.port, extension: folder });
    if (storage !== null) {
      // Any file of an extension is a page of its own, from which its storage can be reached.
      const page = await open.browser.newPage();
      await page.goto(`${open.origin}/manifest.json`);
      await page.evaluate(`chrome.storage.local.set(${JSON.stringify(storage)})`);
      await page.close();
    }
    return new Visitor(name, open, archive);
  }

  /** Visits a list. Gives how long its scripts ran (ms), and how much AO3 was asked for. */
  async time(path: string): Promise<{ scriptMs: number; requests: number }> {
    const page = await this.#tab();
    const before = this.#archive.log.length;
    const scriptMs = await scriptTime(page, () => this.#arrive(page, path));
    await page.close();
    return { scriptMs, requests: this.#archive.log.length - before };
  }

  /** Visits a list and looks at the items of these ids in every frame, which costs more than anything else there. */
  async watch(path: string, ids: readonly string[]): Promise<Arrival> {
    const page = await this.#tab();
    await page.evaluateOnNewDocument(watchItems, ids);
    await this.#arrive(page, path);
    const seen: Arrival = JSON.parse(String(await page.evaluate('JSON.stringify(benchSeen())')));
    await page.close();
    return seen;
  }

  async end(): Promise<void> {
    await this.#open.browser.close();
    rmSync(this.#open.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Until nobody has anything left to do: two rests in which no script wants to run. */
  async #arrive(page: Page, path: string): Promise<void> {
    this.#archive.setMood({ mood: { kind: 'slow', ms: arrivesInMs }, times: 1 });
    await page.goto(`https://archiveofourown.org${path}`, { timeout: 120_000 });
    await page.evaluate(async () => {
      for (let rest = 0; rest < 2; rest++) {
        await new Promise((done) => setTimeout(done, 150));
        await new Promise((done) => requestIdleCallback(done));
      }
    });
  }

  async #tab(): Promise<Page> {
    const page = await this.#open.browser.newPage();
    // A tab at the back draws no frames.
    await page.bringToFront();
    return page;
  }
}

/** Runs in the page, before anything of it. */
function watchItems(ids: readonly string[]): void {
  let [first, last, flashFrames, shift] = [0, 0, 0, 0];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value?: number })[])
      shift += entry.value ?? 0;
  }).observe({ type: 'layout-shift', buffered: true });
  // What is within an item can be shown without it.
  const isShown = (item: Element): boolean =>
    [item, ...item.querySelectorAll('h4, h5, dl')].some((part) =>
      part.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
  const look = (): void => {
    const items = ids.flatMap((id) => document.getElementById(id) ?? []);
    if (items.some(isShown)) {
      flashFrames += 1;
      last = performance.now();
      first ||= last;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(globalThis, {
    benchSeen: (): Arrival => {
      const hidden = [...document.querySelectorAll('li.blurb')].filter((item) => !isShown(item)).length;
      return { flashMs: last - first, flashFrames, shift, hidden };
    },
  });
}
