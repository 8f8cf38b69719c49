import { fileURLToPath } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';

export type LabBrowser = 'chrome' | 'firefox';

/**
 * One of our TypeScript files and all it loads, as one classic script that any page can run, with what is done
 * otherwise in that browser (WXT's builds know which they are for).
 */
export async function bundle(entry: string, name: LabBrowser = 'chrome'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
    define: { 'import.meta.env.FIREFOX': String(name === 'firefox') },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ['iife'],
        name: 'lab',
        fileName: 'lab',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const each of outputs) {
    if ('output' in each) for (const file of each.output) if (file.type === 'chunk') return file.code;
  }
  throw new Error(`Nothing was built from ${entry}.`);
}

/** A real browser without any extension, with an empty page in which `code` has run. Close the browser when done. */
export async function openLab(name: LabBrowser, code: string): Promise<{ browser: Browser; page: Page }> {
  const browser = await launch({
    browser: name,
    executablePath: findBrowser(name),
    headless: true,
    args:
      name === 'chrome'
        ? [
            '--no-sandbox',
            // A script can ask for a clean heap: nobody's round pays for what another's left behind.
            '--js-flags=--expose-gc',
            '--disable-gpu',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--host-resolver-rules=MAP * ~NOTFOUND',
          ]
        : [],
    protocolTimeout: 600_000,
  });
  const page = await browser.newPage();
  await page.evaluate(code);
  return { browser, page };
}

/**
 * Gives the page of a lab an origin, without which it has no database, and there the scripts that it may load, by their
 * paths. Nothing is asked of any network.
 */
export async function openOrigin(
  page: Page,
  code: string,
  scripts: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const script = scripts[new URL(request.url()).pathname];
    const answer =
      script === undefined
        ? { contentType: 'text/html', body: '<!doctype html>' }
        : { contentType: 'text/javascript', body: script };
    void request.respond(answer);
  });
  await page.goto('https://lab.example/');
  await page.evaluate(code);
}
