import { type WorkId, workId } from '@/model/ids';
import type { Author, ContentsEntry } from '@/model/work';
import { PageChanged } from './page-changed';
import { readByline } from './read-byline';
import { readEntry } from './read-contents';
import { readDate } from './read-dates';
import { all, maybe, nodesAfter, one, textOf } from './select';

export interface DatedEntry extends ContentsEntry {
  /** "YYYY-MM-DD", or null where AO3 prints none. */
  published: string | null;
}

export interface ChapterIndex {
  work: WorkId;
  title: string;
  authors: Author[];
  anonymous: boolean;
  /** Every posted chapter in reading order. */
  entries: DatedEntry[];
}

/** Reads a work's chapter index ("/works/ID/navigate"). Throws PageChanged where it has no heading or no chapters. */
export function readChapterIndex(page: Document): ChapterIndex {
  const heading = one(page, '#main > h2.heading');
  const link = one(heading, 'a[href*="/works/"]', '#main > h2.heading a[href*="/works/"]');
  const [, work] = /\/works\/([1-9]\d{0,14})(?!\d)/.exec(link.getAttribute('href') ?? '') ?? [];
  if (!work) throw new PageChanged("link with the work's number");

  const entries = all(page, '#main > ol.chapter.index > li').map(readLine);
  if (entries.length === 0) throw new PageChanged('#main > ol.chapter.index > li');
  return { work: workId(work), title: textOf(link), ...readByline(nodesAfter(heading, link), 'by'), entries };
}

function readLine(item: HTMLElement): DatedEntry {
  const link = one(item, 'a[href*="/chapters/"]', 'ol.chapter.index > li > a[href*="/chapters/"]');
  const [, id = ''] = /\/chapters\/([1-9]\d{0,14})(?!\d)/.exec(link.getAttribute('href') ?? '') ?? [];
  const entry = readEntry(id, textOf(link));
  if (!entry) throw new PageChanged('number in ol.chapter.index > li > a');
  return { ...entry, published: readDate(textOf(maybe(item, '.datetime'))) };
}
