import { deflateSync, unzipSync } from 'fflate';
import { archiveOrigin } from '@/ao3/addresses';
import { cleanFragment } from '@/formats/clean-html';
import { workId } from '@/model/ids';
import { keepReading } from '@/saving/keep-reading';
import { saveFile } from '@/saving/save-file';
import { findChapter, listChapterHeads } from '@/store/chapters';
import { fileWords } from '@/ui/file-words';
import { seeded } from '../archive/write-prose';
import { chapter, reading, work } from '../saving/invented-readings';

let id = workId(7);
const syllables = 'ka lo mi ren tha sol ve an dor is el qui per ma tus ol fen gra wy sh ter un'.split(' ');

/** A chapter of AO3's usual markup: paragraphs of 60 words, some emphasis, now and then a centred line. */
function writeChapter(words: number, next: () => number): string {
  const pick = (count: number): number => Math.floor(next() * count);
  const word = (): string =>
    Array.from({ length: 1 + pick(3) }, () => syllables[pick(syllables.length)]).join('');
  return Array.from({ length: Math.ceil(words / 60) }, (_, at) => {
    const line = Array.from({ length: 60 }, () => (pick(40) === 0 ? `<em>${word()}</em>` : word())).join(' ');
    return at % 25 === 24 ? `<p align="center">${line}</p>` : `<p>${line}.</p>`;
  }).join('\n');
}

/** Keeps a work of so many chapters, each of so many words. */
export async function prepare(chapters: number, words: number): Promise<void> {
  const next = seeded(7);
  // Each its own: a work that is kept again would be joined with what is there.
  id = workId(1000 + chapters);
  const all = Array.from({ length: chapters }, (_, at) =>
    chapter({ position: at + 1, html: writeChapter(words, next) }),
  );
  const facts = { title: 'The Long Road', words: chapters * words, chaptersPosted: chapters };
  await keepReading(reading({ work: work({ id, ...facts }), chapters: all, view: 'entire' }), 1);
}

/** The whole way: out of the database into a file. Gives the size of the file. */
export async function save(): Promise<number> {
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  const { blob } = await saveFile({ kind: 'work', works: [id] }, 'epub', fileWords, watch);
  last = blob;
  return blob.size;
}
let last = new Blob();

let texts: string[] = [];
let files: Uint8Array[] = [];

/** Puts what the floor works on into memory, which is no part of it. */
export async function prepareFloor(): Promise<void> {
  const heads = await listChapterHeads(id);
  texts = [];
  for (const { position } of heads) texts.push((await findChapter(id, position))?.html ?? '');
  files = Object.values(unzipSync(new Uint8Array(await last.arrayBuffer())));
}

/** The same texts cleaned, and the same bytes deflated by fflate; ours are deflated by the browser, which is quicker. */
export function cleanAndDeflate(): number {
  for (const html of texts) cleanFragment(html, { base: archiveOrigin, say: () => '' });
  return files.reduce((sum, bytes) => sum + deflateSync(bytes, { level: 6 }).length, 0);
}
