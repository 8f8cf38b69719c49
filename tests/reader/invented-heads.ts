import type { ChapterHead } from '@/store/arrange-chapters';

/** A chapter whose text is kept, unless a test says otherwise. */
export function chapterHead(position: number, told: Partial<ChapterHead> = {}): ChapterHead {
  return {
    ...{ position, seenPosition: position, id: null, title: null, byline: null, text: `text ${position}` },
    ...{ summary: null, notes: null, endNotes: null, from: 'chapter', asOf: 1, gone: false, revisions: [] },
    newest: `text ${position}`,
    noteVersions: [],
    ...told,
  };
}
