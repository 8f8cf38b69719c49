import fc from 'fast-check';
import { type ChapterId, chapterId, workId } from '@/model/ids';
import {
  type Chapter,
  type ContentsEntry,
  parts,
  type View,
  type Work,
  type WorkReading,
} from '@/model/work';
import { blankWork } from '@/saving/join-work';

/** An invented work of which only what a test says is known. */
export function work(facts: Partial<Work> = {}): Work {
  return { ...blankWork(facts.id ?? workId(7)), title: 'The Lamp', ...facts };
}

export function chapter(facts: Partial<Chapter> & { position: number }): Chapter {
  return {
    ...{ id: null, title: null, byline: null, summaryHtml: null, notesHtml: null, endNotesHtml: null },
    html: `<p>The text of chapter ${facts.position}.</p>`,
    ...facts,
  };
}

export function reading(facts: Partial<WorkReading> = {}): WorkReading {
  return {
    ...{ view: 'chapter', shows: ['header', 'warnings', 'freeforms', 'counts'], work: work() },
    ...{ chapters: [], contents: null, oddities: [] },
    ...facts,
  };
}

/** A list of chapters: the id of each, from the first position on. */
export function contents(...ids: ChapterId[]): ContentsEntry[] {
  return ids.map((id, index) => ({ id, position: index + 1, title: null }));
}

export interface Told {
  reading: WorkReading;
  asOf: number;
}

const views: View[] = ['one-shot', 'chapter', 'entire', 'html', 'epub'];
const ids = fc.integer({ min: 1, max: 5 }).map((id) => chapterId(id + 100));
const html = fc
  .tuple(fc.constantFrom('one', 'two', 'three', ''), fc.constantFrom('p', 'div'))
  .map(([words, tag]) => `<${tag}>${words}</${tag}>`);
const maybeHtml = fc.option(html, { nil: null });

const chapters = fc.array(
  fc.record<Chapter>({
    id: fc.option(ids, { nil: null }),
    position: fc.integer({ min: 1, max: 5 }),
    title: fc.option(fc.constantFrom('Dawn', 'Dusk'), { nil: null }),
    byline: fc.constant(null),
    summaryHtml: maybeHtml,
    notesHtml: maybeHtml,
    html,
    endNotesHtml: maybeHtml,
  }),
  { maxLength: 4 },
);

const works = fc
  .record({
    title: fc.constantFrom('The Lamp', 'A Lamp', 'Lamp'),
    warnings: fc.subarray(['Graphic Violence', 'Underage Sex']),
    freeforms: fc.subarray(['Slow Burn', 'Fluff']),
    kudos: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
    summaryHtml: maybeHtml,
    notesHtml: maybeHtml,
    endNotesHtml: maybeHtml,
    skinCss: fc.option(fc.constantFrom('#workskin p {}', '#workskin i {}'), { nil: null }),
    words: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  })
  .map(work);

/**
 * Whatever a page or a file might say of one work, and much that none ever would: few different values, so that
 * moments, texts, ids and positions meet each other often.
 */
export const anyTold: fc.Arbitrary<Told> = fc.record({
  reading: fc.record<WorkReading>({
    view: fc.constantFrom(...views),
    shows: fc.subarray([...parts]),
    work: works,
    chapters,
    contents: fc.option(
      fc.uniqueArray(ids, { maxLength: 5 }).map((ids) => contents(...ids)),
      { nil: null },
    ),
    oddities: fc.constant([]),
  }),
  asOf: fc.integer({ min: 0, max: 4 }),
});
