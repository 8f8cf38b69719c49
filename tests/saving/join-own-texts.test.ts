import { describe, expect, it } from 'vitest';
import type { Part } from '@/model/work';
import { sightChapters } from '@/saving/join-chapters';
import { joinKept, type KeptRows } from '@/saving/join-kept';
import { joinReading } from '@/saving/join-reading';
import { reading, type Told, work } from './invented-readings';

/** What a library holds that read this, in this order. */
function libraryOf(...all: Told[]): KeptRows {
  let rows: KeptRows | undefined;
  for (const { reading, asOf } of all) {
    const read = sightChapters(reading.work.id, reading.chapters, reading.view, asOf);
    const before = { work: rows?.work, chapters: rows?.chapters };
    const { work, chapters, texts } = joinReading(before, reading, read, { asOf, now: 0 });
    rows = { work, chapters, texts: [...(rows?.texts ?? []), ...texts] };
  }
  if (!rows) throw new Error('Nothing was read.');
  return rows;
}

const told = (asOf: number, facts: Parameters<typeof work>[0], shows: Part[] = ['preface']): Told => ({
  reading: reading({ work: work(facts), shows }),
  asOf,
});

/** What each of a work's own texts has been, newest first. */
const versions = ({ chapters, texts }: Pick<KeptRows, 'chapters' | 'texts'>) =>
  (chapters.ownTexts ?? []).map(({ fact, text, asOf }) => [
    fact,
    text === null ? null : texts.find((row) => row.text === text)?.html,
    asOf,
  ]);

describe('the notes of a work', () => {
  it('stay when their author changes them, and when they are taken away', () => {
    const rows = libraryOf(
      told(1, { notesHtml: '<p>Thank you.</p>', summaryHtml: '<p>A lamp.</p>' }),
      told(2, { notesHtml: '<p>Thank you all.</p>', summaryHtml: '<p>A lamp.</p>' }),
      told(3, { notesHtml: null, summaryHtml: '<p>A lamp.</p>' }),
    );
    expect(rows.work.work.notesHtml).toBeNull();
    expect(versions(rows)).toEqual([
      ['notesHtml', null, 3],
      ['notesHtml', '<p>Thank you all.</p>', 2],
      ['notesHtml', '<p>Thank you.</p>', 1],
    ]);
  });

  it('take no room as long as they are what they were', () => {
    const rows = libraryOf(told(1, { notesHtml: '<p>So.</p>' }), told(2, { notesHtml: '<p>So.</p>' }));
    expect(rows.chapters.ownTexts).toBeUndefined();
    expect(rows.texts).toEqual([]);
  });

  it('stay when an older file is brought in after the page', () => {
    const rows = libraryOf(told(5, { notesHtml: '<p>New.</p>' }), told(1, { notesHtml: '<p>Old.</p>' }));
    expect(rows.work.work.notesHtml).toBe('<p>New.</p>');
    expect(versions(rows)).toEqual([
      ['notesHtml', '<p>New.</p>', 5],
      ['notesHtml', '<p>Old.</p>', 1],
    ]);
  });

  it('are not taken for empty by a page that does not show them', () => {
    const rows = libraryOf(told(1, { notesHtml: '<p>So.</p>' }), told(2, { notesHtml: null }, ['header']));
    expect(rows.chapters.ownTexts).toBeUndefined();
  });

  it('at the end, and the style, stay too', () => {
    const before = { endNotesHtml: '<p>The end.</p>', skinCss: '#workskin p {}' };
    const shows: Part[] = ['afterword', 'skin'];
    const rows = libraryOf(told(1, before, shows), told(2, { endNotesHtml: null, skinCss: null }, shows));
    expect(versions(rows)).toEqual([
      ['endNotesHtml', null, 2],
      ['endNotesHtml', '<p>The end.</p>', 1],
      ['skinCss', null, 2],
      ['skinCss', '#workskin p {}', 1],
    ]);
  });
});

describe('the notes of a work in two libraries', () => {
  const mine = libraryOf(told(1, { notesHtml: '<p>One.</p>' }), told(2, { notesHtml: '<p>Two.</p>' }));
  const other = libraryOf(told(3, { notesHtml: '<p>Three.</p>' }), told(4, { notesHtml: '<p>Four.</p>' }));

  it('are joined, with their texts', () => {
    const joined = joinKept(mine, other);
    const all = { ...joined, texts: [...mine.texts, ...joined.texts] };
    const html = ['Four', 'Three', 'Two', 'One'].map((word, index) => [
      'notesHtml',
      `<p>${word}.</p>`,
      4 - index,
    ]);
    expect(versions(all)).toEqual(html);
  });

  it('leave out what a file did not bring, and keep what the work itself has', () => {
    const joined = joinKept(mine, { ...other, texts: [] });
    const all = { ...joined, texts: [...mine.texts, ...joined.texts] };
    expect(versions(all).map(([, html]) => html)).toEqual(['<p>Four.</p>', '<p>Two.</p>', '<p>One.</p>']);
  });
});
