// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chapterId } from '@/model/ids';
import type { Place } from '@/model/place';
import type { Stretch } from '@/model/stretch';
import { watchReading } from '@/progress/watch-reading';

/** A page laid out by hand: paragraphs of 20 words and 100 px, one below the other, from 1000 px down. */
const height = 100;
const first = 1000;
const screen = 800;
/** At an eighth of the screen stands the line at which a place is taken. */
const line = 100;

type Told = Pick<Stretch, 'place' | 'words' | 'ms'>;
let told: Told[];
let stop: () => void;
let visible: DocumentVisibilityState;

function layOut(paragraphs: HTMLElement[]): void {
  const box = (element: Element | null): DOMRect => {
    const index = paragraphs.findIndex((each) => each === element || each.contains(element));
    const from = index < 0 ? 0 : index;
    const to = index < 0 ? paragraphs.length : index + 1;
    return new DOMRect(0, first + from * height - window.scrollY, 500, (to - from) * height);
  };
  Range.prototype.getBoundingClientRect = function boxOfRange() {
    return box(this.startContainer.parentElement);
  };
  Element.prototype.getBoundingClientRect = function boxOfElement() {
    return box(this);
  };
}

function open(count: number, latest: Place | null = null): void {
  document.body.replaceChildren();
  const text = document.createElement('div');
  const paragraphs = Array.from({ length: count }, (_, index) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Paragraph ${index} ${'some words '.repeat(9)}.`;
    return paragraph;
  });
  text.append(...paragraphs);
  document.body.append(text);
  layOut(paragraphs);
  window.scrollY = 0;
  const chapters = [{ id: chapterId(7), position: 3, text }];
  stop = watchReading({ chapters, latest, tell: (each) => told.push(each) }, document);
}

/** Moves the page so that this paragraph (and a part of it) stands at the line, and lets time go by. */
async function goTo(paragraph: number, thenMs: number): Promise<void> {
  window.scrollY = first + paragraph * height - line;
  window.dispatchEvent(new Event('scroll'));
  await vi.advanceTimersByTimeAsync(thenMs);
}

/** As many words as that are read in a second or two. */
async function read(from: number, to: number): Promise<void> {
  for (let at = from; at <= to; at += 0.5) await goTo(at, 2000);
}

async function turnAway(state: DocumentVisibilityState): Promise<void> {
  visible = state;
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
}

const places = (): number[] => told.flatMap(({ place }) => (place ? [place.paragraph] : []));
const words = (): number => told.reduce((sum, each) => sum + each.words, 0);
const minutes = (): number => told.reduce((sum, each) => sum + each.ms, 0) / 60_000;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  visible = 'visible';
  window.innerHeight = screen;
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visible });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('a reader', () => {
  it('who reads on is followed, to within three seconds', async () => {
    open(40);
    await goTo(0, 3000);
    await read(0.5, 20);
    expect(places().at(-1)).toBeGreaterThanOrEqual(19);
    expect(told[0]?.place).toMatchObject({ chapter: 7, position: 3 });
    await turnAway('hidden');
    expect(places().at(-1)).toBe(20);
    expect(words()).toBeGreaterThanOrEqual(19 * 20);
    expect(words()).toBeLessThanOrEqual(21 * 20);
    expect(minutes()).toBeGreaterThan(1);
    expect(minutes()).toBeLessThan(2);
  });

  it('is told of no oftener than every three seconds', async () => {
    open(40);
    const at: number[] = [];
    stop();
    const push = told.push.bind(told);
    told.push = (...each) => {
      at.push(Date.now());
      return push(...each);
    };
    open(40);
    await goTo(0, 3000);
    await read(0.5, 20);
    expect(at.length).toBeGreaterThan(5);
    for (const [index, time] of at.slice(1).entries())
      expect(time - (at[index] ?? 0)).toBeGreaterThanOrEqual(3000);
  });

  it('who flings through is somewhere only when they read there', async () => {
    open(400);
    await goTo(0, 3000);
    for (let at = 0; at < 300; at += 20) await goTo(at, 300);
    await vi.advanceTimersByTimeAsync(5000);
    expect(places()).toEqual([]);
    expect(words()).toBe(0);
    await read(300.5, 302);
    await turnAway('hidden');
    expect(places().at(-1)).toBe(302);
  });

  it('who stays where they came to is there, but never further back than they were', async () => {
    open(40);
    await goTo(10, 16_000);
    await turnAway('hidden');
    expect(places()).toEqual([10]);
    stop();
    const [latest = null] = told.map(({ place }) => place);
    await turnAway('visible');
    told = [];
    open(40, latest);
    await goTo(5, 30_000);
    await turnAway('hidden');
    expect(places()).toEqual([]);
    await turnAway('visible');
    await goTo(5, 3000);
    await read(5.5, 6);
    await turnAway('hidden');
    expect(places().at(-1)).toBe(6);
  });

  it('has read a chapter when its end was on the screen long enough, and only then', async () => {
    open(12);
    await goTo(0, 3000);
    await read(0.5, 4);
    expect(told.at(-1)?.place?.fraction).toBeLessThan(1);
    await goTo(5, 20_000);
    await turnAway('hidden');
    expect(told.findLast(({ place }) => place)?.place?.fraction).toBe(1);
    expect(words()).toBeGreaterThanOrEqual(12 * 20);
    stop();
    await turnAway('visible');
    told = [];
    open(100);
    await goTo(95, 60_000);
    await goTo(140, 1000);
    await turnAway('hidden');
    expect(told.some(({ place }) => place?.fraction === 1)).toBe(false);
  });

  it('is given no time while another tab is in front, nor when they have long gone', async () => {
    open(40);
    await goTo(0, 3000);
    await read(0.5, 2);
    await turnAway('hidden');
    const before = minutes();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(minutes()).toBe(before);
    await turnAway('visible');
    await goTo(2.5, 2000);
    await read(3, 4);
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(minutes()).toBeLessThan(before + 5);
  });

  it('who reads a part again has read its words once', async () => {
    open(40);
    await goTo(0, 3000);
    await read(0.5, 6);
    await read(2, 6);
    await turnAway('hidden');
    expect(words()).toBeLessThanOrEqual(7 * 20);
  });
});
