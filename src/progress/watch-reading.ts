import type { ChapterId } from '@/model/ids';
import { isFurther, type Place } from '@/model/place';
import { countWords } from './count-words';
import { findPoint, lastAbove } from './find-point';
import { type GatheredText, gatherText, isStale } from './gather-text';
import { lineAt } from './go-to-point';
import { type Point, placeAt } from './place-in-text';
import { followPace, type Pace, type Sight } from './reading-pace';
import { type Tell, Untold } from './untold';

/** A chapter whose text a page shows. */
export interface ShownChapter {
  id: ChapterId | null;
  position: number;
  text: Element;
}

export interface Watched {
  /** In reading order; at least one. */
  chapters: readonly ShownChapter[];
  /** Where the reader was, as far as is known. To stay somewhere without reading on never takes it back. */
  latest: Place | null;
  /** Called at most every three seconds, and when the page is left. */
  tell: Tell;
}

/** 1,500 words a minute, in words a ms: quicker than anybody reads. */
const mostWords = 1500 / 60_000;
/** While a page moves, it is looked at so often; */
const lookMs = 250;
/** while it stands still, so often. */
const tickMs = 5000;

/**
 * Follows a reader through the text of a page that is shown, from its scrolling alone, until the function that it
 * returns is called.
 */
export function watchReading(watched: Watched, page: Document): () => void {
  const view = page.defaultView;
  if (!view) return () => undefined;
  const watch = new ReadingWatch(watched, page, view);
  let soon: ReturnType<typeof setTimeout> | null = null;
  const look = (): void => {
    soon = null;
    watch.look();
  };
  const scroll = (): void => {
    soon ??= setTimeout(look, lookMs);
  };
  const leave = (): void => watch.leave();
  const turn = (): void => (page.visibilityState === 'visible' ? watch.look() : watch.leave());
  const ticking = setInterval(look, tickMs);
  view.addEventListener('scroll', scroll, { passive: true });
  page.addEventListener('visibilitychange', turn);
  view.addEventListener('pagehide', leave);
  look();
  return () => {
    clearInterval(ticking);
    if (soon !== null) clearTimeout(soon);
    view.removeEventListener('scroll', scroll);
    page.removeEventListener('visibilitychange', turn);
    view.removeEventListener('pagehide', leave);
    leave();
  };
}

class ReadingWatch {
  readonly #watched: Watched;
  readonly #page: Document;
  readonly #view: Window;
  readonly #untold: Untold;
  /** Chapters are gathered when the reader comes to them. */
  readonly #texts = new Map<ShownChapter, GatheredText | 'gathering'>();
  /** The paragraphs whose words are counted already: once a visit. */
  readonly #counted = new Map<ShownChapter, Set<number>>();
  #here: { chapter: ShownChapter; text: GatheredText; point: Point; pace: Pace } | null = null;

  constructor(watched: Watched, page: Document, view: Window) {
    this.#watched = watched;
    this.#page = page;
    this.#view = view;
    this.#untold = new Untold(watched.tell, watched.latest);
  }

  look(): void {
    if (this.#page.visibilityState !== 'visible') return;
    const { chapters } = this.#watched;
    const line = lineAt(this.#view);
    const chapter = chapters[lastAbove(chapters, ({ text }) => text, line)];
    const text = chapter && this.#textOf(chapter);
    if (!chapter || !text) return;
    if (this.#here && (this.#here.chapter !== chapter || this.#here.text !== text)) this.#settleUp();

    const point = findPoint(text.inPage, line);
    const sight: Sight = {
      at: performance.now(),
      top: lettersAt(text, point),
      bottom: lettersAt(text, findPoint(text.inPage, this.#view.innerHeight)),
      end: text.letters,
      most: mostWords * text.lettersPerWord,
    };
    // Where the text is above or below the screen, nobody reads it.
    if (sight.bottom > sight.top) this.#follow(chapter, text, point, sight);
    else this.#settleUp();
  }

  /** Somebody else is in front now, or the page goes away. */
  leave(): void {
    this.#settleUp();
    this.#untold.now();
  }

  /** What was on the screen until this moment, and is no longer. */
  #settleUp(): void {
    if (!this.#here) return;
    const { chapter, text, point, pace } = this.#here;
    this.#follow(chapter, text, point, { ...pace.sight, at: performance.now() });
    this.#here = null;
  }

  #follow(chapter: ShownChapter, text: GatheredText, point: Point, sight: Sight): void {
    const before = this.#here;
    const { pace, read, ms } = followPace(before?.pace ?? null, sight);
    let words = 0;
    if (before && read) words += this.#count(chapter, text, before.point.paragraph, point.paragraph);
    if (before && pace.ended && !before.pace.ended)
      words += this.#count(chapter, text, point.paragraph, text.inPage.length);
    this.#here = { chapter, text, point, pace };
    const place = pace.settled ? this.#newPlace(chapter, text, point, pace) : null;
    this.#untold.add({ place, words, ms: pace.settled ? ms : 0 });
  }

  /** Where the reader is, unless that is where they were. */
  #newPlace(chapter: ShownChapter, text: GatheredText, point: Point, pace: Pace): Place | null {
    const isEnd = pace.ended && pace.sight.bottom >= pace.sight.end;
    const here = isEnd ? { paragraph: text.inPage.length - 1, into: 1 } : point;
    const known = this.#untold.place;
    if (known && isAt(known, chapter, here)) return null;
    const place = placeAt({ chapter: chapter.id, position: chapter.position }, text, here);
    if (!place || (pace.settled === 'staying' && known && !isFurther(place, known))) return null;
    // Only the end itself is the end: the line at the top of a screen never comes to it.
    return { ...place, fraction: isEnd ? 1 : Math.min(place.fraction, 0.9999) };
  }

  #textOf(chapter: ShownChapter): GatheredText | null {
    const text = this.#texts.get(chapter);
    if (text === 'gathering') return null;
    if (text && !isStale(text)) return text;
    if (!chapter.text.isConnected) return null;
    this.#texts.set(chapter, 'gathering');
    void gatherText(chapter.text).then((gathered) => {
      this.#texts.set(chapter, gathered);
      if (!isStale(gathered)) this.look();
    });
    return null;
  }

  #count(chapter: ShownChapter, text: GatheredText, from: number, to: number): number {
    const counted = this.#counted.get(chapter) ?? new Set();
    this.#counted.set(chapter, counted);
    let words = 0;
    for (let index = from; index < to; index++) {
      if (!counted.has(index)) words += countWords(text.paragraphs[index] ?? '');
      counted.add(index);
    }
    return words;
  }
}

const isAt = (place: Place, { id, position }: ShownChapter, { paragraph, into }: Point): boolean =>
  place.chapter === id && place.position === position && place.paragraph === paragraph && place.into === into;

/** How many letters of a text stand before a point. */
function lettersAt({ starts, paragraphs }: GatheredText, { paragraph, into }: Point): number {
  return (starts[paragraph] ?? 0) + into * (paragraphs[paragraph]?.length ?? 0);
}
