import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapterId } from '@/model/ids';
import { sightChapters } from '@/saving/join-chapters';
import { joinKept, type KeptRows } from '@/saving/join-kept';
import { joinReading } from '@/saving/join-reading';
import { arrangeChapters } from '@/store/arrange-chapters';
import { anyTold, chapter, reading, type Told } from './invented-readings';

/** A library that these readings made, one after the other. */
function libraryOf([first, ...rest]: readonly Told[]): KeptRows {
  if (!first) throw new Error('A library is made of something.');
  return rest.reduce(keep, keep(undefined, first));
}

function keep(library: KeptRows | undefined, { reading, asOf }: Told): KeptRows {
  const read = sightChapters(reading.work.id, reading.chapters, reading.view, asOf);
  const before = { work: library?.work, chapters: library?.chapters };
  const { work, chapters, texts } = joinReading(before, reading, read, { asOf, now: 0 });
  return { work, chapters, texts: withTexts(library?.texts ?? [], texts) };
}

function withTexts(before: KeptRows['texts'], added: KeptRows['texts']): KeptRows['texts'] {
  const texts = new Map([...before, ...added].map((row) => [row.text, row]));
  return [...texts.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
}

function join(mine: KeptRows, other: KeptRows): KeptRows {
  const { work, chapters, texts } = joinKept(mine, other);
  return { work, chapters, texts: withTexts(mine.texts, texts) };
}

const someTold = fc.array(anyTold, { minLength: 1, maxLength: 4 });

describe('libraries joined, by law', () => {
  it('hold what one library would hold that had read everything', () => {
    fc.assert(
      fc.property(someTold, someTold, (mine, other) => {
        expect(join(libraryOf(mine), libraryOf(other))).toEqual(libraryOf([...mine, ...other]));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are the same whichever is joined to which, and however often', () => {
    fc.assert(
      fc.property(someTold, someTold, (some, more) => {
        const [one, other] = [libraryOf(some), libraryOf(more)];
        const joined = join(one, other);
        expect(join(other, one)).toEqual(joined);
        expect(join(joined, other)).toEqual(joined);
        expect(join(one, one)).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a library of which a part is lost', () => {
  const first = chapter({ id: chapterId(101), position: 1, html: '<p>First.</p>' });
  const second = chapter({ id: chapterId(102), position: 2, html: '<p>Second.</p>' });

  it('brings the chapters whose text is there', () => {
    const mine = libraryOf([{ reading: reading(), asOf: 1 }]);
    const other = libraryOf([{ reading: reading({ chapters: [first, second] }), asOf: 2 }]);
    const cut = { ...other, texts: other.texts.filter(({ html }) => html !== second.html) };
    const joined = join(mine, cut);
    expect(arrangeChapters(joined.chapters).map(({ id }) => id)).toEqual([101]);
    expect(joined.work.chaptersKept).toBe(1);
  });
});

describe('what AO3 no longer shows', () => {
  const told = (asOf: number) => libraryOf([{ reading: reading(), asOf }]);
  const gone = (asOf: number, at: number): KeptRows => {
    const rows = told(asOf);
    return { ...rows, work: { ...rows.work, absence: { kind: 'missing', at } } };
  };

  it('stays gone, since the first time that it was', () => {
    expect(join(gone(1, 5), gone(2, 4)).work.absence).toEqual({ kind: 'missing', at: 4 });
  });

  it('is back once either has read it since', () => {
    expect(join(gone(1, 5), told(6)).work.absence).toBeUndefined();
    expect(join(told(6), gone(1, 5)).work.absence).toBeUndefined();
  });
});
