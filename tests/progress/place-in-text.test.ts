// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapterId } from '@/model/ids';
import { type Place, quoteLetters } from '@/model/place';
import { chapterText, findPlace, placeAt } from '@/progress/place-in-text';
import { seeded, writeProse } from '../archive/write-prose';
import { type Edited, editChapter } from './edit-chapter';
import { chaptersInViews } from './texts-of-works';

/** `npm run laws` tries every case that was promised; each test run tries some of them. */
const cases = process.env.LAWS === 'all' ? 10_000 : 400;

const chapter = { chapter: chapterId(7), position: 2 };
const textOf = (paragraphs: readonly string[]) => chapterText(paragraphs);

function place(paragraphs: readonly string[], paragraph: number, into = 0): Place {
  const taken = placeAt(chapter, textOf(paragraphs), { paragraph, into });
  if (!taken) throw new Error('There is no such paragraph.');
  return taken;
}

/** Prose, and scripts without spaces, from right to left, with marks and of emoji alone; and what is there twice. */
const scripts = [
  writeProse(7, 900)
    .replace(/<[^>]+>/g, '\n')
    .split('\n')
    .filter((line) => line !== ''),
  '雨が降っていた。|彼は灯を置いた。|「待って」と彼女は言った。|それから三年が過ぎた。|海は静かだった。|雨が降っていた。'.split(
    '|',
  ),
  'كان المطر يهطل على المدينة القديمة.|وضعت المصباح على النافذة.|لم يقل أحد شيئا.|ثم جاء الصباح.'.split('|'),
  ['👩‍👩‍👧', '🏳️‍🌈🏳️‍🌈', 'नमस्ते, क्षत्रिय।', 'Z̸̢a̵lgo t̷e̶xt', '👩‍👩‍👧', '* * *', '…', '* * *'],
];
const works = chaptersInViews();
const texts = [...scripts, ...works.map(({ paragraphs }) => paragraphs)].filter(({ length }) => length > 0);

describe('a place', () => {
  it('is found exactly where it was taken, in every view', () => {
    const views = new Map<string, string[][]>();
    for (const { work, position, paragraphs } of works) {
      const key = `${work} ${position}`;
      views.set(key, [...(views.get(key) ?? []), paragraphs]);
    }
    const groups = [...views.values()];
    const all = [...groups, ...scripts.map((each) => [each])].filter(([first]) => first && first.length > 0);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (...drawn) => {
          const [which, from, to, at, into] = drawn;
          const shown = all[which % all.length] ?? [];
          const [here, there] = [shown[from % shown.length] ?? [], shown[to % shown.length] ?? []];
          const paragraph = at % here.length;
          expect(findPlace(place(here, paragraph, into), textOf(there))).toEqual({
            paragraph,
            into,
            sure: 'exact',
          });
        },
      ),
      { numRuns: cases },
    );
  });

  it('tells how far the reader is by letters, from 0 to 1', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (paragraphs) => {
        const fractions = paragraphs.map((_, index) => place(paragraphs, index).fraction);
        expect(fractions[0]).toBe(0);
        expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
        expect(place(paragraphs, paragraphs.length - 1, 1).fraction).toBe(1);
      }),
    );
  });

  it('quotes the beginning of the paragraph, and cuts no letter apart', () => {
    for (const paragraphs of texts) {
      for (const [index, text] of paragraphs.slice(0, 50).entries()) {
        const quote = place(paragraphs, index).quote.text;
        expect(text.startsWith(quote)).toBe(true);
        expect(quote.length).toBeLessThanOrEqual(quoteLetters);
        expect(quote).not.toMatch(/\p{Surrogate}/u);
        expect(quote).not.toBe('');
      }
    }
  });

  it('is nowhere in a text without words', () => {
    expect(placeAt(chapter, textOf([]), { paragraph: 0, into: 0 })).toBeNull();
    expect(findPlace(place(['a'], 0), textOf([]))).toBeNull();
  });

  it('is guessed by how far it was, where every word is another', () => {
    const old = Array.from({ length: 20 }, (_, index) => `Old words ${index}`);
    const other = Array.from({ length: 40 }, (_, index) => `Nothing alike ${index}`);
    const found = findPlace(place(old, 10), textOf(other));
    expect(found?.sure).toBe('guess');
    expect(Math.abs((found?.paragraph ?? 0) - 20)).toBeLessThanOrEqual(1);
  });

  it('does not go to the same words elsewhere', () => {
    const verse = (name: string) => [`${name} came home.`, 'And the sea sang.', `${name} went away.`];
    const song = ['Maren', 'Ivo', 'Corrie', 'Teasel'].flatMap(verse);
    const found = findPlace(place(song, 7), textOf(song.toSpliced(1, 1)));
    expect(found).toMatchObject({ paragraph: 6, sure: 'exact' });
  });
});

describe('after an author’s edits, a place', () => {
  interface Case extends Edited {
    off: number;
    sure: string;
    /** No other paragraph of the chapter had these words. */
    only: boolean;
  }
  const tried: Case[] = [];
  const long = texts.filter(({ length }) => length >= 10);

  it('is within one paragraph of the true one, in 99 of 100 chapters of which up to 30 % changed', () => {
    for (let seed = 1; seed <= cases; seed++) {
      const random = seeded(seed);
      const below = (most: number): number => Math.floor(random() * most);
      const before = long[below(long.length)] ?? [];
      const foreign = long[below(long.length)] ?? [];
      const at = below(before.length);
      const edited = editChapter(before, at, { seed, share: 0.3 * ((seed % 10) / 9), foreign });
      const found = findPlace(place(before, at, 0.5), textOf(edited.paragraphs));
      const only = before.filter((text) => text === before[at]).length === 1;
      const off = found ? Math.abs(found.paragraph - edited.at) : Number.POSITIVE_INFINITY;
      tried.push({ ...edited, off, sure: found?.sure ?? 'lost', only });
    }
    const near = tried.filter(({ off }) => off <= 1).length / tried.length;
    console.log(`FIGURE: ${tried.length} edited chapters, ${(near * 100).toFixed(2)} % within one paragraph`);
    expect(near).toBeGreaterThanOrEqual(0.99);
  });

  it('is exactly there where its own words are', () => {
    const kept = tried.filter(({ fate, only }) => (fate === 'kept' || fate === 'added') && only);
    const right = kept.filter(({ off, sure }) => off === 0 && sure !== 'guess').length / kept.length;
    console.log(
      `FIGURE: of ${kept.length} paragraphs that were left alone, ${(right * 100).toFixed(2)} % exactly`,
    );
    expect(right).toBeGreaterThanOrEqual(0.995);
  });

  it('says that it is a guess where its words are gone', () => {
    const gone = tried.filter(({ fate, only }) => fate === 'removed' && only);
    const told = gone.filter(({ off, sure }) => off <= 1 && sure === 'guess').length / gone.length;
    console.log(
      `FIGURE: of ${gone.length} that were removed, ${(told * 100).toFixed(2)} % at a neighbour, as a guess`,
    );
    expect(told).toBeGreaterThanOrEqual(0.9);
  });
});
