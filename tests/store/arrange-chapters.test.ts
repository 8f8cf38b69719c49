import { describe, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { arrangeChapters } from '@/store/arrange-chapters';
import type { KeptChapters, Sighting } from '@/store/database';
import { contents } from '../saving/invented-readings';

const [a, b, c] = [chapterId(11), chapterId(12), chapterId(13)];

function seen(facts: Partial<Sighting> & { position: number; text: string }): Sighting {
  return {
    ...{ id: null, title: null, byline: null, summary: null, notes: null, endNotes: null },
    ...{ seenAt: 1, from: facts.id ? 'chapter' : 'html' },
    ...facts,
  };
}

function arrange(sightings: Sighting[], facts: Partial<KeptChapters> = {}) {
  const kept = {
    work: workId(7),
    contents: null,
    contentsAsOf: null,
    sightings,
    stamps: {},
    v: 1,
    ...facts,
  } as const;
  return arrangeChapters(kept).map(({ position, id, text, gone, revisions }) => ({
    at: position,
    ...(id === null ? {} : { id }),
    text,
    ...(gone ? { gone } : {}),
    ...(revisions.length > 0 ? { before: revisions.map(({ text }) => text) } : {}),
  }));
}

describe('arrangeChapters', () => {
  it('lists what AO3 lists, kept or not', () => {
    const listed = { contents: contents(a, b, c), contentsAsOf: 1 };
    expect(arrange([seen({ id: b, position: 2, text: 'B' })], listed)).toEqual([
      { at: 1, id: a, text: null },
      { at: 2, id: b, text: 'B' },
      { at: 3, id: c, text: null },
    ]);
  });

  it('puts chapters where the list has them now, not where they were when they were read', () => {
    const sightings = [seen({ id: a, position: 1, text: 'A' }), seen({ id: b, position: 2, text: 'B' })];
    expect(arrange(sightings, { contents: contents(b, a), contentsAsOf: 2 })).toEqual([
      { at: 1, id: b, text: 'B' },
      { at: 2, id: a, text: 'A' },
    ]);
  });

  it('keeps a chapter that left the list, after all others', () => {
    const sightings = [
      seen({ id: a, position: 1, text: 'A' }),
      seen({ id: b, position: 2, text: 'B' }),
      seen({ position: 4, text: 'D' }),
    ];
    expect(arrange(sightings, { contents: contents(a, c), contentsAsOf: 2 })).toEqual([
      { at: 1, id: a, text: 'A' },
      { at: 2, id: c, text: null },
      { at: 3, id: b, text: 'B', gone: true },
      { at: 4, text: 'D', gone: true },
    ]);
  });

  it('knows a chapter as gone that stood after the last of a newer list', () => {
    const last = seen({ id: c, position: 3, text: 'C', seenAt: 1 });
    expect(arrange([last], { contents: contents(a), contentsAsOf: 2 })).toMatchObject([
      { at: 1 },
      { id: c, gone: true },
    ]);
    expect(arrange([last], { contents: contents(a), contentsAsOf: 1 })).toMatchObject([
      { at: 1 },
      { at: 3, id: c },
    ]);
  });

  it('without a list, gives a position to the chapter that was seen there last', () => {
    const sightings = [
      seen({ id: a, position: 1, text: 'A', seenAt: 1 }),
      seen({ id: b, position: 1, text: 'B', seenAt: 2 }),
    ];
    const expected = [
      { at: 1, id: b, text: 'B' },
      { at: 2, id: a, text: 'A', gone: true },
    ];
    expect(arrange(sightings)).toEqual(expected);
    expect(arrange(sightings.toReversed())).toEqual(expected);
  });

  it('takes a file for the chapter at its position', () => {
    const file = [seen({ position: 1, text: 'A', seenAt: 3 }), seen({ position: 2, text: 'new', seenAt: 3 })];
    const page = [seen({ id: b, position: 2, text: 'old', seenAt: 2 })];
    expect(arrange([...file, ...page], { contents: contents(a, b), contentsAsOf: 2 })).toEqual([
      { at: 1, id: a, text: 'A' },
      { at: 2, id: b, text: 'new', before: ['old'] },
    ]);
    expect(arrange([...file, ...page.map((sighting) => ({ ...sighting, seenAt: 4 }))])).toEqual([
      { at: 1, text: 'A' },
      { at: 2, id: b, text: 'old', before: ['new'] },
    ]);
  });

  it('knows a text again that has moved since the file was made', () => {
    // The file has A, B; since then a new chapter came between them, and B was read on its page.
    const sightings = [
      seen({ position: 1, text: 'A' }),
      seen({ position: 2, text: 'B' }),
      seen({ id: c, position: 3, text: 'B', seenAt: 5 }),
    ];
    expect(arrange(sightings, { contents: contents(a, b, c), contentsAsOf: 5 })).toEqual([
      { at: 1, id: a, text: 'A' },
      { at: 2, id: b, text: null },
      { at: 3, id: c, text: 'B' },
    ]);
  });

  it('does not take a chapter for moved because another has the same text', () => {
    const file = [seen({ position: 1, text: 'same' }), seen({ position: 2, text: 'same' })];
    const page = seen({ id: a, position: 1, text: 'same', seenAt: 5 });
    expect(arrange([...file, page], { contents: contents(a, b), contentsAsOf: 5 })).toEqual([
      { at: 1, id: a, text: 'same' },
      { at: 2, id: b, text: 'same' },
    ]);
    expect(arrange([...file, page])).toEqual([
      { at: 1, id: a, text: 'same' },
      { at: 2, text: 'same' },
    ]);
  });

  it('takes a file of ours at its word, and a page before it', () => {
    const file = [
      seen({ id: a, position: 1, text: 'same', seenAt: 5, from: 'export' }),
      seen({ position: 2, text: 'same', seenAt: 3, from: 'export' }),
    ];
    const listed = { contents: contents(a), contentsAsOf: 3 };
    expect(arrange(file, listed)).toEqual([
      { at: 1, id: a, text: 'same' },
      { at: 2, text: 'same' },
    ]);
    const page = seen({ id: a, position: 1, text: 'same', seenAt: 6 });
    expect(arrange([...file, page], listed)).toEqual([{ at: 1, id: a, text: 'same' }]);
  });

  it('lets a file say that an earlier text came back', () => {
    const sightings = [
      seen({ id: a, position: 1, text: 'first', seenAt: 1 }),
      seen({ id: a, position: 1, text: 'second', seenAt: 2 }),
      seen({ position: 1, text: 'first', seenAt: 3 }),
    ];
    expect(arrange(sightings)).toEqual([{ at: 1, id: a, text: 'first', before: ['second'] }]);
  });

  it('shows the richer of two sightings of one text: the page knows its title and notes', () => {
    const page = seen({ id: a, position: 1, text: 'A', title: 'Dawn', notes: 'N', seenAt: 1 });
    const file = seen({ position: 1, text: 'A', seenAt: 2 });
    const sightings = [page, file];
    const kept: KeptChapters = {
      work: workId(7),
      contents: null,
      contentsAsOf: null,
      sightings,
      stamps: {},
      v: 1,
    };
    expect(arrangeChapters(kept)).toMatchObject([{ title: 'Dawn', notes: 'N', from: 'chapter', asOf: 2 }]);
  });
});
