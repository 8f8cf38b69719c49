import { type ChapterId, chapterId, type WorkId, workId } from '@/model/ids';
import { pathOf, readArchiveUrl } from './addresses';

/** A page on which the text of a work stands, or the list of its chapters, by its address. */
export type WorkPage =
  | { kind: 'work'; work: WorkId; chapter: ChapterId | null; entire: boolean }
  /** A chapter at its short address, which does not say of which work. */
  | { kind: 'chapter'; chapter: ChapterId }
  | { kind: 'chapter-index'; work: WorkId };

/** A number as AO3 takes it: like AO3, we do not mind what a careless link leaves behind it ("/works/12345)"). */
export const numberInPath = '0*([1-9]\\d{0,14})(?!\\d)[^/]*';

/** A collection, a user and a tag each have their works at a second address. */
const within = '(?:/collections/[^/]+)?(?:/users/[^/]+(?:/pseuds/[^/]+)?)?(?:/tags/[^/]+)?';
const ofWork = new RegExp(`^${within}/works/${numberInPath}(?:/chapters(?:/${numberInPath})?)?$`);
const ofIndex = new RegExp(`^${within}/works/${numberInPath}/navigate$`);
const ofChapter = new RegExp(`^/chapters/${numberInPath}$`);

/**
 * Tells a work's page from its address alone; null for every other page and for what is no address. All that a page
 * of a work needs to know of addresses: `recognisePage` tells the others apart.
 */
export function recogniseWork(address: string): WorkPage | null {
  const url = readArchiveUrl(address);
  const path = url ? pathOf(url) : '';
  const [, short] = ofChapter.exec(path) ?? [];
  if (short) return { kind: 'chapter', chapter: chapterId(short) };

  const [, indexed] = ofIndex.exec(path) ?? [];
  if (indexed) return { kind: 'chapter-index', work: workId(indexed) };

  const [, work, chapter] = ofWork.exec(path) ?? [];
  if (!url || !work) return null;
  return {
    kind: 'work',
    work: workId(work),
    chapter: chapter ? chapterId(chapter) : null,
    // Any value counts. A reader can also have asked for it once and for all; then only the page itself tells.
    entire: !chapter && url.searchParams.has('view_full_work'),
  };
}
