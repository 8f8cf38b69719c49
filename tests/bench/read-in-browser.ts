import { readEpubDownload } from '@/ao3/read-download';
import { parseHtml, parseXhtml } from '@/formats/parse-html';
import { type PageReading, readingOf, readPage } from '../../scripts/read-page';

/** What `npm run read` reads, read by the browser that this script runs in. */
export function readText(html: string): PageReading {
  return readPage(parseHtml(html));
}

/** The same of an EPUB, whose files were unpacked in Node. */
export function readSpine(texts: string[], css: string): PageReading {
  const reading = readingOf(readEpubDownload(texts.map(parseXhtml), css));
  return { ...reading, page: { kind: 'download' }, obstacle: null };
}
