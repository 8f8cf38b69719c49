import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Archive } from '../archive/archive';
import { ask } from '../archive/ask';
import { until } from './own-page';

const temporary: string[] = [];

/** Writes a file that a reader might choose. Returns its path. */
export function writeTemporary(name: string, content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'dogear-file-'));
  temporary.push(folder);
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** Removes every file that was written so. */
export function removeTemporary(): void {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A work's HTML download, as the stand-in gives it. */
export async function fetchDownload(archive: Archive, work: number): Promise<string> {
  return (await ask(archive.port, `/downloads/${work}/Work.html`)).text;
}

/** Files that nobody should be able to bring in, each with what is wrong about it. */
export function writeBadFiles(download: string): { what: string; file: string }[] {
  const bad: [what: string, name: string, content: string | Buffer][] = [
    [
      'no download of AO3',
      'recipe.html',
      '<!doctype html><meta charset="utf-8"><title>Soup</title><p>Boil the leeks.</p>',
    ],
    ['a download cut in half', 'cut.html', download.slice(0, download.length / 2)],
    [
      'a download whose facts are no list',
      'changed.html',
      download.replace('<dl class="tags">', '<dl class="marks">').replaceAll(/<(\/?)d[ltd]\b/g, '<$1div'),
    ],
    ['in another encoding', 'latin.html', Buffer.from(download.replaceAll(/[^\x20-\xff\n]/g, 'ü'), 'latin1')],
    [
      'in UTF-16',
      'sixteen.html',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(download, 'utf16le')]),
    ],
    ['60 MB', 'huge.html', `${download}<!--${'x'.repeat(60 * 1024 * 1024)}-->`],
    ['empty', 'empty.html', ''],
    ['a picture', 'cover.html', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3])],
  ];
  return bad.map(([what, name, content]) => ({ what, file: writeTemporary(name, content) }));
}

/** Chooses files in the page's file field, as a reader does in the dialogue that it opens. */
export async function chooseFiles(page: Page, files: string[], within = ''): Promise<void> {
  const field = await page.waitForSelector(`${within} input[type=file]`);
  if (!field?.toElement) throw new Error('The page has no field for files');
  const input = await field.toElement('input');
  // A reader's press opens the browser's own window, which no driver closes: the page alone is told of it.
  await input.evaluate((input) => input.dispatchEvent(new Event('click')));
  await input.uploadFile(...files);
}

/** What the library page said of files, once it was done with all of them. */
export interface BroughtIn {
  /** The work that the first file which was taken holds; null where none was. */
  first: number | null;
  /** One sentence for each file that was not taken. */
  refused: string[];
}

/** Brings files in through the library page, and waits until it is done with them. */
export async function bringFilesIn(library: Page, files: string[]): Promise<BroughtIn> {
  await chooseFiles(library, files);
  await until(
    'every file is done with',
    () =>
      library.evaluate(() => {
        const report = document.querySelector('.dg-intake');
        return report !== null && report.querySelector('progress') === null;
      }),
    10 * 60_000,
  );
  return library.evaluate(() => {
    const link = document.querySelector<HTMLAnchorElement>('.dg-intake details a[href*="work="]');
    const work = link && new URL(link.href).searchParams.get('work');
    const refused = [...document.querySelectorAll('.dg-intake [role=alert] li')];
    return { first: work ? Number(work) : null, refused: refused.map((line) => line.textContent ?? '') };
  });
}

/** Lets go of files over the page, as a reader does who drags them in from a folder. */
export async function dropFiles(
  page: Page,
  target: string,
  files: { name: string; text: string }[],
): Promise<void> {
  await page.evaluate(
    (selector, dropped) => {
      const carried = new DataTransfer();
      for (const { name, text } of dropped) carried.items.add(new File([text], name, { type: 'text/html' }));
      const place = document.querySelector(selector) ?? document.body;
      for (const type of ['dragenter', 'dragover', 'drop']) {
        place.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
      }
    },
    target,
    files,
  );
}
