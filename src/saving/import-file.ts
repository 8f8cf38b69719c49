import { readDownload, readEpubDownload } from '@/ao3/read-download';
import { decodeText } from '@/formats/decode-text';
import { parseHtml, parseXhtml } from '@/formats/parse-html';
import { readEpub } from '@/formats/read-epub';
import type { Kept } from '@/model/kept';
import type { WorkReading } from '@/model/work';
import { ImportRefused, refusalOf } from './import-refused';
import { keepReadings, type Told } from './keep-reading';
import { isExport, readExport } from './read-export';

// The longest work of AO3 (some 6 million words) is a file of about 40 MB; a book may have pictures in it.
const mostHtmlBytes = 50 * 1024 * 1024;
const mostEpubBytes = 100 * 1024 * 1024;

/** What came of a file that was taken in. */
export interface Imported {
  name: string;
  /** One for each work in it: a file of ours may hold several. */
  kept: Kept[];
  /** What was there and not understood, for a bug report. */
  oddities: string[];
}

/**
 * Takes one of AO3's own downloads (HTML or EPUB), or a file that Dogear saved as HTML or EPUB, into the library.
 * What it is is told from its content, whatever its name. Throws ImportRefused; then nothing of it is kept.
 */
export async function importFile(file: File): Promise<Imported> {
  try {
    const all = await readFile(file);
    const kept = await keepReadings(all);
    return { name: file.name, kept, oddities: all.flatMap(({ reading }) => reading.oddities) };
  } catch (error) {
    throw refusalOf(error);
  }
}

async function readFile(file: File): Promise<Told[]> {
  const start = new Uint8Array(await file.slice(0, 68).arrayBuffer());
  const kind = kindOf(start);
  if (kind === 'other') throw new ImportRefused('other-format');
  if (file.size > (kind === 'zip' ? mostEpubBytes : mostHtmlBytes)) throw new ImportRefused('too-large');

  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === 'html') {
    const text = decodeText(bytes);
    const page = parseHtml(text);
    if (!isExport([page])) return told(readDownload(page));
    // A parser closes what a cut file leaves open; ours end with this tag.
    if (!/<\/html>\s*$/.test(text)) throw new ImportRefused('cut');
    return readExport([page], Date.now());
  }
  const { spine, css } = readEpub(bytes);
  const pages = spine.map(({ text }) => parseXhtml(text));
  return isExport(pages) ? readExport(pages, Date.now()) : told(readEpubDownload(pages, css));
}

const told = (reading: WorkReading): Told[] => [{ reading, asOf: dayOf(reading) }];

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
