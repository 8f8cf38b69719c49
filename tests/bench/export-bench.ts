import { deflateSync, unzipSync } from 'fflate';
import { cleanFragment } from '@/formats/clean-html';
import { writeEpub } from '@/formats/write-epub';
import type { Book } from '@/model/book';
import { around, makeBook, makeChapter, makeWork } from '../formats/make-book';

/** Numbers that look drawn by lot and are the same in every run. */
function* drawn(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1664525 + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const syllables = 'ka lo mi ren tha sol ve an dor is el qui per ma tus ol fen gra wy sh ter un ba ly'.split(
  ' ',
);

/** A chapter of AO3's usual markup: paragraphs of 60 words, here and there emphasis, a link, a rule. */
function writeChapter(words: number, lots: Generator<number, never>): string {
  const pick = (count: number): number => Math.floor(lots.next().value * count);
  const word = (): string =>
    Array.from({ length: 1 + pick(3) }, () => syllables[pick(syllables.length)] ?? '').join('');
  const paragraphs = Array.from({ length: Math.ceil(words / 60) }, (_, at) => {
    const text = Array.from({ length: 60 }, () => (pick(40) === 0 ? `<em>${word()}</em>` : word())).join(' ');
    return at % 25 === 24 ? `<hr><p align="center">${text}</p>` : `<p>${text}.</p>`;
  });
  return paragraphs.join('\n');
}

let texts: string[] = [];
let files: Uint8Array[] = [];

/** Makes a work of so many chapters, each of so many words, for the two functions below. */
export async function prepare(chapters: number, words: number): Promise<void> {
  const lots = drawn(7);
  texts = Array.from({ length: chapters }, () => writeChapter(words, lots));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of writeEpub(bookOf(texts), { around })) pieces.push(new Uint8Array(piece));
  files = Object.values(unzipSync(new Uint8Array(await new Blob(pieces).arrayBuffer())));
}

/** The work to EPUB; gives the milliseconds by the clock. */
export async function exportWork(): Promise<number> {
  const begun = performance.now();
  let bytes = 0;
  for await (const piece of writeEpub(bookOf(texts), { around })) bytes += piece.length;
  return bytes > 0 ? performance.now() - begun : Number.NaN;
}

/** The least that could do it: its texts cleaned, and the same bytes deflated. */
export function cleanAndDeflate(): number {
  const begun = performance.now();
  for (const html of texts) cleanFragment(html, around);
  for (const bytes of files) deflateSync(bytes, { level: 6 });
  return performance.now() - begun;
}

const bookOf = (chapters: readonly string[]): Book =>
  makeBook([makeWork(chapters.map((html, at) => makeChapter(`Chapter ${at + 1}`, html)))]);
