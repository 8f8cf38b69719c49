import type { ChapterId, WorkId } from '@/model/ids';
import type { WorkReading } from '@/model/work';

/**
 * What is missing for this to be the entire work that was asked for, in a few words for a bug report; null if it is
 * whole: AO3's own count of the chapters is met, each stands at its place, and none is empty.
 */
export function findFlaw({ work, chapters }: WorkReading, asked: WorkId): string | null {
  if (work.id !== asked) return `work ${asked}, got ${work.id}`;
  const { chaptersPosted } = work;
  if (chaptersPosted === null) return 'count of chapters';
  if (chapters.length !== chaptersPosted) return `${chaptersPosted} chapters, got ${chapters.length}`;
  const astray = chapters.findIndex(({ position }, index) => position !== index + 1);
  if (astray >= 0) return `chapter ${astray + 1}`;
  const empty = chapters.findIndex(({ html }) => html.trim() === '');
  if (empty >= 0) return `text of chapter ${empty + 1}`;
  return chapters.some(({ html }) => hasSomething(html)) ? null : 'text';
}

/** The same of a page that is to show this one chapter: a chapter that is no more leads to another one, or to the work. */
export function findChapterFlaw(
  { work, chapters }: WorkReading,
  asked: WorkId,
  chapter: ChapterId,
): string | null {
  if (work.id !== asked) return `work ${asked}, got ${work.id}`;
  const [only, ...others] = chapters;
  if (!only || others.length > 0) return `1 chapter, got ${chapters.length}`;
  if (only.id !== chapter) return `chapter ${chapter}, got ${only.id}`;
  return only.html.trim() === '' ? `text of chapter ${only.position}` : null;
}

/** Words, or something to look at or listen to. */
const hasSomething = (html: string): boolean =>
  /<(?:img|audio|video|iframe|embed|object)\b/i.test(html) || /\S/.test(html.replace(/<[^>]*>|&nbsp;/g, ''));
