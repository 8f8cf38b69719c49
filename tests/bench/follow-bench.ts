import { parseHtml } from '@/formats/parse-html';
import { chapterText, findPlace, placeAt } from '@/progress/place-in-text';
import { watchReading } from '@/progress/watch-reading';

/** Puts a chapter on the page, laid out as a reader finds it. */
export function show(html: string): number {
  document.body.replaceChildren(...parseHtml(`<div>${html}</div>`).body.childNodes);
  return document.body.getBoundingClientRect().height;
}

/** Follows the reader through it; what it gives ends that, and says how often anything was told. */
export function follow(): () => number {
  const text = document.body.firstElementChild;
  if (!text) throw new Error('There is no text.');
  let told = 0;
  const tell = (): void => {
    told += 1;
  };
  const stop = watchReading({ chapters: [{ id: null, position: 1, text }], latest: null, tell }, document);
  return () => {
    stop();
    return told;
  };
}

/** How long (ms) it takes to find a place again in such paragraphs after an author changed some. */
export function find(paragraphs: string[]): number {
  const place = placeAt({ chapter: null, position: 1 }, chapterText(paragraphs), {
    paragraph: paragraphs.length >> 1,
    into: 0,
  });
  if (!place) throw new Error('There is no text.');
  const edited = paragraphs
    .filter((_, index) => index % 6 > 0)
    .map((each, index) => (index % 5 ? each : `x${each}`));
  const text = chapterText(edited);
  const start = performance.now();
  const found = findPlace(place, text);
  const end = performance.now();
  if (!found) throw new Error('It was not found.');
  return end - start;
}
