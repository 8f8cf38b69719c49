import { readFileSync } from 'node:fs';
import { PageChanged } from '@/ao3/page-changed';
import { readEpubDownload } from '@/ao3/read-download';
import { parseXhtml } from '@/formats/parse-html';
import { readEpub } from '@/formats/read-epub';
import { decodeHtml, htmlPage, PageParser } from '../tests/html-page';
import { emptyReading, type PageReading, readingOf, readPage } from './read-page';

/** The room that reads EPUBs parses for itself, with what a browser has for it. */
globalThis.DOMParser = PageParser as typeof DOMParser;

/** Reads a saved page or download of AO3 (HTML or EPUB), and its address if that is known. */
export function readFile(path: string, address = ''): PageReading {
  const bytes = new Uint8Array(readFileSync(path));
  return isZip(bytes) ? readBook(bytes) : readPage(htmlPage(decodeHtml(bytes)), address);
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function readBook(bytes: Uint8Array): PageReading {
  const page = { kind: 'download' } as const;
  try {
    const { spine, css } = readEpub(bytes);
    const documents = spine.map(({ text }) => parseXhtml(text));
    return { ...readingOf(readEpubDownload(documents, css)), page, obstacle: null };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const part = error instanceof PageChanged ? error.part : null;
    return { ...emptyReading(), page, error: { part, message: error.message } };
  }
}
