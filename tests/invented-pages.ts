import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PageReading, readPage } from '../scripts/read-page';
import { htmlPage } from './html-page';

const folder = new URL('./pages/', import.meta.url);

/** One folder of tests/pages: a page in AO3's markup with invented names and text, and what is to be read from it. */
export interface InventedPage {
  slug: string;
  html: string;
  /** From its first line, as browsers write it: "<!-- saved from url=(0042)https://… -->". May be none. */
  address: string;
  /** The file that holds what is expected. */
  expectation: string;
}

export function inventedPages(): InventedPage[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: slug }) => {
      const html = readFileSync(new URL(`${slug}/page.html`, folder), 'utf8');
      const [, address = ''] = /^<!-- saved from url=\(\d+\)(\S+) -->/.exec(html) ?? [];
      return { slug, html, address, expectation: fileURLToPath(new URL(`${slug}/expected.json`, folder)) };
    });
}

/** What is read from it now. */
export function readInvented({ html, address }: InventedPage): PageReading {
  return readPage(htmlPage(html), address);
}
