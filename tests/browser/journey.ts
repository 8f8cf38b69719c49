import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Language } from '@/i18n/languages';
import { type Archive, startArchive } from '../archive/archive';
import { findStoredPages } from '../archive/stored-pages';
import { removeTemporary } from './files';
import { type BrowserName, type OpenBrowser, openBrowser } from './open-browser';
import { openOwnPage, until } from './own-page';
import { readerLanguage } from './reader-language';

/** The browser that this run is about. */
export const browserName: BrowserName = process.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';

/** A copy of the build, which nobody builds anew while a browser runs it. */
function copyBuild(name: BrowserName): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'dogear-build-')), name);
  cpSync(join(process.cwd(), '.output', `${name}-mv3`), copy, { recursive: true });
  return copy;
}

/** A browser with Dogear, and the stand-in archive that it reads. */
export class Journey {
  readonly archive: Archive;
  #open: OpenBrowser;
  #killed = false;
  /** A page of ours that is always there, to ask the browser from. */
  #desk: Page | null = null;

  readonly #extension: string;

  private constructor(archive: Archive, open: OpenBrowser, extension: string) {
    this.archive = archive;
    this.#open = open;
    this.#extension = extension;
  }

  /** `change`: what is done to the build before it is installed, by the folder that it is in. */
  static async start(
    name = browserName,
    change: (extension: string) => void = () => undefined,
    prefs: Record<string, boolean> = {},
  ): Promise<Journey> {
    const archive = await startArchive({ pages: findStoredPages() });
    const extension = copyBuild(name);
    change(extension);
    const open = await openBrowser({ name, archivePort: archive.port, extension, prefs });
    const journey = new Journey(archive, open, extension);
    if (readerLanguage !== 'en') await journey.chooseLanguage(readerLanguage);
    return journey;
  }

  get open(): OpenBrowser {
    return this.#open;
  }

  /** Opens a page of AO3 in a tab of its own. */
  async visit(path: string, host = 'archiveofourown.org'): Promise<Page> {
    const page = await this.#open.browser.newPage();
    await page.goto(`https://${host}${path}`);
    return page;
  }

  /** Opens one of our own pages in a tab of its own. */
  own(path: string): Promise<Page> {
    return openOwnPage(this.#open, path);
  }

  /** Chooses the language in which Dogear speaks, in the options, as a reader does. */
  async chooseLanguage(language: Language): Promise<void> {
    const options = await this.own('options.html');
    await until('the language can be chosen', () =>
      options.evaluate((language) => {
        const select = document.querySelector<HTMLSelectElement>('section[aria-labelledby=language] select');
        if (!select) return false;
        select.value = language;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      }, language),
    );
    await until(`the options speak ${language}`, () =>
      options.evaluate((language) => document.documentElement.lang === language, language),
    );
    await options.close();
  }

  /** Opens the popup over a tab: as a page of its own, because no driver reaches into Firefox's real one. */
  async popupOver(page: Page): Promise<Page> {
    this.#desk ??= await this.own('options.html');
    const address = page.url();
    const tab: unknown = await this.#desk.evaluate(
      `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.findLast(({ url }) => url === ${JSON.stringify(address)})?.id)`,
    );
    if (typeof tab !== 'number') throw new Error(`No tab shows ${address}`);
    return this.own(`popup.html?tab=${tab}`);
  }

  /**
   * Closes the browser and opens it again with the same profile, as on the next day.
   * `between`: what happens to the profile meanwhile.
   */
  async reopen(
    scheme?: 'light' | 'dark',
    between: (profile: string) => void | Promise<void> = () => undefined,
  ): Promise<void> {
    const { name, profile } = this.#open;
    if (!this.#killed) await this.#open.browser.close();
    this.#killed = false;
    await between(profile);
    this.#desk = null;
    this.#open = await openBrowser({
      name,
      archivePort: this.archive.port,
      extension: this.#extension,
      profile,
      ...(scheme ? { scheme } : {}),
    });
  }

  /** Kills the browser at once, with every process of it: as a crash or a dead battery would. `reopen` comes next. */
  async kill(): Promise<void> {
    const own = this.#open.browser.process();
    if (own?.pid === undefined) throw new Error('There is no browser to kill');
    const gone = new Promise((resolve) => own.once('exit', resolve));
    // The driver starts it as the leader of a group of its own.
    process.kill(-own.pid, 'SIGKILL');
    await gone;
    this.#killed = true;
    // Firefox's driver now puts the profile's preferences back; a start meanwhile finds them half there.
    const { profile } = this.#open;
    await until('the profile is as it was', () =>
      ['user.js', 'prefs.js'].every((file) => !existsSync(join(profile, `${file}.puppeteer`))),
    );
  }

  /** Closes everything, and leaves nothing in the folder for temporary files. */
  async end(): Promise<void> {
    await this.#open.browser.close();
    await this.archive.stop();
    removeTemporary();
    for (const folder of [this.#open.profile, dirname(this.#extension)]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/**
 * Presses the button or follows the link of that name, as it stands on the page; in the dialog, where one is open:
 * nothing else can be reached then.
 */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const pattern = typeof name === 'string' ? `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` : name.source;
  await until(`there is ${name} to press`, () =>
    page.evaluate((source) => {
      const wanted = new RegExp(source);
      const reach = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
      const controls = reach.querySelectorAll<HTMLElement>('button, a[href], [role=button], summary');
      const named = [...controls].find((control) => {
        const bare = control.cloneNode(true);
        if (bare instanceof Element)
          for (const mute of bare.querySelectorAll('[aria-hidden=true]')) mute.remove();
        const own = control.getAttribute('aria-label') ?? bare.textContent ?? '';
        return wanted.test(own.trim().replace(/\s+/g, ' '));
      });
      if (!named || named.hasAttribute('disabled')) return false;
      named.click();
      return true;
    }, pattern),
  );
}

/**
 * Everything that a reader finds on the page. `innerText` would leave out what the browser has not drawn yet: a
 * list in a tab at the back.
 */
export function textOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || parent.closest('script, style')) continue;
      const begins = parent.firstChild === node && getComputedStyle(parent).display !== 'inline';
      text += (begins ? ' ' : '') + node.nodeValue;
    }
    return text.replace(/\s+/g, ' ').trim();
  });
}

/** Waits until the page says this. */
export async function says(page: Page, wanted: string | RegExp): Promise<void> {
  let text = '';
  await until(`the page says ${wanted}`, async () => {
    text = await textOn(page);
    return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  }).catch((error: Error) => {
    throw new Error(`${error.message}. It says: ${text.slice(0, 600)}`);
  });
}
