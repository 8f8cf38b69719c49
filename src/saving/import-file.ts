import { readDownload, readEpubDownload } from '@/ao3/read-download';
import { decodeText } from '@/formats/decode-text';
import { parseHtml, parseXhtml } from '@/formats/parse-html';
import { readEpub } from '@/formats/read-epub';
import type { Kept } from '@/model/kept';
import type { WorkReading } from '@/model/work';
import { ImportRefused, refusalOf } from './import-refused';
import { keepReading } from './keep-reading';

// The longest work of AO3 (some 6 million words) is a file of about 40 MB; a book may have pictures in it.
const mostHtmlBytes = 50 * 1024 * 1024;
const mostEpubBytes = 100 * 1024 * 1024;

/** What came of a file that was taken in. */
export interface Imported {
  name: string;
  kept: Kept;
  /** What was there and not understood, for a bug report. */
  oddities: string[];
}

/**
 * Takes one of AO3's own downloads (HTML or EPUB) into the library. What it is is told from its content, whatever
 * its name. Throws ImportRefused; then nothing of it is kept.
 */
export async function importFile(file: File): Promise<Imported> {
  try {
    const reading = await readFile(file);
    const kept = await keepReading(reading, dayOf(reading));
    return { name: file.name, kept, oddities: reading.oddities };
  } catch (error) {
    throw refusalOf(error);
  }
}

async function readFile(file: File): Promise<WorkReading> {
  const start = new Uint8Array(await file.slice(0, 68).arrayBuffer());
  const kind = kindOf(start);
  if (kind === 'other') throw new ImportRefused('other-format');
  if (file.size > (kind === 'zip' ? mostEpubBytes : mostHtmlBytes)) throw new ImportRefused('too-large');

  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === 'html') return readDownload(parseHtml(decodeText(bytes)));
  const { spine, css } = readEpub(bytes);
  return readEpubDownload(
    spine.map(({ text }) => parseXhtml(text)),
    css,
  );
}

/** By its first bytes: a zip file, one of AO3's formats that we do not read (PDF, MOBI, AZW3), or else text. */
function kindOf(start: Uint8Array): 'zip' | 'other' | 'html' {
  const text = new TextDecoder('latin1').decode(start);
  if (text.startsWith('PK')) return 'zip';
  return text.startsWith('%PDF') || text.slice(60, 68) === 'BOOKMOBI' ? 'other' : 'html';
}

/**
 * The time of which a download speaks: the day of the work's last update, at its beginning. So it adds to what
 * pages said, and overrules them only where the work was updated after they were read.
 */
function dayOf({ work }: WorkReading): number {
  const day = work.updated ?? work.published;
  return day === null ? 0 : Date.parse(`${day}T00:00:00Z`);
}
