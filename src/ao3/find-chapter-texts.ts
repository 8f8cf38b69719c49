import type { ChapterId } from '@/model/ids';
import { findChapters, readHeading } from './read-chapters';
import { childOf, maybe } from './select';

/** The text of a chapter on the page of a work. */
export interface ChapterText {
  /** Null in works in one piece. */
  id: ChapterId | null;
  /** 1-based. */
  position: number;
  text: Element;
}

/**
 * Where the text of each chapter on this page stands, in reading order; none where the page is no page of a work.
 * Throws PageChanged where a chapter has no number or heading.
 */
export function findChapterTexts(page: Document): ChapterText[] {
  const chapters = maybe(page, '#workskin > #chapters');
  if (!chapters) return [];
  const parts = findChapters(chapters);
  if (parts.length === 0) return withText({ id: null, position: 1 }, chapters);
  return parts.flatMap((part) => withText(readHeading(part), part));
}

function withText({ id, position }: Omit<ChapterText, 'text'>, around: Element): ChapterText[] {
  const text = childOf(around, 'userstuff');
  return text ? [{ id, position, text }] : [];
}
