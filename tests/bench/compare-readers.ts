import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { readEpub } from '@/formats/read-epub';
import { isZip, readFile } from '../../scripts/read-file';
import { decodeHtml } from '../html-page';
import { bundle, type LabBrowser, openLab } from './lab';

export interface Compared {
  file: string;
  /** Where the browser's reading first differs from the one in Node, as a path ("work.title"); null: nowhere. */
  differs: Record<LabBrowser, string | null>;
}

/** Reads every page and download of a folder in happy-dom and in each of these browsers, and compares what was read. */
export async function compareReaders(
  files: readonly string[],
  browsers: readonly LabBrowser[],
): Promise<Compared[]> {
  const code = await bundle('./read-in-browser.ts');
  const compared = files.map((file): Compared => ({ file, differs: { chrome: null, firefox: null } }));
  for (const name of browsers) {
    const { browser, page } = await openLab(name, code);
    try {
      for (const row of compared) row.differs[name] = await compareIn(page, row.file);
    } finally {
      await browser.close();
    }
  }
  return compared;
}

/** The pages and downloads in a folder, and in the folders directly below it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:x?html?|epub)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

async function compareIn(page: Page, file: string): Promise<string | null> {
  const expected: unknown = JSON.parse(JSON.stringify(readFile(file)));
  const bytes = new Uint8Array(readFileSync(file));
  if (!isZip(bytes)) {
    return differenceOf(expected, await runInLab(page, 'readText', [decodeHtml(bytes)]));
  }
  const { spine, css } = readEpub(bytes);
  return differenceOf(expected, await runInLab(page, 'readSpine', [spine.map(({ text }) => text), css]));
}

/** Calls one of the functions of the script in the page. It goes as JSON, like everything that crosses a wire. */
async function runInLab(page: Page, name: string, given: readonly unknown[]): Promise<unknown> {
  const answer = await page.evaluate(`JSON.stringify(lab.${name}(...${JSON.stringify(given)}))`);
  return JSON.parse(String(answer));
}

/** The path of the first value in which two readings differ. */
function differenceOf(one: unknown, other: unknown, path = ''): string | null {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other ? null : path;
  }
  const [here, there] = [asRecord(one), asRecord(other)];
  for (const key of new Set([...Object.keys(here), ...Object.keys(there)])) {
    const found = differenceOf(here[key], there[key], path ? `${path}.${key}` : key);
    if (found !== null) return found;
  }
  return null;
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
