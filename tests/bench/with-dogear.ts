import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Archive, startArchive } from '../archive/archive';
import { type BrowserName, type OpenBrowser, openBrowser } from '../browser/open-browser';
import { openOwnPage } from '../browser/own-page';
import { built } from './built';
import { type Sights, watchScript } from './watch-page';

export interface Bench {
  open: OpenBrowser;
  archive: Archive;
  /** An empty page of the extension, that is always there. */
  desk: Page;
}

interface Beside {
  /** Files that are put beside the extension's own: pages and scripts of the floor. */
  files: Record<string, string>;
  /** What is looked for in which page, by its path: see `watchScript`. */
  sights: Sights;
}

/**
 * Runs a bench in a new browser with the extension as it is built and the stand-in for AO3. Each page of ours, and each
 * that is put beside them, is watched from its start by a script of the bench, which works in both browsers.
 */
export async function withDogear<Answer>(
  name: BrowserName,
  { files, sights }: Beside,
  run: (bench: Bench) => Promise<Answer>,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'dogear-bench-'));
  const extension = join(folder, 'extension');
  cpSync(built(name), extension, { recursive: true });
  const given = { ...files, 'watch.js': watchScript(sights), 'desk.html': '<!doctype html><head></head>' };
  for (const [file, text] of Object.entries(given)) writeFileSync(join(extension, file), text);
  for (const file of readdirSync(extension).filter((file) => file.endsWith('.html'))) {
    const page = readFileSync(join(extension, file), 'utf8');
    if (!page.includes('<head>')) throw new Error(`${file} has no head for the script that watches it.`);
    writeFileSync(
      join(extension, file),
      page.replace('<head>', '<head><meta charset="utf-8"><script src="/watch.js"></script>'),
    );
  }
  const archive = await startArchive();
  const open = await openBrowser({ name, archivePort: archive.port, extension });
  try {
    return await run({ open, archive, desk: await openOwnPage(open, 'desk.html') });
  } finally {
    await open.browser.close();
    await archive.stop();
    for (const each of [open.profile, folder]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  }
}
