import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapterId, workId } from '@/model/ids';
import { fingerprintText } from '@/saving/fingerprint';
import { sightChapters } from '@/saving/join-chapters';
import { joinReading } from '@/saving/join-reading';
import { arrangeChapters } from '@/store/arrange-chapters';
import type { KeptChapters, KeptWork } from '@/store/database';
import { anyTold, chapter, contents, reading, type Told, work } from './invented-readings';

interface Library {
  work?: KeptWork;
  chapters?: KeptChapters;
  texts: Map<string, string>;
}

function keep(library: Library, { reading, asOf }: Told): Library {
  const read = sightChapters(reading.work.id, reading.chapters, reading.view, asOf);
  const before = { work: library.work, chapters: library.chapters };
  const joined = joinReading(before, reading, read, { asOf, now: 0 });
  const texts = new Map(library.texts);
  for (const { text, html } of joined.texts) texts.set(text, html);
  return { work: joined.work, chapters: joined.chapters, texts };
}

function keepAll(told: Told[]): Library {
  return told.reduce(keep, { texts: new Map() });
}

/** The library without the order in which its rows were written. */
function plain({ work, chapters, texts }: Library): unknown {
  return { work, chapters, texts: new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const shuffled = (told: Told[]) =>
  fc.array(fc.nat(), { minLength: told.length, maxLength: told.length }).map((keys) =>
    told
      .map((one, index) => ({ one, key: keys[index] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one),
  );

describe('joining, by law', () => {
  it('gives the same in any order', () => {
    const twoOrders = fc
      .array(anyTold, { minLength: 2, maxLength: 7 })
      .chain((told) => fc.tuple(fc.constant(told), shuffled(told)));
    fc.assert(
      fc.property(twoOrders, ([told, other]) => {
        expect(plain(keepAll(other))).toEqual(plain(keepAll(told)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('changes nothing when it is done again', () => {
    const withRepeats = fc
      .array(anyTold, { minLength: 1, maxLength: 5 })
      .chain((told) => fc.tuple(fc.constant(told), fc.subarray(told)));
    fc.assert(
      fc.property(withRepeats, ([told, again]) => {
        expect(plain(keepAll([...told, ...again]))).toEqual(plain(keepAll(told)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every text that it was ever given, and shows each position once', () => {
    fc.assert(
      fc.property(fc.array(anyTold, { minLength: 1, maxLength: 6 }), (told) => {
        const { work, chapters, texts } = keepAll(told);
        const given = told.flatMap(({ reading }) => reading.chapters);
        for (const { html } of given) expect(texts.has(fingerprintText(html).words)).toBe(true);

        const heads = chapters ? arrangeChapters(chapters) : [];
        expect(new Set(heads.map(({ position }) => position)).size).toBe(heads.length);
        const there = heads.filter(({ text }) => text !== null);
        expect(work?.chaptersKept).toBe(there.filter(({ gone }) => !gone).length);
        expect(work?.chaptersGone ?? 0).toBe(there.filter(({ gone }) => gone).length);
        const shown = new Set(
          heads.flatMap(({ text, revisions }) => [text, ...revisions.map(({ text }) => text)]),
        );
        for (const { html } of given) expect(shown).toContain(fingerprintText(html).words);
      }),
      { numRuns: 500 },
    );
  });
});

/** What AO3 shows of one work of three chapters, seen in turn by a reader who also has its download. */
const ids = [chapterId(11), chapterId(12), chapterId(13)] as const;
const whole = {
  chaptersPosted: 3,
  chaptersPlanned: 3,
  complete: true,
  published: '2024-01-01',
  updated: '2024-02-01',
};
const texts = ids.map((_, index) => `<p>Chapter ${index + 1} &amp; its\n words.</p>`);
const onPage = (index: number) =>
  chapter({ id: ids[index] ?? null, position: index + 1, html: texts[index] ?? '' });
const pageOf = (index: number, at: number): Told => ({
  reading: reading({
    work: work({ ...whole, kudos: at }),
    chapters: [onPage(index)],
    contents: contents(...ids),
  }),
  asOf: 1_800_000_000_000 + at,
});
const entire: Told = {
  reading: reading({
    view: 'entire',
    shows: ['header', 'warnings', 'freeforms', 'counts', 'gifts', 'preface', 'afterword', 'skin'],
    work: work({ ...whole, summaryHtml: '<p>Three.</p>', kudos: 3, skinCss: '#workskin p {}' }),
    chapters: [0, 1, 2].map(onPage),
    contents: contents(...ids),
  }),
  asOf: 1_800_000_000_003,
};
const download: Told = {
  reading: reading({
    view: 'html',
    shows: ['header', 'warnings', 'freeforms', 'preface', 'afterword'],
    work: work({ ...whole, summaryHtml: '<p>Three.</p>' }),
    chapters: [0, 1, 2].map((index) =>
      chapter({ position: index + 1, html: `\n${texts[index]?.replace('\n', ' ')}\n` }),
    ),
  }),
  asOf: Date.UTC(2024, 1, 1),
};

describe('a work met in several ways', () => {
  const told = [pageOf(2, 1), pageOf(0, 2), entire, download];

  it('ends as the same library in every order, with one text for each chapter', () => {
    const expected = plain(keepAll(told));
    fc.assert(
      fc.property(shuffled(told), (order) => {
        expect(plain(keepAll(order))).toEqual(expected);
      }),
    );

    const { work, chapters, texts: kept } = keepAll(told);
    expect(work?.chaptersKept).toBe(3);
    expect([...kept.values()].sort()).toEqual(texts);
    expect(chapters && arrangeChapters(chapters)).toMatchObject(
      ids.map((id, index) => ({
        id,
        position: index + 1,
        gone: false,
        from: expect.any(String),
        revisions: [],
      })),
    );
  });

  it('counts a chapter once, whether its page or its download came first', () => {
    expect(keepAll([download]).work?.chaptersKept).toBe(3);
    expect(keepAll([download, pageOf(2, 1)]).work?.chaptersKept).toBe(3);
    expect(keepAll([pageOf(2, 1), download]).work?.chaptersKept).toBe(3);
    expect(keepAll([pageOf(2, 1)]).work?.chaptersKept).toBe(1);
  });
});

describe('two copies of the same words', () => {
  it('are one text, in the markup of the richer: the page’s, whatever the times', () => {
    const later = { ...download, asOf: entire.asOf + 1 };
    const epub: Told = { ...later, reading: { ...later.reading, view: 'epub' } };
    for (const order of [
      [entire, later],
      [later, entire],
      [entire, epub],
    ]) {
      expect([...keepAll(order).texts.values()].sort()).toEqual(texts);
    }
    const [html] = download.reading.chapters;
    expect(keepAll([epub, download]).texts.get(fingerprintText(texts[0] ?? '').words)).toBe(html?.html);
  });
});

describe('what a part page says', () => {
  const of = (told: Told[]) => keepAll(told).work?.work;
  const header = { shows: ['header' as const] };

  it('is silent on the parts that it does not show', () => {
    const later = { reading: reading({ ...header, work: work({ title: 'New' }) }), asOf: entire.asOf + 1 };
    expect(of([entire, later])).toMatchObject({ title: 'New', summaryHtml: '<p>Three.</p>', kudos: 3 });
  });

  it('replaces a part as a whole, so that a count that fell to zero falls', () => {
    const counts = {
      reading: reading({ shows: ['counts'], work: work({ hits: 9 }) }),
      asOf: entire.asOf + 1,
    };
    expect(of([entire, counts])).toMatchObject({ kudos: null, hits: 9 });
  });

  it('from an old file fills gaps and overwrites nothing', () => {
    const old = {
      reading: reading({ ...download.reading, work: work({ title: 'Old', notesHtml: 'Hi' }) }),
      asOf: 1,
    };
    expect(of([pageOf(0, 1), old])).toMatchObject({ title: 'The Lamp', notesHtml: 'Hi' });
    expect(of([entire, old])).toMatchObject({ title: 'The Lamp', notesHtml: null });
  });

  it('names the kinds of tag that no page has shown', () => {
    const hidden = { reading: reading(header), asOf: 5 };
    expect(of([hidden])?.hiddenKinds).toEqual(['warning', 'freeform']);
    expect(
      of([hidden, { reading: reading({ shows: ['header', 'warnings'] }), asOf: 1 }])?.hiddenKinds,
    ).toEqual(['freeform']);
  });

  it('is told apart as new, more, changed or the same', () => {
    const outcome = (before: Told[], { reading, asOf }: Told) => {
      const { work, chapters } = keepAll(before);
      const read = sightChapters(workId(7), reading.chapters, reading.view, asOf);
      return joinReading({ work, chapters }, reading, read, { asOf, now: 9 }).outcome;
    };
    const again = { ...pageOf(0, 2), asOf: entire.asOf + 1 };
    expect(outcome([], pageOf(0, 2))).toBe('new');
    expect(outcome([pageOf(0, 2)], pageOf(2, 2))).toBe('more');
    expect(outcome([pageOf(0, 2)], again)).toBe('same');
    expect(outcome([pageOf(0, 2)], { ...again, reading: pageOf(0, 9).reading })).toBe('changed');
  });
});
