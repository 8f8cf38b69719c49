import { readDownload, readEpubDownload } from '@/ao3/read-download';
import { fromDataUrl } from '@/formats/data-url';
import { decodeText } from '@/formats/decode-text';
import { parseHtml, parseXhtml } from '@/formats/parse-html';
import { readEpub } from '@/formats/read-epub';
import type { Kept } from '@/model/kept';
import type { WorkReading } from '@/model/work';
import type { KeptPicture } from '@/store/database';
import { ImportRefused, refusalOf } from './import-refused';
import { keepReadings, type Told } from './keep-reading';
import { readBookPictures } from './read-book-pictures';
import { isExport, readExport } from './read-export';

// The longest work of AO3 (some 6 million words) is a file of about 40 MB; a book may have pictures in it.
const mostHtmlBytes = 50 * 1024 * 1024;
const mostEpubBytes = 100 * 1024 * 1024;

const dayMs = 24 * 60 * 60 * 1000;

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
    const { told, pictures } = await readFile(file);
    const kept = await keepReadings(told, pictures);
    return { name: file.name, kept, oddities: told.flatMap(({ reading }) => reading.oddities) };
  } catch (error) {
    throw refusalOf(error);
  }
}

/** What a file tells, and the pictures in it. */
interface Read {
  told: Told[];
  pictures: KeptPicture[];
}

async function readFile(file: File): Promise<Read> {
  const start = new Uint8Array(await file.slice(0, 68).arrayBuffer());
  const kind = kindOf(start);
  if (kind === 'other') throw new ImportRefused('other-format');
  if (file.size > (kind === 'zip' ? mostEpubBytes : mostHtmlBytes)) throw new ImportRefused('too-large');

  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === 'html') {
    const text = decodeText(bytes);
    const page = parseHtml(text);
    if (!isExport([page])) return download(readDownload(page));
    // A parser closes what a cut file leaves open; ours end with this tag.
    if (!/<\/html>\s*$/.test(text)) throw new ImportRefused('cut');
    return ours([page], (_, src) => fromDataUrl(src));
  }
  const { spine, css, read } = readEpub(bytes);
  const pages = spine.map(({ text }) => parseXhtml(text));
  if (!isExport(pages)) return download(readEpubDownload(pages, css));
  return ours(pages, (page, src) => read(spine[page]?.name ?? '', src));
}

const download = (reading: WorkReading): Read => ({
  told: [{ reading, asOf: dayOf(reading) }],
  pictures: [],
});

/** The pictures come first: reading the texts takes the pages apart. */
function ours(pages: readonly Document[], open: (page: number, src: string) => Uint8Array | null): Read {
  const now = Date.now();
  const pictures = readBookPictures(pages, open, now);
  return { told: readExport(pages, now), pictures };
}

/** By its first bytes: a zip file, one of AO3's formats that we do not read (PDF, MOBI, AZW3), or else text. */
function kindOf(start: Uint8Array): 'zip' | 'other' | 'html' {
  const text = new TextDecoder('latin1').decode(start);
  if (text.startsWith('PK')) return 'zip';
  return text.startsWith('%PDF') || text.slice(60, 68) === 'BOOKMOBI' ? 'other' : 'html';
}

/**
 * The time of which a download speaks: the day of the work's last update, at its beginning. So it adds to what
 * pages said, and overrules them only where the work was updated after they were read; a day that
 * is yet to come is none.
 */
function dayOf({ work }: WorkReading): number {
  const day = work.updated ?? work.published;
  const at = day === null ? 0 : Date.parse(`${day}T00:00:00Z`);
  return at > Date.now() + dayMs ? 0 : at;
}
